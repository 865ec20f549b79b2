#pragma once

#include "core/segment/clause_signs.h"

#include <cstdint>
#include <vector>

namespace diptych {

// Removes from `cuts`, where items of [begin, end) begin, those between persons, and between them and the countries
// behind them: who took part is no list of matters. "Met with President A of X, Prime Minister B of Y, and Foreign
// Minister C in Munich, Germany", "agreements of the leaders of X, Y and Z".
void join_participants(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end,
                       std::vector<std::uint32_t>& cuts);

}  // namespace diptych
