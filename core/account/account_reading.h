#pragma once

#include "core/account.h"
#include "core/account/recognise.h"
#include "core/diagnostic.h"
#include "core/document.h"
#include "core/knowledge/image.h"

#include <string>
#include <vector>

namespace diptych {

// One document read as accounts: what it tells and where every character of it went.
// Indices count from the numbers given to read_account, so that readings can be joined.
struct AccountReading {
  Account account;
  std::string event_format;  // "phone call" …, or empty
  std::vector<Statement> statements;
  std::vector<LedgerEntry> ledger;
  std::vector<std::string> warnings;
};

// Reads a document as one account: language, date, party; blocks; sentences; statements with their mentions.
// Changes the kinds of `document`'s blocks. Refuses (exit 3) a document in which nothing is told.
[[nodiscard]] Result<AccountReading> read_account(Document& document, DocumentIndex document_index,
                                                  AccountIndex account_index, StatementIndex first_statement,
                                                  const Overrides& overrides, const Knowledge& knowledge);

}  // namespace diptych
