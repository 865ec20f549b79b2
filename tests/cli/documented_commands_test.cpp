#include "storage/query.h"
#include "tests/support/catch.h"
#include "tests/support/places.h"
#include "tests/support/scratch.h"

#include <sys/wait.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <vector>

// Runs every command of README.md, docs/*.md and --help, page by page in the order of the page, in a folder that has
// the project's data and fixtures and the files that the page itself shows. The rules a page follows are in
// docs/design.md#documentation.

using namespace diptych::test;
namespace fs = std::filesystem;

namespace {

const fs::path project = source_folder();

struct Ended {
  int code = -1;
  std::string output;  // of both streams
};

// What stands for the accounts that examples name: a.txt, wh.html …
void put_accounts(const fs::path& folder) {
  const fs::path call = project / "fixtures/calls/2021-01-26-biden-putin";
  for (const char* name : {"white-house.en.txt", "wh.txt", "a.txt", "old.txt", "new.txt"})
    fs::copy(call / "white-house.en.txt", folder / name);
  for (const char* name : {"kremlin.ru.txt", "kremlin.txt", "b.txt"}) fs::copy(call / "kremlin.ru.txt", folder / name);
  fs::copy(call / "kremlin.ar.txt", folder / "kremlin.ar.txt");
  fs::copy(call / "kremlin.en.txt", folder / "elysee.txt");
  fs::copy(project / "fixtures/pages/whitehouse-2021.en.html", folder / "wh.html");
  fs::copy(project / "fixtures/pages/kremlin-2021.ru.html", folder / "kremlin.html");
  fs::copy(project / "fixtures/pages/news-agency.ar.html", folder / "page.html");
  write((folder / "mine.toml").string(),
        "[[concept]]\nid = \"desert-locusts\"\n[concept.en]\nprefLabel = \"Desert locusts\"\n");
  write((folder / "article.en.txt").string(),
        "MOSCOW, January 26, 2021. President Joe Biden and Russian President Vladimir Putin spoke by phone on "
        "Tuesday.\n\n"
        "The White House said that Biden raised the poisoning of Alexei Navalny.\n\n"
        "According to the Kremlin, the two leaders discussed New START and the Open Skies Treaty.\n");
  write((folder / "article.ar.txt").string(),
        "موسكو، 26 يناير 2021. أجرى الرئيس الأمريكي جو بايدن والرئيس الروسي فلاديمير بوتين اتصالاً هاتفياً الثلاثاء.\n\n"
        "وقال البيت الأبيض إن بايدن أثار مسألة تسميم أليكسي نافالني.\n\n"
        "وأعلن الكرملين أن الرئيسين بحثا معاهدة ستارت الجديدة واتفاقية السماوات المفتوحة.\n");
}

// A folder in which examples run: the program on the path, the project's data, its fixtures with little gold (an
// evaluation of all takes long), accounts, and a data folder and gold of one's own, `mydata` and `mine`.
struct Playground {
  Scratch scratch;
  fs::path folder = scratch.folder();

  Playground() {
    fs::create_directory(folder / "bin");
    fs::create_symlink(program_file(), folder / "bin/diptych");
    fs::copy(project / "data", folder / "data", fs::copy_options::recursive);
    for (const auto& entry : fs::directory_iterator(project / "fixtures"))
      if (entry.is_directory() && entry.path().filename() != "gold") link("fixtures" / entry.path().filename());
    for (const char* name : {"floor.txt", "2021-01-26-biden-putin.json", "2022-03-18-biden-xi.json"})
      link(fs::path("fixtures/gold") / name);
    // Gold names its accounts from its own folder, "../calls/…".
    fs::create_directory(folder / "mine");
    fs::create_symlink(project / "fixtures/gold/2021-01-26-biden-putin.json", folder / "mine/call.json");
    fs::create_directory_symlink(project / "fixtures/calls", folder / "calls");
    put_accounts(folder);
  }

  [[nodiscard]] Ended shell(const fs::path& where, const std::string& command) const {
    const std::string line = "cd " + shell_quoted(where.string()) +
                             " && PATH=" + shell_quoted((folder / "bin").string()) +
                             ":\"$PATH\" && exec 2>&1 </dev/null && " + command;
    FILE* pipe = popen(line.c_str(), "r");
    REQUIRE(pipe != nullptr);
    Ended ended;
    std::array<char, 4096> buffer{};
    for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
      ended.output.append(buffer.data(), n);
    const int status = pclose(pipe);
    ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ended;
  }
  [[nodiscard]] Ended shell(const std::string& command) const { return shell(folder, command); }

