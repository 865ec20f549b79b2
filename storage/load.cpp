#include "storage/load.h"

#include "core/text/utf8.h"
#include "storage/database.h"
#include "storage/schema.h"
#include "storage/select.h"

#include <array>
#include <map>

namespace diptych {
namespace {

// How long somebody else's lock is waited for.
constexpr std::chrono::milliseconds patience = std::chrono::seconds(5);

std::optional<Date> date_of(const std::optional<std::string>& iso) { return iso ? parse_iso_date(*iso) : std::nullopt; }

// The enumerator that `text` names.
template <class Enum, std::size_t N>
std::optional<Enum> named(std::string_view text, const std::array<Enum, N>& all) {
  for (const Enum one : all)
    if (text == name(one)) return one;
  return std::nullopt;
}

// Reads one comparison, table by table. Ids of the database become positions in the comparison's vectors.
class Reader {
 public:
  Reader(const Database& database, std::int64_t comparison) : db_(database), id_(comparison) {}

  Comparison read();
  void rename_topics(Comparison& comparison, const std::string& ui);
  [[nodiscard]] const std::optional<Diagnostic>& failure() const { return failure_; }

 private:
  using Positions = std::map<std::int64_t, std::uint32_t>;

  Select rows(std::string_view sql) { return {db_, failure_, sql, id_}; }
  void damaged() {
    if (!failure_)
      failure_ = Diagnostic{ExitCode::database, db_.path, "the rows of this comparison contradict each other",
                            "compare the documents again and store the result in a new file"};
  }
  // The position of a row read before.
  std::uint32_t at(const Positions& positions, std::int64_t id);
  template <class Enum, std::size_t N>
  Enum one_of(const std::string& text, const std::array<Enum, N>& all);
  ByteSpan span(DocumentIndex document, std::int64_t start, std::int64_t end);
  // The span in two columns that may be NULL.
  std::optional<ByteSpan> span(DocumentIndex document, const Select& row, int start_column);

  void read_run();
  void read_documents();
  void read_events();
  [[nodiscard]] Account& account_numbered(std::uint32_t number);
  [[nodiscard]] Statement& statement_numbered(std::uint32_t number);
  void read_accounts();
  void read_statements();
  void read_parts_of_statements();
  void read_topics();
  void read_alignments();
  void read_differences();
  void read_frame();
  void read_ledger();

