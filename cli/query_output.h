#pragma once

#include "storage/query.h"

#include <cstdint>
#include <string>

namespace diptych {

enum class RowFormat : std::uint8_t {
  table,  // for people: columns aligned by display width, long cells wrapped, nothing that steers a terminal
  csv,    // RFC 4180 with LF line ends
  tsv,    // one line a row; tab, line feed, carriage return and backslash in a cell are written \t \n \r and \\.
  json,   // an array of objects
  nl,     // one object a line
};

// Ends with a line feed (nl without rows is empty). NULL is an empty cell, and null in JSON; a column name that occurs
// twice gets a number in JSON. JSON spells control and bidi control characters as \u escapes, which changes no value.
//
// CSV and TSV, unless `raw_cells`: a text cell that starts with = + - @ TAB or CR, which spreadsheets run as a formula,
// gets a leading apostrophe.
[[nodiscard]] std::string format_rows(const Rows& rows, RowFormat format, bool raw_cells = false);

}  // namespace diptych
