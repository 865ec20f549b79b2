#include "core/statement/third_talk.h"

#include "core/statement/subject_words.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace diptych {
namespace {

// Where "with" begins before the name that begins at `word`; titles and articles may stand between.
std::optional<std::uint32_t> with_before(const Passage& here, std::uint32_t word) {
  const auto& cues = here.view.cues;
  const auto before = [&](CueKind kind, std::uint32_t end) {
    const auto cue =
        std::find_if(cues.begin(), cues.end(), [&](const LexiconCue& c) { return c.kind == kind && c.last == end; });
    return cue == cues.end() ? std::optional<std::uint32_t>() : cue->first;
  };
  while (word > here.first) {
    if (const auto with = before(CueKind::with, word)) return with;
    const std::uint32_t title = std::min(before_titles(cues, word), before(CueKind::courtesy, word).value_or(word));
    if (title == word && !here.scene.analysis.transparent[word - 1]) return std::nullopt;
    word = std::min(title, word - 1);
  }
  return std::nullopt;
}

}  // namespace

bool is_talk_with_third(const Passage& here, const LexiconCue& talk) {
  const std::vector<std::string> took_part = here.sides.both();
  for (const auto& subject : here.view.subjects) {
    if (subject.first < talk.first || here.last < subject.last) continue;
    const auto actors = resolve(subject, here.sides, here.discourse);
    // "Discussed with Putin the talks with Zelenskyy"
    const bool of_sides = std::any_of(actors.begin(), actors.end(), [&](const std::string& actor) {
      return std::find(took_part.begin(), took_part.end(), actor) != took_part.end();
    });
    const auto with = with_before(here, subject.first);
    if (of_sides && with) return false;
    if (of_sides || !with || subject.kind != CueKind::leader || actors.empty()) continue;
    // "Spoke with Kyiv", but not "spoke of trade after the war with Ukraine".
    return subject.person || *with <= talk.last;
  }
  return false;
}

}  // namespace diptych
