#pragma once

#include "compare/row_context.h"
#include "compare/topic_rows.h"

namespace diptych {

// Rows that accounts tell only together with another join it.

// A row told by fewer accounts than another, and only with it: in one breath with a matter that says no less, or in the
// same statements with a kin or as a mere courtesy.
void join_companions(TopicRows& rows, const RowContext& in);

// "The joint plan of action on the Iranian nuclear programme" is one matter, though it has the name of the broader
// one in it: a row that the same accounts tell only where they tell its narrower one joins it.
void join_wide_names(TopicRows& rows, const RowContext& in);

// "Weapons", "defence support": two near names that the same accounts tell in the same statements are one matter.
void join_near_names(TopicRows& rows, const RowContext& in);

}  // namespace diptych
