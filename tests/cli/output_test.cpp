#include "core/text/utf8.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"
#include "tests/support/tiny_accounts.h"

#include <sys/stat.h>

#include <csignal>
#include <filesystem>

// What reaches a terminal, a pipe and a file.

using namespace diptych::test;
namespace fs = std::filesystem;

namespace {

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

// An account that tries to steer the terminal: colours, a title, a bell, a carriage return, C1, bidi overrides.
// More than one in a hundred would be refused as no text.
const std::string hostile =
    "They discussed \u001b[31mNew START and \u001b]0;owned\u0007 Libya\u009b2J "
    "\u202Edesrever\u202C \u2067isolated \u200F mark.\n\nHe raised\rtrade.\n\n" +
    told_in_english + told_in_english + told_in_english;

// The control characters in `text` other than line feeds, and bidi controls other than the isolates around quotations.
std::string raw_controls(const std::string& text) {
  std::string found;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = diptych::next_code_point(text, at);
    const bool control = (c < 0x20 && c != U'\n') || (c >= 0x7F && c < 0xA0);
    const bool bidi = (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2066 || c == 0x2067;
    if (control || bidi) found += std::to_string(static_cast<unsigned>(c)) + " ";
  }
  return found;
}

}  // namespace

TEST_CASE("colour appears on a terminal only, and not with NO_COLOR or --color never") {
  const TinyAccounts accounts;
  const std::vector<std::string> arguments = {"compare", accounts.english, accounts.russian};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), arguments.begin(), arguments.end());
    return more;
  };
  Surroundings no_colour;
  no_colour.environment = {{"NO_COLOR", "1"}};
  CHECK(has(run_on_terminal(arguments, 80).out, "\x1b["));
  CHECK_FALSE(has(run_on_terminal(arguments, 80, no_colour).out, "\x1b["));
  CHECK_FALSE(has(run_on_terminal(with({"--color", "never"}), 80).out, "\x1b["));
  CHECK_FALSE(has(run(arguments).out, "\x1b["));
  CHECK(has(run(with({"--color", "always"})).out, "\x1b["));
}

TEST_CASE("long work says on a terminal what it does, and wipes it; a log and --quiet never see it") {
  const TinyAccounts accounts;
  const std::vector<std::string> arguments = {"compare", accounts.english, accounts.russian, "--data",
                                              accounts.scratch / "no-such-folder"};
  const std::string shown = run_on_terminal(arguments, 80).out;
  const auto step = shown.find("compiling the knowledge files");
  REQUIRE(step != std::string::npos);
  CHECK(shown.find("\r\x1b[K", step) != std::string::npos);
  auto quiet = arguments;
  quiet.emplace_back("--quiet");
  CHECK_FALSE(has(run_on_terminal(quiet, 80).out, "compiling"));
  CHECK_FALSE(has(run(arguments).err, "compiling"));
}

TEST_CASE("the report is as wide as the terminal, and no wider than --width") {
  const TinyAccounts accounts;
  const auto widest = [](const std::string& text) {
    std::size_t most = 0;
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = diptych::next_code_point(text, at);
      if (c == U'\n') width = 0;
      if (c >= 0x20 && c != 0x2068 && c != 0x2069) most = std::max(most, ++width);
    }
    return most;
  };
  const std::string a = accounts.scratch / "a.txt";
  fs::copy(accounts.english, a);
  // File names are not broken, so the accounts are given by short ones.
  Surroundings inside;
  inside.folder = accounts.scratch.folder().string();
  inside.environment = {{"NO_COLOR", "1"}};
  const std::vector<std::string> arguments = {"compare", "white-house.en.txt", "kremlin.ru.txt"};
  CHECK(widest(run_on_terminal(arguments, 60, inside).out) <= 60);
  CHECK(widest(run_on_terminal(arguments, 200, inside).out) > 80);
  CHECK(widest(run(arguments, inside).out) <= 80);
}

