#pragma once

#include "core/read/read.h"
#include "tests/support/catch.h"
#include "tests/support/places.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace diptych::test {

inline const std::string source_dir = diptych::test::source_folder();

inline std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// What was read, one line a block: "[list item 2] the words". Line feeds inside a block are shown as "⏎".
inline std::string listing(const SourceText& source) {
  std::string out;
  const auto claim = [&](const char* key, const std::string& value, const std::string& how) {
    out += std::string(key) + ": " + value + " (" + how + ")\n";
  };
  const Metadata& metadata = source.metadata;
  if (metadata.title) claim("title", metadata.title->value, metadata.title->how);
  if (metadata.date) claim("date", to_string(metadata.date->value), metadata.date->how);
  if (metadata.language) claim("language", metadata.language->value, metadata.language->how);
  if (metadata.url) claim("url", metadata.url->value, metadata.url->how);
  for (const std::string& warning : source.warnings) out += "warning: " + warning + "\n";
  for (const Block& block : source.blocks) {
    out += "[" + std::string(name(block.kind));
    if (block.level > 0) out += " " + std::to_string(block.level);
    out += "] ";
    for (const char c : block.span.of(source.text)) out += c == '\n' ? std::string("⏎") : std::string(1, c);
    out += "\n";
  }
  return out;
}

// Compares with the file at `path`; writes that file instead when DIPTYCH_UPDATE_EXPECTED is set, for review as a diff.
inline void check_expected(const std::string& path, const std::string& actual) {
  if (std::getenv("DIPTYCH_UPDATE_EXPECTED") != nullptr) {
    std::ofstream(path, std::ios::binary) << actual;
    return;
  }
  INFO(path);
  CHECK(actual == file_text(path));
}

}  // namespace diptych::test
