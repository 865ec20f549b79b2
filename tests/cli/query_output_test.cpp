#include "cli/query_output.h"

#include "tests/support/catch.h"

#include <limits>

using namespace diptych;

namespace {

Value text(std::string words) { return words; }
Value whole(std::int64_t number) { return number; }

std::string one_cell(Value value, RowFormat format, bool raw_cells = false) {
  return format_rows({{"x"}, {{std::move(value)}}}, format, raw_cells);
}

// What stands under the header and the rule of a table with one cell.
std::string table_cell(Value value) {
  const std::string table = one_cell(std::move(value), RowFormat::table);
  return table.substr(table.find('\n', table.find('\n') + 1) + 1);
}

}  // namespace

TEST_CASE("a table is aligned by display width in every script") {
  const Rows rows{{"party", "n", "words"},
                  {{text("kremlin"), whole(5), text("ёлка")},
                   {text("北京"), whole(-12), text("e\u0301te\u0301")},
                   {text("مصر"), Value(0.5), Value()}}};
  CHECK(format_rows(rows, RowFormat::table) ==
        "party    n    words\n"
        "-------  ---  -----\n"
        "kremlin    5  ёлка\n"
        "北京     -12  e\u0301te\u0301\n"
        "\u2068مصر\u2069      0.5\n");
}

TEST_CASE("a long quotation is wrapped inside its column") {
  const std::string words(40, 'a');
  const Rows rows{{"quote", "party"}, {{text(words + " " + words), text("kremlin")}}};
  CHECK(format_rows(rows, RowFormat::table) == "quote                                     party\n" +
                                                   std::string(40, '-') + "  -------\n" + words + "  kremlin\n" +
                                                   words + "\n");
}

TEST_CASE("nothing in a table steers the terminal") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"a\x1B[31mb", "a<U+001B>[31mb\n"},
      {"a\u202Eb", "a<U+202E>b\n"},
      {"a\u2067b", "a<U+2067>b\n"},
      {"a\u0085b", "a<U+0085>b\n"},
      {"a\u061Cb", "a<U+061C>b\n"},
      {"a\x7F"
       "b",
       "a<U+007F>b\n"},
      {"a\nb\tc", "a b c\n"},
  };
  for (const auto& [raw, shown] : cases) CHECK(table_cell(text(raw)) == shown);
  CHECK(format_rows({{"a\x1B[0m"}, {}}, RowFormat::table) == "a<U+001B>[0m\n------------\n");
}

TEST_CASE("CSV quotes what it must and protects spreadsheets from formulas") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"plain", "plain"},
      {"a,b", "\"a,b\""},
      {"say \"no\"", "\"say \"\"no\"\"\""},
      {"two\nlines", "\"two\nlines\""},
      {"=1+1", "'=1+1"},
      {"+7", "'+7"},
      {"-7", "'-7"},
      {"@x", "'@x"},
      {"\tx", "'\tx"},
      {"\rx", "\"'\rx\""},
      {"=a,b", "\"'=a,b\""},
      {"", ""},
      {"ёлка", "ёлка"},
      {"١٢", "١٢"},
      {"a=b", "a=b"},
  };
  for (const auto& [cell, expected] : cases) {
    INFO(cell);
    CHECK(one_cell(text(cell), RowFormat::csv) == "x\n" + expected + "\n");
  }
  CHECK(one_cell(text("=1+1"), RowFormat::csv, true) == "x\n=1+1\n");
  CHECK(one_cell(whole(-7), RowFormat::csv) == "x\n-7\n");
  CHECK(one_cell(Value(-0.5), RowFormat::csv) == "x\n-0.5\n");
  CHECK(format_rows({{"a", "b"}, {{Value(), text("c")}}}, RowFormat::csv) == "a,b\n,c\n");
  CHECK(format_rows({{"-1"}, {{whole(-1)}}}, RowFormat::csv) == "'-1\n-1\n");
}

TEST_CASE("TSV keeps one line a row") {
  CHECK(format_rows({{"a", "b"}, {{text("x\ty\nz\r\\"), text("=1")}}}, RowFormat::tsv) ==
        "a\tb\nx\\ty\\nz\\r\\\\\t'=1\n");
  CHECK(one_cell(text("=1"), RowFormat::tsv, true) == "x\n=1\n");
}

TEST_CASE("JSON keeps types and escapes what steers a terminal") {
  const Rows rows{
      {"a", "b", "a"},
      {{whole(1), Value(), text("ёлка \"x\"\\")}, {Value(0.5), Value(1.0), text("\x1B\u202E\n\U0001F4DE")}}};
  CHECK(format_rows(rows, RowFormat::json) ==
        "[\n  {\"a\": 1, \"b\": null, \"a_2\": \"ёлка \\\"x\\\"\\\\\"},\n"
        "  {\"a\": 0.5, \"b\": 1.0, \"a_2\": \"\\u001b\\u202e\\n\U0001F4DE\"}\n]\n");
  CHECK(format_rows(rows, RowFormat::nl) ==
        "{\"a\": 1, \"b\": null, \"a_2\": \"ёлка \\\"x\\\"\\\\\"}\n"
        "{\"a\": 0.5, \"b\": 1.0, \"a_2\": \"\\u001b\\u202e\\n\U0001F4DE\"}\n");
  CHECK(one_cell(Value(std::numeric_limits<double>::infinity()), RowFormat::nl) == "{\"x\": null}\n");
}

TEST_CASE("no rows give a header, an empty array or nothing") {
  const Rows none{{"a", "b"}, {}};
  CHECK(format_rows(none, RowFormat::table) == "a  b\n-  -\n");
  CHECK(format_rows(none, RowFormat::csv) == "a,b\n");
  CHECK(format_rows(none, RowFormat::tsv) == "a\tb\n");
  CHECK(format_rows(none, RowFormat::json) == "[]\n");
  CHECK(format_rows(none, RowFormat::nl).empty());
}
