#include "compare/kinship.h"

#include "core/match/concept_places.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace diptych {
namespace {

// Further up the hierarchy a common name says too little about either matter to stand for both.
constexpr int most_steps_of_kin = 3;
// The catalogue is a shallow hierarchy; a cycle in someone's own file must not hang a run.
constexpr int most_steps = 16;

bool contains(const std::vector<std::string_view>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool are_close(const ConceptLinks& a, const ConceptLinks& b) {
  return contains(a.close_match, b.id) || contains(b.close_match, a.id);
}

bool are_linked(const ConceptLinks& a, const ConceptLinks& b) {
  return contains(a.related, b.id) || contains(b.related, a.id) || are_close(a, b);
}

}  // namespace

Kinship::Kinship(const Knowledge& knowledge, std::set<std::string, std::less<>> countries)
    : knowledge_(&knowledge), countries_(std::move(countries)) {}

std::optional<int> Kinship::steps(std::uint32_t narrow, std::uint32_t wide, int most) const {
  const std::string_view goal = knowledge_->concept_id(wide);
  std::vector<std::uint32_t> level{narrow};
  for (int step = 1; step <= most && !level.empty(); ++step) {
    std::vector<std::uint32_t> next;
    for (const std::uint32_t index : level)
      for (const auto id : knowledge_->concept_links(index).broader) {
        if (id == goal) return step;
        if (const auto found = knowledge_->find_concept(id)) next.push_back(*found);
      }
    level = std::move(next);
  }
  return std::nullopt;
}

std::optional<int> Kinship::distance(std::uint32_t one, std::uint32_t other) const {
  const ConceptLinks a = knowledge_->concept_links(one);
  const ConceptLinks b = knowledge_->concept_links(other);
  if (are_linked(a, b)) return 1;
  if (!a.aspect_of.empty() && (a.aspect_of == b.aspect_of || a.aspect_of == b.id)) return 1;
  if (!b.aspect_of.empty() && b.aspect_of == a.id) return 1;
  if (const auto up = steps(one, other, most_steps_of_kin)) return up;
  return steps(other, one, most_steps_of_kin);
}

bool Kinship::settles(std::uint32_t index) const {
  const auto wide = knowledge_->concept_links(index).broader;
  return std::any_of(wide.begin(), wide.end(), [&](const std::string_view id) {
    const auto found = knowledge_->find_concept(id);
    return found && process(*found);
  });
}

bool Kinship::close(std::uint32_t one, std::uint32_t other) const {
  const ConceptLinks a = knowledge_->concept_links(one);
  const ConceptLinks b = knowledge_->concept_links(other);
  // "Russian-American talks" in a call of Russia and Saudi Arabia are no relations of the two.
  const auto of_third = [&](const ConceptLinks& certain, const ConceptLinks& relations) {
    return !relations.of_others.empty() && !countries_.empty() &&
           std::any_of(certain.sides.begin(), certain.sides.end(),
                       [&](const std::string_view country) { return !countries_.contains(country); });
  };
  return are_close(a, b) && !of_third(a, b) && !of_third(b, a);
}

bool Kinship::linked(std::uint32_t one, std::uint32_t other) const {
  return are_linked(knowledge_->concept_links(one), knowledge_->concept_links(other));
}

bool Kinship::may_stand_for(std::uint32_t one, std::uint32_t other) const {
  return close(one, other) || above(one, other) || above(other, one);
}

bool Kinship::above(std::uint32_t wide, std::uint32_t narrow) const {
  return steps(narrow, wide, most_steps).has_value();
}

std::set<std::string> Kinship::places_of(std::uint32_t index) const { return diptych::places_of(*knowledge_, index); }

bool Kinship::parent_and_child(std::uint32_t one, std::uint32_t other) const {
  return steps(one, other, 1).has_value() || steps(other, one, 1).has_value();
}

std::optional<std::uint32_t> Kinship::matter_of(std::uint32_t index) const {
  const std::string_view matter = knowledge_->concept_links(index).aspect_of;
  if (matter.empty()) return std::nullopt;
  return knowledge_->find_concept(matter);
}

std::optional<std::uint32_t> Kinship::matter_of_aspects(std::uint32_t one, std::uint32_t other) const {
  const auto a = matter_of(one);
  const auto b = matter_of(other);
  if (a && (a == b || *a == other)) return a;
  if (b && *b == one) return b;
  return std::nullopt;
}

bool Kinship::part_of(std::uint32_t part, std::uint32_t matter) const {
  if (part == matter || above(matter, part) || matter_of(part) == matter) return true;
  const ConceptLinks narrow = knowledge_->concept_links(part);
  const ConceptLinks wide = knowledge_->concept_links(matter);
  if (are_linked(narrow, wide)) return true;
  for (const std::string_view id : narrow.broader)
    if (const auto above_part = knowledge_->find_concept(id); above_part && matter_of(*above_part) == matter)
      return true;
  return false;
}

bool Kinship::background(std::uint32_t index) const {
  const std::string_view role = knowledge_->concept_role(index);
  return role == "place" || role == "body";
}

bool Kinship::process(std::uint32_t index) const { return knowledge_->concept_role(index) == "process"; }

bool Kinship::field(std::uint32_t index) const { return knowledge_->concept_role(index) == "field"; }

bool Kinship::unspecific(std::uint32_t index) const { return knowledge_->concept_role(index) == "generic"; }

int Kinship::weight(std::uint32_t index) const {
  if (knowledge_->concept_role(index) != "matter" && !process(index) && !field(index)) return 0;
  return knowledge_->is_wide(index) ? 1 : 2;
}

}  // namespace diptych
