#pragma once

#include "core/statement/scene.h"
#include "core/statement/sides.h"
#include "core/statement/subject.h"

#include <vector>

namespace diptych {

// Adds who acts under a word for one of two sides: "his counterpart warned", «وأعرب نظيره عن …» is the one who did not
// act last, «المسؤول الزائر» (the visiting official) the other side's. Only beside a verb, and not whom it addresses.
void add_other_side(const Scene& scene, const CallSides& sides, const SentenceView& view,
                    std::vector<Subject>& subjects);

}  // namespace diptych
