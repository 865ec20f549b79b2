#include "core/statement/third_talk.h"

#include "core/statement/subject_words.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace diptych {
namespace {

// "Consulted with NATO allies": right behind the verb stand some who are no side, and who they are is not said.
bool is_with_others(const Passage& here, const LexiconCue& talk) {
  constexpr std::uint32_t furthest = 4;  // words between: "consulted closely with our European partners"
  constexpr std::uint32_t longest_subject = 6;
  const std::uint32_t between = here.scene.language.subject_behind_verb ? longest_subject : 1;
  return std::any_of(here.view.cues.begin(), here.view.cues.end(), [&](const LexiconCue& with) {
    if (with.kind != CueKind::with || with.first < talk.first || talk.last + between < with.first ||
        here.last < with.last)
      return false;
    return std::any_of(here.view.cues.begin(), here.view.cues.end(), [&](const LexiconCue& others) {
      if (others.kind != CueKind::third || others.first < with.last || with.last + furthest < others.first)
        return false;
      for (std::uint32_t word = with.last; word <= others.first; ++word)
        if (here.scene.analysis.border[word] != Border::none) return false;
      return true;
    });
  });
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
    const std::uint32_t with = marked_by(here.scene, here.view.cues, CueKind::with, subject.first, here.first);
    if (of_sides && with != 0) return false;
    if (of_sides || with == 0 || subject.kind != CueKind::leader || actors.empty()) continue;
    // "Spoke with Kyiv", but not "spoke of trade after the war with Ukraine".
    return subject.person || with <= talk.last + 1;
  }
  return is_with_others(here, talk);
}

}  // namespace diptych
