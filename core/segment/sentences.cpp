#include "core/segment/sentences.h"

#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <string>

namespace diptych {
namespace {

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

// One iterator serves a whole run: creating one costs more than a short sentence.
icu::BreakIterator& sentence_iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  }();
  return *iterator;
}

std::vector<std::uint32_t> uax29_boundaries(std::string_view block) {
  // UAX 29 ends a sentence at every line feed; inside a block it is a space of the same length.
  std::string flat(block);
  std::replace(flat.begin(), flat.end(), '\n', ' ');
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> text(
      utext_openUTF8(nullptr, flat.data(), static_cast<std::int64_t>(flat.size()), &status));
  icu::BreakIterator& iterator = sentence_iterator();
  iterator.setText(text.get(), status);
  std::vector<std::uint32_t> boundaries;
  for (std::int32_t at = iterator.first(); at != icu::BreakIterator::DONE; at = iterator.next())
    boundaries.push_back(static_cast<std::uint32_t>(at));
  return boundaries;
}

// "… aid to Kyiv. 19 March …": UAX 29 looks for the next letter, and where that is a small one takes the stop for an
// abbreviation's. Whether it is one is for false_boundary to see.
void add_before_numbers(std::string_view block, std::vector<std::uint32_t>& boundaries) {
  for (auto stop = block.find(". "); stop != std::string_view::npos; stop = block.find(". ", stop + 1)) {
    const std::size_t next = block.find_first_not_of(' ', stop + 1);
    if (next == std::string_view::npos || block[next] < '0' || block[next] > '9') continue;
    if (stop == 0 || (block[stop - 1] >= '0' && block[stop - 1] <= '9')) continue;  // "26. 01. 2021"
    const auto at = std::lower_bound(boundaries.begin(), boundaries.end(), static_cast<std::uint32_t>(next));
    if (at == boundaries.end() || *at != next) boundaries.insert(at, static_cast<std::uint32_t>(next));
  }
}

// The last word before a full stop that ends `sentence`, without that stop; empty when no stop ends it.
std::string_view word_before_stop(std::string_view sentence) {
  const ByteSpan inside = trimmed(sentence, {0, static_cast<std::uint32_t>(sentence.size())});
  std::string_view words = inside.of(sentence);
  if (!words.ends_with('.')) return {};
  words.remove_suffix(1);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < words.size();) {
    const auto c = static_cast<UChar32>(next_code_point(words, at));
    if (!u_isalnum(c) && c != '.' && c != '-' && c != '\'' && c != 0x2019) begin = at;
  }
  return words.substr(begin);
}

bool is_initial(std::string_view word) {
  // The part behind the last inner stop: "С.В" ends with the initial "В".
  if (const auto stop = word.rfind('.'); stop != std::string_view::npos) word.remove_prefix(stop + 1);
  if (word.empty()) return false;
  std::size_t at = 0;
  const auto c = static_cast<UChar32>(next_code_point(word, at));
  return at == word.size() && u_isupper(c);
}

bool is_number(std::string_view word) {
  for (std::size_t at = 0; at < word.size();)
    if (!u_isdigit(static_cast<UChar32>(next_code_point(word, at)))) return false;
  return !word.empty();
}

bool is_abbreviation(std::string_view word, const Language& language) {
  const std::string folded = fold_word(word);
  return std::find(language.abbreviations.begin(), language.abbreviations.end(), folded) !=
         language.abbreviations.end();
}

// Whether `after` begins with a capitalised small word ("The", "He", «Он»): then a sentence does begin there,
// even behind an abbreviation ("… in the U.S. The leaders …"). A title begins none: "H.E. Mr. Netanyahu".
bool begins_with_small_word(std::string_view after, const Language& language) {
  constexpr std::uint32_t longest = 4;
  std::size_t end = 0;
  for (std::size_t at = 0; at < after.size();) {
    if (!u_isalpha(static_cast<UChar32>(next_code_point(after, at)))) break;
    end = at;
  }
  const std::string word = fold(after.substr(0, end));
  if (after.substr(end).starts_with('.') && is_abbreviation(after.substr(0, end), language)) return false;
  const auto among = [&](const std::vector<std::string>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  return among(language.transparent) || (count_code_points(word) <= longest && among(language.stop_words));
}

bool starts_lower(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    if (u_isalnum(c)) return u_islower(c);
  }
  return false;
}

// A boundary between `before` and `after` that UAX 29 sees and a reader does not.
bool false_boundary(std::string_view before, std::string_view after, const Language& language) {
  if (starts_lower(after)) return true;
  const std::string_view word = word_before_stop(before);
  if (word.empty()) return false;
  constexpr std::size_t longest_day = 2;
  if (is_number(word) && word.size() <= longest_day && after.find_first_of("0123456789") == 0) return true;  // 26. 01.
  if (is_abbreviation(word, language)) return !begins_with_small_word(after, language);
  if (is_initial(word)) return true;
  const ByteSpan whole = trimmed(before, {0, static_cast<std::uint32_t>(before.size())});
  return is_number(word) && whole.size() == word.size() + 1;  // "2." alone: the number of a list item
}

// "www.Kremlin.ru": behind the word at `at` another full stop joins letters.
bool goes_on_as_address(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    if (u_isalnum(c)) continue;
    return c == '.' && at < end && u_isalpha(static_cast<UChar32>(next_code_point(text, at)));
  }
  return false;
}

// Splits "…with Biden.The leaders" where a typist left the space out: lower-case letters on the left, a
// capital and a lower-case letter on the right.
void split_glued(std::string_view text, ByteSpan sentence, std::vector<ByteSpan>& out) {
  std::uint32_t begin = sentence.begin;
  char32_t before = 0;
  char32_t last = 0;
  for (std::size_t at = sentence.begin; at < sentence.end;) {
    const char32_t c = next_code_point(text, at);
    if (c == U'.' && u_islower(static_cast<UChar32>(last)) && u_islower(static_cast<UChar32>(before)) &&
        at < sentence.end) {
      std::size_t ahead = at;
      const auto next = static_cast<UChar32>(next_code_point(text, ahead));
      if (u_isupper(next) && ahead < sentence.end && u_islower(static_cast<UChar32>(next_code_point(text, ahead))) &&
          !goes_on_as_address(text, ahead, sentence.end)) {
        out.push_back({begin, static_cast<std::uint32_t>(at)});
        begin = static_cast<std::uint32_t>(at);
      }
    }
    before = last;
    last = c;
  }
  out.push_back({begin, sentence.end});
}

}  // namespace

std::vector<ByteSpan> sentences_of(std::string_view text, ByteSpan block, const Language& language) {
  const std::string_view inside = block.of(text);
  auto boundaries = uax29_boundaries(inside);
  add_before_numbers(inside, boundaries);
  std::vector<ByteSpan> sentences;
  std::uint32_t begin = 0;
  for (std::size_t i = 1; i < boundaries.size(); ++i) {
    const std::uint32_t end = boundaries[i];
    const bool last = i + 1 == boundaries.size();
    if (!last && false_boundary(inside.substr(begin, end - begin), inside.substr(end), language)) continue;
    const ByteSpan sentence = trimmed(text, {block.begin + begin, block.begin + end});
    if (!sentence.empty()) split_glued(text, sentence, sentences);
    begin = end;
  }
  return sentences;
}

}  // namespace diptych
