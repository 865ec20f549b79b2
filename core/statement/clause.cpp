#include "core/statement/clause.h"

#include "core/statement/passive.h"
#include "core/text/verb_form.h"

#include <algorithm>

namespace diptych {
namespace {

// A negation, an auxiliary or an agent stands at most this many words from its verb.
constexpr std::uint32_t near = 3;

}  // namespace

bool Clause::is_participle(const LexiconCue& act) const {
  return has_participle_ending(scene_.analysis.tokens[act.first].folded, scene_.language);
}

bool Clause::decides_nothing(const LexiconCue& act) const {
  return is_attributive(act) || describes_talk(act) || opens_circumstance(act) || goes_before(act) || reports(act) ||
         in_relative_clause(act) || in_trailing_clause(act);
}

bool Clause::is_attributive(const LexiconCue& act) const {
  if (act.kind != CueKind::act || act.last - act.first > 1 || act.first == view_.first) return false;
  return scene_.analysis.transparent[act.first - 1] || ends_at(view_.cues, CueKind::attributive, act.first);
}

// "In a phone call requested by Berlin, Merkel demanded": who asked for the talk is told beside what was told in it.
bool Clause::describes_talk(const LexiconCue& act) const {
  if (act.kind != CueKind::act || begins_at(view_.cues, CueKind::agent, act.last) == nullptr ||
      (!ends_at(view_.cues, CueKind::format, act.first) && !ends_at(view_.cues, CueKind::event, act.first)))
    return false;
  return std::any_of(view_.acts.begin(), view_.acts.end(), [&](const LexiconCue& other) {
    return other.first >= act.last && other.kind == CueKind::act && contains(other);
  });
}

// "In discussing the crisis, he stressed": a participle or, where verbs look like their nouns, a noun behind a
// preposition, with the verb of the clause to come.
bool Clause::opens_circumstance(const LexiconCue& act) const {
  if (act.kind != CueKind::act || act.first == first_ || !ends_at(view_.cues, CueKind::oblique, act.first))
    return false;
  // "With his counterpart" ends before the verb.
  const bool noun = scene_.language.subject_behind_verb && act.last == act.first + 1 &&
                    !ends_at(view_.cues, CueKind::counterpart, act.first);
  return (noun || is_participle(act)) &&
         std::any_of(view_.acts.begin(), view_.acts.end(), [&](const LexiconCue& other) {
           return other.kind == CueKind::act && other.first >= act.last && contains(other) && !is_participle(other);
         });
}

// "The truce on which Yerevan and Baku agreed", "issues that had to be settled": what a relative clause gives to a
// thing is no act of the statement.
bool Clause::in_relative_clause(const LexiconCue& act) const {
  // "Among the topics that were discussed are …" tells that they were.
  const auto kind = scene_.knowledge.find_act(act.value);
  if (kind && kind->act_class == "discuss") return false;
  // Where verbs come first, the one of the clause may stand soon behind the one of a relative clause.
  const std::uint32_t reach = scene_.language.subject_behind_verb ? 2 : 4;
  for (const auto& cue : view_.cues) {
    // "The President, who had been briefed": what was done to a person is none of his acts.
    // Unless it says by whom: "who was received by the King".
    const bool suffered =
        cue.kind == CueKind::relative_one && is_passive(act) && agent_behind(scene_, view_, act, view_.last) == nullptr;
    if ((cue.kind != CueKind::relative && !suffered) || cue.first >= act.first || act.first - cue.first > reach)
      continue;
    if (follows_talk(cue.first)) continue;
    // "… the campaign that has begun, and spoke in favour": behind "and" a verb without a subject goes on with the
    // clause before.
    if (cue.first == view_.first || (cue.first < first_ && opens_clause(act))) continue;
    bool parted = false;
    for (std::uint32_t word = cue.first + 1; word <= act.first; ++word)
      parted = parted || scene_.analysis.border[word] != Border::none;
    // «Президент, который отметил …» tells what he does.
    const bool of_person = std::any_of(view_.subjects.begin(), view_.subjects.end(), [&](const Subject& s) {
      return s.kind == CueKind::leader && s.person && s.last == cue.first;
    });
    if (!parted && (suffered || !of_person)) return true;
  }
  return false;
}

// "A meeting at which the President condemned": what was done at a talk is told.
bool Clause::follows_talk(std::uint32_t word) const {
  constexpr std::uint32_t most_between = 2;
  return std::any_of(view_.cues.begin(), view_.cues.end(), [&](const LexiconCue& cue) {
    return (cue.kind == CueKind::event || cue.kind == CueKind::format) && cue.last <= word &&
           word - cue.last <= most_between;
  });
}

bool Clause::describes_thing(const LexiconCue& content) const {
  return content.first > view_.first && has_past_form(content) && !scene_.language.subject_behind_verb &&
         ends_at(view_.cues, CueKind::complementizer, content.first);
}

// Whether nothing but "and" stands before the verb in its clause.
bool Clause::opens_clause(const LexiconCue& act) const {
  for (std::uint32_t word = first_; word < act.first; ++word)
    if (begins_at(view_.cues, CueKind::joiner, word) == nullptr) return false;
  return true;
}

// "It is necessary to return to where things stood, when the Act was signed": behind the comma and the conjunction.
bool Clause::in_trailing_clause(const LexiconCue& act) const {
  constexpr std::uint32_t reach = 6;
  if (is_participle(act)) return false;
  return std::any_of(view_.cues.begin(), view_.cues.end(), [&](const LexiconCue& cue) {
    if (cue.kind != CueKind::subordinate || cue.first <= first_ || cue.last > act.first || act.first - cue.last > reach)
      return false;
    // "… to exercise caution until the flag was raised": without a comma, too, what was done to a thing only says when.
    const bool goes_on = first_ > view_.first && is_passive(act);
    if (scene_.analysis.border[cue.first] != Border::comma && !goes_on) return false;
    for (std::uint32_t word = cue.last; word <= act.first; ++word)
      if (scene_.analysis.border[word] != Border::none) return false;
    // The clause before it does something of its own: not "in Moscow, after talks the President condemned".
    return goes_on || std::any_of(view_.acts.begin(), view_.acts.end(), [&](const LexiconCue& other) {
             return other.first >= first_ && other.last <= cue.first && other.kind != CueKind::act_noun;
           });
  });
}

// "The President having appealed for calm, the Prime Minister recalled …"
bool Clause::goes_before(const LexiconCue& act) const {
  return ends_at(view_.cues, CueKind::absolute, act.first) &&
         std::any_of(view_.acts.begin(), view_.acts.end(), [&](const LexiconCue& other) {
           return other.kind == CueKind::act && other.first >= act.last && contains(other);
         });
}

// "The spokesman noted that the conversation took up …": he reports what the sides did.
bool Clause::reports(const LexiconCue& act) const {
  const auto kind = scene_.knowledge.find_act(act.value);
  if (!kind || kind->act_class != "inform") return false;
  const bool spokesperson = std::any_of(view_.subjects.begin(), view_.subjects.end(), [&](const Subject& s) {
    return s.spokesperson && (s.last == act.first || (s.first >= act.last && s.first <= act.last + near));
  });
  return spokesperson && std::any_of(view_.acts.begin(), view_.acts.end(), [&](const LexiconCue& other) {
           return other.first >= act.last && contains(other) && !in_relative_clause(other) && !is_attributive(other) &&
                  (other.kind == CueKind::act || other.kind == CueKind::act_passive);
         });
}

std::uint32_t Clause::behind_subordinate() const {
  const bool joined = begins_at(view_.cues, CueKind::joiner, first_) != nullptr;
  if (begins_at(view_.cues, CueKind::subordinate, joined ? first_ + 1 : first_) == nullptr) return first_;
  for (std::uint32_t word = first_ + 1; word < last_; ++word) {
    if (scene_.analysis.border[word] != Border::comma) continue;
    if (std::any_of(view_.acts.begin(), view_.acts.end(),
                    // "…, he said."
                    [&](const LexiconCue& act) { return act.first >= word && act.last < last_; }))
      return word;
  }
  return first_;
}

bool Clause::is_to_be_done(const LexiconCue& act) const {
  constexpr std::uint32_t most_between = 1;
  const auto kind = scene_.knowledge.find_act(act.value);
  if (act.kind != CueKind::act || !kind || kind->act_class == "inform" || kind->act_class == "discuss" ||
      kind->act_class == "raise" || is_passive(act))
    return false;
  return std::any_of(view_.cues.begin(), view_.cues.end(), [&](const LexiconCue& cue) {
    if (cue.kind != CueKind::obligation || cue.first < first_ || cue.last > act.first ||
        act.first - cue.last > most_between || scene_.analysis.border[act.first] != Border::none)
      return false;
    // "I must thank you."
    return std::none_of(view_.subjects.begin(), view_.subjects.end(), [&](const Subject& s) {
      return s.kind == CueKind::pronoun_self && s.last <= cue.first && cue.first - s.last <= most_between;
    });
  });
}

bool Clause::goes_on(std::uint32_t before) const {
  const auto act = std::find_if(view_.acts.begin(), view_.acts.end(), [&](const LexiconCue& a) {
    return a.kind == CueKind::act && a.first >= first_ && a.first <= first_ + 1 && a.last <= last_;
  });
  if (act == view_.acts.end()) return false;
  if (act->first > first_ && begins_at(view_.cues, CueKind::infinitive, first_) == nullptr &&
      begins_at(view_.cues, CueKind::joiner, first_) == nullptr)
    return false;
  const std::string& form = scene_.analysis.tokens[act->first].folded;
  const auto& endings = scene_.language.infinitive_endings;
  if (std::any_of(endings.begin(), endings.end(), [&](const std::string& e) { return form.ends_with(e); })) return true;
  if (ends_at(view_.cues, CueKind::infinitive, act->first)) return true;
  // "He suggested beginning work on a treaty and discussing trade": two objects of one verb.
  const auto proposes = [&](const LexiconCue& verb) {
    const auto kind = scene_.knowledge.find_act(verb.value);
    return verb.kind == CueKind::act && kind && kind->act_class == "ask" && verb.first >= before &&
           verb.last < first_ && !is_participle(verb) && !scene_.analysis.tokens[verb.last].capitalised &&
           scene_.analysis.border[verb.last] == Border::none &&
           has_participle_ending(scene_.analysis.tokens[verb.last].folded, scene_.language);
  };
  if (!scene_.language.subject_behind_verb && is_participle(*act) &&
      scene_.analysis.border[act->first] == Border::none && std::any_of(view_.acts.begin(), view_.acts.end(), proposes))
    return true;
  // Where a word before it shows the infinitive, the verb that goes on has it no more.
  const bool wished = std::any_of(view_.cues.begin(), view_.cues.end(), [&](const LexiconCue& cue) {
    return cue.kind == CueKind::infinitive && before <= cue.first && cue.last < first_ &&
           !scene_.analysis.tokens[cue.last].capitalised;  // "spoke to Vladimir Putin"
  });
  return wished && !has_past_form(*act);
}

bool Clause::has_past_form(const LexiconCue& act) const {
  const std::string& form = scene_.analysis.tokens[act.first].folded;
  const auto& endings = scene_.language.finite_endings;
  return begins_at(view_.cues, CueKind::finite, act.first) != nullptr ||
         std::any_of(endings.begin(), endings.end(), [&](const std::string& e) { return form.ends_with(e); }) ||
         has_participle_ending(form, scene_.language);
}

bool Clause::is_passive(const LexiconCue& act) const {
  if (act.kind == CueKind::act_passive) return true;
  // "I value", «أُقدّر», begins like a passive.
  const bool self = begins_at(view_.cues, CueKind::pronoun_self, act.first) != nullptr;
  if (act.kind == CueKind::act && !self &&
      is_marked_passive(scene_.analysis.tokens[act.first].span.of(scene_.text), scene_.language))
    return true;
  // "China is committed to peace" tells what China does.
  if (act.kind != CueKind::act || act.value == "committed") return false;
  // "Is calling for".
  if (is_participle(act)) return false;
  // "concern was voiced", "was touched upon": the auxiliary is part of the words that make the act.
  const bool of_both = act.value == "touched on" || act.value == "raised" || act.value == "discussed";
  // "Said he was sure": the auxiliary has a subject of its own.
  const auto has_subject = [&](const LexiconCue& auxiliary) {
    return std::any_of(view_.subjects.begin(), view_.subjects.end(),
                       [&](const Subject& s) { return s.plain && s.first > act.first && s.last == auxiliary.first; });
  };
  for (const auto& cue : view_.cues)
    if (cue.kind == CueKind::auxiliary && cue.last < act.last &&
        (cue.first > act.first || (of_both && cue.first == act.first)) && !has_subject(cue) &&
        act.label.find(scene_.analysis.tokens[cue.first].folded) != std::string_view::npos)
      return true;
  for (std::uint32_t word = act.first; word + near > act.first && word > view_.first; --word)
    if (ends_at(view_.cues, CueKind::auxiliary, word)) return true;
  // "The President, praised by his counterpart, …"
  if (begins_at(view_.cues, CueKind::agent, act.last) == nullptr) return false;
  const Subject* agent = agent_behind(scene_, view_, act, view_.last);
  return agent != nullptr && agent->kind == CueKind::leader;
}

}  // namespace diptych
