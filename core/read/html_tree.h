#pragma once

#include "core/diagnostic.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diptych {

// A position in HtmlTree::nodes.
using HtmlIndex = std::uint32_t;

// An element, or a run of text (then `name` is empty). Names of elements and attributes are lower case.
struct HtmlNode {
  std::string name;
  std::string text;
  std::vector<std::pair<std::string, std::string>> attributes;
  HtmlIndex parent = 0;
  HtmlIndex end = 0;  // behind its last descendant
};

// A page in document order: a node's descendants are the nodes between it and its `end`, its children are found
// by jumping from end to end. Node 0 is the document and its own parent.
//
//     <p>Hi <b>you</b></p>
//     0 document [0,7)   1 html [1,7)   2 body [2,7)   3 p [3,7)   4 "Hi "   5 b [5,7)   6 "you"
//
struct HtmlTree {
  std::vector<HtmlNode> nodes;

  [[nodiscard]] bool inside(HtmlIndex node, HtmlIndex ancestor) const {
    return ancestor <= node && node < nodes[ancestor].end;
  }
};

// The value of an attribute; empty when it is not there or has none.
[[nodiscard]] std::string_view attribute(const HtmlNode& node, std::string_view name);
[[nodiscard]] bool has_attribute(const HtmlNode& node, std::string_view name);

// The text of a node and its descendants, white space collapsed, trimmed.
[[nodiscard]] std::string text_of(const HtmlTree& tree, HtmlIndex node);

// White space collapsed to single spaces and trimmed, as a browser shows it. Non-breaking spaces stay.
[[nodiscard]] std::string collapsed(std::string_view text);

// Limits of one page. Browsers stop nesting at 512 too. An element with n attributes costs libxml2 n² steps
// (100,000 of them 28 s), and 8 MiB of elements with 256 each take about a second.
inline constexpr std::size_t most_nested_elements = 512;
inline constexpr std::size_t most_attributes = 256;
inline constexpr std::size_t most_elements = 250'000;
inline constexpr int most_parse_seconds = 5;

// Parses a page as browsers do, whatever is wrong with it; comments, scripts (JSON-LD apart) and style sheets are
// not kept. Nothing is fetched. Refuses a page beyond the limits, naming `path` and the line.
// Precondition: `html` is valid UTF-8 without NUL; what it says about its charset is ignored.
[[nodiscard]] Result<HtmlTree> parse_html(std::string_view html, const std::string& path);

}  // namespace diptych
