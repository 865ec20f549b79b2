#pragma once

#include "core/statement/calendar.h"
#include "core/statement/fact_words.h"

#include <cstdint>
#include <optional>

namespace diptych {

// Days that are told by less than a date of our calendar.

// "15 Ramadan 1443": a day of another calendar, written beside that of ours, is no number. The word behind it.
[[nodiscard]] std::optional<std::uint32_t> behind_foreign_date(const FactWords& words, std::uint32_t word);

// "The 21st century", «XIX–XX веках», "the 19th and early 20th centuries": which one it is counts nothing. The word
// behind it.
[[nodiscard]] std::optional<std::uint32_t> behind_century(const FactWords& words, std::uint32_t word);

// "28 January" in an account without a date, so of a year that nobody can tell: no date, and no number either. The word
// behind it.
[[nodiscard]] std::optional<std::uint32_t> behind_day_of_no_year(const FactWords& words, std::uint32_t word);

// The word behind a day whose month is not named, which counts nothing: «третьего числа».
[[nodiscard]] std::optional<std::uint32_t> behind_day_of_no_month(const FactWords& words, std::uint32_t word);

// "in the spring", «осенью»: a season whose year nobody tells, by season_without_year().
[[nodiscard]] std::optional<FoundDate> season_at(const FactWords& words, std::uint32_t word);

// "on Friday": the next one in what is intended, agreed or asked for, else the last one. Without a value where the day
// is told by the date behind it: "Friday, March 3".
[[nodiscard]] std::optional<FoundDate> weekday_at(const FactWords& words, std::uint32_t word);

}  // namespace diptych
