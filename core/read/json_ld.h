#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace diptych {

// What the schema.org article of a page tells; empty where it is silent.
struct JsonLdArticle {
  std::string headline;
  std::string date_published;
  std::string language;
  std::string url;
};

// Looks through objects, arrays and @graph for the article, or else the page, it describes. All empty when there is
// none; nullopt when the text is malformed.
[[nodiscard]] std::optional<JsonLdArticle> article_of_json_ld(std::string_view json_text);

}  // namespace diptych
