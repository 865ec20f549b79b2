#include "compare/topic_companions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diptych {
namespace {

// Which rows are told in a statement, and in which strand of it.
using Company = std::map<StatementIndex, std::map<std::string, std::set<std::uint32_t>>>;

Company company(const TopicRows& rows, const RowContext& in) {
  Company told;
  for (const auto& [id, row] : rows)
    for (const auto& ref : row.mentions) told[ref.statement][id].insert(mention_at(in.comparison, ref).strand);
  return told;
}

// Whether `at` begins a paragraph of its own: behind a blank line, or in another document.
bool new_paragraph(const Statement& before, const Statement& at, const RowContext& in) {
  if (before.document != at.document || before.span.end > at.span.begin) return true;
  const std::string_view text = in.comparison.documents[at.document.value].source.text;
  const std::string_view gap = text.substr(before.span.end, at.span.begin - before.span.end);
  return std::count(gap.begin(), gap.end(), '\n') > 1;
}

// Where the matter of a mention is looked for: "They discussed Ukraine. The need for dialogue was stressed." A
// process in a statement without a matter is of what the account tells right before.
StatementIndex matter_at(StatementIndex at, std::uint32_t index, const Company& told, const TopicRows& rows,
                         const RowContext& in) {
  if (!in.kinship.process(index) || at.value == 0) return at;
  const bool has_matter = std::any_of(told.at(at).begin(), told.at(at).end(), [&](const auto& row) {
    const auto found = rows.at(row.first).concept_index;
    return found && in.kinship.said_of(*found) > 0;
  });
  const StatementIndex before{at.value - 1};
  const auto& statements = in.comparison.statements;
  const bool goes_on = statements[before.value].account == statements[at.value].account && told.contains(before) &&
                       !new_paragraph(statements[before.value], statements[at.value], in);
  return has_matter || !goes_on ? at : before;
}

// A place among what was discussed, beside the host, is an item of its own: "the ceasefire, Sudan and Afghanistan".
// So is one that the sentence turns to.
bool listed_place(const TopicRow& row, const RowContext& in) {
  return in.kinship.background(*row.concept_index) &&
         std::all_of(row.mentions.begin(), row.mentions.end(), [&](const MentionRef& ref) {
           return mention_at(in.comparison, ref).heading || tells_what_was_discussed(in.statement_of(ref));
         });
}

bool within(const TopicRow& row, const std::string& other, const Company& told) {
  return std::all_of(row.mentions.begin(), row.mentions.end(),
                     [&](const auto& ref) { return told.at(ref.statement).contains(other); });
}

bool told_only_with(const TopicRow& row, const std::string& other, const Company& told, const RowContext& in) {
  return std::all_of(row.mentions.begin(), row.mentions.end(), [&](const auto& ref) {
    const auto& here = told.at(ref.statement);
    const auto with = here.find(other);
    return with != here.end() && with->second.contains(mention_at(in.comparison, ref).strand);
  });
}

// Of two names for one matter the wider stands first.
std::pair<int, std::string_view> name_of(const TopicRow& row, std::string_view id, const RowContext& in) {
  return {in.kinship.weight(*row.concept_index), id};
}

// Where a row's mentions all have another row beside them.
enum class Beside : std::uint8_t { not_all, statement, strand };

Beside beside(const TopicRow& row, const std::string& other, const Company& told, const TopicRows& rows,
              const RowContext& in) {
  Beside found = Beside::strand;
  for (const auto& ref : row.mentions) {
    const auto& here = told.at(matter_at(ref.statement, *row.concept_index, told, rows, in));
    const auto with = here.find(other);
    if (with == here.end()) return Beside::not_all;
    if (!with->second.contains(mention_at(in.comparison, ref).strand)) found = Beside::statement;
  }
  return found;
}

// Whether a concept that is told only beside `host` is a part of telling it.
bool is_part_of(std::uint32_t part, std::uint32_t host, bool same_strand, const RowContext& in) {
  const int weight = in.kinship.weight(part);
  const int host_weight = in.kinship.weight(host);
  // "Human rights remain central to our bilateral relationship": a matter is no part of telling the relations.
  const bool own_matter = in.kinship.said_of(part) > 0 && in.kinship.relations(host) && !in.kinship.relations(part);
  const bool one_breath = same_strand && host_weight > 0 && host_weight >= weight && !own_matter;
  // "Energy and transport" are two fields, side by side.
  const bool apart = in.kinship.field(part) && in.kinship.field(host) && !same_strand;
  // A dialogue or a settlement is one of the matter beside it, wherever that stands in the statement.
  const bool of_host = in.kinship.of_others(part) && host_weight > 0 && !in.kinship.process(host) && !apart;
  // Two aspects of one matter are no part of each other.
  const bool kin = in.kinship.distance(part, host) &&
                   (in.kinship.said_of(part) == 0 || in.kinship.close(part, host) ||
                    (same_strand && in.kinship.linked(part, host)) || in.kinship.parent_and_child(part, host));
  return one_breath || kin || of_host || (weight == 0 && host_weight > 0);
}

// Whether more accounts tell `host`, or those that tell the row and more is said of it.
bool may_be_host(const TopicRow& row, const TopicRow& host, const RowContext& in) {
  const bool says_nothing = in.kinship.said_of(*row.concept_index) == 0 && in.kinship.said_of(*host.concept_index) > 0;
  return host.accounts.size() > row.accounts.size() || (says_nothing && told_by_all_of(host, row));
}

std::optional<std::string> host_of(const std::string& id, const TopicRow& row, const Company& told,
                                   const TopicRows& rows, const RowContext& in) {
  if (!row.concept_index || row.accounts.size() == in.comparison.accounts.size()) return std::nullopt;
  std::optional<std::pair<int, std::string>> best;
  for (const auto& [other, host] : rows) {
    if (other == id || !host.concept_index || !may_be_host(row, host, in)) continue;
    const Beside where = beside(row, other, told, rows, in);
    const bool same_strand = where == Beside::strand;
    if (where == Beside::not_all || (!same_strand && listed_place(row, in))) continue;
    if (!is_part_of(*row.concept_index, *host.concept_index, same_strand, in)) continue;
    const auto distance = in.kinship.distance(*row.concept_index, *host.concept_index);
    std::pair candidate{distance.value_or(same_strand ? 8 : 9), other};
    if (!best || candidate < *best) best = std::move(candidate);
  }
  if (!best) return std::nullopt;
  return best->second;
}

}  // namespace

