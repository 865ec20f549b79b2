#pragma once

#include "core/statement/amount.h"
#include "core/statement/cue.h"
#include "core/statement/scene.h"
#include "core/text/token.h"

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace diptych {

// A date in the words [first, last), normalised (docs/glossary.md, "normal form"):
//
//     "2021-12-07"  "2021-06"  "2021"  "2025-03-23/2025-03-25"
//     "2021-11 (late)"  "week of 2022-01-10"  "coming days (from 2022-01-02)"  "P5Y ago (2016)"
//
// Relative dates are counted from the account's date and left out when it has none. A month without a year
// is of the account's year unless it lies more than eight months.
struct FoundDate {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string value;
};

// The words before `end` of a text, in which dates are looked for. What is given must outlive it.
struct DateWords {
  const Scene& scene;
  std::span<const LexiconCue> cues;
  std::uint32_t end = 0;

  // Whether a cue of [lexicon.fact] `value` begins at `word`.
  [[nodiscard]] bool begins(std::uint32_t word, std::string_view value) const {
    return fact_cue_at(cues, word, value) != nullptr;
  }
  // Whether one is just that word.
  [[nodiscard]] bool is_fact(std::uint32_t word, std::string_view value) const {
    for (const auto& cue : cues)
      if (cue.kind == CueKind::fact && cue.value == value && cue.first == word && cue.last == word + 1) return true;
    return false;
  }
  [[nodiscard]] std::optional<int> number(std::uint32_t word) const {
    return word < end ? whole_number(scene.analysis.tokens[word]) : std::nullopt;
  }
  // A day of a month.
  [[nodiscard]] std::optional<int> day(std::uint32_t word) const {
    if (const LexiconCue* written = word < end ? begins_at(cues, CueKind::day, word) : nullptr)
      return std::atoi(std::string(written->value).c_str());
    const auto value = number(word);
    return value && *value >= 1 && *value <= 31 ? value : std::nullopt;
  }
};

}  // namespace diptych
