#include "cli/query_output.h"

#include "cli/cell_text.h"
#include "cli/rows_json.h"
#include "cli/rows_table.h"
#include "report/cells.h"

#include <vector>

namespace diptych {
namespace {

std::string separated(const Rows& rows, Separator separator, bool raw_cells) {
  std::vector<std::string> cells;
  for (const std::string& column : rows.columns) cells.push_back(raw_cells ? column : spreadsheet_safe(column));
  std::string out = separated_line(cells, separator);
  for (const auto& row : rows.rows) {
    cells.clear();
    for (const Value& value : row) {
      const bool guarded = std::holds_alternative<std::string>(value) && !raw_cells;
      cells.push_back(guarded ? spreadsheet_safe(plain(value)) : plain(value));
    }
    out += separated_line(cells, separator);
  }
  return out;
}

}  // namespace

std::string format_rows(const Rows& rows, RowFormat format, bool raw_cells) {
  switch (format) {
    case RowFormat::csv:
      return separated(rows, Separator::comma, raw_cells);
    case RowFormat::tsv:
      return separated(rows, Separator::tab, raw_cells);
    case RowFormat::json:
      return json_array(rows);
    case RowFormat::nl:
      return json_lines(rows);
    case RowFormat::table:
      break;
  }
  return rows_table(rows);
}

}  // namespace diptych
