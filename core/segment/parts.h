#pragma once

#include "core/document.h"
#include "core/knowledge/image.h"
#include "core/match/analysis.h"

#include <cstdint>
#include <vector>

namespace diptych {

// An institution's name that says whose the words below or behind it are: "THE WHITE HOUSE" on a line of its own,
// "Kremlin:" on one or before the text.
struct PartHead {
  ByteSpan span;            // with the colon
  std::uint32_t party = 0;  // Knowledge::party_at
};

// The heads of a text that holds the accounts of several parties, each under its name; none for a text that is not
// parted so: two heads of different countries at least, neither of which is a body's (a body's name heads a chapter
// about it as well), each with words of its own.
[[nodiscard]] std::vector<PartHead> find_parts(const SourceText& source, const Analysis& analysis,
                                               const Knowledge& knowledge);

// Makes labels of the heads: blocks of their own that are not told.
void split_parts(SourceText& source, const std::vector<PartHead>& heads);

}  // namespace diptych
