#pragma once

#include "compare/comparison.h"
#include "core/knowledge/image.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace diptych {

enum class Display : std::uint8_t {
  automatic,     // side by side for two left-to-right accounts in a wide window, else stacked
  side_by_side,  // the quotations of two accounts in two columns
  stacked,       // below each other
  summary,       // counts and names of topics, without quotations
};

struct TextOptions {
  std::size_t width = 80;  // columns
  bool colour = false;     // SGR sequences for headings and quotations
  std::string ui = "en";   // language of headings, topics and parties; must have a data/ui file
  Display display = Display::automatic;
};

// The comparison for a terminal: head, frame, what all tell, what some tell, what only one tells, what is told
// differently, statements without a catalogued topic or a counterpart, where the characters went, warnings. Each line
// of a quotation is isolated, so that left-to-right and right-to-left accounts mix. Ends with a line feed.
[[nodiscard]] std::string render_text(const Comparison& comparison, const Knowledge& knowledge,
                                      const TextOptions& options);

}  // namespace diptych
