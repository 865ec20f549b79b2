#pragma once

#include "core/knowledge/label.h"
#include "core/text/stem.h"
#include "core/text/token.h"

#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// Symbols are how words are compared: the spelling of image.h's trie paths.

// The symbol of a label's word, or "" for a word that is skipped (an article).
[[nodiscard]] std::string label_symbol(const LabelElement& element, const Stemmer& stemmer);

// Every symbol a text's word may match, its likeliest first; none for a word that is skipped.
[[nodiscard]] std::vector<std::string> text_symbols(const Token& token, const Stemmer& stemmer);

// The language whose words have such a symbol, "" for numbers and words in capitals.
[[nodiscard]] std::string_view symbol_language(std::string_view symbol);

// ISO 15924 code of the first letter's script, "" for a word without letters.
[[nodiscard]] std::string script_of(std::string_view word);

}  // namespace diptych