  const Database& db_;
  std::int64_t id_;
  std::optional<Diagnostic> failure_;
  Comparison c_;
  std::vector<CodePointMap> code_points_;
  Positions documents_;
  Positions events_;
  Positions accounts_;
  Positions statements_;
};

constexpr std::array modalities{Modality::plain, Modality::intended, Modality::hedged, Modality::conditional};
constexpr std::array origins{Origin::catalogue, Origin::entity, Origin::phrase};
constexpr std::array statuses{TopicStatus::shared, TopicStatus::partial, TopicStatus::only};
constexpr std::array ledger_kinds{LedgerKind::statement, LedgerKind::narrator, LedgerKind::furniture,
                                  LedgerKind::other_event};

std::uint32_t Reader::at(const Positions& positions, std::int64_t id) {
  const auto found = positions.find(id);
  if (found != positions.end()) return found->second;
  damaged();
  return 0;
}

template <class Enum, std::size_t N>
Enum Reader::one_of(const std::string& text, const std::array<Enum, N>& all) {
  const auto found = named(text, all);
  if (!found) damaged();
  return found.value_or(all.front());
}

ByteSpan Reader::span(DocumentIndex document, std::int64_t start, std::int64_t end) {
  if (document.value >= code_points_.size() || start < 0 || end < start || end > UINT32_MAX) {
    damaged();
    return {};
  }
  const CodePointMap& map = code_points_[document.value];
  return {map.byte(static_cast<std::uint32_t>(start)), map.byte(static_cast<std::uint32_t>(end))};
}

std::optional<ByteSpan> Reader::span(DocumentIndex document, const Select& row, int start_column) {
  const auto start = row.optional_integer(start_column);
  const auto end = row.optional_integer(start_column + 1);
  return start && end ? std::optional(span(document, *start, *end)) : std::nullopt;
}

Comparison Reader::read() {
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

void Reader::read_run() {
  Select row =
      rows("SELECT version, catalogue, options FROM runs r JOIN comparisons c ON c.run_id = r.id WHERE c.id = ?");
  if (row.next())
    c_.run = {row.text(0), row.text(1), row.text(2)};
  else if (!failure_)
    failure_ = Diagnostic{ExitCode::database, db_.path, "there is no comparison " + std::to_string(id_),
                          "list them with: diptych query --db " + db_.path + " comparisons"};
}

void Reader::read_documents() {
  for (Select row = rows("SELECT d.id, path, sha256, charset, charset_how, text FROM comparison_documents c"
                         " JOIN documents d ON d.id = c.document_id WHERE comparison_id = ? ORDER BY position");
       row.next();) {
    documents_.emplace(row.integer(0), static_cast<std::uint32_t>(c_.documents.size()));
    Document document;
    document.path = row.text(1);
    document.sha256 = row.text(2);
    document.charset = row.text(3);
    document.charset_how = row.text(4);
    document.source.text = row.text(5);
    c_.documents.push_back(std::move(document));
  }
  for (const Document& document : c_.documents) code_points_.emplace_back(document.source.text);
}

Account& Reader::account_numbered(std::uint32_t number) {
  const std::size_t compared = c_.accounts.size();
  return number < compared ? c_.accounts[number] : c_.aside_accounts[number - compared];
}

Statement& Reader::statement_numbered(std::uint32_t number) {
  const std::size_t compared = c_.statements.size();
  return number < compared ? c_.statements[number] : c_.aside_statements[number - compared];
}

void Reader::read_events() {
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

void Reader::read_accounts() {
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

void Reader::read_statements() {
  for (Select row =
           rows("SELECT s.id, account_id, document_id, start, \"end\", governor_start, governor_end, sentence_start,"
                " sentence_end, speaker, act, force, plover, act_class, cue_start, cue_end, voice, polarity, modality,"
                " modality_start, modality_end, deadline, attribution_rule, attribution_start, attribution_end,"
                " attribution_confidence, attribution_source FROM statements s JOIN accounts a ON a.id = account_id"
                " WHERE comparison_id = ? ORDER BY s.position");
       row.next();) {
    statements_.emplace(row.integer(0), static_cast<std::uint32_t>(c_.statements.size() + c_.aside_statements.size()));
    Statement said;
    said.account = {at(accounts_, row.integer(1))};
    said.document = {at(documents_, row.integer(2))};
    said.span = span(said.document, row.integer(3), row.integer(4));
    said.governor = span(said.document, row, 5);
    said.sentence = span(said.document, row.integer(7), row.integer(8));
    said.speaker = row.optional_text(9);
    if (const auto act = row.optional_text(10))
      said.act = Act{*act, static_cast<int>(row.integer(11)), row.text(12), row.text(13),
                     span(said.document, row, 14).value_or(ByteSpan{})};
    said.voice = row.optional_text(16);
    said.polarity = row.text(17) == "negative" ? Polarity::negative : Polarity::positive;
    said.modality = one_of(row.text(18), modalities);
    said.modality_cue = span(said.document, row, 19);
    said.deadline = row.optional_text(21);
    if (const auto rule = row.optional_text(22))
      said.attribution = Attribution{span(said.document, row, 23), *rule, row.real(25), row.optional_text(26)};
    const bool compared = said.account.value < c_.accounts.size();
    (compared ? c_.statements : c_.aside_statements).push_back(std::move(said));
  }
}

void Reader::read_parts_of_statements() {
  const auto statement = [&](const Select& row) -> Statement* {
    const std::uint32_t position = at(statements_, row.integer(0));
    return failure_ ? nullptr : &statement_numbered(position);
  };
  constexpr const char* of_statement =
      " x JOIN statements s ON s.id = x.statement_id JOIN accounts a ON a.id = s.account_id WHERE a.comparison_id = ?"
      " ORDER BY s.position, x.position";
  for (Select row = rows(std::string("SELECT statement_id, actor FROM statement_actors") + of_statement); row.next();)
    if (Statement* said = statement(row)) said->actors.push_back(row.text(1));
  for (Select row = rows(std::string("SELECT statement_id, x.start, x.\"end\", kind, value FROM facts") + of_statement);
       row.next();)
    if (Statement* said = statement(row))
      said->facts.push_back({span(said->document, row.integer(1), row.integer(2)), row.text(3), row.text(4)});
  for (Select row =
           rows(std::string("SELECT statement_id, x.start, x.\"end\", concept, origin, label, strand FROM mentions") +
                of_statement);
       row.next();)
    if (Statement* said = statement(row))
      said->mentions.push_back({span(said->document, row.integer(1), row.integer(2)), row.text(3),
                                one_of(row.text(4), origins), row.text(5), static_cast<std::uint32_t>(row.integer(6))});
}

void Reader::read_topics() {
  Positions topics;
  for (Select row = rows("SELECT id, topic, label, origin, role, status FROM topics WHERE comparison_id = ?"
                         " ORDER BY position");
       row.next();) {
    topics.emplace(row.integer(0), static_cast<std::uint32_t>(c_.topics.size()));
    Topic topic;
    topic.id = row.text(1);
    topic.label = row.text(2);
    topic.origin = one_of(row.text(3), origins);
    topic.role = row.text(4);
    topic.status = one_of(row.text(5), statuses);
    c_.topics.push_back(std::move(topic));
  }
  const auto topic = [&](const Select& row) -> Topic* {
    const std::uint32_t position = at(topics, row.integer(0));
    return failure_ ? nullptr : &c_.topics[position];
  };
  for (Select row = rows("SELECT topic_id, account_id FROM topic_accounts JOIN topics t ON t.id = topic_id"
                         " WHERE comparison_id = ? ORDER BY t.position, account_id");
       row.next();)
    if (Topic* one = topic(row)) one->accounts.push_back({at(accounts_, row.integer(1))});
  for (Select row = rows("SELECT topic_id, kind, name FROM topic_names n JOIN topics t ON t.id = topic_id"
                         " WHERE comparison_id = ? ORDER BY t.position, kind, n.position");
       row.next();)
    if (Topic* one = topic(row)) (row.text(1) == "merged" ? one->merged : one->labels).push_back(row.text(2));
  for (Select row = rows("SELECT topic_id, statement_id, mention FROM topic_mentions m JOIN topics t ON t.id = topic_id"
                         " WHERE comparison_id = ? ORDER BY t.position, m.position");
       row.next();)
    if (Topic* one = topic(row)) {
      const MentionRef ref{{at(statements_, row.integer(1))}, static_cast<std::uint32_t>(row.integer(2))};
      if (!failure_ && ref.mention >= c_.statements[ref.statement.value].mentions.size()) damaged();
      one->mentions.push_back(ref);
    }
}

void Reader::read_alignments() {
  Positions alignments;
  for (Select row = rows("SELECT id, score FROM alignments WHERE comparison_id = ? ORDER BY position"); row.next();) {
    alignments.emplace(row.integer(0), static_cast<std::uint32_t>(c_.alignments.size()));
    c_.alignments.push_back({{}, row.real(1), {}});
  }
  for (Select row = rows("SELECT alignment_id, statement_id FROM alignment_statements s"
                         " JOIN alignments a ON a.id = alignment_id WHERE comparison_id = ?"
                         " ORDER BY a.position, s.position");
       row.next();)
    if (const std::uint32_t position = at(alignments, row.integer(0)); !failure_)
      c_.alignments[position].statements.push_back({at(statements_, row.integer(1))});
  for (Select row = rows("SELECT alignment_id, reason FROM alignment_reasons r"
                         " JOIN alignments a ON a.id = alignment_id WHERE comparison_id = ?"
                         " ORDER BY a.position, r.position");
       row.next();)
    if (const std::uint32_t position = at(alignments, row.integer(0)); !failure_)
      c_.alignments[position].why.push_back(row.text(1));
}

void Reader::read_differences() {
  Positions differences;
  for (Select row = rows("SELECT id, kind, topic, explanation, confidence, low FROM differences"
                         " WHERE comparison_id = ? ORDER BY position");
       row.next();) {
    differences.emplace(row.integer(0), static_cast<std::uint32_t>(c_.differences.size()));
    c_.differences.push_back({row.text(1), row.text(2), {}, {}, row.text(3), row.real(4), row.integer(5) != 0, {}});
  }
  for (Select row = rows("SELECT difference_id, account_id FROM difference_accounts a"
                         " JOIN differences d ON d.id = difference_id WHERE comparison_id = ?"
                         " ORDER BY d.position, a.position");
       row.next();)
    if (const std::uint32_t position = at(differences, row.integer(0)); !failure_)
      c_.differences[position].accounts.push_back({at(accounts_, row.integer(1))});
  for (Select row = rows("SELECT difference_id, account_id, document_id, start, \"end\" FROM evidence e"
                         " JOIN differences d ON d.id = difference_id WHERE comparison_id = ?"
                         " ORDER BY d.position, e.position");
       row.next();)
    if (const std::uint32_t position = at(differences, row.integer(0)); !failure_) {
      const DocumentIndex document{at(documents_, row.integer(2))};
      c_.differences[position].evidence.push_back(
          {{at(accounts_, row.integer(1))}, document, span(document, row.integer(3), row.integer(4))});
    }
  for (Select row = rows("SELECT difference_id, reason FROM difference_reasons r"
                         " JOIN differences d ON d.id = difference_id WHERE comparison_id = ?"
                         " ORDER BY d.position, r.position");
       row.next();)
    if (const std::uint32_t position = at(differences, row.integer(0)); !failure_)
      c_.differences[position].why.push_back(row.text(1));
}

void Reader::read_frame() {
  for (Select row =
           rows("SELECT account_id, initiator, initiator_words, date, format, time, duration, characters, ratio"
                " FROM frame WHERE comparison_id = ? ORDER BY position");
       row.next();)
    c_.frame.push_back({{at(accounts_, row.integer(0))},
                        row.text(1),
                        row.text(2),
                        date_of(row.optional_text(3)),
                        row.text(4),
                        row.text(5),
                        row.text(6),
                        {},
                        {},
                        {},
                        static_cast<std::uint32_t>(row.integer(7)),
                        row.real(8),
                        {}});
  for (Select row = rows("SELECT frame, kind, words FROM frame_words WHERE comparison_id = ?"
                         " ORDER BY frame, kind, position");
       row.next();) {
    const auto position = static_cast<std::size_t>(row.integer(0));
    if (position >= c_.frame.size()) return damaged();
    const std::string kind = row.text(1);
    FrameRow& frame = c_.frame[position];
    (kind == "participant" ? frame.participants
     : kind == "tone"      ? frame.tone
                           : frame.next_steps)
        .push_back(row.text(2));
  }
  for (Select row = rows("SELECT frame, topic, share FROM frame_topics WHERE comparison_id = ?"
                         " ORDER BY frame, position");
       row.next();) {
    const auto position = static_cast<std::size_t>(row.integer(0));
    if (position >= c_.frame.size()) return damaged();
    c_.frame[position].topics.push_back({row.text(1), row.real(2)});
  }
}

void Reader::read_ledger() {
  for (Select row = rows("SELECT document_id, start, \"end\", kind, detail, account_id, event_id, statement_id,"
                         " attribution_rule, attribution_start, attribution_end, attribution_confidence,"
                         " attribution_source FROM ledger WHERE comparison_id = ? ORDER BY position");
       row.next();) {
    LedgerEntry entry;
    entry.document = {at(documents_, row.integer(0))};
    entry.span = span(entry.document, row.integer(1), row.integer(2));
    entry.kind = one_of(row.text(3), ledger_kinds);
    entry.detail = row.text(4);
    if (const auto account = row.optional_integer(5)) entry.account = AccountIndex{at(accounts_, *account)};
    if (const auto event = row.optional_integer(6)) entry.event = EventIndex{at(events_, *event)};
    if (const auto statement = row.optional_integer(7)) entry.statement = StatementIndex{at(statements_, *statement)};
    if (const auto rule = row.optional_text(8))
      entry.attribution = Attribution{span(entry.document, row, 9), *rule, row.real(11), row.optional_text(12)};
    c_.ledger.push_back(std::move(entry));
  }
  for (Select row = rows("SELECT ledger, account_id, statement_id FROM ledger_joint WHERE comparison_id = ?"
                         " ORDER BY ledger, position");
       row.next();) {
    const auto position = static_cast<std::size_t>(row.integer(0));
    if (position >= c_.ledger.size()) return damaged();
    c_.ledger[position].joint_accounts.push_back({at(accounts_, row.integer(1))});
    c_.ledger[position].joint_statements.push_back({at(statements_, row.integer(2))});
  }
}

void Reader::rename_topics(Comparison& comparison, const std::string& ui) {
  std::map<std::string, std::string> names;
  for (Select row = rows("SELECT concept, label, language FROM concept_labels l JOIN comparisons c"
                         " ON c.run_id = l.run_id WHERE c.id = ?");
       row.next();)
    if (row.text(2) == ui) names.emplace(row.text(0), row.text(1));
  for (Topic& topic : comparison.topics)
    if (const auto found = names.find(topic.id); topic.origin == Origin::catalogue && found != names.end())
      topic.label = found->second;
}

}  // namespace

Result<Comparison> load_comparison(const std::string& path, std::int64_t id, const std::optional<std::string>& ui) {
  const auto database = open_database(path, Access::read, patience);
  if (!database) return database.error();
  const auto state = check_schema(*database);
  if (!state) return state.error();
  if (*state == SchemaState::empty)
    return Diagnostic{ExitCode::database, path, "the database is empty", "store a comparison with compare --db first"};
  if (*state == SchemaState::older)
    return Diagnostic{ExitCode::database, path, "the database is of an older schema version",
                      "store a comparison in it with compare --db, which brings it up to date"};
  // One snapshot: another program may store or delete between two of the SELECTs below.
  if (auto begun = execute(*database, "BEGIN"); !begun) return begun.error();
  Reader reader(*database, id);
  Comparison comparison = reader.read();
  if (ui && !reader.failure()) reader.rename_topics(comparison, *ui);
  if (reader.failure()) return *reader.failure();
  return comparison;
}

}  // namespace diptych
