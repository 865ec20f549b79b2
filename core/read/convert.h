#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace diptych {

// Control characters of C0 that text files do hold: tab, line feed, carriage return, and the form feed
// pdftotext writes between pages.
[[nodiscard]] constexpr bool is_text_control(char32_t c) { return c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// What a conversion found in the way, as offsets of bytes in the input.
struct Obstacles {
  std::optional<std::size_t> malformed;  // first byte sequence the charset does not have
  std::string malformed_bytes;           // "0x98", empty at the end of the input
  bool cut_short = false;                // malformed because the input ends inside a character
  std::optional<std::size_t> nul;
  std::optional<std::size_t> control;  // first C0 control character that is no text control
  std::size_t controls = 0;            // how many of them
  std::size_t characters = 0;          // UTF-16 units, or bytes where the input is UTF-8
};

struct Conversion {
  std::string text;  // valid UTF-8; unfinished when there is something malformed
  Obstacles obstacles;
};

// Name under which ICU knows `name`, as IANA or MIME writes it; nullopt for an unknown one.
// As in the Encoding Standard of the web, ISO-8859-1 and US-ASCII stand for windows-1252, which contains them.
[[nodiscard]] std::optional<std::string> known_charset(std::string_view name);

// Strict conversion: nothing is replaced, nothing skipped. Precondition: `charset` is from known_charset().
[[nodiscard]] Conversion convert(std::string_view bytes, const std::string& charset);

// The same for text that is UTF-8 as it is.
[[nodiscard]] Obstacles obstacles_in_utf8(std::string_view bytes);

}  // namespace diptych
