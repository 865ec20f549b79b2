#pragma once

#include "core/statement/passage.h"

namespace diptych {

// Whether what a statement tells is only to be, is hedged or hangs on a condition: sets its modality and the words that
// say so. Of several the weightiest: a condition, then a hedge.
void set_modality(const Passage& here, Statement& statement);

}  // namespace diptych
