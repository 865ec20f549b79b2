#pragma once

#include "compare/comparison.h"
#include "core/diagnostic.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace diptych {

// The preferred label of a concept in one language.
struct ConceptName {
  std::string id;
  std::string language;
  std::string label;
};

// Writes `comparison` and the labels of the concepts that occur in it to the database at `path`, which is created when
// it is not there, in one transaction: all of it or nothing. Returns comparisons.id. Storing a comparison with the key
// of a stored one changes nothing and returns that one's id, so that an interrupted import can simply be repeated.
//
// Fails with exit code 4 when the database is locked for longer than `patience`, cannot be written, is damaged, is
// another program's or a newer version's; the file is then as it was before, and no empty one is left behind.
[[nodiscard]] Result<std::int64_t> store_comparison(const std::string& path, const Comparison& comparison,
                                                    const std::vector<ConceptName>& names,
                                                    std::chrono::milliseconds patience = std::chrono::seconds(5));

}  // namespace diptych
