#pragma once

#include "core/statement/cue.h"
#include "core/statement/date_words.h"
#include "core/statement/scene.h"

#include <cstdint>
#include <optional>
#include <span>

namespace diptych {

// The date that begins at `word` and ends before `end`.
[[nodiscard]] std::optional<FoundDate> date_at(const Scene& scene, std::span<const LexiconCue> cues, std::uint32_t word,
                                               std::uint32_t end);

}  // namespace diptych
