#pragma once

#include "core/document.h"
#include "core/read/html_main.h"
#include "core/read/html_roles.h"
#include "core/read/html_tree.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace diptych {

// What an element hands down to the text inside it.
struct ElementContext {
  BlockKind kind = BlockKind::chrome;
  bool settled = false;  // no element inside changes the kind any more
  bool body = false;
  bool region = false;
  bool linked = false;
  bool preformatted = false;
  std::uint8_t list_level = 0;
  std::uint8_t heading_level = 0;
};

// What the elements of a page make of the text inside them, by their tags, their roles and where they stand.
class ElementKinds {
 public:
  // All must outlive this.
  ElementKinds(const HtmlTree& tree, const std::vector<RoleSign>& roles, const TextMass& mass, const MainPart& main);

  // The context inside of element `i`, when `outer` is that around it.
  [[nodiscard]] ElementContext enter(HtmlIndex i, const ElementContext& outer) const;

 private:
  [[nodiscard]] const HtmlNode& node(HtmlIndex i) const { return tree_.nodes[i]; }
  void enter_structure(HtmlIndex i, ElementContext& inner) const;
  [[nodiscard]] std::optional<BlockKind> kind_by_role(HtmlIndex i, const ElementContext& context) const;
  [[nodiscard]] bool holds_the_text(HtmlIndex i) const;
  [[nodiscard]] bool has_block_inside(HtmlIndex i) const;
  [[nodiscard]] bool stands_alone(HtmlIndex i, const ElementContext& context) const;
  [[nodiscard]] bool borders_on_blocks(HtmlIndex i) const;
  [[nodiscard]] bool is_link_list(HtmlIndex i) const;

  const HtmlTree& tree_;
  const std::vector<RoleSign>& roles_;
  const TextMass& mass_;
  const MainPart& main_;
  std::uint32_t body_mass_ = 0;
};

}  // namespace diptych
