#pragma once

#include "core/match/matcher.h"
#include "core/statement/scene.h"
#include "core/statement/sides.h"
#include "core/statement/subject.h"

#include <optional>
#include <string>
#include <vector>

namespace diptych {

// "The President of Mali": "other:" and the words for a leader whose country is no side's and has no party in the data
// files, of which `title` is the first.
[[nodiscard]] std::optional<std::string> leader_of_third(const Scene& scene, const CallSides& sides,
                                                         const LexiconCue& title);

// Adds who is no party and acts: "Hamas accepted the proposal", a proper name right before a verb. Where the subject
// stands behind its verb, or names show no capitals, it would as well be an object.
void add_named(const Scene& scene, const SentenceView& view, const std::vector<Match>& matters,
               std::vector<Subject>& subjects);

}  // namespace diptych
