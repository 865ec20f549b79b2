#pragma once

#include "core/read/html_tree.h"

#include <cstdint>
#include <vector>

namespace diptych {

// What an element is by its own tag, ARIA role, microdata and class or id names, wherever it stands.
enum class Role : std::uint8_t {
  neutral,
  hidden,    // not shown: scripts, templates, the head, `hidden`, display: none
  chrome,    // navigation, share buttons, related links, forms, banners
  caption,   // pictures with their captions, person cards, tag lists
  dateline,  // when and where it was published
  byline,    // who wrote or published it
  headline,  // names its title so
  lead,      // a summary above the text: told by the party, too
  article,   // <article>, <main> and their roles
  body,      // the element that holds the account's words on sites that name it
};

// Why the role is believed: a name pattern may be a coincidence, a tag is the author's word.
struct RoleSign {
  Role role = Role::neutral;
  bool by_name = false;
};

// One sign for each node of the tree.
[[nodiscard]] std::vector<RoleSign> roles_of(const HtmlTree& tree);

// Elements that begin a new line of text, and those that only mark words inside one.
[[nodiscard]] bool is_block_element(const HtmlNode& node);

}  // namespace diptych
