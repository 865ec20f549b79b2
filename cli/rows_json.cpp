#include "cli/rows_json.h"

#include "cli/cell_text.h"
#include "core/text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace diptych {
namespace {

// Unicode's Cc and Bidi_Control.
bool steers(char32_t c) {
  return u_iscntrl(static_cast<UChar32>(c)) || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_BIDI_CONTROL);
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == U'"' || c == U'\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == U'\n') {
      out += "\\n";
    } else if (steers(c)) {  // all of them are below U+10000
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
      out += escape.data();
    } else {
      append_code_point(out, c);
    }
  }
  return out + "\"";
}

std::string json_value(const Value& value) {
  return std::visit(Overloaded{[](std::monostate) { return std::string("null"); },
                               [](const std::string& text) { return json_string(text); },
                               [](std::int64_t number) { return decimal(number); },
                               // JSON knows no infinity.
                               [](double number) { return std::isfinite(number) ? decimal(number) : "null"; }},
                    value);
}

// The columns' names as keys, each once: "count", "count_2".
std::vector<std::string> json_keys(const std::vector<std::string>& columns) {
  std::vector<std::string> names;
  for (const std::string& column : columns) {
    std::string name = column;
    for (int n = 2; std::find(names.begin(), names.end(), name) != names.end(); ++n)
      name = column + "_" + std::to_string(n);
    names.push_back(std::move(name));
  }
  for (std::string& name : names) name = json_string(name);
  return names;
}

std::string json_object(const std::vector<std::string>& keys, const std::vector<Value>& row) {
  std::string out = "{";
  for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : ", ") + keys[i] + ": " + json_value(row[i]);
  return out + "}";
}

}  // namespace

std::string json_lines(const Rows& rows) {
  const auto keys = json_keys(rows.columns);
  std::string out;
  for (const auto& row : rows.rows) out += json_object(keys, row) + "\n";
  return out;
}

std::string json_array(const Rows& rows) {
  const auto keys = json_keys(rows.columns);
  std::string out = "[";
  for (std::size_t i = 0; i < rows.rows.size(); ++i)
    out += (i == 0 ? "\n  " : ",\n  ") + json_object(keys, rows.rows[i]);
  return out + (rows.rows.empty() ? "]\n" : "\n]\n");
}

}  // namespace diptych
