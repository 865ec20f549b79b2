#include "compare/topic_places.h"

#include "compare/topic_mentions.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace diptych {
namespace {

// Whether the name of a place alone does not mean `matter`: "Gaza" may be the war there, and not the attack that
// began it.
bool is_particular(std::uint32_t place, std::uint32_t matter, const RowContext& in) {
  const auto whole = in.kinship.matter_of(matter);
  return whole && !in.kinship.close(place, matter) && in.kinship.close(place, *whole);
}

// A row, other than `own` and of no process, that a statement tells, in this strand or else the last.
std::optional<std::string> row_in(const Statement& statement, const std::string& own, std::uint32_t strand,
                                  const TopicRows& rows, const RowContext& in) {
  std::optional<std::string> row;
  for (const auto& mention : statement.mentions) {
    const auto found = in.concept_of(mention);
    if (!found || mention.topic == own || !rows.contains(mention.topic) || in.kinship.process(*found)) continue;
    row = mention.topic;
    if (mention.strand == strand) break;
  }
  return row;
}

// What the words of a mention belong to: another row of its statement, of its strand first, else of the statement
// before, which it goes on about.
std::optional<std::string> host_of(const MentionRef& ref, const TopicRows& rows, const RowContext& in) {
  const auto& statements = in.comparison.statements;
  const Statement& statement = statements[ref.statement.value];
  const Mention& own = statement.mentions[ref.mention];
  if (auto host = row_in(statement, own.topic, own.strand, rows, in)) return host;
  if (ref.statement.value == 0) return std::nullopt;
  const Statement& before = statements[ref.statement.value - 1];
  return before.account == statement.account ? row_in(before, own.topic, 0, rows, in) : std::nullopt;
}

// Whether each account tells the row about places, and no two about one.
bool apart(const TopicRow& row, const RowContext& in) {
  std::map<AccountIndex, std::set<std::string>> places;
  for (const auto& ref : row.mentions) places[in.account_of(ref)].merge(in.places.about(ref.statement));
  std::set<std::string> seen;
  for (const auto& [account, about] : places)
    for (const auto& place : about)
      if (!seen.insert(place).second) return false;
  return std::all_of(places.begin(), places.end(), [](const auto& item) { return !item.second.empty(); });
}

// "They discussed Libya and Syria. On Syria, he stressed the aid": the item is what another account tells of the place,
// though this one tells something more particular of it besides.
bool may_mean_what_others_tell(std::uint32_t place, AccountIndex account, const TopicRows& rows, const RowContext& in) {
  const auto stands_for = [&](const auto& other) {
    return other.second.concept_index && in.kinship.close(place, *other.second.concept_index);
  };
  const auto told = std::count_if(rows.begin(), rows.end(), [&](const auto& other) {
    return stands_for(other) && !other.second.accounts.contains(account);
  });
  return told > 0 && std::none_of(rows.begin(), rows.end(), [&](const auto& other) {
           return stands_for(other) && other.second.accounts.contains(account);
         });
}

}  // namespace

std::optional<std::string> matter_of_place(std::uint32_t place, AccountIndex account, bool item, const TopicRows& rows,
                                           const RowContext& in) {
  std::optional<std::tuple<int, std::ptrdiff_t, std::string>> best;
  for (const auto& [id, row] : rows) {
    if (!row.concept_index || in.kinship.background(*row.concept_index) || !row.accounts.contains(account)) continue;
    if (!in.kinship.above(place, *row.concept_index) || (item && is_particular(place, *row.concept_index, in)))
      continue;
    const auto told = std::count_if(row.mentions.begin(), row.mentions.end(),
                                    [&](const MentionRef& ref) { return in.account_of(ref) == account; });
    const std::tuple candidate{in.kinship.distance(place, *row.concept_index).value_or(9), -told, id};
    if (!best || candidate < *best) best = candidate;
  }
  if (!best) return std::nullopt;
  return std::get<2>(*best);
}

