#pragma once

#include <string>
#include <string_view>

namespace diptych {

// Folds valid UTF-8 so that spellings readers take for the same word become equal:
//   case; Arabic vowel signs and tatweel dropped; alef with hamza or madda, waw and yeh with hamza, alef
//   maqsura, Persian kaf and yeh to their plain letters; yo to ye; accents of Latin letters dropped;
//   typographic apostrophes to '; any script's decimal digits to 0-9; soft hyphens, joiners and bidi
//   controls dropped; full stops inside a word ("U.S") dropped by fold_word only.
// Marks that make another letter outside Latin (short i, yi) are kept: NFKD would lose them.
[[nodiscard]] std::string fold(std::string_view text);

// fold() for one token: also drops full stops and cuts nothing else.
[[nodiscard]] std::string fold_word(std::string_view word);

}  // namespace diptych
