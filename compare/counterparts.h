#pragma once

#include "compare/comparison.h"
#include "core/knowledge/image.h"

namespace diptych {

// Makes one side one party throughout a comparison. An account knows its counterpart by the leader it names ("President
// Xi" is of the government of China), whereas the other account may be told by another institution of that country, its
// ministry of foreign affairs. Where exactly one account is told by the country, whoever acts for it is that account's
// party.
void settle_counterparts(Comparison& comparison, const Knowledge& knowledge);

}  // namespace diptych
