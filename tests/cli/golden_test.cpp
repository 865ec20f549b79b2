#include "tests/support/catch.h"
#include "tests/support/places.h"
#include "tests/support/program.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>

// Reports as readable text beside the accounts they are made from: fixtures/golden/<case>/report.<extension>.
// `./dev golden` writes them anew; what changed is read in the diff.

using namespace diptych::test;
namespace fs = std::filesystem;

namespace {

const fs::path golden_folder = fs::path(diptych::test::source_folder()) / "fixtures/golden";

std::vector<fs::path> sorted_entries(const fs::path& folder) {
  std::vector<fs::path> entries;
  for (const auto& entry : fs::directory_iterator(folder)) entries.push_back(entry.path());
  std::sort(entries.begin(), entries.end());
  return entries;
}

// The project's data with the goldens' own topics, parties and languages, so that reports do not change when the
// catalogue grows.
void make_data_folder(const fs::path& folder) {
  fs::copy(fs::path(diptych::test::source_folder()) / "data", folder, fs::copy_options::recursive);
  for (const auto& own : sorted_entries(golden_folder / "data")) {
    fs::remove_all(folder / own.filename());
    fs::copy(own, folder / own.filename(), fs::copy_options::recursive);
  }
}

// The value of --format by the report's extension.
std::string format_of(const fs::path& report) {
  static const std::map<std::string, std::string> formats = {
      {".txt", "text"}, {".md", "markdown"}, {".html", "html"}, {".csv", "csv"}, {".json", "json"}};
  return formats.at(report.extension().string());
}

// Results name the catalogue by its hash, which changes with every data file.
std::string without_hash(std::string text, const std::string& hash) {
  for (std::size_t at = 0; (at = text.find(hash, at)) != std::string::npos;) text.replace(at, hash.size(), "HASH");
  return text;
}

std::string catalogue_hash(const std::string& json_report) {
  const std::string key = "\"catalogue\": \"";
  const std::size_t at = json_report.find(key);
  REQUIRE(at != std::string::npos);
  return json_report.substr(at + key.size(), 64);
}

}  // namespace

TEST_CASE("golden reports: every report in fixtures/golden is what its accounts give") {
  const bool write_anew = std::getenv("DIPTYCH_UPDATE_EXPECTED") != nullptr;
  const Scratch scratch;
  const fs::path data = scratch.folder() / "data";
  make_data_folder(data);
  std::size_t reports = 0;
  for (const auto& folder : sorted_entries(golden_folder)) {
    if (!fs::is_directory(folder) || folder.filename() == "data") continue;
    // Accounts are named by number, 1-white-house.en.txt, and compared in that order.
    std::vector<std::string> arguments = {"compare", "--data", data.string(), "--width", "80", "--format"};
    std::vector<std::string> accounts;
    for (const auto& path : sorted_entries(folder))
      if (const std::string file = path.filename().string(); file.front() >= '1' && file.front() <= '9')
        accounts.push_back(file);
    Surroundings inside;
    inside.folder = folder.string();
    const auto report_as = [&](const std::string& format) {
      std::vector<std::string> all = arguments;
      all.push_back(format);
      all.insert(all.end(), accounts.begin(), accounts.end());
      const Ran ran = run(all, inside);
      INFO(ran.err);
      REQUIRE(ran.code == 0);
      return ran.out;
    };
    const std::string hash = catalogue_hash(report_as("json"));
    for (const auto& path : sorted_entries(folder)) {
      if (path.stem() != "report") continue;
      INFO(path << " (./dev golden writes it anew)");
      const std::string report = without_hash(report_as(format_of(path)), hash);
      if (write_anew) write(path.string(), report);
      CHECK(report == contents(path.string()));
      ++reports;
    }
  }
  CHECK(reports >= 4);
}

TEST_CASE("golden reports: the excerpt in README.md is the beginning of what its command prints") {
  const std::string path = source_folder() + "/README.md";
  const std::string page = contents(path);
  const std::string command = "```sh\n./dev run ";
  const std::string excerpt = "```text\n";
  const std::size_t arguments_begin = page.find(command);
  REQUIRE(arguments_begin != std::string::npos);
  std::vector<std::string> arguments(1);
  for (std::size_t at = arguments_begin + command.size(); page[at] != '\n'; ++at)
    if (page[at] == ' ')
      arguments.emplace_back();
    else
      arguments.back() += page[at];
  const std::size_t begin = page.find(excerpt, arguments_begin) + excerpt.size();
  const std::size_t end = page.find("…\n```", begin);
  REQUIRE(end != std::string::npos);
  const std::string shown = page.substr(begin, end - begin);

  const Ran ran = run(arguments);
  REQUIRE(ran.code == 0);
  // As many lines as the page shows.
  std::size_t length = 0;
  for (auto lines = std::count(shown.begin(), shown.end(), '\n'); lines > 0; --lines)
    length = ran.out.find('\n', length) + 1;
  const std::string printed = ran.out.substr(0, length);
  if (std::getenv("DIPTYCH_UPDATE_EXPECTED") != nullptr)
    write(path, page.substr(0, begin) + printed + page.substr(end));
  else
    CHECK(shown == printed);
}
