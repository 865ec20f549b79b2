#include "storage/query.h"

#include "storage/store.h"
#include "tests/support/catch.h"
#include "tests/support/result.h"
#include "tests/support/sample_comparison.h"
#include "tests/support/scratch.h"

#include <chrono>

using namespace diptych;
using namespace diptych::test;
using namespace std::chrono_literals;

namespace {

std::string sample_database(const Scratch& scratch) {
  const std::string path = scratch / "calls.db";
  REQUIRE(store_comparison(path, sample_comparison(), {}));
  return path;
}

}  // namespace

TEST_CASE("a SELECT gives columns and typed cells") {
  const Scratch scratch;
  const auto rows =
      run_sql(sample_database(scratch), "SELECT 1 AS n, 0.5, NULL, 'ёлка', x'00FF', \"end\" FROM statements LIMIT 1");
  REQUIRE(rows);
  CHECK(rows->columns == std::vector<std::string>{"n", "0.5", "NULL", "'ёлка'", "x'00FF'", "end"});
  REQUIRE(rows->rows.size() == 1);
  const auto& row = rows->rows[0];
  CHECK(row[0] == Value(std::int64_t{1}));
  CHECK(row[1] == Value(0.5));
  CHECK(row[2] == Value());
  CHECK(row[3] == Value(std::string("ёлка")));
  CHECK(row[4] == Value(std::string("X'00FF'")));
}

TEST_CASE("what reads is allowed: CTEs, recursion, JSON, full-text search, EXPLAIN, the schema itself") {
  const Scratch scratch;
  const std::string path = sample_database(scratch);
  for (const std::string& sql : std::vector<std::string>{
           "WITH RECURSIVE n (x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n WHERE x < 9) SELECT sum(x) FROM n",
           "SELECT value FROM json_each('[1, 2]')",
           "SELECT count(*) FROM statement_search WHERE statement_search MATCH 'елка'",
           "SELECT snippet(statement_search, 0, '[', ']', '…', 5) FROM statement_search WHERE folded MATCH 'елка'",
           "SELECT name, sql FROM sqlite_master",
           "EXPLAIN QUERY PLAN SELECT * FROM one_sided_topics",
           "VALUES (1), (2)",
           "SELECT 1;",
           " ; SELECT 1 ; -- a remark\n /* another */ ;",
           "-- remark first\nSELECT 1",
           "SELECT x FROM (SELECT ';' AS x)",
           "SELECT row_number() OVER (ORDER BY id) FROM topics",
       }) {
    const auto rows = run_sql(path, sql);
    INFO(sql << (rows ? "" : "\n" + to_string(rows.error())));
    CHECK(rows);
  }
}

TEST_CASE("everything but reading is refused with one sentence and leaves no trace") {
  const Scratch scratch;
  const std::string path = sample_database(scratch);
  const std::string before = contents(path);
  const std::string other = scratch / "other.db";
  for (const std::string& sql : std::vector<std::string>{
           std::string("DELETE FROM topics"),
           std::string("UPDATE topics SET label = ''"),
           std::string("INSERT INTO warnings VALUES (1, 9, 'x')"),
           std::string("DROP TABLE topics"),
           std::string("CREATE TABLE t (x)"),
           std::string("CREATE TEMP TABLE t (x)"),
           std::string("CREATE VIRTUAL TABLE t USING fts5 (x)"),
           std::string("ALTER TABLE topics RENAME TO t"),
           std::string("REPLACE INTO warnings VALUES (1, 0, 'x')"),
           "ATTACH '" + other + "' AS o",
           "VACUUM INTO '" + other + "'",
           std::string("VACUUM"),
           std::string("DETACH main"),
           std::string("REINDEX"),
           std::string("ANALYZE"),
           std::string("PRAGMA user_version"),
           std::string("PRAGMA user_version = 0"),
           std::string("PRAGMA journal_mode = WAL"),
           std::string("PRAGMA writable_schema = ON"),
           std::string("SELECT * FROM pragma_table_info('topics')"),
           std::string("BEGIN"),
           std::string("BEGIN EXCLUSIVE"),
           std::string("COMMIT"),
           std::string("SAVEPOINT s"),
           std::string("SELECT load_extension('x')"),
           std::string("SELECT fts3_tokenizer('simple')"),
           std::string("EXPLAIN DELETE FROM topics"),
           std::string("WITH t AS (SELECT 1) DELETE FROM topics"),
           std::string("INSERT INTO statement_search(statement_search) VALUES('rebuild')"),
           std::string("DELETE FROM topics RETURNING id"),
       }) {
    const auto rows = run_sql(path, sql);
    INFO(sql);
    REQUIRE_FALSE(rows);
    CHECK(to_string(rows.error()) ==
          "query: only a SELECT is allowed, because a query reads the database and never changes it; write a single "
          "SELECT; to change the file use another program, such as sqlite3");
    CHECK(rows.error().code == ExitCode::usage);
  }
  CHECK(contents(path) == before);
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(scratch.folder())) ++files;
  CHECK(files == 1);
}

