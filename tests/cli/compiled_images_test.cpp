#include "cli/compiled_images.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"
#include "tests/support/scratch.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>

using namespace diptych;
using namespace diptych::cli;

namespace fs = std::filesystem;

namespace {

// The cache folder of this process, for as long as the value lives.
class CacheIn {
 public:
  explicit CacheIn(const std::string& folder) { ::setenv("XDG_CACHE_HOME", folder.c_str(), 1); }
  ~CacheIn() { ::unsetenv("XDG_CACHE_HOME"); }
  CacheIn(const CacheIn&) = delete;
  CacheIn& operator=(const CacheIn&) = delete;
};

std::string kept(const std::string& key) {
  const auto image = kept_image(key);
  return image ? std::string(image->begin(), image->end()) : "none";
}

}  // namespace

TEST_CASE("a kept image comes back whole, or not at all") {
  const test::Scratch scratch;
  const CacheIn cache(scratch / "");
  CHECK(kept("a") == "none");
  keep_image("a", "bytes of an image");
  CHECK(kept("a") == "bytes of an image");
  CHECK(kept("b") == "none");
  const std::string file = scratch / "diptych/a.image";
  std::string damaged = test::contents(file);
  damaged[3] ^= 1;
  test::write(file, damaged);
  CHECK(kept("a") == "none");
  test::write(file, "bytes");
  CHECK(kept("a") == "none");
  keep_image("a", "new bytes");
  CHECK(kept("a") == "new bytes");
}

TEST_CASE("the four images used last are kept") {
  const test::Scratch scratch;
  const CacheIn cache(scratch / "");
  const auto long_ago = [&](const std::string& key, int hours) {
    fs::last_write_time(scratch / ("diptych/" + key + ".image"),
                        fs::file_time_type::clock::now() - std::chrono::hours(hours));
  };
  for (const std::string key : {"a", "b", "c", "d"}) keep_image(key, key);
  long_ago("a", 4);
  long_ago("b", 3);
  long_ago("c", 2);
  test::write(scratch / "diptych/notes.txt", "not an image");
  CHECK(kept("a") == "a");  // used now
  keep_image("e", "e");
  CHECK(kept("a") == "a");
  CHECK(kept("b") == "none");
  CHECK(kept("c") == "c");
  CHECK(kept("e") == "e");
  CHECK(fs::exists(scratch / "diptych/notes.txt"));
}

TEST_CASE("a run with topics of one's own gives the same from a kept image, from a damaged one and without a cache") {
  const test::Scratch scratch;
  const auto find = [&](const std::string& name, const std::string& cache) {
    const test::Surroundings around{"", test::source_folder(), {{"XDG_CACHE_HOME", cache}}, -1};
    return test::run({"topics", "find", "dredging of harbours", "--topics", scratch / name}, around);
  };
  const std::string dredging = "[[concept]]\nid = \"dredging\"\nrole = \"matter\"\n[concept.en]\nprefLabel = ";
  test::write(scratch / "mine.toml", dredging + "\"Dredging of harbours\"\n");
  const auto first = find("mine.toml", scratch / "cache");
  CHECK(first.code == 0);
  CHECK(first.out.find("dredging") != std::string::npos);
  const auto images = fs::directory_iterator(scratch / "cache/diptych");
  REQUIRE(std::distance(begin(images), end(images)) == 1);
  const std::string file = fs::directory_iterator(scratch / "cache/diptych")->path();
  const auto whole = fs::file_size(file);
  CHECK(find("mine.toml", scratch / "cache").out == first.out);
  fs::resize_file(file, whole / 2);
  CHECK(find("mine.toml", scratch / "cache").out == first.out);
  CHECK(fs::file_size(file) == whole);
  // Another file is other knowledge, whatever it is called.
  test::write(scratch / "mine.toml", dredging + "\"Dredging of canals\"\n");
  CHECK(find("mine.toml", scratch / "cache").out != first.out);
  test::write(scratch / "no folder", "");
  CHECK(find("mine.toml", scratch / "no folder").code == 0);
}
