#pragma once

#include "core/knowledge/image.h"
#include "core/text/token.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace diptych {

// What stands between a word and the one before it; labels do not run over a strong border.
enum class Border : std::uint8_t { none, comma, strong };

// Words that are read as a name beside what they say: "our country" in an account of Kyiv's as "Ukraine".
struct Alias {
  std::uint32_t first = 0;  // the words [first, last)
  std::uint32_t last = 0;
  std::vector<std::vector<std::uint32_t>> symbols;  // of each word of the name, any of them
};

// Words of the text that labels want beside them, or do not.
struct ContextWords {
  std::uint32_t target = 0;  // of which contexts: as LabelEntry::require, exclude and near
  std::uint32_t first = 0;   // the words [first, last)
  std::uint32_t last = 0;
};

// A label that words of the text spell from one of them on.
struct LabelReach {
  std::uint32_t last = 0;     // the first word behind
  std::uint32_t node = 0;     // of the trie: Knowledge::entries
  std::uint32_t skipped = 0;  // words taken by gaps
};

// What the words of a text spell in the labels of one root: from every word on, the best reach first.
struct LabelReaches {
  std::vector<LabelReach> all;       // of all words, one after the other
  std::vector<std::uint32_t> begin;  // word i has [begin[i], begin[i+1])

  [[nodiscard]] std::span<const LabelReach> from(std::uint32_t word) const {
    return std::span(all).subspan(begin[word], begin[word + 1] - begin[word]);
  }
};

// The words of one text with the trie symbols each may stand for.
// Symbols that no label uses are left out, so most words of a text have few or none.
struct Analysis {
  std::vector<Token> tokens;
  std::vector<std::uint32_t> symbols;       // all tokens' symbols, one after the other
  std::vector<std::uint32_t> symbol_begin;  // token i has symbols [symbol_begin[i], symbol_begin[i+1])
  std::vector<bool> transparent;            // articles: skipped between the words of a label
  std::vector<Border> border;               // before token i
  std::vector<bool> item;                   // before token i: a comma behind which an item of a list may begin
  std::vector<bool> dash;      // before token i: a dash between two names, "Russia – NATO"; labels run over it
  std::vector<bool> initial;   // of a name: «С.» of «С. Лавров», which is no "with"
  std::vector<Alias> aliases;  // by first word
  std::vector<ContextWords> contexts;  // by target, then first word
  std::vector<LabelReaches> reaches;   // by Root; empty for a root that is looked up once at most

  [[nodiscard]] std::span<const std::uint32_t> symbols_of(std::size_t token) const {
    return std::span(symbols).subspan(symbol_begin[token], symbol_begin[token + 1] - symbol_begin[token]);
  }
  // The alias that begins at `token`, or nullptr.
  [[nodiscard]] const Alias* alias_at(std::uint32_t token) const;
  // Tokens whose spans lie inside `range`.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> tokens_in(ByteSpan range) const;
};

// What the text has between a word, not the first, and the one before it.
[[nodiscard]] std::string_view gap_before(std::string_view text, const Analysis& analysis, std::uint32_t word);

// Whether a comma of any script stands in a gap.
[[nodiscard]] bool has_comma(std::string_view gap);

// Words in the script of `language` are read as that language; words of other scripts as the default language
// of theirs ("SWIFT" in a Russian text is English).
[[nodiscard]] Analysis analyse(std::string_view text, const Language& language, const Knowledge& knowledge);

}  // namespace diptych
