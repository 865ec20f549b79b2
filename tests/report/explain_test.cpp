#include "report/explain.h"
#include "report/json.h"
#include "report/revisions.h"
#include "tests/support/catch.h"
#include "tests/support/result.h"
#include "tests/support/telling.h"

#include <boost/json.hpp>

using namespace diptych;
using namespace diptych::test;

namespace {

const Comparison& comparison() {
  static const Comparison value =
      compared({{"white-house", "en", "They extended New START. They spoke about climate change."},
                {"kremlin", "ru", "Продлён договор о стратегических наступательных вооружениях."}});
  return value;
}

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("explain shows labels, concepts, alignments with their parts and differences with their thresholds") {
  const auto text = explain(render_json(comparison()), "new-start", 200);
  REQUIRE(text);
  CHECK(has(*text, "New START (new-start)"));
  CHECK(has(*text, "white-house: “New START” (d1 14–23, statement s1)"));
  CHECK(has(*text, "because: topic new-start "));
  CHECK(has(*text, "naming, confidence 0.90: Kremlin says"));
  CHECK(has(*text, "rule: naming.toml, new-start/: strategic-offensive-arms beside new-start"));
  CHECK(has(*text, "rule: difference.naming_confidence = 0.9"));
}

TEST_CASE("explain finds a topic by its name too, and names those there are when there is no such topic") {
  CHECK(explain(render_json(comparison()), "New START", 80));
  const auto none = explain(render_json(comparison()), "weather", 80);
  REQUIRE_FALSE(none);
  CHECK(none.error().code == ExitCode::usage);
  CHECK(has(none.error().hint, "climate-change"));
}

TEST_CASE("explain refuses what is no result of a comparison, whatever a hand did to it") {
  for (const std::string text : {"", "{}", "[1, 2]",
                                 "{\"schema\": \"diptych.comparison/1\", \"topics\": [{\"id\": \"x\", "
                                 "\"mentions\": [{\"quote\": 1}]}]}"}) {
    const auto refused = explain(text, "x", 80);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ExitCode::input_refused);
  }
}

TEST_CASE("revisions are reported as text and as JSON that tell the same") {
  const Comparison versions =
      compared({{"kremlin", "en", "The sides will exchange 175 prisoners of war. They discussed trade."},
                {"kremlin", "en", "The sides will exchange 246 prisoners of war. Sport unites nations."}});
  const Revisions found = revisions(versions, test::embedded());
  const std::string text = render_revisions_text(found, versions, *find_wording("en"), 100);
  CHECK(has(text, "0 kept, 0 moved, 1 reworded, 1 added, 1 removed; numbers differ in 1."));
  CHECK(has(text, "numbers: 175 became 246"));
  const auto json = boost::json::parse(render_revisions_json(found, versions)).as_object();
  CHECK(json.at("schema").as_string() == "diptych.revisions/1");
  CHECK(json.at("counts").at("reworded").as_int64() == 1);
  const auto& first = json.at("revisions").as_array().front().as_object();
  CHECK(first.at("after").at("quote").as_string() == "The sides will exchange 246 prisoners of war.");
  CHECK(first.at("numbers_before").as_array().front().as_string() == "175");
}
