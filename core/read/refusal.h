#pragma once

#include "core/diagnostic.h"

#include <cstddef>
#include <string>
#include <utility>

namespace diptych {

// The name a message gives an input: its path, or "standard input" for "-".
[[nodiscard]] inline std::string shown_name(const std::string& path) { return path == "-" ? "standard input" : path; }

// A document that is refused, as a value with exit code 3.
[[nodiscard]] inline Diagnostic refused(const std::string& path, std::string what, std::string hint = {}) {
  return {ExitCode::input_refused, shown_name(path), std::move(what), std::move(hint)};
}

// The same at a byte of the file as stored, counted from 0: "account.txt, byte 17".
[[nodiscard]] inline Diagnostic refused_at(const std::string& path, std::size_t byte, std::string what,
                                           std::string hint = {}) {
  return {ExitCode::input_refused, shown_name(path) + ", byte " + std::to_string(byte), std::move(what),
          std::move(hint)};
}

}  // namespace diptych
