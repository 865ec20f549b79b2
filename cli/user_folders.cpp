#include "cli/user_folders.h"

#include <cstdlib>

namespace diptych::cli {
namespace {

namespace fs = std::filesystem;

std::optional<fs::path> folder_in(const char* variable, const char* in_home) {
  constexpr const char* own = "diptych";
  if (const char* base = std::getenv(variable); base != nullptr && fs::path(base).is_absolute())
    return fs::path(base) / own;
  if (const char* home = std::getenv("HOME"); home != nullptr && fs::path(home).is_absolute())
    return fs::path(home) / in_home / own;
  return std::nullopt;
}

}  // namespace

std::optional<fs::path> config_folder() { return folder_in("XDG_CONFIG_HOME", ".config"); }
std::optional<fs::path> cache_folder() { return folder_in("XDG_CACHE_HOME", ".cache"); }

}  // namespace diptych::cli
