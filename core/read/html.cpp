#include "core/read/html_blocks.h"
#include "core/read/html_main.h"
#include "core/read/html_metadata.h"
#include "core/read/html_roles.h"
#include "core/read/html_tree.h"
#include "core/read/read.h"
#include "core/read/refusal.h"

#include <algorithm>
#include <array>
#include <utility>

namespace diptych {
namespace {

// Tags a page may begin with, lower case. A fragment saved without its head counts as a page, too.
constexpr std::array<std::string_view, 18> first_tags{"!doctype html", "html",   "head",  "body", "meta",   "title",
                                                      "link",          "script", "style", "base", "main",   "article",
                                                      "div",           "p",      "h1",    "h2",   "center", "table"};
// Tags that make a page of a text even where something stands before them.
constexpr std::array<std::string_view, 4> page_tags{"!doctype html", "html", "head", "body"};

constexpr std::size_t near_beginning = 1024;

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

bool begins_with_tag(std::string_view text, std::string_view tag) {
  if (!text.starts_with('<') || !text.substr(1).starts_with(tag)) return false;
  const std::string_view rest = text.substr(1 + tag.size());
  return !rest.empty() && std::string_view(" \t\n\r\f/>").find(rest.front()) != std::string_view::npos;
}

// Without white space, comments and an XML declaration at the beginning.
std::string_view skip_prologue(std::string_view text) {
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
    const bool comment = text.starts_with("<!--");
    if (!comment && !text.starts_with("<?xml")) return text;
    const std::size_t end = text.find(comment ? "-->" : "?>");
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + (comment ? 3 : 2));
  }
}

bool has_told_words(const PageText& page) {
  return std::any_of(page.blocks.begin(), page.blocks.end(), [](const Block& block) {
    return block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item;
  });
}

// Old pages set their title in bold and nothing else: the first words of the account that repeat it are the headline.
void find_repeated_title(PageText& page, std::string_view claimed_title) {
  const auto is = [](BlockKind kind) { return [kind](const Block& block) { return block.kind == kind; }; };
  if (std::any_of(page.blocks.begin(), page.blocks.end(), is(BlockKind::headline))) return;
  const auto first = std::find_if(page.blocks.begin(), page.blocks.end(), is(BlockKind::paragraph));
  if (first == page.blocks.end()) return;
  const std::string words = collapsed(first->span.of(page.text));
  if (claimed_title == words || claimed_title.starts_with(words + " ")) first->kind = BlockKind::headline;
}

// Whether a tenth of the words or more stands outside the main part.
bool leaves_words_out(const TextMass& mass, const MainPart& main) {
  std::uint64_t taken = 0;
  for (const HtmlIndex body : main.bodies) taken += mass.told(body);
  return taken * 10 < std::uint64_t{mass.told(0)} * 9;
}

// The whole page as text, furniture only where a tag or ARIA role says so.
PageText whole_page(const HtmlTree& tree, std::vector<RoleSign> roles, MainPart main) {
  for (RoleSign& sign : roles) {
    if (sign.by_name) sign = {};
  }
  main.bodies = {0};
  main.region = 0;
  return page_text(tree, roles, TextMass(tree, roles), main);
}

}  // namespace

bool looks_like_html(std::string_view text) {
  const std::string_view start = skip_prologue(text);
  const std::string beginning = lower_ascii(start.substr(0, near_beginning));
  const auto starts_with = [](std::string_view from) {
    return [from](std::string_view tag) { return begins_with_tag(from, tag); };
  };
  if (std::any_of(first_tags.begin(), first_tags.end(), starts_with(beginning))) return true;
  const std::string_view view = beginning;
  for (std::size_t at = view.find('<'); at != std::string_view::npos; at = view.find('<', at + 1)) {
    if (std::any_of(page_tags.begin(), page_tags.end(), starts_with(view.substr(at)))) return true;
  }
  return false;
}

Result<SourceText> source_from_html(std::string_view html, const std::string& path) {
  Result<HtmlTree> parsed = parse_html(html, path);
  if (!parsed) return parsed.error();
  const HtmlTree& tree = *parsed;
  const std::vector<RoleSign> roles = roles_of(tree);
  const TextMass mass(tree, roles);
  if (mass.all(0) == 0) {
    return refused(path, "the page shows no text",
                   "if scripts write its text, copy the words of the account into a text file");
  }
  PageClaims claims = page_claims(tree, html);
  const std::string claimed_title = claims.titles.empty() ? std::string() : claims.titles.front().value;
  const MainPart main = find_main(tree, roles, mass, claimed_title);

  SourceText source;
  source.warnings = std::move(claims.warnings);
  PageText page = page_text(tree, roles, mass, main);
  find_repeated_title(page, claimed_title);
  if (main.sign == MainSign::density && has_told_words(page) && leaves_words_out(mass, main)) {
    source.warnings.emplace_back("the page does not mark its main text; the part with the most sentences was taken");
  }
  if (main.rivals)
    source.warnings.emplace_back(
        "the page holds several articles and one of them is read; to compare them save each as a file of its own");
  if (!has_told_words(page)) {
    page = whole_page(tree, roles, main);
    source.warnings.emplace_back("no main text was found on the page; all of it outside the navigation was taken");
  }
  if (!has_told_words(page)) {
    return refused(path, "the page holds navigation but no text of an account",
                   "copy the words of the account into a text file");
  }
  source.text = std::move(page.text);
  source.blocks = std::move(page.blocks);
  const std::string headline = main.headline ? text_of(tree, *main.headline) : std::string();
  source.metadata = choose_metadata(claims, headline, tree, main.region);
  return source;
}

}  // namespace diptych
