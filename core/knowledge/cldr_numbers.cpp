#include "core/knowledge/cldr_numbers.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>
#include <string_view>

namespace diptych {
namespace {

// Words by value; sets keep the order of the image independent of ICU's.
using Words = std::map<int, std::set<std::string>>;

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

bool is_spelled(const std::string& words) {
  return !words.empty() && std::none_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
         words.find('E') == std::string::npos;
}

// Without its own data for a language ICU falls back to the root rules, which spell nothing a text would hold.
bool has_own_data(const icu::RuleBasedNumberFormat& format, const std::string& tag) {
  UErrorCode status = U_ZERO_ERROR;
  return std::string_view(format.getLocale(ULOC_ACTUAL_LOCALE, status).getLanguage()) == tag && U_SUCCESS(status);
}

void add_spellings(const icu::RuleBasedNumberFormat& format, std::string_view rules, const std::vector<int>& values,
                   Words& words) {
  for (std::int32_t i = 0; i < format.getNumberOfRuleSetNames(); ++i) {
    const icu::UnicodeString name = format.getRuleSetName(i);
    if (!utf8(name).starts_with(rules)) continue;
    for (const int value : values) {
      UErrorCode status = U_ZERO_ERROR;
      icu::UnicodeString spelled;
      icu::FieldPosition ignored;
      format.format(static_cast<std::int32_t>(value), name, spelled, ignored, status);
      std::string text = utf8(spelled);
      text.erase(0, text.find_first_not_of(' '));
      if (U_SUCCESS(status) && is_spelled(text)) words[value].insert(std::move(text));
    }
  }
}

std::vector<int> range(int first, int last) {
  std::vector<int> values;
  for (int value = first; value <= last; ++value) values.push_back(value);
  return values;
}

// Forms are matched as they are: to a stemmer a cardinal and its ordinal may be one word.
void add_lexicon(LanguageSource& language, const std::string& category, const Words& words) {
  for (const auto& [value, forms] : words) {
    LexiconSource source{category, std::to_string(value), {}};
    for (const auto& form : forms) {
      std::string label = "=";
      for (const char c : form) {
        if (c == '(' || c == ')' || c == '|' || c == '*' || c == '~') continue;
        label += c == '-' ? ' ' : c;
        if (c == ' ' || c == '-') label += '=';
      }
      source.labels.push_back({std::move(label), {}, {}, {}, "CLDR"});
    }
    language.lexicon.push_back(std::move(source));
  }
}

// Compound adjectives of length, "пятилетний": a number in the genitive and a suffix of the language file's
// unit-suffix, written as one word.
void add_compounds(LanguageSource& language, const icu::RuleBasedNumberFormat& format) {
  std::vector<LexiconSource> suffixes;
  for (const auto& item : language.lexicon)
    if (item.category == "unit-suffix") suffixes.push_back(item);
  if (suffixes.empty()) return;
  Words genitives;
  for (std::int32_t i = 0; i < format.getNumberOfRuleSetNames(); ++i)
    if (const std::string name = utf8(format.getRuleSetName(i));
        name.starts_with("%spellout-cardinal") && name.ends_with("-genitive"))
      add_spellings(format, name, range(2, 99), genitives);
  for (const auto& suffix : suffixes)
    for (const auto& [value, forms] : genitives) {
      const bool time = suffix.value.starts_with('T');
      LexiconSource compound{
          "duration", (time ? "PT" : "P") + std::to_string(value) + suffix.value.substr(time ? 1 : 0), {}};
      for (std::string form : forms) {
        std::erase(form, ' ');
        for (const auto& label : suffix.labels) compound.labels.push_back({form + label.text, {}, {}, {}, "CLDR"});
      }
      language.lexicon.push_back(std::move(compound));
    }
}

constexpr int last_day = 31;
constexpr int last_ordinal = 150;  // sessions and anniversaries

// "6th", where a language writes ordinals with an ending.
Words ordinals_with_ending(const std::string& tag, int last) {
  Words days;
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat format(icu::URBNF_ORDINAL, icu::Locale(tag.c_str()), status);
  if (U_FAILURE(status)) return days;
  for (const int day : range(1, last)) {
    icu::UnicodeString written;
    format.format(static_cast<std::int32_t>(day), written);
    const std::string text = utf8(written);
    const bool letter = std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (letter && text.find_first_of(" .") == std::string::npos) days[day].insert(text);
  }
  return days;
}

void add_numbers(LanguageSource& language) {
  const std::string& tag = language.language.tag;
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(tag.c_str()), status);
  if (U_FAILURE(status) || !has_own_data(format, tag)) return;
  std::vector<int> values = range(0, 99);
  for (int hundred = 100; hundred <= 900; hundred += 100) values.push_back(hundred);
  Words cardinals;
  add_spellings(format, "%spellout-cardinal", values, cardinals);
  add_spellings(format, "%spellout-numbering", values, cardinals);
  // Rule sets for years spell ordinals in some languages.
  Words ordinals;
  add_spellings(format, "%spellout-ordinal", range(1, 99), ordinals);
  for (const auto& [value, forms] : ordinals)
    for (const auto& form : forms) cardinals[value].erase(form);
  add_lexicon(language, "number", cardinals);
  add_lexicon(language, "ordinal", ordinals);
  add_lexicon(language, "ordinal", ordinals_with_ending(tag, last_ordinal));
  add_lexicon(language, "day", ordinals_with_ending(tag, last_day));
  add_compounds(language, format);
}

template <class Names>
void add_names(Names names, icu::DateFormatSymbols::DtWidthType width, int last, int offset, Words& words) {
  for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
    std::int32_t count = 0;
    const icu::UnicodeString* list = names(count, context, width);
    for (std::int32_t i = 0; i < count && i < last; ++i) {
      std::string name = utf8(list[i]);
      if (!name.empty()) words[static_cast<int>(i) + offset].insert(std::move(name));
    }
  }
}

