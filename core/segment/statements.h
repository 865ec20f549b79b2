#pragma once

#include "core/document.h"
#include "core/knowledge/image.h"
#include "core/match/analysis.h"
#include "core/match/matcher.h"

#include <optional>
#include <span>
#include <vector>

namespace diptych {

// A stretch of a sentence that says one thing, in word numbers of the analysis and in bytes.
struct ClauseSpan {
  std::uint32_t first = 0;  // words [first, last)
  std::uint32_t last = 0;
  ByteSpan span;
  std::optional<ByteSpan> governor;     // the words it shares with the other items of its list
  std::optional<ByteSpan> reported_by;  // the words behind it by which a spokesman or an institution has told it
};

// Splits one sentence into clauses and list items. The knowledge is the language's lexicon:
//   clause-opener, also-joiner, semicolon      begin another clause
//   joiner before a verb of telling (act)      begins another clause with its own verb
//   list-opener                                what follows up to the clause's end is a list; the words before
//                                              it are a statement and the governor of each item
//   words at the end that say who told it      go with what they stand behind
//   commas behind a verb of discussing         its objects, when there are three or more
// No cut falls inside a word of `kept` (the labels found in the sentence), so a name stays whole.
// The clauses are ascending, do not overlap, and every word of the sentence but joining words lies in one.
[[nodiscard]] std::vector<ClauseSpan> clauses_of(std::string_view text, const Analysis& analysis, ByteSpan sentence,
                                                 const Language& language, const Knowledge& knowledge,
                                                 std::span<const Match> kept);

}  // namespace diptych
