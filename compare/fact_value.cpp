#include "compare/fact_value.h"

#include "core/document.h"
#include "core/match/analysis.h"
#include "core/match/matcher.h"
#include "core/text/fold.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

namespace diptych {
namespace {

constexpr int days_of_a_week = 7;
constexpr int months_of_a_year = 12;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view trimmed_ascii(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// The value as written, without its parentheses, and what stands in them; of "Riyadh, Saudi Arabia" also "Riyadh".
std::vector<std::string> variants(std::string_view value) {
  std::vector<std::string> out{std::string(trimmed_ascii(value))};
  const std::size_t open = value.find('(');
  const std::size_t close = value.find(')', open == std::string_view::npos ? 0 : open);
  if (open != std::string_view::npos && close != std::string_view::npos) {
    out.emplace_back(trimmed_ascii(value.substr(0, open)));
    out.emplace_back(trimmed_ascii(value.substr(open + 1, close - open - 1)));
  }
  if (const std::size_t comma = value.find(','); comma != std::string_view::npos)
    out.emplace_back(trimmed_ascii(value.substr(0, comma)));
  return out;
}

struct Quantity {
  double number = 0;
  std::string_view rest;  // behind it
};

// The first number of `text`, and what follows it.
std::optional<Quantity> quantity_in(std::string_view text) {
  const auto* const at = std::find_if(text.begin(), text.end(), is_digit);
  if (at == text.end()) return std::nullopt;
  Quantity found;
  const char* begin = text.data() + (at - text.begin());
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(begin, end, found.number, std::chars_format::fixed);
  if (read.ec != std::errc{}) return std::nullopt;
  found.rest = text.substr(static_cast<std::size_t>(read.ptr - text.data()));
  return found;
}

std::string shown(double number) {
  std::array<char, 64> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  return {digits.data(), written.ptr};
}

std::optional<std::string> number_form(std::string_view text) {
  const auto found = quantity_in(text);
  if (!found) return std::nullopt;
  const std::string_view unit = trimmed_ascii(found->rest);
  return "number " + shown(found->number) + (unit.starts_with('%') || unit.starts_with("percent") ? "%" : "");
}

std::optional<std::string> money_form(std::string_view text) {
  const auto found = quantity_in(text);
  if (!found) return std::nullopt;
  std::string currency;
  for (const char c : text)
    if (is_letter(c)) currency += c;
  return "money " + shown(found->number) + " " + currency;
}

// Adds `number` of a unit, "year" or "Y"; minutes and months share a letter, so ISO 8601 says behind "T" which it is.
bool add(LengthOfTime& length, double number, std::string_view unit, bool time) {
  struct Unit {
    std::string_view letter;
    std::string_view word;
    bool time;
    double months;
    double seconds;
  };
  static constexpr std::array units{Unit{"Y", "year", false, months_of_a_year, 0},
                                    Unit{"M", "month", false, 1, 0},
                                    Unit{"W", "week", false, 0, 86400.0 * days_of_a_week},
                                    Unit{"D", "day", false, 0, 86400},
                                    Unit{"H", "hour", true, 0, 3600},
                                    Unit{"M", "minute", true, 0, 60},
                                    Unit{"S", "second", true, 0, 1}};
  for (const auto& one : units)
    if ((unit == one.letter && time == one.time) || unit.starts_with(one.word)) {
      length.months += number * one.months;
      length.seconds += number * one.seconds;
      return true;
    }
  return false;
}

std::optional<std::string> duration_form(std::string_view text) {
  const auto length = length_told(text);
  if (!length) return std::nullopt;
  return "duration " + shown(length->months) + " months " + shown(length->seconds) + " seconds";
}

std::optional<std::string> quantity_form(std::string_view kind, std::string_view text) {
  if (kind == "money") return money_form(text);
  return kind == "duration" ? duration_form(text) : number_form(text);
}

// "10/20%": the forms of both ends.
std::optional<std::string> range_form(std::string_view kind, std::string_view text) {
  const std::size_t slash = text.find('/');
  auto last = quantity_form(kind, text.substr(slash == std::string_view::npos ? 0 : slash + 1));
  if (slash == std::string_view::npos || !last) return last;
  const auto first = quantity_form(kind, text.substr(0, slash));
  return first ? std::optional(*first + "/" + *last) : std::nullopt;
}

struct Days {
  int first = 0;
  int last = 0;
};

int last_day(int year, int month) {
  const Date next = month == months_of_a_year ? Date{year + 1, 1, 1} : Date{year, month + 1, 1};
  return day_number(next) - 1;
}

// "2021", "2021-11", "2021-11-05", "2021-W45", and a day with a time behind it.
std::optional<Days> days_of(std::string_view text) {
  const auto number = [&](std::size_t at, std::size_t size) -> int {
    int value = -1;
    if (text.size() < at + size || !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                                                text.begin() + static_cast<std::ptrdiff_t>(at + size), is_digit))
      return -1;
    std::from_chars(text.data() + at, text.data() + at + size, value);
    return value;
  };
  const int year = number(0, 4);
  if (year < 0) return std::nullopt;
  if (text.size() == 4) return Days{day_number({year, 1, 1}), day_number({year, months_of_a_year, 31})};
  if (text.size() == 8 && text[5] == 'W') {
    // ISO 8601: week 1 holds 4 January; 1970-01-01 was a Thursday.
    const int fourth = day_number({year, 1, 4});
    const int monday = fourth - (fourth + 3) % days_of_a_week;
    const int first = monday + (number(6, 2) - 1) * days_of_a_week;
    return Days{first, first + days_of_a_week - 1};
  }
  const int month = number(5, 2);
  if (month < 1 || month > months_of_a_year) return std::nullopt;
  if (text.size() == 7) return Days{day_number({year, month, 1}), last_day(year, month)};
  const auto day = parse_iso_date(text);
  if (!day) return std::nullopt;
  return Days{day_number(*day), day_number(*day)};
}

std::optional<std::string> date_form(std::string_view text) {
  const auto days = days_told(text);
  if (!days) return std::nullopt;
  return "date " + std::to_string(days->first) + "/" + (days->last ? std::to_string(*days->last) : "..");
}

void add_names(std::set<std::string>& forms, std::string_view text, const Knowledge& knowledge) {
  std::string folded = fold(text);
  if (folded.empty()) return;
  if (folded.starts_with("the ")) folded.erase(0, 4);
  forms.insert("name " + folded);
  if (knowledge.find_concept(text)) forms.insert("concept " + std::string(text));
  const Language* english = knowledge.language("en");
  if (english == nullptr) return;
  const Analysis analysis = analyse(text, *english, knowledge);
  const auto words = static_cast<std::uint32_t>(analysis.tokens.size());
  for (const auto& match : Matcher(knowledge, analysis).longest(Root::concepts, 0, words))
    forms.insert("concept " + std::string(knowledge.concept_id(match.entry.target)));
}

}  // namespace

std::optional<LengthOfTime> length_told(std::string_view text) {
  LengthOfTime length;
  const bool iso = text.find('P') != std::string_view::npos;
  std::size_t parts = 0;
  bool time = false;
  for (std::string_view left = text; !left.empty();) {
    const auto found = quantity_in(left);
    if (!found) break;
    const std::string_view before = left.substr(0, left.size() - found->rest.size());
    time = time || (iso && before.find('T') != std::string_view::npos);
    const std::string_view unit = trimmed_ascii(found->rest);
    const auto size = static_cast<std::size_t>(std::find_if_not(unit.begin(), unit.end(), is_letter) - unit.begin());
    if (!add(length, found->number, iso ? unit.substr(0, 1) : unit.substr(0, size), time)) return std::nullopt;
    left = iso ? unit.substr(std::min<std::size_t>(1, unit.size())) : unit.substr(size);
    ++parts;
  }
  if (parts == 0) return std::nullopt;
  return length;
}

std::optional<DaysTold> days_told(std::string_view text) {
  if (text.starts_with("week of ")) {
    const auto day = days_of(text.substr(8));
    return day ? std::optional(DaysTold{day->first, day->first + days_of_a_week - 1}) : std::nullopt;
  }
  if (text.starts_with("from ")) {
    const auto days = days_of(text.substr(5));
    return days ? std::optional(DaysTold{days->first, std::nullopt}) : std::nullopt;
  }
  const std::size_t slash = text.find('/');
  const auto first = days_of(text.substr(0, slash));
  if (!first) return std::nullopt;
  if (slash == std::string_view::npos) return DaysTold{first->first, first->last};
  if (text.substr(slash + 1) == "..") return DaysTold{first->first, std::nullopt};
  const auto last = days_of(text.substr(slash + 1));
  return last ? std::optional(DaysTold{first->first, last->last}) : std::nullopt;
}

std::string_view without_bound(std::string_view value) {
  if (!value.empty() && std::string_view("<>~").find(value.front()) != std::string_view::npos) value.remove_prefix(1);
  return value;
}

std::set<std::string> fact_forms(std::string_view kind, std::string_view value, const Knowledge& knowledge) {
  std::set<std::string> forms;
  for (const auto& variant : variants(value)) {
    std::optional<std::string> form;
    if (kind == "number" || kind == "percent" || kind == "money" || kind == "duration")
      form = range_form(kind, variant);
    else if (kind == "date")
      form = date_form(variant);
    else
      add_names(forms, variant, knowledge);
    if (form) forms.insert(*form);
  }
  if (forms.empty()) forms.insert(std::string(kind) + " " + std::string(value));
  return forms;
}

bool share_a_form(const std::set<std::string>& some, const std::set<std::string>& others) {
  return std::any_of(some.begin(), some.end(), [&](const std::string& form) { return others.contains(form); });
}

}  // namespace diptych
