#include "core/read/charset_signs.h"

#include "core/read/convert.h"
#include "core/text/utf8.h"

#include <unicode/localpointer.h>
#include <unicode/uchar.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace diptych {
namespace {

using namespace std::string_view_literals;

constexpr int least_confidence = 35;

// Of the high bytes of UTF-16 text without a mark, how many are those of an alphabetic script.
constexpr double alphabetic_share = 0.75;

struct Mark {
  std::string_view bytes;
  std::string_view charset;
};

// UTF-32LE begins like UTF-16LE and therefore stands first.
constexpr std::array marks{
    Mark{"\xEF\xBB\xBF"sv, "UTF-8"}, Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"}, Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"},
    Mark{"\xFF\xFE"sv, "UTF-16LE"},  Mark{"\xFE\xFF"sv, "UTF-16BE"},
};

// Share of the bytes at even or odd positions that may be high bytes of alphabetic UTF-16.
double high_byte_share(std::string_view bytes, std::size_t first) {
  std::size_t count = 0;
  std::size_t high = 0;
  for (std::size_t at = first; at < bytes.size(); at += 2) {
    ++count;
    if (static_cast<unsigned char>(bytes[at]) < 9) ++high;
  }
  return count == 0 ? 0 : static_cast<double>(high) / static_cast<double>(count);
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

// The value behind `key` and "=", quoted or not, inside `tag`.
std::string_view value_of(std::string_view tag, std::string_view key) {
  const std::size_t at = tag.find(key);
  if (at == std::string_view::npos) return {};
  std::string_view rest = tag.substr(at + key.size());
  constexpr std::string_view blank = " \t\r\n";
  rest.remove_prefix(std::min(rest.find_first_not_of(blank), rest.size()));
  if (!rest.starts_with('=')) return {};
  rest.remove_prefix(1);
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n\"'"), rest.size()));
  return rest.substr(0, rest.find_first_of(" \t\r\n\"'/>;?"));
}

}  // namespace

std::optional<std::string> charset_of_mark(std::string_view bytes) {
  for (const Mark& mark : marks) {
    if (bytes.starts_with(mark.bytes)) return std::string(mark.charset);
  }
  return std::nullopt;
}

std::optional<std::string> utf16_by_zero_bytes(std::string_view bytes) {
  const double even = high_byte_share(bytes, 0);
  const double odd = high_byte_share(bytes, 1);
  if (odd >= alphabetic_share && even < 1 - alphabetic_share) return "UTF-16LE";
  if (even >= alphabetic_share && odd < 1 - alphabetic_share) return "UTF-16BE";
  return std::nullopt;
}

std::optional<std::string> declared_charset(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, 4096));
  const std::string_view text = head;
  if (const std::size_t start = text.find_first_not_of(" \t\r\n");
      start != std::string_view::npos && text.substr(start).starts_with("<?xml")) {
    const std::string_view declaration = text.substr(start, text.find("?>", start) - start);
    if (auto charset = known_charset(value_of(declaration, "encoding"))) return charset;
  }
  for (std::size_t at = text.find("<meta"); at != std::string_view::npos; at = text.find("<meta", at + 1)) {
    const std::string_view tag = text.substr(at, text.find('>', at) - at);
    auto charset = known_charset(value_of(tag, "charset"));
    if (!charset) continue;
    if (charset->starts_with("UTF-16") || charset->starts_with("UTF-32")) return "UTF-8";
    return charset;
  }
  return std::nullopt;
}

bool is_mostly_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto length = static_cast<std::int64_t>(bytes.size());
  std::size_t sequences = 0;
  std::size_t strays = 0;
  for (std::int64_t at = 0; at < length;) {
    const bool ascii = data[at] < 0x80;
    UChar32 c = 0;
    U8_NEXT(data, at, length, c);
    if (c < 0) ++strays;
    if (c >= 0 && !ascii) ++sequences;
  }
  return sequences > strays;
}

std::optional<CharsetGuess> detect_charset(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUCharsetDetectorPointer detector(ucsdet_open(&status));
  ucsdet_setText(detector.getAlias(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  ucsdet_enableInputFilter(detector.getAlias(), 1);  // tags do not count; ignored where there are none
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.getAlias(), &count, &status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  for (std::int32_t i = 0; i < count; ++i) {
    const std::string_view name = ucsdet_getName(matches[i], &status);
    const int confidence = ucsdet_getConfidence(matches[i], &status);
    if (name.starts_with("UTF-") || name.starts_with("IBM4")) continue;
    if (const auto charset = known_charset(name)) return CharsetGuess{*charset, confidence};
  }
  return std::nullopt;
}

bool is_plausible(const CharsetGuess& guess, std::string_view decoded) {
  if (guess.confidence < least_confidence) return false;
  std::size_t letters = 0;
  std::size_t capitals_inside = 0;
  bool after_small = false;
  for (std::size_t at = 0; at < decoded.size();) {
    const auto c = static_cast<UChar32>(next_code_point(decoded, at));
    if (c >= 0x80 && c < 0xA0 && c != 0x85) return false;  // C1 controls: no text has them
    if (u_isalpha(c) != 0) ++letters;
    if (after_small && u_isUUppercase(c) != 0) ++capitals_inside;
    after_small = u_isULowercase(c) != 0;
  }
  // "SolarWinds" and "McDonald" exist; in a wrong encoding of Russian every fiftieth letter is such a one.
  return capitals_inside < 3 || capitals_inside * 100 < letters;
}

}  // namespace diptych
