#pragma once

#include "compare/comparison.h"
#include "core/knowledge/image.h"

#include <cstddef>
#include <string>

namespace diptych {

struct TextOptions {
  std::size_t width = 80;  // columns
  bool colour = false;     // SGR sequences for headings and quotations
  std::string ui = "en";   // language of party names
};

// The comparison for a terminal: head, what all tell, what some tell, what only one tells, statements without
// a catalogued topic, where the characters went, warnings. Quotations stand below each other, each line
// isolated, so that left-to-right and right-to-left accounts mix. Ends with a line feed.
[[nodiscard]] std::string render_text(const Comparison& comparison, const Knowledge& knowledge,
                                      const TextOptions& options);

}  // namespace diptych
