#pragma once

#include "compare/evaluation.h"

#include <cstddef>
#include <string>

namespace diptych {

struct EvalTextOptions {
  std::size_t width = 80;  // columns; figures may be wider, quotations are wrapped
  bool summary = false;    // the totals only
  bool verbose = false;    // with everything missed and wrong, in its words
};

// The scores for a terminal: pair by pair a line for each combination of languages; then totals by combination, by
// pair and origin of the row, and of how things are told; then articles. Quotations are isolated lines. Ends with a
// line feed.
[[nodiscard]] std::string render_eval_text(const Evaluation& evaluation, const EvalTextOptions& options);

}  // namespace diptych
