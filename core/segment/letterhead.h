#pragma once

#include "core/document.h"
#include "core/knowledge/image.h"
#include "core/match/analysis.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>

namespace diptych {

// The parties of a line that is the name of an institution and no more: "THE WHITE HOUSE". Several may bear one name.
[[nodiscard]] std::set<std::uint32_t> institutions_alone(ByteSpan line, const Analysis& analysis,
                                                         const Knowledge& knowledge);

// Such a line at the head of a text.
struct Letterhead {
  std::size_t block = 0;    // of SourceText::blocks
  std::uint32_t party = 0;  // Knowledge::party_at
};

// The line above the text that says who publishes it: an institution's name alone, before or below the headline. A text
// with several such lines has parts, each under the name of its teller, and none of the lines speaks for the whole.
[[nodiscard]] std::optional<Letterhead> find_letterhead(const SourceText& source, const Analysis& analysis,
                                                        const Knowledge& knowledge);

}  // namespace diptych
