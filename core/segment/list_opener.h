#pragma once

#include "core/segment/clause_signs.h"

#include <cstdint>

namespace diptych {

// Whether the words at `opener` ("including", «в частности»), which end before `behind`, open a list of matters in the
// clause [begin, end), and are no insertion, aside or naming of somebody.
[[nodiscard]] bool opens_list(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t opener, std::uint32_t behind,
                              std::uint32_t end);

}  // namespace diptych
