#include "core/read/read.h"
#include "tests/support/catch.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

using namespace diptych;

namespace {

// A folder of its own for one test case, removed at its end.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("diptych-read-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  Folder(Folder&&) = delete;
  Folder& operator=(Folder&&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }

  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string write(const std::string& name, const std::string& content) const {
    std::ofstream(path_ / name, std::ios::binary) << content;
    return file(name);
  }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("read_bytes gives a file's bytes unchanged") {
  const Folder folder;
  const std::string content("a\0b\r\n\xFF мир 🤝", 18);
  const auto bytes = read_bytes(folder.write("a.txt", content), {});
  REQUIRE(bytes.has_value());
  CHECK(*bytes == content);
}

TEST_CASE("read_bytes says what is wrong with a path") {
  const Folder folder;
  const std::string missing = folder.file("missing.txt");
  const auto none = read_bytes(missing, {});
  REQUIRE(none.has_error());
  CHECK(none.error() == Diagnostic{ExitCode::input_refused, missing, "no such file", "check the spelling of the path"});

  const std::string inside = folder.file("");
  const auto dir = read_bytes(inside, {});
  REQUIRE(dir.has_error());
  CHECK(dir.error() ==
        Diagnostic{ExitCode::input_refused, inside, "is a folder, not a document", "name a file inside it"});

  const std::string beneath = folder.write("file", "x") + "/account.txt";
  const auto not_dir = read_bytes(beneath, {});
  REQUIRE(not_dir.has_error());
  CHECK(to_string(not_dir.error()) == beneath + ": cannot be read: Not a directory");
}

TEST_CASE("read_bytes takes a file of exactly the limit and refuses one byte more") {
  const Folder folder;
  ReadOptions options;
  options.max_bytes = 1000;
  CHECK(read_bytes(folder.write("fits", std::string(1000, 'x')), options).has_value());

  const std::string path = folder.write("large", std::string(1001, 'x'));
  const auto bytes = read_bytes(path, options);
  REQUIRE(bytes.has_error());
  CHECK(to_string(bytes.error()) ==
        path + ": holds more than 1000 bytes; raise the limit with --max-bytes if this really is one account");

  options.max_bytes = std::size_t{1} << 20U;
  const auto larger = read_bytes(folder.write("larger", std::string(options.max_bytes + 1, 'x')), options);
  REQUIRE(larger.has_error());
  CHECK(larger.error().what == "holds more than 1 MiB");
}

TEST_CASE("read_bytes reads a pipe to its end and stops at the limit there, too") {
  const Folder folder;
  const std::string pipe = folder.file("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const std::string content(200'000, 'y');
  const auto write_into_pipe = [&] { std::ofstream(pipe, std::ios::binary) << content; };

  std::thread writer(write_into_pipe);
  const auto bytes = read_bytes(pipe, {});
  writer.join();
  REQUIRE(bytes.has_value());
  CHECK(*bytes == content);
}
