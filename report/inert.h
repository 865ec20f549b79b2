#pragma once

#include <string>
#include <string_view>

namespace diptych {

// Whether a code point steers what shows it and is no white space: a control character, a bidi control, U+FEFF.
[[nodiscard]] bool steers_display(char32_t c);

// `text` with such code points spelled out, "<U+202E>", so that a document can neither steer a terminal or a page nor
// reorder a line. White space stays; a carriage return is spelled out too.
[[nodiscard]] std::string inert(std::string_view valid_utf8);

}  // namespace diptych
