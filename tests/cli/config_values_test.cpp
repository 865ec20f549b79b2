#include "tests/support/catch.h"
#include "tests/support/program.h"
#include "tests/support/tiny_accounts.h"

#include <filesystem>

// A wrong value of config.toml is told with the file and the key, one of the command line without.

using namespace diptych::test;

namespace {

struct Configured {
  TinyAccounts accounts;
  Surroundings around{"", source_folder(), {{"XDG_CONFIG_HOME", accounts.scratch / ""}}, -1};
  std::string file = accounts.scratch / "diptych/config.toml";

  Configured() { std::filesystem::create_directories(accounts.scratch / "diptych"); }

  [[nodiscard]] Ran compare(const std::string& config, const std::vector<std::string>& more = {}) const {
    write(file, config);
    std::vector<std::string> arguments{"compare", accounts.english, accounts.russian};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments, around);
  }
};

}  // namespace

TEST_CASE("a wrong value of config.toml is told with its file, table and key") {
  const Configured configured;
  struct Case {
    std::string config;
    std::string says;
  };
  const std::vector<Case> cases = {
      {"[compare]\nwidth = 20\n", "[compare] width: \"20\" is no whole number from 40 to 1000; see diptych compare "},
      {"[compare]\nformat = \"pdf\"\n", "[compare] format: there is no \"pdf\"; it is one of text, "},
      {"[compare]\nquiet = \"perhaps\"\n", "[compare] quiet: \"perhaps\" is no value that can be read; see "},
      {"[compare]\nui = [\"ru\", \"ar\"]\n", "[compare] ui: takes one value; see diptych compare --help"},
      {"[compare]\nui = \"de\"\n", "[compare] ui: --ui de is no language of reports; "},
      {"[compare]\ndate = \"2021-02-30\"\n", "[compare] date: --date 2021-02-30 is no calendar day; "},
      {"[compare]\nlang = \"English\"\n", "[compare] lang: --lang English is no language tag; "},
      {"[compare]\ntopics = \"missing.toml\"\n", "[compare] topics: missing.toml: cannot be opened; "},
      {"[query]\nwidth = 20\n", "[query] width: \"20\" is no whole number from 40 to 1000; see diptych query --help"},
      {"[compre]\nui = \"ru\"\n", "[compre] is no command; write those of diptych COMMAND --help, "},
  };
  for (const auto& [config, says] : cases) {
    INFO(config);
    const Ran ran = configured.compare(config);
    const std::string begins = "diptych: " + configured.file + ": " + says;
    CHECK(ran.code == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err.substr(0, begins.size()) == begins);
  }
}

TEST_CASE("a wrong value of the command line is not put down to config.toml, and a right one takes its place there") {
  const Configured configured;
  const std::string config = "[compare]\nwidth = 20\nui = \"de\"\nquiet = true\n";
  CHECK(configured.compare(config, {"--width", "30", "--ui", "ru"})
            .err.starts_with("diptych: compare: --width: \"30\" "));
  CHECK(configured.compare("[compare]\nui = \"ru\"\n", {"--ui", "de"}).err.starts_with("diptych: compare: --ui de "));
  CHECK(configured.compare(config, {"--width=60", "--ui=ru"}).code == 0);
  CHECK(
      configured.compare("[compare]\nwidth = 60\n", {"--fromat", "x"}).err.starts_with("diptych: compare: there is "));
}
