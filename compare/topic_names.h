#pragma once

#include "compare/topic_rows.h"
#include "core/knowledge/image.h"

namespace diptych {

// Takes rows outside the catalogue together whose names accounts spell in other letters: "Navalny" here is his name in
// Cyrillic or Arabic there.
void join_names(TopicRows& rows, const Knowledge& knowledge);

// Drops rows outside the catalogue that say too little to be a topic. A key phrase of one account alone stays with its
// statement, which the report lists: as a guess it is right in one case of three. So does a single word that is no name
// ("point"), whoever else has it.
void drop_lone_phrases(TopicRows& rows);

}  // namespace diptych
