#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace diptych {

// Signs by which bytes show their encoding, each on its own. Charsets are named as known_charset() does.

// By a byte order mark: UTF-8, UTF-16LE, UTF-16BE, UTF-32LE, UTF-32BE.
[[nodiscard]] std::optional<std::string> charset_of_mark(std::string_view bytes);

// UTF-16 without a mark: in alphabetic scripts nearly every other byte is below 9 (the high byte of Latin,
// Greek, Cyrillic, Armenian, Hebrew, Arabic and Syriac letters), and some of those are zero.
[[nodiscard]] std::optional<std::string> utf16_by_zero_bytes(std::string_view bytes);

// By <meta charset>, <meta http-equiv content="…; charset=…"> or <?xml encoding?> in the first 4096 bytes; nullopt
// where it names none that is known. A page that declares UTF-16 in readable ASCII is UTF-8, as in the HTML standard.
[[nodiscard]] std::optional<std::string> declared_charset(std::string_view bytes);

// Whether sequences of UTF-8 outnumber the bytes that are none: a damaged UTF-8 text, not a legacy encoding.
[[nodiscard]] bool is_mostly_utf8(std::string_view bytes);

struct CharsetGuess {
  std::string charset;
  int confidence = 0;  // ICU's, 0..100
};

// The best guess of ICU's detection, without the EBCDIC and UTF-16 guesses it makes for any bytes.
[[nodiscard]] std::optional<CharsetGuess> detect_charset(std::string_view bytes);

// Whether a guess may be used: confident enough, and the decoded text looks written. Measured on readouts of
// 60 to 1000 characters, ICU gives 45 and more for a right guess in an 8-bit encoding of Russian or Arabic from
// 200 characters on, and up to 33 for IBM866 taken for something else; Mac Cyrillic gets 44 as windows-1251 but
// has capitals inside its words then.
[[nodiscard]] bool is_plausible(const CharsetGuess& guess, std::string_view decoded);

}  // namespace diptych
