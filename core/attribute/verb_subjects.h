#pragma once

#include "core/attribute/sentence_words.h"
#include "core/attribute/subjects.h"

#include <cstdint>
#include <vector>

namespace diptych {

// A verb of telling, or of acting inside the talk, with the subject that does it. Both live in the sentence's signs and
// subjects.
struct VerbSubject {
  const SubjectCandidate* subject;
  const Sign* verb;
  std::uint32_t first;  // words [first, last) of both
  std::uint32_t last;
  bool parenthesis = false;  // the two fill a short clause behind the sentence's beginning: "…, X said, …"
  bool closing = false;      // that clause ends the sentence
};

// For each verb outside quotation marks the likeliest of `subjects`, if one can do it: the nearest, before it or behind
// it as the language has it, that nothing parts from it. In the order of the verbs. `subjects` are those of the
// sentence, ascending by first word.
[[nodiscard]] std::vector<VerbSubject> verb_subjects(const SentenceWords& words,
                                                     const std::vector<SubjectCandidate>& subjects);

}  // namespace diptych