void join_companions(TopicRows& rows, const RowContext& in) {
  const Company told = company(rows, in);
  std::vector<std::pair<std::string, std::string>> joins;
  for (const auto& [id, row] : rows)
    if (const auto host = host_of(id, row, told, rows, in)) joins.emplace_back(id, *host);
  for (const auto& [part, whole] : joins) join_row(rows, part, whole);
}

void join_wide_names(TopicRows& rows, const RowContext& in) {
  const Company told = company(rows, in);
  std::vector<std::pair<std::string, std::string>> joins;
  for (const auto& [wide, row] : rows)
    for (const auto& [narrow, host] : rows)
      if (row.concept_index && host.concept_index && row.accounts == host.accounts &&
          in.kinship.parent_and_child(*row.concept_index, *host.concept_index) &&
          in.kinship.above(*row.concept_index, *host.concept_index) && told_only_with(row, narrow, told, in)) {
        joins.emplace_back(wide, narrow);
        break;
      }
  for (const auto& [part, whole] : joins) join_row(rows, part, whole);
}

void join_near_names(TopicRows& rows, const RowContext& in) {
  const Company told = company(rows, in);
  std::vector<std::pair<std::string, std::string>> joins;
  for (const auto& [part, row] : rows)
    for (const auto& [whole, host] : rows)
      if (part != whole && row.concept_index && host.concept_index && row.accounts == host.accounts &&
          row.accounts.size() < in.comparison.accounts.size() &&
          in.kinship.close(*row.concept_index, *host.concept_index) && within(row, whole, told) &&
          (!within(host, part, told) || name_of(host, whole, in) < name_of(row, part, in))) {
        joins.emplace_back(part, whole);
        break;
      }
  for (const auto& [part, whole] : joins) join_row(rows, part, whole);
}

}  // namespace diptych
