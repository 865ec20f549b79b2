#pragma once

#include "core/document.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace diptych {

// The values of dates (docs/glossary.md, "normal form"), and how they are reckoned.

// "2021-12-07", "2021-12" without a day, "2021" without a month.
[[nodiscard]] std::string iso_date(int year, int month = 0, int day = 0);

// The Monday of a day's week. A Sunday belongs to the week it begins: "next week", said on one, is not tomorrow.
[[nodiscard]] int monday_of(int day);

// "2022-01/2022-06" for the half "H1", "2022-04/2022-06" for the quarter "Q2" and "2022-01/2022-09" for the first
// nine months, "M9", of 2022; else, as for the half of a month, the part in brackets.
[[nodiscard]] std::string part_of(const std::string& whole, std::string_view part);

// "2022 (spring)", "2021/2022 (winter)": of the season `name` the one of today's year for 0, the next to begin for 1
// and the last that is over for -1. None where that may be either of two winters.
[[nodiscard]] std::optional<std::string> season_counted(Date today, int count, std::string_view name);

// Which of the seasons of a name is meant that has no year.
enum class SeasonSought : std::uint8_t { nearest, ahead, back };

// The running season or the one sought. None for winters, of which no year can be told, for the nearest of two that are
// as far, and for what names no season.
[[nodiscard]] std::optional<std::string> season_without_year(Date today, SeasonSought sought, std::string_view name);

// `count` units before `today`, to the precision of the unit: "2016" for five years.
[[nodiscard]] std::string reckoned_back(Date today, double count, std::string_view unit);

// The day on which `weekday` (1 for Monday) falls: the next one from `today` on, else the last one up to it.
[[nodiscard]] std::string day_of_week(Date today, int weekday, bool ahead);

}  // namespace diptych
