#include "core/account/dates.h"

#include "core/text/fold.h"
#include "core/text/stem.h"
#include "core/text/utf8.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>

namespace diptych {
namespace {

// Folded month names to 1..12. Regions of one language may name months differently, so several are asked.
std::map<std::string, int> month_names(std::string_view language) {
  static constexpr std::array<const char*, 5> regions{"", "_EG", "_LB", "_DZ", "_IQ"};
  std::map<std::string, int> names;
  for (const char* region : regions) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale((std::string(language) + region).c_str());
    const icu::DateFormatSymbols symbols(locale, status);
    if (U_FAILURE(status)) continue;
    for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE})
      for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
        std::int32_t count = 0;
        const icu::UnicodeString* months = symbols.getMonths(count, context, width);
        for (std::int32_t i = 0; i < count && i < 12; ++i) {
          std::string name;
          months[i].toUTF8String(name);
          names.emplace(fold_word(name), i + 1);
        }
      }
    if (language != "ar") break;
  }
  return names;
}

// The number of a day, also with the ending of an ordinal: "6th December 2023".
std::optional<int> day_number_of(const Token& token) {
  constexpr std::size_t ending_letters = 2;
  if (token.number) return whole_number(token);
  int value = 0;
  const std::string& word = token.folded;
  const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  const auto ending = static_cast<std::size_t>(word.data() + word.size() - stop);
  const bool letters = std::all_of(word.end() - static_cast<std::ptrdiff_t>(ending), word.end(),
                                   [](char c) { return c >= 'a' && c <= 'z'; });
  if (error != std::errc() || ending != ending_letters || !letters) return std::nullopt;
  return value;
}

// The "26T10" of "2021-01-26T10:00", which is one word.
bool is_day_and_hour(const Token& token) {
  const std::string& word = token.folded;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return word.size() >= 4 && word[2] == 't' && digit(word[0]) && digit(word[1]) &&
         std::all_of(word.begin() + 3, word.end(), digit);
}
constexpr std::uint32_t day_digits = 2;

std::optional<int> day_in(const Token& token) {
  if (is_day_and_hour(token)) return (token.folded[0] - '0') * 10 + (token.folded[1] - '0');
  return whole_number(token);
}

std::optional<Date> day_of(int year, int month, int day) {
  std::array<char, 16> iso{};
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  std::snprintf(iso.data(), iso.size(), "%04d-%02d-%02d", year, month, day);
  return parse_iso_date(iso.data());
}

class Finder {
 public:
  Finder(std::string_view text, const Analysis& analysis, std::string_view language)
      : text_(text), tokens_(analysis.tokens), months_(month_names(language)), capital_months_(language == "en") {
    // CLDR has two cases of a month; Russian says when in a third.
    if (language != inflected) return;
    for (const auto& [name, month] : months_)
      if (count_code_points(name) >= shortest_inflected) month_stems_.emplace(stemmer_.label_stem(name), month);
  }

  std::vector<DateMention> run() {
    std::vector<DateMention> found;
    for (std::size_t i = 0; i < tokens_.size();) {
      std::size_t used = 0;
      if (const auto date = date_at(i, used)) {
        const Token& last = tokens_[i + used - 1];
        const std::uint32_t end = is_day_and_hour(last) ? last.span.begin + day_digits : last.span.end;
        found.push_back({{tokens_[i].span.begin, end}, *date});
        i += used;
      } else {
        ++i;
      }
    }
    return found;
  }

  [[nodiscard]] std::vector<DayMention> days(Date near) const {
    std::vector<DayMention> found;
    for (std::size_t i = 0; i < tokens_.size();) {
      std::size_t used = 0;
      if (const auto date = date_at(i, used)) {
        found.push_back({{tokens_[i].span.begin, tokens_[i + used - 1].span.end}, *date});
        i += used;
      } else if (auto day = day_at(i, near, used)) {
        day->span = {tokens_[i].span.begin, tokens_[i + used - 1].span.end};
        found.push_back(*day);
        i += used;
      } else {
        ++i;
      }
    }
    return found;
  }

 private:
  // "August 16", "16 August" or "August" alone.
  [[nodiscard]] std::optional<DayMention> day_at(std::size_t i, Date near, std::size_t& used) const {
    std::size_t words = 0;
    if (const auto first = written_day(i))
      if (const auto named = month(i + 1, words)) {
        used = words + 1;
        return nearest(*named, *first, near);
      }
    const auto named = month(i, words);
    // "May" and "March" are English words too; as months they have a capital.
    if (!named || (capital_months_ && !tokens_[i].capitalised)) return std::nullopt;
    used = words;
    if (const auto day = written_day(i + words); day && *day >= 1 && *day <= 31) {
      used = words + 1;
      return nearest(*named, *day, near);
    }
    if (number(i + words)) return std::nullopt;  // "March 2021": the year says which, no day to compare
    auto month_only = nearest(*named, 1, near);
    if (month_only) month_only->month = true;
    return month_only;
  }

