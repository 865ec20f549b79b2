#include "report/html_data.h"
#include "report/notices.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace diptych::html {
namespace {

std::string entry_id(std::size_t nth) { return "l" + std::to_string(nth + 1); }
std::string statement_id(StatementIndex statement) { return "s" + std::to_string(statement.value + 1); }
std::string document_id(std::size_t document) { return "d" + std::to_string(document + 1); }

// The parties that tell in a document; its path where none does.
std::string document_parties(const View& view, DocumentIndex document) {
  std::string names;
  for (std::size_t a = 0; a < view.parties.size(); ++a) {
    const auto& documents = view.comparison.accounts[a].documents;
    if (std::find(documents.begin(), documents.end(), document) != documents.end())
      names += (names.empty() ? "" : " · ") + view.parties[a];
  }
  return names.empty() ? view.comparison.documents[document.value].path : names;
}

void add_piece(Data& pieces, std::string_view text, const std::string& link) {
  if (text.empty()) return;
  Data piece;
  piece["text"] = Data(std::string(text));
  piece["link"] = maybe(link);
  pieces << piece;
}

// The topic that counts a mention, or nullptr for one that has no row.
const Topic* topic_of(const View& view, StatementIndex statement, std::uint32_t mention) {
  for (const std::uint32_t t : view.topics[statement.value])
    for (const MentionRef& ref : view.comparison.topics[t].mentions)
      if (ref.statement == statement && ref.mention == mention && is_row(view.comparison.topics[t]))
        return &view.comparison.topics[t];
  return nullptr;
}

// The words of a ledger entry, those that name a topic linked to its row.
Data pieces_of(const View& view, const LedgerEntry& entry) {
  const std::string_view text = view.comparison.documents[entry.document.value].source.text;
  Data pieces = list();
  std::uint32_t at = entry.span.begin;
  if (const auto index = compared_statement(view, entry)) {
    const Statement& statement = view.comparison.statements[index->value];
    for (std::uint32_t m = 0; m < statement.mentions.size(); ++m) {
      const ByteSpan span = statement.mentions[m].span;
      if (span.begin < at || span.end > entry.span.end) continue;
      const Topic* topic = topic_of(view, *index, m);
      if (topic == nullptr) continue;
      add_piece(pieces, ByteSpan{at, span.begin}.of(text), "");
      add_piece(pieces, span.of(text), anchor(*topic));
      at = span.end;
    }
  }
  add_piece(pieces, ByteSpan{at, entry.span.end}.of(text), "");
  return pieces;
}

Data text_entry(const View& view, std::size_t nth, std::vector<bool>& begun) {
  const LedgerEntry& entry = view.comparison.ledger[nth];
  Data one;
  one["entry_id"] = Data(entry_id(nth));
  one["entry_class"] = Data("fu");
  one["entry_topics"] = Data(false);
  one["number"] = Data(false);
  if (const auto compared = compared_statement(view, entry)) {
    const StatementIndex index = *compared;
    const Statement& statement = view.comparison.statements[index.value];
    one["entry_class"] = Data("st " + reach(view, index));
    std::string topics;
    for (const std::uint32_t t : view.topics[index.value])
      if (is_row(view.comparison.topics[t])) topics += (topics.empty() ? "" : " ") + anchor(view.comparison.topics[t]);
    one["entry_topics"] = maybe(topics);
    if (!begun[index.value]) {
      begun[index.value] = true;
      const std::string number = std::to_string(index.value + 1);
      one["number"] = Data(number);
      one["number_label"] = Data(filled(view.words("statement.number"), {{"n", number}}));
      one["said_anchor"] = Data(anchor(view, statement.document, statement.span));
      one["statement_id"] = Data(statement_id(index));
    }
  }
  one["pieces"] = pieces_of(view, entry);
  return one;
}

}  // namespace

void set_texts(Data& page, const View& view) {
  struct Line {
    const char* line_class;
    const char* word;
  };
  constexpr std::array<Line, 4> lines{{{"all", "table.total-shared"},
                                       {"some", "table.total-partial"},
                                       {"one", "table.total-only"},
                                       {"other", "table.total-none"}}};
  Data legend = list();
  for (const Line& line : lines) {
    if (std::string_view(line.line_class) == "some" && view.parties.size() == 2) continue;
    Data one;
    one["line_class"] = Data(line.line_class);
    one["line_name"] = Data(std::string(view.words(line.word)));
    legend << one;
  }
  page["line_legend"] = std::move(legend);

  std::vector<bool> begun(view.comparison.statements.size());
  Data documents = list();
  for (std::uint32_t d = 0; d < view.comparison.documents.size(); ++d) {
    const std::string& language = view.comparison.documents[d].language;
    Data document;
    document["document_id"] = Data(document_id(d));
    document["document_party"] = Data(document_parties(view, {d}));
    document["lang"] = Data(language.empty() ? std::string("und") : language);
    document["said_dir"] = Data(std::string(direction(view, language)));
    Data entries = list();
    for (std::size_t i = 0; i < view.comparison.ledger.size(); ++i)
      if (view.comparison.ledger[i].document.value == d) entries << text_entry(view, i, begun);
    document["entries"] = std::move(entries);
    documents << document;
  }
  page["documents"] = std::move(documents);
}

