#include "core/segment/participants.h"

#include <algorithm>
#include <utility>

namespace diptych {
namespace {

bool only_places(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end) {
  bool named = false;
  for (std::uint32_t word = begin; word < end;) {
    std::uint32_t behind = signs.analysis().transparent[word] || signs.at(word).joiner == word + 1 ? word + 1 : word;
    // A country that is a side is no place of the catalogue alone.
    std::uint32_t place = signs.at(word).subject;
    for (const Match& match : signs.kept())
      if (match.first == word && signs.knowledge().concept_role(match.entry.target) == "place")
        place = std::max(place, match.last);
    named = named || place > word;
    behind = std::max(behind, place);
    if (behind == word) return false;
    word = behind;
  }
  return named;
}

// Whether the item tells of persons and of no matter.
bool names_person(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end) {
  const bool matter = std::any_of(signs.kept().begin(), signs.kept().end(), [&](const Match& m) {
    return m.first < end && begin < m.last && signs.knowledge().concept_role(m.entry.target) != "place";
  });
  if (matter) return false;
  for (std::uint32_t word = begin; word < end; ++word)
    if (signs.at(word).person != 0) return true;
  return false;
}

// "The leaders of Russia".
bool ends_with_sides(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t word = begin; word < end; ++word) {
    if (!signs.at(word).many && signs.at(word).person == 0) continue;
    if (signs.at(word).person >= end) return true;  // an office named with its country
    std::uint32_t place = std::max(signs.at(word).subject, signs.at(word).person);
    while (place < end && signs.at(place).oblique != 0) ++place;
    if (place < end && only_places(signs, place, end)) return true;
  }
  return false;
}

// "The efforts of Egypt": whose doing it is may go on behind a comma.
bool ends_with_doers(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t word = begin; word < end; ++word) {
    std::uint32_t place = signs.at(word).doing;
    if (place == 0) continue;
    // The whole may be the name of a matter: "the efforts of Egypt".
    for (const Match& match : signs.kept())
      if (match.first <= word && match.last > place && match.last <= end) place = match.last;
    if (place == end) return true;
    while (place < end && (signs.at(place).oblique != 0 || signs.analysis().transparent[place])) ++place;
    if (place < end && only_places(signs, place, end)) return true;
  }
  return false;
}

bool begins_with_place(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t last = begin + 1; last <= end; ++last)
    if (only_places(signs, begin, last)) return true;
  return false;
}

}  // namespace

void join_participants(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end,
                       std::vector<std::uint32_t>& cuts) {
  std::vector<std::uint32_t> kept;
  std::uint32_t item = begin;
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const std::uint32_t item_end = i + 1 < cuts.size() ? cuts[i + 1] : end;
    const bool person = names_person(signs, cuts[i], item_end) && names_person(signs, item, cuts[i]);
    const bool country = only_places(signs, cuts[i], item_end) &&
                         (names_person(signs, item, cuts[i]) || ends_with_sides(signs, item, cuts[i]));
    // "The efforts of Egypt, Qatar and the United States to reach a ceasefire".
    const bool doer = begins_with_place(signs, cuts[i], item_end) && ends_with_doers(signs, item, cuts[i]);
    if (person || country || doer) continue;
    kept.push_back(cuts[i]);
    item = cuts[i];
  }
  cuts = std::move(kept);
}

}  // namespace diptych
