#include "core/knowledge/toml_reader.h"

namespace diptych {

bool is_language_table(const toml::key& key, const toml::node& node) {
  return node.is_table() && key.str().size() >= 2 && key.str().size() <= 3;
}

Result<toml::table> parse_toml(const DataFile& file) {
  const auto bytes = file.read();
  if (!bytes)
    return Diagnostic{ExitCode::usage, file.string(), "cannot be opened", "check the path and its permissions"};
  // Debian's libtomlplusplus is built with exceptions; they end here.
  try {
    return toml::parse(std::string_view(*bytes), file.string());
  } catch (const toml::parse_error& error) {
    const auto& at = error.source().begin;
    return Diagnostic{ExitCode::usage, file.string() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column),
                      std::string(error.description()), "correct the TOML there"};
  }
}

}  // namespace diptych
