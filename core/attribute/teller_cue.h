#pragma once

#include "core/attribute/subjects.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// The words of a sentence that say who tells it.
struct TellerCue {
  SubjectCandidate subject;
  std::string rule;  // "according-to", "cue-before", "cue-inside", "cue-after", "acts", "institution-first", …
  ByteSpan span;     // subject and verb
  std::string_view telling;  // the verb's class, empty without a verb of telling
  double confidence = 1;
};

// The outermost attribution of a sentence, by this order of trust:
//   according-to   "according to X", "as reported by X", "citing X"
//   cue-inside     "…, X said, …" and cue-after "…, X said.": subject and verb between clause borders
//   cue-before     the first subject with a verb of telling: "X said that …"
//   acts           a party with a verb of acting inside the talk: "X urged …", "X agreed …"
//   institution-first   an institution as the first words without a known verb
//   leader-first        a leader as the first words without a known verb
// Words inside quotation marks attribute nothing.
[[nodiscard]] std::optional<TellerCue> find_cue(const SentenceSigns& sentence,
                                                const std::vector<SubjectCandidate>& subjects, std::string_view text,
                                                const Analysis& analysis, const Language& language);

}  // namespace diptych
