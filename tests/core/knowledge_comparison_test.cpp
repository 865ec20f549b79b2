#include "core/match/cues.h"
#include "tests/support/catch.h"
#include "tests/support/knowledge.h"
#include "tests/support/result.h"

using namespace diptych;
using namespace diptych::test;

TEST_CASE("a threshold of a data folder replaces the program's, the others stay") {
  const auto knowledge =
      DataFolder().write("comparison.toml", "[difference]\nforce = { value = 7, reason = \"a test\" }\n").compiled();
  REQUIRE(knowledge);
  CHECK(knowledge->setting("difference.force") == "7");
  CHECK(knowledge->setting("difference.sure") == embedded().setting("difference.sure"));
  CHECK(embedded().setting("difference.force") != "7");
  CHECK_FALSE(embedded().setting("difference.nothing"));
}

TEST_CASE("comparison data that say too little are refused with their place") {
  CHECK(DataFolder().write("comparison.toml", "[difference]\nforce = { value = 7 }\n").problem() ==
        "comparison.toml:2:9: \"reason\" is missing; see docs/data-format.md");
  CHECK(DataFolder().write("comparison.toml", "[difference]\nforce = 7\n").problem() ==
        "comparison.toml:2:9: \"difference.force\" is no table; write { value = 0.5, reason = \"…\" }");
  CHECK(DataFolder().write("naming.toml", "[[naming]]\ntopic = \"a\"\n").problem() ==
        "naming.toml:1:1: \"variant\" is missing; write [naming.variant.name] with a list of labels a language");
  CHECK(DataFolder().write("naming.toml", "[[naming]]\ntopic = \"a\"\nkind = \"spelling\"\n").problem() ==
        "naming.toml:1:1: kind \"spelling\" is unknown; use naming or scope");
  CHECK(DataFolder().write("naming.toml", "[[naming]]\ntopic = \"a\"\n[naming.variant.b]\nxx = [\"c\"]\n").problem() ==
        "naming.toml:4:6: language \"xx\" has no file in languages/; add languages/xx.toml");
}