TEST_CASE("a second statement is refused before the first one runs") {
  const Scratch scratch;
  const std::string path = sample_database(scratch);
  for (const std::string sql :
       {"SELECT 1; SELECT 2", "SELECT 1; DROP TABLE topics", "SELECT 1;;-- x\n nonsense", "SELECT 1; /* */ PRAGMA x"}) {
    const auto rows = run_sql(path, sql);
    INFO(sql);
    REQUIRE_FALSE(rows);
    CHECK(to_string(rows.error()) ==
          "query: a query is a single statement and here is a second one; run them one by one");
    CHECK(rows.error().code == ExitCode::usage);
  }
}

TEST_CASE("SQL that SQLite does not understand is a usage error with SQLite's words") {
  const Scratch scratch;
  const std::string path = sample_database(scratch);
  const std::vector<std::pair<std::string, std::string>> cases{
      {"SELEC 1", "query: SQLite says: near \"SELEC\": syntax error"},
      {"SELECT * FROM nowhere", "query: SQLite says: no such table: nowhere"},
      {"SELECT absent FROM topics", "query: SQLite says: no such column: absent"},
      {"", "query: there is no statement to run; write a single SELECT"},
      {" -- nothing\n;", "query: there is no statement to run; write a single SELECT"},
      {std::string("SELECT 1\0", 9), "query: the SQL holds a NUL character"},
      {"SELECT rowid FROM statement_search WHERE statement_search MATCH '\"'",
       "query: SQLite says: unterminated string"},
  };
  for (const auto& [sql, message] : cases) {
    const auto rows = run_sql(path, sql);
    INFO(sql);
    REQUIRE_FALSE(rows);
    CHECK(rows.error().code == ExitCode::usage);
    CHECK(to_string(rows.error()) == message);
  }
}

TEST_CASE("a runaway query is stopped by time, by rows, by bytes and by size of a value") {
  const Scratch scratch;
  const std::string path = sample_database(scratch);
  const std::string endless = "WITH RECURSIVE n (x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n) SELECT ";
  QueryLimits limits;
  limits.time = 200ms;
  limits.rows = 1000;
  limits.bytes = std::size_t{4} << 20U;

  const auto started = std::chrono::steady_clock::now();
  const auto slow = run_sql(path, endless + "count(*) FROM n", limits);
  CHECK(std::chrono::steady_clock::now() - started < 5s);
  REQUIRE_FALSE(slow);
  CHECK(to_string(slow.error()) == path + ": the query took longer than 0.2 seconds; narrow the query or add LIMIT");
  CHECK(slow.error().code == ExitCode::database);

  const auto long_answer = run_sql(path, endless + "x FROM n", limits);
  REQUIRE_FALSE(long_answer);
  CHECK(long_answer.error().what == "the query gives more than 1000 rows");

  const auto wide = run_sql(path, endless + "hex(zeroblob(100000)) FROM n", limits);
  REQUIRE_FALSE(wide);
  CHECK(wide.error().what == "the query gives more than 4 MiB");

  const auto huge = run_sql(path, "SELECT zeroblob(1000000000)", limits);
  REQUIRE_FALSE(huge);
  CHECK(huge.error().code == ExitCode::database);

  std::string deep = "SELECT ";
  for (int i = 0; i < 5000; ++i) deep += '(';
  CHECK_FALSE(run_sql(path, deep + "1"));
  CHECK_FALSE(run_sql(path, "SELECT 1 -- " + std::string(200'000, 'x')));
}

TEST_CASE("text that is no UTF-8 never leaves the query") {
  const Scratch scratch;
  const auto rows = run_sql(sample_database(scratch), "SELECT CAST(x'61FF62' AS TEXT), CAST(x'610062' AS TEXT)");
  REQUIRE(rows);
  CHECK(rows->rows[0][0] == Value(std::string("a\uFFFDb")));
  CHECK(rows->rows[0][1] == Value(std::string("a\uFFFDb")));
}
