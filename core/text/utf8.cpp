#include "core/text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <algorithm>

namespace diptych {
namespace {

constexpr std::size_t stride = 64;

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

bool is_blank(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0x200E || c == 0x200F || c == 0xFEFF || c == 0x200B;
}

}  // namespace

char32_t next_code_point(std::string_view valid_utf8, std::size_t& at) {
  UChar32 c = 0;
  const char* bytes = valid_utf8.data();
  U8_NEXT_UNSAFE(bytes, at, c);
  return static_cast<char32_t>(c);
}

void append_code_point(std::string& out, char32_t c) {
  char buffer[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, static_cast<std::uint32_t>(c));
  out.append(buffer, static_cast<std::size_t>(length));
}

std::uint32_t count_code_points(std::string_view valid_utf8) {
  std::uint32_t count = 0;
  for (const char c : valid_utf8) count += starts_code_point(c) ? 1U : 0U;
  return count;
}

std::size_t first_invalid_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto length = static_cast<std::int64_t>(bytes.size());
  std::int64_t at = 0;
  while (at < length) {
    const std::int64_t start = at;
    UChar32 c = 0;
    U8_NEXT(data, at, length, c);
    if (c < 0) return static_cast<std::size_t>(start);
  }
  return std::string_view::npos;
}

CodePointMap::CodePointMap(std::string_view valid_utf8) : text_(valid_utf8) {
  std::uint32_t count = 0;
  before_.reserve(text_.size() / stride + 1);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (i % stride == 0) before_.push_back(count);
    count += starts_code_point(text_[i]) ? 1U : 0U;
  }
  if (text_.size() % stride == 0) before_.push_back(count);
}

std::uint32_t CodePointMap::offset(std::uint32_t byte) const {
  const std::size_t base = byte / stride * stride;
  return before_[byte / stride] + count_code_points(text_.substr(base, byte - base));
}

std::uint32_t CodePointMap::byte(std::uint32_t offset) const {
  // The last block that begins at or before the code point.
  const auto block = std::upper_bound(before_.begin(), before_.end(), offset) - before_.begin() - 1;
  std::size_t at = static_cast<std::size_t>(block) * stride;
  std::uint32_t count = before_[static_cast<std::size_t>(block)];
  for (; at < text_.size(); ++at)
    if (starts_code_point(text_[at]) && count++ == offset) break;
  return static_cast<std::uint32_t>(at);
}

ByteSpan trimmed(std::string_view text, ByteSpan span) {
  while (span.begin < span.end) {
    std::size_t next = span.begin;
    if (!is_blank(next_code_point(text, next))) break;
    span.begin = static_cast<std::uint32_t>(next);
  }
  while (span.begin < span.end) {
    std::size_t last = span.end - 1;
    while (last > span.begin && !starts_code_point(text[last])) --last;
    std::size_t after = last;
    if (!is_blank(next_code_point(text, after))) break;
    span.end = static_cast<std::uint32_t>(last);
  }
  return span;
}

}  // namespace diptych
