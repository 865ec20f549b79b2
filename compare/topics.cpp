#include "compare/topics.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <map>
#include <set>

namespace diptych {
namespace {

struct Row {
  std::optional<std::uint32_t> concept_index;  // nullopt outside the catalogue
  std::vector<MentionRef> mentions;
  std::set<AccountIndex> accounts;
  std::set<std::string> merged;
};

class TopicTable {
 public:
  TopicTable(const Comparison& comparison, const Knowledge& knowledge, std::string_view ui)
      : comparison_(comparison), knowledge_(knowledge), ui_(ui) {
    for (const auto& account : comparison.accounts)
      if (const auto party = knowledge.find_party(account.party))
        if (const auto country = knowledge.party_at(*party).country; !country.empty())
          own_countries_.insert(country_id(country));
    for (std::uint32_t i = 0; i < knowledge.concept_count(); ++i)
      for (const auto id : knowledge.concept_at(i).broader) wide_.insert(id);
    lengths_.resize(comparison.accounts.size(), 1);
    for (const auto& statement : comparison.statements)
      lengths_[statement.account.value] = std::max(lengths_[statement.account.value], statement.span.end);
  }

  std::vector<Topic> run() {
    for (std::uint32_t i = 0; i < comparison_.statements.size(); ++i) collect(StatementIndex{i});
    drop_lone_phrases();
    meet_broader();
    meet_related();
    join_strands();
    if (getenv("MERGE_CHILD")) join_children();
    std::vector<Topic> topics;
    for (auto& [id, row] : rows_) topics.push_back(topic(id, row));
    sort(topics);
    return topics;
  }

 private:
  static std::string country_id(std::string_view code) {
    std::string id = "country-";
    for (const char c : code) id += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return id;
  }

  [[nodiscard]] std::optional<std::uint32_t> concept_of(const Mention& mention) const {
    if (mention.origin != Origin::catalogue) return std::nullopt;
    return knowledge_.find_concept(mention.topic);
  }

  // Places and bodies are topics only where nothing else is.
  [[nodiscard]] static bool is_background(std::string_view role) { return role == "place" || role == "body"; }

  void collect(StatementIndex index) {
    const Statement& statement = comparison_.statements[index.value];
    bool names_matter = false;
    for (const auto& mention : statement.mentions)
      if (const auto found = concept_of(mention))
        names_matter = names_matter || (!is_background(knowledge_.concept_role(*found)) &&
                                        knowledge_.concept_role(*found) != "generic");
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
      if (role == "generic" && names_matter) continue;
      if (is_background(role) && (names_matter || own_countries_.contains(mention.topic))) continue;
      add(mention.topic, found, {index, m});
    }
    if (phrase) add(statement.mentions[*phrase].topic, std::nullopt, {index, *phrase});
  }

  void add(const std::string& id, std::optional<std::uint32_t> found, MentionRef mention) {
    Row& row = rows_[id];
    row.concept_index = found;
    row.mentions.push_back(mention);
    row.accounts.insert(comparison_.statements[mention.statement.value].account);
  }

  // What the catalogue does not know makes a row when several accounts name it. A key phrase of one account
  // alone stays with its statement, which the report lists: as a guess it is right in one case of three.
  void drop_lone_phrases() {
    std::erase_if(rows_,
                  [](const auto& item) { return !item.second.concept_index && item.second.accounts.size() < 2; });
  }

  // Every concept above `index`, nearest first.
  [[nodiscard]] std::vector<std::string> ancestors(std::uint32_t index) const {
    std::vector<std::string> all;
    for (const auto id : knowledge_.concept_at(index).broader) all.emplace_back(id);
    for (std::size_t i = 0; i < all.size(); ++i)
      if (const auto found = knowledge_.find_concept(all[i]))
        for (const auto id : knowledge_.concept_at(*found).broader)
          if (std::find(all.begin(), all.end(), id) == all.end()) all.emplace_back(id);
    return all;
  }

