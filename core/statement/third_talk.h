#pragma once

#include "core/statement/passage.h"

namespace diptych {

// Whether the statement tells of a talk that one side had with somebody else: "The Chancellor spoke with President
// Zelenskyy before the call".
[[nodiscard]] bool is_talk_with_third(const Passage& here, const LexiconCue& talk);

}  // namespace diptych
