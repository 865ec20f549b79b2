#include "report/inert.h"

#include "core/text/utf8.h"

#include <array>
#include <cstdio>

namespace diptych {

bool steers_display(char32_t c) {
  if (c == U'\t' || c == U'\n') return false;
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0x061C || c == 0xFEFF || c == 0x2028 || c == 0x2029;
}

std::string inert(std::string_view valid_utf8) {
  std::string out;
  out.reserve(valid_utf8.size());
  for (std::size_t at = 0; at < valid_utf8.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(valid_utf8, at);
    if (!steers_display(c)) {
      out += valid_utf8.substr(begin, at - begin);
      continue;
    }
    std::array<char, 16> code{};
    std::snprintf(code.data(), code.size(), "<U+%04X>", static_cast<unsigned>(c));
    out += code.data();
  }
  return out;
}

}  // namespace diptych
