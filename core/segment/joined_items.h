#pragma once

#include "core/segment/clause_signs.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace diptych {

// Where items begin in [begin, end) that a conjunction written together with each lists without commas, ascending:
// «الطاقة والاستثمار والتكنولوجيا والأمن الغذائي» (energy, investment, technology and food security). They are matters
// and fields that are known, and whatever stands behind "in the fields of"; three at least, else empty.
[[nodiscard]] std::vector<std::uint32_t> joined_cuts(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end);

// The word that parts two matters which the words [begin, end) call fields: "in the fields of energy and defence".
[[nodiscard]] std::optional<std::uint32_t> field_pair(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end);

}  // namespace diptych
