#pragma once

#include "compare/evaluation.h"

#include <cstddef>
#include <string>

namespace diptych {

// Parts of the text report of an evaluation, each empty when there is nothing of its kind.

// Acts, actors and facts by language, alignments by combination of languages, confusion of acts by language.
[[nodiscard]] std::string telling_totals(const TellingTotals& totals);
// What is told wrongly in one comparison.
[[nodiscard]] std::string slips_of(const Evaluated& one, std::size_t width);
// Articles one by one, and by language; with every wrong sentence when `wrong`.
[[nodiscard]] std::string articles_text(const Evaluation& evaluation, bool each, bool wrong, std::size_t width);

}  // namespace diptych
