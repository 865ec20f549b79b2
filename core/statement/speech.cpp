#include "core/statement/speech.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <optional>

namespace diptych {
namespace {

constexpr std::ptrdiff_t fewest_spaces = 5;  // six words

bool opens(char32_t mark) { return mark == 0x201C || mark == 0xAB || mark == 0x201E; }
// U+201C closes what the low U+201E has opened.
bool closes(char32_t mark, char32_t opening) {
  return mark == 0x201D || mark == 0xBB || (mark == 0x201C && opening == 0x201E);
}

void add(std::string_view text, ByteSpan span, std::vector<ByteSpan>& speech) {
  const std::string_view words = span.of(text);
  if (std::count(words.begin(), words.end(), ' ') >= fewest_spaces) speech.push_back(span);
}

}  // namespace

std::vector<ByteSpan> speech_in(std::string_view text) {
  std::vector<ByteSpan> speech;
  std::optional<std::uint32_t> begin;
  char32_t opening = 0;
  int depth = 0;  // of angled marks inside each other
  for (std::size_t at = 0; at < text.size();) {
    const auto here = static_cast<std::uint32_t>(at);
    const char32_t mark = next_code_point(text, at);
    if (mark == U'\n') {
      if (begin) add(text, {*begin, here}, speech);
      begin.reset();
      depth = 0;
    } else if (!begin && (opens(mark) || mark == U'"')) {
      begin = here;
      opening = mark;
      depth = 1;
    } else if (begin && opening == U'"') {
      if (mark != U'"') continue;
      add(text, {*begin, static_cast<std::uint32_t>(at)}, speech);
      begin.reset();
    } else if (begin && closes(mark, opening)) {
      if (--depth > 0) continue;
      add(text, {*begin, static_cast<std::uint32_t>(at)}, speech);
      begin.reset();
    } else if (begin && opens(mark)) {
      ++depth;
    }
  }
  if (begin) add(text, {*begin, static_cast<std::uint32_t>(text.size())}, speech);
  return speech;
}

std::uint32_t quoted_bytes(const std::vector<ByteSpan>& speech, ByteSpan span) {
  std::uint32_t bytes = 0;
  for (const auto& quote : speech)
    if (quote.overlaps(span)) bytes += std::min(quote.end, span.end) - std::max(quote.begin, span.begin);
  return bytes;
}

}  // namespace diptych
