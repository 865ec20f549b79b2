#include "core/statement/date_value.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace diptych {
namespace {

constexpr int months_of_a_year = 12;
constexpr int winter = 12;  // the month it begins with

// 3 for "spring", 0 for what is no season.
int first_month_of_season(std::string_view name) {
  constexpr std::array<std::string_view, 4> names{"spring", "summer", "autumn", "winter"};
  const auto* const found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? 0 : 3 * (static_cast<int>(found - names.begin()) + 1);
}

int last_month_of(int first_month) { return first_month + 2; }

// A winter has two years. What is called this one is running, coming soon or over; in its first month the next one may
// be itself.
std::optional<std::string> winter_counted(Date today, int count) {
  constexpr int february = 2;
  constexpr int september = 9;
  const bool in_second_year = today.month <= february;
  if (count == 0 && !in_second_year && today.month < september) return std::nullopt;
  if (count > 0 && today.month == winter) return std::nullopt;
  int begins = today.year;
  if (count <= 0 && in_second_year) --begins;
  if (count < 0) --begins;
  return part_of(iso_date(begins) + "/" + iso_date(begins + 1), "winter");
}

}  // namespace

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

std::optional<std::string> season_counted(Date today, int count, std::string_view name) {
  const int first = first_month_of_season(name);
  if (first == 0) return std::nullopt;
  if (first == winter) return winter_counted(today, count);
  int year = today.year;
  if (count > 0 && first <= today.month) ++year;
  if (count < 0 && today.month <= last_month_of(first)) --year;
  return part_of(iso_date(year), name);
}

std::optional<std::string> season_without_year(Date today, SeasonSought sought, std::string_view name) {
  const int first = first_month_of_season(name);
  if (first == 0 || first == winter) return std::nullopt;
  if (first <= today.month && today.month <= last_month_of(first)) return season_counted(today, 0, name);
  if (sought == SeasonSought::ahead) return season_counted(today, 1, name);
  if (sought == SeasonSought::back) return season_counted(today, -1, name);
  const int until = (first - today.month + months_of_a_year) % months_of_a_year;
  const int since = (today.month - last_month_of(first) + months_of_a_year) % months_of_a_year;
  if (until == since) return std::nullopt;
  return season_counted(today, until < since ? 1 : -1, name);
}

std::string day_of_week(Date today, int weekday, bool ahead) {
  const int day = day_number(today);
  const int since_monday = ((day + 3) % 7 + 7) % 7;  // 1970-01-01 was a Thursday
  const int onwards = (weekday - 1 - since_monday + 7) % 7;
  return to_string(date_of_day(day + (ahead || onwards == 0 ? onwards : onwards - 7)));
}

std::string reckoned_back(Date today, double count, std::string_view unit) {
  const int whole = static_cast<int>(count);
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