  [[nodiscard]] static std::optional<DayMention> nearest(int month, int day, Date near) {
    std::optional<DayMention> best;
    for (int year = near.year - 1; year <= near.year + 1; ++year) {
      const auto date = day_of(year, month, day);
      if (!date) continue;
      const auto away = [&](Date d) { return std::abs(day_number(d) - day_number(near)); };
      if (!best || away(*date) < away(best->date)) best = DayMention{{}, *date};
    }
    return best;
  }

  [[nodiscard]] std::optional<int> number(std::size_t i) const {
    return i < tokens_.size() ? whole_number(tokens_[i]) : std::nullopt;
  }

  [[nodiscard]] std::optional<int> written_day(std::size_t i) const {
    return i < tokens_.size() ? day_number_of(tokens_[i]) : std::nullopt;
  }

  // A month's name at token i, of one word or two ("كانون الثاني"); `used` is its length.
  [[nodiscard]] std::optional<int> month(std::size_t i, std::size_t& used) const {
    if (i >= tokens_.size()) return std::nullopt;
    if (i + 1 < tokens_.size())
      if (const auto at = months_.find(tokens_[i].folded + " " + tokens_[i + 1].folded); at != months_.end()) {
        used = 2;
        return at->second;
      }
    used = 1;
    if (const auto at = months_.find(tokens_[i].folded); at != months_.end()) return at->second;
    if (month_stems_.empty() || count_code_points(tokens_[i].folded) < shortest_inflected) return std::nullopt;
    const auto at = month_stems_.find(stemmer_.label_stem(tokens_[i].folded));
    if (at == month_stems_.end()) return std::nullopt;
    return at->second;
  }

  static Language stemmed_language() {
    Language language;
    language.tag = language.stemmer = inflected;
    return language;
  }

  [[nodiscard]] std::string_view between(std::size_t i) const {
    return text_.substr(tokens_[i].span.end, tokens_[i + 1].span.begin - tokens_[i].span.end);
  }

  [[nodiscard]] std::optional<Date> date_at(std::size_t i, std::size_t& used) const {
    std::size_t month_words = 0;
    if (const auto first = written_day(i)) {
      if (const auto named = month(i + 1, month_words)) {  // 26 January [(] 2021
        std::size_t year_at = i + 1 + month_words;
        // Arabic papers give both names of a month: "26 كانون الثاني/يناير 2021".
        std::size_t second_words = 0;
        if (month(year_at, second_words) == named) year_at += second_words;
        used = year_at - i + 1;
        if (const auto year = number(year_at)) return day_of(*year, *named, *first);
        return std::nullopt;
      }
      return number(i) ? numeric(i, used) : std::nullopt;
    }
    if (const auto named = month(i, month_words)) {  // January 26, 2021
      used = month_words + 2;
      const auto day = written_day(i + month_words);
      const auto year = number(i + month_words + 1);
      if (day && year) return day_of(*year, *named, *day);
    }
    return std::nullopt;
  }

  // 2021-01-26, 26.01.2021, 26/01/2021.
  [[nodiscard]] std::optional<Date> numeric(std::size_t i, std::size_t& used) const {
    const auto a = number(i);
    const auto b = number(i + 1);
    if (!a || !b || i + 2 >= tokens_.size()) return std::nullopt;
    const auto c = day_in(tokens_[i + 2]);
    if (!c) return std::nullopt;
    used = 3;
    if (between(i) == "-" && between(i + 1) == "-") return day_of(*a, *b, *c);
    if ((between(i) == "." && between(i + 1) == ".") || (between(i) == "/" && between(i + 1) == "/")) {
      // American papers put the month first; where the second number can be no month it shows.
      constexpr int months = 12;
      return *b > months && *a <= months ? day_of(*c, *a, *b) : day_of(*c, *b, *a);
    }
    return std::nullopt;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::map<std::string, int> months_;
  bool capital_months_;
  static constexpr std::string_view inflected = "ru";
  static constexpr std::uint32_t shortest_inflected = 4;  // letters; less are abbreviations, whose stems are of names
  Language stemmed_ = stemmed_language();
  Stemmer stemmer_{stemmed_};
  std::map<std::string, int> month_stems_;
};

}  // namespace

std::vector<DateMention> find_dates(std::string_view text, const Analysis& analysis, std::string_view language) {
  return Finder(text, analysis, language).run();
}

std::vector<DayMention> find_days(std::string_view text, const Analysis& analysis, std::string_view language,
                                  Date near) {
  return Finder(text, analysis, language).days(near);
}

}  // namespace diptych
