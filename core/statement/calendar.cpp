#include "core/statement/calendar.h"

#include "core/statement/amount.h"
#include "core/statement/date_value.h"
#include "core/statement/named_month.h"
#include "core/statement/relative_date.h"
#include "core/statement/subject_words.h"
#include "core/statement/written_year.h"

#include <cstdlib>
#include <string>
#include <string_view>

namespace diptych {
namespace {

class DateReader {
 public:
  explicit DateReader(const DateWords& words) : words_(words) {}

  [[nodiscard]] std::optional<FoundDate> at(std::uint32_t word) const {
    if (auto found = relative_date_at(words_, word)) return found;
    if (auto found = part(word)) return found;
    if (auto found = decade(word)) return found;
    if (auto found = month_or_day(word)) {
      add_end(*found);
      return found;
    }
    return years_at(words_, word);
  }

 private:
  [[nodiscard]] std::optional<FoundDate> month_or_day(std::uint32_t word) const {
    if (auto found = numeric(word)) return found;
    if (auto found = day_first(word)) return found;
    return month_first(word);
  }

  // "Between August 2022 and July 2023", "28 January – 10 February": two months or two days are one span of time.
  void add_end(FoundDate& begin) const {
    constexpr std::uint32_t furthest = 6;  // words that may stand between a verb and the day something is moved from
    const std::uint32_t behind = begin.last;
    if (behind >= words_.end || begin.value.find('/') != std::string::npos) return;
    std::uint32_t next = behind;
    bool joined = false;
    if (!dash_behind(words_.scene, behind - 1)) {
      if (words_.scene.analysis.border[behind] != Border::none) return;
      const LexiconCue* range = fact_cue_at(words_.cues, behind, "range");
      if (range != nullptr) next = range->last;
      joined = range == nullptr || begins_at(words_.cues, CueKind::joiner, behind) != nullptr;
      if (range == nullptr && !has_joining_clitic(words_.scene, behind)) return;
    }
    std::uint32_t from = begin.first;
    while (from > 0 && words_.scene.analysis.transparent[from - 1]) --from;
    if (joined && !behind_fact(words_.scene, words_.cues, from, "between")) return;
    for (std::uint32_t word = from; word > 0 && from - word < furthest; --word) {
      if (words_.begins(word - 1, "moved")) return;
      if (words_.scene.analysis.border[word - 1] == Border::strong) break;
    }
    while (next < words_.end && words_.scene.analysis.transparent[next]) ++next;
    const auto end = month_or_day(next);
    if (!end || end->value.size() != begin.value.size()) return;
    // "From 28 December to 10 January 2023".
    if (end->value < begin.value && !has_year(begin))
      begin.value = iso_date(std::atoi(begin.value.c_str()) - 1) + begin.value.substr(iso_date(0).size());
    if (end->value <= begin.value) return;
    begin.value += "/" + end->value;
    begin.last = end->last;
  }

  // Whether the year of a date stands in its words.
  [[nodiscard]] bool has_year(const FoundDate& date) const {
    for (std::uint32_t word = date.first; word < date.last; ++word)
      if (const auto number = words_.number(word); number && *number > 31) return true;
    return false;
  }

  // The year at `word` behind a month, also "of this year", "last year".
  [[nodiscard]] std::optional<int> year_of_month(std::uint32_t word, std::uint32_t& last) const {
    if (const auto written = year_at(words_, word, last)) return written;
    if (word < words_.end && words_.is_fact(word, "of")) ++word;
    const LexiconCue* cue = word < words_.end ? begins_at(words_.cues, CueKind::relative_date, word) : nullptr;
    if (cue == nullptr || !cue->value.starts_with('Y')) return std::nullopt;
    const auto found = relative_date_at(words_, word);
    if (!found) return std::nullopt;
    last = found->last;
    return std::atoi(found->value.c_str());
  }

  // "January 11 and November 26, 2021": the year of the last date in a list is that of those before it that have none.
  // `word` stands behind such a one.
  [[nodiscard]] std::optional<int> year_of_list(std::uint32_t word) const {
    constexpr int longest = 8;  // dates; every one of a list reads on to its end
    for (int dates = 0; dates < longest && word < words_.end; ++dates) {
      const LexiconCue* joiner = begins_at(words_.cues, CueKind::joiner, word);
      if (joiner == nullptr) joiner = fact_cue_at(words_.cues, word, "range");
      if (words_.scene.analysis.border[word] == Border::strong) return std::nullopt;
      // The Arabic "and" may be written with the month.
      if (joiner == nullptr && words_.scene.analysis.border[word] == Border::none &&
          !dash_behind(words_.scene, word - 1) && !month_at(words_, word))
        return std::nullopt;
      if (joiner != nullptr) word = joiner->last;
      while (word < words_.end && words_.scene.analysis.transparent[word]) ++word;
      const bool day_before = words_.day(word).has_value();
      const auto named = month_at(words_, day_before ? word + 1 : word);
      if (!named) return std::nullopt;
      word = named->last;
      if (!day_before && words_.day(word)) ++word;
      std::uint32_t last = word;
      if (const auto written = year_of_month(word, last)) return written;
    }
    return std::nullopt;
  }

