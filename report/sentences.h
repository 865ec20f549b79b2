#pragma once

#include "compare/comparison.h"

#include <optional>
#include <vector>

namespace diptych {

// One sentence of a document, or one stretch of furniture, with what its ledger entries have in common.
struct LedgerSentence {
  DocumentIndex document;
  ByteSpan span;  // without white space at its ends
  LedgerKind kind = LedgerKind::furniture;
  std::string detail;
  std::vector<AccountIndex> accounts;  // several where parties tell together
  std::optional<EventIndex> event;
  std::optional<Attribution> attribution;
};

// The ledger by sentence: the entries of one sentence's statements are one. Ascending by document and position.
[[nodiscard]] std::vector<LedgerSentence> ledger_sentences(const Comparison& comparison);

}  // namespace diptych
