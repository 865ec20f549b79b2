#include "core/text/token.h"

#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>

#include <memory>
#include <optional>

#include <charconv>

namespace diptych {
namespace {

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

// "SWIFT’а": writers hang the ending of their language on a name in another script with an apostrophe.
std::string_view without_foreign_ending(std::string_view word) {
  std::optional<UScriptCode> script;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t here = at;
    const auto c = static_cast<UChar32>(next_code_point(word, at));
    UErrorCode status = U_ZERO_ERROR;
    if ((c == '\'' || c == 0x2019) && script && at < word.size()) {
      std::size_t ahead = at;
      const auto next = static_cast<UChar32>(next_code_point(word, ahead));
      if (u_isalpha(next) && uscript_getScript(next, &status) != *script) return word.substr(0, here);
    }
    if (u_isalpha(c)) script = uscript_getScript(c, &status);
  }
  return word;
}

// "NGOs", "MFAs": an acronym of three capitals or more with an ending, in Cyrillic one of case, in Latin the plural.
std::string_view without_case_ending(std::string_view word) {
  constexpr std::size_t shortest = 3;
  constexpr std::size_t longest_ending = 2;
  std::size_t upper = 0;
  std::size_t lower = 0;
  std::size_t end = 0;
  bool latin = false;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t here = at;
    const auto c = static_cast<UChar32>(next_code_point(word, at));
    if (u_isupper(c) && lower == 0) {
      ++upper;
    } else if (u_islower(c)) {
      if (upper < shortest) return word;
      if (lower++ == 0) end = here;
      latin = latin || (c < 0x80 && c != 's');
    } else {
      return word;
    }
  }
  const bool plural = word.ends_with('s') ? lower == 1 : !latin;
  return lower > 0 && lower <= longest_ending && plural ? word.substr(0, end) : word;
}

Token token_of(std::string_view text, ByteSpan span) {
  Token token;
  token.span = span;
  token.folded = fold_word(without_case_ending(without_foreign_ending(span.of(text))));
  std::size_t letters = 0;
  std::size_t upper = 0;
  std::size_t digits = 0;
  bool first = true;
  const std::string_view word = without_case_ending(span.of(text));
  for (std::size_t at = 0; at < word.size();) {
    const auto c = static_cast<UChar32>(next_code_point(word, at));
    // "Ukraine's", "NATO’s": what stands behind an apostrophe does not decide about capitals.
    if (c == '\'' || c == 0x2019) break;
    const bool is_upper = u_isupper(c) != 0;
    if (first) token.capitalised = is_upper;
    first = false;
    letters += u_isalpha(c) ? 1U : 0U;
    upper += is_upper ? 1U : 0U;
    digits += u_isdigit(c) ? 1U : 0U;
  }
  token.capitals = upper >= 2 && upper == letters;
  token.number = digits > 0 && letters == 0;
  return token;
}

// Whether every part between full stops is a single letter, as in "U.S" and "С.В".
bool is_dotted_acronym(std::string_view word) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    length = c == U'.' ? 0 : length + 1;
    if (length > 1) return false;
  }
  return true;
}

// "26.01.2021": three numbers, of which UAX 29 makes one word. "1.5" and "1.000.000" stay whole.
bool is_dotted_date(std::string_view word) {
  const auto first = word.find('.');
  const auto second = first == std::string_view::npos ? first : word.find('.', first + 1);
  if (second == std::string_view::npos || word.find('.', second + 1) != std::string_view::npos) return false;
  const auto digits = [](std::string_view part) { return count_code_points(part); };
  const auto year = digits(word.substr(second + 1));
  return digits(word.substr(0, first)) <= 2 && digits(word.substr(first + 1, second - first - 1)) <= 2 &&
         (year == 2 || year == 4);
}

bool has_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();)
    if (u_isalpha(static_cast<UChar32>(next_code_point(word, at)))) return true;
  return false;
}

// How many bytes of "5.2bn" or, behind the sign of a currency, of "250m" are the number; 0 for a word that is no such
// one. "6th", "5G" and "20bn" alone may be names or ordinals.
std::size_t digits_of_sum(std::string_view before, std::string_view word) {
  const auto letters = word.find_first_not_of("0123456789.,");
  if (letters == 0 || letters == std::string_view::npos || word.find_first_of(".,", letters) != std::string_view::npos)
    return 0;
  if (word.find_first_of("0123456789", letters) != std::string_view::npos) return 0;
  const auto point = word.find_first_of(".,");
  if (point < letters) return point > 0 && point + 1 < letters ? letters : 0;
  std::size_t at = before.size();
  while (at > 0 && (static_cast<unsigned char>(before[--at]) & 0xC0U) == 0x80U) continue;
  if (before.empty()) return 0;
  return u_charType(static_cast<UChar32>(next_code_point(before, at))) == U_CURRENCY_SYMBOL ? letters : 0;
}

