#pragma once

#include "compare/comparison.h"
#include "compare/evaluation.h"

#include <string>

namespace diptych {

// The scores as JSON, schema "diptych.evaluation/1" (docs/evaluation.md): each comparison and article with all that is
// missed and wrong, unless `summary`, and the totals. Of `run` only what is the same for every comparison is shown.
// Figures are rounded to four decimals. Equal scores give equal bytes. Ends with a line feed.
[[nodiscard]] std::string render_eval_json(const Evaluation& evaluation, const Run& run, bool summary);

}  // namespace diptych
