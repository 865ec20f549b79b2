#pragma once

#include "core/statement/cue.h"
#include "core/statement/scene.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace diptych {

// A cardinal number, in digits or words: "30", "1.2 billion", "двадцать пять", "مليار", or a range of them: "10-20",
// "2 to 3 billion".
struct Amount {
  std::uint32_t first = 0;  // words [first, last)
  std::uint32_t last = 0;
  double value = 0;
  std::optional<double> until;  // the other end of a range
  double scale = 1;             // of the last word such as "billion"
  bool digits = false;          // begins with digits
  bool magnitude = false;       // only a word such as "billion": one of it
  std::uint32_t unit = 0;  // where a unit stands, of several that share one behind the last: "22 and 25 million tons"
};

// The number or range that begins at `word`, as long as it goes before `end`.
[[nodiscard]] std::optional<Amount> amount_at(const Scene& scene, std::span<const LexiconCue> cues, std::uint32_t word,
                                              std::uint32_t end);

// Without a fraction where it has none: "30", "1.5".
[[nodiscard]] std::string shown(double number);
// "30", or "10/20" for a range.
[[nodiscard]] std::string shown(const Amount& amount);

// Whether a cue of [lexicon.fact] `value` ends where `word` begins; articles between them do not matter.
[[nodiscard]] bool behind_fact(const Scene& scene, std::span<const LexiconCue> cues, std::uint32_t word,
                               std::string_view value);
// The longest cue of [lexicon.fact] `value` that begins at `word`, or nullptr.
[[nodiscard]] const LexiconCue* fact_cue_at(std::span<const LexiconCue> cues, std::uint32_t word,
                                            std::string_view value);

// Labels are compared without their article. Where it makes the meaning, as in the Arabic for "today" (the day), or is
// none, as in that for "thousand", the text must have the label's word whole. Of labels of one word without
// alternatives.
[[nodiscard]] bool has_article_of(const Scene& scene, const LexiconCue& cue);

// Whether nothing but a dash stands behind `word`, as between the ends of a range.
[[nodiscard]] bool dash_behind(const Scene& scene, std::uint32_t word);

// How many bytes a sign of percent at the beginning of `text` takes, with the blank before it; 0 for none.
[[nodiscard]] std::uint32_t percent_sign_at_begin(std::string_view text);

// The sign of a currency beside a number.
struct FoundSign {
  std::string_view currency;  // empty for none
  std::uint32_t size = 0;     // bytes, with the blank between the sign and the number
};
// The one that `text` begins or ends with, a blank aside. A sign right before another number is of that one.
[[nodiscard]] FoundSign currency_sign_at_end(std::string_view text);
[[nodiscard]] FoundSign currency_sign_at_begin(std::string_view text, bool number_behind);

// What stands between the words `left` and `left + 1`.
[[nodiscard]] std::string_view gap_behind(const Scene& scene, std::uint32_t left);

}  // namespace diptych
