#include "report/skos.h"

#include "tests/support/catch.h"

#include <boost/json.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace diptych;
namespace json = boost::json;

namespace {

// A statement as "subject predicate object", with IRIs in full and blank nodes as "_:".
using Triples = std::multiset<std::string>;

// Reads the part of Turtle that an exporter of labels needs: prefixes, IRIs, prefixed names, "a", literals with
// language, blank node property lists, lists by ";" and ",". Throws at anything else.
class TurtleReader {
 public:
  explicit TurtleReader(std::string_view text) : text_(text) {}

  Triples run() {
    for (space(); at_ < text_.size(); space()) {
      if (text_.substr(at_).starts_with("@prefix")) {
        at_ += 7;
        space();
        const std::size_t colon = text_.find(':', at_);
        const std::string prefix(text_.substr(at_, colon - at_));
        at_ = colon + 1;
        space();
        prefixes_[prefix] = iri();
        expect('.');
        continue;
      }
      const std::string subject = term();
      predicates(subject, '.');
      expect('.');
    }
    return std::move(triples_);
  }

 private:
  void space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }
  void expect(char c) {
    space();
    if (at_ >= text_.size() || text_[at_] != c)
      throw std::runtime_error("no '" + std::string(1, c) + "' at byte " + std::to_string(at_));
    ++at_;
  }
  bool take(char c) {
    space();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  void predicates(const std::string& subject, char end) {
    do {
      space();
      if (text_[at_] == end) return;
      const std::string predicate = term();
      do triples_.insert(subject + " " + predicate + " " + term());
      while (take(','));
    } while (take(';'));
  }
  std::string iri() {
    expect('<');
    const std::size_t end = text_.find_first_of("> \n\"{}|^`\\", at_);
    if (end == std::string_view::npos || text_[end] != '>') throw std::runtime_error("a broken IRI");
    std::string found(text_.substr(at_, end - at_));
    at_ = end + 1;
    return found;
  }
  std::string literal() {
    std::string value;
    for (++at_; text_.at(at_) != '"'; ++at_) {
      if (text_[at_] == '\n') throw std::runtime_error("a line feed in a literal");
      if (text_[at_] == '\\') {
        const char escaped = text_.at(++at_);
        if (std::string_view("nr\"\\").find(escaped) == std::string_view::npos) throw std::runtime_error("an escape");
        value += escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
      } else {
        value += text_[at_];
      }
    }
    ++at_;
    if (at_ < text_.size() && text_[at_] == '@') {
      const std::size_t end =
          text_.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789", at_ + 1);
      value += text_.substr(at_, end - at_);
      at_ = end;
    }
    return "\"" + value;
  }
  std::string term() {
    space();
    if (text_.at(at_) == '<') return iri();
    if (text_[at_] == '"') return literal();
    if (text_[at_] == '[') {
      ++at_;
      predicates("_:", ']');
      expect(']');
      return "_:";
    }
    const std::size_t end = text_.find_first_of(" \n", at_);
    const std::string word(text_.substr(at_, end - at_));
    at_ = end;
    if (word == "a") return "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    const std::size_t colon = word.find(':');
    if (colon == std::string::npos || !prefixes_.contains(word.substr(0, colon)))
      throw std::runtime_error("no term: " + word);
    return prefixes_.at(word.substr(0, colon)) + word.substr(colon + 1);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::map<std::string, std::string> prefixes_;
  Triples triples_;
};

// The same statements from JSON-LD, by its own context: term to IRI, "@id" typed terms, "@language" containers.
class JsonLdReader {
 public:
  explicit JsonLdReader(const json::value& root) : context_(root.at("@context").as_object()) {
    for (const auto& node : root.at("@graph").as_array()) subject(node.as_object());
  }
  [[nodiscard]] const Triples& triples() const { return triples_; }

 private:
  std::string expanded(const std::string& name) const {
    const std::size_t colon = name.find(':');
    if (colon == std::string::npos) return name;
    const auto* prefix = context_.if_contains(name.substr(0, colon));
    return prefix == nullptr ? name : std::string(prefix->as_string()) + name.substr(colon + 1);
  }
  void subject(const json::object& node) {
    const std::string id = node.contains("id") ? std::string(node.at("id").as_string()) : "_:";
    for (const auto& [key, value] : node) {
      const std::string term(key);
      if (term == "id") continue;
      if (term == "type") {
        triples_.insert(id + " http://www.w3.org/1999/02/22-rdf-syntax-ns#type " +
                        expanded(std::string(value.as_string())));
        continue;
      }
      const json::value& definition = context_.at(key);
      const bool plain = definition.is_string();
      const std::string predicate =
          expanded(std::string(plain ? definition.as_string() : definition.at("@id").as_string()));
      const bool reference = !plain && definition.as_object().contains("@type");
      const bool languages = !plain && definition.as_object().contains("@container");
      if (languages) {
        for (const auto& [language, names] : value.as_object())
          each(names, [&](const json::value& name) {
            triples_.insert(id + " " + predicate + " \"" + std::string(name.as_string()) + "@" + std::string(language));
          });
        continue;
      }
      each(value, [&](const json::value& one) {
        if (one.is_object()) {
          triples_.insert(id + " " + predicate + " _:");
          subject(one.as_object());
        } else {
          triples_.insert(id + " " + predicate + " " + (reference ? "" : "\"") + std::string(one.as_string()));
        }
      });
    }
  }
  template <class F>
  static void each(const json::value& value, F use) {
    if (!value.is_array()) return use(value);
    for (const auto& one : value.as_array()) use(one);
  }

  const json::object& context_;
  Triples triples_;
};

LabelSource label(std::string text) { return {std::move(text), {}, {}, {}, "a.toml:1:1"}; }

KnowledgeSource catalogue() {
  ConceptSource trees;
  trees.id = "trees";
  trees.role = "group";
  trees.names["en"].preferred = label("Trees");
  ConceptSource firs;
  firs.id = "firs";
  firs.broader = {"trees"};
  firs.related = {"trees", "larches"};
  firs.close_match = {"larches"};
  firs.aspect_of = "larches";
  firs.exact_match = "Q25243";
  firs.names["en"].preferred = label("Firs \"and\" \\ spruces");
  firs.names["en"].alternative = {label("(silver|noble) =firs"), label("silver firs")};
  firs.names["en"].hidden = {
      label("fir * tree"), {"needle", {"tree"}, {"sewing"}, {"green"}, "a.toml:2:1"}, label("noble firs")};
  firs.names["en"].hint = {{"cone", {}, {}, {"(fall|ripe)"}, "a.toml:3:1"}};
  firs.names["ar"].preferred = label("تنوب");
  ConceptSource larches;
  larches.id = "larches";
  larches.names["ru"].preferred = label("Лиственницы");
  KnowledgeSource source;
  source.concepts = {trees, firs, larches};
  return source;
}

const std::string base = "https://example.org/topics/";

}  // namespace

TEST_CASE("names become labels, each once, and patterns stay patterns") {
  const auto concepts = skos_concepts(catalogue());
  REQUIRE(concepts.size() == 3);
  const SkosConcept& firs = concepts[1];
  CHECK(firs.alternative == SkosLabels{{"en", "silver firs"}, {"en", "noble firs"}});
  CHECK(firs.hidden.empty());
  REQUIRE(firs.patterns.size() == 2);
  CHECK(firs.patterns[0].text == "fir * tree");
  CHECK(firs.patterns[1].require == std::vector<std::string>{"tree"});
  CHECK(firs.patterns[1].exclude == std::vector<std::string>{"sewing"});
  CHECK(firs.patterns[1].near == std::vector<std::string>{"green"});
  REQUIRE(firs.hints.size() == 1);
  CHECK(firs.hints[0].near == std::vector<std::string>{"(fall|ripe)"});
  CHECK(render_turtle(concepts, base).find("dip:hint [ dip:text \"cone\"@en ; dip:near \"(fall|ripe)\"@en ]") !=
        std::string::npos);
}

TEST_CASE("related is left out where broader says it already") {
  CHECK(skos_concepts(catalogue())[1].related == std::vector<std::string>{"larches"});
}

TEST_CASE("what may stand for a concept is its closeMatch") {
  const auto concepts = skos_concepts(catalogue());
  CHECK(render_turtle(concepts, base).find("skos:closeMatch <https://example.org/topics/larches>") !=
        std::string::npos);
  CHECK(render_json_ld(concepts, base).find("\"closeMatch\": [\"https://example.org/topics/larches\"]") !=
        std::string::npos);
}

TEST_CASE("Turtle and JSON-LD can be read and say the same") {
  const auto concepts = skos_concepts(catalogue());
  const Triples turtle = TurtleReader(render_turtle(concepts, base)).run();
  const json::value root = json::parse(render_json_ld(concepts, base));
  CHECK(turtle == JsonLdReader(root).triples());
  const std::string skos = skos_namespace;
  for (const std::string& triple : {
           base + "firs http://www.w3.org/1999/02/22-rdf-syntax-ns#type " + skos + "Concept",
           base + "firs " + skos + "inScheme https://example.org/topics",
           base + "firs " + skos + "broader " + base + "trees",
           base + "trees " + skos + "narrower " + base + "firs",
           base + "firs " + skos + "exactMatch http://www.wikidata.org/entity/Q25243",
           base + "firs " + skos + "prefLabel \"Firs \"and\" \\ spruces@en",
           base + "firs " + skos + "prefLabel \"تنوب@ar",
           base + "larches " + skos + "prefLabel \"Лиственницы@ru",
           "https://example.org/topics " + skos + "hasTopConcept " + base + "trees",
       }) {
    INFO(triple);
    CHECK(turtle.count(triple) == 1);
  }
}

TEST_CASE("an id that is no part of an IRI is escaped, and the scheme is the base without its last sign") {
  CHECK(concept_iri("urn:x:", "a b<c>") == "urn:x:a%20b%3Cc%3E");
  CHECK(scheme_iri("urn:diptych:topic:") == "urn:diptych:topic");
  CHECK(scheme_iri("https://example.org/topics#") == "https://example.org/topics");
}
