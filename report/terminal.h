#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// Columns a text takes on a terminal: wide East Asian characters two, combining marks none (UAX 11).
[[nodiscard]] std::size_t display_width(std::string_view valid_utf8);

// `text` with control characters and bidi controls spelled out, "<U+202E>", so that a document can neither
// steer a terminal nor reorder a line. Line feeds and tabs become spaces; runs of white space become one.
[[nodiscard]] std::string visible(std::string_view valid_utf8);

// Breaks `text` into lines of at most `width` columns where UAX 14 allows; a word that is wider stands alone
// on its line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view valid_utf8, std::size_t width);

// Encloses one line in U+2068 … U+2069, so that its direction does not spread to its surroundings.
[[nodiscard]] std::string isolated(std::string_view line);

}  // namespace diptych
