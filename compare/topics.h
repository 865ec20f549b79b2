#pragma once

#include "compare/comparison.h"
#include "core/knowledge/image.h"

#include <string_view>
#include <vector>

namespace diptych {

// The topic table of `comparison`'s statements. A row is a matter:
//   - a concept's role decides whether its mention makes a row (docs/data-format.md); the countries of the
//     parties themselves never do;
//   - a concept of one side meets the broader one of the other side in one row, named by the broader;
//   - a topic that two sides name without the catalogue meets by its stems.
// Sorted: shared, partial, only; within each by first mention in the order of the accounts, then id, so that
// swapped inputs give the same rows.
[[nodiscard]] std::vector<Topic> topic_table(const Comparison& comparison, const Knowledge& knowledge,
                                             std::string_view ui);

}  // namespace diptych
