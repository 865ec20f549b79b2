#pragma once

#include "compare/row_context.h"
#include "compare/topic_rows.h"

namespace diptych {

// Takes rows of different accounts together whose concepts may stand for each other (Kinship::distance), nearest first:
// JCPOA here and "Iranian nuclear programme" there are one row, named by the broader.
void meet(TopicRows& rows, const RowContext& in);

// Aspects of one matter that different accounts tell meet under the matter: "Ukraine's sovereignty" here and "the
// internal Ukrainian settlement" there. Where the accounts share something more particular of it, they stay apart:
// then it is known what of the matter both tell.
void meet_as_aspects(TopicRows& rows, const RowContext& in);

}  // namespace diptych
