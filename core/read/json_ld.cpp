#include "core/read/json_ld.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <vector>

namespace diptych {
namespace {

namespace json = boost::json;

std::string text_at(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(key);
  if (value == nullptr) return {};
  if (const json::string* text = value->if_string()) return std::string(*text);
  // {"@id": "https://…"} names a thing by its address, as mainEntityOfPage often is.
  if (const json::object* inner = value->if_object()) return text_at(*inner, "@id");
  return {};
}

bool names_type(const json::value& type, std::string_view ending) {
  if (const json::string* text = type.if_string()) return std::string_view(*text).ends_with(ending);
  const json::array* types = type.if_array();
  if (types == nullptr) return false;
  return std::any_of(types->begin(), types->end(), [&](const json::value& one) { return names_type(one, ending); });
}

// Article, NewsArticle, BlogPosting, Report …
bool is_article(const json::value& type) {
  return names_type(type, "Article") || names_type(type, "Posting") || names_type(type, "Report") ||
         names_type(type, "PressRelease");
}

// The objects that may describe the page, outermost first.
void collect(const json::value& value, std::vector<const json::object*>& objects) {
  if (const json::array* array = value.if_array()) {
    for (const json::value& element : *array) collect(element, objects);
  } else if (const json::object* object = value.if_object()) {
    objects.push_back(object);
    if (const json::value* graph = object->if_contains("@graph")) collect(*graph, objects);
    if (const json::value* entity = object->if_contains("mainEntity")) collect(*entity, objects);
  }
}

JsonLdArticle read_object(const json::object& object) {
  JsonLdArticle article;
  article.headline = text_at(object, "headline");
  if (article.headline.empty()) article.headline = text_at(object, "name");
  article.date_published = text_at(object, "datePublished");
  article.language = text_at(object, "inLanguage");
  article.url = text_at(object, "url");
  if (article.url.empty()) article.url = text_at(object, "mainEntityOfPage");
  if (article.url.empty()) article.url = text_at(object, "@id");
  return article;
}

}  // namespace

std::optional<JsonLdArticle> article_of_json_ld(std::string_view json_text) {
  boost::system::error_code error;
  const json::value document = json::parse(json_text, error);
  if (error) return std::nullopt;
  std::vector<const json::object*> objects;
  collect(document, objects);
  for (const bool articles : {true, false}) {
    for (const json::object* object : objects) {
      const json::value* type = object->if_contains("@type");
      if (type == nullptr) continue;
      if (articles ? is_article(*type) : names_type(*type, "WebPage")) return read_object(*object);
    }
  }
  return JsonLdArticle{};
}

}  // namespace diptych
