#pragma once

#include "core/account.h"
#include "core/statement/cue.h"
#include "core/statement/scene.h"

#include <span>
#include <vector>

namespace diptych {

// The facts in one statement, ascending: dates, durations, sums of money, percentages, numbers, places where
// something happens, named documents. `cues` are those of its sentence. Numbers that only count the sides ("the two
// leaders"), name a thing ("World War II", "MiG-29") or number a list are no facts.
[[nodiscard]] std::vector<Fact> facts_of(const Scene& scene, std::span<const LexiconCue> cues,
                                         const Statement& statement);

}  // namespace diptych