void add_token(std::string_view text, ByteSpan span, std::vector<Token>& tokens) {
  const std::string_view word = span.of(text);
  if (const std::size_t digits = digits_of_sum(text.substr(0, span.begin), word); digits > 0) {
    const std::uint32_t letters = span.begin + static_cast<std::uint32_t>(digits);
    tokens.push_back(token_of(text, {span.begin, letters}));
    tokens.push_back(token_of(text, {letters, span.end}));
    return;
  }
  // «الـ200»: an article that a tatweel joins to a number is no part of it.
  constexpr char32_t tatweel = 0x0640;
  // «و25», «ل30»: "and" and "for" are written with the number behind them.
  constexpr char32_t waw = 0x0648;
  constexpr char32_t lam = 0x0644;
  bool joined = false;
  bool particle = false;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(word, at);
    const bool digit = u_isdigit(static_cast<UChar32>(c)) != 0;
    if (digit && joined) {
      add_token(text, {span.begin + static_cast<std::uint32_t>(here), span.end}, tokens);
      return;
    }
    if (digit && particle) {
      const std::uint32_t number = span.begin + static_cast<std::uint32_t>(here);
      tokens.push_back(token_of(text, {span.begin, number}));
      add_token(text, {number, span.end}, tokens);
      return;
    }
    if (digit) break;  // «20ـ30»
    joined = c == tatweel;
    particle = here == 0 && (c == waw || c == lam);
  }
  const bool whole =
      word.find('.') == std::string_view::npos || (has_letter(word) ? is_dotted_acronym(word) : !is_dotted_date(word));
  if (whole) {
    tokens.push_back(token_of(text, span));
    return;
  }
  std::uint32_t begin = span.begin;
  for (std::uint32_t at = span.begin; at <= span.end; ++at)
    if (at == span.end || text[at] == '.') {
      if (at > begin) tokens.push_back(token_of(text, {begin, at}));
      begin = at + 1;
    }
}

// The end of the web address that begins at `begin`, or `begin` where none does. What its path spells is not told.
std::uint32_t end_of_address(std::string_view text, std::uint32_t begin) {
  const std::string_view rest = text.substr(begin);
  if (!rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("www.")) return begin;
  std::string_view address = rest.substr(0, rest.find_first_of(" \t\r\n<>\")]"));
  while (!address.empty() && std::string_view(".,;:!?").find(address.back()) != std::string_view::npos)
    address.remove_suffix(1);
  return begin + static_cast<std::uint32_t>(address.size());
}

// "co-operation", "Co-ordination": the hyphen only parts the vowels; the word is the one without it.
void join_hiatus(std::string_view text, std::vector<Token>& tokens) {
  const auto parts = [&](const Token& prefix, const Token& word) {
    return prefix.folded == "co" && word.folded.starts_with('o') && word.span.begin == prefix.span.end + 1 &&
           text[prefix.span.end] == '-';
  };
  std::size_t kept = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (kept > 0 && parts(tokens[kept - 1], tokens[i])) {
      Token& joined = tokens[kept - 1];
      joined.span.end = tokens[i].span.end;
      joined.folded += tokens[i].folded;
      continue;
    }
    if (kept != i) tokens[kept] = std::move(tokens[i]);
    ++kept;
  }
  tokens.resize(kept);
}

}  // namespace

std::vector<Token> tokenize(std::string_view valid_utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> text(
      utext_openUTF8(nullptr, valid_utf8.data(), static_cast<std::int64_t>(valid_utf8.size()), &status));
  // One iterator serves a whole run: creating one costs more than a label.
  thread_local const std::unique_ptr<icu::BreakIterator> words = [] {
    UErrorCode created = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), created));
  }();
  std::vector<Token> tokens;
  if (U_FAILURE(status) || !words) return tokens;
  words->setText(text.get(), status);
  std::int32_t begin = words->first();
  std::uint32_t address_end = 0;
  for (std::int32_t end = words->next(); end != icu::BreakIterator::DONE; begin = end, end = words->next()) {
    const ByteSpan word{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (word.begin < address_end || words->getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
    address_end = end_of_address(valid_utf8, word.begin);
    if (address_end > word.begin)
      tokens.push_back(token_of(valid_utf8, {word.begin, address_end}));
    else
      add_token(valid_utf8, word, tokens);
  }
  join_hiatus(valid_utf8, tokens);
  return tokens;
}

std::optional<int> whole_number(const Token& token) {
  if (!token.number) return std::nullopt;
  int value = 0;
  const char* end = token.folded.data() + token.folded.size();
  const auto [stop, error] = std::from_chars(token.folded.data(), end, value);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

}  // namespace diptych
