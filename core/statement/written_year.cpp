#include "core/statement/written_year.h"

#include "core/statement/date_value.h"
#include "core/statement/subject_words.h"

#include <string>
#include <string_view>

namespace diptych {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2100;
constexpr int first_old_year = 1000;

// Whether the word at `word` belongs to the year before it: «2022 года».
bool is_year_word_behind(const DateWords& words, std::uint32_t word) {
  return word < words.end && words.is_fact(word, "year") && words.scene.analysis.border[word] == Border::none &&
         !has_joining_clitic(words.scene, word);
}

// The word behind the ending joined to the year before `word`: «2022-м».
std::uint32_t behind_ending(const DateWords& words, std::uint32_t word) {
  const bool ending =
      word < words.end && gap_behind(words.scene, word - 1) == "-" && words.is_fact(word, "year-ending");
  return word + (ending ? 1 : 0);
}

// "Since 1777", «с 1777 года»: a number as small as that mostly counts what stands behind it.
bool is_old_year(const DateWords& words, std::uint32_t word) {
  constexpr std::size_t digits = 4;  // no "1,777"
  if (words.scene.analysis.tokens[word].span.size() != digits) return false;
  const std::uint32_t behind = word + 1;
  const bool alone =
      behind >= words.scene.analysis.tokens.size() || words.scene.analysis.border[behind] != Border::none;
  if (!alone && behind < words.end && words.is_fact(behind, "year")) return true;
  const bool counts = !alone && behind < words.end && begins_at(words.cues, CueKind::oblique, behind) == nullptr &&
                      begins_at(words.cues, CueKind::joiner, behind) == nullptr &&
                      begins_at(words.cues, CueKind::act, behind) == nullptr;
  if (counts) return false;
  if (word > 0 && (words.is_fact(word - 1, "year") || behind_fact(words.scene, words.cues, word, "before-year")))
    return true;
  // "July 4, 1776".
  return ends_at(words.cues, CueKind::month, word) || (word > 1 && words.scene.analysis.border[word] == Border::comma &&
                                                       ends_at(words.cues, CueKind::month, word - 1));
}

// "From 2014 to 2021", "between 2022 and 2024": the year behind the one that begins at `word`; `last`, behind that,
// moves there.
std::optional<int> last_year_of_span(const DateWords& words, std::uint32_t word, int first, std::uint32_t& last) {
  if (last >= words.end || words.scene.analysis.border[last] != Border::none) return std::nullopt;
  const LexiconCue* range = fact_cue_at(words.cues, last, "range");
  const bool joined = range == nullptr && words.is_fact(last, "year") && has_joining_clitic(words.scene, last);
  if (range == nullptr && !joined) return std::nullopt;
  const bool joiner = joined || begins_at(words.cues, CueKind::joiner, last) != nullptr;
  std::uint32_t begin = word;
  while (begin > 0 && words.is_fact(begin - 1, "year")) --begin;
  if (!behind_fact(words.scene, words.cues, begin, joiner ? "between" : "from")) return std::nullopt;
  std::uint32_t behind = joined ? last : range->last;
  const auto until = year_at(words, behind, behind);
  if (!until || *until <= first) return std::nullopt;
  last = behind;
  return until;
}

// The "25" of "2024-25", unless it may be a month.
std::optional<int> last_digits_of_year(const DateWords& words, std::uint32_t word, int first) {
  constexpr int century = 100;
  constexpr int months_of_a_year = 12;
  constexpr std::size_t digits = 2;
  const auto value = words.number(word);
  if (!value || words.scene.analysis.tokens[word].folded.size() != digits) return std::nullopt;
  const int year = first - first % century + *value;
  return year == first + 1 || (year > first && *value > months_of_a_year) ? std::optional(year) : std::nullopt;
}

}  // namespace

std::optional<int> year_at(const DateWords& words, std::uint32_t word, std::uint32_t& last) {
  if (word < words.end && words.is_fact(word, "of")) ++word;
  if (word < words.end && words.is_fact(word, "year")) ++word;
  const auto value = words.number(word);
  if (!value || *value < first_old_year || *value > last_year) return std::nullopt;
  if (*value < first_year && !is_old_year(words, word)) return std::nullopt;
  last = behind_ending(words, word + 1);
  if (is_year_word_behind(words, last)) ++last;
  return value;
}

std::optional<FoundDate> years_at(const DateWords& words, std::uint32_t word) {
  std::uint32_t last = word;
  if (!words.number(word)) return std::nullopt;
  const auto in = year_at(words, word, last);
  if (!in) return std::nullopt;
  for (const auto kind : {CueKind::unit, CueKind::currency, CueKind::magnitude})
    if (last == word + 1 && last < words.end && begins_at(words.cues, kind, last) != nullptr &&
        !has_joining_clitic(words.scene, last))
      return std::nullopt;
  // "From 2000 to 3000 troops", "between 2000 and 3000 troops".
  if (const LexiconCue* range = last == word + 1 && last < words.end ? fact_cue_at(words.cues, last, "range") : nullptr;
      range != nullptr && words.number(range->last) && *words.number(range->last) > last_year &&
      behind_fact(words.scene, words.cues, word,
                  begins_at(words.cues, CueKind::joiner, last) == nullptr ? "from" : "between"))
    return std::nullopt;
  if (const auto until = last_year_of_span(words, word, *in, last))
    return FoundDate{word, last, iso_date(*in) + "/" + iso_date(*until)};
  const bool dash = word + 1 < words.end && dash_behind(words.scene, word);
  if (dash)
    if (std::uint32_t behind = last; const auto until = year_at(words, word + 1, behind))
      return FoundDate{word, behind, iso_date(*in) + "/" + iso_date(*until)};
  if (dash || (word + 1 < words.end && gap_behind(words.scene, word) == "/"))
    if (const auto until = last_digits_of_year(words, word + 1, *in)) {
      last = word + 2;
      if (is_year_word_behind(words, last)) ++last;
      return FoundDate{word, last, iso_date(*in) + "/" + iso_date(*until)};
    }
  return FoundDate{word, last, iso_date(*in)};
}

}  // namespace diptych
