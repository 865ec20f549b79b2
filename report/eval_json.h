#pragma once

#include "compare/comparison.h"
#include "compare/evaluate.h"

#include <string>
#include <vector>

namespace diptych {

// The scores as JSON, schema "diptych.evaluation/1" (docs/evaluation.md): each comparison with its misses and wrong
// rows, unless `summary`, and the totals. Of `run` only what is the same for every comparison is shown. Figures are
// rounded to four decimals. Equal scores give equal bytes. Ends with a line feed.
[[nodiscard]] std::string render_eval_json(const std::vector<Evaluated>& evaluated, const Run& run, bool summary);

}  // namespace diptych
