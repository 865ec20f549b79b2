#include "core/read/html_roles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

namespace diptych {
namespace {

struct NamedRole {
  Role role;
  std::string_view names;  // separated by blanks
};

constexpr std::array roles_by_tag{
    NamedRole{Role::hidden,
              "head script style template noscript iframe object embed svg math canvas audio video map "
              "datalist title meta link select textarea input source track param applet frameset"},
    NamedRole{Role::chrome, "nav aside footer menu form button label dialog search progress meter"},
    NamedRole{Role::caption, "figure figcaption caption"},
    NamedRole{Role::dateline, "time"},
    NamedRole{Role::byline, "address"},
    NamedRole{Role::article, "article main"},
};

// https://www.w3.org/TR/wai-aria/#landmark_roles and the widgets that hold no account.
constexpr std::array roles_by_aria{
    NamedRole{Role::chrome,
              "navigation banner contentinfo complementary search menu menubar toolbar dialog alertdialog "
              "alert form tablist button tooltip status"},
    NamedRole{Role::caption, "figure"},
    NamedRole{Role::article, "article main"},
};

// schema.org properties.
constexpr std::array roles_by_microdata{
    NamedRole{Role::body, "articlebody"},
    NamedRole{Role::headline, "headline"},
    NamedRole{Role::dateline, "datepublished datecreated datemodified contentlocation locationcreated"},
    NamedRole{Role::byline, "author publisher sourceorganization"},
    NamedRole{Role::lead, "description abstract alternativeheadline"},
    NamedRole{Role::caption, "image thumbnail keywords caption"},
    NamedRole{Role::chrome, "comment breadcrumb"},
};

// Classes and ids, whole, that sites of governments and their common publishing systems give the text of a page:
// WordPress (entry-content), kremlin.ru, president.gov.ua, gov.uk (govspeak), whitehouse.gov (body-content), Drupal.
constexpr std::array roles_by_whole_name{
    NamedRole{Role::body,
              "entry-content read__content article_content article-content article__content govspeak "
              "body-content page-content__content field--name-body field-name-body article-body "
              "article__body articlebody article_body post-content post__content post-body story-body "
              "story__body news-text news__text news-content news-detail news-body detail-text "
              "text-content content-body e-content"},
    NamedRole{Role::chrome, "header site-header global-header page-top topbar top-bar masthead pagetop footer-wrapper"},
};

// Words of class and id names ("read__tags", "share-buttons", "personCard"); a row of two words joined by "+" asks for
// both beside each other. A later row wins over an earlier one.
constexpr std::array roles_by_name{
    NamedRole{Role::lead, "lead lede summary standfirst intro introduction subtitle subhead subheading deck excerpt"},
    NamedRole{Role::dateline,
              "date dateline datetime published pubdate timestamp posted time place location metadata "
              "meta"},
    NamedRole{Role::byline, "byline author authors agency reporter source signature"},
    NamedRole{Role::headline, "headline entry+title page+title article+title post+title news+title heading+title"},
    NamedRole{Role::caption,
              "caption credit credits gallery photo photos photogallery slideshow carousel slider "
              "thumbnail thumbnails person persons persona personas people card cards tag tags taglist "
              "keywords lightbox media+info"},
    NamedRole{Role::chrome,
              "share sharing shares sharer social socials related recommended recommendations breadcrumb "
              "breadcrumbs menu nav navbar navigation footer cookie cookies consent gdpr sidebar promo "
              "promotion newsletter subscribe subscription search comment comments disqus pagination "
              "pager toolbar widget banner advert advertisement sponsored popup modal login signup "
              "feedback print masthead copyright trending dropdown hamburger skip skiplink offscreen "
              "languages+switcher language+switcher lang+switcher langs read+more read+also see+also "
              "read+next more+news latest+news top+stories most+read back+top bottom+meta bottommeta "
              "visually+hidden sr+only screen+reader similar+news other+news useful+links addtoany"},
};

// Sorted. Table cells are not among them: the cells of a row make one line.
constexpr std::array<std::string_view, 45> block_elements{
    "address", "article", "aside",   "blockquote", "body",  "br",    "caption",  "center",     "dd",
    "details", "dialog",  "dir",     "div",        "dl",    "dt",    "fieldset", "figcaption", "figure",
    "footer",  "form",    "h1",      "h2",         "h3",    "h4",    "h5",       "h6",         "header",
    "hgroup",  "hr",      "html",    "li",         "main",  "menu",  "nav",      "ol",         "p",
    "pre",     "section", "summary", "table",      "tbody", "tfoot", "thead",    "tr",         "ul"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 127;
}
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return lower(c); });
  return out;
}

// Calls `use` for each blank-separated word until it returns true.
template <class Use>
bool any_word(std::string_view words, Use use) {
  while (true) {
    const std::size_t begin = words.find_first_not_of(" \t\r\n\f");
    if (begin == std::string_view::npos) return false;
    words.remove_prefix(begin);
    const std::size_t end = std::min(words.find_first_of(" \t\r\n\f"), words.size());
    if (use(words.substr(0, end))) return true;
    words.remove_prefix(end);
  }
}

