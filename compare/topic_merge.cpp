#include "compare/topic_merge.h"

#include "compare/kinship.h"
#include "compare/topic_companions.h"
#include "compare/topic_meeting.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace diptych {
namespace {

// Whether a row that fewer tell is no more than a part of telling the other: a wider name of it, or a narrower matter
// that may stand for it. "The Paris Agreement" beside the climate that both discuss is a matter of its own.
bool part_of_telling(std::uint32_t part, std::uint32_t whole, const RowContext& in) {
  if (!in.kinship.parent_and_child(part, whole)) return false;
  if (in.kinship.weight(part) < 2) return true;
  return in.kinship.said_of(whole) == 0 || in.kinship.above(part, whole) || in.kinship.close(part, whole);
}

void join_family(TopicRows& rows, const RowContext& in) {
  std::vector<std::pair<std::string, std::string>> joins;
  for (const auto& item : rows) {
    const TopicRow& row = item.second;
    if (!row.concept_index) continue;
    const auto host = std::find_if(rows.begin(), rows.end(), [&](const auto& other) {
      return other.second.concept_index && other.second.accounts.size() > row.accounts.size() &&
             (part_of_telling(*row.concept_index, *other.second.concept_index, in) ||
              in.kinship.matter_of(*other.second.concept_index) == row.concept_index);
    });
    if (host != rows.end()) joins.emplace_back(item.first, host->first);
  }
  for (const auto& [part, whole] : joins) join_row(rows, part, whole);
}

// Words for a process that its statement gives no matter are of the kin that the same accounts tell, first of all of
// a matter, the nearest, of those the one told most.
void join_processes(TopicRows& rows, const RowContext& in) {
  std::vector<std::pair<std::string, std::string>> joins;
  for (const auto& [id, row] : rows) {
    if (!row.concept_index || !in.kinship.process(*row.concept_index)) continue;
    std::optional<std::tuple<int, std::ptrdiff_t, std::string>> best;
    for (const auto& [other, host] : rows) {
      if (other == id || !host.concept_index || in.kinship.background(*host.concept_index) ||
          !told_by_all_of(host, row))
        continue;
      // Two processes of the same accounts would each join the other.
      if (in.kinship.process(*host.concept_index) && host.accounts.size() == row.accounts.size()) continue;
      const auto distance = in.kinship.distance(*row.concept_index, *host.concept_index);
      if (!distance) continue;
      std::tuple candidate{*distance, -std::ssize(host.mentions), other};
      if (!best || candidate < *best) best = std::move(candidate);
    }
    if (best) joins.emplace_back(id, std::get<2>(*best));
  }
  for (const auto& [part, whole] : joins) join_row(rows, part, whole);
}

// Whether other statements are items of a list that this one opens: "a number of issues, including A and B".
bool opens_list(const Statement& head, const RowContext& in) {
  return std::any_of(in.comparison.statements.begin(), in.comparison.statements.end(), [&](const Statement& item) {
    // The first item of a list under one verb is no opener: there the governor ends with the verb.
    return item.account == head.account && item.document == head.document && item.governor && item.span != head.span &&
           item.governor->contains(head.span);
  });
}

// "Regional issues, including Libya and Sudan": the items say what one account means. Where another tells such issues
// in general as well, with items or without, both tell them.
void drop_openers(TopicRows& rows, const RowContext& in) {
  std::erase_if(rows, [&](const auto& item) {
    const TopicRow& row = item.second;
    return row.concept_index && row.accounts.size() < 2 && in.kinship.unspecific(*row.concept_index) &&
           std::all_of(row.mentions.begin(), row.mentions.end(),
                       [&](const MentionRef& ref) { return opens_list(in.statement_of(ref), in); });
  });
}

}  // namespace

void merge_topic_rows(TopicRows& rows, const Comparison& comparison, const Knowledge& knowledge,
                      const Kinship& kinship) {
  const StatementPlaces places(comparison, knowledge, kinship);
  const RowContext in{comparison, knowledge, kinship, places};
  meet(rows, in);
  meet_as_aspects(rows, in);
  join_companions(rows, in);
  join_family(rows, in);
  join_processes(rows, in);
  join_wide_names(rows, in);
  join_near_names(rows, in);
  drop_openers(rows, in);
}

}  // namespace diptych
