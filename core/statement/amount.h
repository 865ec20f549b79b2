#pragma once

#include "core/statement/cue.h"
#include "core/statement/scene.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace diptych {

// A cardinal number, in digits or words: "30", "1.2 billion", "двадцать пять", "مليار".
struct Amount {
  std::uint32_t first = 0;  // words [first, last)
  std::uint32_t last = 0;
  double value = 0;
  bool digits = false;     // begins with digits
  bool magnitude = false;  // only a word such as "billion": one of it
};

// The number that begins at `word`, as long as it goes before `end`.
[[nodiscard]] std::optional<Amount> amount_at(const Scene& scene, std::span<const LexiconCue> cues, std::uint32_t word,
                                              std::uint32_t end);

// Without a fraction where it has none: "30", "1.5".
[[nodiscard]] std::string shown(double number);

// What stands between the words `left` and `left + 1`.
[[nodiscard]] std::string_view gap_behind(const Scene& scene, std::uint32_t left);

// The digits of a word as a whole number; nullopt for anything else.
[[nodiscard]] std::optional<int> whole_number(const Scene& scene, std::uint32_t word);

}  // namespace diptych
