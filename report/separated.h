#pragma once

#include "report/cells.h"
#include "report/view.h"

#include <string>

namespace diptych {

// The comparison as a tidy table: a line of column names, then one line a mention and one a difference (docs/reports.md
// names the columns). Spans are code points. Cells that a spreadsheet would run are guarded unless `raw_cells`.
[[nodiscard]] std::string render_separated(const View& view, Separator separator, bool raw_cells);

}  // namespace diptych
