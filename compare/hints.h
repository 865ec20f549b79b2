#pragma once

#include "compare/comparison.h"
#include "compare/kinship.h"
#include "core/knowledge/image.h"

namespace diptych {

// Makes mentions of hints: "the fighting has to stop now" may be of a ceasefire. A hint counts where its statement
// names no matter of the catalogue, and where another account of the event names its topic; not where its words stand
// inside those of a matter that is no kin, nor where its statement names other places only. The other hints are
// dropped.
void settle_hints(Comparison& comparison, const Knowledge& knowledge, const Kinship& kinship);

}  // namespace diptych
