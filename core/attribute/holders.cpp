#include "core/attribute/holders.h"

#include <algorithm>

namespace diptych {

Holders::Holders(const ArticleFindings& found, const Cast& cast, const std::vector<ToldSentence>& sentences,
                 const Knowledge& knowledge)
    : found_(found), cast_(cast), sentences_(sentences), knowledge_(knowledge) {
  find_titles();
}

std::uint32_t Holders::country_teller(std::size_t i, const SubjectCandidate& subject) const {
  if (subject.foreign && subject.derived) return cast_.of_kind(cast_.teller(subject), "foreign");
  const std::uint32_t party = cast_.teller(subject);
  if (!subject.derived || subject.grade != Grade::office) return party;
  const std::string_view country = knowledge_.party_at(party).country;
  const std::size_t reach = 2;  // sentences
  for (std::size_t back = i + 1; back-- > 0 && back + reach > i;)
    for (const auto& other : found_.subjects[back])
      if (other.teller == Teller::party && !other.derived && other.first != subject.first &&
          (other.grade <= Grade::spokesperson || other.grade == Grade::leader) &&
          knowledge_.party_at(other.parties.front()).country == country)
        return cast_.teller(other);
  return party;
}

std::optional<std::uint32_t> Holders::named_in_sentence(std::size_t i, const TellerCue& cue) const {
  const bool pronoun = !cue.subject.alone && !cue.subject.document;
  if (cue.rule == "verb-alone" || (pronoun && cue.rule != "cue-before")) return std::nullopt;
  for (const auto& subject : found_.subjects[i]) {
    if (subject.first >= cue.subject.first && !(cue.subject.alone && subject.first > cue.subject.last)) break;
    if (subject.teller != Teller::party || found_.signs[i].is_quoted(subject.first)) continue;
    const bool person = subject.grade == Grade::leader || subject.grade == Grade::spokesperson ||
                        (subject.grade == Grade::office && cue.subject.possessed);
    if (person && !subject.object && (pronoun || cue.subject.possessed)) return cast_.teller(subject);
    const bool place = subject.grade == Grade::metonym && subject.place && subject.first <= found_.signs[i].first + 1;
    if (place && cue.subject.alone && !cue.subject.possessed) return cast_.teller(subject);
  }
  return std::nullopt;
}

void Holders::find_titles() {
  const auto add = [&](const SentenceSigns& signs) {
    for (const auto& holder : signs.holders) {
      const Side* side = cast_.side_of(holder.party);
      if (side == nullptr || (holder.grade != Grade::leader && holder.grade != Grade::office)) continue;
      if (side->taking_part != holder.party) continue;
      for (const auto& sign : signs.signs)
        if (sign.kind == SignKind::title && sign.last >= holder.first && sign.first <= holder.last)
          titles_[sign.value].insert(side->holder);
    }
  };
  add(found_.headline);
  for (const auto& signs : found_.signs) add(signs);
}

std::optional<std::uint32_t> Holders::titled(std::size_t i, const TellerCue& cue) const {
  constexpr std::uint32_t reach = 3;  // words from an office to whose it is
  for (const auto& sign : found_.signs[i].signs) {
    if (sign.kind != SignKind::title || sign.last <= cue.subject.first) continue;
    if (sign.first >= cue.subject.last + (cue.subject.alone ? reach : 0)) break;
    const auto at = titles_.find(sign.value);
    if (at != titles_.end() && at->second.size() == 1) return *at->second.begin();
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Holders::just_introduced(std::size_t i, const TellerCue& cue) const {
  const bool pronoun = !cue.subject.alone && !cue.subject.document && cue.rule != "verb-alone";
  if (!pronoun || i == 0 || found_.cues[i - 1] || sentences_[i - 1].heading) return std::nullopt;
  const auto& before = found_.subjects[i - 1];
  const auto last = std::find_if(before.rbegin(), before.rend(), [](const SubjectCandidate& subject) {
    return subject.teller == Teller::party && subject.grade == Grade::spokesperson;
  });
  const std::uint32_t reach = 6;  // words to the end of the sentence
  if (last == before.rend() || last->last + reach < found_.signs[i - 1].last) return std::nullopt;
  return cast_.teller(*last);
}

std::optional<std::uint32_t> Holders::last_named(std::size_t i) const {
  for (std::size_t back = i + 1; back-- > 0;)
    for (const auto& subject : found_.subjects[back])
      if (subject.teller == Teller::party && !subject.object && subject.grade != Grade::metonym &&
          subject.grade != Grade::demonym)
        return cast_.teller(subject);
  return std::nullopt;
}

}  // namespace diptych
