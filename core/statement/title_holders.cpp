#include "core/statement/title_holders.h"

#include "core/knowledge/country.h"
#include "core/match/matcher.h"
#include "core/statement/titles.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace diptych {
namespace {

// "king" for "the King": the longest title that begins at `first`; empty for "Mr."
std::string_view title_at(const Scene& scene, std::uint32_t first, std::uint32_t last) {
  std::string_view title;
  std::uint32_t end = first;
  for (const auto& match : Matcher(scene.knowledge, scene.analysis).all(Root::attribution, first, last)) {
    const auto& value = scene.knowledge.lexicon_at(match.entry.target);
    if (value.category != "title" || match.first != first || match.last <= end) continue;
    title = value.value;
    end = match.last;
  }
  return title;
}

// The words [first, last) as titles are asked for: folded, without articles.
std::string words_of(const Scene& scene, std::uint32_t first, std::uint32_t last) {
  std::string words;
  for (std::uint32_t word = first; word < last; ++word)
    if (!scene.analysis.transparent[word]) words += (words.empty() ? "" : " ") + scene.analysis.tokens[word].folded;
  return words;
}

// Whether `office`, "king of spain", is one of the country in the data files.
bool is_office_of(const Scene& scene, const std::string& office, std::string_view country) {
  Analysis words = analyse(office, scene.language, scene.knowledge);
  // The data files write offices as names.
  if (!words.tokens.empty()) words.tokens.front().capitalised = true;
  const auto count = static_cast<std::uint32_t>(words.tokens.size());
  const auto matches = Matcher(scene.knowledge, words).all(Root::parties, 0, count);
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    return match.first == 0 && match.last == count && match.entry.kind == LabelKind::office &&
           scene.knowledge.party_at(match.entry.target).country == country;
  });
}

// The names of a country in the language of the text.
std::vector<std::string> names_of(const Scene& scene, std::string_view country) {
  std::vector<std::string> names;
  const auto place = scene.knowledge.find_concept(country_id(country));
  if (!place) return names;
  for (const auto& labels : scene.knowledge.concept_at(*place).labels) {
    if (labels.language != scene.language.tag) continue;
    names.emplace_back(labels.preferred);
    names.insert(names.end(), labels.alternative.begin(), labels.alternative.end());
  }
  return names;
}

std::optional<bool> is_office_in(const CallSides& sides, const std::string& title, const std::string& country) {
  if (!sides.offices || country.empty()) return std::nullopt;
  return sides.offices->contains({country, title});
}

}  // namespace

void add_holder(const Scene& scene, std::uint32_t first, std::uint32_t last, const std::string& party,
                std::vector<TitleHolder>& holders) {
  for (std::uint32_t word = begin_of_titles(scene, first); word < last; ++word)
    if (const auto title = title_at(scene, word, last); !title.empty()) holders.push_back({word, title, party});
}

// A text has few titles and names them again and again, so each is asked for once.
void find_offices(const Scene& scene, CallSides& sides) {
  std::set<std::string> titles;
  std::string of;
  const auto count = static_cast<std::uint32_t>(scene.analysis.tokens.size());
  for (const auto& match : Matcher(scene.knowledge, scene.analysis).all(Root::lexicon, 0, count)) {
    const auto category = scene.knowledge.lexicon_at(match.entry.target).category;
    if (category == "post-of" && of.empty()) of = words_of(scene, match.first, match.last);
    if (category != "leader") continue;
    // «رئيس» of «رئيس الدولة» may be asked for as well.
    for (std::uint32_t last = match.first + 1; last <= match.last; ++last)
      titles.insert(words_of(scene, match.first, last));
  }
  const bool needs_of = scene.language.name_cases.empty() && !scene.language.subject_behind_verb;
  if (needs_of && of.empty()) return;
  std::set<std::string> countries{sides.own_country, sides.other_country};
  for (const auto& [party, country] : sides.further) countries.insert(country);
  sides.offices.emplace();
  for (const auto& country : countries) {
    const auto names = country.empty() ? std::vector<std::string>() : names_of(scene, country);
    for (const auto& title : titles)
      if (!title.empty() && std::any_of(names.begin(), names.end(), [&](const std::string& name) {
            return is_office_of(scene, title + " " + (needs_of ? of + " " : "") + name, country);
          }))
        sides.offices->emplace(country, title);
  }
}

std::string holder_of_title(const Scene& scene, const CallSides& sides, std::uint32_t first, std::uint32_t last) {
  std::string usual = is_title_of_other(scene, sides, first, last) ? sides.other : sides.own;
  const std::string_view title = title_at(scene, first, last);
  if (title.empty() || sides.own_country.empty()) return usual;
  const auto both = sides.both();
  std::string of_side;
  std::string of_third;
  for (const auto& holder : sides.holders) {
    if (holder.title != title) continue;
    if (holder.party == sides.own) return usual;
    const bool side = std::find(both.begin(), both.end(), holder.party) != both.end();
    if (side && (of_side.empty() || holder.word < first)) of_side = holder.party;
    if (!side && holder.word < first) of_third = holder.party;
  }
  // A chancellor is no president: of the sides the only one whose leader's title is of that kind.
  const std::string_view kind = kind_of_title(scene, first, last);
  if (!kind.empty() && of_side.empty() && kind != sides.own_kind &&
      (sides.own_kind == "head" || sides.own_kind == "government")) {
    std::vector<std::string> of_kind;
    for (const auto& side : both)
      if (const auto party = scene.knowledge.find_party(side); party && scene.knowledge.party_at(*party).kind == kind)
        of_kind.push_back(side);
    if (of_kind.size() == 1) return of_kind.front();
  }
  // Another's is only a title that the teller's own leader does not bear.
  const std::string words = words_of(scene, first, last);
  auto own = is_office_in(sides, words, sides.own_country);
  // «رئيس الدولة» is a president as «الرئيس» is.
  for (std::uint32_t end = last - 1; end > first && own && !*own; --end)
    if (title_at(scene, first, end) == title) own = is_office_in(sides, words_of(scene, first, end), sides.own_country);
  if (!own || *own) return usual;
  if (!of_side.empty()) return of_side;
  if (is_office_in(sides, words, sides.other_country).value_or(false)) return sides.other;
  for (const auto& [party, country] : sides.further)
    if (is_office_in(sides, words, country).value_or(false)) return party;
  if (!of_third.empty()) return of_third;
  // Without capitals a title may as well be a common word: «مستشار» is any adviser.
  if (!scene.language.clitics.empty()) return usual;
  const auto& tokens = scene.analysis.tokens;
  return "other:" +
         std::string(scene.text.substr(tokens[first].span.begin, tokens[last - 1].span.end - tokens[first].span.begin));
}

}  // namespace diptych
