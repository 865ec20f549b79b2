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
  const std::array<Migration, 2> two{migrations()[0], Migration{2, scripts}};

  const Database database = opened(path, Access::write);
  const auto state = check_schema(database, two);
  REQUIRE(state);
  CHECK(*state == SchemaState::older);
  auto transaction = Transaction::begin(database);
  REQUIRE(transaction);
  REQUIRE(migrate(database, two));
  REQUIRE(transaction->commit(database));
  CHECK(*check_schema(database, two) == SchemaState::current);
  CHECK(*read_integer(database, "SELECT count(*) FROM warnings WHERE note IS NULL") == 1);
  // The same file is now too new for the program that knows one migration.
  CHECK_FALSE(check_schema(database));
}

TEST_CASE("a migration that fails leaves the file as it was") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  REQUIRE(store_comparison(path, sample_comparison(), {}));
  const std::string before = contents(path);
  const std::array<const char*, 2> scripts{note_column, broken};
  const std::array<Migration, 2> two{migrations()[0], Migration{2, scripts}};
  {
    const Database database = opened(path, Access::write);
    auto transaction = Transaction::begin(database);
    REQUIRE(transaction);
    CHECK_FALSE(migrate(database, two));
  }
  CHECK(contents(path) == before);
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
  CHECK(views->rows.size() == 12);
  for (const auto& row : views->rows) {
    const auto& view = std::get<std::string>(row[0]);
    INFO(view);
    CHECK(run_sql(path, "SELECT * FROM " + view));
    CHECK(stock_sqlite3(path, "SELECT count(*) >= 0 FROM " + view) == "1\n");
  }
  CHECK(stock_sqlite3(path, "PRAGMA foreign_key_check").empty());
}
