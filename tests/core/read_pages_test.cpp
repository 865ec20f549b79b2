#include "tests/core/read_listing.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace diptych;
using diptych::test::check_expected;
using diptych::test::listing;
using diptych::test::source_dir;

namespace {

const std::string folder = source_dir + "/fixtures/pages/";

// "whitehouse-2021.en" for every page of the folder.
std::vector<std::string> pages() {
  std::vector<std::string> found;
  if (!std::filesystem::is_directory(folder)) return found;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".html") found.push_back(entry.path().stem().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

SourceText read(const std::string& name) {
  const std::string path = folder + name + ".html";
  const auto bytes = read_bytes(path, {});
  REQUIRE(bytes.has_value());
  const auto decoded = decode(*bytes, path, {});
  REQUIRE(decoded.has_value());
  REQUIRE(looks_like_html(decoded->text));
  auto page = source_from_html(decoded->text, path);
  REQUIRE(page.has_value());
  return *page;
}

}  // namespace

TEST_CASE("pages of government sites are read into the blocks listed beside them") {
  const auto found = pages();
  REQUIRE(found.size() >= 8);
  for (const std::string& name : found) check_expected(folder + name + ".expected.txt", listing(read(name)));
}

TEST_CASE("blocks of a page are ascending, and only white space stands outside them") {
  for (const std::string& name : pages()) {
    const SourceText source = read(name);
    std::uint32_t at = 0;
    std::string outside;
    for (const Block& block : source.blocks) {
      INFO(name << ", block at byte " << block.span.begin);
      REQUIRE(block.span.begin >= at);
      REQUIRE(!block.span.empty());
      outside += ByteSpan{at, block.span.begin}.of(source.text);
      at = block.span.end;
    }
    CHECK(outside.find_first_not_of('\n') == std::string::npos);
    CHECK(at == source.text.size());
  }
}
