#pragma once

#include "core/document.h"
#include "core/read/html_tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// One place of a page that tells about it, the better ones first.
struct PageClaim {
  int rank = 0;  // lower is believed rather
  std::string value;
  std::string how;  // "<meta property=og:title>"
};

// What the head of a page, its JSON-LD and its microdata claim, each list by rank, then by place.
struct PageClaims {
  std::vector<PageClaim> titles;
  std::vector<PageClaim> dates;
  std::vector<PageClaim> languages;
  std::vector<PageClaim> urls;
  std::string site_name;
  std::vector<std::string> warnings;  // malformed JSON-LD
};

// `raw` is the page as written: browsers leave the address in a comment when they save one.
[[nodiscard]] PageClaims page_claims(const HtmlTree& tree, std::string_view raw);

// Chooses from the claims. `headline` is the heading found on the page, or empty; `region` is the part of the page
// that holds the account: dates elsewhere belong to other news. Claims that are no date, tag or address are skipped.
[[nodiscard]] Metadata choose_metadata(const PageClaims& claims, const std::string& headline, const HtmlTree& tree,
                                       HtmlIndex region);

// A title without the name of the site behind or before it: "Call with X | The White House" is "Call with X".
[[nodiscard]] std::string without_site_name(const std::string& title, std::string_view site_name,
                                            std::string_view headline);

}  // namespace diptych
