#include "core/catalogue/hierarchy.h"

#include <algorithm>

namespace diptych {

Hierarchy::Hierarchy(const std::vector<ConceptSource>& concepts)
    : broader_(concepts.size()), narrower_(concepts.size()), aspects_(concepts.size()) {
  for (std::size_t i = 0; i < concepts.size(); ++i) by_id_.emplace(concepts[i].id, i);
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    for (const auto& id : concepts[i].broader)
      if (const auto above = find(id)) {
        broader_[i].push_back(*above);
        narrower_[*above].push_back(i);
      }
    if (const auto whole = find(concepts[i].aspect_of)) aspects_[*whole].push_back(i);
  }
}

std::optional<std::size_t> Hierarchy::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::size_t> Hierarchy::line(std::size_t of) const {
  std::vector<std::size_t> above;
  for (std::size_t at = of; !broader_[at].empty();) {
    at = broader_[at].front();
    if (at == of || std::find(above.begin(), above.end(), at) != above.end()) break;
    above.push_back(at);
  }
  return above;
}

std::vector<std::size_t> Hierarchy::ancestors(std::size_t of) const {
  std::vector<std::size_t> above = broader_[of];
  for (std::size_t i = 0; i < above.size(); ++i) {
    const std::vector<std::size_t> next = broader_[above[i]];
    for (const std::size_t one : next)
      if (std::find(above.begin(), above.end(), one) == above.end()) above.push_back(one);
  }
  return above;
}

std::vector<Hierarchy::Placed> Hierarchy::family(std::size_t of) const {
  std::vector<Placed> placed;
  std::vector<Placed> open{{of, 0}};
  while (!open.empty()) {
    const Placed next = open.back();
    open.pop_back();
    const bool known =
        std::any_of(placed.begin(), placed.end(), [&](const Placed& one) { return one.position == next.position; });
    if (known) continue;
    placed.push_back(next);
    const auto& below = narrower_[next.position];
    for (auto one = below.rbegin(); one != below.rend(); ++one) open.push_back({*one, next.depth + 1});
  }
  return placed;
}

std::vector<std::size_t> Hierarchy::tops() const {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < broader_.size(); ++i)
    if (broader_[i].empty()) all.push_back(i);
  return all;
}

const std::string& name_in(const ConceptSource& entry, const std::string& language) {
  for (const auto& tag : {language, std::string("en")})
    if (const auto names = entry.names.find(tag); names != entry.names.end() && !names->second.preferred.text.empty())
      return names->second.preferred.text;
  return entry.id;
}

}  // namespace diptych
