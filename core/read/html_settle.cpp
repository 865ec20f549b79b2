#include "core/read/html_settle.h"

#include "core/text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace diptych {
namespace {

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

bool is_told(const PageText& page, std::size_t i) {
  return page.blocks[i].kind == BlockKind::paragraph || page.blocks[i].kind == BlockKind::list_item;
}

std::string_view words(const PageText& page, std::size_t i) { return page.blocks[i].span.of(page.text); }

// "###" and "* * *" are no words.
void settle_signs(PageText& page) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (is_told(page, i) && !has_letter_or_digit(words(page, i))) page.blocks[i].kind = BlockKind::chrome;
  }
}

// A rubric above the headline, such as "Press release": no sentence and no date.
void settle_kickers(PageText& page) {
  const auto headline = std::find_if(page.blocks.begin(), page.blocks.end(),
                                     [](const Block& block) { return block.kind == BlockKind::headline; });
  const auto above = static_cast<std::size_t>(headline - page.blocks.begin());
  if (above == page.blocks.size()) return;
  for (std::size_t i = 0; i < above; ++i) {
    const bool digits = words(page, i).find_first_of("0123456789") != std::string_view::npos;
    if (is_told(page, i) && !digits && !ends_sentence(words(page, i))) page.blocks[i].kind = BlockKind::chrome;
  }
}

// "The full text is here" behind the text, all of it a link and no sentence: related links without a name.
void settle_trailing_links(PageText& page, const std::vector<BlockSigns>& signs) {
  for (std::size_t i = page.blocks.size(); i-- > 0;) {
    if (!is_told(page, i) || !signs[i].body) continue;
    const bool link = signs[i].bytes > 0 && signs[i].linked == signs[i].bytes;
    if (!link || ends_sentence(words(page, i))) return;
    page.blocks[i].kind = BlockKind::chrome;
  }
}

// The line that introduces a list of links belongs to it.
void settle_introductions(PageText& page, const std::vector<BlockSigns>& signs) {
  for (std::size_t i = 0; i + 1 < page.blocks.size(); ++i) {
    if (is_told(page, i) && signs[i].body && signs[i + 1].body && signs[i + 1].link_list &&
        words(page, i).ends_with(':')) {
      page.blocks[i].kind = BlockKind::chrome;
    }
  }
}

// A heading without words of the account below it heads furniture.
void settle_headings(PageText& page, const std::vector<BlockSigns>& signs) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (page.blocks[i].kind != BlockKind::heading) continue;
    bool heads_words = false;
    for (std::size_t below = i + 1; below < page.blocks.size() && !heads_words; ++below) {
      const bool next =
          page.blocks[below].kind == BlockKind::heading && signs[below].heading_level <= signs[i].heading_level;
      if (next) break;
      heads_words = is_told(page, below);
    }
    if (!heads_words) page.blocks[i].kind = BlockKind::chrome;
  }
}

}  // namespace

void settle_blocks(PageText& page, const std::vector<BlockSigns>& signs) {
  settle_signs(page);
  settle_kickers(page);
  settle_trailing_links(page, signs);
  settle_introductions(page, signs);
  settle_headings(page, signs);
}

}  // namespace diptych
