#pragma once

#include "core/statement/date_words.h"

#include <cstdint>
#include <optional>

namespace diptych {

// "today", "next week", "in the coming days": what is counted from the day of the account.
[[nodiscard]] std::optional<FoundDate> relative_date_at(const DateWords& words, std::uint32_t word);

// "The third of this month", "the tenth of the month", «пятого числа следующего месяца»: the day that begins at `word`
// of a month that is not named, which is counted from that of the account.
[[nodiscard]] std::optional<FoundDate> day_of_month_at(const DateWords& words, std::uint32_t word);

}  // namespace diptych
