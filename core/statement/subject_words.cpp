#include "core/statement/subject_words.h"

#include "core/statement/plain_form.h"
#include "core/text/token.h"
#include "core/text/utf8.h"
#include "core/text/verb_form.h"

#include <algorithm>

namespace diptych {

bool has_joining_clitic(const Scene& scene, std::uint32_t word) {
  if (scene.language.clitics.empty()) return false;
  const std::string& folded = scene.analysis.tokens[word].folded;
  return std::any_of(
      scene.language.clitics.front().begin(), scene.language.clitics.front().end(),
      [&](const std::string& clitic) { return folded.size() > clitic.size() + 2 && folded.starts_with(clitic); });
}

bool is_joined_title(const Scene& scene, const std::vector<LexiconCue>& cues, std::uint32_t word) {
  if (!has_joining_clitic(scene, word)) return false;
  const std::string& folded = scene.analysis.tokens[word].folded;
  return std::none_of(cues.begin(), cues.end(), [&](const LexiconCue& cue) {
    if ((cue.kind != CueKind::leader && cue.kind != CueKind::courtesy) || word < cue.first || cue.last <= word)
      return false;
    const auto label = tokenize(cue.label);
    return std::any_of(label.begin(), label.end(), [&](const Token& token) { return token.folded == folded; });
  });
}

bool is_marked_object(const Scene& scene, const std::vector<LexiconCue>& cues, std::uint32_t word) {
  if (scene.language.object_mark.empty()) return false;
  std::uint32_t first = word;
  for (const auto& cue : cues)
    if ((cue.kind == CueKind::leader || cue.kind == CueKind::courtesy) && cue.last == word)
      first = std::min(first, cue.first);
  for (std::uint32_t w = first; w <= word; ++w)
    if (is_marked_object(scene.analysis.tokens[w].span.of(scene.text), scene.language)) return true;
  return false;
}

bool is_oblique(const Scene& scene, const std::vector<LexiconCue>& cues, std::uint32_t sentence_first,
                std::uint32_t word) {
  bool adjective = false;
  while (word > sentence_first) {
    const bool initial = scene.analysis.initial[word - 1];
    if (!initial && scene.analysis.border[word] != Border::none) return false;
    if (!initial && ends_at(cues, CueKind::oblique, word)) return true;
    const bool skipped = initial || scene.analysis.transparent[word - 1] || ends_at(cues, CueKind::leader, word);
    // "With the new President": one word more behind an article.
    const bool behind_article = word > sentence_first + 1 && scene.analysis.transparent[word - 2];
    if (!skipped && (adjective || !behind_article)) return false;
    adjective = adjective || !skipped;
    --word;
  }
  return false;
}

const Subject* subject_of(const SentenceView& view, const LexiconCue& cue) {
  const auto at = std::find_if(view.subjects.begin(), view.subjects.end(), [&](const Subject& s) {
    return s.plain && s.kind == CueKind::leader && s.first == cue.first && s.last < cue.last;
  });
  return at == view.subjects.end() ? nullptr : &*at;
}

std::uint32_t before_titles(const std::vector<LexiconCue>& cues, std::uint32_t word) {
  for (const auto& cue : cues)
    if (cue.kind == CueKind::leader && cue.last == word && cue.first < word) return cue.first;
  return word;
}

std::uint32_t marked_by(const Scene& scene, const std::vector<LexiconCue>& cues, CueKind kind, std::uint32_t word,
                        std::uint32_t from) {
  while (word > from && !ends_at(cues, kind, word)) {
    std::uint32_t title = before_titles(cues, word);
    for (const auto& cue : cues)
      if (cue.kind == CueKind::courtesy && cue.last == word) title = std::min(title, cue.first);
    if (title == word && !scene.analysis.transparent[word - 1]) return 0;
    word = std::max(from, std::min(title, word - 1));
  }
  return ends_at(cues, kind, word) ? word : 0;
}

bool overlaps(const Subject& subject, std::uint32_t first, std::uint32_t last) {
  return subject.first < last && first < subject.last;
}

bool names_country(const Scene& scene, const Subject& subject) {
  const auto places = Matcher(scene.knowledge, scene.analysis).all(Root::concepts, subject.first, subject.last);
  return std::any_of(places.begin(), places.end(), [&](const Match& place) {
    return place.first == subject.first && place.last == subject.last &&
           scene.knowledge.concept_id(place.entry.target).starts_with("country-") &&
           is_plain(scene, place.first, place.last, scene.knowledge.text(place.entry.label));
  });
}

bool is_title(const std::vector<LexiconCue>& cues, std::uint32_t word) {
  return std::any_of(cues.begin(), cues.end(), [&](const LexiconCue& cue) {
    return cue.kind == CueKind::leader && cue.first <= word && word < cue.last;
  });
}

}  // namespace diptych
