#pragma once

#include "compare/compare.h"

#include <string>
#include <vector>

namespace diptych {

// The documents, accounts, events, statements and ledger of a comparison, before anything is compared.
struct Gathered {
  Comparison comparison;
  std::vector<std::string> formats;  // of each account of comparison.accounts: "phone call" …, or empty
  bool articles = false;             // whether any input is an article
  std::vector<Statement> openings;   // what reporters say before the first account they report
};

// Joins readings in their order. Readouts are one account each. As soon as one input is an article, accounts of the
// same party about the same event become one, whatever documents they come from; of the events the first article's
// main one is compared, by the accounts of its parties, and everything else stands aside.
[[nodiscard]] Gathered gather(std::vector<Read> readings);

}  // namespace diptych
