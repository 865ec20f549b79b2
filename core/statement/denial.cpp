#include "core/statement/denial.h"

#include <algorithm>

namespace diptych {
namespace {

// "America, he said, has no closer ally": commas that set apart who tells it.
bool beside_teller(const Scene& scene, const SentenceView& view, std::uint32_t border, std::uint32_t first,
                   std::uint32_t last) {
  std::uint32_t begin = border;
  while (begin > first && (begin == border || scene.analysis.border[begin] == Border::none)) --begin;
  std::uint32_t end = border + 1;
  while (end < last && scene.analysis.border[end] == Border::none) ++end;
  return std::any_of(view.cues.begin(), view.cues.end(), [&](const LexiconCue& cue) {
    const bool teller = cue.kind == CueKind::act || cue.kind == CueKind::source || cue.kind == CueKind::source_one;
    return teller && begin <= cue.first && cue.last <= end;
  });
}

}  // namespace

bool negation_in(const SentenceView& view, std::uint32_t first, std::uint32_t last) {
  return std::any_of(view.cues.begin(), view.cues.end(), [&](const LexiconCue& cue) {
    if (cue.kind != CueKind::negation || cue.first < first || last < cue.last) return false;
    return std::none_of(view.cues.begin(), view.cues.end(), [&](const LexiconCue& other) {
      return other.kind == CueKind::affirmative && other.first <= cue.first && cue.last <= other.last;
    });
  });
}

bool denied_in(const Scene& scene, const SentenceView& view, std::uint32_t first, std::uint32_t last,
               bool behind_verb) {
  const auto between = [&](CueKind kind, std::uint32_t from, std::uint32_t to) {
    return std::any_of(view.cues.begin(), view.cues.end(), [&](const LexiconCue& cue) {
      return cue.kind == kind && from <= cue.first && cue.last <= to &&
             (kind != CueKind::modality || cue.value == "conditional");
    });
  };
  return std::any_of(view.cues.begin(), view.cues.end(), [&](const LexiconCue& cue) {
    if (cue.kind != CueKind::negation || cue.first < first || !negation_in(view, cue.first, std::min(cue.last, last)))
      return false;
    std::uint32_t from = first;
    for (const auto& opener : view.cues)
      if (opener.kind == CueKind::complementizer && from <= opener.first && opener.last <= cue.first)
        from = opener.last;
    // Two commas set something apart, one begins an addition; "…, said Biden, …" has its first behind the name.
    constexpr std::uint32_t longest_name = 3;
    std::uint32_t commas = 0;
    for (std::uint32_t word = from == first ? first + 1 : from; word <= cue.first; ++word) {
      const bool behind_name = behind_verb && from == first && word <= first + longest_name && commas == 0;
      if (scene.analysis.border[word] != Border::none && !behind_name && !beside_teller(scene, view, word, from, last))
        ++commas;
    }
    if (commas % 2 == 1) return false;
    constexpr std::uint32_t inside_reach = 2;  // "in which no one"
    const std::uint32_t inner = std::max(from, cue.first > inside_reach ? cue.first - inside_reach : 0U);
    return !ends_at(view.cues, CueKind::oblique, cue.first) && !between(CueKind::relative, inner, cue.first) &&
           !between(CueKind::relative_one, inner, cue.first) && !between(CueKind::modality, from, cue.first);
  });
}

}  // namespace diptych
