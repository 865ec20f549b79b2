#include "core/statement/time_length.h"
#include "core/text/article.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace diptych {
namespace {

// "P5Y", "P18M" for one and a half years.
std::string iso_length(double count, std::string_view unit) {
  const bool half = count - std::floor(count) == 0.5;
  if (half && unit == "Y") return "P" + shown(12 * count) + "M";
  if (half && unit == "TH") return "PT" + shown(std::floor(count)) + "H30M";
  const bool time = unit.starts_with('T');
  return (time ? "PT" : "P") + shown(count) + std::string(unit.substr(time ? 1 : 0));
}

// A unit of the lexicon in those of ISO 8601: "10Y" for decades is ten of "Y".
struct Unit {
  std::string_view letter;
  double times = 1;
};
Unit unit_of(std::string_view value) {
  const auto letter = value.find_first_not_of("0123456789");
  if (letter == 0 || letter == std::string_view::npos) return {value};
  return {value.substr(letter), std::atof(std::string(value.substr(0, letter)).c_str())};
}

// "Three hours and a half", and the Arabic for "two years and half the year": a half more of the unit.
void add_half(const FactWords& words, TimeLength& length, double count, std::string_view letter) {
  const std::uint32_t at = length.last;
  if (at >= words.last || words.scene.analysis.border[at] != Border::none) return;
  const LexiconCue* half = words.fact_at(at, "and-half");
  if (half == nullptr || half->last > words.last) return;
  length.last = half->last;
  if (half->last < words.last && words.scene.analysis.border[half->last] == Border::none) {
    // "Two hours and half of the talks", where "a half" would be one of an hour.
    const auto& transparent = words.scene.analysis.transparent;
    const bool article = std::find(transparent.begin() + half->first, transparent.begin() + half->last, true) !=
                         transparent.begin() + half->last;
    if (!article && words.fact_at(half->last, "of") != nullptr) {
      length.last = at;
      return;
    }
    if (const LexiconCue* unit = begins_at(words.cues, CueKind::unit, half->last);
        unit != nullptr && unit->last <= words.last && unit->value == letter)
      length.last = unit->last;
  }
  length.behind = length.last;
  length.value = iso_length(count + 0.5, letter);
  if (!length.unit.empty()) length.count = count + 0.5;
}

// "1" and "TH" of "PT1H", "2" and "Y" of "P2Y"; nothing of a length in several units.
struct OneUnit {
  double count = 0;
  std::string letter;
};
std::optional<OneUnit> one_unit_of(std::string_view value) {
  value.remove_prefix(1);
  const bool time = value.starts_with('T');
  if (time) value.remove_prefix(1);
  const auto letter = value.find_first_not_of("0123456789");
  if (letter == 0 || letter + 1 != value.size()) return std::nullopt;
  return OneUnit{std::atof(std::string(value.substr(0, letter)).c_str()),
                 (time ? "T" : "") + std::string(1, value.back())};
}

// The Arabic for "the months nine": few of a unit, counted behind it, both with the article.
std::optional<TimeLength> length_behind_unit(const FactWords& words, std::uint32_t word) {
  constexpr double fewest = 3;
  constexpr double most = 10;  // behind a singular, more is an ordinal
  const LexiconCue* unit = begins_at(words.cues, CueKind::unit, word);
  if (unit == nullptr || unit->last >= words.last || words.scene.analysis.border[unit->last] != Border::none ||
      !begins_with_article(words.scene.analysis.tokens[unit->last].folded, words.scene.language))
    return std::nullopt;
  const auto amount = amount_at(words.scene, words.cues, unit->last, words.last);
  if (!amount || amount->digits || amount->until || amount->value < fewest || amount->value > most) return std::nullopt;
  const auto [letter, times] = unit_of(unit->value);
  const double count = amount->value * times;
  return TimeLength{amount->last, iso_length(count, letter), count, letter, {}, amount->last};
}

// "Lasted two hours", "went on for a bit more than an hour": what stands before the length at `word` says that it is
// one.
bool lasted(const FactWords& words, std::uint32_t word) {
  constexpr std::uint32_t furthest = 3;  // words between
  const auto& cues = words.statement.cues;
  return std::any_of(cues.begin(), cues.end(), [&](const Cue& cue) {
    if (cue.category != "length") return false;
    const auto [first, last] = words.scene.analysis.tokens_in(cue.span);
    return first <= word && word <= last + furthest;
  });
}

}  // namespace

