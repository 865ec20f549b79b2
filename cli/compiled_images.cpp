#include "cli/compiled_images.h"

#include "cli/output.h"
#include "cli/user_folders.h"
#include "core/text/sha256.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <utility>

namespace diptych::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_kept = 4;  // some 25 MiB each
constexpr std::string_view ending = ".image";

// A kept file is the image and, behind it, its SHA-256 in hexadecimal.
constexpr std::size_t digest_size = 64;

std::optional<fs::path> file_of(const std::string& key) {
  const auto folder = cache_folder();
  if (!folder) return std::nullopt;
  return *folder / (key + std::string(ending));
}

void remove_oldest(const fs::path& folder) {
  std::error_code problem;
  std::vector<std::pair<fs::file_time_type, fs::path>> kept;
  for (const auto& file : fs::directory_iterator(folder, problem))
    if (file.path().extension() == ending) kept.emplace_back(file.last_write_time(problem), file.path());
  std::sort(kept.rbegin(), kept.rend());
  for (std::size_t i = most_kept; i < kept.size(); ++i) fs::remove(kept[i].second, problem);
}

}  // namespace

std::optional<std::vector<char>> kept_image(const std::string& key) {
  const auto path = file_of(key);
  if (!path) return std::nullopt;
  std::error_code problem;
  const auto size = fs::file_size(*path, problem);
  if (problem || size < digest_size) return std::nullopt;
  std::vector<char> bytes(size);
  std::ifstream file(*path, std::ios::binary);
  if (!file.read(bytes.data(), static_cast<std::streamsize>(size))) return std::nullopt;
  const std::string_view all(bytes.data(), bytes.size());
  if (sha256_hex(all.substr(0, all.size() - digest_size)) != all.substr(all.size() - digest_size)) return std::nullopt;
  bytes.resize(bytes.size() - digest_size);
  fs::last_write_time(*path, fs::file_time_type::clock::now(), problem);  // used last
  return bytes;
}

void keep_image(const std::string& key, std::string_view image) {
  const auto path = file_of(key);
  if (!path) return;
  std::error_code problem;
  fs::create_directories(path->parent_path(), problem);
  if (problem || !write_file(path->string(), std::string(image) + sha256_hex(image))) return;
  remove_oldest(path->parent_path());
}

}  // namespace diptych::cli
