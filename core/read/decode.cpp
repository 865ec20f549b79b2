#include "core/read/binary.h"
#include "core/read/charset_signs.h"
#include "core/read/convert.h"
#include "core/read/read.h"
#include "core/read/refusal.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace diptych {
namespace {

constexpr const char* name_it = "name the encoding with --encoding, for example --encoding windows-1251";

// More than this share of control characters is no text; single ones are typing or export errors.
constexpr double most_controls = 0.01;

// A charset and why it is believed.
struct Choice {
  std::string charset;
  std::string how;
};

constexpr std::string_view asked_for = "option --encoding";

Diagnostic malformed(const std::string& path, const Obstacles& obstacles, const Choice& choice) {
  const std::size_t at = *obstacles.malformed;
  const bool asked = choice.how == asked_for;
  if (obstacles.cut_short) {
    return refused_at(
        path, at, "the file ends inside a character of " + choice.charset + " (" + choice.how + ")",
        asked ? "leave --encoding out, or, if this is the encoding, fetch the file again: it seems cut short"
              : "the file seems cut short: fetch it again");
  }
  return refused_at(path, at,
                    obstacles.malformed_bytes + " is no character of " + choice.charset + " (" + choice.how + ")",
                    asked ? "leave --encoding out, which is meant for all files, or name another one"
                          : "repair the file, or name another encoding with --encoding");
}

std::optional<Diagnostic> not_text(const std::string& path, const Obstacles& obstacles) {
  if (obstacles.nul) {
    return refused_at(path, *obstacles.nul, "a NUL character, so this is no text",
                      "if it is UTF-16, say --encoding UTF-16LE or --encoding UTF-16BE");
  }
  if (static_cast<double>(obstacles.controls) > most_controls * static_cast<double>(obstacles.characters)) {
    return refused_at(path, *obstacles.control,
                      std::to_string(obstacles.controls) + " control characters from here on, so this is no text",
                      "give a text file or a saved web page");
  }
  return std::nullopt;
}

Result<Decoded> decode_as(std::string_view bytes, const std::string& path, const Choice& choice) {
  if (choice.charset == "UTF-8") {
    const Obstacles obstacles = obstacles_in_utf8(bytes);
    if (obstacles.malformed) return malformed(path, obstacles, choice);
    if (auto refusal = not_text(path, obstacles)) return *std::move(refusal);
    return Decoded{std::string(bytes), choice.charset, choice.how, {}};
  }
  Conversion converted = convert(bytes, choice.charset);
  if (converted.obstacles.malformed) return malformed(path, converted.obstacles, choice);
  if (auto refusal = not_text(path, converted.obstacles)) return *std::move(refusal);
  return Decoded{std::move(converted.text), choice.charset, choice.how, {}};
}

Result<Decoded> decode_detected(std::string_view bytes, const std::string& path) {
  const auto guess = detect_charset(bytes);
  if (!guess) return refused(path, "the encoding cannot be told", name_it);
  const std::string confidence = std::to_string(guess->confidence) + " %";
  Result<Decoded> decoded = decode_as(bytes, path, {guess->charset, "detected, " + confidence});
  if (!decoded || !is_plausible(*guess, decoded->text)) {
    return refused(path, "the encoding cannot be told (best guess: " + guess->charset + ", " + confidence + ")",
                   name_it);
  }
  decoded->warnings.push_back("the encoding was guessed as " + guess->charset + " (" + confidence +
                              "); if the text looks wrong, name it with --encoding");
  return decoded;
}

// The order of read.h behind options.encoding.
Result<Decoded> decode_by_signs(std::string_view bytes, const std::string& path) {
  if (const auto marked = charset_of_mark(bytes)) return decode_as(bytes, path, {*marked, "byte order mark"});

  const std::size_t first_malformed = first_invalid_utf8(bytes);
  if (bytes.find('\0') != std::string_view::npos) {
    if (const auto utf16 = utf16_by_zero_bytes(bytes)) {
      return decode_as(bytes, path, {*utf16, "pattern of zero bytes"});
    }
    // Whatever else the bytes are, the message a reader can act on is the one about the NUL.
    return *not_text(path, obstacles_in_utf8(bytes));
  }
  const auto declared = declared_charset(bytes);
  if (first_malformed == std::string_view::npos) {
    Result<Decoded> decoded = decode_as(bytes, path, {"UTF-8", "valid UTF-8"});
    const bool ascii = bytes.find_first_of("\xC2\xC3\xD0\xD1\xD8\xD9\xE2") == std::string_view::npos;
    if (decoded && declared && *declared != "UTF-8" && !ascii) {
      decoded->warnings.push_back("the page declares " + *declared + " but is valid UTF-8, and was read as that");
    }
    return decoded;
  }
  if (declared) return decode_as(bytes, path, {*declared, "declared in the page"});
  if (is_mostly_utf8(bytes)) return decode_as(bytes, path, {"UTF-8", "all before it is UTF-8"});
  return decode_detected(bytes, path);
}

Result<Choice> asked_charset(const std::string& asked) {
  const auto charset = known_charset(asked);
  if (!charset) {
    return Diagnostic{ExitCode::usage, "--encoding", "unknown encoding \"" + asked + "\"",
                      "use an IANA name such as UTF-8, UTF-16LE, windows-1251, KOI8-R, windows-1256 or ISO-8859-6"};
  }
  return Choice{*charset, std::string(asked_for)};
}

// Whether `charset` makes other characters of bytes that are UTF-8 already.
bool misreads_utf8(std::string_view bytes, const std::string& charset) {
  if (charset == "UTF-8" || first_invalid_utf8(bytes) != std::string_view::npos) return false;
  const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
  const bool wide = charset.starts_with("UTF-16") || charset.starts_with("UTF-32");
  return wide ? bytes.find('\0') == std::string_view::npos : !ascii;
}

void drop_byte_order_mark(std::string& text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
}

// CRLF and a lone CR become LF.
void unify_line_ends(std::string& text) {
  std::size_t to = text.find('\r');
  if (to == std::string::npos) return;
  for (std::size_t from = to; from < text.size(); ++from) {
    if (text[from] != '\r') {
      text[to++] = text[from];
      continue;
    }
    text[to++] = '\n';
    if (from + 1 < text.size() && text[from + 1] == '\n') ++from;
  }
  text.resize(to);
}

bool is_blank(std::string_view text) { return trimmed(text, {0, static_cast<std::uint32_t>(text.size())}).empty(); }

}  // namespace

