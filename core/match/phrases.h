#pragma once

#include "core/account.h"
#include "core/knowledge/image.h"
#include "core/match/analysis.h"
#include "core/match/matcher.h"

#include <span>
#include <string_view>
#include <vector>

namespace diptych {

// What a stretch of words without a catalogued topic is about: its named entities (runs of capitalised words
// in scripts that have capitals) and its key phrase (the longest run of words that are neither function words
// nor verbs of telling nor names of parties; RAKE's candidate phrases, Rose et al. 2010).
// The topic of each mention is "entity:" or "phrase:" and the stems of its words.
[[nodiscard]] std::vector<Mention> phrases_of(std::string_view text, const Analysis& analysis, std::uint32_t first,
                                              std::uint32_t last, const Language& language, const Knowledge& knowledge);

}  // namespace diptych
