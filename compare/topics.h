#pragma once

#include "compare/comparison.h"
#include "compare/kinship.h"
#include "core/knowledge/image.h"

#include <string_view>
#include <vector>

namespace diptych {

// The topic table of `comparison`'s statements: the rows of topic_rows.h, taken together as topic_merge.h says.
// Sorted: shared, partial, only; within each by where the accounts first name it, then id, so that swapped inputs
// give the same rows.
[[nodiscard]] std::vector<Topic> topic_table(const Comparison& comparison, const Knowledge& knowledge,
                                             const Kinship& kinship, std::string_view ui);

}  // namespace diptych
