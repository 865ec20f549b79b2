#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace diptych {

enum class Separator : char { comma = ',', tab = '\t' };

// `cell` with an apostrophe before it when a spreadsheet would run it as a formula: when it begins with = + - @, a tab
// or a carriage return.
[[nodiscard]] std::string spreadsheet_safe(std::string cell);

// One line with its line feed. Commas: quoted as in RFC 4180 where needed. Tabs: \t, \n, \r and \\ are written out.
[[nodiscard]] std::string separated_line(const std::vector<std::string>& cells, Separator separator);

}  // namespace diptych
