#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace diptych {

// Pieces of the tables of figures that eval prints.

// "0.667"
[[nodiscard]] std::string three_decimals(double figure);
[[nodiscard]] std::string left(std::string text, std::size_t columns);
[[nodiscard]] std::string right(const std::string& text, std::size_t columns);
// "     2 of 3        "
[[nodiscard]] std::string counts(std::size_t part, std::size_t whole);
// In eight columns; a share of nothing is shown as none.
[[nodiscard]] std::string share(double figure, std::size_t whole);
// Without spaces at the end, with a line feed.
[[nodiscard]] std::string line_of(const std::string& text);
// Wrapped at `width`, every line isolated behind `indent` spaces.
[[nodiscard]] std::string wrapped_lines(const std::string& text, std::size_t indent, std::size_t width);
[[nodiscard]] std::string in_quotes(std::string_view words);
[[nodiscard]] std::string plural(std::size_t n, const char* one, const char* many);

inline constexpr std::size_t first_column = 16;

}  // namespace diptych
