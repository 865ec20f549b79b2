#pragma once

#include "core/attribute/sentence_words.h"
#include "core/attribute/subjects.h"

#include <vector>

namespace diptych {

// Makes one subject that tells jointly of two parties of different countries with "and" between them. `subjects` are of
// one sentence, ascending by first word.
void join_parties(std::vector<SubjectCandidate>& subjects, const SentenceWords& words, const Knowledge& knowledge);

}  // namespace diptych
