#include "core/statement/loose_day.h"

#include "core/statement/date_value.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

namespace diptych {
namespace {

// Whether a day or season named in it is rather to come.
bool looks_ahead(const Statement& statement) {
  if (statement.modality == Modality::intended) return true;
  if (!statement.act) return false;
  const std::string& act = statement.act->act_class;
  return act == "agree" || act == "commit" || act == "ask";
}

}  // namespace

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

std::optional<FoundDate> season_at(const FactWords& words, std::uint32_t word) {
  const LexiconCue* cue = begins_at(words.cues, CueKind::part, word);
  if (cue == nullptr || cue->last != word + 1 || cue->last > words.last || !words.scene.account.date)
    return std::nullopt;
  if (words.fact_at(word, "in-season") == nullptr) {
    // "In the spring" and "in the spring of their friendship", "in the Arab Spring", "during the summer camp".
    if (!words.behind_fact(word, "before-season") || words.scene.analysis.tokens[word].capitalised) return std::nullopt;
    const bool alone =
        cue->last >= words.last || words.scene.analysis.border[cue->last] != Border::none ||
        begins_at(words.cues, CueKind::joiner, cue->last) != nullptr ||
        (begins_at(words.cues, CueKind::oblique, cue->last) != nullptr && words.fact_at(cue->last, "of") == nullptr);
    if (!alone) return std::nullopt;
  }
  auto value = season_nearest(*words.scene.account.date, looks_ahead(words.statement), cue->value);
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
  bool ahead = looks_ahead(words.statement);
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
