#pragma once

#include <filesystem>
#include <optional>

namespace diptych::cli {

// The program's own folders of the XDG Base Directory Specification: `diptych` in $XDG_CONFIG_HOME or $XDG_CACHE_HOME,
// by default in ~/.config or ~/.cache; relative paths there are to be ignored. They need not exist. Nullopt where
// nothing says where they are.
[[nodiscard]] std::optional<std::filesystem::path> config_folder();
[[nodiscard]] std::optional<std::filesystem::path> cache_folder();

}  // namespace diptych::cli
