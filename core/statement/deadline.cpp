#include "core/statement/deadline.h"

namespace diptych {

std::optional<std::string> deadline_of(const Scene& scene, std::span<const LexiconCue> cues,
                                       const Statement& statement) {
  if (!statement.act) return std::nullopt;
  const std::string& act = statement.act->act_class;
  if (act != "agree" && act != "commit" && act != "ask") return std::nullopt;
  const auto [first, last] = scene.analysis.tokens_in(statement.span);
  for (const auto& fact : statement.facts) {
    if (fact.kind != "date" && fact.kind != "duration") continue;
    const auto [begin, end] = scene.analysis.tokens_in(fact.span);
    std::uint32_t word = begin;
    while (word > first && scene.analysis.transparent[word - 1]) --word;
    for (const auto& cue : cues)
      if (cue.kind == CueKind::deadline && cue.first >= first &&
          (cue.last == word || (cue.first < end && begin < cue.last && cue.last <= last)))
        return fact.value;
  }
  return std::nullopt;
}

}  // namespace diptych
