#pragma once

#include "core/match/matcher.h"

#include <vector>

namespace diptych {

// The labels of the catalogue in a sentence, longest of the leftmost. What a label requires may stand in the sentence
// before it: "They discussed the situation in Ukraine. Security guarantees were touched on as well." No labels are the
// name of the talk itself ("a telephone conversation with …") where the account opens, and a country in somebody's
// title ("the Chancellor of Germany").
[[nodiscard]] std::vector<Match> labels_of(ByteSpan sentence, ByteSpan before, bool opens_account,
                                           const Analysis& analysis, const Knowledge& knowledge);

// What may hint at a topic in a sentence, by the hints of the catalogue; overlapping ones included. Of each topic the
// first, and none of those that `labels` name.
[[nodiscard]] std::vector<Match> hints_of(ByteSpan sentence, ByteSpan before, const std::vector<Match>& labels,
                                          const Analysis& analysis, const Knowledge& knowledge);

// What counts beside `labels`, those found as written in the words [first, last) of a sentence, where they name no
// matter: labels with one word more between theirs, such as an adjective that none foresees. They displace nothing.
[[nodiscard]] std::vector<Match> loose_labels(const std::vector<Match>& labels, const Matcher& matcher,
                                              std::uint32_t first, std::uint32_t last, std::uint32_t context_first,
                                              const Knowledge& knowledge);

}  // namespace diptych
