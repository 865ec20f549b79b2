#pragma once

#include "core/statement/cue.h"
#include "core/statement/scene.h"
#include "core/statement/sides.h"
#include "core/statement/subject.h"

#include <vector>

namespace diptych {

// Names with nothing but "and", articles and titles between them act together; so do "President Biden and I" and
// "we and President Biden", which Russian says with a preposition.
// The subjects must be ascending.
void coordinate(const Scene& scene, const CallSides& sides, const std::vector<LexiconCue>& cues,
                std::vector<Subject>& subjects);

}  // namespace diptych
