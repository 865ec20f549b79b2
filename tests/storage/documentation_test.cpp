#include "storage/query.h"
#include "storage/store.h"
#include "tests/support/catch.h"
#include "tests/support/places.h"
#include "tests/support/result.h"
#include "tests/support/sample_comparison.h"
#include "tests/support/scratch.h"

using namespace diptych;
using namespace diptych::test;

namespace {

std::string schema_page() { return contents(diptych::test::source_folder() + "/docs/schema.md"); }

std::vector<std::string> sql_blocks(const std::string& page) {
  std::vector<std::string> blocks;
  const std::string fence = "```sql\n";
  for (std::size_t at = page.find(fence); at != std::string::npos; at = page.find(fence, at)) {
    at += fence.size();
    const std::size_t end = page.find("```", at);
    REQUIRE(end != std::string::npos);
    blocks.push_back(page.substr(at, end - at));
  }
  return blocks;
}

std::string sample_database(const Scratch& scratch) {
  const std::string path = scratch / "calls.db";
  REQUIRE(store_comparison(path, sample_comparison(), {}));
  REQUIRE(store_comparison(path, later_comparison(), {}));
  return path;
}

}  // namespace

TEST_CASE("every SQL example of docs/schema.md runs here and in the stock sqlite3, with as many rows") {
  const Scratch scratch;
  const std::string path = sample_database(scratch);
  const auto blocks = sql_blocks(schema_page());
  REQUIRE(blocks.size() >= 8);
  for (const std::string& sql : blocks) {
    const auto rows = run_sql(path, sql);
    INFO(sql << (rows ? "" : "\n" + to_string(rows.error())));
    REQUIRE(rows);
    CHECK_FALSE(rows->rows.empty());
    const std::string inner = sql.substr(0, sql.find_last_of(';'));
    CHECK(stock_sqlite3(path, "SELECT count(*) FROM (" + inner + ")") == std::to_string(rows->rows.size()) + "\n");
  }
}

TEST_CASE("docs/schema.md names every table, view and column, and every ready query with its parameters") {
  const Scratch scratch;
  const std::string path = sample_database(scratch);
  const std::string page = schema_page();
  const auto named = [&](const std::string& name) {
    INFO(name);
    CHECK(page.find("`" + name + "`") != std::string::npos);
  };
  const auto objects = run_sql(path,
                               "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
                               " AND name NOT LIKE 'statement_search_%' AND name NOT LIKE 'sqlite_%'");
  REQUIRE(objects);
  for (const auto& row : objects->rows) {
    const auto& object = std::get<std::string>(row[0]);
    named(object);
    const auto columns = run_sql(path, "SELECT * FROM " + object + " LIMIT 0");
    REQUIRE(columns);
    for (const std::string& column : columns->columns) named(column);
  }
  for (const NamedQuery& query : named_queries()) {
    named(std::string(query.name));
    for (const NamedParameter& parameter : query.parameters) named(std::string(parameter.name));
  }
}
