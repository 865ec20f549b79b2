#pragma once

#include "core/document.h"
#include "core/read/html_main.h"
#include "core/read/html_roles.h"
#include "core/read/html_tree.h"

#include <string>
#include <vector>

namespace diptych {

// The visible text of a page in document order, and what each part of it is.
struct PageText {
  std::string text;
  std::vector<Block> blocks;
};

// Scripts, styles, templates and hidden elements are left out; white space is collapsed. Blocks are separated by a
// blank line, list items by a line feed, <br> is a line feed and two of them end a block. Words outside `main` are
// chrome unless their element says headline, date, author, picture or summary.
[[nodiscard]] PageText page_text(const HtmlTree& tree, const std::vector<RoleSign>& roles, const TextMass& mass,
                                 const MainPart& main);

}  // namespace diptych