  // A narrower concept told by some accounts and a broader one told by others are one row, under the broader.
  void meet_broader() {
    std::vector<std::pair<std::string, std::string>> meetings;  // narrower, broader
    for (const auto& [id, row] : rows_) {
      if (!row.concept_index) continue;
      for (const auto& above : ancestors(*row.concept_index)) {
        const auto broader = rows_.find(above);
        if (broader == rows_.end()) continue;
        const bool disjoint = std::none_of(row.accounts.begin(), row.accounts.end(),
                                           [&](AccountIndex a) { return broader->second.accounts.contains(a); });
        if (disjoint) {
          meetings.emplace_back(id, above);
          break;
        }
      }
    }
    for (const auto& [narrower, broader] : meetings) merge(narrower, broader);
  }

  void merge(const std::string& source, const std::string& target) {
    const auto from = rows_.find(source);
    const auto to = rows_.find(target);
    if (from == rows_.end() || to == rows_.end() || from == to) return;
    to->second.mentions.insert(to->second.mentions.end(), from->second.mentions.begin(), from->second.mentions.end());
    to->second.accounts.insert(from->second.accounts.begin(), from->second.accounts.end());
    to->second.merged.insert(source);
    to->second.merged.insert(from->second.merged.begin(), from->second.merged.end());
    rows_.erase(from);
  }

  void meet_related() {
    std::vector<std::pair<std::string, std::string>> meetings;
    for (const auto& [id, row] : rows_) {
      if (!row.concept_index || row.accounts.size() != 1) continue;
      for (const auto other : knowledge_.concept_at(*row.concept_index).related) {
        const auto found = rows_.find(std::string(other));
        if (found == rows_.end() || found->second.accounts.size() != 1 || found->second.accounts == row.accounts)
          continue;
        if (!is_background(knowledge_.concept_role(*row.concept_index)))
          meetings.emplace_back(std::max<std::string>(id, found->first), std::min<std::string>(id, found->first));
      }
    }
    for (const auto& [a, b] : meetings) merge(a, b);
  }

  void join_children() {
    std::vector<std::pair<std::string, std::string>> joins;
    for (const auto& [id, row] : rows_) {
      if (!row.concept_index || row.accounts.size() == comparison_.accounts.size()) continue;
      for (const auto above : knowledge_.concept_at(*row.concept_index).broader) {
        const auto found = rows_.find(std::string(above));
        if (found != rows_.end() && found->second.accounts.size() > row.accounts.size() &&
            (getenv("MC_ALL") || !is_background(knowledge_.concept_role(*found->second.concept_index)))) {
          joins.emplace_back(id, found->first);
          break;
        }
      }
    }
    for (const auto& [a, b] : joins) merge(a, b);
  }

  // Whether a row of `specific` may take in a row of `other`: never one that is wider or vaguer than it.
  [[nodiscard]] bool may_stand_for(std::uint32_t specific, std::uint32_t other) const {
    const auto rank = [&](std::uint32_t index) {
      const std::string_view role = knowledge_.concept_role(index);
      return role == "matter" ? (wide_.contains(knowledge_.concept_id(index)) ? 1 : 2) : 0;
    };
    return rank(specific) >= rank(other) && rank(specific) > 0;
  }

  // A row that is told only in one breath with another one stands for the same matter there.
  void join_strands() {
    std::map<std::tuple<StatementIndex, std::uint32_t>, std::vector<std::string>> strands;
    for (const auto& [id, row] : rows_)
      for (const auto& ref : row.mentions)
        if (row.concept_index) strands[{ref.statement, mention(ref).strand}].push_back(id);
    std::vector<std::pair<std::string, std::string>> joins;
    for (const auto& [id, row] : rows_) {
      if (!row.concept_index || row.accounts.size() == comparison_.accounts.size()) continue;
      std::optional<std::string> common;
      for (const auto& [other, other_row] : rows_) {
        if (other == id || !other_row.concept_index || other_row.accounts.size() <= row.accounts.size()) continue;
        if (!may_stand_for(*other_row.concept_index, *row.concept_index)) continue;
        const bool always = std::all_of(row.mentions.begin(), row.mentions.end(), [&](const MentionRef& ref) {
          const auto& ids = strands.at({ref.statement, mention(ref).strand});
          return std::find(ids.begin(), ids.end(), other) != ids.end();
        });
        if (always && !common) common = other;
      }
      if (common) joins.emplace_back(id, *common);
    }
    for (const auto& [narrow, wide] : joins) merge(narrow, wide);
  }

