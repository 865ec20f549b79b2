#include "core/text/fold.h"

#include "core/text/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/stringoptions.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>

namespace diptych {
namespace {

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(status);
  return *instance;
}

struct Replacement {
  char32_t from;
  char32_t to;
};

// Letters that writers exchange freely. Source: the orthographic variants of Arabic and Persian keyboards
// (UAX 31 profile for Arabic, Persian yeh and kaf) and the optional dots of Russian yo.
constexpr std::array<Replacement, 15> letters{{
    {0x0622, 0x0627},
    {0x0623, 0x0627},
    {0x0625, 0x0627},
    {0x0671, 0x0627},  // alef carriers
    {0x0624, 0x0648},
    {0x0626, 0x064A},
    {0x0649, 0x064A},  // waw, yeh, maqsura
    {0x06A9, 0x0643},
    {0x06CC, 0x064A},  // Persian kaf, yeh
    {0x0451, 0x0435},  // yo
    {0x0131, U'i'},
    {0x2019, U'\''},
    {0x2018, U'\''},
    {0x02BC, U'\''},
    {0x00B4, U'\''},
}};

bool dropped(char32_t c) {
  return (c >= 0x064B && c <= 0x065F) || (c >= 0x0610 && c <= 0x061A) || c == 0x0670 || c == 0x0640 || c == 0x00AD ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

char32_t latin_base(char32_t c) {
  if (c < 0xC0 || (c > 0x24F && (c < 0x1E00 || c > 0x1EFF))) return c;
  icu::UnicodeString decomposed;
  if (!nfc().getRawDecomposition(static_cast<UChar32>(c), decomposed)) return c;
  // Letters with two marks decompose stepwise.
  return latin_base(static_cast<char32_t>(decomposed.char32At(0)));
}

char32_t folded(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  for (const auto& [from, to] : letters)
    if (lower == from) return to;
  if (const int digit = u_charDigitValue(static_cast<UChar32>(lower)); digit >= 0)
    return U'0' + static_cast<char32_t>(digit);
  return latin_base(lower);
}

std::string composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  nfc().normalizeUTF8(0, piece, sink, nullptr, status);
  return out;
}

bool is_ascii(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

struct Folded {
  std::string text;
  bool marks = false;  // whether a combining mark is left
};

Folded folded_once(std::string_view text, bool drop_stops) {
  Folded out;
  out.text.reserve(text.size());
  bool behind_latin = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (dropped(c) || (drop_stops && c == U'.')) continue;
    const bool mark = c >= 0x300 && u_getCombiningClass(static_cast<UChar32>(c)) != 0;
    if (mark && behind_latin) continue;  // as the accents of letters that Unicode has composed
    out.marks = out.marks || mark;
    const char32_t letter = folded(c);
    behind_latin = letter >= U'a' && letter <= U'z';
    append_code_point(out.text, letter);
  }
  return out;
}

// The letter that a letter of everyday Russian or Arabic folds to, which no mark changes and which changes no other;
// 0 for all else.
char32_t everyday(char32_t c) {
  if (c >= 0x0410 && c <= 0x042F) return c + 32;
  if (c >= 0x0430 && c <= 0x044F) return c;
  const bool arabic = (c >= 0x0627 && c <= 0x063A) || (c >= 0x0641 && c <= 0x0648) || c == 0x064A;
  return arabic ? c : 0;
}

// Most words are written in such letters alone: asking ICU about each costs far more than all else done with them.
bool fold_everyday(std::string_view text, std::string& out) {
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = everyday(next_code_point(text, at));
    if (letter == 0) return false;
    append_code_point(out, letter);
  }
  return true;
}

std::string fold_dropping(std::string_view text, bool drop_stops) {
  if (is_ascii(text)) return folded_once(text, drop_stops).text;
  if (std::string out; fold_everyday(text, out)) return out;
  // A mark may be left without its letter: a sign between them is dropped, or the letter is folded to another one.
  // Composing and folding again settles it; texts as people write them need one round.
  Folded round = folded_once(composed(text), drop_stops);
  while (round.marks) {
    Folded again = folded_once(composed(round.text), drop_stops);
    if (again.text == round.text) break;
    round = std::move(again);
  }
  return std::move(round.text);
}

}  // namespace

std::string fold(std::string_view text) { return fold_dropping(text, false); }
std::string fold_word(std::string_view word) { return fold_dropping(word, true); }

}  // namespace diptych
