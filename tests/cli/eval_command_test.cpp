#include "tests/support/catch.h"
#include "tests/support/places.h"

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

struct Ran {
  int code = -1;
  std::string output;  // of both streams
};

Ran eval(const std::string& arguments) {
  const std::string command = "'" + diptych::test::program_file() + "' eval " + arguments + " 2>&1";
  std::FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  Ran ran;
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    ran.output.append(buffer.data(), n);
  const int status = ::pclose(pipe);
  ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

// A pair that is not told right in every row.
const std::string hard_pair =
    "'" + diptych::test::source_folder() + "/fixtures/gold/2025-10-16-trump-putin-budapest.json'";
const std::string one_pair = "'" + diptych::test::source_folder() + "/fixtures/gold/2021-01-26-biden-putin.json'";

}  // namespace

TEST_CASE("eval scores every combination of languages, or the originals only") {
  const Ran all = eval(one_pair);
  CHECK(all.code == 0);
  CHECK(all.output.find("9 comparisons") != std::string::npos);
  const Ran original = eval(one_pair + " --combos original --summary");
  CHECK(original.code == 0);
  CHECK(original.output.starts_with("1 comparison\n"));
}

TEST_CASE("eval gives equal bytes for equal inputs") {
  for (const std::string options : {" --verbose", " --format json"})
    CHECK(eval(one_pair + options).output == eval(one_pair + options).output);
}

TEST_CASE("eval fails with 1 when F1 is less than asked, and says both figures") {
  CHECK(eval(one_pair + " -q --fail-under 0").code == 0);
  const Ran under = eval(hard_pair + " -q --combos original --fail-under 1");
  CHECK(under.code == 1);
  CHECK(under.output.starts_with("diptych: eval: f1 is 0."));
  CHECK(under.output.ends_with(", under 1.0000\n"));
  const Ran named = eval(hard_pair + " -q --combos original --fail-under precision=1,found=0,actor=1");
  CHECK(named.code == 1);
  CHECK(named.output.find("diptych: eval: precision is 0.") == 0);
  CHECK(named.output.find("\ndiptych: eval: actor is 0.") != std::string::npos);
  CHECK(named.output.find("found") == std::string::npos);
  CHECK(eval(one_pair + " -q --fail-under account=0.5").code == 3);
}

TEST_CASE("eval refuses what it cannot score") {
  CHECK(eval("").code == 2);
  CHECK(eval(one_pair + " --combos some").code == 2);
  for (const std::string floor : {"65", "-0.1", "f1", "f1=", "f1=0.5x", "beauty=0.5", "0.5,,0.6"})
    CHECK(eval(one_pair + " --fail-under=" + floor).code == 2);
  CHECK(eval(one_pair + " --verbose --summary").code == 2);
  const Ran missing = eval("/nowhere/gold");
  CHECK(missing.code == 3);
  CHECK(missing.output == "diptych: /nowhere/gold: does not exist; name a gold file or a folder with gold files\n");
}
