#include "core/statement/party_names.h"

#include "core/match/matcher.h"

#include <algorithm>
#include <optional>

namespace diptych {
namespace {

std::optional<PartyReading> candidate_of(const Scene& scene, const LabelEntry& entry) {
  PartyReading out;
  out.kind = entry.kind;
  out.label = scene.knowledge.text(entry.label);
  if (entry.kind != LabelKind::person) {
    out.party = entry.target;
    out.leader = entry.kind == LabelKind::office;
    return out;
  }
  const Person person = scene.knowledge.person_at(entry.target);
  out.party = person.party;
  out.leader = person.role == "leader";
  out.spokesperson = person.role == "spokesperson";
  out.in_office = !scene.account.date || person.in_office(*scene.account.date);
  return out;
}

// «الرئيس الأمريكي» (the American president): what names its own country is of no other, whatever stands behind it.
bool names_own_country(const Scene& scene, const Match& match, std::string_view country) {
  const Matcher matcher(scene.knowledge, scene.analysis);
  const auto names = matcher.all(Root::parties, match.first, match.last);
  return std::any_of(names.begin(), names.end(), [&](const Match& name) {
    const bool whole = name.first == match.first && name.last == match.last;
    return !whole && name.entry.kind != LabelKind::person &&
           scene.knowledge.party_at(name.entry.target).country == country;
  });
}

// "Federal Chancellor of Austria": an office before another country is not that of the party that has no other name
// for it. A preposition may stand between.
bool names_office_elsewhere(const Scene& scene, const Match& match, std::string_view country) {
  constexpr std::string_view of_country = "country-";
  const auto count = static_cast<std::uint32_t>(scene.analysis.tokens.size());
  const Matcher matcher(scene.knowledge, scene.analysis);
  std::uint32_t word = match.last;
  for (std::uint32_t skipped = 0; word < count && skipped < 3; ++word, ++skipped) {
    if (scene.analysis.border[word] != Border::none) return false;
    // "The leaders of Georgia and Moldova" are of both, and "the President thanked Ukraine" is of none.
    for (const auto& between : matcher.all(Root::lexicon, word, word + 1)) {
      const std::string_view category = scene.knowledge.lexicon_at(between.entry.target).category;
      if (category == "joiner" || category == "act" || category == "act-passive") return false;
    }
    for (const auto& place : matcher.all(Root::concepts, word, std::min(count, word + 4))) {
      if (place.first != word) break;
      const std::string_view id = scene.knowledge.concept_id(place.entry.target);
      if (!id.starts_with(of_country)) continue;
      const std::string_view code = id.substr(of_country.size());
      return !std::equal(code.begin(), code.end(), country.begin(), country.end(),
                         [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
    }
  }
  return false;
}

}  // namespace

std::vector<PartyName> party_names_in(const Scene& scene, std::uint32_t first, std::uint32_t last) {
  std::vector<PartyName> names;
  const Matcher matcher(scene.knowledge, scene.analysis);
  for (const auto& match : matcher.all(Root::parties, first, last)) {
    const bool same = !names.empty() && names.back().first == match.first && names.back().last == match.last;
    if (!same && !names.empty() && match.first < names.back().last) continue;
    if (!same) names.push_back({match.first, match.last, {}});
    const auto candidate = candidate_of(scene, match.entry);
    if (!candidate) continue;
    const std::string_view country = scene.knowledge.party_at(candidate->party).country;
    if (candidate->kind == LabelKind::office && !country.empty() && !names_own_country(scene, match, country) &&
        names_office_elsewhere(scene, match, country))
      continue;
    names.back().candidates.push_back(*candidate);
  }
  return names;
}

const PartyReading* likeliest_of(const Scene& scene, const CallSides& sides,
                                 const std::vector<PartyReading>& candidates) {
  const PartyReading* best = nullptr;
  int best_score = -1;
  for (const auto& candidate : candidates) {
    const Party party = scene.knowledge.party_at(candidate.party);
    const bool own = party.id == sides.own || (!party.country.empty() && party.country == sides.own_country);
    const bool other = !party.country.empty() && party.country == sides.other_country;
    if (candidate.kind == LabelKind::self && !own) continue;
    const int score =
        (own || other ? 4 : 0) + (candidate.in_office ? 2 : 0) + (party.kind == std::string_view("head") ? 1 : 0);
    if (score > best_score) {
      best = &candidate;
      best_score = score;
    }
  }
  return best;
}

}  // namespace diptych
