#include "core/read/html_metadata.h"

#include "core/read/json_ld.h"

#include <algorithm>
#include <array>

namespace diptych {
namespace {

struct MetaName {
  std::string_view attribute;  // of <meta>: property, name, itemprop or http-equiv
  std::string_view name;       // lower case
  std::vector<PageClaim> PageClaims::*claims;
  int rank;
};

// Open Graph (https://ogp.me), schema.org microdata, Dublin Core, and what publishing systems add.
constexpr std::array meta_names{
    MetaName{"property", "og:title", &PageClaims::titles, 0},
    MetaName{"itemprop", "headline", &PageClaims::titles, 1},
    MetaName{"name", "twitter:title", &PageClaims::titles, 3},
    MetaName{"name", "dc.title", &PageClaims::titles, 3},
    MetaName{"property", "article:published_time", &PageClaims::dates, 0},
    MetaName{"name", "article:published_time", &PageClaims::dates, 0},
    MetaName{"property", "og:published_time", &PageClaims::dates, 0},
    MetaName{"itemprop", "datepublished", &PageClaims::dates, 0},
    MetaName{"name", "govuk:first-published-at", &PageClaims::dates, 1},
    MetaName{"name", "date", &PageClaims::dates, 3},
    MetaName{"name", "dc.date", &PageClaims::dates, 3},
    MetaName{"name", "dc.date.issued", &PageClaims::dates, 3},
    MetaName{"name", "dcterms.date", &PageClaims::dates, 3},
    MetaName{"name", "dcterms.issued", &PageClaims::dates, 3},
    MetaName{"name", "dcterms.created", &PageClaims::dates, 3},
    MetaName{"name", "pubdate", &PageClaims::dates, 3},
    MetaName{"name", "publish_date", &PageClaims::dates, 3},
    MetaName{"name", "publish-date", &PageClaims::dates, 3},
    MetaName{"name", "publication_date", &PageClaims::dates, 3},
    MetaName{"property", "og:locale", &PageClaims::languages, 1},
    MetaName{"http-equiv", "content-language", &PageClaims::languages, 3},
    MetaName{"name", "dc.language", &PageClaims::languages, 3},
    MetaName{"property", "og:url", &PageClaims::urls, 1},
};

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

void claim(std::vector<PageClaim>& claims, int rank, std::string_view value, std::string how) {
  std::string tidy = collapsed(value);
  if (!tidy.empty()) claims.push_back({rank, std::move(tidy), std::move(how)});
}

void read_meta(const HtmlNode& node, PageClaims& claims) {
  const std::string_view content = attribute(node, "content");
  if (lower(attribute(node, "property")) == "og:site_name") claims.site_name = collapsed(content);
  for (const MetaName& known : meta_names) {
    const std::string_view written = attribute(node, known.attribute);
    if (lower(written) != known.name) continue;
    claim(claims.*known.claims, known.rank, content,
          "<meta " + std::string(known.attribute) + "=" + std::string(written) + ">");
  }
}

void read_json_ld(const HtmlTree& tree, HtmlIndex script, PageClaims& claims) {
  const auto article = article_of_json_ld(text_of(tree, script));
  if (!article) {
    claims.warnings.emplace_back("the page's JSON-LD is malformed and was left aside");
    return;
  }
  claim(claims.titles, 1, article->headline, "JSON-LD headline");
  claim(claims.dates, 1, article->date_published, "JSON-LD datePublished");
  claim(claims.languages, 2, article->language, "JSON-LD inLanguage");
  claim(claims.urls, 2, article->url, "JSON-LD url");
}

// "<!-- saved from url=(0031)https://example.org/a -->", which browsers write into pages they save.
void read_saved_from(std::string_view raw, PageClaims& claims) {
  constexpr std::string_view mark = "saved from url=(";
  const std::string_view head = raw.substr(0, 2048);
  const std::size_t at = head.find(mark);
  if (at == std::string_view::npos) return;
  const std::size_t begin = head.find(')', at);
  if (begin == std::string_view::npos) return;
  const std::string_view url = head.substr(begin + 1, head.find_first_of(" \r\n>", begin) - begin - 1);
  claim(claims.urls, 3, url, "\"saved from\" comment");
}

void sort_by_rank(std::vector<PageClaim>& claims) {
  std::stable_sort(claims.begin(), claims.end(),
                   [](const PageClaim& a, const PageClaim& b) { return a.rank < b.rank; });
}

// ISO dates with or without dashes, and day.month.year, which no country means otherwise when it uses full stops.
std::optional<Date> parse_page_date(const std::string& text) {
  if (const auto date = parse_iso_date(text)) return date;
  const auto digits_only = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  const std::string_view view = text;
  if (view.size() >= 8 && digits_only(view.substr(0, 8)) && (view.size() == 8 || !digits_only(view.substr(8, 1)))) {
    return parse_iso_date(text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6, 2));
  }
  const bool dotted = view.size() >= 10 && view[2] == '.' && view[5] == '.' && digits_only(view.substr(0, 2)) &&
                      digits_only(view.substr(3, 2)) && digits_only(view.substr(6, 4));
  if (dotted) return parse_iso_date(text.substr(6, 4) + "-" + text.substr(3, 2) + "-" + text.substr(0, 2));
  return std::nullopt;
}

// "ru" of "ru_RU"; nullopt for what is no language tag.
std::optional<std::string> primary_tag(std::string_view tag) {
  const std::string language = lower(tag.substr(0, tag.find_first_of("-_, ")));
  const bool sane = (language.size() == 2 || language.size() == 3) &&
                    std::all_of(language.begin(), language.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!sane) return std::nullopt;
  return language;
}

std::optional<std::string> web_address(std::string_view url) {
  if (url.starts_with("//")) return "https:" + std::string(url);
  if (lower(url.substr(0, 8)).starts_with("http://") || lower(url.substr(0, 8)) == "https://") return std::string(url);
  return std::nullopt;
}

// <time datetime> of the region, the one marked as publication first; microdata on other elements counts like it.
std::vector<PageClaim> times_of(const HtmlTree& tree, HtmlIndex region) {
  std::vector<PageClaim> times;
  for (HtmlIndex i = region; i < tree.nodes[region].end; ++i) {
    const HtmlNode& node = tree.nodes[i];
    const bool marked = lower(attribute(node, "itemprop")) == "datepublished";
    if (marked && node.name != "meta") claim(times, 0, attribute(node, "content"), "itemprop=datePublished");
    if (node.name != "time") continue;
    const bool published = marked || has_attribute(node, "pubdate") ||
                           lower(attribute(node, "class")).find("publish") != std::string::npos;
    claim(times, published ? 0 : 1, attribute(node, "datetime"), "<time datetime>");
  }
  sort_by_rank(times);
  for (PageClaim& time : times) time.rank = 2;
  return times;
}

template <class T, class Parse>
std::optional<Recognised<T>> first_valid(const std::vector<PageClaim>& claims, Parse parse) {
  for (const PageClaim& candidate : claims) {
    if (const std::optional<T> value = parse(candidate.value)) return Recognised<T>{*value, candidate.how};
  }
  return std::nullopt;
}

constexpr std::array<std::string_view, 9> title_separators{
    " | ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " - ", " \xE2\x80\xA2 ", " \xC2\xB7 ", " :: ", " \xC2\xBB ", " / "};

// Separators that stand in titles for nothing but the site.
bool is_certain(std::string_view separator) {
  return separator == " | " || separator == " :: " || separator == " \xE2\x80\xA2 ";
}

}  // namespace

PageClaims page_claims(const HtmlTree& tree, std::string_view raw) {
  PageClaims claims;
  HtmlIndex svg_end = 0;
  for (HtmlIndex i = 0; i < tree.nodes.size(); ++i) {
    const HtmlNode& node = tree.nodes[i];
    if (node.name == "svg") svg_end = std::max(svg_end, node.end);
    if (node.name == "meta") read_meta(node, claims);
    if (node.name == "html") claim(claims.languages, 0, attribute(node, "lang"), "<html lang>");
    if (node.name == "title" && i >= svg_end) claim(claims.titles, 4, text_of(tree, i), "<title>");
    if (node.name == "link" && lower(attribute(node, "rel")) == "canonical") {
      claim(claims.urls, 0, attribute(node, "href"), "<link rel=canonical>");
    }
    if (node.name == "script" && attribute(node, "type") == "application/ld+json") read_json_ld(tree, i, claims);
  }
  read_saved_from(raw, claims);
  for (auto* list : {&claims.titles, &claims.dates, &claims.languages, &claims.urls}) sort_by_rank(*list);
  return claims;
}

Metadata choose_metadata(const PageClaims& claims, const std::string& headline, const HtmlTree& tree,
                         HtmlIndex region) {
  std::vector<PageClaim> titles = claims.titles;
  claim(titles, 2, headline, "<h1>");
  sort_by_rank(titles);
  std::vector<PageClaim> dates = claims.dates;
  for (PageClaim& time : times_of(tree, region)) dates.push_back(std::move(time));
  sort_by_rank(dates);

  Metadata metadata;
  metadata.title = first_valid<std::string>(titles, [&](const std::string& title) -> std::optional<std::string> {
    return without_site_name(title, claims.site_name, headline);
  });
  metadata.date = first_valid<Date>(dates, parse_page_date);
  metadata.language = first_valid<std::string>(claims.languages, primary_tag);
  metadata.url = first_valid<std::string>(claims.urls, web_address);
  return metadata;
}

std::string without_site_name(const std::string& title, std::string_view site_name, std::string_view headline) {
  for (const std::string_view separator : title_separators) {
    const std::size_t last = title.rfind(separator);
    if (last == std::string::npos) continue;
    std::string before = title.substr(0, last);
    std::string behind = title.substr(last + separator.size());
    const std::size_t first = title.find(separator);
    std::string front = title.substr(0, first);
    std::string rest = title.substr(first + separator.size());
    if (!site_name.empty() && behind == site_name) return before;
    if (!site_name.empty() && front == site_name) return rest;
    if (!headline.empty() && (before == headline || front == headline)) return std::string(headline);
    if (!headline.empty() && (behind == headline || rest == headline)) return std::string(headline);
    if (headline.empty() && is_certain(separator)) return front;
  }
  return title;
}

}  // namespace diptych