void settle_places(TopicRows& rows, const RowContext& in) {
  std::vector<std::pair<MentionRef, std::string>> settled;  // a place's mention and the matter's id
  for (auto& [id, row] : rows) {
    if (!row.concept_index || in.knowledge.concept_role(*row.concept_index) != "place") continue;
    for (const AccountIndex account : std::set(row.accounts)) {
      const bool item = std::any_of(row.mentions.begin(), row.mentions.end(), [&](const MentionRef& ref) {
        const Statement& statement = in.statement_of(ref);
        return statement.account == account &&
               (is_listed_place(mention_at(in.comparison, ref), statement, in) || names_only_places(statement, in));
      });
      const auto matter = matter_of_place(*row.concept_index, account, item, rows, in);
      if (!matter || (item && may_mean_what_others_tell(*row.concept_index, account, rows, in))) continue;
      row.accounts.erase(account);
      std::erase_if(row.mentions, [&](const MentionRef& ref) {
        const bool here = in.account_of(ref) == account;
        if (here) settled.emplace_back(ref, *matter);
        return here;
      });
    }
  }
  for (const auto& [ref, matter] : settled) {
    // A matter further down is too particular to be meant by the mere name of the place.
    TopicRow& row = rows.at(matter);
    const auto place = in.knowledge.find_concept(mention_at(in.comparison, ref).topic);
    if (place && in.kinship.parent_and_child(*place, *row.concept_index)) row.mentions.push_back(ref);
  }
  std::erase_if(rows, [](const auto& item) { return item.second.accounts.empty(); });
}

void part_by_place(TopicRows& rows, const RowContext& in) {
  std::vector<std::string> ids;
  for (const auto& [id, row] : rows)
    if (row.concept_index && row.accounts.size() > 1 &&
        (in.kinship.process(*row.concept_index) || in.knowledge.concept_role(*row.concept_index) == "body") &&
        apart(row, in))
      ids.push_back(id);
  for (const auto& id : ids) {
    TopicRow& row = rows.at(id);
    std::vector<std::pair<MentionRef, std::string>> hosted;
    std::set<AccountIndex> left;
    for (const auto& ref : row.mentions)
      if (const auto host = host_of(ref, rows, in))
        hosted.emplace_back(ref, *host);
      else
        left.insert(in.account_of(ref));
    if (left.size() == row.accounts.size()) continue;
    std::erase_if(row.mentions, [&](const MentionRef& ref) { return !left.contains(in.account_of(ref)); });
    row.accounts = left;
    for (const auto& [ref, host] : hosted)
      if (!left.contains(in.account_of(ref))) rows.at(host).mentions.push_back(ref);
    if (left.empty()) rows.erase(id);
  }
}

void leave_elsewhere(const std::string& process, const std::string& matter, TopicRows& rows, const RowContext& in) {
  TopicRow& row = rows.at(process);
  if (!in.kinship.process(*row.concept_index)) return;
  const auto places = in.kinship.places_of(*rows.at(matter).concept_index);
  if (places.empty()) return;
  const auto is_of = [&](const MentionRef& ref) {
    const auto about = in.places.about(ref.statement);
    return std::any_of(about.begin(), about.end(), [&](const auto& place) { return places.contains(place); });
  };
  std::set<AccountIndex> here;  // who tells it of the matter's places
  for (const auto& ref : row.mentions)
    if (is_of(ref)) here.insert(in.account_of(ref));
  std::vector<std::pair<MentionRef, std::string>> hosted;
  std::erase_if(row.mentions, [&](const MentionRef& ref) {
    if (!here.contains(in.account_of(ref)) || is_of(ref) || in.places.about(ref.statement).empty()) return false;
    const auto host = host_of(ref, rows, in);
    if (host) hosted.emplace_back(ref, *host);
    return host.has_value();
  });
  for (const auto& [ref, host] : hosted) rows.at(host).mentions.push_back(ref);
}

}  // namespace diptych
