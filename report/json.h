#pragma once

#include "compare/comparison.h"

#include <string>

namespace diptych {

// The comparison as JSON, schema "diptych.comparison/1" (docs/comparison.schema.json). Offsets are code points of the
// stored text. Keys stand in a fixed order; equal comparisons give equal bytes. Ends with a line feed.
[[nodiscard]] std::string render_json(const Comparison& comparison);

// The same as one JSON object a line: "run" first, then every item of every list, its list's name in the singular as
// "type": document, account, event, frame, topic, statement, alignment, difference, ledger, warning.
[[nodiscard]] std::string render_ndjson(const Comparison& comparison);

}  // namespace diptych
