#include "report/columns.h"

#include "report/terminal.h"

#include <algorithm>
#include <cmath>

namespace diptych {

std::string three_decimals(double figure) {
  const auto thousandths = static_cast<unsigned>(std::lround(figure * 1000));
  const std::string digits = std::to_string(1000 + thousandths % 1000);
  return std::to_string(thousandths / 1000) + "." + digits.substr(1);
}

std::string left(std::string text, std::size_t columns) {
  const std::size_t width = display_width(text);
  if (width < columns) text.append(columns - width, ' ');
  return text;
}

std::string right(const std::string& text, std::size_t columns) {
  return std::string(columns - std::min(columns, display_width(text)), ' ') + text;
}

std::string counts(std::size_t part, std::size_t whole) {
  return right(std::to_string(part), 6) + left(" of " + std::to_string(whole), 10);
}

std::string share(double figure, std::size_t whole) { return right(whole == 0 ? "-" : three_decimals(figure), 8); }

std::string line_of(const std::string& text) {
  const std::size_t end = text.find_last_not_of(' ');
  return (end == std::string::npos ? "" : text.substr(0, end + 1)) + '\n';
}

std::string wrapped_lines(const std::string& text, std::size_t indent, std::size_t width) {
  std::string out;
  for (const auto& one : wrap(text, width - indent)) out += line_of(std::string(indent, ' ') + isolated(one));
  return out;
}

std::string in_quotes(std::string_view words) { return "“" + visible(words) + "”"; }

std::string plural(std::size_t n, const char* one, const char* many) {
  return std::to_string(n) + " " + (n == 1 ? one : many);
}

}  // namespace diptych
