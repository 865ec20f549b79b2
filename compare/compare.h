#pragma once

#include "compare/comparison.h"
#include "core/account/account_reading.h"
#include "core/knowledge/image.h"

#include <string>
#include <vector>

namespace diptych {

struct CompareOptions {
  std::string ui = "en";  // language of topic names
};

// One document and what was read from it.
struct Read {
  Document document;
  AccountReading reading;
};

// Compares the accounts of two or more readings, in their order: events, topic table, one-sided differences,
// frame, ledger. Swapping two inputs swaps the accounts in the result and changes nothing else.
[[nodiscard]] Comparison compare_accounts(std::vector<Read> readings, const CompareOptions& options,
                                          const Knowledge& knowledge);

}  // namespace diptych
