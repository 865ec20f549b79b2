#pragma once

#include "core/statement/namings.h"
#include "core/statement/officials.h"
#include "core/statement/scene.h"
#include "core/statement/sides.h"

namespace diptych {

// Enters the counterpart, and who else took part: whom the opening says was met or spoken with, else the first leader
// of another country or body that the account names as one who acts, else a country that its opening names so. Leaves
// `sides` as they are where nobody else took part.
void find_counterpart(const Scene& scene, const Officials& officials, const Namings& namings, CallSides& sides);

}  // namespace diptych
