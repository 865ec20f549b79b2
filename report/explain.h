#pragma once

#include "core/diagnostic.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace diptych {

// How the findings about one topic came about: the labels and concepts that matched with their places, the concepts
// merged into the row, the alignments with the parts of their scores, the differences with their rules and thresholds.
// `json` is a result of `compare --format json`; `topic` a row's id, the id of a concept merged into it, or the row's
// name. Fails with exit code 3 when it is no such result, with 2 when it has no such topic.
[[nodiscard]] Result<std::string> explain(std::string_view json, std::string_view topic, std::size_t width);

}  // namespace diptych
