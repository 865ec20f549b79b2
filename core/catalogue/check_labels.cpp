#include "core/catalogue/check.h"
#include "core/catalogue/hierarchy.h"
#include "core/knowledge/label.h"
#include "core/match/analysis.h"
#include "core/match/matcher.h"
#include "core/text/stem.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

namespace diptych {
namespace {

// More names of one label say nothing new about it.
constexpr std::size_t names_looked_at = 64;

// Finds labels that exclude a word of their own. "Container" has the stem of "contain", so a label "contain China" that
// excludes it is never found.
class OwnExcludes {
 public:
  explicit OwnExcludes(const Language& language) : stemmer_(language) {}

  // The first excluded words that stand in every name of the label; nullopt where one name is free of them.
  [[nodiscard]] std::optional<std::string> of(const LabelSource& label) {
    if (label.exclude.empty()) return std::nullopt;
    const auto names = expand_label(label.text);
    if (!names) return std::nullopt;
    std::optional<std::string> found;
    for (const auto& name : *names) {
      const auto excluded = std::find_if(label.exclude.begin(), label.exclude.end(),
                                         [&](const std::string& words) { return stands_in(words, name); });
      if (excluded == label.exclude.end()) return std::nullopt;
      if (!found) found = *excluded;
    }
    return found;
  }

 private:
  bool stands_in(const std::string& words, const LabelPattern& name) {
    const auto patterns = expand_label(words);
    if (!patterns) return false;
    return std::any_of(patterns->begin(), patterns->end(), [&](const LabelPattern& excluded) {
      return std::search(name.begin(), name.end(), excluded.begin(), excluded.end(),
                         [&](const LabelElement& told, const LabelElement& word) { return is_read_as(told, word); }) !=
             name.end();
    });
  }

  bool is_read_as(const LabelElement& told, const LabelElement& word) {
    if (told.gap != 0 || word.gap != 0) return false;
    if (word.exact) return told.word == word.word;
    const auto& stems = stems_of(told.word);
    return std::find(stems.begin(), stems.end(), label_stem(word.word)) != stems.end();
  }

  const std::vector<std::string>& stems_of(const std::string& word) {
    auto [at, added] = stems_.try_emplace(word);
    if (added) at->second = stemmer_.text_stems(word);
    return at->second;
  }

  const std::string& label_stem(const std::string& word) {
    auto [at, added] = label_stems_.try_emplace(word);
    if (added) at->second = stemmer_.label_stem(word);
    return at->second;
  }

  Stemmer stemmer_;
  std::unordered_map<std::string, std::vector<std::string>> stems_;  // of a word as a text has it
  std::unordered_map<std::string, std::string> label_stems_;
};

class LabelCheck {
 public:
  LabelCheck(const KnowledgeSource& source, const Knowledge& knowledge)
      : source_(source), knowledge_(knowledge), hierarchy_(source.concepts) {}

  std::vector<Finding> run() {
    for (const auto& entry : source_.concepts)
      for (const auto& [tag, names] : entry.names) {
        const Language* language = knowledge_.language(tag);
        if (language == nullptr) continue;
        if (names.match_preferred && entry.role != "group") label(entry, *language, names.preferred, false);
        for (const auto& one : names.alternative) label(entry, *language, one, false);
        for (const auto& one : names.hidden) label(entry, *language, one, true);
        OwnExcludes& excludes = excludes_.try_emplace(tag, *language).first->second;
        for (const auto* list : {&names.alternative, &names.hidden, &names.hint})
          for (const auto& one : *list)
            if (const auto words = excludes.of(one))
              findings_.push_back(
                  finding(Severity::warning, "excluded", one, entry, "excludes its own words: \"" + *words + "\""));
      }
    return std::move(findings_);
  }

