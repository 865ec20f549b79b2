#include "core/attribute/cast.h"

#include <algorithm>
#include <map>

namespace diptych {
namespace {

// Who took part is said in the headline and at the beginning of the text.
constexpr std::size_t opening_sentences = 6;
constexpr std::size_t most_sides = 2;

}  // namespace

Cast::Cast(const std::vector<SentenceSigns>& sentences, const SentenceSigns& headline,
           const std::vector<std::optional<TellerCue>>& cues, const Knowledge& knowledge)
    : knowledge_(&knowledge) {
  const auto scan = [&](auto accepts) {
    for (std::size_t i = 0; i <= std::min(sentences.size(), opening_sentences); ++i)
      for (const auto& holder : (i == 0 ? headline : sentences[i - 1]).holders)
        if (accepts(holder) && sides_.size() < most_sides) add_side(holder.party);
  };
  // Defence ministers and security councils take part in fewer talks than their names would make believe.
  const auto talks = [&](const Holder& h) {
    const std::string_view kind = knowledge.party_at(h.party).kind;
    return kind == "head" || kind == "government" || kind == "foreign";
  };
  scan([&](const Holder& h) { return (h.grade == Grade::leader || h.grade == Grade::office) && talks(h); });
  scan([](const Holder& h) { return h.grade == Grade::leader || h.grade == Grade::office; });
  // A capital may be only where somebody was; an institution tells.
  scan([](const Holder& h) { return h.grade == Grade::institution; });
  scan([](const Holder& h) { return h.grade == Grade::metonym; });
  scan([](const Holder& h) { return h.grade == Grade::spokesperson || h.grade == Grade::demonym; });

  // A cue weighs more than a name; the one who takes part wins where others are not cited more.
  std::map<std::uint32_t, int> named;
  std::map<std::uint32_t, int> cited;
  for (const auto& sentence : sentences)
    for (const auto& holder : sentence.holders)
      if (holder.grade == Grade::institution && !sentence.is_quoted(holder.first)) ++named[holder.party];
  for (std::size_t i = 0; i < cues.size(); ++i) {
    const auto& cue = cues[i];
    if (!cue || cue->subject.parties.empty()) continue;
    // "Rouhani's website" is the leader's own house; "Turkish officials" may be of any.
    const auto& holders = sentences[i].holders;
    const bool own_house = !cue->subject.unnamed && std::any_of(holders.begin(), holders.end(), [&](const Holder& h) {
      const Side* side = side_of(h.party);
      return h.grade == Grade::leader && side != nullptr && side->taking_part == h.party &&
             h.first >= cue->subject.first && h.last <= cue->subject.last;
    });
    if (cue->subject.derived && !own_house) continue;
    // A minister who took part tells himself; what a president says may be his ministry's account.
    const bool taking_part =
        cue->subject.grade == Grade::leader && std::any_of(sides_.begin(), sides_.end(), [&](const Side& side) {
          return side.taking_part == cue->subject.parties.front() &&
                 knowledge.party_at(side.taking_part).kind == "foreign";
        });
    if (cue->subject.grade <= Grade::spokesperson || taking_part)
      for (const std::uint32_t party : cue->subject.parties) cited[party] += 2;
  }
  for (const auto& [party, count] : named) cited[party] += std::min(count, 2);
  for (auto& side : sides_) {
    constexpr int margin = 2;
    int most = cited.contains(side.taking_part) ? cited.at(side.taking_part) + margin : 0;
    for (const auto& [party, count] : cited) {
      const Party known = knowledge.party_at(party);
      const bool speaks = known.kind == "head" || known.kind == "foreign" || known.kind == "government";
      if (side.country.empty() || known.country != side.country || !speaks || count <= most) continue;
      most = count;
      side.holder = party;
    }
  }
}

void Cast::add_side(std::uint32_t party) {
  const Party known = knowledge_->party_at(party);
  const bool seen = std::any_of(sides_.begin(), sides_.end(), [&](const Side& side) {
    return side.taking_part == party || (!side.country.empty() && side.country == known.country);
  });
  if (!seen) sides_.push_back({std::string(known.country), party, party});
}

const Side* Cast::side_of(std::uint32_t party) const {
  const std::string_view country = knowledge_->party_at(party).country;
  const auto found = std::find_if(sides_.begin(), sides_.end(), [&](const Side& side) {
    return side.taking_part == party || (!side.country.empty() && side.country == country);
  });
  return found == sides_.end() ? nullptr : &*found;
}

std::uint32_t Cast::teller(const SubjectCandidate& subject) const {
  const Side* own = side_of(subject.parties.front());
  if (own != nullptr && own->taking_part == subject.parties.front()) return own->holder;
  const std::uint32_t party = head_of(subject.parties.front());
  const Side* side = side_of(party);
  if (side == nullptr) return party;
  const bool country = subject.grade == Grade::metonym || subject.grade == Grade::side || subject.derived;
  if (party == side->taking_part || (country && knowledge_->party_at(party).kind != "foreign")) return side->holder;
  return party;
}

std::uint32_t Cast::of_kind(std::uint32_t party, std::string_view kind) const {
  const std::string_view country = knowledge_->party_at(party).country;
  if (country.empty()) return party;
  for (std::uint32_t i = 0; i < knowledge_->party_count(); ++i) {
    const Party other = knowledge_->party_at(i);
    if (other.country == country && other.kind == kind) return i;
  }
  return party;
}

// A security council speaks for the head of state or government whose staff it is, the bodies of a union that did not
// take part for the union.
std::uint32_t Cast::head_of(std::uint32_t party) const {
  const std::string_view kind = knowledge_->party_at(party).kind;
  if (kind == "security") return of_kind(party, "head");
  return kind == "body" ? of_kind(party, "union") : party;
}

bool Cast::tells_main(std::uint32_t party) const {
  return std::any_of(sides_.begin(), sides_.end(), [&](const Side& side) { return side.holder == party; });
}

std::size_t Cast::count_sides(const SentenceSigns& sentence, bool (*counts)(Grade)) const {
  std::vector<const Side*> named;
  for (const auto& holder : sentence.holders)
    if (counts(holder.grade))
      if (const Side* side = side_of(holder.party);
          side != nullptr && std::find(named.begin(), named.end(), side) == named.end())
        named.push_back(side);
  return named.size();
}

std::size_t Cast::sides_named(const SentenceSigns& sentence) const {
  return count_sides(sentence, [](Grade grade) { return grade != Grade::demonym; });
}

std::size_t Cast::leaders_named(const SentenceSigns& sentence) const {
  return count_sides(sentence, [](Grade grade) { return grade == Grade::leader || grade == Grade::office; });
}

const Holder* Cast::stranger_in(const SentenceSigns& sentence) const {
  for (const auto& holder : sentence.holders)
    if ((holder.grade == Grade::leader || holder.grade == Grade::office || holder.grade == Grade::spokesperson) &&
        !sentence.is_quoted(holder.first) && side_of(holder.party) == nullptr)
      return &holder;
  return nullptr;
}

}  // namespace diptych
