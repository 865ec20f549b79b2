#include "core/statement/implied_act.h"

#include "core/statement/subject_words.h"

#include <algorithm>

namespace diptych {
namespace {

// "Biden said that the United States will …": the teller speaks of its own side, which is named behind the verb of
// telling, or left out right behind it as Russian does.
bool claimed_by(const Passage& here, const LexiconCue& claim, const LexiconCue& verb,
                const std::vector<std::string>& actors) {
  if (actors.size() != 1) return false;
  const Subject* subject = nullptr;
  for (const auto& other : here.view.subjects) {
    // "…, he noted, and intend to …": the pronoun is the subject of the verb of telling.
    const bool tells = other.kind == CueKind::pronoun_one && other.first == verb.last &&
                       here.scene.analysis.border[verb.first] != Border::none;
    if (other.plain && !tells && verb.last <= other.first && other.last <= claim.first) subject = &other;
  }
  if (subject != nullptr) return resolve(*subject, here.sides, here.discourse) == actors;
  return claim.first < verb.last + 2;
}

// "Noted that China supports the plan": what others claim is no act of those who tell it.
bool claimed_by_others(const Passage& here, const LexiconCue& claim, const LexiconCue& verb,
                       const std::vector<std::string>& actors) {
  const Subject* subject = nullptr;
  for (const auto& other : here.view.subjects)
    if (other.plain && verb.last <= other.first && other.first <= claim.first && other.last <= claim.last)
      subject = &other;
  if (subject == nullptr || subject->kind != CueKind::leader) return false;
  const auto whose = resolve(*subject, here.sides, here.discourse);
  return std::none_of(whose.begin(), whose.end(), [&](const std::string& party) {
    return std::find(actors.begin(), actors.end(), party) != actors.end();
  });
}

bool claimed_jointly(const Passage& here, const LexiconCue& claim) {
  const auto actors =
      actors_of(here.scene, here.sides, here.view, here.discourse, claim, false, here.view.first, here.view.last);
  return actors && *actors == here.sides.both();
}

}  // namespace

ActKind jointly(const Passage& here, const ActKind& kind) {
  const auto joint = kind.jointly.empty() ? std::nullopt : here.scene.knowledge.find_act(kind.jointly);
  return joint ? *joint : kind;
}

ActKind implied_act(const Passage& here, LexiconCue& cue, const ActKind& kind, const std::vector<std::string>& actors) {
  const bool joint = actors.size() > 1 && actors == here.sides.both();
  if (cue.kind == CueKind::act_claim && joint && !here.told.empty() && here.told.back()->act &&
      here.told.back()->act->act_class == "inform" && here.told.back()->actors == actors &&
      !here.told.back()->act->cue.empty())
    return jointly(here, kind);
  const bool verb = cue.kind == CueKind::act || cue.kind == CueKind::act_passive;
  if (kind.act_class != "inform" || !verb) return kind;
  for (const auto& told : here.view.acts) {
    const bool claim = told.kind == CueKind::act_claim && told.first >= cue.last;
    const bool content = told.kind == CueKind::act_content && here.contains(told);
    if ((!claim && !content) || here.hidden_in_speech(told)) continue;
    if (content && here.clause().describes_thing(told)) continue;
    // "It should be noted that" asks for nothing.
    if (content && told.last == cue.first && here.scene.analysis.border[cue.first] == Border::none) continue;
    const auto act = here.scene.knowledge.find_act(told.value);
    if (!act) continue;
    // What is only noted to take place is announced by nobody.
    if (content && act->act_class == "commit") continue;
    if (joint && claim && act->act_class == "commit" && claimed_jointly(here, told)) return jointly(here, *act);
    // What somebody should do is asked of him: "noted that Moscow should …" is no act of Moscow's.
    const bool own_act = claim || (subject_of(here.view, told) != nullptr && act->act_class != "ask");
    if (own_act && claimed_by_others(here, told, cue, actors)) continue;
    if (!content && (!here.contains(told) || (act->act_class == "commit" && !claimed_by(here, told, cue, actors))))
      continue;
    cue = told;
    return *act;
  }
  return kind;
}

}  // namespace diptych
