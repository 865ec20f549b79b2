#pragma once

#include "core/account.h"
#include "core/knowledge/image.h"
#include "core/match/analysis.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace diptych {

// "On this topic", "its full implementation", "these issues" in the words [first, last) of a statement that names no
// matter: mentions of what the words point back to. That is the matter named last in the statements of the same
// sentence or of the sentence `before`, which must stand in the same paragraph; of words for several, all of that
// sentence. `told` are the statements so far, in reading order. Empty where nothing points back, or where no matter is
// named there.
[[nodiscard]] std::vector<Mention> back_references(const Analysis& analysis, std::uint32_t first, std::uint32_t last,
                                                   std::span<const Statement> told, const Statement& statement,
                                                   std::optional<ByteSpan> before, const Knowledge& knowledge);

}  // namespace diptych
