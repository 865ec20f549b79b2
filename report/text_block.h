#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// A line of a column: its words, already fit for a terminal, and the style they are shown in.
struct BlockLine {
  std::string text;
  std::size_t indent = 0;
  const char* sgr = nullptr;  // SGR parameters, "1" for bold; nullptr for none
};
using TextLines = std::vector<BlockLine>;

// Wraps `text` and adds its lines to `block`.
void add_wrapped(TextLines& block, std::string_view text, std::size_t width, std::size_t indent,
                 const char* sgr = nullptr);

// The line as it is printed: indented, isolated, styled.
[[nodiscard]] std::string shown(const BlockLine& line, bool colour);

// Two blocks beside each other, the second beginning at column `second`; lines end without spaces.
[[nodiscard]] std::string beside(const TextLines& first, const TextLines& other, std::size_t second, bool colour);

}  // namespace diptych
