#pragma once

#include "core/span.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// Reads the code point at `at` of valid UTF-8 and moves `at` behind it.
[[nodiscard]] char32_t next_code_point(std::string_view valid_utf8, std::size_t& at);

void append_code_point(std::string& out, char32_t c);

// Number of code points of valid UTF-8.
[[nodiscard]] std::uint32_t count_code_points(std::string_view valid_utf8);

// The byte offset of the first malformed sequence (overlong, surrogate, truncated), or npos.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view bytes);

// Turns byte offsets of one text into code point offsets in constant time per call.
// Holds one count for every 64 bytes of text.
class CodePointMap {
 public:
  explicit CodePointMap(std::string_view valid_utf8);
  // Precondition: the text given to the constructor still lives and `byte` is on a code point border.
  [[nodiscard]] std::uint32_t offset(std::uint32_t byte) const;
  // The byte that code point `offset` begins at; the end of the text for one behind it.
  [[nodiscard]] std::uint32_t byte(std::uint32_t offset) const;
  [[nodiscard]] CodePointSpan span(ByteSpan bytes) const { return {offset(bytes.begin), offset(bytes.end)}; }

 private:
  std::string_view text_;
  std::vector<std::uint32_t> before_;  // code points before byte 64*i
};

// `span` without white space (Unicode White_Space and bidi marks) at its ends.
[[nodiscard]] ByteSpan trimmed(std::string_view text, ByteSpan span);

}  // namespace diptych
