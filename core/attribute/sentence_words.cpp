#include "core/attribute/sentence_words.h"

namespace diptych {

bool SentenceWords::broken(std::uint32_t word) const {
  return analysis.border[word] != Border::none && gap_before(text, analysis, word) != ". ";
}

bool SentenceWords::parted(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t word = from; word <= to && word < signs.last; ++word) {
    if (word == 0 || analysis.border[word] != Border::strong) continue;
    const std::string_view gap = gap_before(text, analysis, word);
    if (gap.find_first_of("()") == std::string_view::npos && gap != ". ") return true;
  }
  return false;
}

std::uint32_t SentenceWords::commas(std::uint32_t from, std::uint32_t to) const {
  std::uint32_t count = 0;
  for (std::uint32_t word = from; word <= to; ++word) count += analysis.border[word] == Border::comma ? 1U : 0U;
  return count;
}

bool SentenceWords::quote_edge(std::uint32_t word) const {
  return word > signs.first && word < signs.last && signs.is_quoted(word) != signs.is_quoted(word - 1);
}

ByteSpan SentenceWords::span(std::uint32_t first, std::uint32_t last) const {
  return {analysis.tokens[first].span.begin, analysis.tokens[last - 1].span.end};
}

}  // namespace diptych
