#pragma once

#include "core/account.h"
#include "core/statement/scene.h"
#include "core/statement/sides.h"

#include <span>

namespace diptych {

// What a matter of the two sides is where the words name other countries: "relations between India and Pakistan", told
// in a call of Russia and Iran, are no bilateral relations of those who talk. The mentions of the account `which` that
// are such get the concept that the catalogue gives for it (`ofOthers`), and the countries.
void settle_relations(const Scene& scene, const CallSides& sides, AccountIndex which, std::span<Statement> statements);

}  // namespace diptych
