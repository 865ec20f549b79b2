#pragma once

#include "core/statement/scene.h"
#include "core/statement/sides.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace diptych {

// The kind of party whose leader bears the longest title that begins at `first`, "head" for "the President"; empty
// where no title tells.
[[nodiscard]] std::string_view kind_of_title(const Scene& scene, std::uint32_t first, std::uint32_t last);

// Where the titles right before the name at `name` may begin.
[[nodiscard]] std::uint32_t begin_of_titles(const Scene& scene, std::uint32_t name);

// Enters the titles of both sides' leaders, as the account gives them where it names them; `own_named` is whether one
// of the teller's own is among the officials it introduces. Wants everything else of `sides`.
void enter_titles(const Scene& scene, bool own_named, CallSides& sides);

// Whether a title that stands without a name is the other side's: "the President" where the own leader heads a
// government and the other is head of state; else the other bears all of its words, the own side not all.
[[nodiscard]] bool is_title_of_other(const Scene& scene, const CallSides& sides, std::uint32_t first,
                                     std::uint32_t last);

// Whether a title that stands without a name is one that the teller's own leader bears.
[[nodiscard]] bool is_title_of_own(const Scene& scene, const CallSides& sides, std::uint32_t first, std::uint32_t last);

}  // namespace diptych
