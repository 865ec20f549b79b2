#include "tests/core/read_listing.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace diptych;
using diptych::test::check_expected;
using diptych::test::source_dir;

namespace {

const std::string folder = source_dir + "/fixtures/malformed/";

std::vector<std::string> names() {
  std::vector<std::string> found;
  if (!std::filesystem::is_directory(folder)) return found;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("n_") || name.starts_with("y_")) found.push_back(name);
  }
  std::sort(found.begin(), found.end());
  return found;
}

struct Verdict {
  bool is_read = false;
  std::string line;
};

// Reads one file as read_document() does, up to the words of a page.
Verdict read(const std::string& name) {
  const auto bytes = read_bytes(folder + name, {});
  if (!bytes) return {false, to_string(bytes.error())};
  const auto decoded = decode(*bytes, name, {});
  if (!decoded) return {false, to_string(decoded.error())};
  std::string line = name + ": " + decoded->charset + ", " + decoded->how;
  if (looks_like_html(decoded->text)) {
    const auto page = source_from_html(decoded->text, name);
    if (!page) return {false, to_string(page.error())};
    line += ", a page of " + std::to_string(page->blocks.size()) + " blocks";
  }
  return {true, line};
}

}  // namespace

TEST_CASE("every malformed input gets the verdict in its name") {
  const std::vector<std::string> found = names();
  REQUIRE(found.size() >= 50);
  for (const std::string& name : found) {
    INFO(name);
    CHECK(read(name).is_read == name.starts_with("y_"));
  }
}

TEST_CASE("the messages about malformed inputs are those in verdicts.txt") {
  std::string lines;
  for (const std::string& name : names()) lines += read(name).line + "\n";
  REQUIRE(!lines.empty());
  check_expected(folder + "verdicts.txt", lines);
}
