#include "core/statement/metre.h"

#include <algorithm>

namespace diptych {

bool is_metre(const Scene& scene, std::span<const LexiconCue> cues, std::uint32_t number, std::uint32_t sign) {
  if (fact_cue_at(cues, sign, "metre-sign") == nullptr) return false;
  if (ends_at(cues, CueKind::currency, number) ||
      (number > 0 && !currency_sign_at_end(gap_behind(scene, number - 1)).currency.empty()))
    return false;
  if (fact_cue_at(cues, sign, "metre") != nullptr || behind_fact(scene, cues, number, "metre-of")) return true;
  // "A height of about 8m".
  return std::any_of(cues.begin(), cues.end(), [&](const LexiconCue& cue) {
    return cue.kind == CueKind::bound && cue.last == number && behind_fact(scene, cues, cue.first, "metre-of");
  });
}

bool may_be_metres(const FactWords& words, const Amount& amount) {
  const std::uint32_t sign = amount.last - 1;
  if (!amount.digits || sign == amount.first || words.fact_at(sign, "metre-sign") == nullptr) return false;
  if (words.fact_at(sign, "metre-doubt") != nullptr) return true;
  const auto& analysis = words.scene.analysis;
  const auto& articles = words.scene.language.transparent;
  const bool one = amount.first > words.first && analysis.transparent[amount.first - 1] && !articles.empty() &&
                   analysis.tokens[amount.first - 1].folded != articles.front();
  if (!one) return false;
  const LexiconCue* thing = amount.last < words.last ? begins_at(words.cues, CueKind::fact_of, amount.last) : nullptr;
  return thing == nullptr || !thing->value.starts_with("measure/");
}

}  // namespace diptych
