#include "storage/store.h"

#include "core/text/fold.h"
#include "core/text/sha256.h"
#include "core/text/utf8.h"
#include "storage/comparison_key.h"
#include "storage/database.h"
#include "storage/insert.h"
#include "storage/schema.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>

namespace diptych {
namespace {

std::optional<std::string> iso(const std::optional<Date>& date) {
  return date ? std::optional(to_string(*date)) : std::nullopt;
}

template <class T>
std::optional<T> value_of(const std::optional<Recognised<T>>& recognised) {
  return recognised ? std::optional(recognised->value) : std::nullopt;
}

// One document's id in the database and what its spans are counted with.
struct StoredDocument {
  std::int64_t id = 0;
  std::string_view text;
  CodePointMap code_points;
};

// Writes one comparison, table by table. Vectors of ids stand beside the comparison's vectors.
class Writer {
 public:
  Writer(const Database& database, const Comparison& comparison) : db_(database), c_(comparison) {}

  std::int64_t write(const std::string& key, const std::vector<ConceptName>& names);
  [[nodiscard]] const std::optional<Diagnostic>& failure() const { return failure_; }

 private:
  struct Place {
    std::int64_t start;
    std::int64_t end;
    std::string_view quote;
  };

  // The same for a span that may be missing: NULL then.
  struct Cells {
    Cell start;
    Cell end;
    Cell quote;
  };

  Insert into(std::string_view table, std::string_view conflict = "") { return {db_, failure_, table, conflict}; }
  // The id of the row that `sql` finds for these texts, if there is one.
  std::optional<std::int64_t> find(std::string_view sql, std::initializer_list<std::string_view> texts);
  [[nodiscard]] Place place(DocumentIndex document, ByteSpan span) const;
  [[nodiscard]] Cells cells(DocumentIndex document, const std::optional<ByteSpan>& span) const;

  std::int64_t write_run();
  void write_concepts(std::int64_t run, const std::vector<ConceptName>& names);
  void write_documents();
  void write_events();
  void write_accounts();
  void write_statements();
  void write_topics();
  void write_alignments();
  void write_differences();
  void write_frame();
  void write_ledger();
  void write_warnings();

