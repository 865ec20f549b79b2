#include "core/read/convert.h"

#include "core/text/utf8.h"

#include <unicode/localpointer.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <stdexcept>

namespace diptych {
namespace {

struct Superset {
  std::string_view part;
  std::string_view whole;
};

// https://encoding.spec.whatwg.org/#names-and-labels: pages labelled with the left name are written in the right one.
constexpr std::array supersets{
    Superset{"ISO-8859-1", "windows-1252"},   Superset{"US-ASCII", "windows-1252"},
    Superset{"ISO-8859-9", "windows-1254"},   Superset{"TIS-620", "windows-874"},
    Superset{"ISO-8859-8-I", "windows-1255"},
};

icu::LocalUConverterPointer open_converter(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  icu::LocalUConverterPointer converter(ucnv_open(charset.c_str(), &status));
  if (U_FAILURE(status) != 0) return icu::LocalUConverterPointer();
  return converter;
}

bool is_sane_name(std::string_view name) {
  return !name.empty() && name.size() <= 40 && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == ':' || c == '.' || c == '+';
  });
}

std::string hexadecimal(const char* bytes, std::int8_t length) {
  std::string shown;
  for (std::int8_t i = 0; i < length; ++i) {
    std::array<char, 8> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%s0x%02X", i == 0 ? "" : " ",
                  static_cast<unsigned>(static_cast<unsigned char>(bytes[i])));
    shown += buffer.data();
  }
  return shown;
}

void note_character(Obstacles& obstacles, char32_t c, std::size_t at) {
  ++obstacles.characters;
  if (c >= 0x20 && c != 0x7F) return;
  if (c == 0 && !obstacles.nul) obstacles.nul = at;
  if (is_text_control(c)) return;
  if (!obstacles.control) obstacles.control = at;
  ++obstacles.controls;
}

// ICU turns the bytes a legacy charset leaves open, such as 0x98 in windows-1251, into C1 control characters.
// U+0085 is the line end of some of them.
bool is_unassigned_byte(char32_t c) { return c >= 0x80 && c < 0xA0 && c != 0x85; }

// Whether the bytes from `at` on are the beginning of a longer sequence.
bool is_cut_short(std::string_view bytes, std::size_t at) {
  const auto lead = static_cast<std::uint8_t>(bytes[at]);
  const auto trail = static_cast<std::size_t>(U8_COUNT_TRAIL_BYTES(lead));
  const std::string_view rest = bytes.substr(at + 1);
  return rest.size() < trail && std::all_of(rest.begin(), rest.end(), [](char c) { return U8_IS_TRAIL(c); });
}

std::string to_utf8(const std::u16string& text) {
  std::string utf8(text.size() * 3, '\0');
  std::int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8(utf8.data(), static_cast<std::int32_t>(utf8.size()), &length, text.data(),
              static_cast<std::int32_t>(text.size()), &status);
  if (U_FAILURE(status) != 0) throw std::logic_error("a strict converter wrote malformed UTF-16");
  utf8.resize(static_cast<std::size_t>(length));
  return utf8;
}

}  // namespace

std::optional<std::string> known_charset(std::string_view name) {
  if (!is_sane_name(name)) return std::nullopt;  // ICU takes "" for the platform's own and "," for an option
  const std::string asked(name);
  const icu::LocalUConverterPointer converter = open_converter(asked);
  if (converter.isNull()) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const char* canonical = ucnv_getName(converter.getAlias(), &status);
  std::string known = asked;
  for (const char* standard : {"IANA", "MIME"}) {
    status = U_ZERO_ERROR;
    const char* standard_name = ucnv_getStandardName(canonical, standard, &status);
    if (U_SUCCESS(status) != 0 && standard_name != nullptr) known = standard_name;
  }
  for (const Superset& superset : supersets) {
    if (known == superset.part) return std::string(superset.whole);
  }
  return known;
}

Conversion convert(std::string_view bytes, const std::string& charset) {
  const icu::LocalUConverterPointer converter = open_converter(charset);
  if (converter.isNull()) throw std::logic_error("no converter for " + charset);
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(converter.getAlias(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);

  constexpr std::size_t chunk = 4096;
  std::array<UChar, chunk> units{};
  std::array<std::int32_t, chunk> offsets{};
  const bool legacy = !charset.starts_with("UTF-");
  Conversion result;
  std::u16string text;
  text.reserve(bytes.size());
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  do {
    status = U_ZERO_ERROR;
    const auto start = static_cast<std::size_t>(source - bytes.data());
    UChar* target = units.data();
    ucnv_toUnicode(converter.getAlias(), &target, units.data() + chunk, &source, end, offsets.data(), 1, &status);
    const auto count = static_cast<std::size_t>(target - units.data());
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t at = offsets[i] < 0 ? start : start + static_cast<std::size_t>(offsets[i]);
      if (legacy && is_unassigned_byte(units[i])) {
        result.obstacles.malformed = at;
        result.obstacles.malformed_bytes = hexadecimal(bytes.data() + at, 1);
        return result;
      }
      note_character(result.obstacles, units[i], at);
    }
    text.append(units.data(), count);
  } while (status == U_BUFFER_OVERFLOW_ERROR);

  if (U_FAILURE(status) != 0) {
    std::array<char, 32> invalid{};
    auto length = static_cast<std::int8_t>(invalid.size());
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter.getAlias(), invalid.data(), &length, &ignored);
    if (U_FAILURE(ignored) != 0) length = 0;
    const auto consumed = static_cast<std::size_t>(source - bytes.data());
    result.obstacles.malformed = consumed - std::min(consumed, static_cast<std::size_t>(length));
    result.obstacles.malformed_bytes = hexadecimal(invalid.data(), length);
    result.obstacles.cut_short = status == U_TRUNCATED_CHAR_FOUND;
    return result;
  }
  result.text = to_utf8(text);
  return result;
}

Obstacles obstacles_in_utf8(std::string_view bytes) {
  Obstacles obstacles;
  const std::size_t malformed = first_invalid_utf8(bytes);
  if (malformed != std::string_view::npos) {
    obstacles.malformed = malformed;
    obstacles.malformed_bytes = hexadecimal(bytes.data() + malformed, 1);
    obstacles.cut_short = is_cut_short(bytes, malformed);
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    note_character(obstacles, static_cast<unsigned char>(bytes[at]), at);
  }
  return obstacles;
}

}  // namespace diptych
