#include "core/statement/calendar.h"

#include "core/text/fold.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>

namespace diptych {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2100;

std::string iso(int year, int month = 0, int day = 0) {
  std::array<char, 16> text{};
  if (month == 0)
    std::snprintf(text.data(), text.size(), "%04d", year);
  else if (day == 0)
    std::snprintf(text.data(), text.size(), "%04d-%02d", year, month);
  else
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
  return text.data();
}

// The inverse of day_number() (Howard Hinnant's civil_from_days).
Date date_of(int days) {
  const int z = days + 719468;
  const int era = (z >= 0 ? z : z - 146096) / 146097;
  const int day_of_era = z - era * 146097;
  const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted = (5 * day_of_year + 2) / 153;
  const int day = day_of_year - (153 * shifted + 2) / 5 + 1;
  const int month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

// The Monday of a day's week. A Sunday belongs to the week it begins: "next week", said on one, is not tomorrow.
// 1970-01-01 was a Thursday.
int monday_of(int day) { return day + 1 - ((day + 4) % 7 + 7) % 7; }

class DateReader {
 public:
  DateReader(const Scene& scene, std::span<const LexiconCue> cues, std::uint32_t end)
      : scene_(scene), cues_(cues), end_(end) {}

  [[nodiscard]] std::optional<FoundDate> at(std::uint32_t word) const {
    if (auto found = relative(word)) return found;
    if (auto found = part(word)) return found;
    if (auto found = numeric(word)) return found;
    if (auto found = day_first(word)) return found;
    if (auto found = month_first(word)) return found;
    return year_alone(word);
  }

 private:
  struct Month {
    int month = 0;
    std::uint32_t last = 0;
  };

  // A month's name; in scripts with capitals "may" is a verb.
  [[nodiscard]] std::optional<Month> month(std::uint32_t word) const {
    if (word >= end_) return std::nullopt;
    const LexiconCue* cue = begins_at(cues_, CueKind::month, word);
    if (cue == nullptr || cue->last > end_) return std::nullopt;
    const char first = cue->label.size() > 1 ? cue->label[1] : 'a';
    if (first >= 'A' && first <= 'Z' && !scene_.analysis.tokens[word].capitalised) return std::nullopt;
    Month found{std::atoi(std::string(cue->value).c_str()), cue->last};
    // "26 كانون الثاني/يناير": both names of one month.
    if (found.last < end_)
      if (const LexiconCue* second = begins_at(cues_, CueKind::month, found.last);
          second != nullptr && second->value == cue->value)
        found.last = second->last;
    return found;
  }

  [[nodiscard]] std::optional<int> number(std::uint32_t word) const {
    return word < end_ ? whole_number(scene_, word) : std::nullopt;
  }

  [[nodiscard]] std::optional<int> day(std::uint32_t word) const {
    if (const LexiconCue* written = word < end_ ? begins_at(cues_, CueKind::day, word) : nullptr)
      return std::atoi(std::string(written->value).c_str());
    const auto value = number(word);
    return value && *value >= 1 && *value <= 31 ? value : std::nullopt;
  }

  // The year at `word`, with words such as "года" and "لعام" around it; `last` moves behind them.
  [[nodiscard]] std::optional<int> year(std::uint32_t word, std::uint32_t& last) const {
    if (word < end_ && is_fact(word, "year")) ++word;
    const auto value = number(word);
    if (!value || *value < first_year || *value > last_year) return std::nullopt;
    last = word + 1;
    if (last < end_ && is_fact(last, "year") && scene_.analysis.border[last] == Border::none) ++last;
    return value;
  }

  [[nodiscard]] bool is_fact(std::uint32_t word, std::string_view value) const {
    for (const auto& cue : cues_)
      if (cue.kind == CueKind::fact && cue.value == value && cue.first == word && cue.last == word + 1) return true;
    return false;
  }

  // A month without a year is one of the account's year, unless that lies further off than readers go back or ahead
  // without saying so: "in January", told in December, is the next one.
  [[nodiscard]] std::optional<int> nearest_year(int month) const {
    constexpr int furthest = 8;  // months
    if (!scene_.account.date) return std::nullopt;
    const Date& today = *scene_.account.date;
    if (month - today.month > furthest) return today.year - 1;
    if (today.month - month > furthest) return today.year + 1;
    return today.year;
  }

  [[nodiscard]] bool ranges(std::uint32_t word) const {
    const std::string_view gap = gap_behind(scene_, word);
    return gap == "-" || gap == "\u2013" || gap == "\u2014" || gap == " - " || gap == " \u2013 " || gap == " \u2014 ";
  }

  // "23-25 March", "from 23 to 25 March": the second day of a range that begins at `word`.
  [[nodiscard]] std::optional<int> second_day(std::uint32_t word, std::uint32_t& last) const {
    if (word + 1 < end_ && ranges(word))
      if (const auto second = day(word + 1)) {
        last = word + 2;
        return second;
      }
    if (word + 2 < end_ && is_fact(word + 1, "range"))
      if (const auto second = day(word + 2)) {
        last = word + 3;
        return second;
      }
    return std::nullopt;
  }

  [[nodiscard]] static std::string value(int year, int month, int first, std::optional<int> second) {
    return second ? iso(year, month, first) + "/" + iso(year, month, *second) : iso(year, month, first);
  }

  // "26 January 2021", "23–25 марта", "26 كانون الثاني/يناير 2021".
  [[nodiscard]] std::optional<FoundDate> day_first(std::uint32_t word) const {
    const auto first = day(word);
    if (!first) return std::nullopt;
    std::uint32_t last = word + 1;
    std::optional<int> second = second_day(word, last);
    auto named = month(last);
    if (!named && second) {
      second.reset();
      last = word + 1;
      named = month(last);
    }
    if (!named) return std::nullopt;
    last = named->last;
    const auto written = year(last, last);
    const auto in = written ? written : nearest_year(named->month);
    if (!in) return std::nullopt;
    return FoundDate{word, last, value(*in, named->month, *first, second)};
  }

  // "January 26, 2021", "March 23-25", "June 2021", "in June".
  [[nodiscard]] std::optional<FoundDate> month_first(std::uint32_t word) const {
    const auto named = month(word);
    if (!named) return std::nullopt;
    std::uint32_t last = named->last;
    const auto first = scene_.language.script == "Latn" ? day(last) : std::nullopt;
    std::optional<int> second;
    if (first) {
      const std::uint32_t at = last++;
      second = second_day(at, last);
    }
    const auto written = year(last, last);
    const auto in = written ? written : nearest_year(named->month);
    if (!in) return std::nullopt;
    return FoundDate{word, last, first ? value(*in, named->month, *first, second) : iso(*in, named->month)};
  }

  // 2021-01-26, 26.01.2021, 26/01/2021.
  [[nodiscard]] std::optional<FoundDate> numeric(std::uint32_t word) const {
    if (word + 2 >= end_) return std::nullopt;
    const auto a = number(word);
    const auto b = number(word + 1);
    const auto c = number(word + 2);
    if (!a || !b || !c || gap_behind(scene_, word) != gap_behind(scene_, word + 1)) return std::nullopt;
    const std::string_view gap = gap_behind(scene_, word);
    std::string text;
    if (gap == "-")
      text = iso(*a, *b, *c);
    else if (gap == "." || gap == "/")
      text = iso(*c, *b, *a);
    if (text.size() != 10 || !parse_iso_date(text)) return std::nullopt;
    return FoundDate{word, word + 3, text};
  }

  // "late November", "в конце ноября 2021 года", "the end of 2022".
  [[nodiscard]] std::optional<FoundDate> part(std::uint32_t word) const {
    const LexiconCue* cue = begins_at(cues_, CueKind::part, word);
    if (cue == nullptr || cue->last >= end_) return std::nullopt;
    std::uint32_t next = cue->last;
    while (next < end_ && scene_.analysis.transparent[next]) ++next;
    const std::string when = " (" + std::string(cue->value) + ")";
    if (auto found = month_first(next)) return FoundDate{word, found->last, found->value + when};
    std::uint32_t last = next;
    if (const auto in = year(next, last)) return FoundDate{word, last, iso(*in) + when};
    const LexiconCue* same = begins_at(cues_, CueKind::relative_date, next);
    if (same != nullptr && (same->value.starts_with('Y') || same->value.starts_with('M')))
      if (auto found = relative(next)) return FoundDate{word, found->last, found->value + when};
    // "by the end of the year".
    const LexiconCue* unit = begins_at(cues_, CueKind::unit, next);
    if (unit != nullptr && unit->last <= end_ && scene_.account.date) {
      const Date& today = *scene_.account.date;
      if (unit->value == "Y") return FoundDate{word, unit->last, iso(today.year) + when};
      if (unit->value == "M") return FoundDate{word, unit->last, iso(today.year, today.month) + when};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<FoundDate> year_alone(std::uint32_t word) const {
    std::uint32_t last = word;
    if (!number(word)) return std::nullopt;
    const auto in = year(word, last);
    if (!in) return std::nullopt;
    for (const auto kind : {CueKind::unit, CueKind::currency, CueKind::magnitude})
      if (last == word + 1 && last < end_ && begins_at(cues_, kind, last) != nullptr) return std::nullopt;
    if (word + 1 < end_ && ranges(word))
      if (std::uint32_t behind = last; const auto until = year(word + 1, behind))
        return FoundDate{word, behind, iso(*in) + "/" + iso(*until)};
    return FoundDate{word, last, iso(*in)};
  }

  // Labels are compared without their article. Where it makes the meaning, as in the Arabic for "today" (the day), the
  // text must have it as well.
  [[nodiscard]] bool has_article_of(const LexiconCue& cue, std::string_view form) const {
    const auto& clitics = scene_.language.clitics;
    if (clitics.empty() || clitics.back().empty() || cue.last != cue.first + 1) return true;
    const std::string label = fold(cue.label);
    const std::string_view word = std::string_view(label).substr(label.starts_with('=') ? 1 : 0);
    return !word.starts_with(clitics.back().front()) || form.ends_with(word);
  }

  // "today", "next week", "in the coming days".
  [[nodiscard]] std::optional<FoundDate> relative(std::uint32_t word) const {
    const LexiconCue* cue = begins_at(cues_, CueKind::relative_date, word);
    if (cue == nullptr || cue->last > end_ || !scene_.account.date) return std::nullopt;
    // "today's world" names no day.
    const std::string& form = scene_.analysis.tokens[word].folded;
    if (cue->value == "D0" && form.find('\'') != std::string::npos) return std::nullopt;
    if (!has_article_of(*cue, form)) return std::nullopt;
    const Date today = *scene_.account.date;
    FoundDate found{word, cue->last, ""};
    if (cue->value.size() < 2 || cue->value[0] == 'c') {
      found.value = std::string(cue->value) + " (from " + to_string(today) + ")";
      return found;
    }
    int count = 0;
    const auto [stop, error] = std::from_chars(cue->value.data() + 1, cue->value.data() + cue->value.size(), count);
    if (error != std::errc() || stop != cue->value.data() + cue->value.size()) return std::nullopt;
    const int months = today.year * 12 + today.month - 1 + count;
    switch (cue->value[0]) {
      case 'D':
        found.value = to_string(date_of(day_number(today) + count));
        return found;
      case 'W':
        found.value = "week of " + to_string(date_of(monday_of(day_number(today)) + 7 * count));
        return found;
      case 'M':
        found.value = iso(months / 12, months % 12 + 1);
        return found;
      case 'Y':
        found.value = iso(today.year + count);
        return found;
      default:
        return std::nullopt;
    }
  }

  const Scene& scene_;
  std::span<const LexiconCue> cues_;
  std::uint32_t end_;
};

}  // namespace

std::optional<FoundDate> date_at(const Scene& scene, std::span<const LexiconCue> cues, std::uint32_t word,
                                 std::uint32_t end) {
  return DateReader(scene, cues, end).at(word);
}

std::string day_of_week(Date today, int weekday, bool ahead) {
  const int day = day_number(today);
  const int since_monday = ((day + 3) % 7 + 7) % 7;  // 1970-01-01 was a Thursday
  const int onwards = (weekday - 1 - since_monday + 7) % 7;
  return to_string(date_of(day + (ahead || onwards == 0 ? onwards : onwards - 7)));
}

std::string reckoned_back(Date today, double count, std::string_view unit) {
  const int whole = static_cast<int>(count);
  if (unit == "Y") return iso(today.year - whole);
  if (unit == "M") {
    const int months = today.year * 12 + today.month - 1 - whole;
    return iso(months / 12, months % 12 + 1);
  }
  const int days = unit == "W" ? 7 * whole : unit == "D" ? whole : 0;
  return to_string(date_of(day_number(today) - days));
}

}  // namespace diptych
