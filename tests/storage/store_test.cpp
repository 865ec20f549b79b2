#include "storage/store.h"

#include "storage/comparison_key.h"

#include "storage/query.h"
#include "tests/support/catch.h"
#include "tests/support/result.h"
#include "tests/support/sample_comparison.h"
#include "tests/support/scratch.h"

#include <functional>

using namespace diptych;
using namespace diptych::test;

namespace {

std::int64_t stored(const std::string& path, const Comparison& comparison) {
  const auto id = store_comparison(path, comparison, {{"new-start", "en", "New START"}, {"new-start", "ru", "ДСНВ"}});
  INFO((id ? "" : to_string(id.error())));
  REQUIRE(id);
  return *id;
}

std::int64_t number(const std::string& path, const std::string& sql) {
  const auto rows = run_sql(path, sql);
  INFO((rows ? sql : sql + "\n" + to_string(rows.error())));
  REQUIRE(rows);
  REQUIRE(rows->rows.size() == 1);
  return std::get<std::int64_t>(rows->rows.front().front());
}

}  // namespace

TEST_CASE("a stored comparison keeps every row of the value it was made from") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  const Comparison comparison = sample_comparison();
  CHECK(stored(path, comparison) == 1);

  std::size_t mentions = 0;
  for (const auto& statement : comparison.statements) mentions += statement.mentions.size();
  const auto count = [&](const std::string& table) {
    return static_cast<std::size_t>(number(path, "SELECT count(*) FROM " + table));
  };
  CHECK(count("documents") == comparison.documents.size());
  CHECK(count("comparison_documents") == comparison.documents.size());
  CHECK(count("events") == comparison.events.size());
  CHECK(count("event_parties") == comparison.events.front().parties.size());
  CHECK(count("accounts") == comparison.accounts.size());
  CHECK(count("account_documents") == comparison.accounts.size());
  CHECK(count("statements") == comparison.statements.size());
  CHECK(count("statement_search") == comparison.statements.size());
  CHECK(count("statement_actors") == 2);
  CHECK(count("facts") == 1);
  CHECK(count("mentions") == mentions);
  CHECK(count("topics") == comparison.topics.size());
  CHECK(count("topic_accounts") == 6);
  CHECK(count("topic_mentions") == mentions);
  CHECK(count("topic_names") == mentions);
  CHECK(count("concept_labels") == 2);
  CHECK(count("differences") == 1);
  CHECK(count("difference_accounts") == 1);
  CHECK(count("evidence") == 1);
  CHECK(count("alignments") == 1);
  CHECK(count("alignment_statements") == 3);
  CHECK(count("frame") == comparison.frame.size());
  CHECK(count("ledger") == comparison.ledger.size());
  CHECK(count("warnings") == comparison.warnings.size());
  CHECK(count("runs WHERE version = '0.1.0' AND options = 'ui=en' AND length(catalogue) = 64") == 1);
}

TEST_CASE("stored offsets reproduce every quotation through substr, with Cyrillic, Arabic and astral code points") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  stored(path, sample_comparison());
  for (const std::string table : {"statements", "evidence"})
    CHECK(number(path, "SELECT count(*) FROM " + table +
                           " x JOIN documents d ON d.id = x.document_id"
                           " WHERE substr(d.text, x.start + 1, x.\"end\" - x.start) <> x.quote") == 0);
  for (const std::string table : {"mentions", "facts"})
    CHECK(number(path, "SELECT count(*) FROM " + table +
                           " x JOIN statements s ON s.id = x.statement_id JOIN documents d ON d.id = s.document_id"
                           " WHERE substr(d.text, x.start + 1, x.\"end\" - x.start) <> x.quote") == 0);
  CHECK(number(path,
               "SELECT count(*) FROM statements s JOIN documents d ON d.id = s.document_id"
               " WHERE substr(d.text, governor_start + 1, governor_end - governor_start) = governor") == 1);
}

