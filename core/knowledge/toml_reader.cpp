#include "core/knowledge/toml_reader.h"

#include <fstream>
#include <iterator>

namespace diptych {

Result<toml::table> parse_toml(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return Diagnostic{ExitCode::usage, file.string(), "cannot be opened", "check the path and its permissions"};
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  // Debian's libtomlplusplus is built with exceptions; they end here.
  try {
    return toml::parse(std::string_view(bytes), file.string());
  } catch (const toml::parse_error& error) {
    const auto& at = error.source().begin;
    return Diagnostic{ExitCode::usage, file.string() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column),
                      std::string(error.description()), "correct the TOML there"};
  }
}

}  // namespace diptych
