#include "report/text_block.h"

#include "report/terminal.h"

#include <algorithm>

namespace diptych {

void add_wrapped(TextLines& block, std::string_view text, std::size_t width, std::size_t indent, const char* sgr) {
  for (auto& line : wrap(text, std::max<std::size_t>(width, indent + 1) - indent))
    block.push_back({std::move(line), indent, sgr});
}

std::string shown(const BlockLine& line, bool colour) {
  if (line.text.empty()) return "";
  const std::string words = isolated(line.text);
  const bool styled = colour && line.sgr != nullptr;
  return std::string(line.indent, ' ') + (styled ? std::string("\x1b[") + line.sgr + "m" + words + "\x1b[0m" : words);
}

std::string beside(const TextLines& first, const TextLines& other, std::size_t second, bool colour) {
  std::string out;
  for (std::size_t y = 0; y < std::max(first.size(), other.size()); ++y) {
    std::size_t used = 0;
    if (y < first.size()) {
      out += shown(first[y], colour);
      used = first[y].text.empty() ? 0 : first[y].indent + display_width(first[y].text);
    }
    if (y < other.size() && !other[y].text.empty())
      out += std::string(second - std::min(second, used), ' ') + shown(other[y], colour);
    out += '\n';
  }
  return out;
}

}  // namespace diptych
