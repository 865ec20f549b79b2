#include "tests/support/catch.h"
#include "tests/support/places.h"
#include "tests/support/program.h"
#include "tests/support/tiny_accounts.h"

#include <filesystem>

// The exit codes of docs/design.md, each with one line that names the place and says what to do.

using namespace diptych::test;
namespace fs = std::filesystem;

namespace {

bool is_one_line(const std::string& text) {
  return text.starts_with("diptych") && text.ends_with('\n') && text.find('\n') == text.size() - 1;
}

}  // namespace

TEST_CASE("exit code 2: a command line that cannot be meant") {
  const TinyAccounts accounts;
  const std::string& a = accounts.english;
  const std::string& b = accounts.russian;
  const std::vector<std::vector<std::string>> wrong = {
      {},
      {"no-such-command"},
      {"compare"},
      {"compare", a},
      {"compare", a, b, "--no-such-option"},
      {"compare", a, b, "--format", "no-such-format"},
      {"compare", a, b, "--date", "yesterday"},
      {"compare", a, b, "--date", "2021-02-30"},
      {"compare", a, b, "--lang", "English"},
      {"compare", a, b, "--party", "-", "--party", "-", "--party", "kremlin"},
      {"compare", a, b, "--width", "12"},
      {"compare", a, b, "--max-bytes", "-1"},
      {"compare", a, b, "--ui", "xx"},
      {"compare", a, b, "--data", accounts.scratch / "missing"},
      {"compare", a, b, "--json", "-"},
      {"compare", a, b, "--json", accounts.scratch / "same", "-o", accounts.scratch / "same"},
      {"compare", a, b, "-o", a},
      {"compare", a, b, "--topics", accounts.scratch / ""},
      {"accounts", a, "--lang", "English"},
      {"accounts", a, "--ui", "xx"},
      {"topics", "show", "new-start", "--ui", "xx"},
      {"query", "--db", accounts.scratch / "calls.db"},
      {"query", "one-sided"},
  };
  for (const auto& arguments : wrong) {
    std::string line;
    for (const auto& argument : arguments) line += " " + argument;
    INFO(line);
    const Ran ran = run(arguments);
    CHECK(ran.code == 2);
    CHECK(ran.out.empty());
    CHECK(is_one_line(ran.err));
  }
  CHECK(contents(a) == told_in_english);
}

TEST_CASE("a usage error says which command, what is wrong, and what is near") {
  const TinyAccounts accounts;
  const std::string& a = accounts.english;
  const std::string& b = accounts.russian;
  struct Case {
    std::vector<std::string> arguments;
    std::string begins;
  };
  const std::vector<Case> cases = {
      {{"compre", a, b}, "there is no command \"compre\"; did you mean compare? The commands are compare, "},
      {{"frobnicate", a, b}, "there is no command \"frobnicate\"; the commands are compare, "},
      {{a, b}, "there is no command \"" + a + "\"; a file stands behind a command, as in diptych compare " + a},
      {{"--versoin"}, "there is no option --versoin; did you mean --version? (see diptych --help)"},
      {{"--db", "calls.db", "compare", a, b}, "--db is an option of compare, "},
      {{"compare", a, b, "--fromat", "json"},
       "compare: there is no option --fromat; did you mean --format? (see diptych compare --help)"},
      {{"compare", a, b, "--langauge=en"}, "compare: there is no option --langauge; did you mean --lang?"},
      {{"compare", a, b, "--revision"}, "compare: there is no option --revision; did you mean --revisions?"},
      {{"compare", a, b, "-x"}, "compare: there is no option -x; see diptych compare --help"},
      {{"accounts", a, "--exit-code"}, "accounts: there is no option --exit-code; it is an option of compare (see "},
      {{"query", "--jsn", "parties"}, "query: there is no option --jsn; did you mean --json?"},
      {{"compare", a, b, "--format", "JSON"},
       "compare: --format: there is no \"JSON\"; did you mean json? It is one of text, "},
      {{"compare", a, b, "--as", "xyz"}, "compare: --as: there is no \"xyz\"; it is one of readout, article, -; see "},
      {{"compare", a, b, "--color", "alway"}, "compare: --color: there is no \"alway\"; did you mean always? "},
      {{"compare", a, b, "--width", "wide"}, "compare: --width: \"wide\" is no whole number from 40 to 1000; see "},
      {{"compare", a, b, "--max-bytes", "0"}, "compare: --max-bytes: \"0\" is no whole number of 1 or more; see "},
      {{"compare", a, b, "--party"}, "compare: --party has no value behind it; see diptych compare --help"},
      {{"query", "--db", "x.db", "one-sided", "-p", "party"},
       "query: -p party has no value behind it; give a key and a value, "},
      {{"query", "--db", "x.db", "parties", "--csv", "--json"},
       "query: only one of --csv, --tsv, --json, --nl can be given; see diptych query --help"},
      {{"report", "1"}, "report: --db is missing: "},
      {{"report", "--db", "x.db", "1", "2"}, "report: \"2\" is one word too many; see diptych report --help"},
      {{"topics", "fnd", "words"}, "topics: there is no command \"fnd\"; did you mean find? The commands are list, "},
      {{"topics"}, "topics: no command given; the commands are list, "},
      {{"topics", "list", "--rolle", "matter"}, "topics: there is no option --rolle; did you mean --role?"},
      {{"topics", "show", "new-strat"}, "topics: there is no topic \"new-strat\"; did you mean new-start? "},
  };
  for (const auto& [arguments, begins] : cases) {
    INFO(begins);
    const Ran ran = run(arguments);
    CHECK(ran.code == 2);
    CHECK(is_one_line(ran.err));
    CHECK(ran.err.substr(0, begins.size() + 9) == "diptych: " + begins);
  }
}