TEST_CASE("the stored ledger covers each document without a gap") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  stored(path, sample_comparison());
  CHECK(number(path,
               "SELECT count(*) FROM (SELECT document_id, sum(\"end\" - start) AS covered, min(start) AS first"
               " FROM ledger GROUP BY document_id) l JOIN documents d ON d.id = l.document_id"
               " WHERE covered = length(d.text) AND first = 0") == 3);
}

TEST_CASE("act, voice, speaker and governor are NULL where the analysis found none") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  stored(path, sample_comparison());
  CHECK(number(path,
               "SELECT count(*) FROM statements WHERE act = 'agreed' AND force = 90 AND plover = 'AGREE'"
               " AND voice = 'joint'") == 1);
  CHECK(number(path,
               "SELECT count(*) FROM statements WHERE act IS NULL AND force IS NULL AND voice IS NULL"
               " AND speaker IS NULL") == 6);
  CHECK(number(path, "SELECT count(*) FROM statements WHERE governor IS NULL") == 6);
}

TEST_CASE("storing the same comparison again returns its id and does not change a byte of the file") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  const auto first = stored(path, sample_comparison());
  const std::string before = contents(path);
  CHECK(stored(path, sample_comparison()) == first);
  CHECK(contents(path) == before);
}

TEST_CASE("two new databases of the same comparison are byte-identical") {
  const Scratch scratch;
  stored(scratch / "a.db", sample_comparison());
  stored(scratch / "b.db", sample_comparison());
  CHECK(contents(scratch / "a.db") == contents(scratch / "b.db"));
}

TEST_CASE("comparisons are told apart by documents, parties, dates, catalogue, version and options") {
  const std::string key = comparison_key(sample_comparison());
  CHECK(key.size() == 64);
  CHECK(comparison_key(sample_comparison()) == key);
  const std::vector<std::pair<std::string, std::function<void(Comparison&)>>> changes{
      {"bytes of a document", [](Comparison& c) { c.documents[1].sha256[0] ^= 1; }},
      {"another charset for the same bytes", [](Comparison& c) { c.documents[1].source.text[0] ^= 1; }},
      {"order of the documents", [](Comparison& c) { std::swap(c.documents[0], c.documents[1]); }},
      {"party", [](Comparison& c) { c.accounts[0].party = "state-department"; }},
      {"language", [](Comparison& c) { c.accounts[0].language = "fr"; }},
      {"date",
       [](Comparison& c) {
         c.accounts[0].date = Date{2021, 1, 27};
       }},
      {"catalogue", [](Comparison& c) { c.run.catalogue[0] = 'd'; }},
      {"version", [](Comparison& c) { c.run.version = "0.2.0"; }},
      {"options", [](Comparison& c) { c.run.options = "ui=ar"; }},
  };
  for (const auto& [what, change] : changes) {
    Comparison other = sample_comparison();
    change(other);
    INFO(what);
    CHECK(comparison_key(other) != key);
  }
}

TEST_CASE("where a file lies does not make it another document") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  Comparison moved = sample_comparison();
  for (auto& document : moved.documents) document.path = "elsewhere/" + document.path;
  CHECK(stored(path, sample_comparison()) == stored(path, moved));
}

TEST_CASE("comparisons share the documents they have in common") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  stored(path, sample_comparison());
  Comparison renewed = sample_comparison();
  renewed.run.catalogue = std::string(64, 'e');
  CHECK(stored(path, renewed) == 2);
  CHECK(number(path, "SELECT count(*) FROM documents") == 3);
  CHECK(number(path, "SELECT count(*) FROM comparison_documents") == 6);
  CHECK(number(path, "SELECT count(*) FROM runs") == 2);
}

TEST_CASE("bytes read with another charset are another document, because their spans are others") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  stored(path, sample_comparison());
  Comparison other = sample_comparison();
  other.documents[0].source.text += "\n";
  other.ledger[4].span.end += 1;
  stored(path, other);
  CHECK(number(path, "SELECT count(DISTINCT sha256) FROM documents") == 3);
  CHECK(number(path, "SELECT count(*) FROM documents") == 4);
}

