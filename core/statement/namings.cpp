#include "core/statement/namings.h"

#include "core/statement/plain_form.h"

#include <algorithm>

namespace diptych {
namespace {

bool is_same(const Party& one, const Party& other) {
  return one.id == other.id || (!one.country.empty() && one.country == other.country);
}

}  // namespace

bool is_foreign(const CallSides& sides, const Party& party) {
  return party.id != sides.own && (party.country.empty() || party.country != sides.own_country);
}

Namings::Namings(const Scene& scene, const CallSides& sides, const Officials& officials)
    : scene_(scene), officials_(officials) {
  const auto count = static_cast<std::uint32_t>(scene.analysis.tokens.size());
  for (const auto& named : party_names_in(scene, 0, count)) {
    const PartyReading* best = likeliest_of(scene, sides, named.candidates);
    if (best == nullptr) continue;
    const Party party = scene.knowledge.party_at(best->party);
    if (is_foreign(sides, party)) add(named, *best, party);
    names_.emplace_back(named.first, named.last);
  }
}

bool Namings::knows(std::uint32_t first, std::uint32_t last) const {
  const auto name = std::upper_bound(names_.begin(), names_.end(), first,
                                     [](std::uint32_t word, const auto& known) { return word < known.second; });
  return name != names_.end() && name->first < last;
}

void Namings::add(const PartyName& named, const PartyReading& best, const Party& party) {
  Naming naming{named.first, named.last, party.id, party.country, party.kind};
  const bool person = best.kind == LabelKind::person;
  auto official = std::upper_bound(officials_.all.begin(), officials_.all.end(), named.first,
                                   [](std::uint32_t word, const Official& o) { return word < o.last; });
  if (official != officials_.all.end() && named.first < official->first) official = officials_.all.end();
  bool plain = false;
  for (const auto& candidate : named.candidates)
    plain = plain || (candidate.party == best.party && candidate.kind != LabelKind::demonym &&
                      is_plain(scene_, named.first, named.last, candidate.label));
  naming.leader = best.leader && best.in_office;
  if (official != officials_.all.end()) {
    // "The Prime Minister's National Security Adviser Ann Example" bears a title that another country's has as well.
    const bool office_alone = std::all_of(officials_.part.begin() + named.first, officials_.part.begin() + named.last,
                                          [](std::uint32_t end) { return end != 0; });
    if (!official->party && !official->met && office_alone && official->name != official->name_last) return;
    // "Ambassador of Japan to Ukraine" is Japan's.
    if (official->party && !is_same(scene_.knowledge.party_at(*official->party), party)) return;
    naming.first = std::min(official->first, named.first);
    naming.last = std::max(official->last, named.last);
    naming.dealt = official->met || officials_.met[naming.first];
  } else {
    const bool place = !person && best.kind != LabelKind::office && best.kind != LabelKind::side;
    naming.dealt = place ? officials_.talked_with[named.first] : officials_.met[named.first];
    // "Trade with Mali", "the Malian army".
    naming.spoken_of = best.kind == LabelKind::demonym || (place && !naming.dealt && officials_.met[named.first]);
  }
  naming.spoken_of = naming.spoken_of || officials_.spoken_of[naming.first];
  naming.circumstance = officials_.circumstance[naming.first];
  naming.subject = plain && !naming.dealt && !naming.spoken_of && naming.last < officials_.acts.size() &&
                   officials_.acts[naming.last];
  all_.push_back(naming);
}

}  // namespace diptych