TEST_CASE("exit code 3: a folder is no result that explain could read") {
  const TinyAccounts accounts;
  const Ran ran = run({"explain", accounts.scratch / "", "new-start"});
  CHECK(ran.code == 3);
  CHECK(ran.err == "diptych: " + (accounts.scratch / "") + ": is a folder, not a result; name a file inside it\n");
}

TEST_CASE("exit code 3: an input that is refused, with the file and what to do") {
  const TinyAccounts accounts;
  const std::string refused = accounts.scratch / "refused.txt";
  const auto message = [&](const std::string& bytes, const std::vector<std::string>& more = {}) {
    write(refused, bytes);
    std::vector<std::string> arguments = {"compare", accounts.english, refused, "-o", accounts.scratch / "report"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ran ran = run(arguments);
    CHECK(ran.code == 3);
    CHECK(ran.out.empty());
    CHECK(is_one_line(ran.err));
    CHECK(ran.err.find("refused.txt") != std::string::npos);
    CHECK_FALSE(fs::exists(accounts.scratch / "report"));
    return ran.err;
  };
  message("");
  message("  \n\t\n");
  CHECK(message(std::string("They met.\0They parted.", 22)).find("byte 9") != std::string::npos);
  CHECK(message("They met. \xFF\xFE\xFD They parted.\n", {"--encoding", "UTF-8"}).find("byte 10") != std::string::npos);
  message(told_in_english + told_in_english, {"--max-bytes", std::to_string(told_in_english.size())});
  fs::remove(refused);
  CHECK(run({"compare", accounts.english, refused}).code == 3);
  const Ran address = run({"compare", accounts.english, "https://example.org/call"});
  CHECK(address.code == 3);
  CHECK(address.err.find("save the page") != std::string::npos);
  CHECK(run({"compare", accounts.english, accounts.scratch.folder().string()}).code == 3);
}

TEST_CASE("exit code 3 for every malformed fixture that must be refused") {
  const TinyAccounts accounts;
  std::size_t refused = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(diptych::test::source_folder()) / "fixtures/malformed")) {
    const std::string file = entry.path().filename().string();
    if (!file.starts_with("n_")) continue;
    INFO(file);
    const Ran ran = run({"compare", accounts.english, entry.path().string(), "-q"});
    CHECK(ran.code == 3);
    CHECK(is_one_line(ran.err));
    ++refused;
  }
  CHECK(refused >= 20);
}

