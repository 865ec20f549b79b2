#include "core/statement/documents.h"

#include <algorithm>

namespace diptych {
namespace {

bool has_gap(std::string_view label) { return label.find('*') != std::string_view::npos; }

bool has_inner_capital(std::string_view name) {
  const auto words = tokenize(name);
  return std::any_of(words.begin(), words.end(), [&](const Token& word) {
    return word.capitals || (word.capitalised && word.span.begin > words.front().span.begin);
  });
}

// Written with a capital, which the first word of a sentence has anyway. Where a script has none, the concept's
// English names tell.
bool is_proper_name(const FactWords& words, const Match& match) {
  const auto& tokens = words.scene.analysis.tokens;
  if (words.scene.language.script != "Arab") {
    for (std::uint32_t word = match.first; word < match.last; ++word)
      if (tokens[word].capitalised && tokens[word].span.begin > words.statement.sentence.begin) return true;
    return false;
  }
  for (const auto& names : words.scene.knowledge.concept_at(match.entry.target).labels) {
    if (names.language != "en") continue;
    if (has_inner_capital(names.preferred)) return true;
    for (const auto name : names.alternative)
      if (has_inner_capital(name)) return true;
  }
  return false;
}

// Whether the full name behind an acronym is that of a document.
bool is_document_name(const Scene& scene, std::string_view name) {
  const Analysis words = analyse(name, scene.language, scene.knowledge);
  const auto cues =
      cues_of(scene.knowledge, Matcher(scene.knowledge, words), 0, static_cast<std::uint32_t>(words.tokens.size()));
  return std::any_of(cues.begin(), cues.end(),
                     [](const LexiconCue& cue) { return cue.kind == CueKind::fact && cue.value == "document"; });
}

bool names_document(const FactWords& words, const Match& match) {
  // Hidden labels are wordings and no names, unless they begin as names of documents do: "Treaty on …".
  if (match.entry.kind == LabelKind::hidden &&
      (words.fact_at(match.first, "document") == nullptr || has_gap(words.scene.knowledge.text(match.entry.label))))
    return false;
  const std::uint32_t found = match.entry.target;
  if (words.scene.knowledge.concept_role(found) != "matter" || !is_proper_name(words, match)) return false;
  const auto& tokens = words.scene.analysis.tokens;
  for (std::uint32_t word = match.first; word < match.last; ++word)
    if (words.fact_at(word, "document") != nullptr) return true;
  return match.last - match.first == 1 && tokens[match.first].capitals &&
         is_document_name(words.scene, words.scene.knowledge.concept_name(found, words.scene.language.tag));
}

}  // namespace

std::vector<Match> documents_in(const FactWords& words) {
  bool any = false;
  for (std::uint32_t word = words.first; word < words.last && !any; ++word)
    any = words.scene.analysis.tokens[word].capitals || words.fact_at(word, "document");
  if (!any) return {};
  const auto [begin, end] = words.scene.analysis.tokens_in(words.statement.sentence);
  // A topic's wording may be longer than the name in it ("implementation of the Minsk agreements"), so every reading of
  // the words is looked at.
  std::vector<Match> names;
  for (const auto& match : Matcher(words.scene.knowledge, words.scene.analysis).all(Root::concepts, begin, end))
    if (words.first <= match.first && match.last <= words.last && names_document(words, match)) names.push_back(match);
  std::stable_sort(names.begin(), names.end(),
                   [](const Match& a, const Match& b) { return a.last - a.first > b.last - b.first; });
  std::vector<Match> kept;
  for (const auto& name : names)
    if (std::none_of(kept.begin(), kept.end(),
                     [&](const Match& other) { return name.first < other.last && other.first < name.last; }))
      kept.push_back(name);
  return kept;
}

}  // namespace diptych
