#pragma once

#include "core/statement/amount.h"
#include "core/statement/cue.h"
#include "core/statement/fact_words.h"
#include "core/statement/scene.h"

#include <cstdint>
#include <span>

namespace diptych {

// The letter for metres is that for millions in some languages.

// Whether the letter at `sign`, behind the number that begins at `number`, is that for metres: "8m high", "a height of
// 8m". Not of "£8m".
[[nodiscard]] bool is_metre(const Scene& scene, std::span<const LexiconCue> cues, std::uint32_t number,
                            std::uint32_t sign);

// Whether the millions of `amount`, which are no money, may be metres: "an 8m gate", "500m from the plant", but neither
// "8m people" nor "a 5m tonne order".
[[nodiscard]] bool may_be_metres(const FactWords& words, const Amount& amount);

}  // namespace diptych