TEST_CASE("exit code 4: a database that cannot be used, and the file is as it was") {
  const TinyAccounts accounts;
  const auto store = [&](const std::string& path) {
    return run({"compare", accounts.english, accounts.russian, "-q", "--db", path});
  };
  write(accounts.scratch / "notes.db", "these are my notes and no database at all\n");
  for (const std::string& path :
       {accounts.scratch / "notes.db", accounts.scratch / "missing/calls.db", accounts.scratch.folder().string()}) {
    INFO(path);
    const Ran ran = store(path);
    CHECK(ran.code == 4);
    CHECK(is_one_line(ran.err));
  }
  CHECK(contents(accounts.scratch / "notes.db") == "these are my notes and no database at all\n");
  CHECK_FALSE(fs::exists(accounts.scratch / "missing"));

  CHECK(store(accounts.scratch / "calls.db").code == 0);
  CHECK(run({"query", "--db", accounts.scratch / "calls.db", "one-sided"}).code == 0);
  const Ran unknown = run({"query", "--db", accounts.scratch / "calls.db", "one-sided", "-p", "party", "nobody"});
  CHECK(unknown.code == 0);
  CHECK(is_one_line(unknown.err));
  CHECK(run({"query", "--db", accounts.scratch / "calls.db", "one-sided", "-p", "party", "nobody", "-q"}).err.empty());
  CHECK(run({"query", "--db", accounts.scratch / "calls.db", "no-such-question"}).code == 2);
  CHECK(run({"query", "--db", accounts.scratch / "calls.db", "DELETE FROM statements"}).code == 2);
  CHECK(run({"query", "--db", accounts.scratch / "other.db", "one-sided"}).code == 4);
}

TEST_CASE("report and explain refuse what is not there, each in one line") {
  const TinyAccounts accounts;
  const std::string path = accounts.scratch / "calls.db";
  const std::string json = accounts.scratch / "result.json";
  REQUIRE(run({"compare", accounts.english, accounts.russian, "-q", "--db", path, "--json", json}).code == 0);
  CHECK(run({"report", "--db", path, "1"}).code == 0);
  CHECK(run({"explain", json, "new-start"}).code == 0);
  CHECK(run({"explain", "--db", path, "1", "new-start"}).code == 0);
  for (const std::vector<std::string>& quiet :
       {std::vector<std::string>{"report", "--db", path, "1", "-q"}, {"explain", json, "new-start", "-q"}}) {
    const Ran ran = run(quiet);
    CHECK(ran.code == 0);
    CHECK(ran.out.empty());
  }
  const std::vector<std::pair<std::vector<std::string>, int>> wrong = {
      {{"report", "1"}, 2},
      {{"report", "--db", path, "first"}, 2},
      {{"report", "--db", path, "2"}, 2},
      {{"report", "--db", accounts.scratch / "none.db", "1"}, 4},
      {{"report", "--db", path, "1", "-o", accounts.scratch / "missing/report"}, 6},
      {{"report", "--db", path, "1", "-o", path}, 2},
      {{"compare", accounts.english, accounts.russian, "--db", path, "-o", path}, 2},
      {{"compare", accounts.english, accounts.russian, "-q", "--db", path, "--json", path}, 2},
      {{"explain", json}, 2},
      {{"explain", json, "no-such-topic"}, 2},
      {{"explain", "--db", path, "first", "new-start"}, 2},
      {{"explain", "--db", path, "2", "new-start"}, 2},
      {{"explain", accounts.english, "new-start"}, 3},
      {{"explain", accounts.scratch / "none.json", "new-start"}, 3},
  };
  for (const auto& [arguments, code] : wrong) {
    const Ran ran = run(arguments);
    INFO(arguments.front() << ": " << ran.err);
    CHECK(ran.code == code);
    CHECK(ran.out.empty());
    CHECK(is_one_line(ran.err));
    CHECK(ran.err.find("diptych: diptych") == std::string::npos);
  }
}

