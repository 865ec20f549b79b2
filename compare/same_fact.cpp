#include "compare/same_fact.h"

#include "compare/fact_value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace diptych {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();
constexpr double seconds_of_a_day = 86400;
constexpr double days_of_a_year = 365.25;
constexpr double months_of_a_year = 12;

std::optional<double> number_at(std::string_view& text) {
  double value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc()) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
  return value;
}

std::optional<double> seconds_of(std::string_view text) {
  const auto length = length_told(text);
  if (!length) return std::nullopt;
  return length->months * days_of_a_year / months_of_a_year * seconds_of_a_day + length->seconds;
}

// "1.23 billion" is "1.2 billion" to one digit less: large values are often rounded. So are percentages to whole ones:
// a third, 33.3 %, is "33 percent".
bool is_rounded(double exact, double round, bool percent) {
  constexpr double fewest = 1000;
  constexpr double fewest_percent = 10;
  if (round < (percent ? fewest_percent : fewest) || std::floor(round) != round) return false;
  double step = 1;
  if (percent) return std::floor(exact) != exact && std::abs(exact - round) <= step / 2;
  while (std::fmod(round, step * 10) == 0) step *= 10;
  return std::abs(exact - round) <= step / 2 && step <= round / 10;
}

std::optional<double> value_of(std::string_view text, bool time) { return time ? seconds_of(text) : number_at(text); }

Fact unbound(Fact fact) {
  fact.value = std::string(without_bound(fact.value));
  return fact;
}

// The part of a month or year: "late" of "2021-11 (late)".
std::string_view bracketed(std::string_view value) {
  const auto open = value.find(" (");
  return open == std::string_view::npos ? std::string_view() : value.substr(open);
}

// "en" of "en:port", "" for a thing of the lexicon.
std::string_view language_of_words(std::string_view thing) {
  const auto colon = thing.find(':');
  return thing.substr(0, colon == std::string_view::npos ? 0 : colon);
}

}  // namespace

std::optional<Extent> extent_of(const Fact& fact) {
  if (fact.kind == "date") {
    // "2021-11 (late)" is some time in that month.
    const auto days = days_told(std::string_view(fact.value).substr(0, fact.value.find(" (")));
    return days ? std::optional(Extent{"date", double(days->first), days->last ? double(*days->last) : endless})
                : std::nullopt;
  }
  if (fact.kind != "number" && fact.kind != "money" && fact.kind != "percent" && fact.kind != "duration")
    return std::nullopt;
  std::string_view text = without_bound(fact.value);
  const char bound = text.size() < fact.value.size() ? fact.value.front() : ' ';
  const bool time = fact.kind == "duration";
  Extent out;
  out.unit = time ? "time" : "";
  if (const auto blank = text.rfind(' '); blank != std::string_view::npos) {
    out.unit = text.substr(blank + 1);
    text = text.substr(0, blank);
  } else if (text.ends_with('%')) {
    out.unit = "%";
    text.remove_suffix(1);
  }
  const auto slash = text.find('/');
  const auto low = value_of(text.substr(0, slash), time);
  const auto high = slash == std::string_view::npos ? low : value_of(text.substr(slash + 1), time);
  if (!low || !high) return std::nullopt;
  constexpr double about = 0.1;
  out.low = bound == '<' ? 0 : bound == '~' ? *low * (1 - about) : *low;
  out.high = bound == '>' ? endless : bound == '~' ? *high * (1 + about) : *high;
  return out;
}

bool exclude_each_other(const Fact& a, const Fact& b) {
  // Dates must be equally precise: "next week" and "January 2022" need not exclude each other.
  if (a.kind != b.kind || (a.kind == "date" && a.value.size() != b.value.size())) return false;
  const auto x = extent_of(a);
  const auto y = extent_of(b);
  if (!x || !y || x->unit != y->unit) return false;
  return (x->low > y->high || y->low > x->high) && !give_one_value(a, b);
}

bool give_one_value(const Fact& a, const Fact& b) {
  if (a.kind != b.kind) return false;
  if (a.value == b.value) return true;
  // Early and late May are two times.
  const std::string_view part = bracketed(a.value);
  const std::string_view other_part = bracketed(b.value);
  if (a.kind == "date" && !part.empty() && !other_part.empty() && part != other_part) return false;
  const auto x = extent_of(unbound(a));
  const auto y = extent_of(unbound(b));
  if (!x || !y || x->unit != y->unit) return false;
  // A month is 30 days or 31.
  const double apart = x->unit == "time" ? 0.02 : 0;
  const bool percent = x->unit == "%";
  const bool amount = x->unit != "time" && x->unit != "date";
  const auto equal = [&](double one, double other) {
    return one == other || std::abs(one - other) <= apart * std::max(one, other) ||
           (amount && (is_rounded(one, other, percent) || is_rounded(other, one, percent)));
  };
  return equal(x->low, y->low) && equal(x->high, y->high);
}

bool begins_or_ends(const Fact& day, const Fact& span) {
  if (day.kind != "date" || span.kind != "date") return false;
  const auto slash = span.value.find('/');
  return slash != std::string::npos && (span.value.compare(0, slash, day.value) == 0 ||
                                        span.value.compare(slash + 1, std::string::npos, day.value) == 0);
}

bool are_far_apart(const Fact& a, const Fact& b, double times) {
  const auto x = extent_of(unbound(a));
  const auto y = extent_of(unbound(b));
  if (!x || !y || x->unit == "time" || x->unit == "date") return false;
  return x->low > times * y->high || y->low > times * x->high;
}

bool ends_on(const Fact& length, const Fact& date, Date today) {
  if (length.kind != "duration" || date.kind != "date") return false;
  const auto lasts = extent_of(length);
  const auto end = extent_of(date);
  if (!lasts || !end || lasts->low != lasts->high || lasts->low < seconds_of_a_day) return false;
  // Nobody says from which day on it is counted.
  constexpr double apart = 0.02;
  const double days = lasts->low / seconds_of_a_day;
  const double reckoned = day_number(today) + days;
  return end->low - 1 - apart * days <= reckoned && reckoned <= end->high + 1 + apart * days;
}

std::optional<bool> of_one_thing(const Fact& a, const Fact& b) {
  if (a.role != b.role) return false;
  if (a.of.empty() || b.of.empty()) return std::nullopt;
  if (a.of == b.of) return true;
  // Words of one language cannot be set beside things of the lexicon or words of another.
  if (language_of_words(a.of) != language_of_words(b.of)) return std::nullopt;
  // "aid" and "aid/military".
  return a.of.starts_with(b.of + "/") || b.of.starts_with(a.of + "/");
}

}  // namespace diptych
