#pragma once

#include "compare/comparison.h"
#include "compare/revisions.h"
#include "report/wording.h"

#include <cstddef>
#include <string>

namespace diptych {

// What became of every statement between two versions, the words of both beside each other, and the counts.
[[nodiscard]] std::string render_revisions_text(const Revisions& revisions, const Comparison& comparison,
                                                const Wording& words, std::size_t width);

// The same as JSON: { "schema": "diptych.revisions/1", "documents", "counts", "revisions" }.
[[nodiscard]] std::string render_revisions_json(const Revisions& revisions, const Comparison& comparison);

}  // namespace diptych
