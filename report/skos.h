#pragma once

#include "core/knowledge/source.h"

#include <string>
#include <utility>
#include <vector>

namespace diptych {

// The catalogue as SKOS. Labels that are names become prefLabel, altLabel and hiddenLabel, each combination of their
// alternatives by itself; what is a pattern (gaps, words in any order, context words, many combinations) is kept in a
// property of its own, because a SKOS label is a name to read.

struct SkosPattern {
  std::string language;
  std::string text;
  std::vector<std::string> require;
  std::vector<std::string> exclude;
  std::vector<std::string> near;
};

using SkosLabels = std::vector<std::pair<std::string, std::string>>;  // language, name

struct SkosConcept {
  std::string id;
  std::string role;
  std::vector<std::string> broader;
  std::vector<std::string> narrower;
  std::vector<std::string> related;
  std::vector<std::string> close_match;
  std::string aspect_of;    // empty for none
  std::string exact_match;  // Wikidata item, empty for none
  SkosLabels preferred;     // one a language
  SkosLabels alternative;   // a name stands once a language, in the first of the three lists
  SkosLabels hidden;
  std::vector<SkosPattern> patterns;
  std::vector<SkosPattern> hints;  // words that only hint at it
};

[[nodiscard]] std::vector<SkosConcept> skos_concepts(const KnowledgeSource& source);

// `base` is what a concept's IRI begins with, "https://example.org/topics/".
[[nodiscard]] std::string render_turtle(const std::vector<SkosConcept>& concepts, const std::string& base);
[[nodiscard]] std::string render_json_ld(const std::vector<SkosConcept>& concepts, const std::string& base);

// Of the scheme that holds the concepts: the base without its last separator.
[[nodiscard]] std::string scheme_iri(const std::string& base);
// The IRI of a concept, with characters escaped that an IRI may not have.
[[nodiscard]] std::string concept_iri(const std::string& base, const std::string& id);

inline constexpr const char* skos_namespace = "http://www.w3.org/2004/02/skos/core#";
inline constexpr const char* own_namespace = "urn:diptych:vocabulary:";
inline constexpr const char* wikidata_namespace = "http://www.wikidata.org/entity/";

}  // namespace diptych
