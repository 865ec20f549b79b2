#pragma once

#include "compare/comparison.h"
#include "compare/gold.h"

#include <array>
#include <utility>
#include <vector>

namespace diptych {

using LanguagePair = std::pair<std::string, std::string>;  // of account a, of account b
using SpansBySide = std::array<std::vector<ByteSpan>, 2>;

inline constexpr std::array<Side, 2> sides_of_a_pair{0, 1};

// Where a gold file's words stand in the documents of a comparison: everywhere they occur.
struct GoldPlaces {
  std::vector<std::vector<std::vector<ByteSpan>>> mentions;  // by topic, by mention
  std::vector<SpansBySide> topics;                           // by topic: those of its mentions
  std::vector<std::vector<ByteSpan>> facts;                  // by fact
};

// Refuses words that their account does not have, and a comparison that is not of two documents.
[[nodiscard]] Result<GoldPlaces> locate(const Gold& gold, const LanguagePair& languages, const Comparison& comparison);

// The side an account is on: that of its document.
[[nodiscard]] Side side_of(AccountIndex account, const Comparison& comparison);

[[nodiscard]] bool overlap(const std::vector<ByteSpan>& some, const std::vector<ByteSpan>& others);
[[nodiscard]] bool overlaps(ByteSpan one, const std::vector<ByteSpan>& others);

// The language of a side.
[[nodiscard]] inline const std::string& language_of(const LanguagePair& languages, Side side) {
  return side == 0 ? languages.first : languages.second;
}

}  // namespace diptych
