#pragma once

#include "core/statement/scene.h"
#include "core/statement/subject.h"

#include <cstdint>

namespace diptych {

// Whether a negation stands in the words [first, last), one inside a phrase that denies nothing ("not only") aside.
[[nodiscard]] bool negation_in(const SentenceView& view, std::uint32_t first, std::uint32_t last);

// Whether what the words [first, last) assert is denied: not by a condition ("with no strings attached"), an addition
// behind a comma, or a clause inside ("a vote in which no one interferes"). `behind_verb`: a verb of telling stands
// right before them, so that they may begin with who tells ("said Biden").
[[nodiscard]] bool denied_in(const Scene& scene, const SentenceView& view, std::uint32_t first, std::uint32_t last,
                             bool behind_verb);

}  // namespace diptych
