#include "cli/query_output.h"

#include "cli/cell_text.h"
#include "cli/rows_json.h"
#include "cli/rows_table.h"

#include <cstddef>
#include <string_view>

namespace diptych {
namespace {

std::string spreadsheet_safe(const Value& value, bool raw_cells) {
  std::string cell = plain(value);
  const bool formula = std::holds_alternative<std::string>(value) && !cell.empty() &&
                       std::string_view("=+-@\t\r").find(cell[0]) != std::string::npos;
  return formula && !raw_cells ? "'" + cell : cell;
}

std::string csv_cell(const std::string& cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string tsv_cell(const std::string& cell) {
  std::string out;
  for (const char c : cell) {
    switch (c) {
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\\':
        out += "\\\\";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string separated(const Rows& rows, char separator, std::string (*cell)(const std::string&), bool raw_cells) {
  std::string out;
  const auto add_line = [&](std::size_t cells, const auto& text_of) {
    for (std::size_t i = 0; i < cells; ++i) {
      if (i > 0) out += separator;
      out += cell(text_of(i));
    }
    out += '\n';
  };
  add_line(rows.columns.size(), [&](std::size_t i) { return spreadsheet_safe(rows.columns[i], raw_cells); });
  for (const auto& row : rows.rows)
    add_line(row.size(), [&](std::size_t i) { return spreadsheet_safe(row[i], raw_cells); });
  return out;
}

}  // namespace

std::string format_rows(const Rows& rows, RowFormat format, bool raw_cells) {
  switch (format) {
    case RowFormat::csv:
      return separated(rows, ',', csv_cell, raw_cells);
    case RowFormat::tsv:
      return separated(rows, '\t', tsv_cell, raw_cells);
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
