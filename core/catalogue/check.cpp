#include "core/catalogue/check.h"

#include "core/catalogue/hierarchy.h"
#include "core/text/symbol.h"
#include "core/text/token.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <map>

namespace diptych {
namespace {

// Every label of a language, the preferred one first.
std::vector<const LabelSource*> labels_of(const ConceptNames& names) {
  std::vector<const LabelSource*> all{&names.preferred};
  for (const auto* list : {&names.alternative, &names.hidden, &names.hint})
    for (const auto& label : *list) all.push_back(&label);
  return all;
}

bool is_wikidata_item(const std::string& id) {
  return id.size() > 1 && id.front() == 'Q' &&
         std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Letters of two scripts in one word look like one word and never match.
std::string mixed_word(const std::string& label) {
  for (const auto& token : tokenize(label)) {
    const std::string_view word = token.span.of(label);
    std::string script;
    for (std::size_t at = 0; at < word.size();) {
      const std::size_t from = at;
      static_cast<void>(next_code_point(word, at));
      const std::string one = script_of(word.substr(from, at - from));
      if (one.empty() || one == "Zyyy" || one == "Zinh") continue;
      if (!script.empty() && script != one) return std::string(word);
      script = one;
    }
  }
  return {};
}

class Check {
 public:
  explicit Check(const KnowledgeSource& source) : source_(source), hierarchy_(source.concepts) {}

  std::vector<Finding> run() {
    const std::set<std::string> languages = common_languages();
    std::map<std::string, const ConceptSource*> items;
    std::set<std::string> ids;
    for (std::size_t i = 0; i < source_.concepts.size(); ++i) {
      const ConceptSource& entry = source_.concepts[i];
      if (!ids.insert(entry.id).second) add(Severity::error, "repeated-id", entry, "is defined twice");
      references(entry);
      cycles(i);
      for (const auto& language : languages) names_in_language(entry, language);
      for (const auto& [language, names] : entry.names) labels(entry, language, names);
      wikidata(entry, items);
    }
    return std::move(findings_);
  }

 private:
  void add(Severity severity, const char* kind, const ConceptSource& entry, const std::string& what) {
    findings_.push_back({severity, kind, entry.where, "concept \"" + entry.id + "\" " + what});
  }

  // Languages that at least half of the concepts have: one that a user has begun is not missed everywhere.
  [[nodiscard]] std::set<std::string> common_languages() const {
    std::map<std::string, std::size_t> counts;
    for (const auto& entry : source_.concepts)
      for (const auto& [language, names] : entry.names) ++counts[language];
    std::set<std::string> common;
    for (const auto& [language, count] : counts)
      if (count * 2 >= source_.concepts.size()) common.insert(language);
    return common;
  }

  void references(const ConceptSource& entry) {
    const std::vector<std::string> whole =
        entry.aspect_of.empty() ? std::vector<std::string>{} : std::vector<std::string>{entry.aspect_of};
    const std::array<std::pair<const char*, const std::vector<std::string>*>, 4> lists{
        {{"broader", &entry.broader},
         {"related", &entry.related},
         {"closeMatch", &entry.close_match},
         {"aspectOf", &whole}}};
    for (const auto& [key, list] : lists) {
      std::set<std::string> seen;
      for (const auto& id : *list) {
        if (id == entry.id) add(Severity::error, "self-reference", entry, std::string("names itself under ") + key);
        if (!hierarchy_.find(id))
          add(Severity::error, "dangling", entry,
              std::string("names \"") + id + "\" under " + key + ", which does not exist");
        if (!seen.insert(id).second)
          add(Severity::warning, "repeated-reference", entry, "names \"" + id + "\" twice under " + key);
      }
    }
    const auto above = hierarchy_.ancestors(*hierarchy_.find(entry.id));
    for (const auto& id : entry.related)
      if (const auto other = hierarchy_.find(id); other && std::find(above.begin(), above.end(), *other) != above.end())
        // SKOS keeps related apart from the hierarchy (S27); an export leaves it out.
        add(Severity::note, "related-above", entry, "names \"" + id + "\" under related, which is broader already");
  }

  void cycles(std::size_t i) {
    const auto above = hierarchy_.ancestors(i);
    const bool own = std::find(above.begin(), above.end(), i) != above.end();
    const auto& direct = hierarchy_.broader(i);
    if (own && std::find(direct.begin(), direct.end(), i) == direct.end())
      add(Severity::error, "cycle", source_.concepts[i],
          "is broader than itself by way of \"" + source_.concepts[direct.front()].id + "\"");
    std::set<std::string> seen{source_.concepts[i].id};
    for (auto at = hierarchy_.find(source_.concepts[i].aspect_of); at;
         at = hierarchy_.find(source_.concepts[*at].aspect_of)) {
      if (*at == i) add(Severity::error, "cycle", source_.concepts[i], "is an aspect of itself");
      if (!seen.insert(source_.concepts[*at].id).second) break;
    }
  }

  void names_in_language(const ConceptSource& entry, const std::string& language) {
    const auto names = entry.names.find(language);
    if (names == entry.names.end()) {
      add(Severity::warning, "missing-language", entry, "has no names in \"" + language + "\"");
      return;
    }
    const bool matched =
        names->second.match_preferred || !names->second.alternative.empty() || !names->second.hidden.empty();
    if (entry.role != "group" && !matched)
      add(Severity::warning, "unmatched", entry, "has no label in \"" + language + "\" that is matched");
  }

  void labels(const ConceptSource& entry, const std::string& language, const ConceptNames& names) {
    std::set<std::string> seen;
    for (const LabelSource* label : labels_of(names)) {
      if (label->where == "CLDR") continue;
      if (label->plain() && !seen.insert(label->text).second)
        findings_.push_back(
            {Severity::note, "repeated-label", label->where,
             "label \"" + label->text + "\" of \"" + entry.id + "\" stands twice in \"" + language + "\""});
      if (const std::string word = mixed_word(label->text); !word.empty())
        findings_.push_back({Severity::warning, "mixed-script", label->where,
                             "\"" + word + "\" in label \"" + label->text + "\" mixes letters of two scripts"});
    }
  }

  void wikidata(const ConceptSource& entry, std::map<std::string, const ConceptSource*>& items) {
    if (entry.exact_match.empty()) return;
    if (!is_wikidata_item(entry.exact_match))
      add(Severity::warning, "exact-match", entry,
          "has exactMatch \"" + entry.exact_match + "\", which is no Wikidata item");
    const auto [same, added] = items.emplace(entry.exact_match, &entry);
    if (!added)
      add(Severity::warning, "exact-match", entry,
          "has the exactMatch of \"" + same->second->id + "\", " + entry.exact_match);
  }

  const KnowledgeSource& source_;
  Hierarchy hierarchy_;
  std::vector<Finding> findings_;
};

}  // namespace

const char* name(Severity severity) {
  static constexpr std::array names{"error", "warning", "note"};
  return names.at(static_cast<std::size_t>(severity));
}

std::vector<Finding> check_concepts(const KnowledgeSource& source) { return Check(source).run(); }

std::vector<Finding> unexercised(const KnowledgeSource& source, const std::set<std::string>& met) {
  static constexpr std::array<std::string_view, 6> rows{"matter",  "process",  "field",
                                                        "generic", "protocol", "attitude"};
  std::vector<Finding> findings;
  for (const auto& entry : source.concepts)
    if (std::find(rows.begin(), rows.end(), entry.role) != rows.end() && !met.contains(entry.id))
      findings.push_back(
          {Severity::note, "unexercised", entry.where, "concept \"" + entry.id + "\" is named by no text given"});
  return findings;
}

}  // namespace diptych