void set_statements(Data& page, const View& view) {
  const Wording& words = view.words;
  Data statements = list();
  for (std::uint32_t s = 0; s < view.comparison.statements.size(); ++s) {
    const Statement& statement = view.comparison.statements[s];
    Data one;
    one["statement_id"] = Data(statement_id({s}));
    Data said_one = list();
    said_one << said(view, statement);
    one["said_one"] = std::move(said_one);
    Data topics = list();
    for (const std::uint32_t t : view.topics[s])
      if (const Topic& topic = view.comparison.topics[t]; is_row(topic)) {
        Data link;
        link["topic"] = Data(topic.label);
        link["topic_anchor"] = Data(anchor(topic));
        topics << link;
      }
    one["has_topics"] = Data(topics.is_non_empty_list());
    one["statement_topics"] = std::move(topics);
    one["more"] = texts(attribution(view, statement));
    Data alignments = list();
    for (const Alignment& alignment : view.comparison.alignments) {
      const auto& aligned = alignment.statements;
      if (std::find(aligned.begin(), aligned.end(), StatementIndex{s}) == aligned.end()) continue;
      Data with = list();
      for (const StatementIndex other : aligned)
        if (other.value != s) {
          Data link;
          link["aligned_id"] = Data(statement_id(other));
          link["aligned_number"] = Data(filled(words("statement.number"), {{"n", std::to_string(other.value + 1)}}));
          with << link;
        }
      Data row;
      row["aligned"] = std::move(with);
      constexpr double hundred = 100;
      row["aligned_score"] =
          Data(filled(words("statement.score"),
                      {{"percent", percent(static_cast<std::uint64_t>(std::lround(alignment.score * hundred)), 100)}}));
      row["aligned_why"] = texts(alignment.why);
      alignments << row;
    }
    one["alignments"] = std::move(alignments);
    one["citation"] = Data(citation(view, statement.account, statement.document, statement.span));
    statements << one;
  }
  page["statements"] = std::move(statements);
  page["statement_count"] = Data(counted(words, "statements", view.comparison.statements.size()));
}

void set_ledger(Data& page, const View& view) {
  Data ledgers = list();
  for (std::uint32_t d = 0; d < view.comparison.documents.size(); ++d) {
    Data ledger;
    ledger["document_party"] = Data(document_parties(view, {d}));
    ledger["document_path"] = Data(view.comparison.documents[d].path);
    ledger["ledger_sum"] = Data(ledger_sum(view, {d}));
    Data entries = list();
    for (std::size_t i = 0; i < view.comparison.ledger.size(); ++i) {
      const LedgerEntry& entry = view.comparison.ledger[i];
      if (entry.document.value != d) continue;
      Data one;
      const CodePointSpan at = place(view, entry.document, entry.span);
      one["entry_id"] = Data(entry_id(i));
      one["entry_place"] = Data(std::to_string(at.start) + "–" + std::to_string(at.end));
      one["entry_kind"] = Data(std::string(view.words.word("ledger", name(entry.kind))));
      one["entry_detail"] = Data(entry.detail);
      const auto statement = compared_statement(view, entry);
      one["statement_id"] = statement ? Data(statement_id(*statement)) : Data(false);
      one["statement_number"] =
          Data(statement ? filled(view.words("statement.number"), {{"n", std::to_string(statement->value + 1)}}) : "");
      entries << one;
    }
    ledger["ledger_entries"] = std::move(entries);
    ledgers << ledger;
  }
  page["ledgers"] = std::move(ledgers);
}

void set_sources(Data& page, const View& view) {
  const auto fact = [&](const std::string& key, const std::string& value, const std::string& how = "",
                        const std::string& url = "") {
    Data one;
    one["fact_name"] = Data(std::string(view.words("source." + key)));
    one["fact_value"] = Data(value);
    one["fact_how"] = maybe(how_in_words(view.words, how));
    one["fact_url"] = maybe(url);
    return one;
  };
  Data sources = list();
  for (std::uint32_t a = 0; a < view.parties.size(); ++a)
    for (const DocumentIndex d : view.comparison.accounts[a].documents) {
      const Account& account = view.comparison.accounts[a];
      const Document& document = view.comparison.documents[d.value];
      Data source = quotation(view, {a}, d, {});
      Data facts_of_source = list();
      const bool its_own = begins_with(account, d);
      facts_of_source << fact("party", account.party, its_own ? account.party_how : "");
      if (!document.title.empty()) facts_of_source << fact("title", document.title);
      // Only addresses of pages become links; "javascript:" and the like stay text.
      const bool page_address = document.url.starts_with("https://") || document.url.starts_with("http://");
      if (!document.url.empty()) facts_of_source << fact("url", document.url, "", page_address ? document.url : "");
      facts_of_source << fact(
          "date", account.date ? long_date(view.words, *account.date) : std::string(view.words("source.unknown")),
          its_own ? account.date_how : "");
      facts_of_source << fact("language", language_name(view, document.language), document.language_how);
      facts_of_source << fact("path", document.path);
      facts_of_source << fact("encoding", document.charset, document.charset_how);
      facts_of_source << fact("characters", counted(view.words, "characters", count_code_points(document.source.text)));
      facts_of_source << fact("sha256", document.sha256);
      source["source_facts"] = std::move(facts_of_source);
      source["source_line"] = Data(source_line(view, {a}, d));
      sources << source;
    }
  page["sources"] = std::move(sources);
  Data run_facts = list();
  run_facts << fact("program", "diptych " + view.comparison.run.version);
  run_facts << fact("catalogue", view.comparison.run.catalogue);
  run_facts << fact("options", view.comparison.run.options);
  page["run_facts"] = std::move(run_facts);
}

}  // namespace diptych::html
