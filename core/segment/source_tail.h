#pragma once

#include "core/segment/clause_signs.h"

#include <cstdint>
#include <optional>

namespace diptych {

// The words with which a sentence ends that say who told it: '…," a White House spokeswoman said in a statement.',
// «…, сообщила пресс-служба Кремля.»
struct SourceTail {
  std::uint32_t first = 0;  // the words from here to the end of the sentence
  // Whether who tells speaks for an institution, as a press service does and a president does not: then the account
  // has the words from it, and what they tell is what is done.
  bool reports = false;
};

[[nodiscard]] std::optional<SourceTail> source_tail_of(const ClauseSigns& signs);

}  // namespace diptych
