#include "storage/comparison_reader.h"

#include <utility>

namespace diptych {

std::uint32_t ComparisonReader::at(const Positions& positions, std::int64_t id) {
  const auto found = positions.find(id);
  if (found != positions.end()) return found->second;
  damaged();
  return 0;
}

ByteSpan ComparisonReader::span(DocumentIndex document, std::int64_t start, std::int64_t end) {
  if (document.value >= code_points_.size() || start < 0 || end < start || end > UINT32_MAX) {
    damaged();
    return {};
  }
  const CodePointMap& map = code_points_[document.value];
  return {map.byte(static_cast<std::uint32_t>(start)), map.byte(static_cast<std::uint32_t>(end))};
}

std::optional<ByteSpan> ComparisonReader::span(DocumentIndex document, const Select& row, int start_column) {
  const auto start = row.optional_integer(start_column);
  const auto end = row.optional_integer(start_column + 1);
  return start && end ? std::optional(span(document, *start, *end)) : std::nullopt;
}

Comparison ComparisonReader::read() {
  read_run();
  read_documents();
  read_events();
  read_accounts();
  read_statements();
  read_parts_of_statements();
  read_topics();
  read_alignments();
  read_differences();
  read_frame();
  read_ledger();
  for (Select row = rows("SELECT text FROM warnings WHERE comparison_id = ? ORDER BY position"); row.next();)
    c_.warnings.push_back(row.text(0));
  return std::move(c_);
}

void ComparisonReader::read_run() {
  Select row =
      rows("SELECT version, catalogue, options FROM runs r JOIN comparisons c ON c.run_id = r.id WHERE c.id = ?");
  if (row.next())
    c_.run = {row.text(0), row.text(1), row.text(2)};
  else if (!failure_)
    failure_ = Diagnostic{ExitCode::usage, db_.path, "there is no comparison " + std::to_string(id_),
                          "list them with: diptych query --db " + db_.path + " comparisons"};
}

void ComparisonReader::read_documents() {
  for (Select row = rows("SELECT d.id, path, sha256, charset, charset_how, text, c.language, c.language_how,"
                         " c.title, c.url FROM comparison_documents c"
                         " JOIN documents d ON d.id = c.document_id WHERE comparison_id = ? ORDER BY position");
       row.next();) {
    documents_.emplace(row.integer(0), static_cast<std::uint32_t>(c_.documents.size()));
    Document document;
    document.path = row.text(1);
    document.sha256 = row.text(2);
    document.charset = row.text(3);
    document.charset_how = row.text(4);
    document.source.text = row.text(5);
    document.language = row.optional_text(6).value_or("");
    document.language_how = row.optional_text(7).value_or("");
    document.title = row.optional_text(8).value_or("");
    document.url = row.optional_text(9).value_or("");
    c_.documents.push_back(std::move(document));
  }
  for (const Document& document : c_.documents) code_points_.emplace_back(document.source.text);
}

Account& ComparisonReader::account_numbered(std::uint32_t number) {
  const std::size_t compared = c_.accounts.size();
  return number < compared ? c_.accounts[number] : c_.aside_accounts[number - compared];
}

Statement& ComparisonReader::statement_numbered(std::uint32_t number) {
  const std::size_t compared = c_.statements.size();
  return number < compared ? c_.statements[number] : c_.aside_statements[number - compared];
}

void ComparisonReader::read_events() {
  for (Select row = rows("SELECT id, date, format, document_id, cue_start, cue_end FROM events WHERE comparison_id = ? "
                         "ORDER BY position");
       row.next();) {
    events_.emplace(row.integer(0), static_cast<std::uint32_t>(c_.events.size()));
    Event event;
    event.date = date_of(row.optional_text(1));
    event.format = row.text(2);
    if (const auto document = row.optional_integer(3)) {
      event.document = DocumentIndex{at(documents_, *document)};
      event.cue = span(*event.document, row, 4);
    }
    c_.events.push_back(std::move(event));
  }
  for (Select row = rows("SELECT event_id, party FROM event_parties JOIN events e ON e.id = event_id"
                         " WHERE comparison_id = ? ORDER BY e.position, party");
       row.next();)
    if (const std::uint32_t event = at(events_, row.integer(0)); !failure_)
      c_.events[event].parties.push_back(row.text(1));
}

void ComparisonReader::read_accounts() {
  for (Select row = rows("SELECT id, event_id, party, party_known, party_how, language, language_how, date, date_how,"
                         " title, url, compared FROM accounts WHERE comparison_id = ? ORDER BY position");
       row.next();) {
    accounts_.emplace(row.integer(0), static_cast<std::uint32_t>(c_.accounts.size() + c_.aside_accounts.size()));
    Account account;
    account.event = {at(events_, row.integer(1))};
    account.party = row.text(2);
    account.party_known = row.integer(3) != 0;
    account.party_how = row.text(4);
    account.language = row.text(5);
    account.language_how = row.text(6);
    account.date = date_of(row.optional_text(7));
    account.date_how = row.text(8);
    account.title = row.text(9);
    account.url = row.text(10);
    (row.integer(11) != 0 ? c_.accounts : c_.aside_accounts).push_back(std::move(account));
  }
  for (Select row = rows("SELECT account_id, document_id FROM account_documents d JOIN accounts a ON a.id = account_id"
                         " WHERE comparison_id = ? ORDER BY a.position, d.position");
       row.next();)
    if (const std::uint32_t account = at(accounts_, row.integer(0)); !failure_)
      account_numbered(account).documents.push_back({at(documents_, row.integer(1))});
  for (const auto* accounts : {&c_.accounts, &c_.aside_accounts})
    for (const Account& account : *accounts)
      if (account.documents.empty()) damaged();
}

void ComparisonReader::rename_topics(Comparison& comparison, const std::string& ui) {
  std::map<std::string, std::string> names;
  for (Select row = rows("SELECT concept, label, language FROM concept_labels l JOIN comparisons c"
                         " ON c.run_id = l.run_id WHERE c.id = ?");
       row.next();)
    if (row.text(2) == ui) names.emplace(row.text(0), row.text(1));
  for (Topic& topic : comparison.topics)
    if (const auto found = names.find(topic.id); topic.origin == Origin::catalogue && found != names.end())
      topic.label = found->second;
}

}  // namespace diptych
