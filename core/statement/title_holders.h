#pragma once

#include "core/statement/scene.h"
#include "core/statement/sides.h"

#include <cstdint>
#include <string>
#include <vector>

namespace diptych {

// Notes the titles in the name [first, last) of somebody of `party` and right before it.
void add_holder(const Scene& scene, std::uint32_t first, std::uint32_t last, const std::string& party,
                std::vector<TitleHolder>& holders);

// Enters CallSides::offices. Wants the sides and their countries.
void find_offices(const Scene& scene, CallSides& sides);

// Whose leader a title is that stands without a name: of the sides the teller's own unless only another bears it; where
// none of them does, of the third one to whom the account gave it last, else "other:" and the title.
[[nodiscard]] std::string holder_of_title(const Scene& scene, const CallSides& sides, std::uint32_t first,
                                          std::uint32_t last);

}  // namespace diptych