std::optional<TimeLength> time_length_at(const FactWords& words, std::uint32_t word) {
  if (word >= words.last) return std::nullopt;
  if (const LexiconCue* whole = begins_at(words.cues, CueKind::duration, word);
      whole != nullptr && whole->last <= words.last) {
    TimeLength length{whole->last, std::string(whole->value), 0, ""};
    length.behind = length.last;
    // The Arabic for "from the hour of 9" is a time of day, "an hour and 20 minutes" is a length.
    const bool number = whole->last < words.last && (words.scene.analysis.tokens[whole->last].number ||
                                                     begins_at(words.cues, CueKind::ordinal, whole->last) != nullptr);
    if (whole->value.starts_with("PT") && number) {
      const LexiconCue* unit =
          whole->last + 1 < words.last ? begins_at(words.cues, CueKind::unit, whole->last + 1) : nullptr;
      if (unit == nullptr) return std::nullopt;
    }
    if (whole->value.size() > 2 && whole->value[1] != 'T') {
      length.unit = whole->value.substr(whole->value.size() - 1);
      length.count = std::atof(std::string(whole->value.substr(1, whole->value.size() - 2)).c_str());
    }
    // The Arabic for "the two years 2022 and 2024".
    constexpr int first_year = 1900;
    constexpr int last_year = 2100;
    if (const auto year = number ? whole_number(words.scene.analysis.tokens[whole->last]) : std::nullopt;
        year && length.unit == "Y" && *year >= first_year && *year <= last_year &&
        words.scene.analysis.border[whole->last] == Border::none)
      return std::nullopt;
    // A half more of a word for many years, "a decade and a half", is none of a year.
    constexpr double most = 2;
    if (const auto one = one_unit_of(whole->value); one && one->letter != "TM" && one->count <= most)
      add_half(words, length, one->count, one->letter);
    return length;
  }
  const auto amount = amount_at(words.scene, words.cues, word, words.last);
  if (!amount) return length_behind_unit(words, word);
  if (amount->unit >= words.last || names_several(words, *amount)) return std::nullopt;
  const LexiconCue* unit = begins_at(words.cues, CueKind::unit, amount->unit);
  const bool adjective = unit == nullptr;
  if (adjective) unit = begins_at(words.cues, CueKind::unit_suffix, amount->unit);
  if (unit == nullptr || unit->last > words.last || words.scene.analysis.border[amount->unit] != Border::none)
    return std::nullopt;
  const auto [letter, times] = unit_of(unit->value);
  const auto until = amount->until ? std::optional(*amount->until * times) : std::nullopt;
  TimeLength length{amount->unit == amount->last ? unit->last : amount->last,
                    iso_length(amount->value * times, letter),
                    amount->value * times,
                    letter,
                    until,
                    unit->last,
                    adjective};
  if (until)
    length.value += "/" + iso_length(*until, letter);
  else if (times == 1 && amount->unit == amount->last)
    add_half(words, length, length.count, letter);
  return length;
}

bool names_several(const FactWords& words, const Amount& amount) {
  return amount.magnitude &&
         (words.fact_at(amount.first, "several") != nullptr || words.behind_fact(amount.first, "several"));
}

// "A 14-year-old", "aged 14", «14-летний Марк»: no length of time.
bool is_age(const FactWords& words, std::uint32_t word, const TimeLength& length) {
  if (words.behind_fact(word, "aged")) return true;
  if (length.behind >= words.last) return false;
  if (words.fact_at(length.behind, "age") != nullptr) return true;
  // "The 20-year Moscow treaty": a document named behind the adjective lasts.
  const auto& border = words.scene.analysis.border;
  for (std::uint32_t at = length.behind;
       at < words.last && border[at] == Border::none && begins_at(words.cues, CueKind::act, at) == nullptr; ++at)
    if (words.fact_at(at, "document") != nullptr || words.fact_at(at, "lasting") != nullptr) return false;
  return length.adjective && words.scene.analysis.tokens[length.behind].capitalised &&
         words.scene.analysis.border[length.behind] == Border::none;
}

// "Less than an hour later", «спустя два часа», «بعد أقل من ساعة»: hours between a talk and something else
// are no length of the talk.
bool is_lapse(const FactWords& words, std::uint32_t word, const TimeLength& length) {
  const bool of_talk = std::any_of(words.cues.begin(), words.cues.end(), [&](const LexiconCue& cue) {
    return (cue.kind == CueKind::format || cue.kind == CueKind::event) && words.first <= cue.first &&
           cue.last <= words.last;
  });
  // "A two-hour meeting".
  if (!of_talk || length.adjective || !length.value.starts_with("PT") || lasted(words, word)) return false;
  if (length.behind < words.last && words.fact_at(length.behind, "lapse-behind") != nullptr) return true;
  const auto is_talk = [&](std::uint32_t first) {
    return std::any_of(words.cues.begin(), words.cues.end(), [&](const LexiconCue& cue) {
      return (cue.kind == CueKind::format || cue.kind == CueKind::event) && cue.first == first;
    });
  };
  // "After two hours of talks", "after a half-hour call".
  const bool of = length.behind < words.last && words.fact_at(length.behind, "of") != nullptr;
  const bool article = word > words.first && words.scene.analysis.transparent[word - 1];
  if ((of && is_talk(length.behind + 1)) || (article && is_talk(length.behind))) return false;
  // Words that give a whole length may begin with the one that is looked for: "within an hour of the call".
  const bool ahead = words.looks_ahead();  // "agreed at the talks to leave within 72 hours"
  for (const auto& cue : words.cues)
    if (cue.kind == CueKind::fact && !ahead && cue.value == "lapse-past" && cue.first == word && cue.last < length.last)
      return true;
  const auto behind_lapse = [&](std::uint32_t at) {
    return words.behind_fact(at, "lapse") || (!ahead && words.behind_fact(at, "lapse-past"));
  };
  // "After more than two hours", where the bound stands between.
  for (const auto& cue : words.cues)
    if (cue.kind == CueKind::bound && cue.first < word && word <= cue.last && behind_lapse(cue.first)) return true;
  return behind_lapse(word);
}

// "At 9 o'clock", «в 15 часов», «в 15.30».
bool is_time_of_day(const FactWords& words, std::uint32_t word, std::uint32_t behind_it, bool hours, double count) {
  constexpr double hours_of_a_day = 24;
  if (behind_it < words.last && words.fact_at(behind_it, "clock-behind") != nullptr) return true;
  const std::string_view digits = words.scene.analysis.tokens[word].span.of(words.scene.text);
  const bool minutes = digits.size() > 3 && digits[digits.size() - 3] == '.' && digits[digits.size() - 2] < '6';
  return (hours || minutes) && count <= hours_of_a_day && words.behind_fact(word, "clock");
}

}  // namespace diptych
