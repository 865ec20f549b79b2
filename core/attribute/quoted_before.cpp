#include "core/attribute/quoted_before.h"

namespace diptych {

void attribute_quoted_before(const ArticleFindings& found, const std::vector<ToldSentence>& sentences,
                             std::vector<SentenceAttribution>& told_by) {
  for (const auto& quotation : found.quotations) {
    std::optional<std::size_t> first;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < sentences.size(); ++i)
      if (sentences[i].span.begin < quotation.end && quotation.begin < sentences[i].span.end) {
        if (!first) first = i;
        last = i;
      }
    if (!first || *first == *last || !found.cues[*last] || found.cues[*first]) continue;
    const SentenceAttribution& told = told_by[*last];
    if (told.kind != SentenceAttribution::Kind::account || !told.why.cue) continue;
    for (std::size_t i = *first; i < *last; ++i) {
      if (found.cues[i]) continue;
      told_by[i] = told;
      told_by[i].why.cue.reset();
      told_by[i].why.rule = "quotation";
      told_by[i].denied = false;
    }
  }
}

}  // namespace diptych
