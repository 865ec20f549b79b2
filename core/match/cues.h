#pragma once

#include "core/account.h"
#include "core/knowledge/image.h"
#include "core/match/analysis.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace diptych {

// The words that the comparison reads in the words [first, last): those of the lexicon's categories for it, and the
// persons named. Of cues of one category that overlap the longest is kept, of persons of one name who is in office on
// the day of the account.
[[nodiscard]] std::vector<Cue> cues_of(const Analysis& analysis, std::uint32_t first, std::uint32_t last,
                                       const Language& language, const Knowledge& knowledge, std::optional<Date> date);

}  // namespace diptych
