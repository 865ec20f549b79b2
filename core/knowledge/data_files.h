#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// A data file: on disk, or compiled into the program. The text of the latter lives as long as the program.
class DataFile {
 public:
  DataFile(const std::filesystem::path& path)
      : name_(path.string()) {}  // NOLINT(google-explicit-constructor): a path is one
  DataFile(std::string name, std::string_view text) : name_(std::move(name)), text_(text) {}

  // What errors call it.
  [[nodiscard]] const std::string& string() const { return name_; }
  // Its bytes; nullopt when it cannot be read.
  [[nodiscard]] std::optional<std::string> read() const;

 private:
  std::string name_;
  std::optional<std::string_view> text_;
};

// A folder of data files, on disk or compiled into the program.
class DataFiles {
 public:
  DataFiles(std::filesystem::path path) : path_(std::move(path)) {}  // NOLINT(google-explicit-constructor): as above
  // The files of the program by their names below the folder, "topics/asia.toml"; errors put `name` before them.
  DataFiles(std::string name, std::map<std::string, std::string_view> files)
      : path_(std::move(name)), built_in_(std::move(files)) {}

  [[nodiscard]] DataFile operator/(const std::string& file) const;
  [[nodiscard]] bool has(const std::string& file) const;
  // The *.toml files of a folder inside, by name.
  [[nodiscard]] std::vector<DataFile> files(const std::string& folder) const;

 private:
  std::filesystem::path path_;
  std::optional<std::map<std::string, std::string_view>> built_in_;
};

// How the build step hands the files to the program: for each its name, its size in bytes and its bytes, each of the
// first two on a line.
[[nodiscard]] std::string pack_data(const std::filesystem::path& folder);
[[nodiscard]] std::map<std::string, std::string_view> unpack_data(std::string_view packed);

}  // namespace diptych
