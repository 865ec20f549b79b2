#pragma once

#include "compare/comparison.h"

#include <string>

namespace diptych {

// What makes two comparisons the same one: the documents (bytes and decoded text) in order, the accounts' parties,
// languages and dates, the catalogue, the program version and the options. Lower-case hexadecimal SHA-256.
[[nodiscard]] std::string comparison_key(const Comparison& comparison);

// The same documents and parties in whatever order, whatever the program and its catalogue: what marks a comparison
// as a newer result for the same inputs (view current_comparisons).
[[nodiscard]] std::string inputs_key(const Comparison& comparison);

}  // namespace diptych
