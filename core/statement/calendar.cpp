#include "core/statement/calendar.h"

#include "core/statement/plain_form.h"
#include "core/text/possessive.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>

namespace diptych {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2100;
constexpr int first_old_year = 1000;

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
    if (auto found = decade(word)) return found;
    if (auto found = numeric(word)) return found;
    if (auto found = day_first(word)) return found;
    if (auto found = month_first(word)) return found;
    return year_alone(word);
  }

 private:
  struct Month {
    int month = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool may_be_a_word = false;  // a short name, or one written as a name of somebody
  };

  // A month's name; in scripts with capitals "may" is a verb.
  [[nodiscard]] std::optional<Month> month(std::uint32_t word) const {
    if (word >= end_) return std::nullopt;
    const LexiconCue* cue = begins_at(cues_, CueKind::month, word);
    const bool is_short = cue == nullptr;
    if (is_short) cue = begins_at(cues_, CueKind::month_short, word);
    if (cue == nullptr || cue->last > end_) return std::nullopt;
    const bool capital = begins_with_capital(cue->label);
    const bool capitalised = scene_.analysis.tokens[word].capitalised;
    if (capital && !capitalised) return std::nullopt;
    Month found{std::atoi(std::string(cue->value).c_str()), word, cue->last, is_short};
    // "26 كانون الثاني/يناير": both names of one month.
    if (found.last < end_)
      if (const LexiconCue* second = begins_at(cues_, CueKind::month, found.last);
          second != nullptr && second->value == cue->value) {
        found.last = second->last;
        return found;
      }
    if (!is_short) found.may_be_a_word = capital || !is_cased() ? !stands_as_month(found) : capitalised;
    return found;
  }

  [[nodiscard]] bool is_cased() const { return scene_.language.script != "Arab"; }

  [[nodiscard]] static bool begins_with_capital(std::string_view label) {
    const char first = label.size() > 1 ? label[1] : 'a';
    return first >= 'A' && first <= 'Z';
  }

  // Whether the words beside a month's name that may be another leave no doubt: "in May", "the May summit", but neither
  // "Theresa May" nor "April Jones". Where a script has no capitals, a word such as "in" must stand before it.
  [[nodiscard]] bool stands_as_month(const Month& named) const {
    const std::uint32_t word = named.first;
    // «في باب المندب» (in the Bab el-Mandeb): a word that would be the month only with a preposition written together
    // with it is another one.
    const LexiconCue* month = begins_at(cues_, CueKind::month, word);
    if (begins(word, "month-or-word") && !is_cased() && month != nullptr &&
        !is_plain(scene_, word, month->last, month->label))
      return false;
    if (!begins(word, "month-or-word") || (word > 0 && scene_.analysis.transparent[word - 1])) return true;
    if (ends_at(cues_, CueKind::part, word) || behind_fact(scene_, cues_, word, "before-month")) return true;
    const auto& tokens = scene_.analysis.tokens;
    const auto& border = scene_.analysis.border;
    if (!is_cased()) return begins(named.last, "last-month") || begins(named.last, "next-month");
    if (word == 0 || border[word] == Border::strong) return false;
    const bool name_before = border[word] == Border::none && tokens[word - 1].capitalised;
    const bool name_behind =
        named.last < tokens.size() && border[named.last] == Border::none && tokens[named.last].capitalised;
    return !name_before && !name_behind;
  }

  [[nodiscard]] bool begins(std::uint32_t word, std::string_view value) const {
    return fact_cue_at(cues_, word, value) != nullptr;
  }

  [[nodiscard]] std::optional<int> number(std::uint32_t word) const {
    return word < end_ ? whole_number(scene_.analysis.tokens[word]) : std::nullopt;
  }

  [[nodiscard]] std::optional<int> day(std::uint32_t word) const {
    if (const LexiconCue* written = word < end_ ? begins_at(cues_, CueKind::day, word) : nullptr)
      return std::atoi(std::string(written->value).c_str());
    const auto value = number(word);
    return value && *value >= 1 && *value <= 31 ? value : std::nullopt;
  }

  // The year at `word`, with words such as "года" and "لعام" around it; `last` moves behind them.
  [[nodiscard]] std::optional<int> year(std::uint32_t word, std::uint32_t& last) const {
    if (word < end_ && is_fact(word, "of")) ++word;
    if (word < end_ && is_fact(word, "year")) ++word;
    const auto value = number(word);
    if (!value || *value < first_old_year || *value > last_year) return std::nullopt;
    if (*value < first_year && !is_old_year(word)) return std::nullopt;
    last = word + 1;
    if (last < end_ && is_fact(last, "year") && scene_.analysis.border[last] == Border::none) ++last;
    return value;
  }

  // "Since 1777", «с 1777 года»: a number as small as that mostly counts what stands behind it.
  [[nodiscard]] bool is_old_year(std::uint32_t word) const {
    constexpr std::size_t digits = 4;  // no "1,777"
    if (scene_.analysis.tokens[word].span.size() != digits) return false;
    const std::uint32_t behind = word + 1;
    const bool alone = behind >= scene_.analysis.tokens.size() || scene_.analysis.border[behind] != Border::none;
    if (!alone && behind < end_ && is_fact(behind, "year")) return true;
    const bool counts = !alone && behind < end_ && begins_at(cues_, CueKind::oblique, behind) == nullptr &&
                        begins_at(cues_, CueKind::joiner, behind) == nullptr &&
                        begins_at(cues_, CueKind::act, behind) == nullptr;
    if (counts) return false;
    if (word > 0 && (is_fact(word - 1, "year") || behind_fact(scene_, cues_, word, "before-year"))) return true;
    // "July 4, 1776".
    return ends_at(cues_, CueKind::month, word) ||
           (word > 1 && scene_.analysis.border[word] == Border::comma && ends_at(cues_, CueKind::month, word - 1));
  }

  // The year at `word` behind a month, also "of this year", "last year".
  [[nodiscard]] std::optional<int> year_of_month(std::uint32_t word, std::uint32_t& last) const {
    if (const auto written = year(word, last)) return written;
    if (word < end_ && is_fact(word, "of")) ++word;
    const LexiconCue* cue = word < end_ ? begins_at(cues_, CueKind::relative_date, word) : nullptr;
    if (cue == nullptr || !cue->value.starts_with('Y')) return std::nullopt;
    const auto found = relative(word);
    if (!found) return std::nullopt;
    last = found->last;
    return std::atoi(found->value.c_str());
  }

  // "January 11 and November 26, 2021": the year of the last date in a list is that of those before it that have none.
  // `word` stands behind such a one.
  [[nodiscard]] std::optional<int> year_of_list(std::uint32_t word) const {
    constexpr int longest = 8;  // dates; every one of a list reads on to its end
    for (int dates = 0; dates < longest && word < end_; ++dates) {
      const LexiconCue* joiner = begins_at(cues_, CueKind::joiner, word);
      if (joiner == nullptr) joiner = fact_cue_at(cues_, word, "range");
      if (scene_.analysis.border[word] == Border::strong) return std::nullopt;
      // The Arabic "and" may be written with the month.
      if (joiner == nullptr && scene_.analysis.border[word] == Border::none && !dash_behind(scene_, word - 1) &&
          !month(word))
        return std::nullopt;
      if (joiner != nullptr) word = joiner->last;
      while (word < end_ && scene_.analysis.transparent[word]) ++word;
      const bool day_before = day(word).has_value();
      const auto named = month(day_before ? word + 1 : word);
      if (!named) return std::nullopt;
      word = named->last;
      if (!day_before && day(word)) ++word;
      std::uint32_t last = word;
      if (const auto written = year_of_month(word, last)) return written;
    }
    return std::nullopt;
  }

  // "Last October", "next May"; in Arabic the adjective stands behind, and `last` moves there.
  [[nodiscard]] std::optional<int> year_counted(const Month& named, std::uint32_t& last) const {
    if (!scene_.account.date) return std::nullopt;
    const Date& today = *scene_.account.date;
    const auto says = [&](std::string_view value) {
      if (behind_fact(scene_, cues_, named.first, value)) return true;
      const LexiconCue* cue = last < end_ ? fact_cue_at(cues_, last, value) : nullptr;
      if (cue == nullptr || cue->last > end_ || scene_.analysis.border[last] != Border::none) return false;
      last = cue->last;
      return true;
    };
    if (says("last-month")) return named.month < today.month ? today.year : today.year - 1;
    if (says("next-month")) return named.month > today.month ? today.year : today.year + 1;
    return std::nullopt;
  }

  // The year of a month's name, or of a day of it, behind which `last` stands.
  [[nodiscard]] std::optional<int> year_for(const Month& named, bool day_known, std::uint32_t& last) const {
    if (const auto written = year_of_month(last, last)) return written;
    if (const auto shared = year_of_list(last)) return shared;
    if (named.may_be_a_word && !day_known) return std::nullopt;
    if (const auto counted = year_counted(named, last)) return counted;
    return nearest_year(named.month);
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

  // "23-25 March", "from 23 to 25 March": the second day of a range that begins at `word`.
  [[nodiscard]] std::optional<int> second_day(std::uint32_t word, std::uint32_t& last) const {
    if (word + 1 < end_ && dash_behind(scene_, word))
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
    if (auto spelled = day_spelled(word)) return spelled;
    const auto first = day(word);
    if (!first) return std::nullopt;
    std::uint32_t last = word + 1;
    std::optional<int> second = second_day(word, last);
    auto named = month_of_day(last);
    if (!named && second) {
      second.reset();
      last = word + 1;
      named = month_of_day(last);
    }
    if (!named) return std::nullopt;
    last = named->last;
    const auto in = year_for(*named, true, last);
    if (!in) return std::nullopt;
    return FoundDate{word, last, value(*in, named->month, *first, second)};
  }

  // "26 January", "the 26th of January".
  [[nodiscard]] std::optional<Month> month_of_day(std::uint32_t word) const {
    if (auto named = month(word)) return named;
    return word < end_ && is_fact(word, "of") ? month(word + 1) : std::nullopt;
  }

  // "The fifth of May", "الخامس عشر من مايو".
  [[nodiscard]] std::optional<FoundDate> day_spelled(std::uint32_t word) const {
    const LexiconCue* ordinal = begins_at(cues_, CueKind::ordinal, word);
    if (ordinal == nullptr || ordinal->last >= end_ || !is_fact(ordinal->last, "of")) return std::nullopt;
    const int first = std::atoi(std::string(ordinal->value).c_str());
    const auto named = month(ordinal->last + 1);
    if (!named || first < 1 || first > 31) return std::nullopt;
    std::uint32_t last = named->last;
    const auto in = year_for(*named, true, last);
    if (!in) return std::nullopt;
    return FoundDate{word, last, iso(*in, named->month, first)};
  }

  // "January–August 2023", "from January to August": `last`, behind the first month, moves behind the year.
  [[nodiscard]] std::optional<std::string> months(const Month& named, std::uint32_t& last) const {
    const bool dash = last < end_ && dash_behind(scene_, last - 1);
    const bool to =
        !dash && last < end_ && is_fact(last, "range") && begins_at(cues_, CueKind::joiner, last) == nullptr;
    if (!dash && !to) return std::nullopt;
    const auto until = month(to ? last + 1 : last);
    if (!until) return std::nullopt;
    std::uint32_t behind = until->last;
    if (day(behind) && scene_.language.script == "Latn") return std::nullopt;
    const auto in = year_for(*until, false, behind);
    if (!in) return std::nullopt;
    last = behind;
    return iso(named.month > until->month ? *in - 1 : *in, named.month) + "/" + iso(*in, until->month);
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
    } else if (auto both = months(*named, last)) {
      return FoundDate{word, last, *both};
    }
    const auto in = year_for(*named, first.has_value(), last);
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

  // "late November", "в конце ноября 2021 года", "the end of 2022", "the first half of this year".
  [[nodiscard]] std::optional<FoundDate> part(std::uint32_t word) const {
    const LexiconCue* cue = begins_at(cues_, CueKind::part, word);
    if (cue == nullptr || cue->last >= end_) return std::nullopt;
    std::uint32_t next = cue->last;
    while (next < end_ && scene_.analysis.transparent[next]) ++next;
    const auto whole = month_or_year(next);
    if (!whole) return std::nullopt;
    return FoundDate{word, whole->last, part_of(whole->value, cue->value)};
  }

  [[nodiscard]] std::optional<FoundDate> month_or_year(std::uint32_t word) const {
    if (auto found = month_first(word)) return found;
    if (auto found = decade(word)) return found;
    std::uint32_t last = word;
    if (const auto in = year(word, last)) return FoundDate{word, last, iso(*in)};
    const LexiconCue* same = begins_at(cues_, CueKind::relative_date, word);
    if (same != nullptr && (same->value.starts_with('Y') || same->value.starts_with('M')))
      if (auto found = relative(word)) return found;
    // "by the end of the year".
    const LexiconCue* unit = begins_at(cues_, CueKind::unit, word);
    if (unit != nullptr && unit->last <= end_ && scene_.account.date) {
      const Date& today = *scene_.account.date;
      if (unit->value == "Y") return FoundDate{word, unit->last, iso(today.year)};
      if (unit->value == "M") return FoundDate{word, unit->last, iso(today.year, today.month)};
    }
    return std::nullopt;
  }

  // "2022-01/2022-06" for the half "H1", "2022-04/2022-06" for the quarter "Q2" and "2022-01/2022-09" for the first
  // nine months, "M9", of 2022; else, as for the half of a month, the part in brackets.
  [[nodiscard]] static std::string part_of(const std::string& whole, std::string_view part) {
    constexpr int months_of_a_year = 12;
    constexpr std::size_t year_digits = 4;
    if (std::string_view("HQM").find(part[0]) == std::string_view::npos || whole.size() != year_digits)
      return whole + " (" + std::string(part) + ")";
    const int year = std::atoi(whole.c_str());
    const int number = std::atoi(std::string(part.substr(1)).c_str());
    if (part[0] == 'M') return iso(year, 1) + "/" + iso(year, number);
    const int months = months_of_a_year / (part[0] == 'H' ? 2 : 4);
    const int last = months * number;
    return iso(year, last - months + 1) + "/" + iso(year, last);
  }

  // "The 1990s", «девяностые годы».
  [[nodiscard]] std::optional<FoundDate> decade(std::uint32_t word) const {
    constexpr int years = 10;
    const LexiconCue* cue = word < end_ ? begins_at(cues_, CueKind::decade, word) : nullptr;
    if (cue == nullptr || cue->last > end_) return std::nullopt;
    const int first = std::atoi(std::string(cue->value).c_str());
    return FoundDate{word, cue->last, iso(first) + "/" + iso(first + years - 1)};
  }

  // "From 2014 to 2021", "between 2022 and 2024": the year behind the one that begins at `word`; `last`, behind that,
  // moves there.
  [[nodiscard]] std::optional<int> last_year_of_span(std::uint32_t word, int first, std::uint32_t& last) const {
    const LexiconCue* range = last < end_ ? fact_cue_at(cues_, last, "range") : nullptr;
    if (range == nullptr || scene_.analysis.border[last] != Border::none) return std::nullopt;
    const LexiconCue* joiner = begins_at(cues_, CueKind::joiner, last);
    std::uint32_t begin = word;
    while (begin > 0 && is_fact(begin - 1, "year")) --begin;
    if (!behind_fact(scene_, cues_, begin, joiner != nullptr ? "between" : "from")) return std::nullopt;
    std::uint32_t behind = range->last;
    const auto until = year(range->last, behind);
    if (!until || *until <= first) return std::nullopt;
    last = behind;
    return until;
  }

  [[nodiscard]] std::optional<FoundDate> year_alone(std::uint32_t word) const {
    std::uint32_t last = word;
    if (!number(word)) return std::nullopt;
    const auto in = year(word, last);
    if (!in) return std::nullopt;
    for (const auto kind : {CueKind::unit, CueKind::currency, CueKind::magnitude})
      if (last == word + 1 && last < end_ && begins_at(cues_, kind, last) != nullptr) return std::nullopt;
    // "From 2000 to 3000 troops".
    if (const LexiconCue* range = last == word + 1 && last < end_ ? fact_cue_at(cues_, last, "range") : nullptr;
        range != nullptr && begins_at(cues_, CueKind::joiner, last) == nullptr && number(range->last) &&
        *number(range->last) > last_year && behind_fact(scene_, cues_, word, "from"))
      return std::nullopt;
    if (const auto until = last_year_of_span(word, *in, last))
      return FoundDate{word, last, iso(*in) + "/" + iso(*until)};
    const bool dash = word + 1 < end_ && dash_behind(scene_, word);
    if (dash)
      if (std::uint32_t behind = last; const auto until = year(word + 1, behind))
        return FoundDate{word, behind, iso(*in) + "/" + iso(*until)};
    if (dash || (word + 1 < end_ && gap_behind(scene_, word) == "/"))
      if (const auto until = last_digits_of_year(word + 1, *in)) {
        last = word + 2;
        if (last < end_ && is_fact(last, "year") && scene_.analysis.border[last] == Border::none) ++last;
        return FoundDate{word, last, iso(*in) + "/" + iso(*until)};
      }
    return FoundDate{word, last, iso(*in)};
  }

  // The "25" of "2024-25", unless it may be a month.
  [[nodiscard]] std::optional<int> last_digits_of_year(std::uint32_t word, int first) const {
    constexpr int century = 100;
    constexpr int months_of_a_year = 12;
    constexpr std::size_t digits = 2;
    const auto value = number(word);
    if (!value || scene_.analysis.tokens[word].folded.size() != digits) return std::nullopt;
    const int year = first - first % century + *value;
    return year == first + 1 || (year > first && *value > months_of_a_year) ? std::optional(year) : std::nullopt;
  }

  // "today", "next week", "in the coming days".
  [[nodiscard]] std::optional<FoundDate> relative(std::uint32_t word) const {
    const LexiconCue* cue = begins_at(cues_, CueKind::relative_date, word);
    if (cue == nullptr || cue->last > end_ || !scene_.account.date) return std::nullopt;
    // "today's world" names no day.
    if (cue->value == "D0" && is_possessive(scene_.analysis.tokens[word].folded, scene_.language)) return std::nullopt;
    if (!has_article_of(scene_, *cue)) return std::nullopt;
    const Date today = *scene_.account.date;
    FoundDate found{word, cue->last, ""};
    if (cue->value.size() < 2 || cue->value[0] == 'c') {
      found.value = std::string(cue->value) + " (from " + to_string(today) + ")";
      return found;
    }
    int count = 0;
    const std::string_view number = cue->value.substr(1, cue->value.find(' ') - 1);
    const auto [stop, error] = std::from_chars(number.data(), number.data() + number.size(), count);
    if (error != std::errc() || stop != number.data() + number.size()) return std::nullopt;
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
        // "Y0 late": the end of the year.
        if (const auto blank = cue->value.find(' '); blank != std::string_view::npos)
          found.value = part_of(found.value, cue->value.substr(blank + 1));
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
  constexpr double months_of_a_year = 12;
  if (unit == "Y" && count != whole) return reckoned_back(today, months_of_a_year * count, "M");
  if (unit == "Y") return iso(today.year - whole);
  if (unit == "M") {
    const int months = today.year * 12 + today.month - 1 - whole;
    return iso(months / 12, months % 12 + 1);
  }
  const int days = unit == "W" ? 7 * whole : unit == "D" ? whole : 0;
  return to_string(date_of(day_number(today) - days));
}

}  // namespace diptych
