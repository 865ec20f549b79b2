#include "storage/comparison_writer.h"

#include "core/text/fold.h"
#include "core/text/sha256.h"
#include "storage/comparison_key.h"

#include <algorithm>
#include <utility>

namespace diptych {
namespace {

template <class T>
std::optional<T> value_of(const std::optional<Recognised<T>>& recognised) {
  return recognised ? std::optional(recognised->value) : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> ComparisonWriter::find(std::string_view sql,
                                                   std::initializer_list<std::string_view> texts) {
  if (failure_) return std::nullopt;
  auto statement = prepare(db_, sql);
  if (!statement) {
    failure_ = statement.error();
    return std::nullopt;
  }
  int index = 0;
  for (const std::string_view text : texts) bind_value(statement->get(), ++index, text);
  const auto row = step(db_, statement->get());
  if (!row) failure_ = row.error();
  if (!row || !*row) return std::nullopt;
  const Value id = column(statement->get(), 0);
  return std::get<std::int64_t>(id);
}

ComparisonWriter::Place ComparisonWriter::place(DocumentIndex document, ByteSpan span) const {
  const StoredDocument& stored = documents_[document.value];
  const CodePointSpan counted = stored.code_points.span(span);
  return {counted.start, counted.end, span.of(stored.text)};
}

ComparisonWriter::Cells ComparisonWriter::cells(DocumentIndex document, const std::optional<ByteSpan>& span) const {
  if (!span) return {};
  const Place at = place(document, *span);
  return {at.start, at.end, at.quote};
}

ComparisonWriter::AttributionCells ComparisonWriter::attribution_cells(
    DocumentIndex document, const std::optional<Attribution>& attribution) const {
  if (!attribution) return {};
  return {attribution->rule, cells(document, attribution->cue), attribution->confidence, cell(attribution->source)};
}

std::int64_t ComparisonWriter::write(const std::string& key, const std::vector<ConceptName>& names) {
  const std::int64_t run = write_run();
  write_concepts(run, names);
  comparison_ = into("comparisons (key, inputs, run_id)")({key, inputs_key(c_), run});
  write_documents();
  write_events();
  write_accounts();
  write_statements();
  write_topics();
  write_alignments();
  write_differences();
  write_frame();
  write_ledger();
  write_warnings();
  return comparison_;
}

std::int64_t ComparisonWriter::write_run() {
  const auto known = find("SELECT id FROM runs WHERE version = ? AND catalogue = ? AND options = ?",
                          {c_.run.version, c_.run.catalogue, c_.run.options});
  if (known) return *known;
  return into("runs (version, catalogue, options)")({c_.run.version, c_.run.catalogue, c_.run.options});
}

void ComparisonWriter::write_concepts(std::int64_t run, const std::vector<ConceptName>& names) {
  for (Insert insert = into("concept_labels", "ON CONFLICT DO NOTHING"); const ConceptName& name : names)
    insert({run, name.id, name.language, name.label});
}

void ComparisonWriter::write_documents() {
  Insert insert = into("documents (sha256, text_sha256, charset, title, url, date, language, text, folded)");
  Insert use = into("comparison_documents");
  std::int64_t position = 0;
  for (const Document& document : c_.documents) {
    const std::string& text = document.source.text;
    // The same bytes read with another charset or by another reader give another text, whose spans are others too.
    const std::string text_sha256 = sha256_hex(text);
    auto id = find("SELECT id FROM documents WHERE sha256 = ? AND text_sha256 = ?", {document.sha256, text_sha256});
    if (!id) {
      const Metadata& about = document.source.metadata;
      const auto date = iso(value_of(about.date));
      const std::string folded = fold(text);
      id = insert({document.sha256, text_sha256, document.charset, cell(value_of(about.title)),
                   cell(value_of(about.url)), cell(date), cell(value_of(about.language)), text, folded});
    }
    use({comparison_, position++, *id, document.path, document.charset_how, document.language, document.language_how,
         document.title, document.url});
    documents_.push_back({*id, text, CodePointMap(text)});
  }
}

void ComparisonWriter::write_events() {
  Insert insert = into("events (comparison_id, position, date, format, document_id, cue_start, cue_end)");
  Insert insert_party = into("event_parties");
  std::int64_t position = 0;
  for (const Event& event : c_.events) {
    const auto date = iso(event.date);
    Cell document;
    Cells cue;
    if (event.document && event.cue) {
      document = documents_[event.document->value].id;
      cue = cells(*event.document, event.cue);
    }
    events_.push_back(insert({comparison_, position++, cell(date), event.format, document, cue.start, cue.end}));
    std::vector<std::string> parties = event.parties;
    std::sort(parties.begin(), parties.end());
    parties.erase(std::unique(parties.begin(), parties.end()), parties.end());
    for (const std::string& party : parties) insert_party({events_.back(), party});
  }
}

void ComparisonWriter::write_accounts() {
  Insert insert = into(
      "accounts (comparison_id, position, event_id, party, party_known, party_how, language, language_how, date, "
      "date_how, title, url, compared)");
  Insert insert_document = into("account_documents");
  const auto write = [&](const Account& account, std::int64_t compared) {
    const auto position = static_cast<std::int64_t>(accounts_.size());
    const auto date = iso(account.date);
    const std::int64_t known = account.party_known ? 1 : 0;
    accounts_.push_back(insert({comparison_, position, events_[account.event.value], account.party, known,
                                account.party_how, account.language, account.language_how, cell(date), account.date_how,
                                account.title, account.url, compared}));
    std::int64_t nth = 0;
    for (const DocumentIndex document : account.documents)
      insert_document({accounts_.back(), nth++, documents_[document.value].id});
  };
  for (const Account& account : c_.accounts) write(account, 1);
  for (const Account& account : c_.aside_accounts) write(account, 0);
}

}  // namespace diptych
