#pragma once

#include "core/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// Finds quoted words in a text whose lines may be wrapped otherwise: any run of white space (line feeds, non-breaking
// spaces) equals any other, and every other character must be the same.
//
//     text "in Prague\n on 8 April"   find("Prague on 8") is [3,15)
//
class QuoteFinder {
 public:
  explicit QuoteFinder(std::string_view valid_utf8);
  // Every place, in the bytes of the text given to the constructor, ascending; they may overlap each other.
  [[nodiscard]] std::vector<ByteSpan> find(std::string_view words) const;

 private:
  std::string text_;                   // runs of white space as one space
  std::vector<std::uint32_t> source_;  // for every byte of text_ and its end, the byte it came from
};

}  // namespace diptych
