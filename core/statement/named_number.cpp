#include "core/statement/named_number.h"

#include "core/match/matcher.h"

#include <algorithm>
#include <array>

namespace diptych {
namespace {

// Whether the name of a country, party or city ends with `word`.
bool is_country_or_city(const FactWords& words, std::uint32_t word) {
  constexpr std::uint32_t longest = 4;  // words of such a name
  const std::uint32_t from = word + 1 > longest ? word + 1 - longest : 0;
  const auto ends_here = [&](const auto& found) { return found.last == word + 1; };
  const Matcher matcher(words.scene.knowledge, words.scene.analysis);
  const auto parties = matcher.all(Root::parties, from, word + 1);
  if (std::any_of(parties.begin(), parties.end(), ends_here)) return true;
  const auto concepts = matcher.all(Root::concepts, from, word + 1);
  return std::any_of(concepts.begin(), concepts.end(),
                     [&](const Match& match) {
                       return ends_here(match) && words.scene.knowledge.concept_role(match.entry.target) == "place";
                     }) ||
         std::any_of(words.cues.begin(), words.cues.end(),
                     [&](const LexiconCue& cue) { return cue.kind == CueKind::city && ends_here(cue); });
}

// "Kanal 24", "Nash 24 LLC": behind a name, with nothing behind it that it could count.
bool ends_a_name(const FactWords& words, const Amount& amount) {
  const auto& tokens = words.scene.analysis.tokens;
  const auto& border = words.scene.analysis.border;
  if (amount.first == words.first || amount.last != amount.first + 1 || border[amount.first] != Border::none)
    return false;
  const Token& name = tokens[amount.first - 1];
  if (!name.capitalised || name.span.begin <= words.statement.sentence.begin) return false;
  // "The sides gave Ukraine 20 …", "in Mali 300": a country or city has no number.
  if (is_country_or_city(words, amount.first - 1)) return false;
  if (amount.last >= words.last || border[amount.last] != Border::none) return true;
  if (words.fact_at(amount.last, "company") != nullptr) return true;
  const LexiconCue* preposition = begins_at(words.cues, CueKind::oblique, amount.last);
  return preposition != nullptr && words.fact_at(amount.last, "of") == nullptr;
}

// «Украина 24» in quotation marks of its own.
bool ends_a_quoted_name(const FactWords& words, const Amount& amount) {
  constexpr std::uint32_t longest = 3;  // words before the number
  static constexpr std::array<std::string_view, 5> closing{"\"", "»", "”", "“", "’"};
  static constexpr std::array<std::string_view, 5> opening{"\"", "«", "“", "„", "‘"};
  const std::string_view behind = gap_behind(words.scene, amount.last - 1);
  if (std::none_of(closing.begin(), closing.end(), [&](auto mark) { return behind.starts_with(mark); })) return false;
  for (std::uint32_t word = amount.first; word > words.first && amount.first - word < longest;) {
    --word;
    const std::string_view before = words.text_before(word);
    if (std::any_of(opening.begin(), opening.end(), [&](auto mark) { return before.ends_with(mark); })) return true;
  }
  return false;
}

}  // namespace

bool names_a_thing(const FactWords& words, const Amount& amount) {
  if (!amount.digits) return false;
  const std::string_view before = words.text_before(amount.first);
  const std::string_view behind = gap_behind(words.scene, amount.last - 1);
  // "3. Trade", "3) Trade", "3- Trade" number a list.
  if (amount.first == words.first && (behind.starts_with('.') || behind.starts_with(')') || behind == "- "))
    return true;
  if (behind.starts_with('+') || behind.starts_with(':') || behind.starts_with('/')) return true;
  if (ends_a_name(words, amount) || ends_a_quoted_name(words, amount)) return true;
  return amount.first > words.first && !before.empty() && before.find(' ') == std::string_view::npos &&
         before.find("\u00A0") == std::string_view::npos;
}

}  // namespace diptych
