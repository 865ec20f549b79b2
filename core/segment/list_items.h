#pragma once

#include "core/segment/clause_signs.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace diptych {

// Whether the words at `opener` ("including", «в частности»), which end before `behind`, open a list of matters in the
// clause [begin, end), and are no insertion, aside or naming of somebody.
[[nodiscard]] bool opens_list(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t opener, std::uint32_t behind,
                              std::uint32_t end);

// Where items begin in [begin, end): behind each comma, and at the joiner behind the last comma. What is one stays
// whole: a name, adjectives of one noun, a pair, what belongs to the last item. Ascending, none at `begin`.
[[nodiscard]] std::vector<std::uint32_t> item_cuts(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end);

// The word that parts two matters which the words [begin, end) call fields: "in the fields of energy and defence".
[[nodiscard]] std::optional<std::uint32_t> field_pair(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end);

}  // namespace diptych
