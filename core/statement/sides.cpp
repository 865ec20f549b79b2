#include "core/statement/sides.h"

#include "core/match/matcher.h"
#include "core/statement/counterpart.h"
#include "core/statement/named_again.h"
#include "core/statement/namings.h"
#include "core/statement/officials.h"
#include "core/statement/titles.h"
#include "core/text/stem.h"

#include <algorithm>

namespace diptych {
namespace {

CallSides own_side(const Scene& scene) {
  CallSides sides;
  sides.own = scene.account.party;
  if (const auto own = scene.knowledge.find_party(sides.own)) {
    const Party party = scene.knowledge.party_at(*own);
    sides.own_country = party.country;
    sides.own_kind = party.kind;
  } else {
    sides.own_country = scene.account.country;
    sides.own_kind = scene.account.party_kind;
  }
  return sides;
}

// Whether the first whom the opening says was met may be of the party that tells the other account: somebody whom no
// data file knows, of no party that one has.
bool met_partner(const Scene& scene, const Officials& officials) {
  if (scene.account.partner.empty()) return false;
  const auto met =
      std::find_if(officials.all.begin(), officials.all.end(), [](const Official& official) { return official.met; });
  return met != officials.all.end() && met->first <= opening_words && !met->party && !met->known;
}

// Whose each official is, as far as the account says: a name without a country is the teller's own where it opens the
// account, and the counterpart's behind "met with".
std::vector<std::string> parties_of(const Scene& scene, const Officials& officials, const CallSides& sides) {
  std::vector<std::string> parties;
  bool opens = true;
  for (std::size_t i = 0; i < officials.all.size(); ++i) {
    const Official& official = officials.all[i];
    std::string id;
    if (official.party) {
      const Party party = scene.knowledge.party_at(*official.party);
      id = party.id;
      if (!is_foreign(sides, party)) id = sides.own;
      if (!party.country.empty() && party.country == sides.other_country) id = sides.other;
      for (const auto& [more, country] : sides.further)
        if (!country.empty() && party.country == country) id = more;
    } else if (official.met) {
      id = sides.other;
    } else if (opens && official.first <= opening_words) {
      id = sides.own;
    }
    opens = opens && !official.met && id == sides.own;
    parties.push_back(std::move(id));
  }
  return parties;
}

// Enters the officials and their offices. Returns whether one of the teller's own has a name.
bool introduce(const Scene& scene, const Officials& officials, const Namings& namings, CallSides& sides) {
  const auto parties = parties_of(scene, officials, sides);
  sides.officials = named_again(scene, officials, parties);
  std::erase_if(sides.officials,
                [&](const NamedAgain& named) { return named.known && namings.knows(named.first, named.last); });
  const Stemmer stemmer(scene.language);
  bool own = false;
  for (std::size_t i = 0; i < parties.size(); ++i) {
    const Official& official = officials.all[i];
    if (official.name == official.name_last) continue;
    if (!official.known && official.first <= opening_words)
      sides.introduced.push_back({official.name, official.name_last, parties[i], official.plain});
    if (parties[i].empty()) continue;
    own = own || (!official.known && parties[i] == sides.own);
    if (parties[i] != sides.own && parties[i] != sides.other) continue;
    auto& posts = parties[i] == sides.own ? sides.own_posts : sides.other_posts;
    for (std::uint32_t word = official.first; word < official.last; ++word)
      if (word < official.name || word >= official.name_last)
        for (auto& stem : stemmer.text_stems(scene.analysis.tokens[word].folded)) posts.insert(std::move(stem));
    for (const auto& match : Matcher(scene.knowledge, scene.analysis).all(Root::lexicon, official.first, official.last))
      if (const auto value = scene.knowledge.lexicon_at(match.entry.target); value.category == "post-oblique")
        posts.insert(stemmer.label_stem(value.value));
  }
  return own;
}

}  // namespace

std::vector<std::string> CallSides::both() const {
  std::vector<std::string> all{own};
  if (!other.empty()) all.push_back(other);
  for (const auto& [party, country] : further) all.push_back(party);
  std::sort(all.begin(), all.end());
  return all;
}

CallSides sides_of(const Scene& scene) {
  const Officials officials = officials_in(scene);
  CallSides sides = own_side(scene);
  const Namings namings(scene, sides, officials);
  if (met_partner(scene, officials)) sides.other = scene.account.partner;
  if (sides.other.empty()) find_counterpart(scene, officials, namings, sides);
  if (sides.other.empty()) sides.other = scene.account.partner;
  const bool own_official = introduce(scene, officials, namings, sides);
  if (sides.other.empty()) return sides;
  if (const auto other = scene.knowledge.find_party(sides.other))
    sides.other_kind = scene.knowledge.party_at(*other).kind;
  enter_titles(scene, own_official, sides);
  return sides;
}

}  // namespace diptych