  [[nodiscard]] const Mention& mention(MentionRef ref) const {
    return comparison_.statements[ref.statement.value].mentions[ref.mention];
  }

  Topic topic(const std::string& id, Row& row) const {
    std::sort(row.mentions.begin(), row.mentions.end(), [](const MentionRef& a, const MentionRef& b) {
      return std::pair{a.statement, a.mention} < std::pair{b.statement, b.mention};
    });
    Topic out;
    out.id = id;
    out.mentions = row.mentions;
    out.accounts.assign(row.accounts.begin(), row.accounts.end());
    out.merged.assign(row.merged.begin(), row.merged.end());
    for (const auto& ref : row.mentions) {
      const Statement& statement = comparison_.statements[ref.statement.value];
      const std::string_view text = comparison_.documents[statement.document.value].source.text;
      std::string words(mention(ref).span.of(text));
      if (std::find(out.labels.begin(), out.labels.end(), words) == out.labels.end())
        out.labels.push_back(std::move(words));
    }
    if (row.concept_index) {
      out.label = std::string(knowledge_.concept_name(*row.concept_index, ui_));
      out.role = std::string(knowledge_.concept_role(*row.concept_index));
    } else {
      out.origin = mention(row.mentions.front()).origin;
      // The shortest wording, so that the order of the accounts does not matter.
      out.label =
          *std::min_element(out.labels.begin(), out.labels.end(), [](const std::string& a, const std::string& b) {
            return a.size() != b.size() ? a.size() < b.size() : a < b;
          });
    }
    const std::size_t all = comparison_.accounts.size();
    out.status = out.accounts.size() == all ? TopicStatus::shared
                 : out.accounts.size() > 1  ? TopicStatus::partial
                                            : TopicStatus::only;
    return out;
  }

  // Where the accounts first name the topic, in thousandths of their length, averaged: the same for any order
  // of the accounts.
  [[nodiscard]] std::uint64_t position(const Topic& topic) const {
    std::map<AccountIndex, std::uint64_t> first;
    for (const auto& ref : topic.mentions) {
      const AccountIndex account = comparison_.statements[ref.statement.value].account;
      const std::uint64_t at = std::uint64_t{1000} * mention(ref).span.begin / lengths_[account.value];
      const auto [found, added] = first.try_emplace(account, at);
      if (!added) found->second = std::min(found->second, at);
    }
    std::uint64_t sum = 0;
    for (const auto& [account, at] : first) sum += at;
    return sum / first.size();
  }

  void sort(std::vector<Topic>& topics) const {
    std::map<std::string, std::uint64_t> positions;
    for (const auto& one : topics) positions[one.id] = position(one);
    std::sort(topics.begin(), topics.end(), [&](const Topic& a, const Topic& b) {
      return std::tuple{a.status, positions.at(a.id), a.id} < std::tuple{b.status, positions.at(b.id), b.id};
    });
  }

  const Comparison& comparison_;
  const Knowledge& knowledge_;
  std::string_view ui_;
  std::set<std::string> own_countries_;
  std::set<std::string_view> wide_;  // concepts that have narrower ones
  std::vector<std::uint32_t> lengths_;
  std::map<std::string, Row> rows_;
};

}  // namespace

std::vector<Topic> topic_table(const Comparison& comparison, const Knowledge& knowledge, std::string_view ui) {
  return TopicTable(comparison, knowledge, ui).run();
}

}  // namespace diptych
