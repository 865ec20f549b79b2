#include "storage/schema.h"

#include "storage/query.h"
#include "storage/store.h"
#include "tests/support/catch.h"
#include "tests/support/result.h"
#include "tests/support/sample_comparison.h"
#include "tests/support/scratch.h"

#include <array>

using namespace diptych;
using namespace diptych::test;
using namespace std::chrono_literals;

namespace {

Database opened(const std::string& path, Access access) {
  auto database = open_database(path, access, 0ms);
  REQUIRE(database);
  return std::move(*database);
}

const char* const note_column = "ALTER TABLE warnings ADD COLUMN note TEXT;";
const char* const broken = "CREATE TABLE half (x); CREATE TABLE half (x);";

}  // namespace

TEST_CASE("migrations are numbered from 1 without a gap") {
  std::int64_t expected = 1;
  for (const Migration& migration : migrations()) CHECK(migration.to == expected++);
}

TEST_CASE("an older database is migrated step by step and keeps its rows") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  REQUIRE(store_comparison(path, sample_comparison(), {}));
  const std::array<const char*, 1> scripts{note_column};
  const std::array<Migration, 3> next{migrations()[0], migrations()[1], Migration{3, scripts}};

  const Database database = opened(path, Access::write);
  const auto state = check_schema(database, next);
  REQUIRE(state);
  CHECK(*state == SchemaState::older);
  auto transaction = Transaction::begin(database);
  REQUIRE(transaction);
  REQUIRE(migrate(database, next));
  REQUIRE(transaction->commit(database));
  CHECK(*check_schema(database, next) == SchemaState::current);
  CHECK(*read_integer(database, "SELECT count(*) FROM warnings WHERE note IS NULL") == 1);
  // The same file is now too new for the program that knows one migration less.
  CHECK_FALSE(check_schema(database));
}

TEST_CASE("a migration that fails leaves the file as it was") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  REQUIRE(store_comparison(path, sample_comparison(), {}));
  const std::string before = contents(path);
  const std::array<const char*, 2> scripts{note_column, broken};
  const std::array<Migration, 3> next{migrations()[0], migrations()[1], Migration{3, scripts}};
  {
    const Database database = opened(path, Access::write);
    auto transaction = Transaction::begin(database);
    REQUIRE(transaction);
    CHECK_FALSE(migrate(database, next));
  }
  CHECK(contents(path) == before);
}

TEST_CASE("a database of version 1 learns of each document what its accounts and it itself told") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  {
    const Database old = opened(path, Access::write);
    auto transaction = Transaction::begin(old);
    REQUIRE(transaction);
    REQUIRE(migrate(old, migrations().first(1)));
    REQUIRE(execute(old, R"sql(
      INSERT INTO runs VALUES (1, '1', 'c', 'ui=en');
      INSERT INTO comparisons VALUES (1, printf('%064d', 1), printf('%064d', 1), 1);
      INSERT INTO documents SELECT value, printf('%064d', value), printf('%064d', value), 'UTF-8', 'page ' || value,
        'https://example.org/' || value, NULL, NULL, 'They spoke.', 'they spoke.'
        FROM (SELECT 1 AS value UNION SELECT 2 UNION SELECT 3);
      INSERT INTO comparison_documents VALUES (1, 0, 1, 'a', 'h'), (1, 1, 2, 'b', 'h'), (1, 2, 3, 'c', 'h');
      INSERT INTO events VALUES (1, 1, 0, NULL, '', NULL, NULL, NULL);
      INSERT INTO accounts VALUES
        (1, 1, 0, 1, 'white-house', 1, 'h', 'en', 'CLD2', NULL, '', 'Readout', '', 1),
        (2, 1, 1, 1, 'kremlin', 1, 'h', 'ru', 'CLD2', NULL, '', 'Call', 'https://kremlin.ru/1', 1);
      INSERT INTO account_documents VALUES (1, 0, 1), (2, 0, 2), (2, 1, 3);
      INSERT INTO statements (id, account_id, position, document_id, start, "end", quote, folded, sentence_start,
        sentence_end, modality) VALUES (1, 2, 0, 2, 0, 4, 'They', 'they', 0, 4, 'plain'),
        (2, 2, 1, 3, 0, 4, 'They', 'they', 0, 4, 'plain');
    )sql"));
    REQUIRE(transaction->commit(old));
    CHECK(*check_schema(old) == SchemaState::older);
  }
  REQUIRE(store_comparison(path, sample_comparison(), {}));
  const auto rows = run_sql(path,
                            "SELECT group_concat(path || '|' || coalesce(language, '?') || '|' || title || '|' || url, "
                            "' ') FROM (SELECT * FROM comparison_documents WHERE comparison_id = 1 ORDER BY position)");
  REQUIRE(rows);
  CHECK(rows->rows.at(0).at(0) ==
        Value(std::string("a|en|Readout| b|ru|Call|https://kremlin.ru/1 c|?|page 3|https://example.org/3")));
  const auto sources = run_sql(path, "SELECT url FROM statement_sources WHERE comparison_id = 1 ORDER BY statement_id");
  REQUIRE(sources);
  REQUIRE(sources->rows.size() == 2);
  CHECK(sources->rows[0][0] == Value(std::string("https://kremlin.ru/1")));
  CHECK(sources->rows[1][0] == Value(std::string("https://example.org/3")));
}

TEST_CASE("nothing in the schema needs an SQLite newer than 3.24") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  REQUIRE(store_comparison(path, sample_comparison(), {}));
  const auto rows = run_sql(path, "SELECT name, upper(sql) FROM sqlite_master WHERE sql IS NOT NULL");
  REQUIRE(rows);
  // STRICT 3.37, FILTER 3.30, OVER 3.25, generated columns 3.31, IIF 3.32, MATERIALIZED 3.35, -> 3.38.
  for (const auto& row : rows->rows) {
    const auto& sql = std::get<std::string>(row[1]);
    INFO(sql);
    for (const std::string word :
         {" STRICT", "FILTER (", " OVER ", "GENERATED", "IIF(", "MATERIALIZED", "->", "NULLS "})
      CHECK(sql.find(word) == std::string::npos);
  }
}

TEST_CASE("every column that a foreign key leads to exists, and views read without an error") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  REQUIRE(store_comparison(path, sample_comparison(), {}));
  const auto views = run_sql(path, "SELECT name FROM sqlite_master WHERE type = 'view'");
  REQUIRE(views);
  CHECK(views->rows.size() == 13);
  for (const auto& row : views->rows) {
    const auto& view = std::get<std::string>(row[0]);
    INFO(view);
    CHECK(run_sql(path, "SELECT * FROM " + view));
    CHECK(stock_sqlite3(path, "SELECT count(*) >= 0 FROM " + view) == "1\n");
  }
  CHECK(stock_sqlite3(path, "PRAGMA foreign_key_check").empty());
}
