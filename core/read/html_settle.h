#pragma once

#include "core/read/html_blocks.h"

#include <cstdint>
#include <vector>

namespace diptych {

// What is known of a block beside its kind once it is written.
struct BlockSigns {
  bool body = false;
  bool list_line = false;
  bool link_list = false;
  std::uint8_t heading_level = 0;
  std::uint32_t bytes = 0;
  std::uint32_t linked = 0;
};

// Turns blocks that only their neighbours show to be no words of the account into chrome: signs such as "###", rubrics
// above the headline, links behind the text, the line before a list of links, headings of nothing. `signs` has one for
// each block.
void settle_blocks(PageText& page, const std::vector<BlockSigns>& signs);

}  // namespace diptych
