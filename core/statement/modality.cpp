#include "core/statement/modality.h"

#include <algorithm>

namespace diptych {
namespace {

// "It is planned to discuss A, B and C": what holds of the verb holds of every item.
bool governs(const Passage& here, const Statement& statement, const LexiconCue& cue) {
  if (!statement.governor || !statement.governor->contains(here.bytes(cue))) return false;
  // Not what is said of the objects behind the verb.
  return std::any_of(here.view.acts.begin(), here.view.acts.end(), [&](const LexiconCue& act) {
    return cue.last <= act.first && statement.governor->contains(here.bytes(act));
  });
}

// "Thanked him for the conference, which will be held": what is to be is said of the thing.
bool in_relative(const Passage& here, const LexiconCue& cue) {
  constexpr std::uint32_t most_between = 2;
  return std::any_of(here.view.cues.begin(), here.view.cues.end(), [&](const LexiconCue& other) {
    if (other.kind != CueKind::relative || other.first >= cue.first || cue.first > other.last + most_between)
      return false;
    for (std::uint32_t word = other.first + 1; word <= cue.first; ++word)
      if (here.scene.analysis.border[word] != Border::none) return false;
    return true;
  });
}

// "In their May discussions": a word with a capital inside a sentence is a name, and says nothing of what is meant.
bool is_name(const Passage& here, const LexiconCue& cue) {
  return cue.last == cue.first + 1 && cue.first > here.view.first &&
         here.scene.analysis.tokens[cue.first].capitalised && here.scene.analysis.border[cue.first] == Border::none;
}

// "Discussed possible sales" was done, "agreed on a possible summit" leaves it open.
bool hedges(const LexiconCue& cue, const Statement& statement) {
  return cue.value != "hedged-thing" ||
         (statement.act && (statement.act->act_class == "agree" || statement.act->act_class == "commit"));
}

}  // namespace

void set_modality(const Passage& here, Statement& statement) {
  const LexiconCue* best = nullptr;
  int best_rank = 0;
  for (const auto& cue : here.view.cues) {
    if (cue.kind != CueKind::modality || !(here.contains(cue) || governs(here, statement, cue)) ||
        in_relative(here, cue) || is_name(here, cue) || !hedges(cue, statement))
      continue;
    const int rank = cue.value == "conditional" ? 3 : cue.value.starts_with("hedged") ? 2 : 1;
    if (rank > best_rank) {
      best = &cue;
      best_rank = rank;
    }
  }
  if (best == nullptr) return;
  statement.modality = best_rank == 3 ? Modality::conditional : best_rank == 2 ? Modality::hedged : Modality::intended;
  statement.modality_cue = here.bytes(*best);
}

}  // namespace diptych