// Cities are known by the time zones named after them; an English name is the value in all languages.
void add_cities(LanguageSource& language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> zones(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
  const std::unique_ptr<icu::TimeZoneNames> english(icu::TimeZoneNames::createInstance(icu::Locale("en"), status));
  const std::unique_ptr<icu::TimeZoneNames> own(
      icu::TimeZoneNames::createInstance(icu::Locale(language.language.tag.c_str()), status));
  if (U_FAILURE(status)) return;
  std::map<std::string, std::string> names;  // English → own
  while (const icu::UnicodeString* zone = zones->snext(status)) {
    icu::UnicodeString in_english;
    icu::UnicodeString in_own;
    english->getExemplarLocationName(*zone, in_english);
    own->getExemplarLocationName(*zone, in_own);
    if (!in_english.isEmpty() && !in_own.isEmpty()) names.try_emplace(utf8(in_english), utf8(in_own));
  }
  for (const auto& [value, name] : names) {
    if (name.find_first_of("()|*~=") != std::string::npos) continue;
    std::string label = language.language.stemmer.empty() ? "=" : "";
    for (const char c : name) {
      label += c;
      if (c == ' ' && language.language.stemmer.empty()) label += '=';
    }
    language.lexicon.push_back({"city", value, {{std::move(label), {}, {}, {}, "CLDR"}}});
  }
}

void add_calendar(LanguageSource& language) {
  Words months;
  Words short_months;
  Words weekdays;
  // Regions of one language may name months differently, as Egypt, Lebanon, Algeria and Iraq do.
  static constexpr std::array<const char*, 5> regions{"", "_EG", "_LB", "_DZ", "_IQ"};
  for (const char* region : regions) {
    const std::string name = language.language.tag + region;
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(name.c_str()), status);
    if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) continue;
    constexpr int months_of_a_year = 12;
    const auto month_names = [&](std::int32_t& count, auto context, auto width) {
      return symbols.getMonths(count, context, width);
    };
    add_names(month_names, icu::DateFormatSymbols::WIDE, months_of_a_year, 1, months);
    add_names(month_names, icu::DateFormatSymbols::ABBREVIATED, months_of_a_year, 1, short_months);
    Words from_sunday;  // ICU keeps days in [1, 7], Sunday first
    for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED})
      add_names([&](std::int32_t& count, auto context, auto of) { return symbols.getWeekdays(count, context, of); },
                width, 8, 0, from_sunday);
    for (const auto& [day, names] : from_sunday)
      if (day >= 1) weekdays[day == 1 ? 7 : day - 1].insert(names.begin(), names.end());
  }
  for (auto& [month, names] : short_months)
    for (const auto& name : months[month]) names.erase(name);
  std::erase_if(short_months, [](const auto& month) { return month.second.empty(); });
  add_lexicon(language, "month", months);
  add_lexicon(language, "month-short", short_months);
  add_lexicon(language, "weekday", weekdays);
}

}  // namespace

void add_cldr_numbers(KnowledgeSource& knowledge) {
  for (auto& language : knowledge.languages) {
    add_numbers(language);
    add_calendar(language);
    add_cities(language);
  }
}

}  // namespace diptych
