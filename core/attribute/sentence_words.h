#pragma once

#include "core/attribute/signs.h"

#include <cstdint>
#include <string_view>

namespace diptych {

// One sentence with the text it stands in: what parts its words from each other. Words are numbers of `analysis`; those
// asked about are the sentence's own, and `broken` and `parted` look before words that are not the text's first.
struct SentenceWords {
  const SentenceSigns& signs;
  std::string_view text;
  const Analysis& analysis;
  const Language& language;

  // A border before `word`; the full stop of an abbreviation ("U.S. official") is none inside a sentence.
  [[nodiscard]] bool broken(std::uint32_t word) const;
  // A full stop, colon or semicolon before one of the words [from, to]; a bracket parts nothing.
  [[nodiscard]] bool parted(std::uint32_t from, std::uint32_t to) const;
  // How many of the words [from, to] stand behind a comma.
  [[nodiscard]] std::uint32_t commas(std::uint32_t from, std::uint32_t to) const;
  // Whether a quotation begins or ends before `word`.
  [[nodiscard]] bool quote_edge(std::uint32_t word) const;
  // Where the words [first, last) stand in the text.
  [[nodiscard]] ByteSpan span(std::uint32_t first, std::uint32_t last) const;
};

}  // namespace diptych
