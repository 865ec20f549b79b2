#pragma once

#include "core/diagnostic.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// One element of a label: a word of the text, or a stretch of up to `gap` other words.
struct LabelElement {
  std::string word;       // folded; empty for a gap
  bool exact = false;     // "=start": this form only
  bool capitals = false;  // written wholly in capitals: matches capitals only
  bool whole = false;     // filed as if the word were its own stem: a surname that looks inflected
  std::uint8_t gap = 0;   // 1 for "*", 3 for "**", comma_gap for a comma

  friend auto operator<=>(const LabelElement&, const LabelElement&) = default;
};
// Between two words with a comma: they match with one and without, as no other label does.
inline constexpr std::uint8_t comma_gap = 255;
using LabelPattern = std::vector<LabelElement>;

// The most patterns one label may stand for; more is a slip of the pen, not a name.
inline constexpr std::size_t most_patterns = 16384;

// Expands a label of docs/data-format.md into the word patterns it stands for, each once, in a fixed order.
// A gap at an end, which an empty alternative may leave there, is dropped.
// Fails on unbalanced brackets, an empty pattern and more than most_patterns;
// the Diagnostic's `where` is left for the caller, who knows the file.
[[nodiscard]] Result<std::vector<LabelPattern>> expand_label(std::string_view label);

// The names a label stands for as text, "(UN|United Nations) envoy" as two; without signs, in the order written.
// None for a label with gaps or words in any order, and for one of more than `most` names: those are no names to read.
[[nodiscard]] std::vector<std::string> label_names(std::string_view label, std::size_t most);

}  // namespace diptych
