#pragma once

#include "core/statement/scene.h"
#include "core/statement/sides.h"
#include "core/statement/subject.h"

#include <vector>

namespace diptych {

// The subjects in the words of `view`, whose cues are known, in reading order and without overlaps but for a pronoun
// and whom it stands for.
[[nodiscard]] std::vector<Subject> subjects_in(const Scene& scene, const CallSides& sides, const SentenceView& view);

}  // namespace diptych
