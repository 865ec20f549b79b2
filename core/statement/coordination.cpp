#include "core/statement/coordination.h"

#include "core/statement/subject_words.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace diptych {

void coordinate(const Scene& scene, const CallSides& sides, const std::vector<LexiconCue>& cues,
                std::vector<Subject>& subjects) {
  constexpr std::uint32_t most_between = 4;
  const auto names = [](const Subject& s) { return s.kind == CueKind::leader || s.kind == CueKind::pronoun_self; };
  // "He and the King" are both, whichever of them he is.
  const auto one_with_side = [&](const Subject& one, const Subject& side) {
    return one.kind == CueKind::pronoun_one && side.kind == CueKind::leader && side.actors.size() == 1 &&
           (side.actors.front() == sides.own || side.actors.front() == sides.other);
  };
  const auto titled = [&](std::uint32_t word) {
    return is_title(cues, word) || begins_at(cues, CueKind::courtesy, word) != nullptr;
  };
  // «ولي العهد» joins nothing, though a conjunction may be written so.
  const auto is_joined = [&](std::uint32_t word) {
    return titled(word) ? is_joined_title(scene, cues, word) : has_joining_clitic(scene, word);
  };
  std::vector<Subject> joined;
  for (auto& next : subjects) {
    // "the presidents of Ukraine and France" are both.
    if (!joined.empty() && joined.back().kind == CueKind::both && next.kind == CueKind::leader &&
        next.first >= joined.back().last && next.first - joined.back().last <= most_between) {
      // Not "for his part, the President".
      bool of = scene.analysis.border[next.first] == Border::none;
      bool right_behind = of && !sides.further.empty();
      for (std::uint32_t word = joined.back().last; word < next.first; ++word)
        right_behind = right_behind && scene.analysis.transparent[word];
      // "Both the President and the Chancellor", of three: the names tell who.
      if (right_behind && joined.back().plain && next.plain) {
        joined.back() = std::move(next);
        continue;
      }
      for (std::uint32_t word = joined.back().last; word < next.first; ++word)
        of = of && scene.analysis.border[word] == Border::none &&
             (scene.analysis.transparent[word] || begins_at(cues, CueKind::oblique, word) != nullptr ||
              begins_at(cues, CueKind::joiner, word) != nullptr);
      if (of) {
        joined.back().last = next.last;
        continue;
      }
    }
    // "The President and the other leaders" are all.
    if (!joined.empty() && joined.back().kind == CueKind::leader && next.kind == CueKind::both && next.plain &&
        next.actors.size() < sides.both().size() && joined.back().last < next.first &&
        next.first - joined.back().last <= most_between) {
      const auto& border = scene.analysis.border;
      bool linked = false;
      for (std::uint32_t word = joined.back().last; word < next.first; ++word)
        linked = linked || begins_at(cues, CueKind::joiner, word) != nullptr;
      linked = linked || has_joining_clitic(scene, next.first);
      if (linked && border[joined.back().last] == Border::none) {
        joined.back().actors.insert(joined.back().actors.end(), next.actors.begin(), next.actors.end());
        std::sort(joined.back().actors.begin(), joined.back().actors.end());
        joined.back().last = next.last;
        continue;
      }
    }
    const bool with_one = !joined.empty() && one_with_side(joined.back(), next);
    // "… between Washington and Cairo, and President Sisi affirmed": the comma ends what the preposition governs.
    const bool parted = !joined.empty() && !joined.back().plain && joined.back().last < next.first &&
                        scene.analysis.border[joined.back().last] == Border::comma && next.plain;
    if (!joined.empty() && !parted && (with_one || (names(joined.back()) && names(next))) &&
        next.first >= joined.back().last && next.first - joined.back().last <= most_between) {
      // Not "[we] appreciate", a verb that shows who speaks.
      const bool self =
          joined.back().kind == CueKind::pronoun_self && begins_at(cues, CueKind::act, joined.back().first) == nullptr;
      bool linked = is_joined(next.first);
      bool only_links = true;
      for (std::uint32_t word = joined.back().last; word < next.first; ++word) {
        const bool title = titled(word);
        const bool link = begins_at(cues, CueKind::joiner, word) != nullptr || (title && is_joined(word)) ||
                          (self && word == joined.back().last && begins_at(cues, CueKind::oblique, word) != nullptr);
        linked = linked || link;
        only_links = only_links && (link || title || scene.analysis.transparent[word] || scene.analysis.initial[word]);
      }
      if (linked && only_links) {
        Subject& all = joined.back();
        all.last = next.last;
        if (self || next.kind == CueKind::pronoun_self) all.actors.push_back(sides.own);
        if (with_one) all.actors = sides.both();
        all.kind = CueKind::leader;
        all.actors.insert(all.actors.end(), next.actors.begin(), next.actors.end());
        std::sort(all.actors.begin(), all.actors.end());
        all.actors.erase(std::unique(all.actors.begin(), all.actors.end()), all.actors.end());
        continue;
      }
    }
    joined.push_back(std::move(next));
  }
  subjects = std::move(joined);
}

}  // namespace diptych
