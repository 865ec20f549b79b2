#pragma once

#include "core/match/analysis.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace diptych {

// Ranges of words [first, last) of an analysis: matches, signs, holders, subjects.

// Whether the two have a word in common.
template <class One, class Other>
[[nodiscard]] bool overlap(const One& one, const Other& other) {
  return one.first < other.last && other.first < one.last;
}

// Ascending by first word; those that begin together keep their order.
template <class Range>
void sort_by_first(std::vector<Range>& ranges) {
  std::stable_sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) { return a.first < b.first; });
}

// How many words of [first, last) say something, as articles do not.
[[nodiscard]] inline std::uint32_t words_between(std::uint32_t first, std::uint32_t last, const Analysis& analysis) {
  std::uint32_t words = 0;
  for (std::uint32_t word = first; word < last; ++word)
    if (!analysis.transparent[word]) ++words;
  return words;
}

}  // namespace diptych