  // "Last October", "next May"; in Arabic the adjective stands behind, and `last` moves there.
  [[nodiscard]] std::optional<int> year_counted(const NamedMonth& named, std::uint32_t& last) const {
    if (!words_.scene.account.date) return std::nullopt;
    const Date& today = *words_.scene.account.date;
    const auto says = [&](std::string_view value) {
      if (behind_fact(words_.scene, words_.cues, named.first, value)) return true;
      const LexiconCue* cue = last < words_.end ? fact_cue_at(words_.cues, last, value) : nullptr;
      if (cue == nullptr || cue->last > words_.end || words_.scene.analysis.border[last] != Border::none) return false;
      last = cue->last;
      return true;
    };
    if (says("last-month")) return named.month < today.month ? today.year : today.year - 1;
    if (says("next-month")) return named.month > today.month ? today.year : today.year + 1;
    return std::nullopt;
  }

  // The year of a month's name, or of a day of it, behind which `last` stands.
  [[nodiscard]] std::optional<int> year_for(const NamedMonth& named, bool day_known, std::uint32_t& last) const {
    if (const auto written = year_of_month(last, last)) return written;
    if (const auto shared = year_of_list(last)) return shared;
    if (named.may_be_a_word && !day_known) return std::nullopt;
    if (const auto counted = year_counted(named, last)) return counted;
    return nearest_year(named.month);
  }

  // A month without a year is one of the account's year, unless that lies further off than readers go back or ahead
  // without saying so: "in January", told in December, is the next one.
  [[nodiscard]] std::optional<int> nearest_year(int month) const {
    constexpr int furthest = 8;  // months
    if (!words_.scene.account.date) return std::nullopt;
    const Date& today = *words_.scene.account.date;
    if (month - today.month > furthest) return today.year - 1;
    if (today.month - month > furthest) return today.year + 1;
    return today.year;
  }

  // "23-25 March", "from 23 to 25 March": the second day of a range that begins at `word`.
  [[nodiscard]] std::optional<int> second_day(std::uint32_t word, std::uint32_t& last) const {
    if (word + 1 < words_.end && dash_behind(words_.scene, word))
      if (const auto second = words_.day(word + 1)) {
        last = word + 2;
        return second;
      }
    if (word + 2 < words_.end && words_.is_fact(word + 1, "range"))
      if (const auto second = words_.day(word + 2)) {
        last = word + 3;
        return second;
      }
    return std::nullopt;
  }

  [[nodiscard]] static std::string value(int year, int month, int first, std::optional<int> second) {
    return second ? iso_date(year, month, first) + "/" + iso_date(year, month, *second) : iso_date(year, month, first);
  }

