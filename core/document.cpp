#include "core/document.h"
#include "core/account.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace diptych {

std::string to_string(Date date) {
  std::array<char, 48> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return buffer.data();
}

namespace {

std::chrono::year_month_day calendar(Date date) {
  return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
          std::chrono::day(static_cast<unsigned>(date.day))};
}

// `count` digits at `at`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return -1;
  int value = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> parse_iso_date(std::string_view text) {
  const Date date{digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)};
  if (date.year < 0 || date.month < 1 || date.day < 1) return std::nullopt;
  if (text[4] != '-' || text[7] != '-' || !calendar(date).ok()) return std::nullopt;
  if (text.size() > 10 && text[10] >= '0' && text[10] <= '9') return std::nullopt;
  return date;
}

int day_number(Date date) { return static_cast<int>(std::chrono::sys_days(calendar(date)).time_since_epoch().count()); }

Date date_of_day(int number) {
  const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(number))};
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

const char* name(BlockKind kind) {
  static constexpr std::array names{"paragraph", "heading", "list item", "headline", "dateline",
                                    "byline",    "caption", "chrome",    "header",   "label"};
  return names[static_cast<std::size_t>(kind)];
}

const char* name(Origin origin) {
  static constexpr std::array names{"catalogue", "entity", "phrase"};
  return names[static_cast<std::size_t>(origin)];
}

const char* name(Modality modality) {
  static constexpr std::array names{"plain", "intended", "hedged", "conditional"};
  return names[static_cast<std::size_t>(modality)];
}

const char* name(LedgerKind kind) {
  static constexpr std::array names{"statement", "narrator", "furniture", "other-event"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace diptych
