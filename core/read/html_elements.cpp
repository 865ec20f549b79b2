#include "core/read/html_elements.h"

#include <algorithm>
#include <string>

namespace diptych {
namespace {

// Bytes without white space. A date or author line is short; longer elements so named hold something else, too.
constexpr std::uint32_t longest_dateline = 240;
constexpr std::uint32_t longest_byline = 360;

// A paragraph of an account, other than a line such as "Published in: News, Telephone calls", is at least so long.
constexpr std::uint32_t least_paragraph = 120;

// Lists of links: this share of their text is linked.
constexpr double linked_list_share = 0.8;

ElementContext settled(ElementContext context, BlockKind kind) {
  context.kind = kind;
  context.settled = true;
  return context;
}

}  // namespace

ElementKinds::ElementKinds(const HtmlTree& tree, const std::vector<RoleSign>& roles, const TextMass& mass,
                           const MainPart& main)
    : tree_(tree), roles_(roles), mass_(mass), main_(main) {
  for (const HtmlIndex body : main.bodies) body_mass_ += mass.told(body);
}

ElementContext ElementKinds::enter(HtmlIndex i, const ElementContext& outer) const {
  ElementContext inner = outer;
  const HtmlNode& element = node(i);
  if (element.name == "a" && has_attribute(element, "href")) inner.linked = true;
  if (element.name == "pre") inner.preformatted = true;
  if (i == main_.region) inner.region = true;
  if (main_.is_body(i)) {
    inner.body = inner.region = true;
    inner.kind = BlockKind::paragraph;
    inner.settled = false;
  }
  if (main_.headline == i) return settled(inner, BlockKind::headline);
  const bool date_of_byline = inner.kind == BlockKind::byline && roles_[i].role == Role::dateline;
  if ((inner.settled && !date_of_byline) || main_.is_held_by(tree_, i)) return inner;
  if (const auto kind = kind_by_role(i, inner)) return settled(inner, *kind);
  if (roles_[i].role == Role::lead && inner.region && !inner.body && i < main_.bodies.front()) {
    inner.kind = BlockKind::paragraph;
  }
  if (inner.body) enter_structure(i, inner);
  return inner;
}

// Lists and headings of the main text.
void ElementKinds::enter_structure(HtmlIndex i, ElementContext& inner) const {
  const std::string& name = node(i).name;
  if (name == "ul" || name == "ol") {
    if (is_link_list(i)) inner = settled(inner, BlockKind::chrome);
    if (inner.list_level < 255) ++inner.list_level;
  } else if (name == "li") {
    inner.kind = BlockKind::list_item;
    inner.list_level = std::max<std::uint8_t>(inner.list_level, 1);
  } else if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
    inner.heading_level = static_cast<std::uint8_t>(name[1] - '0');
    inner = settled(inner, BlockKind::heading);
  }
}

std::optional<BlockKind> ElementKinds::kind_by_role(HtmlIndex i, const ElementContext& context) const {
  const RoleSign sign = roles_[i];
  if (sign.role == Role::neutral || mass_.all(i) == 0 || !stands_alone(i, context)) return std::nullopt;
  if (sign.by_name && context.body && holds_the_text(i)) return std::nullopt;
  switch (sign.role) {
    case Role::chrome:
      return BlockKind::chrome;
    case Role::caption:
      return BlockKind::caption;
    case Role::dateline:
      if (context.region && mass_.all(i) <= longest_dateline) return BlockKind::dateline;
      return std::nullopt;
    case Role::byline:
      if (context.region && mass_.all(i) <= longest_byline) return BlockKind::byline;
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

// A name is believed only of a part of the text: <div class="text-and-gallery"> may hold all of it. Short lines prove
// nothing, since a footer may well outweigh an account of one sentence.
bool ElementKinds::holds_the_text(HtmlIndex i) const {
  if (mass_.told(i) * 2 <= body_mass_) return false;
  for (HtmlIndex at = i; at < node(i).end; ++at) {
    const bool innermost = is_block_element(node(at)) && mass_.told(at) >= least_paragraph && !has_block_inside(at);
    if (innermost) return true;
  }
  return false;
}

bool ElementKinds::has_block_inside(HtmlIndex i) const {
  for (HtmlIndex at = i + 1; at < node(i).end; at = node(at).end) {
    if (is_block_element(node(at)) && node(at).name != "br") return true;
  }
  return false;
}

// Whether an element is a line of its own, not a word of a sentence: "on <time>26 January</time> the two".
bool ElementKinds::stands_alone(HtmlIndex i, const ElementContext& context) const {
  if (!context.body || is_block_element(node(i))) return true;
  return mass_.all(i) == mass_.all(node(i).parent) || node(i).name == "button" || borders_on_blocks(i);
}

// Whether nothing but white space stands between an element and the blocks or borders around it.
bool ElementKinds::borders_on_blocks(HtmlIndex i) const {
  const HtmlIndex parent = node(i).parent;
  HtmlIndex before = i;
  do {
    --before;
    while (before > parent && node(before).parent != parent) before = node(before).parent;
  } while (before > parent && mass_.all(before) == 0 && !is_block_element(node(before)));
  if (before > parent && !is_block_element(node(before))) return false;
  HtmlIndex behind = node(i).end;
  while (behind < node(parent).end && mass_.all(behind) == 0 && !is_block_element(node(behind))) {
    behind = node(behind).end;
  }
  return behind >= node(parent).end || is_block_element(node(behind));
}

bool ElementKinds::is_link_list(HtmlIndex i) const {
  std::size_t links = 0;
  for (HtmlIndex at = i; at < node(i).end; ++at) links += node(at).name == "a" ? 1U : 0U;
  return links >= 2 && mass_.linked(i) >= linked_list_share * mass_.all(i);
}

}  // namespace diptych
