#include "core/read/html_blocks.h"

#include "core/text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace diptych {
namespace {

// Bytes without white space. A date or author line is short; longer elements so named hold something else, too.
constexpr std::uint32_t longest_dateline = 240;
constexpr std::uint32_t longest_byline = 360;

// A paragraph of an account, other than a line such as "Published in: News, Telephone calls", is at least so long.
constexpr std::uint32_t least_paragraph = 120;

// Lists of links: this share of their text is linked.
constexpr double linked_list_share = 0.8;

// What an element hands down to the text inside it.
struct Context {
  BlockKind kind = BlockKind::chrome;
  bool settled = false;  // no element inside changes the kind any more
  bool body = false;
  bool region = false;
  bool linked = false;
  bool preformatted = false;
  std::uint8_t list_level = 0;
  std::uint8_t heading_level = 0;
};

// What only the later passes over the blocks need.
struct BlockSigns {
  bool body = false;
  bool list_line = false;
  bool link_list = false;
  std::uint8_t heading_level = 0;
  std::uint32_t bytes = 0;
  std::uint32_t linked = 0;
};

bool is_told_kind(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::list_item || kind == BlockKind::heading;
}

bool has_letter_or_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (u_isalnum(static_cast<UChar32>(next_code_point(text, at))) != 0) return true;
  }
  return false;
}

bool ends_sentence(std::string_view text) {
  // U+061F and U+06D4 close sentences of Arabic and Urdu; closing quotation marks and brackets may follow.
  static constexpr std::array<std::string_view, 7> stops{".", "!", "?", ";", "\xD8\x9F", "\xDB\x94", "\xE2\x80\xA6"};
  static constexpr std::array<std::string_view, 5> closers{"\"", ")", "\xE2\x80\x9D", "\xC2\xBB", "\xE2\x80\x99"};
  for (const std::string_view closer : closers) {
    if (text.ends_with(closer)) text.remove_suffix(closer.size());
  }
  return std::any_of(stops.begin(), stops.end(), [&](std::string_view stop) { return text.ends_with(stop); });
}

class PageWriter {
 public:
  PageWriter(const HtmlTree& tree, const std::vector<RoleSign>& roles, const TextMass& mass, const MainPart& main)
      : tree_(tree), roles_(roles), mass_(mass), main_(main) {
    for (const HtmlIndex body : main.bodies) body_mass_ += mass.told(body);
  }

  PageText write() {
    walk(0, {});
    flush();
    settle_signs();
    settle_kickers();
    settle_trailing_links();
    settle_introductions();
    settle_headings();
    return std::move(page_);
  }

 private:
  [[nodiscard]] const HtmlNode& node(HtmlIndex i) const { return tree_.nodes[i]; }

