#pragma once

#include "core/match/analysis.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace diptych {

// The words behind which an occasion is named in a sentence: "during", "on the sidelines of". "During the call" says
// nothing of what was told in it and is left out.
[[nodiscard]] std::vector<std::uint32_t> settings_in(ByteSpan sentence, const Analysis& analysis,
                                                     const Knowledge& knowledge);

// The word behind the words with which a sentence turns to something: "On", "As for". nullopt where it begins
// otherwise.
[[nodiscard]] std::optional<std::uint32_t> heading_in(ByteSpan sentence, const Analysis& analysis,
                                                      const Knowledge& knowledge);

// Whether the words that begin at `word` are the occasion that one of `settings` opens, adjectives between them aside.
[[nodiscard]] bool behind_setting(const std::vector<std::uint32_t>& settings, std::uint32_t word,
                                  const Analysis& analysis);

}  // namespace diptych