TEST_CASE("control characters and bidi controls of a document or a path never reach the report raw") {
  const TinyAccounts accounts;
  const std::string path = accounts.scratch / "evil\x1b[2J.en.txt";
  write(path, hostile);
  const std::string other = accounts.scratch / "other.en.txt";
  write(other, "title: \x1b]0;owned\a\xE2\x80\xAE\nparty: \x1b[1mme\nevent: \x1b[7mcall\n\n" + hostile +
                   told_in_english + told_in_english);
  const Ran ran = run({"compare", path, other});
  INFO(ran.out << ran.err);
  REQUIRE(ran.code == 0);
  CHECK(raw_controls(ran.out).empty());
  CHECK(raw_controls(ran.err).empty());
  CHECK(has(ran.out, "<U+001B>[31mNew START"));
  CHECK(has(ran.out, "<U+202E>desrever"));
  // Messages cite paths too.
  const Ran refused = run({"compare", path, accounts.scratch / "missing\x1b[2J.txt"});
  CHECK(refused.code == 3);
  CHECK(raw_controls(refused.err).empty());
}

TEST_CASE("JSON escapes control characters, and its quotes are the document's own") {
  const TinyAccounts accounts;
  const std::string path = accounts.scratch / "white-house.txt";
  write(path, hostile);
  const Ran ran = run({"compare", path, accounts.russian, "--format", "json"});
  REQUIRE(ran.code == 0);
  CHECK_FALSE(has(ran.out, "\x1b"));
  CHECK_FALSE(has(ran.out, "\a"));
  CHECK(has(ran.out, "\\u001"));
}

TEST_CASE("a reader that goes away is exit code 6 and one line, not a signal") {
  const TinyAccounts accounts;
  int ends[2] = {-1, -1};
  REQUIRE(::pipe(ends) == 0);
  ::close(ends[0]);
  Surroundings around;
  around.out = ends[1];
  const Ran ran = run({"compare", accounts.english, accounts.russian}, around);
  ::close(ends[1]);
  CHECK(ran.code == 6);
  CHECK(ran.err ==
        "diptych: standard output: cannot be written: Broken pipe; its reader ended before all was written\n");
}

TEST_CASE("a full disk behind standard output is exit code 6, for help as well") {
  const int full = ::open("/dev/full", O_WRONLY);
  if (full < 0) return;  // not a Linux
  const TinyAccounts accounts;
  Surroundings around;
  around.out = full;
  CHECK(run({"compare", accounts.english, accounts.russian}, around).code == 6);
  CHECK(run({"compare", accounts.english, accounts.russian, "--format", "json"}, around).code == 6);
  CHECK(run({"--help"}, around).code == 6);
  ::close(full);
}

TEST_CASE("a failed run leaves an earlier report as it was") {
  const TinyAccounts accounts;
  const std::string report = accounts.scratch / "report.txt";
  write(report, "the report of yesterday\n");
  CHECK(run({"compare", accounts.english, accounts.scratch / "missing.txt", "-o", report}).code == 3);
  CHECK(contents(report) == "the report of yesterday\n");
}

TEST_CASE("option -o keeps the permissions of the file it replaces, and follows a link to it") {
  const TinyAccounts accounts;
  const std::string report = accounts.scratch / "report.txt";
  const std::string link = accounts.scratch / "latest.txt";
  write(report, "the report of yesterday\n");
  REQUIRE(::chmod(report.c_str(), 0640) == 0);
  fs::create_symlink("report.txt", link);
  REQUIRE(run({"compare", accounts.english, accounts.russian, "-o", link}).code == 0);
  CHECK(fs::is_symlink(link));
  CHECK(has(contents(report), "They discussed New START."));
  CHECK(static_cast<unsigned>(fs::status(report).permissions()) == 0640U);
}

TEST_CASE("option -o writes into a pipe instead of replacing it") {
  const TinyAccounts accounts;
  const std::string pipe = accounts.scratch / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  REQUIRE(reader >= 0);
  CHECK(run({"compare", accounts.english, accounts.russian, "-o", pipe}).code == 0);
  std::string read(1 << 16U, '\0');
  const ssize_t size = ::read(reader, read.data(), read.size());
  ::close(reader);
  REQUIRE(size > 0);
  CHECK(has(read, "They discussed New START."));
  CHECK(fs::is_fifo(pipe));
}
