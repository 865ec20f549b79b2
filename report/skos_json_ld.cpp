#include "report/skos.h"

#include "report/json_layout.h"

namespace diptych {
namespace {

namespace json = boost::json;

json::object context() {
  const auto reference = [](const char* term) { return json::object{{"@id", term}, {"@type", "@id"}}; };
  const auto by_language = [](const char* term) { return json::object{{"@id", term}, {"@container", "@language"}}; };
  return {{"skos", skos_namespace},
          {"dip", own_namespace},
          {"id", "@id"},
          {"type", "@type"},
          {"inScheme", reference("skos:inScheme")},
          {"hasTopConcept", reference("skos:hasTopConcept")},
          {"broader", reference("skos:broader")},
          {"narrower", reference("skos:narrower")},
          {"related", reference("skos:related")},
          {"closeMatch", reference("skos:closeMatch")},
          {"exactMatch", reference("skos:exactMatch")},
          {"aspectOf", reference("dip:aspectOf")},
          {"prefLabel", by_language("skos:prefLabel")},
          {"altLabel", by_language("skos:altLabel")},
          {"hiddenLabel", by_language("skos:hiddenLabel")},
          {"role", "dip:role"},
          {"pattern", "dip:pattern"},
          {"hint", "dip:hint"},
          {"text", by_language("dip:text")},
          {"require", by_language("dip:require")},
          {"exclude", by_language("dip:exclude")},
          {"near", by_language("dip:near")}};
}

void put_references(json::object& out, const char* key, const std::string& base, const std::vector<std::string>& ids) {
  if (ids.empty()) return;
  json::array list;
  for (const auto& id : ids) list.emplace_back(concept_iri(base, id));
  out[key] = std::move(list);
}

void put_labels(json::object& out, const char* key, const SkosLabels& labels) {
  json::object languages;
  for (const auto& [language, name] : labels) {
    json::value& list = languages[language];
    if (!list.is_array()) list.emplace_array();
    list.get_array().emplace_back(name);
  }
  if (!languages.empty()) out[key] = std::move(languages);
}

void put_words(json::object& out, const char* key, const std::string& language, const std::vector<std::string>& words) {
  if (words.empty()) return;
  json::array list;
  for (const auto& word : words) list.emplace_back(word);
  out[key] = json::object{{language, std::move(list)}};
}

void put_patterns(json::object& out, const char* key, const std::vector<SkosPattern>& patterns) {
  json::array list;
  for (const auto& one : patterns) {
    json::object pattern{{"text", json::object{{one.language, one.text}}}};
    put_words(pattern, "require", one.language, one.require);
    put_words(pattern, "exclude", one.language, one.exclude);
    put_words(pattern, "near", one.language, one.near);
    list.push_back(std::move(pattern));
  }
  if (!list.empty()) out[key] = std::move(list);
}

json::object concept_node(const SkosConcept& one, const std::string& base) {
  json::object out{
      {"id", concept_iri(base, one.id)}, {"type", "skos:Concept"}, {"inScheme", scheme_iri(base)}, {"role", one.role}};
  put_references(out, "broader", base, one.broader);
  put_references(out, "narrower", base, one.narrower);
  put_references(out, "related", base, one.related);
  put_references(out, "closeMatch", base, one.close_match);
  if (!one.aspect_of.empty()) out["aspectOf"] = concept_iri(base, one.aspect_of);
  if (!one.exact_match.empty()) out["exactMatch"] = concept_iri(wikidata_namespace, one.exact_match);
  json::object preferred;
  for (const auto& [language, name] : one.preferred) preferred[language] = name;
  out["prefLabel"] = std::move(preferred);
  put_labels(out, "altLabel", one.alternative);
  put_labels(out, "hiddenLabel", one.hidden);
  put_patterns(out, "pattern", one.patterns);
  put_patterns(out, "hint", one.hints);
  return out;
}

}  // namespace

std::string render_json_ld(const std::vector<SkosConcept>& concepts, const std::string& base) {
  json::object scheme{{"id", scheme_iri(base)}, {"type", "skos:ConceptScheme"}};
  std::vector<std::string> tops;
  for (const auto& one : concepts)
    if (one.broader.empty()) tops.push_back(one.id);
  put_references(scheme, "hasTopConcept", base, tops);
  json::array graph{std::move(scheme)};
  for (const auto& one : concepts) graph.push_back(concept_node(one, base));
  return laid_out(json::object{{"@context", context()}, {"@graph", std::move(graph)}});
}

}  // namespace diptych
