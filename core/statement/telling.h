#pragma once

#include "core/statement/scene.h"
#include "core/statement/sides.h"

#include <span>

namespace diptych {

// Act, actors, voice, polarity, modality, facts and deadline of the statements of account `which`, in reading order.
void tell(const Scene& scene, const CallSides& sides, AccountIndex which, std::span<Statement> statements);

}  // namespace diptych