  // The project's file or folder, at the same place here.
  void link(const fs::path& name) const {
    fs::create_directories((folder / name).parent_path());
    fs::create_symlink(project / name, folder / name);
  }
};

struct Block {
  std::string before;  // the paragraph above it
  std::vector<std::string> lines;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string without_indent(const std::string& line) {
  return line.substr(std::min(line.find_first_not_of(' '), line.size()));
}

std::vector<Block> fenced_blocks(const std::string& page) {
  std::vector<Block> blocks;
  std::string paragraph;
  bool inside = false;
  std::size_t indent = 0;
  for (const std::string& line : lines_of(page)) {
    const std::string words = without_indent(line);
    if (words.starts_with("```")) {
      inside = !inside;
      indent = line.size() - words.size();
      if (inside) blocks.push_back({paragraph, {}});
      paragraph.clear();
    } else if (inside) {
      blocks.back().lines.push_back(line.substr(std::min(indent, line.find_first_not_of(' '))));
    } else if (words.empty()) {
      if (!paragraph.empty() && paragraph.back() != ':') paragraph.clear();
    } else {
      paragraph += (paragraph.empty() ? "" : " ") + words;
    }
  }
  REQUIRE_FALSE(inside);
  return blocks;
}

// "… `name.txt`:" above a block says that the block is that file.
std::optional<std::string> shown_file(const std::string& before) {
  if (!before.ends_with("`:")) return std::nullopt;
  const std::size_t begin = before.rfind('`', before.size() - 3);
  if (begin == std::string::npos) return std::nullopt;
  const std::string name = before.substr(begin + 1, before.size() - begin - 3);
  const bool is_name = name.find('.') != std::string::npos && name.find_first_of(" []=*") == std::string::npos;
  return is_name ? std::optional(name) : std::nullopt;
}

// The commands of a block: lines that call the program or prepare its input. A line that ends with a backslash goes on.
std::vector<std::string> commands_of(const std::vector<std::string>& lines) {
  std::vector<std::string> commands;
  std::string line;
  for (std::string part : lines) {
    part = without_indent(part);
    if (part.starts_with("$ ")) part.erase(0, 2);
    line += part;
    if (line.ends_with('\\')) {
      line.back() = ' ';
      continue;
    }
    if (line.starts_with("./dev run ")) line.replace(0, 9, "diptych");
    for (const char* start : {"diptych ", "cd ", "cp ", "mkdir ", "sqlite3 "})
      if (line.starts_with(start) && line.find("…") == std::string::npos) commands.push_back(line);
    line.clear();
  }
  return commands;
}

// "… # exit code 3" says how a command ends; without it, it must end well.
int documented_code(const std::string& command) {
  const std::string mark = "# exit code ";
  const std::size_t at = command.rfind(mark);
  return at == std::string::npos ? 0 : std::stoi(command.substr(at + mark.size()));
}

// `folder` is where the commands run; a line "cd …" changes it for those behind.
std::size_t run_all(const Playground& playground, fs::path& folder, const std::vector<std::string>& commands) {
  for (const std::string& command : commands) {
    if (command.starts_with("cd ")) {
      folder /= command.substr(3);
      CHECK(fs::is_directory(folder));
      continue;
    }
    const Ended ended = playground.shell(folder, command);
    INFO(command << "\n" << ended.output);
    CHECK(ended.code == documented_code(command));
  }
  return commands.size();
}

std::size_t run_page(const fs::path& path) {
  INFO(path);
  const Playground playground;
  fs::path folder = playground.folder;
  std::size_t commands = 0;
  for (const Block& block : fenced_blocks(contents(path.string()))) {
    if (const auto name = shown_file(block.before)) {
      std::string text;
      for (const auto& line : block.lines) text += line + "\n";
      fs::create_directories((folder / *name).parent_path());
      // A copy, not the project's own file behind a link.
      fs::remove(folder / *name);
      write((folder / *name).string(), text);
    } else {
      commands += run_all(playground, folder, commands_of(block.lines));
    }
  }
  return commands;
}

void fill_database(const Playground& playground) {
  for (const char* call :
       {"2021-01-26-biden-putin/white-house.en.txt fixtures/calls/2021-01-26-biden-putin/kremlin.ru.txt",
        "2025-03-18-trump-putin/white-house.en.txt fixtures/calls/2025-03-18-trump-putin/kremlin.ru.txt"})
    REQUIRE(playground.shell(std::string("diptych compare -q --db calls.db fixtures/calls/") + call).code == 0);
}

}  // namespace

TEST_CASE("every command of README.md runs as documented") { CHECK(run_page(project / "README.md") >= 5); }

TEST_CASE("every command of docs/ runs as documented") {
  std::size_t commands = 0;
  std::vector<fs::path> pages;
  for (const auto& entry : fs::directory_iterator(project / "docs"))
    if (entry.path().extension() == ".md") pages.push_back(entry.path());
  std::sort(pages.begin(), pages.end());
  for (const auto& page : pages) commands += run_page(page);
  CHECK(commands >= 5);
}

TEST_CASE("every example of --help runs") {
  const Playground playground;
  fill_database(playground);
  fs::copy(project / "data", playground.folder / "mydata", fs::copy_options::recursive);
  const std::string commands = playground.shell("diptych --help").output;
  std::size_t examples = 0;
  std::size_t helped = 0;
  // "  compare          Compare accounts …", below "Subcommands:"
  const std::size_t list = commands.find("Subcommands:\n");
  REQUIRE(list != std::string::npos);
  for (const std::string& line : lines_of(commands.substr(list))) {
    if (!line.starts_with("  ") || line.starts_with("   ")) continue;
    const std::string command = line.substr(2, line.find(' ', 2) - 2);
    if (command == "diptych") continue;
    INFO(command);
    const Ended help = playground.shell("diptych " + command + " --help");
    CHECK(help.code == 0);
    ++helped;
    for (const std::string& example : commands_of(lines_of(help.output))) {
      const Ended ended = playground.shell(example);
      INFO(example << "\n" << ended.output);
      // What an example does on these accounts may be to find a difference; it may not be to fail.
      CHECK((ended.code == 0 || ended.code == 1));
      ++examples;
    }
  }
  CHECK(helped >= 3);
  CHECK(examples >= 8);
}

TEST_CASE("every ready query answers its own example") {
  const Playground playground;
  fill_database(playground);
  for (const diptych::NamedQuery& query : diptych::named_queries()) {
    const Ended ended = playground.shell("diptych query --db calls.db " + std::string(query.example) + " --json");
    INFO(query.example << "\n" << ended.output);
    CHECK(ended.code == 0);
    CHECK(ended.output.starts_with("["));
  }
}
