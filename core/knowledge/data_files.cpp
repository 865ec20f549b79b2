#include "core/knowledge/data_files.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>

namespace diptych {
namespace {

std::vector<std::filesystem::path> toml_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::optional<std::string> DataFile::read() const {
  if (text_) return std::string(*text_);
  std::ifstream in(name_, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

DataFile DataFiles::operator/(const std::string& file) const {
  const std::filesystem::path path = path_ / file;
  if (!built_in_) return path;
  const auto found = built_in_->find(file);
  return found == built_in_->end() ? DataFile(path) : DataFile(path.string(), found->second);
}

bool DataFiles::has(const std::string& file) const {
  if (built_in_) return built_in_->contains(file);
  std::error_code error;
  return std::filesystem::is_regular_file(path_ / file, error);
}

std::vector<DataFile> DataFiles::files(const std::string& folder) const {
  std::vector<DataFile> out;
  if (!built_in_) {
    for (auto& file : toml_files(path_ / folder)) out.emplace_back(std::move(file));
    return out;
  }
  for (const auto& [name, text] : *built_in_)
    if (name.starts_with(folder + "/")) out.emplace_back((path_ / name).string(), text);
  return out;
}

std::string pack_data(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".toml") names.push_back(entry.path().lexically_relative(folder).string());
  std::sort(names.begin(), names.end());
  std::string packed;
  for (const auto& name : names) {
    const std::string text = DataFile(folder / name).read().value_or("");
    packed += name + "\n" + std::to_string(text.size()) + "\n" + text;
  }
  return packed;
}

std::map<std::string, std::string_view> unpack_data(std::string_view packed) {
  std::map<std::string, std::string_view> files;
  while (!packed.empty()) {
    const std::size_t name_end = packed.find('\n');
    const std::size_t size_end = packed.find('\n', name_end + 1);
    std::size_t size = 0;
    std::from_chars(packed.data() + name_end + 1, packed.data() + size_end, size);
    files.emplace(packed.substr(0, name_end), packed.substr(size_end + 1, size));
    packed.remove_prefix(size_end + 1 + size);
  }
  return files;
}

}  // namespace diptych
