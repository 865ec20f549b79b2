#pragma once

#include <boost/json.hpp>

#include <string>

namespace diptych {

// JSON for readers and for diff: two spaces an indentation level, one value a line, lists of plain values on one
// line. Ends with a line feed.
[[nodiscard]] std::string laid_out(const boost::json::value& value);

}  // namespace diptych
