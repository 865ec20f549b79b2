#pragma once

#include "core/statement/fact_words.h"

#include <cstdint>

namespace diptych {

// The cue of the share that begins at `word`, or nullptr: "two thirds", "a third of the hostages", "by half", but
// neither "half a million" nor "the third of the agreements". Its value is the percentage.
[[nodiscard]] const LexiconCue* share_at(const FactWords& words, std::uint32_t word);

}  // namespace diptych
