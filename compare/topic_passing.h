#pragma once

#include "compare/row_context.h"
#include "compare/topic_mentions.h"

namespace diptych {

// Gives the rows what accounts name of them in passing. What one account tells as a matter of its own, "IAEA
// inspections", another may name beside one: "the safety of the plant and the IAEA's report on it". Both name it, so
// the row is of both. A country named so may stand for what goes on in it.
void share_passing(NamedTopics& topics, const RowContext& in);

}  // namespace diptych
