#include "compare/topic_meeting.h"

#include "compare/topic_places.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace diptych {
namespace {

// Two rows, of which `part` joins `whole`; those that meet first sort first.
struct Meeting {
  int distance;
  int weight;
  std::string part;
  std::string whole;
  friend bool operator<(const Meeting& a, const Meeting& b) {
    return std::tie(a.distance, a.weight, a.part, a.whole) < std::tie(b.distance, b.weight, b.part, b.whole);
  }
};

bool disjoint(const TopicRow& a, const TopicRow& b) {
  return std::none_of(a.accounts.begin(), a.accounts.end(), [&](AccountIndex x) { return b.accounts.contains(x); });
}

// The places that the statements of a row are about, or the paragraphs that they go on with.
std::set<std::string> places_about(const TopicRow& row, const RowContext& in) {
  std::set<std::string> about;
  for (const auto& ref : row.mentions) {
    auto places = in.places.about(ref.statement);
    about.merge(places.empty() ? in.places.goes_on_about(ref.statement) : std::move(places));
  }
  return about;
}

// Whether a row of words for a process is told about places, and the other is of or about other ones: mediation in
// Libya is no mediation in Ukraine, and a peace in Ukraine no settlement in Syria.
bool elsewhere(const TopicRow& row, const TopicRow& other, const RowContext& in) {
  if (!in.kinship.process(*row.concept_index)) return false;
  const auto places =
      in.kinship.process(*other.concept_index) ? places_about(other, in) : in.kinship.places_of(*other.concept_index);
  const auto about = places_about(row, in);
  return !places.empty() && !about.empty() &&
         std::none_of(about.begin(), about.end(), [&](const std::string& place) { return places.contains(place); });
}

// The broader name is what both name; but words for a process ("a political settlement") say less than the matter.
Meeting named(int distance, int weight, const TopicRows::value_type& narrow, const TopicRows::value_type& wide,
              const RowContext& in) {
  const bool by_matter =
      in.kinship.process(*wide.second.concept_index) && !in.kinship.process(*narrow.second.concept_index);
  return by_matter ? Meeting{distance, weight, wide.first, narrow.first}
                   : Meeting{distance, weight, narrow.first, wide.first};
}

std::optional<Meeting> meeting(const TopicRows::value_type& one, const TopicRows::value_type& other,
                               const RowContext& in) {
  if (!one.second.concept_index || !other.second.concept_index || !disjoint(one.second, other.second))
    return std::nullopt;
  const std::uint32_t a = *one.second.concept_index;
  const std::uint32_t b = *other.second.concept_index;
  const auto distance = in.kinship.distance(a, b);
  if (!distance || in.kinship.matter_of_aspects(a, b) || !in.kinship.may_stand_for(a, b)) return std::nullopt;
  if (elsewhere(one.second, other.second, in) || elsewhere(other.second, one.second, in)) return std::nullopt;
  // The more the two say, the surer the meeting; words for a process say too little to be sure of.
  const auto weight_of = [&](std::uint32_t index) { return in.kinship.process(index) ? 0 : in.kinship.weight(index); };
  const int weight = -(weight_of(a) + weight_of(b));
  if (in.kinship.above(a, b)) return named(*distance, weight, other, one, in);
  if (in.kinship.above(b, a)) return named(*distance, weight, one, other, in);
  // A place is related to much that happens there.
  if (in.kinship.background(a) || in.kinship.background(b)) return std::nullopt;
  return Meeting{*distance, weight, std::max(one.first, other.first), std::min(one.first, other.first)};
}

// The settlement of a conflict is what one says of the conflict as a whole; hostages here and a ceasefire there are
// two matters.
bool may_meet_as_aspects(std::uint32_t one, std::uint32_t other, std::uint32_t matter, const RowContext& in) {
  return one == matter || other == matter || in.kinship.settles(one) || in.kinship.settles(other);
}

bool shared_part(std::uint32_t matter, const TopicRows& rows, const RowContext& in) {
  return std::any_of(rows.begin(), rows.end(), [&](const auto& item) {
    const TopicRow& row = item.second;
    return row.concept_index && row.accounts.size() > 1 && in.kinship.part_of(*row.concept_index, matter);
  });
}

}  // namespace

void meet(TopicRows& rows, const RowContext& in) {
  std::vector<Meeting> meetings;
  for (auto one = rows.begin(); one != rows.end(); ++one)
    for (auto other = std::next(one); other != rows.end(); ++other)
      if (auto found = meeting(*one, *other, in)) meetings.push_back(std::move(*found));
  std::sort(meetings.begin(), meetings.end());
  for (const auto& [distance, weight, part, whole] : meetings) {
    const auto from = rows.find(part);
    const auto to = rows.find(whole);
    if (from == rows.end() || to == rows.end()) continue;
    // Several of one account may be parts of what another names as one.
    if (!disjoint(from->second, to->second) && from->second.accounts.size() != 1) continue;
    leave_elsewhere(part, whole, rows, in);
    join_row(rows, part, whole);
  }
}

void meet_as_aspects(TopicRows& rows, const RowContext& in) {
  std::map<std::uint32_t, std::vector<std::string>> aspects;  // by matter
  for (auto one = rows.begin(); one != rows.end(); ++one)
    for (auto other = std::next(one); other != rows.end(); ++other) {
      if (!one->second.concept_index || !other->second.concept_index || !disjoint(one->second, other->second)) continue;
      const auto matter = in.kinship.matter_of_aspects(*one->second.concept_index, *other->second.concept_index);
      if (!matter || !may_meet_as_aspects(*one->second.concept_index, *other->second.concept_index, *matter, in) ||
          shared_part(*matter, rows, in))
        continue;
      for (const auto& id : {one->first, other->first}) aspects[*matter].push_back(id);
    }
  for (const auto& [matter, ids] : aspects) {
    TopicRow& whole = rows[in.kinship.id(matter)];
    whole.concept_index = matter;
    for (const auto& id : ids) join_row(rows, id, in.kinship.id(matter));
  }
}

}  // namespace diptych
