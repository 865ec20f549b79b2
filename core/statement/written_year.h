#pragma once

#include "core/statement/date_words.h"

#include <cstdint>
#include <optional>

namespace diptych {

// The year at `word`, with words such as "года" and "لعام" around it; `last` moves behind them.
[[nodiscard]] std::optional<int> year_at(const DateWords& words, std::uint32_t word, std::uint32_t& last);

// A year that no month stands before, or two of them: "2022", "from 2014 to 2021", "2024-25".
[[nodiscard]] std::optional<FoundDate> years_at(const DateWords& words, std::uint32_t word);

}  // namespace diptych
