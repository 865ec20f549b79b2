#include "report/terminal.h"

#include "core/text/utf8.h"
#include "report/inert.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <array>
#include <memory>

namespace diptych {
namespace {

std::size_t width_of(char32_t c) {
  // Nothing before the combining marks but the soft hyphen is without width, and nothing before Hangul is wide.
  constexpr char32_t soft_hyphen = 0xAD;
  constexpr char32_t first_mark = 0x300;
  constexpr char32_t first_wide = 0x1100;
  if (c < first_mark && c != soft_hyphen) return 1;
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  if (c < first_wide) return 1;
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

std::vector<std::string_view> breakable_pieces(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> input(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  thread_local const std::unique_ptr<icu::BreakIterator> lines = [] {
    UErrorCode created = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), created));
  }();
  lines->setText(input.get(), status);
  std::vector<std::string_view> pieces;
  std::int32_t begin = lines->first();
  for (std::int32_t end = lines->next(); end != icu::BreakIterator::DONE; begin = end, end = lines->next())
    pieces.push_back(text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
  return pieces;
}

std::string_view without_end_spaces(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::size_t display_width(std::string_view valid_utf8) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < valid_utf8.size();) width += width_of(next_code_point(valid_utf8, at));
  return width;
}

std::string visible(std::string_view valid_utf8) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < valid_utf8.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(valid_utf8, at);
    if (c == U' ' || c == U'\n' || c == U'\t' || c == U'\r') {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += steers_display(c) ? inert(valid_utf8.substr(begin, at - begin))
                             : std::string(valid_utf8.substr(begin, at - begin));
  }
  return out;
}

std::vector<std::string> wrap(std::string_view valid_utf8, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  for (const auto piece : breakable_pieces(valid_utf8)) {
    if (used > 0 && used + display_width(without_end_spaces(piece)) > width) {
      lines.back() = without_end_spaces(lines.back());
      lines.emplace_back();
      used = 0;
    }
    lines.back() += piece;
    used += display_width(piece);
  }
  lines.back() = without_end_spaces(lines.back());
  return lines;
}

// U+2068 and U+2069 by their bytes: inside a string literal clang-tidy takes them for a hidden reordering.
std::string isolated(std::string_view line) {
  constexpr std::array<char, 3> start{'\xE2', '\x81', '\xA8'};
  constexpr std::array<char, 3> end{'\xE2', '\x81', '\xA9'};
  std::string out(start.begin(), start.end());
  out += line;
  return out.append(end.begin(), end.end());
}

}  // namespace diptych
