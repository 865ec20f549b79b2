#include "core/statement/share.h"

#include "core/statement/amount.h"
#include "core/statement/calendar.h"
#include "core/text/article.h"

#include <algorithm>

namespace diptych {
namespace {

// "By a third", "by about a third".
bool behind_by(const FactWords& words, std::uint32_t word) {
  if (words.behind_fact(word, "by")) return true;
  while (word > words.first && words.scene.analysis.transparent[word - 1]) --word;
  return std::any_of(words.cues.begin(), words.cues.end(), [&](const LexiconCue& cue) {
    return cue.kind == CueKind::bound && cue.last == word && words.first <= cue.first &&
           words.behind_fact(cue.first, "by");
  });
}

// Whether a word for a share that is one for a number as well stands as a share. The Arabic "fifth" is "five" without
// vowels: a share has the article ("by the fifth", "the fifth of"), or something that is one whole behind it ("fifth
// the budget").
bool is_part(const FactWords& words, const LexiconCue& share) {
  const auto& clitics = words.scene.language.clitics;
  if (clitics.empty() || begins_at(words.cues, CueKind::number, share.first) == nullptr) return true;
  if (begins_with_article(words.scene.analysis.tokens[share.first].folded, words.scene.language)) return true;
  return share.last < words.last && words.scene.analysis.border[share.last] == Border::none &&
         words.fact_at(share.last, "whole") != nullptr;
}

// "By a third in 2025", not "by third countries".
bool stands_alone(const FactWords& words, std::uint32_t word) {
  return word >= words.last || words.scene.analysis.border[word] != Border::none ||
         begins_at(words.cues, CueKind::oblique, word) != nullptr ||
         begins_at(words.cues, CueKind::joiner, word) != nullptr ||
         date_at(words.scene, words.cues, word, words.last).has_value();
}

// "The third of the agreements", "a third of the three documents": one of several, where "a third of the agreements"
// and "the third of the territory" are shares.
bool numbers_one(const FactWords& words, const LexiconCue& share) {
  constexpr double most_counted_through = 20;
  constexpr std::uint32_t reach = 3;  // adjectives may stand before what is numbered
  const LexiconCue* ordinal = begins_at(words.cues, CueKind::ordinal, share.first);
  const LexiconCue* of = share.last < words.last ? words.fact_at(share.last, "of") : nullptr;
  if (ordinal == nullptr || of == nullptr) return false;
  const auto& analysis = words.scene.analysis;
  std::uint32_t word = of->last;
  while (word < words.last && analysis.transparent[word]) ++word;
  if (const auto amount = amount_at(words.scene, words.cues, word, words.last);
      amount && amount->scale == 1 && amount->value <= most_counted_through)
    return true;
  const auto& articles = words.scene.language.transparent;
  if (share.first == 0 || articles.empty() || analysis.tokens[share.first - 1].folded != articles.front()) return false;
  for (const std::uint32_t end = std::min(words.last, word + reach); word < end; ++word) {
    if (analysis.border[word] != Border::none || begins_at(words.cues, CueKind::oblique, word) != nullptr) return false;
    if (words.fact_at(word, "numbered") != nullptr) return true;
  }
  return false;
}

}  // namespace

const LexiconCue* share_at(const FactWords& words, std::uint32_t word) {
  const LexiconCue* cue = begins_at(words.cues, CueKind::share, word);
  // "The third part of the treaty", in the languages where a third is a third part.
  if (cue != nullptr && begins_at(words.cues, CueKind::ordinal, word) != nullptr && cue->last < words.last &&
      words.fact_at(cue->last, "document") != nullptr)
    return nullptr;
  if (cue == nullptr) {
    cue = begins_at(words.cues, CueKind::share_of, word);
    if (cue == nullptr || cue->last > words.last || numbers_one(words, *cue)) return nullptr;
    // "The Muslim Quarter of Jerusalem".
    const Token& token = words.scene.analysis.tokens[word];
    if (token.capitalised && token.span.begin > words.statement.sentence.begin && word > words.first) return nullptr;
    // "A third of the hostages", but not "the third country" nor "half of May".
    const LexiconCue* of = cue->last < words.last ? words.fact_at(cue->last, "of") : nullptr;
    const bool counts =
        (of != nullptr && of->last < words.last && !date_at(words.scene, words.cues, of->last, words.last)) ||
        (cue->last < words.last && words.fact_at(cue->last, "whole") != nullptr);
    if (!counts && !(behind_by(words, word) && stands_alone(words, cue->last))) return nullptr;
    if (!is_part(words, *cue)) return nullptr;
  }
  if (cue->last > words.last || words.fact_at(word, "and-half") != nullptr) return nullptr;
  // "Half a million", "a quarter of a century".
  const auto is_longer = [&](CueKind kind) {
    const LexiconCue* other = begins_at(words.cues, kind, word);
    return other != nullptr && other->last > cue->last;
  };
  if (is_longer(CueKind::magnitude) || is_longer(CueKind::currency)) return nullptr;
  return cue;
}

}  // namespace diptych
