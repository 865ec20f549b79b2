#include "report/skos.h"

#include <array>

namespace diptych {
namespace {

std::string iri(const std::string& text) { return "<" + text + ">"; }

// A string literal of Turtle (W3C Recommendation 2014, 2.5.1) in double quotes.
std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += std::string("\\") + c;
    else if (c == '\n')
      out += "\\n";
    else if (c == '\r')
      out += "\\r";
    else
      out += c;
  }
  return out + "\"";
}

std::string in_language(const std::string& language, std::string_view text) { return literal(text) + "@" + language; }

// One subject with its predicates: "<s>\n    p o , o ;\n    p o .\n\n".
class Subject {
 public:
  Subject(std::string subject, const char* type) : out_(std::move(subject) + " a " + type) {}
  void add(const char* predicate, const std::vector<std::string>& objects) {
    if (objects.empty()) return;
    out_ += std::string(" ;\n    ") + predicate + " ";
    for (std::size_t i = 0; i < objects.size(); ++i) out_ += (i > 0 ? " , " : "") + objects[i];
  }
  [[nodiscard]] std::string done() const { return out_ + " .\n\n"; }

 private:
  std::string out_;
};

std::vector<std::string> literals(const SkosLabels& labels) {
  std::vector<std::string> out;
  for (const auto& [language, name] : labels) out.push_back(in_language(language, name));
  return out;
}

std::vector<std::string> iris(const std::string& base, const std::vector<std::string>& ids) {
  std::vector<std::string> out;
  for (const auto& id : ids) out.push_back(iri(concept_iri(base, id)));
  return out;
}

std::string pattern(const SkosPattern& pattern) {
  std::string out = "[ dip:text " + in_language(pattern.language, pattern.text);
  const std::array<std::pair<const char*, const std::vector<std::string>*>, 3> contexts{
      {{"dip:require", &pattern.require}, {"dip:exclude", &pattern.exclude}, {"dip:near", &pattern.near}}};
  for (const auto& [name, words] : contexts)
    for (std::size_t i = 0; i < words->size(); ++i)
      out +=
          (i == 0 ? std::string(" ; ") + name + " " : std::string(" , ")) + in_language(pattern.language, (*words)[i]);
  return out + " ]";
}

}  // namespace

std::string render_turtle(const std::vector<SkosConcept>& concepts, const std::string& base) {
  std::string out = std::string("@prefix skos: <") + skos_namespace + "> .\n@prefix dip: <" + own_namespace + "> .\n\n";
  const std::string scheme = iri(scheme_iri(base));
  Subject head(scheme, "skos:ConceptScheme");
  std::vector<std::string> tops;
  for (const auto& one : concepts)
    if (one.broader.empty()) tops.push_back(iri(concept_iri(base, one.id)));
  head.add("skos:hasTopConcept", tops);
  out += head.done();
  for (const auto& one : concepts) {
    Subject block(iri(concept_iri(base, one.id)), "skos:Concept");
    block.add("skos:inScheme", {scheme});
    block.add("dip:role", {literal(one.role)});
    block.add("skos:broader", iris(base, one.broader));
    block.add("skos:narrower", iris(base, one.narrower));
    block.add("skos:related", iris(base, one.related));
    block.add("skos:closeMatch", iris(base, one.close_match));
    if (!one.aspect_of.empty()) block.add("dip:aspectOf", iris(base, {one.aspect_of}));
    if (!one.exact_match.empty()) block.add("skos:exactMatch", iris(wikidata_namespace, {one.exact_match}));
    block.add("skos:prefLabel", literals(one.preferred));
    block.add("skos:altLabel", literals(one.alternative));
    block.add("skos:hiddenLabel", literals(one.hidden));
    std::vector<std::string> patterns;
    for (const auto& label : one.patterns) patterns.push_back(pattern(label));
    block.add("dip:pattern", patterns);
    std::vector<std::string> hints;
    for (const auto& hint : one.hints) hints.push_back(pattern(hint));
    block.add("dip:hint", hints);
    out += block.done();
  }
  out.pop_back();
  return out;
}

}  // namespace diptych
