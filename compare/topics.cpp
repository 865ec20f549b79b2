#include "compare/topics.h"

#include "compare/topic_merge.h"
#include "compare/topic_rows.h"
#include "core/knowledge/country.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace diptych {
namespace {

// Rows as topics, named and in the order of the table.
class TopicTable {
 public:
  TopicTable(const Comparison& comparison, const Knowledge& knowledge, std::string_view ui)
      : comparison_(comparison), knowledge_(knowledge), ui_(ui), lengths_(comparison.accounts.size(), 1) {
    for (const auto& statement : comparison.statements)
      lengths_[statement.account.value] = std::max(lengths_[statement.account.value], statement.span.end);
  }

  [[nodiscard]] std::vector<Topic> run(const TopicRows& rows) const {
    std::vector<Topic> topics;
    for (const auto& [id, row] : rows) topics.push_back(topic(id, row));
    sort(topics);
    return topics;
  }

 private:
  [[nodiscard]] Topic topic(const std::string& id, const TopicRow& row) const {
    Topic out;
    out.id = id;
    out.mentions = row.mentions;
    std::sort(out.mentions.begin(), out.mentions.end(), [](const MentionRef& a, const MentionRef& b) {
      return std::tie(a.statement, a.mention) < std::tie(b.statement, b.mention);
    });
    out.accounts.assign(row.accounts.begin(), row.accounts.end());
    out.merged.assign(row.merged.begin(), row.merged.end());
    for (const auto& ref : out.mentions) {
      const Statement& statement = comparison_.statements[ref.statement.value];
      const std::string_view text = comparison_.documents[statement.document.value].source.text;
      std::string words(mention_at(comparison_, ref).span.of(text));
      if (std::find(out.labels.begin(), out.labels.end(), words) == out.labels.end())
        out.labels.push_back(std::move(words));
    }
    if (row.concept_index) {
      out.label = std::string(knowledge_.concept_name(*row.concept_index, ui_)) +
                  names_of(mention_at(comparison_, out.mentions.front()).between);
      out.role = std::string(knowledge_.concept_role(*row.concept_index));
    } else {
      out.origin = id.starts_with("entity:") ? Origin::entity : Origin::phrase;
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

  // " (India – Pakistan)" for "in-pk".
  [[nodiscard]] std::string names_of(std::string_view between) const {
    std::string names;
    while (!between.empty()) {
      const std::string_view code = between.substr(0, between.find('-'));
      between.remove_prefix(std::min(code.size() + 1, between.size()));
      const auto country = knowledge_.find_concept(country_id(code));
      if (!country) continue;
      names += (names.empty() ? "" : " \u2013 ") + std::string(knowledge_.concept_name(*country, ui_));
    }
    return names.empty() ? names : " (" + names + ")";
  }

  // Where the accounts first name the topic, in thousandths of their length, averaged: the same for any order
  // of the accounts.
  [[nodiscard]] std::uint64_t position(const Topic& topic) const {
    std::map<AccountIndex, std::uint64_t> first;
    for (const auto& ref : topic.mentions) {
      const AccountIndex account = comparison_.statements[ref.statement.value].account;
      const std::uint64_t at = std::uint64_t{1000} * mention_at(comparison_, ref).span.begin / lengths_[account.value];
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
  std::vector<std::uint32_t> lengths_;  // bytes, by account
};

}  // namespace

std::vector<Topic> topic_table(const Comparison& comparison, const Knowledge& knowledge, const Kinship& kinship,
                               std::string_view ui) {
  TopicRows rows = topic_rows(comparison, knowledge, kinship);
  merge_topic_rows(rows, comparison, knowledge, kinship);
  return TopicTable(comparison, knowledge, ui).run(rows);
}

}  // namespace diptych
