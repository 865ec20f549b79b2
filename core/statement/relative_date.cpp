#include "core/statement/relative_date.h"

#include "core/statement/date_value.h"
#include "core/text/possessive.h"

#include <charconv>
#include <string_view>

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

}  // namespace diptych
