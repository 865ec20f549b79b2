#include "cli/rows_table.h"

#include "cli/cell_text.h"
#include "core/text/utf8.h"
#include "report/terminal.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace diptych {
namespace {

// Columns a cell may take before it is wrapped: a quotation stays readable beside three short columns.
constexpr std::size_t widest_cell = 60;

bool is_number(const Value& value) {
  return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
}

struct TableCell {
  std::vector<std::string> lines;
  bool right = false;  // numbers are aligned by their last digit
};

bool has_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(next_code_point(text, at)));
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
  }
  return false;
}

std::size_t width_of(const TableCell& cell) {
  std::size_t width = 0;
  for (const std::string& line : cell.lines) width = std::max(width, display_width(line));
  return width;
}

std::string padded(const std::string& line, std::size_t width, bool right) {
  const std::string blanks(width - std::min(width, display_width(line)), ' ');
  // Isolated, so that the order of the columns does not follow the direction of a cell.
  const std::string shown = has_right_to_left(line) ? isolated(line) : line;
  return right ? blanks + shown : shown + blanks;
}

void add_table_row(std::string& out, const std::vector<TableCell>& cells, const std::vector<std::size_t>& widths) {
  std::size_t height = 1;
  for (const TableCell& cell : cells) height = std::max(height, cell.lines.size());
  for (std::size_t y = 0; y < height; ++y) {
    std::string line;
    for (std::size_t x = 0; x < cells.size(); ++x) {
      if (x > 0) line += "  ";
      line += padded(y < cells[x].lines.size() ? cells[x].lines[y] : "", widths[x], cells[x].right);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
}

}  // namespace

std::string rows_table(const Rows& rows) {
  std::vector<std::vector<TableCell>> cells(1);
  for (const std::string& column : rows.columns) cells.front().push_back({{visible(column)}, false});
  for (const auto& row : rows.rows) {
    auto& line = cells.emplace_back();
    line.reserve(row.size());
    for (const Value& value : row) line.push_back({wrap(visible(plain(value)), widest_cell), is_number(value)});
  }
  std::vector<std::size_t> widths(rows.columns.size());
  for (const auto& line : cells)
    for (std::size_t x = 0; x < line.size(); ++x) widths[x] = std::max(widths[x], width_of(line[x]));

  std::vector<TableCell> rule;
  for (const std::size_t width : widths) rule.push_back({{std::string(width, '-')}, false});
  std::string out;
  for (std::size_t y = 0; y < cells.size(); ++y) {
    add_table_row(out, cells[y], widths);
    if (y == 0) add_table_row(out, rule, widths);
  }
  return out;
}

}  // namespace diptych
