#include "core/statement/other_side.h"

#include "core/statement/plain_form.h"
#include "core/statement/subject_words.h"
#include "core/text/verb_form.h"

#include <algorithm>
#include <cstdint>

namespace diptych {
namespace {

// «وأعرب نظيره», but not «شجع نظيره» (he encouraged his counterpart), which tells whom somebody asks.
bool acts_behind(const Scene& scene, const SentenceView& view, const LexiconCue& who, const LexiconCue& act) {
  const auto kind = scene.knowledge.find_act(act.value);
  return act.first + 1 == who.first && kind && kind->act_class != "ask" &&
         begins_at(view.cues, CueKind::addressing, act.first) == nullptr &&
         !is_participle_form(verb_form(scene.analysis.tokens[act.first].folded, scene.language), scene.language);
}

// "His counterpart also praised", but not "for his counterpart to praise".
bool acts_before(const SentenceView& view, const LexiconCue& who, const LexiconCue& act) {
  const auto is = [&](CueKind kind) { return begins_at(view.cues, kind, who.last) != nullptr; };
  return act.first == who.last ||
         (act.first == who.last + 1 && !is(CueKind::infinitive) && !is(CueKind::oblique) && !is(CueKind::joiner));
}

// "He let his counterpart know": inside the words of a verb that begin before him, where subjects come first.
bool is_object(const SentenceView& view, const LexiconCue& who) {
  return std::any_of(view.acts.begin(), view.acts.end(),
                     [&](const LexiconCue& act) { return act.first < who.first && who.last <= act.last; });
}

bool acts(const Scene& scene, const SentenceView& view, const LexiconCue& who) {
  const bool verb_first = scene.language.subject_behind_verb;
  if (!verb_first && is_object(view, who)) return false;
  return std::any_of(view.acts.begin(), view.acts.end(), [&](const LexiconCue& act) {
    return act.kind == CueKind::act && (verb_first ? acts_behind(scene, view, who, act) : acts_before(view, who, act));
  });
}

}  // namespace

void add_other_side(const Scene& scene, const CallSides& sides, const SentenceView& view,
                    std::vector<Subject>& subjects) {
  if (sides.other.empty() || !sides.further.empty()) return;
  for (const auto& cue : view.cues) {
    if (cue.kind != CueKind::other_side || !acts(scene, view, cue)) continue;
    if (std::any_of(subjects.begin(), subjects.end(),
                    [&](const Subject& s) { return overlaps(s, cue.first, cue.last); }))
      continue;
    Subject subject{cue.first, cue.last, {sides.other}, CueKind::leader};
    subject.counterpart = cue.value == "counterpart";
    subject.plain =
        is_plain(scene, cue.first, cue.last, cue.label) && !is_oblique(scene, view.cues, view.first, cue.first);
    subject.person = true;
    subjects.push_back(std::move(subject));
  }
}

}  // namespace diptych
