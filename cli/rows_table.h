#pragma once

#include "storage/query.h"

#include <string>

namespace diptych {

// Columns aligned by display width under their names; cells wrapped, right-to-left ones isolated, numbers to the right.
// Control and bidi control characters are spelled out, "<U+001B>".
[[nodiscard]] std::string rows_table(const Rows& rows);

}  // namespace diptych
