#pragma once

#include "core/read/html_roles.h"
#include "core/read/html_tree.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace diptych {

// How much visible text lies under each node, in bytes without white space.
class TextMass {
 public:
  TextMass(const HtmlTree& tree, const std::vector<RoleSign>& roles);
  [[nodiscard]] std::uint32_t all(HtmlIndex node) const { return under(all_, node); }
  [[nodiscard]] std::uint32_t linked(HtmlIndex node) const { return under(linked_, node); }
  // Outside links and outside what tags and ARIA roles call navigation, asides and footers.
  [[nodiscard]] std::uint32_t told(HtmlIndex node) const { return under(told_, node); }

 private:
  [[nodiscard]] std::uint32_t under(const std::vector<std::uint32_t>& sums, HtmlIndex node) const {
    return sums[tree_.nodes[node].end] - sums[node];
  }
  const HtmlTree& tree_;
  std::vector<std::uint32_t> all_;  // sums over the nodes before each index
  std::vector<std::uint32_t> linked_;
  std::vector<std::uint32_t> told_;
};

enum class MainSign : std::uint8_t {
  named,    // an element that sites name the text of a page by
  article,  // <article>, <main>
  density,  // the element with the most sentences outside links
};

// Where on a page the account stands.
struct MainPart {
  std::vector<HtmlIndex> bodies;  // hold the account's words; ascending, none inside another
  HtmlIndex region = 0;           // holds the bodies with their headline, date and summary
  std::optional<HtmlIndex> headline;
  MainSign sign = MainSign::density;
  bool rivals = false;  // another <article> holds as much, and is not part of it

  [[nodiscard]] bool is_body(HtmlIndex node) const;
  // Whether a body or the headline is `node` or inside it.
  [[nodiscard]] bool is_held_by(const HtmlTree& tree, HtmlIndex node) const;
};

// `title` is what the page's metadata says, or empty.
// The density measure follows Readability (Arc90, 2009): paragraphs score by length and commas and hand their
// scores to parent and grandparent, weighed by the share of text outside links.
[[nodiscard]] MainPart find_main(const HtmlTree& tree, const std::vector<RoleSign>& roles, const TextMass& mass,
                                 std::string_view title);

}  // namespace diptych