 private:
  // What is told of a label that has several names is what is wrong with the first of them; when others of them are
  // right, it is no more than a note.
  void label(const ConceptSource& entry, const Language& language, const LabelSource& label, bool hidden) {
    if (!label.plain() || label.where == "CLDR") return;
    hidden_.clear();
    std::optional<Finding> first;
    bool right = false;
    for (const auto& text : label_names(label.text, names_looked_at)) {
      const Analysis analysis = analyse(text, language, knowledge_);
      const auto words = static_cast<std::uint32_t>(analysis.tokens.size());
      const Matcher matcher(knowledge_, analysis);
      auto wrong = misread(entry, label, hidden, text, matcher.longest(Root::concepts, 0, words), words);
      right = right || !wrong;
      if (!first) first = std::move(wrong);
      for (const auto& match : matcher.all(Root::concepts, 0, words))
        if (match.last - match.first < words) inside(entry, label, match);
    }
    if (!first) return;
    if (right) first->severity = Severity::note;
    findings_.push_back(std::move(*first));
  }

  std::optional<Finding> misread(const ConceptSource& entry, const LabelSource& label, bool hidden,
                                 const std::string& text, const std::vector<Match>& read, std::uint32_t words) {
    for (const auto& match : read)
      if (id_of(match) == entry.id) return std::nullopt;
    if (read.empty())
      return finding(Severity::warning, "unmatched", label, entry, "is not found in its own words, \"" + text + "\"");
    const bool whole = read.front().first == 0 && read.front().last == words;
    const bool meant = whole && decided(entry, hidden, read.front());
    return finding(meant ? Severity::note : Severity::warning,
                   !whole  ? "swallowed"
                   : meant ? "shared"
                           : "duplicate",
                   label, entry,
                   "is read as \"" + std::string(id_of(read.front())) + "\" in \"" + text + "\", by the label \"" +
                       std::string(knowledge_.text(read.front().entry.label)) + "\"");
  }

  // Whether the rule of compile.cpp says which of two concepts a common label names, and not their ids.
  [[nodiscard]] bool decided(const ConceptSource& entry, bool hidden, const Match& match) const {
    const auto one = hierarchy_.find(entry.id);
    const auto two = hierarchy_.find(id_of(match));
    if (!one || !two) return false;
    if (source_.concepts[*two].role != entry.role || hidden != (match.entry.kind == LabelKind::hidden)) return true;
    return hierarchy_.ancestors(*one).size() != hierarchy_.ancestors(*two).size();
  }

  void inside(const ConceptSource& entry, const LabelSource& label, const Match& match) {
    const std::string other(id_of(match));
    if (other == entry.id || akin(entry, other) || !hidden_.insert(other).second) return;
    findings_.push_back(finding(Severity::note, "swallows", label, entry,
                                "hides \"" + other + "\", whose label \"" +
                                    std::string(knowledge_.text(match.entry.label)) + "\" is part of it"));
  }

  // Where the narrower name holds the broader one nothing is lost: the two meet in the table.
  [[nodiscard]] bool akin(const ConceptSource& entry, const std::string& other) const {
    const auto one = hierarchy_.find(entry.id);
    const auto two = hierarchy_.find(other);
    if (!one || !two) return true;  // a country that only CLDR names
    const ConceptSource& second = source_.concepts[*two];
    if (second.role != "matter") return true;
    const auto names = [](const std::vector<std::string>& list, const std::string& id) {
      return std::find(list.begin(), list.end(), id) != list.end();
    };
    if (names(entry.related, other) || names(second.related, entry.id)) return true;
    if (names(entry.close_match, other) || names(second.close_match, entry.id)) return true;
    if (entry.aspect_of == other || second.aspect_of == entry.id) return true;
    const auto above_one = hierarchy_.ancestors(*one);
    const auto above_two = hierarchy_.ancestors(*two);
    return std::find(above_one.begin(), above_one.end(), *two) != above_one.end() ||
           std::find(above_two.begin(), above_two.end(), *one) != above_two.end();
  }

  [[nodiscard]] std::string_view id_of(const Match& match) const { return knowledge_.concept_id(match.entry.target); }

  static Finding finding(Severity severity, const char* kind, const LabelSource& label, const ConceptSource& entry,
                         const std::string& what) {
    return {severity, kind, label.where, "label \"" + label.text + "\" of \"" + entry.id + "\" " + what};
  }

  const KnowledgeSource& source_;
  const Knowledge& knowledge_;
  Hierarchy hierarchy_;
  std::map<std::string, OwnExcludes, std::less<>> excludes_;  // by language
  std::set<std::string> hidden_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_labels(const KnowledgeSource& source, const Knowledge& knowledge) {
  return LabelCheck(source, knowledge).run();
}

}  // namespace diptych