  const Database& db_;
  const Comparison& c_;
  std::optional<Diagnostic> failure_;
  std::int64_t comparison_ = 0;
  std::vector<StoredDocument> documents_;
  std::vector<std::int64_t> events_;
  std::vector<std::int64_t> accounts_;
  std::vector<std::int64_t> statements_;
};

std::optional<std::int64_t> Writer::find(std::string_view sql, std::initializer_list<std::string_view> texts) {
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

Writer::Place Writer::place(DocumentIndex document, ByteSpan span) const {
  const StoredDocument& stored = documents_[document.value];
  const CodePointSpan counted = stored.code_points.span(span);
  return {counted.start, counted.end, span.of(stored.text)};
}

Writer::Cells Writer::cells(DocumentIndex document, const std::optional<ByteSpan>& span) const {
  if (!span) return {};
  const Place at = place(document, *span);
  return {at.start, at.end, at.quote};
}

std::int64_t Writer::write(const std::string& key, const std::vector<ConceptName>& names) {
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

std::int64_t Writer::write_run() {
  const auto known = find("SELECT id FROM runs WHERE version = ? AND catalogue = ? AND options = ?",
                          {c_.run.version, c_.run.catalogue, c_.run.options});
  if (known) return *known;
  return into("runs (version, catalogue, options)")({c_.run.version, c_.run.catalogue, c_.run.options});
}

void Writer::write_concepts(std::int64_t run, const std::vector<ConceptName>& names) {
  for (Insert insert = into("concept_labels", "ON CONFLICT DO NOTHING"); const ConceptName& name : names)
    insert({run, name.id, name.language, name.label});
}

void Writer::write_documents() {
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
    use({comparison_, position++, *id, document.path, document.charset_how});
    documents_.push_back({*id, text, CodePointMap(text)});
  }
}

void Writer::write_events() {
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

void Writer::write_accounts() {
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

void Writer::write_statements() {
  Insert insert = into(
      "statements (account_id, position, document_id, start, \"end\", quote, folded, governor_start, governor_end, "
      "governor, sentence_start, sentence_end, speaker, act, force, plover, act_class, cue_start, cue_end, voice, "
      "polarity, modality, modality_start, modality_end, deadline, attribution_rule, attribution_start, "
      "attribution_end, attribution_confidence, attribution_source)");
  Insert insert_words = into("statement_search (rowid, folded)");
  Insert insert_actor = into("statement_actors");
  Insert insert_fact = into("facts");
  Insert insert_mention = into("mentions");
  std::int64_t position = 0;
  const std::size_t count = c_.statements.size() + c_.aside_statements.size();
  for (std::uint32_t i = 0; i < count; ++i) {
    const Statement& statement = statement_at(c_, StatementIndex{i});
    const Place own = place(statement.document, statement.span);
    const Place sentence = place(statement.document, statement.sentence);
    const Cells governor = cells(statement.document, statement.governor);
    const Cells modality = cells(statement.document, statement.modality_cue);
    Cell act;
    Cell force;
    Cell plover;
    Cell act_class;
    Cells cue;
    if (statement.act) {
      act = statement.act->id;
      force = std::int64_t{statement.act->force};
      plover = statement.act->plover;
      act_class = statement.act->act_class;
      cue = cells(statement.document, statement.act->cue);
    }
    Cell rule;
    Cell confidence;
    Cell source;
    Cells attribution;
    if (statement.attribution) {
      rule = statement.attribution->rule;
      confidence = statement.attribution->confidence;
      source = cell(statement.attribution->source);
      attribution = cells(statement.document, statement.attribution->cue);
    }
    const std::string folded = fold(own.quote);
    const std::int64_t id = insert({accounts_[statement.account.value],
                                    position++,
                                    documents_[statement.document.value].id,
                                    own.start,
                                    own.end,
                                    own.quote,
                                    folded,
                                    governor.start,
                                    governor.end,
                                    governor.quote,
                                    sentence.start,
                                    sentence.end,
                                    cell(statement.speaker),
                                    act,
                                    force,
                                    plover,
                                    act_class,
                                    cue.start,
                                    cue.end,
                                    cell(statement.voice),
                                    statement.polarity == Polarity::negative ? "negative" : "positive",
                                    name(statement.modality),
                                    modality.start,
                                    modality.end,
                                    cell(statement.deadline),
                                    rule,
                                    attribution.start,
                                    attribution.end,
                                    confidence,
                                    source});
    statements_.push_back(id);
    insert_words({id, folded});
    std::int64_t nth = 0;
    for (const std::string& actor : statement.actors) insert_actor({id, nth++, actor});
    nth = 0;
    for (const Fact& fact : statement.facts) {
      const Place at = place(statement.document, fact.span);
      insert_fact({id, nth++, at.start, at.end, at.quote, fact.kind, fact.value});
    }
    nth = 0;
    for (const Mention& mention : statement.mentions) {
      const Place at = place(statement.document, mention.span);
      insert_mention({id, nth++, at.start, at.end, at.quote, mention.topic, name(mention.origin), mention.label,
                      std::int64_t{mention.strand}});
    }
  }
}

void Writer::write_topics() {
  Insert insert = into("topics (comparison_id, position, topic, label, origin, role, status)");
  Insert insert_account = into("topic_accounts");
  Insert insert_name = into("topic_names");
  Insert insert_mention = into("topic_mentions");
  std::int64_t position = 0;
  for (const Topic& topic : c_.topics) {
    const std::int64_t id =
        insert({comparison_, position++, topic.id, topic.label, name(topic.origin), topic.role, name(topic.status)});
    for (const AccountIndex account : topic.accounts) insert_account({id, accounts_[account.value]});
    std::int64_t nth = 0;
    for (const std::string& label : topic.labels) insert_name({id, "label", nth++, label});
    nth = 0;
    for (const std::string& merged : topic.merged) insert_name({id, "merged", nth++, merged});
    nth = 0;
    for (const MentionRef& ref : topic.mentions)
      insert_mention({id, nth++, statements_[ref.statement.value], std::int64_t{ref.mention}});
  }
}

void Writer::write_alignments() {
  Insert insert = into("alignments (comparison_id, position, score)");
  Insert insert_statement = into("alignment_statements");
  Insert insert_reason = into("alignment_reasons");
  std::int64_t position = 0;
  for (const Alignment& alignment : c_.alignments) {
    const std::int64_t id = insert({comparison_, position++, alignment.score});
    std::int64_t nth = 0;
    for (const StatementIndex statement : alignment.statements)
      insert_statement({id, nth++, statements_[statement.value]});
    nth = 0;
    for (const std::string& reason : alignment.why) insert_reason({id, nth++, reason});
  }
}

void Writer::write_differences() {
  Insert insert = into("differences (comparison_id, position, kind, topic, explanation, confidence, low)");
  Insert insert_account = into("difference_accounts");
  Insert insert_evidence = into("evidence");
  Insert insert_reason = into("difference_reasons");
  std::int64_t position = 0;
  for (const Difference& difference : c_.differences) {
    const std::int64_t id = insert({comparison_, position++, difference.kind, difference.topic, difference.explanation,
                                    difference.confidence, std::int64_t{difference.low ? 1 : 0}});
    std::int64_t nth = 0;
    for (const AccountIndex account : difference.accounts) insert_account({id, nth++, accounts_[account.value]});
    nth = 0;
    for (const Evidence& evidence : difference.evidence) {
      const Place at = place(evidence.document, evidence.span);
      insert_evidence({id, nth++, accounts_[evidence.account.value], documents_[evidence.document.value].id, at.start,
                       at.end, at.quote});
    }
    nth = 0;
    for (const std::string& reason : difference.why) insert_reason({id, nth++, reason});
  }
}

void Writer::write_frame() {
  Insert insert = into("frame");
  Insert insert_words = into("frame_words");
  Insert insert_topic = into("frame_topics");
  std::int64_t position = 0;
  for (const FrameRow& row : c_.frame) {
    const auto date = iso(row.date);
    insert({comparison_, position, accounts_[row.account.value], row.initiator, row.initiator_words, cell(date),
            row.format, row.time, row.duration, std::int64_t{row.characters}, row.ratio});
    for (const auto& [kind, words] :
         {std::pair{"participant", &row.participants}, {"tone", &row.tone}, {"next-step", &row.next_steps}}) {
      std::int64_t nth = 0;
      for (const std::string& one : *words) insert_words({comparison_, position, kind, nth++, one});
    }
    std::int64_t nth = 0;
    for (const TopicShare& topic : row.topics) insert_topic({comparison_, position, nth++, topic.topic, topic.share});
    ++position;
  }
}

void Writer::write_ledger() {
  Insert insert = into("ledger");
  Insert insert_joint = into("ledger_joint");
  std::int64_t position = 0;
  for (const LedgerEntry& entry : c_.ledger) {
    const Place at = place(entry.document, entry.span);
    Cell rule;
    Cell confidence;
    Cell source;
    Cells cue;
    if (entry.attribution) {
      rule = entry.attribution->rule;
      confidence = entry.attribution->confidence;
      source = cell(entry.attribution->source);
      cue = cells(entry.document, entry.attribution->cue);
    }
    insert({comparison_, position, documents_[entry.document.value].id, at.start, at.end, name(entry.kind),
            entry.detail, entry.account ? Cell(accounts_[entry.account->value]) : Cell(),
            entry.event ? Cell(events_[entry.event->value]) : Cell(),
            entry.statement ? Cell(statements_[entry.statement->value]) : Cell(), rule, cue.start, cue.end, confidence,
            source});
    for (std::size_t i = 0; i < entry.joint_accounts.size(); ++i)
      insert_joint({comparison_, position, static_cast<std::int64_t>(i), accounts_[entry.joint_accounts[i].value],
                    statements_[entry.joint_statements[i].value]});
    ++position;
  }
}

void Writer::write_warnings() {
  std::int64_t position = 0;
  for (Insert insert = into("warnings"); const std::string& warning : c_.warnings)
    insert({comparison_, position++, warning});
}

Result<std::int64_t> write_once(const Database& database, const Comparison& comparison,
                                const std::vector<ConceptName>& names) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  // Under the lock: two programs may create the file at the same time, and only one of them finds it empty.
  const auto state = check_schema(database);
  if (!state) return state.error();
  if (*state != SchemaState::current)
    if (auto migrated = migrate(database); !migrated) return migrated.error();

  const std::string key = comparison_key(comparison);
  // A key is hexadecimal, so it can stand in the text of a statement.
  const auto known = read_integer(database, "SELECT id FROM comparisons WHERE key = '" + key + "'");
  if (!known) return known.error();
  if (*known != 0 && *state == SchemaState::current) return *known;  // rolled back: not a byte of the file changes

  std::int64_t id = *known;
  if (id == 0) {
    Writer writer(database, comparison);
    id = writer.write(key, names);
    if (writer.failure()) return *writer.failure();
  }
  if (auto committed = transaction->commit(database); !committed) return committed.error();
  return id;
}

// A file that somebody put into WAL mode could not be read from a read-only folder.
Result<void> leave_wal(const Database& database) {
  const auto wal = read_integer(database, "SELECT journal_mode = 'wal' FROM pragma_journal_mode");
  if (!wal) return wal.error();
  if (*wal == 0) return {};
  if (const auto ours = check_schema(database); !ours) return ours.error();
  // Refused while others read the file, which does no harm: the next writer tries again.
  static_cast<void>(execute(database, "PRAGMA journal_mode = DELETE"));
  return {};
}

// Opens and writes; the connection is closed when this returns.
Result<std::int64_t> open_and_write(const std::string& path, const Comparison& comparison,
                                    const std::vector<ConceptName>& names, std::chrono::milliseconds patience) {
  const auto database = open_database(path, Access::write, patience);
  if (!database) return database.error();
  if (auto left = leave_wal(*database); !left) return left.error();
  return write_once(*database, comparison, names);
}

}  // namespace

Result<std::int64_t> store_comparison(const std::string& path, const Comparison& comparison,
                                      const std::vector<ConceptName>& names, std::chrono::milliseconds patience) {
  std::error_code ignored;
  const bool existed = std::filesystem::exists(path, ignored);
  auto id = open_and_write(path, comparison, names, patience);
  if (!id && !existed && std::filesystem::file_size(path, ignored) == 0) std::filesystem::remove(path, ignored);
  return id;
}

}  // namespace diptych
