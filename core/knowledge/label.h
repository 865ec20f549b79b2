#pragma once

#include "core/diagnostic.h"
#include "core/text/token.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
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
[[nodiscard]] std::size_t hash_value(const LabelElement& element);  // for containers of Boost
// Between two words with a comma: they match with one and without, as no other label does.
inline constexpr std::uint8_t comma_gap = 255;
using LabelPattern = std::vector<LabelElement>;

// The most patterns one label may stand for; more is a slip of the pen, not a name.
inline constexpr std::size_t most_patterns = 16384;

// What stands between two words of a label beside spaces.
struct LabelSigns {
  bool exact = false;    // "="
  std::uint8_t gap = 0;  // as in LabelElement

  friend bool operator==(const LabelSigns&, const LabelSigns&) = default;
};
// The signs of `first` and then of `second`: a gap of words goes before a comma.
[[nodiscard]] LabelSigns joined(LabelSigns first, LabelSigns second);

// One of the wordings of a part of a label. The first word is exact where `before` or what stands behind the part
// before says so.
struct LabelWording {
  LabelSigns before;
  LabelPattern elements;  // may be empty
  LabelSigns behind;
};
// A label's parts between spaces outside brackets. It stands for every choice of a wording of each.
using LabelPart = std::vector<LabelWording>;

// Reads labels into their parts. Words recur, in a label and in others, so each piece between spaces is read once.
class LabelReader {
 public:
  // Fails on unbalanced brackets, an alternative or a label without words and more than most_patterns; the Diagnostic's
  // `where` is left for the caller, who knows the file. Of a label in any order ("~ a b") the order of the parts says
  // nothing.
  [[nodiscard]] Result<std::vector<LabelPart>> read(std::string_view label);

 private:
  LabelWording wording_of(std::string_view text);
  bool has_word(std::string_view text);
  const std::vector<Token>& tokens_of(std::string_view piece);

  std::unordered_map<std::string, std::vector<Token>> pieces_;
};

// Expands a label of docs/data-format.md into the word patterns it stands for, each once, in a fixed order.
// A gap at an end, which an empty alternative may leave there, is dropped.
// Fails as LabelReader::read does, and where words in any order are too many.
[[nodiscard]] Result<std::vector<LabelPattern>> expand_label(std::string_view label);

// The names a label stands for as text, "(UN|United Nations) envoy" as two; without signs, in the order written.
// None for a label with gaps or words in any order, and for one of more than `most` names: those are no names to read.
[[nodiscard]] std::vector<std::string> label_names(std::string_view label, std::size_t most);

}  // namespace diptych
