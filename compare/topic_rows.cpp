#include "compare/topic_rows.h"

#include "compare/kinship.h"

#include <algorithm>

namespace diptych {
namespace {

std::string country_id(std::string_view code) {
  std::string id = "country-";
  for (const char c : code) id += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return id;
}

class RowMaker {
 public:
  RowMaker(const Comparison& comparison, const Knowledge& knowledge)
      : comparison_(comparison), knowledge_(knowledge), kinship_(knowledge) {
    for (const auto& account : comparison.accounts)
      if (const auto party = knowledge.find_party(account.party))
        if (const auto country = knowledge.party_at(*party).country; !country.empty())
          own_countries_.insert(country_id(country));
  }

  TopicRows run() {
    for (std::uint32_t i = 0; i < comparison_.statements.size(); ++i) collect(StatementIndex{i});
    drop_lone_phrases();
    drop_settings();
    return std::move(rows_);
  }

 private:
  [[nodiscard]] std::optional<std::uint32_t> concept_of(const Mention& mention) const {
    if (mention.origin != Origin::catalogue) return std::nullopt;
    return knowledge_.find_concept(mention.topic);
  }

  [[nodiscard]] bool names_matter(const Statement& statement) const {
    return std::any_of(statement.mentions.begin(), statement.mentions.end(), [&](const Mention& mention) {
      const auto found = concept_of(mention);
      return found && !kinship_.background(*found) && knowledge_.concept_role(*found) != "generic";
    });
  }

  // Whether other statements are items of a list that this one opens: "a number of issues, including A and B".
  [[nodiscard]] bool opens_list(const Statement& head) const {
    return std::any_of(comparison_.statements.begin(), comparison_.statements.end(), [&](const Statement& item) {
      return item.account == head.account && item.document == head.document && item.governor &&
             item.span != head.span && head.span.contains(*item.governor);
    });
  }

  void collect(StatementIndex index) {
    const Statement& statement = comparison_.statements[index.value];
    const bool specific = names_matter(statement);
    std::optional<std::uint32_t> phrase;
    for (std::uint32_t m = 0; m < statement.mentions.size(); ++m) {
      const Mention& mention = statement.mentions[m];
      const auto found = concept_of(mention);
      if (!found) {
        // One row for a statement: its key phrase, else its first name.
        if (!phrase || (mention.origin == Origin::phrase && statement.mentions[*phrase].origin != Origin::phrase))
          phrase = m;
        continue;
      }
      const std::string_view role = knowledge_.concept_role(*found);
      if (role == "group" || role == "frame") continue;
      if (role == "generic" && (specific || opens_list(statement))) continue;
      if (kinship_.background(*found) && (specific || own_countries_.contains(mention.topic))) continue;
      add(mention.topic, found, {index, m});
    }
    if (phrase) add(statement.mentions[*phrase].topic, std::nullopt, {index, *phrase});
  }

  void add(const std::string& id, std::optional<std::uint32_t> found, MentionRef mention) {
    TopicRow& row = rows_[id];
    row.concept_index = found;
    row.mentions.push_back(mention);
    row.accounts.insert(comparison_.statements[mention.statement.value].account);
  }

  // A key phrase of one account alone stays with its statement, which the report lists: as a guess it is right in
  // one case of three.
  void drop_lone_phrases() {
    std::erase_if(rows_,
                  [](const auto& item) { return !item.second.concept_index && item.second.accounts.size() < 2; });
  }

  // A place is only the setting where the same account tells a matter of that place.
  void drop_settings() {
    for (auto& [id, row] : rows_) {
      if (!row.concept_index || knowledge_.concept_role(*row.concept_index) != "place") continue;
      std::set<AccountIndex> settled;
      for (const auto& [other, matter] : rows_)
        if (matter.concept_index && !kinship_.background(*matter.concept_index) &&
            kinship_.above(*row.concept_index, *matter.concept_index))
          settled.insert(matter.accounts.begin(), matter.accounts.end());
      std::erase_if(row.mentions, [&](const MentionRef& ref) {
        return settled.contains(comparison_.statements[ref.statement.value].account);
      });
      for (const AccountIndex account : settled) row.accounts.erase(account);
    }
    std::erase_if(rows_, [](const auto& item) { return item.second.accounts.empty(); });
  }

  const Comparison& comparison_;
  const Knowledge& knowledge_;
  Kinship kinship_;
  std::set<std::string> own_countries_;
  TopicRows rows_;
};

}  // namespace

TopicRows topic_rows(const Comparison& comparison, const Knowledge& knowledge) {
  return RowMaker(comparison, knowledge).run();
}

}  // namespace diptych
