#pragma once

#include "core/account.h"
#include "core/statement/cue.h"
#include "core/statement/scene.h"

#include <optional>
#include <span>
#include <string>

namespace diptych {

// The date by which a statement that promises, agrees or asks says it is due: of `statement.facts`, the first date or
// duration behind a word such as "by", "until", "within". `cues` are those of its sentence.
[[nodiscard]] std::optional<std::string> deadline_of(const Scene& scene, std::span<const LexiconCue> cues,
                                                     const Statement& statement);

}  // namespace diptych
