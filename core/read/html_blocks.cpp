#include "core/read/html_blocks.h"

#include "core/read/html_elements.h"
#include "core/read/html_settle.h"
#include "core/text/utf8.h"

#include <string_view>
#include <utility>

namespace diptych {
namespace {

bool is_told_kind(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::list_item || kind == BlockKind::heading;
}

class PageWriter {
 public:
  PageWriter(const HtmlTree& tree, const std::vector<RoleSign>& roles, const TextMass& mass, const MainPart& main)
      : tree_(tree), roles_(roles), kinds_(tree, roles, mass, main) {}

  PageText write() {
    walk(0, {});
    flush();
    settle_blocks(page_, all_signs_);
    return std::move(page_);
  }

 private:
  [[nodiscard]] const HtmlNode& node(HtmlIndex i) const { return tree_.nodes[i]; }

  // Depth is limited by the parser (most_nested_elements).
  void walk(HtmlIndex i, const ElementContext& outer) {
    const HtmlNode& element = node(i);
    if (i != 0 && element.name.empty()) return add_text(element.text, outer);
    if (roles_[i].role == Role::hidden) return;
    if (element.name == "br") return break_line(outer);
    const ElementContext inner = kinds_.enter(i, outer);
    const bool apart = is_block_element(element) || inner.kind != outer.kind || inner.settled != outer.settled;
    if (apart) flush();
    // Outside the text, style sheets keep neighbours apart: "Share", "Facebook", "Telegram".
    const bool spaced = element.name == "td" || element.name == "th" ||
                        (!apart && !is_told_kind(inner.kind) && inner.kind != BlockKind::headline);
    if (spaced) add_text(" ", inner);
    if (element.name == "q") add_text("\xE2\x80\x9C", inner);
    for (HtmlIndex child = i + 1; child < element.end; child = node(child).end) walk(child, inner);
    if (element.name == "q") add_text("\xE2\x80\x9D", inner);
    if (spaced) add_text(" ", inner);
    if (apart) flush();
  }

  void add_text(std::string_view text, const ElementContext& context) {
    for (const char c : text) {
      if (c == '\n' && context.preformatted) {
        break_line(context);
        continue;
      }
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      const bool gap = pending_.empty() || pending_.back() == ' ' || pending_.back() == '\n';
      if (blank && gap) continue;
      pending_ += blank ? ' ' : c;
      if (blank) continue;
      ++signs_.bytes;
      if (context.linked) ++signs_.linked;
    }
    if (!pending_.empty()) context_ = context;
  }

  void break_line(const ElementContext& context) {
    if (pending_.empty()) return;
    while (!pending_.empty() && pending_.back() == ' ') pending_.pop_back();
    if (pending_.empty()) return;
    if (pending_.back() == '\n') return flush();
    context_ = context;
    pending_ += '\n';
  }

  void flush() {
    const std::string_view words = trimmed(pending_, {0, static_cast<std::uint32_t>(pending_.size())}).of(pending_);
    if (!words.empty()) {
      signs_.body = context_.body;
      signs_.list_line = context_.list_level > 0;
      signs_.link_list = context_.list_level > 0 && context_.kind == BlockKind::chrome;
      signs_.heading_level = context_.heading_level;
      const bool close = signs_.list_line && !all_signs_.empty() && all_signs_.back().list_line;
      if (!page_.text.empty()) page_.text += close ? "\n" : "\n\n";
      Block block;
      block.span.begin = static_cast<std::uint32_t>(page_.text.size());
      page_.text += words;
      block.span.end = static_cast<std::uint32_t>(page_.text.size());
      block.kind = context_.kind;
      if (block.kind == BlockKind::list_item) block.level = context_.list_level;
      page_.blocks.push_back(block);
      all_signs_.push_back(signs_);
    }
    pending_.clear();
    signs_ = {};
  }

  const HtmlTree& tree_;
  const std::vector<RoleSign>& roles_;
  ElementKinds kinds_;

  PageText page_;
  std::vector<BlockSigns> all_signs_;  // one a block
  std::string pending_;                // the block being written
  BlockSigns signs_;
  ElementContext context_;  // of the last text in pending_
};

}  // namespace

PageText page_text(const HtmlTree& tree, const std::vector<RoleSign>& roles, const TextMass& mass,
                   const MainPart& main) {
  return PageWriter(tree, roles, mass, main).write();
}

}  // namespace diptych
