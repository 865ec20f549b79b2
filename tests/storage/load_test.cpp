#include "storage/load.h"

#include "report/json.h"
#include "storage/store.h"
#include "tests/support/catch.h"
#include "tests/support/full_comparison.h"
#include "tests/support/result.h"
#include "tests/support/scratch.h"

using namespace diptych;
using namespace diptych::test;

namespace {

std::int64_t stored(const std::string& path, const Comparison& comparison) {
  const auto id = store_comparison(path, comparison, {{"new-start", "en", "New START"}, {"new-start", "ru", "ДСНВ"}});
  REQUIRE(id);
  return *id;
}

}  // namespace

TEST_CASE("a stored and loaded comparison renders to the same bytes, every field filled") {
  for (const Comparison& comparison : {later_comparison(), full_comparison(), sample_comparison()}) {
    const Scratch scratch;
    const auto loaded = load_comparison(scratch / "calls.db", stored(scratch / "calls.db", comparison));
    INFO((loaded ? "" : to_string(loaded.error())));
    REQUIRE(loaded);
    CHECK(render_json(*loaded) == render_json(comparison));
  }
}

TEST_CASE("strands and sentences come back as well, which no renderer shows") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  Comparison comparison = full_comparison();
  comparison.statements[0].mentions[0].strand = 7;
  const auto loaded = load_comparison(path, stored(path, comparison));
  REQUIRE(loaded);
  CHECK(loaded->statements[0].mentions[0].strand == 7);
  CHECK(loaded->statements[1].sentence == comparison.statements[1].sentence);
}

TEST_CASE("of several stored comparisons each comes back as itself") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  const auto first = stored(path, sample_comparison());
  const auto second = stored(path, later_comparison());
  REQUIRE(load_comparison(path, first));
  CHECK(render_json(*load_comparison(path, first)) == render_json(sample_comparison()));
  CHECK(render_json(*load_comparison(path, second)) == render_json(later_comparison()));
}

TEST_CASE("topics take the names they had in another language when the comparison was stored") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  const auto loaded = load_comparison(path, stored(path, sample_comparison()), "ru");
  REQUIRE(loaded);
  CHECK(loaded->topics[0].label == "ДСНВ");
  CHECK(loaded->topics[1].label == sample_comparison().topics[1].label);
}

TEST_CASE("loading what is not there is refused in one sentence") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  CHECK(to_string(load_comparison(path, 1).error()) ==
        path + ": there is no such database; store a comparison with compare --db first");
  stored(path, sample_comparison());
  const auto missing = load_comparison(path, 42);
  CHECK(missing.error().code == ExitCode::usage);
  CHECK(to_string(missing.error()) ==
        path + ": there is no comparison 42; list them with: diptych query --db " + path + " comparisons");
}

TEST_CASE("rows that another program broke are refused and not read beyond their bounds") {
  for (const std::string sql : {"DELETE FROM account_documents", "UPDATE comparison_documents SET position = 9",
                                "UPDATE ledger SET statement_id = 4711", "DELETE FROM topics WHERE id = 1",
                                "UPDATE topic_mentions SET mention = 99", "UPDATE frame_words SET frame = 9",
                                "UPDATE evidence SET document_id = 77", "DELETE FROM statements WHERE id = 1"}) {
    const Scratch scratch;
    const std::string path = scratch / "calls.db";
    const auto id = stored(path, full_comparison());
    stock_sqlite3(path, "PRAGMA foreign_keys = OFF; " + sql);
    const auto loaded = load_comparison(path, id);
    INFO(sql);
    if (loaded) static_cast<void>(render_json(*loaded));  // what is left is at least consistent
    if (sql != "UPDATE comparison_documents SET position = 9" && sql != "DELETE FROM topics WHERE id = 1")
      CHECK_FALSE(loaded);
  }
}
