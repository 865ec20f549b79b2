#include "core/statement/speech.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <cctype>

namespace diptych {
namespace {

constexpr std::ptrdiff_t fewest_spaces = 5;  // six words

bool opens(char32_t mark) { return mark == 0x201C || mark == 0xAB || mark == 0x201E; }
// U+201C closes what the low U+201E has opened.
bool closes(char32_t mark, char32_t opening) {
  return mark == 0x201D || mark == 0xBB || (mark == 0x201C && opening == 0x201E);
}

bool is_word_byte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0x80 || std::isalnum(value) != 0;
}

// Whether the straight mark at [begin, end) stands behind a space or bracket and before a letter or number.
bool opens_word(std::string_view text, std::uint32_t begin, std::size_t end) {
  constexpr std::string_view before = " ([";
  return begin > 0 && end < text.size() && before.find(text[begin - 1]) != std::string_view::npos &&
         is_word_byte(text[end]);
}

// Whether it stands right behind something and before no letter or number.
bool closes_word(std::string_view text, std::uint32_t begin, std::size_t end) {
  return begin > 0 && std::isspace(static_cast<unsigned char>(text[begin - 1])) == 0 &&
         (end >= text.size() || !is_word_byte(text[end]));
}

void add(std::string_view text, ByteSpan span, std::vector<ByteSpan>& speech) {
  const std::string_view words = span.of(text);
  if (std::count(words.begin(), words.end(), ' ') >= fewest_spaces) speech.push_back(span);
}

}  // namespace

std::vector<ByteSpan> speech_in(std::string_view text) {
  std::vector<ByteSpan> speech;
  bool quoting = false;
  std::uint32_t begin = 0;
  char32_t opening = 0;
  int depth = 0;  // of angled marks inside each other
  for (std::size_t at = 0; at < text.size();) {
    const auto here = static_cast<std::uint32_t>(at);
    const char32_t mark = next_code_point(text, at);
    if (mark == U'\n') {
      if (quoting) add(text, {begin, here}, speech);
      quoting = false;
      depth = 0;
    } else if (!quoting && (opens(mark) || (mark == U'"' && !closes_word(text, here, at)))) {
      quoting = true;
      begin = here;
      opening = mark;
      depth = 1;
    } else if (quoting && opening == U'"') {
      if (mark != U'"') continue;
      // A mark that opens where none was closed begins anew: every paragraph or sentence of a speech may have its own.
      if (opens_word(text, here, at)) {
        add(text, {begin, here}, speech);
        begin = here;
        continue;
      }
      add(text, {begin, static_cast<std::uint32_t>(at)}, speech);
      quoting = false;
    } else if (quoting && closes(mark, opening)) {
      if (--depth > 0) continue;
      add(text, {begin, static_cast<std::uint32_t>(at)}, speech);
      quoting = false;
    } else if (quoting && opens(mark)) {
      ++depth;
    }
  }
  if (quoting) add(text, {begin, static_cast<std::uint32_t>(text.size())}, speech);
  return speech;
}

std::uint32_t quoted_bytes(const std::vector<ByteSpan>& speech, ByteSpan span) {
  std::uint32_t bytes = 0;
  for (const auto& quote : speech)
    if (quote.overlaps(span)) bytes += std::min(quote.end, span.end) - std::max(quote.begin, span.begin);
  return bytes;
}

}  // namespace diptych
