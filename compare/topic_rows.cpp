#include "compare/topic_rows.h"

#include "compare/topic_mentions.h"
#include "compare/topic_names.h"
#include "compare/topic_passing.h"
#include "compare/topic_places.h"

#include <algorithm>

namespace diptych {
namespace {

// The last row of the statement that tells an aspect of `matter` or something narrower.
std::optional<std::string> particular_at(StatementIndex at, std::uint32_t matter, const TopicRows& rows,
                                         const RowContext& in) {
  std::optional<std::string> found;
  for (const auto& mention : in.comparison.statements[at.value].mentions) {
    const auto other = in.concept_of(mention);
    if (!other || *other == matter || mention.setting || !rows.contains(mention.topic) ||
        in.knowledge.concept_role(*other) != "matter")
      continue;
    if (in.kinship.matter_of(*other) == matter || in.kinship.above(matter, *other)) found = mention.topic;
  }
  return found;
}

// "On Syria they discussed the ceasefire", "regarding Syria, aid was agreed": a matter that several accounts name,
// each time only together with something more particular of it, is the setting of that and not what both tell.
void settle_umbrellas(TopicRows& rows, const RowContext& in) {
  std::vector<std::string> ids;
  for (const auto& [id, row] : rows)
    if (row.concept_index && row.accounts.size() > 1 && in.knowledge.concept_role(*row.concept_index) == "matter")
      ids.push_back(id);
  for (const auto& id : ids) {
    const TopicRow umbrella = rows.at(id);
    std::vector<std::string> hosts;  // by mention
    for (const auto& ref : umbrella.mentions)
      if (auto host = particular_at(ref.statement, *umbrella.concept_index, rows, in))
        hosts.push_back(std::move(*host));
    if (hosts.size() < umbrella.mentions.size()) continue;
    for (std::size_t i = 0; i < hosts.size(); ++i) rows.at(hosts[i]).mentions.push_back(umbrella.mentions[i]);
    rows.erase(id);
  }
}

}  // namespace

void join_row(TopicRows& rows, const std::string& part, const std::string& whole) {
  const auto from = rows.find(part);
  const auto to = rows.find(whole);
  if (from == rows.end() || to == rows.end() || from == to) return;
  take_in(to->second, from->second);
  to->second.merged.insert(part);
  to->second.merged.insert(from->second.merged.begin(), from->second.merged.end());
  rows.erase(from);
}

bool told_by_all_of(const TopicRow& whole, const TopicRow& part) {
  return std::includes(whole.accounts.begin(), whole.accounts.end(), part.accounts.begin(), part.accounts.end());
}

TopicRows topic_rows(const Comparison& comparison, const Knowledge& knowledge, const Kinship& kinship) {
  const StatementPlaces places(comparison, knowledge, kinship);
  const RowContext in{comparison, knowledge, kinship, places};
  NamedTopics topics = named_topics(in);
  join_names(topics.rows, knowledge);
  drop_lone_phrases(topics.rows);
  settle_places(topics.rows, in);
  share_passing(topics, in);
  part_by_place(topics.rows, in);
  settle_umbrellas(topics.rows, in);
  return std::move(topics.rows);
}

}  // namespace diptych
