#pragma once

#include "core/knowledge/image.h"
#include "core/knowledge/source.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace diptych {

enum class Severity : std::uint8_t {
  error,    // the catalogue cannot be used as it is
  warning,  // knowledge is missing or never reached
  note,     // worth a look; may be meant
};
[[nodiscard]] const char* name(Severity severity);

// Something in the topics files that its writer will want to know.
struct Finding {
  Severity severity = Severity::note;
  std::string kind;   // "dangling", "cycle", "duplicate", …: docs/data-format.md lists them
  std::string where;  // "file:line:column"
  std::string what;   // one clause without a final full stop
};

// What can be seen without compiling: ids that do not exist or stand twice, cycles, missing languages, concepts that
// nothing can match, exactMatch values that are none or stand twice, words of mixed scripts, repeated labels.
// A language is asked for when at least half of the concepts have it.
[[nodiscard]] std::vector<Finding> check_concepts(const KnowledgeSource& source);

// What only matching shows, on names without context words and without gaps: labels of two concepts for the same words
// ("duplicate"), labels read as another concept ("swallowed"), and, as notes, labels that hide the label of an
// unrelated concept inside them ("swallows").
[[nodiscard]] std::vector<Finding> check_labels(const KnowledgeSource& source, const Knowledge& knowledge);

// Matters, generic and protocol concepts that are none of `met`, as notes ("unexercised").
[[nodiscard]] std::vector<Finding> unexercised(const KnowledgeSource& source, const std::set<std::string>& met);

}  // namespace diptych