// A table above with its words sorted, made once a page: a page has thousands of names to look up.
class RoleTable {
 public:
  explicit RoleTable(std::span<const NamedRole> rows) : rows_(rows) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
      any_word(rows[row].names, [&](std::string_view word) {
        words_.emplace_back(word, row);
        return false;
      });
    }
    std::sort(words_.begin(), words_.end());
  }

  [[nodiscard]] std::optional<std::size_t> row(std::string_view name) const {
    const auto at = std::lower_bound(words_.begin(), words_.end(), std::pair{name, std::size_t{0}});
    if (at == words_.end() || at->first != name) return std::nullopt;
    return at->second;
  }

  [[nodiscard]] std::optional<Role> role(std::string_view name) const {
    const auto found = row(name);
    if (!found) return std::nullopt;
    return rows_[*found].role;
  }

 private:
  std::span<const NamedRole> rows_;
  std::vector<std::pair<std::string_view, std::size_t>> words_;
};

struct RoleTables {
  RoleTable tag{roles_by_tag};
  RoleTable aria{roles_by_aria};
  RoleTable microdata{roles_by_microdata};
  RoleTable whole_name{roles_by_whole_name};
  RoleTable name{roles_by_name};
};

// "read__tagsCol" is "read", "tags", "col".
std::vector<std::string> parts_of(std::string_view name) {
  std::vector<std::string> parts;
  bool open = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (!is_letter(name[i])) {
      open = false;
      continue;
    }
    const bool hump = open && is_upper(name[i]) && !is_upper(name[i - 1]);
    if (!open || hump) parts.emplace_back();
    parts.back() += lower(name[i]);
    open = true;
  }
  return parts;
}

// The strongest row of `table` that the words of one class or id belong to.
std::optional<std::size_t> row_by_parts(const RoleTable& table, std::string_view name) {
  const std::vector<std::string> parts = parts_of(name);
  std::optional<std::size_t> strongest;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    strongest = std::max(strongest, table.row(parts[i]));
    if (i + 1 < parts.size()) strongest = std::max(strongest, table.row(parts[i] + "+" + parts[i + 1]));
  }
  return strongest;
}

bool is_hidden(const HtmlNode& node) {
  if (has_attribute(node, "hidden")) return true;
  if (node.name == "dialog" && !has_attribute(node, "open")) return true;
  const std::string_view style = attribute(node, "style");
  if (style.empty()) return false;
  std::string squeezed;
  for (const char c : style) {
    if (c != ' ' && c != '\t' && c != '\n') squeezed += lower(c);
  }
  return squeezed.find("display:none") != std::string::npos || squeezed.find("visibility:hidden") != std::string::npos;
}

// Whether itemtype names one of schema.org's articles.
bool is_article_item(const HtmlNode& node) { return attribute(node, "itemtype").ends_with("Article"); }

// A name says more than a tag about containers (<div class="tags">, <section id="related">), and less about headings
// and paragraphs; <body class="…"> says what the page is like, not what the element is.
RoleSign role_of(const HtmlNode& node, const RoleTables& tables) {
  if (node.name.empty()) return {};
  const auto tag = tables.tag.role(node.name);
  if (tag == Role::hidden || is_hidden(node)) return {Role::hidden, false};
  if (attribute(node, "aria-hidden") == "true") return {Role::chrome, true};
  if (node.name == "html" || node.name == "body") return {};
  const auto aria = tables.aria.role(lower(attribute(node, "role")));
  if (tag && *tag != Role::article) return {*tag, false};
  if (aria && *aria != Role::article) return {*aria, false};

  std::optional<Role> found;
  any_word(attribute(node, "itemprop"), [&](std::string_view property) {
    found = tables.microdata.role(lower(property));
    return found.has_value();
  });
  if (found) return {*found, false};
  if (attribute(node, "rel") == "author") return {Role::byline, false};
  if (attribute(node, "rel") == "tag") return {Role::caption, true};

  const std::array names{attribute(node, "class"), attribute(node, "id")};
  for (const std::string_view list : names) {
    any_word(list, [&](std::string_view name) {
      found = tables.whole_name.role(lower(name));
      return found.has_value();
    });
    if (found) return {*found, *found != Role::body};
  }
  if (tag || aria || is_article_item(node)) return {Role::article, false};
  std::optional<std::size_t> strongest;
  for (const std::string_view list : names) {
    any_word(list, [&](std::string_view name) {
      strongest = std::max(strongest, row_by_parts(tables.name, name));
      return false;
    });
  }
  if (strongest) return {roles_by_name.at(*strongest).role, true};
  return {};
}

}  // namespace

std::vector<RoleSign> roles_of(const HtmlTree& tree) {
  const RoleTables tables;
  std::vector<RoleSign> roles;
  roles.reserve(tree.nodes.size());
  for (const HtmlNode& node : tree.nodes) roles.push_back(role_of(node, tables));
  return roles;
}

bool is_block_element(const HtmlNode& node) {
  return std::binary_search(block_elements.begin(), block_elements.end(), std::string_view(node.name));
}

}  // namespace diptych
