#include "core/statement/third_talk.h"

#include "core/statement/subject_words.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace diptych {
bool is_talk_with_third(const Passage& here, const LexiconCue& talk) {
  const std::vector<std::string> took_part = here.sides.both();
  for (const auto& subject : here.view.subjects) {
    if (subject.first < talk.first || here.last < subject.last) continue;
    const auto actors = resolve(subject, here.sides, here.discourse);
    // "Discussed with Putin the talks with Zelenskyy"
    const bool of_sides = std::any_of(actors.begin(), actors.end(), [&](const std::string& actor) {
      return std::find(took_part.begin(), took_part.end(), actor) != took_part.end();
    });
    const std::uint32_t with = marked_by(here.scene, here.view.cues, CueKind::with, subject.first, here.first);
    if (of_sides && with != 0) return false;
    if (of_sides || with == 0 || subject.kind != CueKind::leader || actors.empty()) continue;
    // "Spoke with Kyiv", but not "spoke of trade after the war with Ukraine".
    return subject.person || with <= talk.last + 1;
  }
  return false;
}

}  // namespace diptych
