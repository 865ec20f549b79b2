#include "core/statement/party_mentions.h"

#include "core/statement/party_names.h"
#include "core/statement/plain_form.h"
#include "core/text/stem.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace diptych {
namespace {

// Whether each of the words [first, last) has a stem among `stems`.
bool is_among(const Scene& scene, std::uint32_t first, std::uint32_t last, const std::set<std::string>& stems) {
  if (stems.empty()) return false;
  const Stemmer stemmer(scene.language);
  for (std::uint32_t word = first; word < last; ++word) {
    const auto of_word = stemmer.text_stems(scene.analysis.tokens[word].folded);
    if (std::none_of(of_word.begin(), of_word.end(), [&](const auto& stem) { return stems.contains(stem); }))
      return false;
  }
  return true;
}

}  // namespace

std::vector<PartyMention> party_mentions(const Scene& scene, const CallSides& sides, std::uint32_t first,
                                         std::uint32_t last) {
  std::vector<PartyMention> mentions;
  auto official = std::lower_bound(sides.officials.begin(), sides.officials.end(), first,
                                   [](const NamedAgain& named, std::uint32_t word) { return named.first < word; });
  const auto add_officials = [&](std::uint32_t before) {
    for (; official != sides.officials.end() && official->first < before && official->last <= last; ++official) {
      if (!mentions.empty() && official->first < mentions.back().last) continue;
      PartyMention mention{official->first, official->last, official->party};
      mention.plain = official->plain;
      mention.person = true;
      mentions.push_back(std::move(mention));
    }
  };
  for (const auto& named : party_names_in(scene, first, last)) {
    const PartyReading* best = likeliest_of(scene, sides, named.candidates);
    if (best == nullptr) continue;
    // An official's words are his, whatever else they name: "Ambassador of Japan to Ukraine Ann Example".
    add_officials(named.last);
    if (!mentions.empty() && named.first < mentions.back().last) continue;
    const Party party = scene.knowledge.party_at(best->party);
    PartyMention mention;
    mention.first = named.first;
    mention.last = named.last;
    mention.party = party.id;
    if (!party.country.empty() && party.country == sides.own_country) mention.party = sides.own;
    if (!party.country.empty() && party.country == sides.other_country) mention.party = sides.other;
    for (const auto& [more, country] : sides.further)
      if (!party.country.empty() && party.country == country) mention.party = more;
    // "The Foreign Secretary", where the account has introduced the other side's.
    if (best->kind == LabelKind::office && mention.party != sides.own && mention.party != sides.other &&
        is_among(scene, named.first, named.last, sides.other_posts))
      mention.party = sides.other;
    // One stretch may match several labels of a party: "President" and "presidency" have one stem.
    mention.adjective = true;
    for (const auto& candidate : named.candidates) {
      if (candidate.party != best->party) continue;
      mention.adjective = mention.adjective && candidate.kind == LabelKind::demonym;
      mention.leader = mention.leader || candidate.leader;
      // "the Israeli attack": what a country is called as an adjective acts only with a noun that is a name of its own.
      const bool acts = candidate.kind != LabelKind::demonym;
      mention.plain = mention.plain || (acts && is_plain(scene, named.first, named.last, candidate.label));
    }
    // "President of Russia Vladimir Putin": office and name are one.
    // A comma may stand between: "the new British Prime Minister, Rishi Sunak".
    const bool person = best->kind == LabelKind::person;
    const Border between = scene.analysis.border[mention.first];
    if (!mentions.empty() && mentions.back().last == mention.first && mentions.back().party == mention.party &&
        (between == Border::none || (between == Border::comma && person && !mentions.back().person))) {
      mentions.back().person = mentions.back().person || person;
      mentions.back().spokesperson = mentions.back().spokesperson || best->spokesperson;
      mentions.back().last = mention.last;
      mentions.back().plain = mentions.back().plain && mention.plain;
      mentions.back().leader = mentions.back().leader || mention.leader;
      mentions.back().adjective = mentions.back().adjective && mention.adjective;
      continue;
    }
    mention.person = person;
    mention.spokesperson = best->spokesperson;
    mentions.push_back(std::move(mention));
  }
  add_officials(last);
  return mentions;
}

}  // namespace diptych