TEST_CASE("a comparison the other way round is stored, and only the newer one counts in views over the archive") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  stored(path, later_comparison());
  Comparison renewed = later_comparison();
  renewed.run.version = "0.2.0";
  CHECK(stored(path, renewed) == 2);
  CHECK(number(path, "SELECT comparison_id FROM current_comparisons") == 2);
  CHECK(number(path, "SELECT documents FROM topics_by_party_and_year WHERE party = 'kremlin'") == 1);
}

TEST_CASE("a NUL, malformed UTF-8 and quotation marks are stored as text that every reader takes") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  Comparison comparison = sample_comparison();
  comparison.documents[0].path = "caf\xE9.txt";
  comparison.warnings = {std::string("a\0b", 3), "it's a \"quotation\"; DROP TABLE warnings", ""};
  stored(path, comparison);
  CHECK(number(path, "SELECT count(*) FROM comparison_documents WHERE path = 'caf\uFFFD.txt'") == 1);
  CHECK(number(path, "SELECT count(*) FROM warnings WHERE text = 'a\uFFFDb'") == 1);
  CHECK(number(path, "SELECT count(*) FROM warnings") == 3);
}

TEST_CASE("the stock sqlite3 opens the file, finds it sound and answers the same") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  stored(path, sample_comparison());
  CHECK(stock_sqlite3(path, "PRAGMA integrity_check") == "ok\n");
  CHECK(stock_sqlite3(path, "PRAGMA foreign_key_check").empty());
  CHECK(stock_sqlite3(path, "PRAGMA journal_mode") == "delete\n");
  CHECK(stock_sqlite3(path, "PRAGMA user_version; PRAGMA application_id") == "2\n1684631668\n");
  CHECK(stock_sqlite3(path, "SELECT party, topic FROM one_sided_topics ORDER BY topic_id") ==
        "white-house|navalny\nkremlin|phrase:ёлка\nsaudi-arabia|yemen-conflict\n");
  CHECK(stock_sqlite3(path, "SELECT topic, parties FROM shared_topics") ==
        "new-start|white-house, kremlin, saudi-arabia\n");
  CHECK(stock_sqlite3(path,
                      "SELECT s.quote FROM statement_search f JOIN statements s ON s.id = f.rowid"
                      " WHERE statement_search MATCH 'елка'") == "В Кремле уже стоит новогодняя ёлка\n");
  CHECK(stock_sqlite3(path, "INSERT INTO statement_search(statement_search) VALUES('integrity-check')").empty());
}

TEST_CASE("a comparison deleted with the stock sqlite3 takes its rows and its search entries along") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  stored(path, sample_comparison());
  stored(path, later_comparison());
  CHECK(stock_sqlite3(path, "PRAGMA foreign_keys = ON; DELETE FROM comparisons WHERE id = 1").empty());
  CHECK(number(path, "SELECT count(*) FROM statements") == 2);
  CHECK(number(path, "SELECT count(*) FROM statement_search WHERE statement_search MATCH 'елка'") == 0);
  CHECK(stock_sqlite3(path, "INSERT INTO statement_search(statement_search) VALUES('integrity-check')").empty());
  CHECK(stored(path, sample_comparison()) > 0);
}

TEST_CASE("the schema refuses values of the wrong kind from other programs") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  stored(path, sample_comparison());
  for (const std::string sql :
       {"UPDATE topics SET status = 'secret'", "UPDATE statements SET start = 'x'", "UPDATE accounts SET date = 'May'",
        "UPDATE mentions SET quote = quote || '!'", "UPDATE documents SET text = x'00'",
        "PRAGMA foreign_keys = ON; UPDATE accounts SET event_id = 99"}) {
    INFO(sql);
    CHECK(stock_sqlite3(path, sql).find("constraint failed") != std::string::npos);
  }
}