  // Depth is limited by the parser (most_nested_elements).
  void walk(HtmlIndex i, const Context& outer) {
    const HtmlNode& element = node(i);
    if (i != 0 && element.name.empty()) return add_text(element.text, outer);
    if (roles_[i].role == Role::hidden) return;
    if (element.name == "br") return break_line(outer);
    const Context inner = enter(i, outer);
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

  [[nodiscard]] Context enter(HtmlIndex i, const Context& outer) const {
    Context inner = outer;
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

  static Context settled(Context context, BlockKind kind) {
    context.kind = kind;
    context.settled = true;
    return context;
  }

  // Lists and headings of the main text.
  void enter_structure(HtmlIndex i, Context& inner) const {
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

  [[nodiscard]] std::optional<BlockKind> kind_by_role(HtmlIndex i, const Context& context) const {
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
  [[nodiscard]] bool holds_the_text(HtmlIndex i) const {
    if (mass_.told(i) * 2 <= body_mass_) return false;
    for (HtmlIndex at = i; at < node(i).end; ++at) {
      const bool innermost = is_block_element(node(at)) && mass_.told(at) >= least_paragraph && !has_block_inside(at);
      if (innermost) return true;
    }
    return false;
  }

  [[nodiscard]] bool has_block_inside(HtmlIndex i) const {
    for (HtmlIndex at = i + 1; at < node(i).end; at = node(at).end) {
      if (is_block_element(node(at)) && node(at).name != "br") return true;
    }
    return false;
  }

  // Whether an element is a line of its own, not a word of a sentence: "on <time>26 January</time> the two".
  [[nodiscard]] bool stands_alone(HtmlIndex i, const Context& context) const {
    if (!context.body || is_block_element(node(i))) return true;
    return mass_.all(i) == mass_.all(node(i).parent) || node(i).name == "button" || borders_on_blocks(i);
  }

  // Whether nothing but white space stands between an element and the blocks or borders around it.
  [[nodiscard]] bool borders_on_blocks(HtmlIndex i) const {
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

  [[nodiscard]] bool is_link_list(HtmlIndex i) const {
    std::size_t links = 0;
    for (HtmlIndex at = i; at < node(i).end; ++at) links += node(at).name == "a" ? 1U : 0U;
    return links >= 2 && mass_.linked(i) >= linked_list_share * mass_.all(i);
  }

  void add_text(std::string_view text, const Context& context) {
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

  void break_line(const Context& context) {
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

  [[nodiscard]] bool is_told(std::size_t i) const {
    return page_.blocks[i].kind == BlockKind::paragraph || page_.blocks[i].kind == BlockKind::list_item;
  }

  [[nodiscard]] std::string_view words(std::size_t i) const { return page_.blocks[i].span.of(page_.text); }

  // "###" and "* * *" are no words.
  void settle_signs() {
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      if (is_told(i) && !has_letter_or_digit(words(i))) page_.blocks[i].kind = BlockKind::chrome;
    }
  }

  // A rubric above the headline, such as "Press release": no sentence and no date.
  void settle_kickers() {
    const auto headline = std::find_if(page_.blocks.begin(), page_.blocks.end(),
                                       [](const Block& block) { return block.kind == BlockKind::headline; });
    const auto above = static_cast<std::size_t>(headline - page_.blocks.begin());
    if (above == page_.blocks.size()) return;
    for (std::size_t i = 0; i < above; ++i) {
      const bool digits = words(i).find_first_of("0123456789") != std::string_view::npos;
      if (is_told(i) && !digits && !ends_sentence(words(i))) page_.blocks[i].kind = BlockKind::chrome;
    }
  }

  // "The full text is here" behind the text, all of it a link and no sentence: related links without a name.
  void settle_trailing_links() {
    for (std::size_t i = page_.blocks.size(); i-- > 0;) {
      if (!is_told(i) || !all_signs_[i].body) continue;
      const bool link = all_signs_[i].bytes > 0 && all_signs_[i].linked == all_signs_[i].bytes;
      if (!link || ends_sentence(words(i))) return;
      page_.blocks[i].kind = BlockKind::chrome;
    }
  }

  // The line that introduces a list of links belongs to it.
  void settle_introductions() {
    for (std::size_t i = 0; i + 1 < page_.blocks.size(); ++i) {
      if (is_told(i) && all_signs_[i].body && all_signs_[i + 1].body && all_signs_[i + 1].link_list &&
          words(i).ends_with(':')) {
        page_.blocks[i].kind = BlockKind::chrome;
      }
    }
  }

  // A heading without words of the account below it heads furniture.
  void settle_headings() {
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      if (page_.blocks[i].kind != BlockKind::heading) continue;
      bool heads_words = false;
      for (std::size_t below = i + 1; below < page_.blocks.size() && !heads_words; ++below) {
        const bool next = page_.blocks[below].kind == BlockKind::heading &&
                          all_signs_[below].heading_level <= all_signs_[i].heading_level;
        if (next) break;
        heads_words = is_told(below);
      }
      if (!heads_words) page_.blocks[i].kind = BlockKind::chrome;
    }
  }

  const HtmlTree& tree_;
  const std::vector<RoleSign>& roles_;
  const TextMass& mass_;
  const MainPart& main_;
  std::uint32_t body_mass_ = 0;

  PageText page_;
  std::vector<BlockSigns> all_signs_;  // one a block
  std::string pending_;                // the block being written
  BlockSigns signs_;
  Context context_;  // of the last text in pending_
};

}  // namespace

PageText page_text(const HtmlTree& tree, const std::vector<RoleSign>& roles, const TextMass& mass,
                   const MainPart& main) {
  return PageWriter(tree, roles, mass, main).write();
}

}  // namespace diptych
