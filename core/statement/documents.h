#pragma once

#include "core/match/matcher.h"
#include "core/statement/fact_words.h"

#include <vector>

namespace diptych {

// Catalogued names of documents among the words: one of the words is "treaty", "agreement", "plan". Longest first,
// without overlaps.
[[nodiscard]] std::vector<Match> documents_in(const FactWords& words);

}  // namespace diptych
