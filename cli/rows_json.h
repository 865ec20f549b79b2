#pragma once

#include "storage/query.h"

#include <string>

namespace diptych {

// One array of objects, and one object a line (format_rows says what they have in common).
[[nodiscard]] std::string json_array(const Rows& rows);
[[nodiscard]] std::string json_lines(const Rows& rows);

}  // namespace diptych
