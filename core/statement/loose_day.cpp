#include "core/statement/loose_day.h"

#include "core/statement/date_value.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

namespace diptych {
namespace {

// "Since the spring" is over, "by spring" is to come.
SeasonSought season_sought(const FactWords& words, std::uint32_t word) {
  while (word > words.first && words.scene.analysis.transparent[word - 1]) --word;
  for (const auto& cue : words.cues)
    if (cue.kind == CueKind::fact_role && cue.last == word) {
      if (cue.value == "since") return SeasonSought::back;
      if (cue.value == "until") return SeasonSought::ahead;
    }
  return words.looks_ahead() ? SeasonSought::ahead : SeasonSought::nearest;
}

// A number that may say which of several something is.
struct Numbering {
  std::uint32_t last = 0;
  bool ordinal = false;  // by its form
};

// "21st", "twenty-first", «21-м», «двадцать первом», "21".
std::optional<Numbering> numbering_at(const FactWords& words, std::uint32_t word) {
  constexpr double fewest = 5;  // fewer are rather counted
  const auto ordinal_at = [&](std::uint32_t at) -> const LexiconCue* {
    if (at >= words.last) return nullptr;
    const LexiconCue* ordinal = begins_at(words.cues, CueKind::ordinal, at);
    return ordinal != nullptr ? ordinal : begins_at(words.cues, CueKind::day, at);
  };
  if (const LexiconCue* ordinal = ordinal_at(word)) return Numbering{ordinal->last, true};
  const auto amount = word < words.last ? amount_at(words.scene, words.cues, word, words.last) : std::nullopt;
  if (!amount) return std::nullopt;
  if (const LexiconCue* ordinal = ordinal_at(amount->last);
      ordinal != nullptr && !amount->digits && words.scene.analysis.border[amount->last] == Border::none)
    return Numbering{ordinal->last, true};
  if (amount->last < words.last && words.text_before(amount->last) == "-" &&
      words.fact_at(amount->last, "year-ending") != nullptr)
    return Numbering{amount->last + 1, true};
  if (!amount->digits || amount->until.value_or(amount->value) < fewest) return std::nullopt;
  return Numbering{amount->last, false};
}

// The Arabic for "the century the twenty and first": the word behind the number that stands behind `century`.
std::uint32_t behind_number_of(const FactWords& words, const LexiconCue& century) {
  std::uint32_t word = century.last;
  while (word < words.last && words.scene.analysis.border[word] == Border::none) {
    const LexiconCue* part = begins_at(words.cues, CueKind::ordinal, word);
    if (part == nullptr) part = begins_at(words.cues, CueKind::number, word);
    if (part == nullptr) part = words.fact_at(word, "century-number");
    if (part == nullptr && !words.scene.analysis.tokens[word].number &&
        begins_at(words.cues, CueKind::joiner, word) == nullptr)
      break;
    word = part != nullptr ? part->last : word + 1;
  }
  return std::min(word, words.last);
}

}  // namespace

std::optional<std::uint32_t> behind_century(const FactWords& words, std::uint32_t word) {
  const auto& border = words.scene.analysis.border;
  if (const LexiconCue* century = words.fact_at(word, "century-of")) {
    const std::uint32_t behind = behind_number_of(words, *century);
    return behind > century->last ? std::optional(behind) : std::nullopt;
  }
  bool ordinal = true;
  for (auto number = numbering_at(words, word); number && number->last < words.last;) {
    ordinal = ordinal && number->ordinal;
    std::uint32_t at = number->last;
    if (border[at] != Border::none && !dash_behind(words.scene, at - 1)) return std::nullopt;
    const LexiconCue* named = words.fact_at(at, "century");
    if (named == nullptr && ordinal) named = words.fact_at(at, "centuries");
    if (named != nullptr) return std::min(named->last, words.last);
    if (const LexiconCue* joiner = begins_at(words.cues, CueKind::joiner, at); joiner != nullptr)
      at = joiner->last;
    else if (const LexiconCue* range = words.fact_at(at, "range"); range != nullptr)
      at = range->last;
    else if (!dash_behind(words.scene, at - 1))
      return std::nullopt;
    while (at < words.last && words.scene.analysis.transparent[at]) ++at;
    // "And early 20th".
    if (const LexiconCue* part = at < words.last ? begins_at(words.cues, CueKind::part, at) : nullptr) at = part->last;
    number = numbering_at(words, at);
  }
  return std::nullopt;
}

std::optional<std::uint32_t> behind_foreign_date(const FactWords& words, std::uint32_t word) {
  if (!whole_number(words.scene.analysis.tokens[word]) || word + 1 >= words.last) return std::nullopt;
  const LexiconCue* month = words.fact_at(word + 1, "foreign-month");
  if (month == nullptr || month->last > words.last) return std::nullopt;
  const bool year = month->last < words.last && whole_number(words.scene.analysis.tokens[month->last]).has_value();
  return month->last + (year ? 1 : 0);
}

std::optional<std::uint32_t> behind_day_of_no_year(const FactWords& words, std::uint32_t word) {
  if (word + 1 >= words.last) return std::nullopt;
  const auto month_at = [&](std::uint32_t at) {
    const LexiconCue* full = begins_at(words.cues, CueKind::month, at);
    return full != nullptr ? full : begins_at(words.cues, CueKind::month_short, at);
  };
  const std::uint32_t day = month_at(word) != nullptr ? word + 1 : word;
  const std::uint32_t month = day == word ? word + 1 : word;
  const auto number = whole_number(words.scene.analysis.tokens[day]);
  const LexiconCue* named = month_at(month);
  if (!number || *number > 31 || named == nullptr || words.scene.analysis.border[word + 1] != Border::none)
    return std::nullopt;
  // "The 28 may go": a verb.
  if (words.scene.language.script == "Latn" && !words.scene.analysis.tokens[month].capitalised) return std::nullopt;
  return std::max(day + 1, named->last);
}

std::optional<std::uint32_t> behind_day_of_no_month(const FactWords& words, std::uint32_t word) {
  const LexiconCue* ordinal = begins_at(words.cues, CueKind::ordinal, word);
  if (ordinal == nullptr) ordinal = begins_at(words.cues, CueKind::day, word);
  const auto number = whole_number(words.scene.analysis.tokens[word]);
  if (ordinal == nullptr && (!number || *number > 31)) return std::nullopt;
  std::uint32_t last = ordinal != nullptr ? ordinal->last : word + 1;
  // «3-го числа».
  if (last + 1 < words.last && words.text_before(last) == "-" && words.fact_at(last, "day-word") == nullptr) ++last;
  return last < words.last && words.fact_at(last, "day-word") != nullptr ? std::optional(last + 1) : std::nullopt;
}

std::optional<FoundDate> season_at(const FactWords& words, std::uint32_t word) {
  const LexiconCue* cue = begins_at(words.cues, CueKind::part, word);
  if (cue == nullptr || cue->last != word + 1 || cue->last > words.last || !words.scene.account.date)
    return std::nullopt;
  if (words.fact_at(word, "in-season") == nullptr) {
    // "In the spring", "in early spring" and "in the spring of their friendship", "in the Arab Spring", "during the
    // summer camp".
    if ((!words.behind_fact(word, "before-season") && !ends_at(words.cues, CueKind::part, word)) ||
        words.scene.analysis.tokens[word].capitalised)
      return std::nullopt;
    const bool alone =
        cue->last >= words.last || words.scene.analysis.border[cue->last] != Border::none ||
        begins_at(words.cues, CueKind::joiner, cue->last) != nullptr ||
        (begins_at(words.cues, CueKind::oblique, cue->last) != nullptr && words.fact_at(cue->last, "of") == nullptr);
    if (!alone) return std::nullopt;
  }
  auto value = season_without_year(*words.scene.account.date, season_sought(words, word), cue->value);
  if (!value) return std::nullopt;
  return FoundDate{word, cue->last, std::move(*value)};
}

std::optional<FoundDate> weekday_at(const FactWords& words, std::uint32_t word) {
  constexpr std::size_t shortest_name = 5;  // bytes; "Sat" and "Sun" are words as well
  const LexiconCue* cue = begins_at(words.cues, CueKind::weekday, word);
  if (cue == nullptr || cue->last > words.last || !words.scene.account.date) return std::nullopt;
  const Token& token = words.scene.analysis.tokens[cue->last - 1];
  if (token.span.size() < shortest_name) return std::nullopt;
  if (words.scene.language.script == "Latn" && !token.capitalised) return std::nullopt;
  // Arabic names of days are numbers as well; "day" stands before the name.
  if (words.scene.language.script == "Arab") {
    const LexiconCue* unit = word > words.first ? begins_at(words.cues, CueKind::unit, word - 1) : nullptr;
    if (unit == nullptr || unit->value != "D") return std::nullopt;
  }
  // "Friday, March 3" is told by its date.
  if (cue->last < words.last && date_at(words.scene, words.cues, cue->last, words.last))
    return FoundDate{word, cue->last, ""};
  bool ahead = words.looks_ahead();
  // "Last Friday", "next Friday", and the Arabic for "Friday the next".
  const auto says = [&](std::string_view value) {
    return words.behind_fact(word, value) || (words.scene.language.script == "Arab" && cue->last < words.last &&
                                              words.fact_at(cue->last, value) != nullptr);
  };
  if (says("last-month")) ahead = false;
  if (says("next-month")) ahead = true;
  return FoundDate{word, cue->last,
                   day_of_week(*words.scene.account.date, std::atoi(std::string(cue->value).c_str()), ahead)};
}

}  // namespace diptych
