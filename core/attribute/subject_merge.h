#pragma once

#include "core/attribute/sentence_words.h"
#include "core/attribute/subjects.h"

#include <vector>

namespace diptych {

// Makes one subject of neighbours that belong together: a party and the office, source or document of its own ("Turkish
// officials", "the Kremlin's note", "an aide to Merkel"), an institution and the name of one of its persons, an
// outsider and what he is. `subjects` are of one sentence, ascending by first word.
void merge_neighbours(std::vector<SubjectCandidate>& subjects, const SentenceWords& words, const Knowledge& knowledge);

}  // namespace diptych