TEST_CASE("what compare stores, the stock sqlite3 answers the same") {
  const TinyAccounts accounts;
  const std::string path = accounts.scratch / "calls.db";
  REQUIRE(run({"compare", accounts.english, accounts.russian, "-q", "--db", path}).code == 0);
  const std::string sql = "SELECT party, topic FROM one_sided_topics ORDER BY party, topic";
  const Ran tabs = run({"query", "--db", path, sql, "--tsv"});
  CHECK(tabs.code == 0);
  std::string stock = stock_sqlite3(path, sql);
  for (char& c : stock)
    if (c == '|') c = '\t';
  CHECK(tabs.out == "party\ttopic\n" + stock);
}

TEST_CASE("exit code 6: output that cannot be written, and nothing half-written") {
  const TinyAccounts accounts;
  const auto compare = [&](const std::string& option, const std::string& path) {
    const Ran ran = run({"compare", accounts.english, accounts.russian, option, path});
    INFO(option << ' ' << path << ": " << ran.err);
    CHECK(ran.code == 6);
    CHECK(is_one_line(ran.err));
    CHECK(ran.err.find(path) != std::string::npos);
  };
  for (const std::string option : {"-o", "--json"}) {
    compare(option, accounts.scratch / "missing/report");
    compare(option, accounts.scratch.folder().string());
    if (fs::exists("/dev/full")) compare(option, "/dev/full");
  }
  const Ran nameless = run({"compare", accounts.english, accounts.russian, "-o", ""});
  CHECK(nameless.code == 6);
  CHECK(nameless.err == "diptych: \"\": is no name of a file; name a file\n");
  CHECK((!fs::exists("/dev/full") || fs::is_character_file("/dev/full")));
  // Neither a report nor a temporary one beside it.
  for (const auto& entry : fs::directory_iterator(accounts.scratch.folder())) CHECK(entry.path().extension() == ".txt");
}

TEST_CASE("what is wrong is said with the place and what to do, where a first guess would mislead") {
  const TinyAccounts accounts;
  const std::string json = accounts.scratch / "result.json";
  REQUIRE(run({"compare", accounts.english, accounts.russian, "-q", "--json", json}).code == 0);
  const auto says = [](const std::vector<std::string>& arguments, const Surroundings& around = {}) {
    const Ran ran = run(arguments, around);
    CHECK(ran.code == 2);
    CHECK(is_one_line(ran.err));
    return ran.err;
  };
  CHECK(
      says({"compare", accounts.english, accounts.russian, "--config", "x.toml"}) ==
      "diptych: compare: --config is no option of a command; write it before the command, as in diptych --config FILE "
      "compare … (see diptych --help)\n");
  CHECK(says({"--config", "no-such.toml", "compare", accounts.english, accounts.russian}) ==
        "diptych: no-such.toml: no such file; check the spelling of the path\n");
  CHECK(says({"explain", json, "new-strat"}).find("; did you mean new-start? It has: ") != std::string::npos);
  const Ran missing = run({"explain", "no-such.json", "new-start"});
  CHECK(missing.code == 3);
  CHECK(missing.err == "diptych: no-such.json: no such file; check the spelling of the path\n");
  // A folder in the place of config.toml is not passed over.
  fs::create_directories(accounts.scratch / "config/diptych/config.toml");
  const Surroundings around{.input = {}, .environment = {{"XDG_CONFIG_HOME", accounts.scratch / "config"}}};
  CHECK(says({"compare", accounts.english, accounts.russian, "-q"}, around).find("config.toml: is a folder") !=
        std::string::npos);
  CHECK(run({"compare", accounts.english, accounts.russian, "-q", "--no-config"}, around).code == 0);
}

TEST_CASE("a file in UTF-8 that --encoding reads as something else is read so, and a warning says it") {
  const TinyAccounts accounts;
  const Ran ran = run({"compare", accounts.english, accounts.russian, "--format", "csv", "--encoding", "windows-1251"});
  CHECK(ran.code == 0);
  CHECK(ran.err.find("the text is valid UTF-8 but was read as windows-1251, as --encoding says for all files") !=
        std::string::npos);
}
