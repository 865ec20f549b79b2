#include "core/statement/told_act.h"

#include "core/statement/passive.h"
#include "core/statement/subject_words.h"
#include "core/statement/teller.h"
#include "core/text/verb_form.h"

#include <algorithm>

namespace diptych {
namespace {

// A pronoun stands at most this many words from its verb.
constexpr std::uint32_t near = 3;

// Whether none of those who act took part, and none is a person.
bool are_institutions_of_others(const Passage& here, const std::vector<std::string>& actors) {
  if (!here.scene.account.party_known || here.sides.other.empty()) return false;  // they may be of the two
  const auto sides = here.sides.both();
  return std::none_of(actors.begin(), actors.end(), [&](const std::string& actor) {
    return std::find(sides.begin(), sides.end(), actor) != sides.end() ||
           std::any_of(here.view.subjects.begin(), here.view.subjects.end(), [&](const Subject& s) {
             return s.person && std::find(s.actors.begin(), s.actors.end(), actor) != s.actors.end();
           });
  });
}

// "The White House said": by whom an article has it, which is no act of the call. What is more than saying stays one:
// "the Kremlin denied".
bool attributes(const Passage& here, const LexiconCue& cue) {
  if (!here.reported_by || !here.reported_by->overlaps(here.bytes(cue))) return false;
  const auto act = here.scene.knowledge.find_act(cue.value);
  return act && (act->act_class == "inform" || act->id == "reaffirmed");
}

ToldAct told_by(const Passage& here, const LexiconCue& cue) {
  ToldAct out;
  out.cue = cue;
  out.passive = here.clause().is_passive(cue);
  const std::uint32_t begin = here.clause().behind_subordinate();
  const std::uint32_t first = cue.first < begin ? here.first : begin;
  if (auto actors = actors_of(here.scene, here.sides, here.view, here.discourse, cue, out.passive, first, here.last))
    out.actors = std::move(*actors);
  out.unstated = out.passive && out.actors.empty();
  if (out.passive)
    if (const Subject* patient = patient_of(here.scene, here.view, cue, first))
      out.patient = resolve(*patient, here.sides, here.discourse);
  if (!out.actors.empty() && are_institutions_of_others(here, out.actors)) {
    // "In his view, the West backed it": an opinion of whom it names.
    if (auto named = named_source(here)) {
      out.act = "noted";
      out.actors = std::move(*named);
      return out;
    }
    const auto kind = here.scene.knowledge.find_act(cue.value);
    // "Iran came up" is told of the talk.
    if (kind && (kind->act_class == "discuss" || kind->act_class == "raise")) out.actors = here.sides.both();
    // "He called on the EU": in a language with the subject behind the verb the name may be whom somebody asks.
    if (here.scene.language.subject_behind_verb && !out.passive && kind && kind->act_class == "ask" &&
        excludes_feminine(verb_form(here.scene.analysis.tokens[cue.first].folded, here.scene.language),
                          here.scene.language))
      out.actors = teller_of(here);
  }
  // "According to Moscow, the deadline was missed."
  if (out.passive && (out.unstated || out.actors == here.sides.both()))
    if (auto named = named_source(here)) {
      out.actors = std::move(*named);
      out.unstated = false;
    }
  return out;
}

// Whether a conjunction is written together with the verb.
bool joins(const Scene& scene, const LexiconCue& act) {
  const auto& clitics = scene.language.clitics;
  return !clitics.empty() &&
         std::any_of(clitics.front().begin(), clitics.front().end(), [&](const std::string& clitic) {
           return scene.analysis.tokens[act.first].folded.starts_with(clitic);
         });
}

// A claim counts only behind the name of a party.
std::optional<ToldAct> claimed(const Passage& here, const LexiconCue& cue) {
  const auto actors = actors_of(here.scene, here.sides, here.view, here.discourse, cue, false, here.first, here.last);
  if (!actors || actors->empty()) return std::nullopt;
  const bool named = std::any_of(here.view.subjects.begin(), here.view.subjects.end(), [&](const Subject& s) {
    return s.plain && here.first <= s.first && s.last <= here.last;
  });
  if (!named) return std::nullopt;
  return ToldAct{cue, false, *actors};
}

bool opens_sentence(const Passage& here, const LexiconCue& act) {
  return here.first == here.view.first && act.kind == CueKind::act && here.clause().is_participle(act);
}

// What the statement's participle does, by whoever acts with the first finite verb behind it.
std::optional<ToldAct> told_with_sentence(const Passage& here, const LexiconCue& participle) {
  for (const auto& act : here.view.acts) {
    if (act.first < here.last || act.kind != CueKind::act || here.hidden_in_speech(act)) continue;
    if (here.clause().is_participle(act)) continue;
    const auto actors = actors_of(here.scene, here.sides, here.view, here.discourse, act, here.clause().is_passive(act),
                                  here.last, here.view.last);
    if (!actors || actors->empty()) return std::nullopt;
    ToldAct out = told_by(here, participle);
    out.actors = *actors;
    const auto kind = here.scene.knowledge.find_act(participle.value);
    if (kind && kind->act_class == "discuss" && actors->size() == 1) out.cue = act;
    return out;
  }
  return std::nullopt;
}

// In direct speech only what the speaker does by saying it counts: "we appreciate", not "they agreed".
bool performs(const Passage& here, const LexiconCue& act) {
  return std::any_of(here.view.subjects.begin(), here.view.subjects.end(),
                     [&](const Subject& s) {
                       return s.kind == CueKind::pronoun_self && s.first <= act.first && s.last + near > act.first;
                     }) ||
         (act.first == here.first && !is_plural(here.scene, act) && here.scene.language.subject_behind_verb);
}

// "Spoke with his counterpart to reiterate the opposition of …": what a talk was for is what is told of it, by whoever
// sought it.
std::optional<ToldAct> told_as_purpose(const Passage& here, const LexiconCue& talk) {
  const auto sought = [&](const LexiconCue& act) {
    const auto kind = here.scene.knowledge.find_act(act.value);
    return kind && kind->act_class != "discuss" && kind->act_class != "agree" && kind->act_class != "commit";
  };
  const auto discusses = here.scene.knowledge.find_act(talk.value);
  if (talk.kind != CueKind::act || !discusses || discusses->act_class != "discuss") return std::nullopt;
  const Subject* who = nullptr;
  for (const auto& subject : here.view.subjects)
    if (subject.plain && here.first <= subject.first && subject.last <= talk.first) who = &subject;
  if (who == nullptr || who->kind != CueKind::leader || who->actors.size() != 1) return std::nullopt;
  for (const auto& act : here.view.acts) {
    if (act.first < talk.last || act.kind != CueKind::act || !here.contains(act)) continue;
    if (!ends_at(here.view.cues, CueKind::infinitive, act.first) || !sought(act) || here.hidden_in_speech(act))
      return std::nullopt;
    return ToldAct{act, false, resolve(*who, here.sides, here.discourse)};
  }
  return std::nullopt;
}

}  // namespace

bool begins_with_act(const Passage& here) {
  return std::any_of(here.view.acts.begin(), here.view.acts.end(), [&](const LexiconCue& act) {
    return (act.kind == CueKind::act || act.kind == CueKind::act_passive) && act.first >= here.first &&
           act.first <= here.first + 1 && act.last <= here.last && !here.clause().is_attributive(act);
  });
}

std::optional<ToldAct> told_act(const Passage& here) {
  const LexiconCue* before = nullptr;
  const LexiconCue* introduces = nullptr;
  const std::uint32_t begin = here.clause().behind_subordinate();
  for (const auto& act : here.view.acts) {
    if (!here.contains(act) || act.first < begin || here.hidden_in_speech(act)) continue;
    if (act.kind == CueKind::act_content) continue;
    if (act.kind == CueKind::act_claim || act.kind == CueKind::act_noun) {
      before = &act;
      continue;
    }
    if (here.clause().decides_nothing(act)) continue;
    if (here.clause().is_to_be_done(act)) return ToldAct{act, false, teller_of(here), "requested"};
    // "Speaking about the conflict, the President drew attention to …": whoever acts behind the comma speaks.
    if (act.first <= here.first + 1 && here.last < here.view.last && opens_sentence(here, act))
      if (auto told = told_with_sentence(here, act)) return told;
    if (attributes(here, act)) {
      if (introduces == nullptr) introduces = &act;
      continue;
    }
    if (before != nullptr && before->kind == CueKind::act_claim && before->last + 1 >= act.first &&
        here.scene.analysis.border[act.first] == Border::none)
      if (auto told = claimed(here, *before)) return told;
    if (here.quoted && !performs(here, act)) {
      // "invited him: …" stands before the quotation.
      if (introduces == nullptr && !here.in_speech(act)) introduces = &act;
      continue;
    }
    if (auto purpose = told_as_purpose(here, act)) return purpose;
    return told_by(here, act);
  }
  if (introduces != nullptr) return told_by(here, *introduces);
  for (const auto& act : here.view.acts)
    if (act.kind == CueKind::act_claim && here.contains(act) && !here.hidden_in_speech(act))
      if (auto told = claimed(here, act)) return told;
  if (here.quoted) return std::nullopt;
  for (const auto& act : here.view.acts)
    if (act.kind == CueKind::act_content && here.contains(act) && !here.hidden_in_speech(act)) {
      // "China supports the plan" is no support of those who tell it; "China should support the plan" is what they ask.
      const auto kind = here.scene.knowledge.find_act(act.value);
      const bool asked = kind && kind->act_class == "ask";
      const Subject* subject = asked ? nullptr : subject_of(here.view, act);
      return ToldAct{act, false, subject == nullptr ? teller_of(here) : resolve(*subject, here.sides, here.discourse)};
    }
  for (const auto& act : here.view.acts)
    if (act.kind == CueKind::act_noun && here.contains(act) && !here.hidden_in_speech(act)) return told_by(here, act);
  return std::nullopt;
}

std::optional<ToldAct> told_act_behind(const Passage& here) {
  for (const auto& act : here.view.acts) {
    if (act.first < here.last || (act.kind != CueKind::act && act.kind != CueKind::act_passive)) continue;
    if (!here.clause().is_passive(act) || here.hidden_in_speech(act)) return std::nullopt;
    // «…، ولقي ترحيبا» (…, and was welcomed): where verbs come first, one with a conjunction begins another clause.
    if (here.scene.language.subject_behind_verb && joins(here.scene, act)) return std::nullopt;
    return told_by(here, act);
  }
  return std::nullopt;
}

}  // namespace diptych