  // "26 January 2021", "23–25 марта", "26 كانون الثاني/يناير 2021".
  [[nodiscard]] std::optional<FoundDate> day_first(std::uint32_t word) const {
    if (auto spelled = day_spelled(word)) return spelled;
    if (auto counted = day_of_month_at(words_, word)) return counted;
    const auto first = words_.day(word);
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
  [[nodiscard]] std::optional<NamedMonth> month_of_day(std::uint32_t word) const {
    if (auto named = month_at(words_, word)) return named;
    return word < words_.end && words_.is_fact(word, "of") ? month_at(words_, word + 1) : std::nullopt;
  }

  // "The fifth of May", "الخامس عشر من مايو".
  [[nodiscard]] std::optional<FoundDate> day_spelled(std::uint32_t word) const {
    const LexiconCue* ordinal = begins_at(words_.cues, CueKind::ordinal, word);
    if (ordinal == nullptr || ordinal->last >= words_.end || !words_.is_fact(ordinal->last, "of")) return std::nullopt;
    const int first = std::atoi(std::string(ordinal->value).c_str());
    const auto named = month_at(words_, ordinal->last + 1);
    if (!named || first < 1 || first > 31) return std::nullopt;
    std::uint32_t last = named->last;
    const auto in = year_for(*named, true, last);
    if (!in) return std::nullopt;
    return FoundDate{word, last, iso_date(*in, named->month, first)};
  }

  // "January–August 2023", "from January to August": `last`, behind the first month, moves behind the year.
  [[nodiscard]] std::optional<std::string> months(const NamedMonth& named, std::uint32_t& last) const {
    const bool dash = last < words_.end && dash_behind(words_.scene, last - 1);
    const bool to = !dash && last < words_.end && words_.is_fact(last, "range") &&
                    begins_at(words_.cues, CueKind::joiner, last) == nullptr;
    if (!dash && !to) return std::nullopt;
    const auto until = month_at(words_, to ? last + 1 : last);
    if (!until) return std::nullopt;
    std::uint32_t behind = until->last;
    if (words_.day(behind) && words_.scene.language.script == "Latn") return std::nullopt;
    const auto in = year_for(*until, false, behind);
    if (!in) return std::nullopt;
    last = behind;
    return iso_date(named.month > until->month ? *in - 1 : *in, named.month) + "/" + iso_date(*in, until->month);
  }

  // "January 26, 2021", "March 23-25", "June 2021", "in June".
  [[nodiscard]] std::optional<FoundDate> month_first(std::uint32_t word) const {
    const auto named = month_at(words_, word);
    if (!named) return std::nullopt;
    std::uint32_t last = named->last;
    const auto first = words_.scene.language.script == "Latn" ? words_.day(last) : std::nullopt;
    std::optional<int> second;
    if (first) {
      const std::uint32_t at = last++;
      second = second_day(at, last);
    } else if (auto both = months(*named, last)) {
      return FoundDate{word, last, *both};
    }
    const auto in = year_for(*named, first.has_value(), last);
    if (!in) return std::nullopt;
    return FoundDate{word, last, first ? value(*in, named->month, *first, second) : iso_date(*in, named->month)};
  }

  // 2021-01-26, 26.01.2021, 26/01/2021, 26-1-2021.
  [[nodiscard]] std::optional<FoundDate> numeric(std::uint32_t word) const {
    if (word + 2 >= words_.end) return std::nullopt;
    const auto a = words_.number(word);
    const auto b = words_.number(word + 1);
    const auto c = words_.number(word + 2);
    if (!a || !b || !c || gap_behind(words_.scene, word) != gap_behind(words_.scene, word + 1)) return std::nullopt;
    const std::string_view gap = gap_behind(words_.scene, word);
    std::string text;
    constexpr int first_year = 1000;
    if (gap == "-")
      text = *a < first_year ? iso_date(*c, *b, *a) : iso_date(*a, *b, *c);
    else if (gap == "." || gap == "/")
      text = iso_date(*c, *b, *a);
    if (text.size() != 10 || !parse_iso_date(text)) return std::nullopt;
    return FoundDate{word, word + 3, text};
  }

  // "late November", "в конце ноября 2021 года", "the end of 2022", "the first half of this year".
  [[nodiscard]] std::optional<FoundDate> part(std::uint32_t word) const {
    const LexiconCue* cue = begins_at(words_.cues, CueKind::part, word);
    if (cue == nullptr || cue->last >= words_.end) return std::nullopt;
    std::uint32_t next = cue->last;
    while (next < words_.end && words_.scene.analysis.transparent[next]) ++next;
    const auto whole = month_or_year(next);
    if (!whole) return std::nullopt;
    return FoundDate{word, whole->last, part_of(whole->value, cue->value)};
  }

  [[nodiscard]] std::optional<FoundDate> month_or_year(std::uint32_t word) const {
    if (auto found = month_first(word)) return found;
    if (auto found = decade(word)) return found;
    // "The winter of 2021–2022".
    if (auto both = years_at(words_, word); both && both->value.find('/') != std::string::npos) return both;
    std::uint32_t last = word;
    if (const auto in = year_at(words_, word, last)) return FoundDate{word, last, iso_date(*in)};
    const LexiconCue* same = begins_at(words_.cues, CueKind::relative_date, word);
    if (same != nullptr && (same->value.starts_with('Y') || same->value.starts_with('M')))
      if (auto found = relative_date_at(words_, word)) return found;
    // "by the end of the year".
    const LexiconCue* unit = begins_at(words_.cues, CueKind::unit, word);
    if (unit != nullptr && unit->last <= words_.end && words_.scene.account.date) {
      const Date& today = *words_.scene.account.date;
      if (unit->value == "Y") return FoundDate{word, unit->last, iso_date(today.year)};
      if (unit->value == "M") return FoundDate{word, unit->last, iso_date(today.year, today.month)};
    }
    return std::nullopt;
  }

  // "The 1990s", «девяностые годы».
  [[nodiscard]] std::optional<FoundDate> decade(std::uint32_t word) const {
    constexpr int years = 10;
    const LexiconCue* cue = word < words_.end ? begins_at(words_.cues, CueKind::decade, word) : nullptr;
    if (cue == nullptr || cue->last > words_.end) return std::nullopt;
    const int first = std::atoi(std::string(cue->value).c_str());
    return FoundDate{word, cue->last, iso_date(first) + "/" + iso_date(first + years - 1)};
  }

  DateWords words_;
};

}  // namespace

std::optional<FoundDate> date_at(const Scene& scene, std::span<const LexiconCue> cues, std::uint32_t word,
                                 std::uint32_t end) {
  return DateReader({scene, cues, end}).at(word);
}

}  // namespace diptych
