#pragma once

#include "core/diagnostic.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace diptych::cli {

// Whether two paths are one file, by name or by link; files that are not there by name only.
[[nodiscard]] bool same_file(const std::string& one, const std::string& other);

// Writes `text` to a new file beside `path` and renames it over: the file is whole or as it was, with the permissions
// it had. Symbolic links are followed; devices and pipes are written to as they are. Exit code 6.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view text);

// Writes `text` to standard output; fails when the reader is gone or the disk is full. Exit code 6.
[[nodiscard]] Result<void> write_stdout(std::string_view text);

// Shows `text` in $PAGER, by default "less -FRX", which leaves a short text on the screen. False, and nothing is shown,
// when standard output is no terminal, PAGER is empty or "cat", or the pager does not start.
[[nodiscard]] bool show_in_pager(std::string_view text);

// `bytes` with each byte that is no UTF-8 spelled out, "<0xFF>": a file's name may hold any.
[[nodiscard]] std::string as_utf8(std::string_view bytes);

// One line on standard error, "diptych: …"; what it cites of a document or a path is made visible first.
void say(std::string_view message);

// Columns of the terminal on standard output, or 80.
[[nodiscard]] std::size_t terminal_width();

// Whether standard output is a terminal and NO_COLOR is not set.
[[nodiscard]] bool colour_wanted();

}  // namespace diptych::cli
