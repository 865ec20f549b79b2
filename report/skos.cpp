#include "report/skos.h"

#include "core/catalogue/hierarchy.h"
#include "core/knowledge/label.h"

#include <algorithm>
#include <set>

namespace diptych {
namespace {

// A label of more names than this is a pattern.
constexpr std::size_t most_names = 32;

class Names {
 public:
  explicit Names(SkosConcept& to) : to_(to) {}

  void taken(const std::string& language, const std::string& name) { seen_.insert({language, name}); }

  void add(const std::string& language, const LabelSource& label, SkosLabels& list) {
    const auto names = label.plain() ? label_names(label.text, most_names) : std::vector<std::string>{};
    if (names.empty() && !label.text.empty())
      to_.patterns.push_back({language, label.text, label.require, label.exclude, label.near});
    for (const auto& name : names)
      if (seen_.insert({language, name}).second) list.emplace_back(language, name);
  }

 private:
  SkosConcept& to_;
  std::set<std::pair<std::string, std::string>> seen_;
};

}  // namespace

std::vector<SkosConcept> skos_concepts(const KnowledgeSource& source) {
  const Hierarchy hierarchy(source.concepts);
  std::vector<SkosConcept> out;
  for (std::size_t i = 0; i < source.concepts.size(); ++i) {
    const ConceptSource& entry = source.concepts[i];
    SkosConcept one;
    one.id = entry.id;
    one.role = entry.role;
    one.broader = entry.broader;
    for (const std::size_t below : hierarchy.narrower(i)) one.narrower.push_back(source.concepts[below].id);
    // SKOS keeps related and the transitive hierarchy apart (S27).
    const auto kin = [&](std::size_t x, std::size_t y) {
      const auto above = hierarchy.ancestors(x);
      return x == y || std::find(above.begin(), above.end(), y) != above.end();
    };
    for (const auto& id : entry.related)
      if (const auto other = hierarchy.find(id); other && !kin(i, *other) && !kin(*other, i)) one.related.push_back(id);
    one.close_match = entry.close_match;
    one.aspect_of = entry.aspect_of;
    one.exact_match = entry.exact_match;
    Names names(one);
    for (const auto& [language, labels] : entry.names) {
      if (labels.preferred.text.empty()) continue;
      // Printed as it stands, whatever signs it has.
      one.preferred.emplace_back(language, labels.preferred.text);
      names.taken(language, labels.preferred.text);
    }
    for (const auto& [language, labels] : entry.names)
      for (const auto& label : labels.alternative) names.add(language, label, one.alternative);
    for (const auto& [language, labels] : entry.names)
      for (const auto& label : labels.hidden) names.add(language, label, one.hidden);
    for (const auto& [language, labels] : entry.names)
      for (const auto& hint : labels.hint)
        one.hints.push_back({language, hint.text, hint.require, hint.exclude, hint.near});
    out.push_back(std::move(one));
  }
  return out;
}

std::string scheme_iri(const std::string& base) {
  const std::size_t end = base.find_last_not_of("/#:");
  return base.substr(0, end == std::string::npos ? base.size() : end + 1);
}

std::string concept_iri(const std::string& base, const std::string& id) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : base + id) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || std::string_view("<>\"{}|^`\\").find(c) != std::string_view::npos) {
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace diptych
