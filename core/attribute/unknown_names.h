#pragma once

#include "core/attribute/sentence_words.h"
#include "core/attribute/subjects.h"

#include <vector>

namespace diptych {

// Adds names that no data file knows: runs of capitalised words, of two or more where a sentence begins, that are no
// part of a subject, holder or sign. A title before one takes it in: "Senator John Smith". `subjects` are of one
// sentence; they stay ascending by first word.
void add_unknown_names(std::vector<SubjectCandidate>& subjects, const SentenceWords& words);

}  // namespace diptych
