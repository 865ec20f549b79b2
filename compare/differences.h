#pragma once

#include "compare/comparison.h"
#include "core/knowledge/image.h"

#include <string_view>
#include <vector>

namespace diptych {

// What the accounts tell differently, by topic in the table's order, then by kind (docs/differences.md has the rules).
// Needs the topic table and the alignments. Every finding cites the words of each account it speaks of and explains
// itself in one sentence in the language `ui`. The same for every order of the accounts.
[[nodiscard]] std::vector<Difference> differences(const Comparison& comparison, const Knowledge& knowledge,
                                                  std::string_view ui);

}  // namespace diptych
