#pragma once

#include "compare/topic_rows.h"

namespace diptych {

// Takes rows together that stand for one matter, so that one matter is one row:
//
//   meeting     rows of different accounts whose concepts are kin (Kinship::distance), nearest first: JCPOA here and
//               "Iranian nuclear programme" there are one row, named by the broader;
//   companions  a row told by fewer accounts than another, and only together with it: in one breath with a matter
//               that says no less, or in the same statements with a kin or as a mere courtesy;
//   family      a row told by fewer accounts than one that is directly broader or narrower: who names the JCPOA and
//               the Iranian nuclear programme to someone who names the programme tells no second matter.
//   near names a row whose concept is `closeMatch` of another's, told by the same accounts and only in its statements:
//              "weapons" beside "defence support" is one matter under two names.
//
// The rows that became part of another are listed in its `merged`.
void merge_topic_rows(TopicRows& rows, const Comparison& comparison, const Knowledge& knowledge,
                      const Kinship& kinship);

}  // namespace diptych
