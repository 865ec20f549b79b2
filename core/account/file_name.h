#pragma once

#include <string_view>

namespace diptych {

// The last part of a path.
[[nodiscard]] inline std::string_view file_name(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// "kremlin.ru.txt" without its last extension: "kremlin.ru".
[[nodiscard]] inline std::string_view stem_of(std::string_view name) {
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

}  // namespace diptych
