#include "core/match/venue_labels.h"

#include "core/match/word_ranges.h"

#include <algorithm>
#include <set>

namespace diptych {
namespace {

// The first word of "Tokyo, Japan" in a sentence of these labels, where `country` is the label of the country: its own
// first word where no city stands before it, or where it is an item of a list ("in Istanbul, Ukraine and energy").
std::uint32_t first_of_place(const Match& country, const std::vector<Match>& labels, const std::vector<Match>& lexicon,
                             const Analysis& analysis, const Knowledge& knowledge) {
  constexpr std::uint32_t longest = 3;  // words of a city's name
  if (analysis.border[country.first] != Border::comma) return country.first;
  std::uint32_t first = country.first;
  while (first > 0 && country.first - first < longest && analysis.tokens[first - 1].capitalised) {
    --first;
    if (analysis.border[first] != Border::none) break;
  }
  const bool elsewhere = std::any_of(labels.begin(), labels.end(), [&](const Match& label) {
    return label.first < country.first && first < label.last && label.entry.target != country.entry.target;
  });
  const bool listed = std::any_of(lexicon.begin(), lexicon.end(), [&](const Match& sign) {
    return sign.first == country.last && knowledge.lexicon_at(sign.entry.target).category == "joiner";
  });
  return elsewhere || listed ? country.first : first;
}

}  // namespace

void drop_venues(std::vector<Match>& labels, const std::vector<Match>& lexicon, const Analysis& analysis,
                 const Knowledge& knowledge) {
  const std::vector<Match> places = labels;  // the erasing below moves them
  for (const auto& venue : lexicon) {
    if (knowledge.lexicon_at(venue.entry.target).category != "venue") continue;
    std::erase_if(labels, [&](const Match& label) {
      return knowledge.concept_role(label.entry.target) == "place" && venue.last <= label.first &&
             words_between(venue.last, first_of_place(label, places, lexicon, analysis, knowledge), analysis) == 0;
    });
  }
}

void drop_places_of_visits(std::vector<Match>& labels, const std::vector<Match>& lexicon, const Analysis& analysis,
                           const Knowledge& knowledge) {
  const auto category = [&](const Match& sign) { return knowledge.lexicon_at(sign.entry.target).category; };
  const auto host = std::find_if(lexicon.begin(), lexicon.end(), [&](const Match& m) { return category(m) == "host"; });
  if (host == lexicon.end()) return;
  // As far as the guests go: up to another clause, a list or a matter.
  std::set<std::uint32_t> guests;  // words that begin a person's title
  for (const auto& sign : lexicon)
    if (category(sign) == "leader" || category(sign) == "post" || category(sign) == "courtesy")
      guests.insert(sign.first);
  std::set<std::uint32_t> joining;
  for (const auto& sign : lexicon)
    if (category(sign) == "joiner" && guests.contains(sign.last)) joining.insert(sign.first);
  std::uint32_t reach = host->last;
  while (reach < analysis.tokens.size() &&
         (analysis.border[reach] == Border::none || guests.contains(reach) || joining.contains(reach)))
    ++reach;
  for (const auto& sign : lexicon)
    if (sign.first >= host->last &&
        ((category(sign) == "joiner" && !joining.contains(sign.first)) || category(sign) == "infinitive"))
      reach = std::min(reach, sign.first);
  for (const auto& label : labels)
    if (label.first >= host->last && knowledge.concept_role(label.entry.target) != "place")
      reach = std::min(reach, label.first);
  std::set<std::uint32_t> visited;  // words behind "in"
  for (const auto& sign : lexicon) {
    const LexiconValue value = knowledge.lexicon_at(sign.entry.target);
    if (value.category == "fact" && value.value == "locative" && sign.first > host->last && sign.first < reach &&
        analysis.tokens[sign.first - 1].capitalised)
      visited.insert(sign.last);
  }
  if (visited.empty()) return;
  const std::vector<Match> all = labels;  // the erasing moves them
  std::erase_if(labels, [&](const Match& label) {
    return knowledge.concept_role(label.entry.target) == "place" &&
           visited.contains(first_of_place(label, all, lexicon, analysis, knowledge));
  });
}

}  // namespace diptych
