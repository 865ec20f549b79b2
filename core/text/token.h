#pragma once

#include "core/span.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// One word or number of a text. Punctuation and symbols are the gaps between tokens.
struct Token {
  ByteSpan span;
  std::string folded;        // fold_word() of the span
  bool capitals = false;     // two or more letters, all upper case, of a script that has cases
  bool capitalised = false;  // begins with an upper-case letter
  bool number = false;       // digits only, in any script
};

// The words of `text`, ascending. UAX 29 word boundaries (ICU), with these changes: a full stop joins single
// letters ("U.S") but neither longer parts ("В.Путин" is two words, an initial and a name) nor the numbers of a day
// ("26.01.2021" is three). An ending of another script behind an apostrophe is part of the word, but not of its folded
// form ("SWIFT’а" folds to "swift"). "Co-operation" is one word and folds to "cooperation".
[[nodiscard]] std::vector<Token> tokenize(std::string_view valid_utf8);

// The value of a word of digits; nullopt for another word and for a number that no int holds.
[[nodiscard]] std::optional<int> whole_number(const Token& token);

}  // namespace diptych
