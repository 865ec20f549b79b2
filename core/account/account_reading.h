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
  Account account;  // of an article: its language, date, title and address
  // An article reports any number of accounts of several events; its statements and ledger number those from 0.
  // events[0] is the main one. Empty for a readout, which tells `account`.
  bool article = false;
  std::vector<Account> reported;
  std::vector<Event> events;
  std::vector<Statement> opening;  // what the reporter says before the first account; no account's statements
  std::string event_format;        // "phone call" …, or empty
  StatementIndex first_statement;  // number of statements[0]
  std::vector<Statement> statements;
  std::vector<LedgerEntry> ledger;
  std::vector<std::string> warnings;
};

// Reads a document: language, date, party; blocks; sentences; in an article the account and event of each;
// statements with their mentions. Changes the kinds of `document`'s blocks. Refuses (exit 3) a document in which
// nothing is told; an article without any account is read and holds none.
[[nodiscard]] Result<AccountReading> read_account(Document& document, DocumentIndex document_index,
                                                  AccountIndex account_index, StatementIndex first_statement,
                                                  const Overrides& overrides, const Knowledge& knowledge);

}  // namespace diptych
