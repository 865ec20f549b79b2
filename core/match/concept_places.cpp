#include "core/match/concept_places.h"

#include <string_view>
#include <utility>
#include <vector>

namespace diptych {

std::set<std::string> places_of(const Knowledge& knowledge, std::uint32_t index) {
  std::set<std::string> places;
  std::set<std::uint32_t> seen{index};
  for (std::vector<std::uint32_t> level{index}; !level.empty();) {
    std::vector<std::uint32_t> next;
    const auto add = [&](std::string_view id) {
      if (const auto found = knowledge.find_concept(id); found && seen.insert(*found).second) next.push_back(*found);
    };
    for (const std::uint32_t one : level) {
      if (knowledge.concept_role(one) == "place") places.emplace(knowledge.concept_id(one));
      const ConceptLinks links = knowledge.concept_links(one);
      for (const auto id : links.broader) add(id);
      if (!links.aspect_of.empty()) add(links.aspect_of);
    }
    level = std::move(next);
  }
  return places;
}

}  // namespace diptych
