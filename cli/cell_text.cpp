#include "cli/cell_text.h"

#include <array>
#include <charconv>
#include <string_view>

namespace diptych {
namespace {

template <class Number>
std::string shortest(Number number) {
  std::array<char, 32> buffer{};
  const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  return {buffer.data(), written.ptr};
}

}  // namespace

std::string decimal(std::int64_t number) { return shortest(number); }

std::string decimal(double number) {
  std::string text = shortest(number);
  return text.find_first_not_of("-0123456789") == std::string::npos ? text + ".0" : text;
}

std::string plain(const Value& value) {
  return std::visit(
      Overloaded{[](std::monostate) { return std::string(); }, [](const std::string& text) { return text; },
                 [](auto number) { return decimal(number); }},
      value);
}

}  // namespace diptych
