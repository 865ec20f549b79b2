#include "core/text/nearest_name.h"
#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace diptych;

TEST_CASE("the name is found that a slip of the fingers or another ending was meant for") {
  const std::vector<std::string> names{"format", "lang", "revisions", "output", "as", "side-by-side", "date"};
  const auto near = [&](const char* word) { return nearest_name(word, names); };
  CHECK(near("fromat") == "format");
  CHECK(near("frmat") == "format");
  CHECK(near("FORMAT") == "format");
  CHECK(near("language") == "lang");
  CHECK(near("revision") == "revisions");
  CHECK(near("output-file") == "output");
  CHECK(near("sidebyside") == "side-by-side");
  CHECK(near("dat") == "date");
  CHECK(near("xyz").empty());
  CHECK(near("").empty());
  CHECK(near("Кремль").empty());
  CHECK(near(std::string(5000, 'a').c_str()).empty());
  CHECK(nearest_name("word", std::vector<std::string>{}).empty());
  CHECK(did_you_mean("fromat", names) == "did you mean format?");
  CHECK(did_you_mean("xyz", names).empty());
}

TEST_CASE("an id is suggested for a slip in one of its words, and not for another name that is like it") {
  const std::vector<std::string> names{"kremlin", "white-house", "georgia-government", "us-state",
                                       "un-secretary-general"};
  const auto near = [&](const char* word) { return nearest_by_words(word, names); };
  CHECK(near("kremiln") == "kremlin");
  CHECK(near("Kremln") == "kremlin");
  CHECK(near("whitehouse") == "white-house");
  CHECK(near("White Hose") == "white-house");
  CHECK(near("white") == "white-house");
  CHECK(near("us-stat") == "us-state");
  CHECK(near("german-government").empty());
  CHECK(near("algeria-government").empty());
  CHECK(near("ministry-of-x").empty());
  CHECK(near("us").empty());
  CHECK(near("").empty());
}
