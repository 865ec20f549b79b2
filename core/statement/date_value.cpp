#include "core/statement/date_value.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace diptych {

std::string iso_date(int year, int month, int day) {
  std::array<char, 16> text{};
  if (month == 0)
    std::snprintf(text.data(), text.size(), "%04d", year);
  else if (day == 0)
    std::snprintf(text.data(), text.size(), "%04d-%02d", year, month);
  else
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
  return text.data();
}

// 1970-01-01 was a Thursday.
int monday_of(int day) { return day + 1 - ((day + 4) % 7 + 7) % 7; }

std::string part_of(const std::string& whole, std::string_view part) {
  constexpr int months_of_a_year = 12;
  constexpr std::size_t year_digits = 4;
  if (std::string_view("HQM").find(part[0]) == std::string_view::npos || whole.size() != year_digits)
    return whole + " (" + std::string(part) + ")";
  const int year = std::atoi(whole.c_str());
  const int number = std::atoi(std::string(part.substr(1)).c_str());
  if (part[0] == 'M') return iso_date(year, 1) + "/" + iso_date(year, number);
  const int months = months_of_a_year / (part[0] == 'H' ? 2 : 4);
  const int last = months * number;
  return iso_date(year, last - months + 1) + "/" + iso_date(year, last);
}

std::string day_of_week(Date today, int weekday, bool ahead) {
  const int day = day_number(today);
  const int since_monday = ((day + 3) % 7 + 7) % 7;  // 1970-01-01 was a Thursday
  const int onwards = (weekday - 1 - since_monday + 7) % 7;
  return to_string(date_of_day(day + (ahead || onwards == 0 ? onwards : onwards - 7)));
}

std::string reckoned_back(Date today, double count, std::string_view unit) {
  const int whole = static_cast<int>(count);
  constexpr double months_of_a_year = 12;
  if (unit == "Y" && count != whole) return reckoned_back(today, months_of_a_year * count, "M");
  if (unit == "Y") return iso_date(today.year - whole);
  if (unit == "M") {
    const int months = today.year * 12 + today.month - 1 - whole;
    return iso_date(months / 12, months % 12 + 1);
  }
  const int days = unit == "W" ? 7 * whole : unit == "D" ? whole : 0;
  return to_string(date_of_day(day_number(today) - days));
}

}  // namespace diptych
