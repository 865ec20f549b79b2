#include "core/read/html_tree.h"

#include <algorithm>

namespace diptych {

std::string_view attribute(const HtmlNode& node, std::string_view name) {
  for (const auto& [key, value] : node.attributes) {
    if (key == name) return value;
  }
  return {};
}

bool has_attribute(const HtmlNode& node, std::string_view name) {
  return std::any_of(node.attributes.begin(), node.attributes.end(),
                     [&](const auto& attribute) { return attribute.first == name; });
}

std::string text_of(const HtmlTree& tree, HtmlIndex node) {
  std::string text;
  for (HtmlIndex i = node; i < tree.nodes[node].end; ++i) {
    if (tree.nodes[i].name == "br") text += ' ';
    text += tree.nodes[i].text;
  }
  return collapsed(text);
}

std::string collapsed(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    out += c;
  }
  return out;
}

}  // namespace diptych
