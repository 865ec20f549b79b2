#pragma once

#include "compare/evaluate.h"

#include <cstddef>
#include <string>
#include <vector>

namespace diptych {

struct EvalTextOptions {
  std::size_t width = 80;  // columns; figures may be wider, quotations are wrapped
  bool summary = false;    // the totals only
  bool verbose = false;    // with every gold topic missed and every wrong row, in their words
};

// The scores for a terminal: pair by pair a line for each combination of languages; then totals by combination, by
// origin of the row, and over all. Quotations are isolated lines. Ends with a line feed.
[[nodiscard]] std::string render_eval_text(const std::vector<Evaluated>& evaluated, const EvalTextOptions& options);

}  // namespace diptych
