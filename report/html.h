#pragma once

#include "report/view.h"

#include <string>

namespace diptych {

// The comparison as one HTML page that needs no other file, no network and no script. Everything from the documents
// goes through the template's escaping, with control characters and bidi controls spelled out. Every finding has an
// anchor that stays the same as long as the texts do. Ends with a line feed.
[[nodiscard]] std::string render_html(const View& view);

}  // namespace diptych
