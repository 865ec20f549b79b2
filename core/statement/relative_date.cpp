#include "core/statement/relative_date.h"

#include "core/statement/date_value.h"
#include "core/text/article.h"
#include "core/text/possessive.h"

#include <charconv>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

namespace diptych {

std::optional<FoundDate> relative_date_at(const DateWords& words, std::uint32_t word) {
  const LexiconCue* cue = begins_at(words.cues, CueKind::relative_date, word);
  if (cue == nullptr || cue->last > words.end || !words.scene.account.date) return std::nullopt;
  // "today's world" names no day.
  if (cue->value == "D0" && is_possessive(words.scene.analysis.tokens[word].folded, words.scene.language))
    return std::nullopt;
  if (!has_article_of(words.scene, *cue)) return std::nullopt;
  const Date today = *words.scene.account.date;
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
      found.value = to_string(date_of_day(day_number(today) + count));
      return found;
    case 'W':
      found.value = "week of " + to_string(date_of_day(monday_of(day_number(today)) + 7 * count));
      return found;
    case 'M':
      found.value = iso_date(months / 12, months % 12 + 1);
      return found;
    case 'S': {  // "S1 summer"
      const auto blank = cue->value.find(' ');
      if (blank == std::string_view::npos) return std::nullopt;
      const auto season = season_counted(today, count, cue->value.substr(blank + 1));
      if (!season) return std::nullopt;
      found.value = *season;
      return found;
    }
    case 'Y':
      found.value = iso_date(today.year + count);
      // "Y0 late": the end of the year.
      if (const auto blank = cue->value.find(' '); blank != std::string_view::npos)
        found.value = part_of(found.value, cue->value.substr(blank + 1));
      return found;
    default:
      return std::nullopt;
  }
}

std::optional<FoundDate> day_of_month_at(const DateWords& words, std::uint32_t word) {
  if (word >= words.end || !words.scene.account.date) return std::nullopt;
  const auto& tokens = words.scene.analysis.tokens;
  const auto& transparent = words.scene.analysis.transparent;
  const Language& language = words.scene.language;
  const LexiconCue* spelled = begins_at(words.cues, CueKind::ordinal, word);
  const bool ordinal = spelled != nullptr || begins_at(words.cues, CueKind::day, word) != nullptr;
  const auto day = spelled != nullptr ? std::optional(std::atoi(std::string(spelled->value).c_str())) : words.day(word);
  std::uint32_t next = spelled != nullptr ? spelled->last : word + 1;
  const bool named = next < words.end && words.is_fact(next, "day-word");
  if (named) ++next;
  const bool of = next < words.end && words.is_fact(next, "of");
  if (of) ++next;
  // "20 of this month's flights".
  if (!day || *day < 1 || *day > 31 || !(named || (of && (ordinal || joins_articles(language))))) return std::nullopt;
  // "A third of the month" is a part of it.
  if (!named && spelled != nullptr && !language.transparent.empty() &&
      (word == 0 || tokens[word - 1].folded != language.transparent.front()))
    return std::nullopt;
  while (next < words.end && transparent[next]) ++next;
  if (next >= words.end) return std::nullopt;
  auto month = relative_date_at(words, next);
  if (!month) {
    const Date& today = *words.scene.account.date;
    const LexiconCue* unit = begins_at(words.cues, CueKind::unit, next);
    const bool definite = transparent[next - 1] || begins_with_article(tokens[next].folded, language);
    if (unit == nullptr || unit->value != "M" || !definite) return std::nullopt;
    month = FoundDate{next, unit->last, iso_date(today.year, today.month)};
  }
  if (month->last > words.end || is_possessive(tokens[month->last - 1].folded, language)) return std::nullopt;
  std::string value = month->value + (*day < 10 ? "-0" : "-") + std::to_string(*day);
  if (!parse_iso_date(value)) return std::nullopt;
  return FoundDate{word, month->last, std::move(value)};
}

}  // namespace diptych