Result<Decoded> decode(std::string_view bytes, const std::string& path, const ReadOptions& options) {
  std::optional<Choice> asked;
  if (options.encoding) {
    Result<Choice> choice = asked_charset(*options.encoding);
    if (!choice) return choice.error();
    asked = *std::move(choice);
  }
  if (bytes.empty()) return refused(path, "is empty", "give a file that holds the text of an account");
  // Spans count bytes in 32 bits, and a legacy byte may become three in UTF-8.
  if (bytes.size() > std::numeric_limits<std::int32_t>::max() / 3) {
    return refused(path, "holds more text than diptych can address", "split the file");
  }
  if (const auto format = binary_format(bytes)) {
    return refused_at(path, 0, "is " + std::string(format->name) + ", not text", std::string(format->hint));
  }
  Result<Decoded> decoded = asked ? decode_as(bytes, path, *asked) : decode_by_signs(bytes, path);
  if (!decoded) return decoded;
  if (asked && misreads_utf8(bytes, asked->charset))
    decoded->warnings.push_back("the text is valid UTF-8 but was read as " + asked->charset +
                                ", as --encoding says for all files; leave --encoding out if it looks wrong");
  drop_byte_order_mark(decoded->text);
  unify_line_ends(decoded->text);
  if (is_blank(decoded->text)) {
    return refused(path, "holds nothing but white space", "give a file that holds the text of an account");
  }
  return decoded;
}

}  // namespace diptych
