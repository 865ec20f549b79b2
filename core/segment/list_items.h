#pragma once

#include "core/segment/clause_signs.h"

#include <cstdint>
#include <vector>

namespace diptych {

// Where items begin in [begin, end): behind each comma, and at the joiner behind the last comma. What is one stays
// whole: a name, adjectives of one noun, a pair, what belongs to the last item. Ascending, none at `begin`.
[[nodiscard]] std::vector<std::uint32_t> item_cuts(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end);

}  // namespace diptych
