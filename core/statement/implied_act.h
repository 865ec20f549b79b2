#pragma once

#include "core/knowledge/image.h"
#include "core/statement/passage.h"

#include <string>
#include <vector>

namespace diptych {

// What is reported decides where the report itself is neutral: "explained that they will respond" warns, and what both
// say both will do is agreed. `kind` is the act of `cue`, which becomes the words that make the act.
[[nodiscard]] ActKind implied_act(const Passage& here, LexiconCue& cue, const ActKind& kind,
                                  const std::vector<std::string>& actors);

// The act it is when both perform it together.
[[nodiscard]] ActKind jointly(const Passage& here, const ActKind& kind);

}  // namespace diptych
