#include "core/account/sentence_reading.h"

#include "core/account/back_reference.h"
#include "core/match/cues.h"
#include "core/match/phrases.h"
#include "core/match/sentence_labels.h"
#include "core/match/sentence_occasion.h"

#include <algorithm>
#include <string>
#include <utility>

namespace diptych {

SentenceReading::SentenceReading(std::string_view text, ByteSpan sentence, ByteSpan before, bool opens,
                                 const Analysis& analysis, const Language& language, const Knowledge& knowledge)
    : text_(text),
      sentence_(sentence),
      analysis_(analysis),
      language_(language),
      knowledge_(knowledge),
      labels_(labels_of(sentence, before, opens, analysis, knowledge)),
      hints_(hints_of(sentence, before, labels_, analysis, knowledge)) {
  if (!labels_.empty() || !hints_.empty()) settings_ = settings_in(sentence, analysis, knowledge);
  if (!labels_.empty()) heading_ = heading_in(sentence, analysis, knowledge);
  clauses_ = clauses_of(text, analysis, sentence, language, knowledge, labels_);
}

ByteSpan SentenceReading::part(std::size_t number) const {
  const std::uint32_t begin = number == 0 ? sentence_.begin : clauses_[number].span.begin;
  const std::uint32_t end = number + 1 < clauses_.size() ? clauses_[number + 1].span.begin : sentence_.end;
  return {begin, end};
}

void SentenceReading::name_matters(std::size_t number, std::span<const Statement> told, std::optional<ByteSpan> before,
                                   std::optional<Date> date, Statement& statement) const {
  const ClauseSpan& clause = clauses_[number];
  add_labels(number, statement);
  add_hints(clause, statement);
  point_back(clause, told, before, statement);
  if (statement.mentions.empty())
    statement.mentions = phrases_of(text_, analysis_, clause.first, clause.last, language_, knowledge_);
  statement.cues = cues_of(analysis_, clause.first, clause.last, language_, knowledge_, date);
}

void SentenceReading::add_labels(std::size_t number, Statement& statement) const {
  const ClauseSpan& clause = clauses_[number];
  std::uint32_t strand = 0;
  std::optional<std::uint32_t> behind;  // the word behind the last mention
  // A label may begin with a word that opens the clause and so stands before it.
  const std::uint32_t previous_end = number == 0 ? analysis_.tokens_in(sentence_).first : clauses_[number - 1].last;
  for (auto match : labels_) {
    if (match.first >= previous_end && match.first < clause.first && match.last > clause.first)
      match.first = clause.first;
    if (match.first < clause.first || clause.last <= match.first) continue;
    if (behind && coordinated(*behind, match.first)) ++strand;
    behind = match.last;
    statement.mentions.push_back(mention_of(match));
    statement.mentions.back().strand = strand;
    statement.mentions.back().setting = behind_setting(settings_, match.first, analysis_);
    statement.mentions.back().heading = is_heading(match);
  }
}

void SentenceReading::add_hints(const ClauseSpan& clause, Statement& statement) const {
  for (const auto& hint : hints_)
    if (clause.first <= hint.first && hint.first < clause.last) {
      statement.hints.push_back(mention_of(hint));
      statement.hints.back().setting = behind_setting(settings_, hint.first, analysis_);
      statement.hints.back().strand = strand_of(hint, clause, statement.mentions);
    }
}

// Adds what the words of a statement that names no matter of its own point back to.
void SentenceReading::point_back(const ClauseSpan& clause, std::span<const Statement> told,
                                 std::optional<ByteSpan> before, Statement& statement) const {
  auto pointed = back_references(analysis_, clause.first, clause.last, told, statement, before, knowledge_);
  for (auto& mention : pointed) {
    const auto at = std::upper_bound(statement.mentions.begin(), statement.mentions.end(), mention,
                                     [](const Mention& a, const Mention& b) { return a.span < b.span; });
    if (at != statement.mentions.begin()) mention.strand = (at - 1)->strand;
    statement.mentions.insert(at, std::move(mention));
  }
}

// Whether a label stands right behind the words with which its sentence turns to it, and a comma or the end behind
// it.
bool SentenceReading::is_heading(const Match& match) const {
  if (!heading_) return false;
  std::uint32_t word = *heading_;
  while (word < match.first && analysis_.transparent[word]) ++word;
  return word == match.first && (match.last == analysis_.border.size() || analysis_.border[match.last] != Border::none);
}

// A hint is told with the mention before it unless something parts the two; then with none.
std::uint32_t SentenceReading::strand_of(const Match& hint, const ClauseSpan& clause,
                                         const std::vector<Mention>& mentions) const {
  const Match* before = nullptr;
  std::size_t number = 0;
  for (const auto& label : labels_) {
    if (label.last <= clause.first || clause.last <= label.first) continue;
    if (label.first > hint.first || number == mentions.size()) break;
    before = &label;
    ++number;
  }
  if (before == nullptr) return mentions.empty() ? 0 : mentions.front().strand;
  const bool apart = before->last < hint.first && coordinated(before->last, hint.first);
  return apart ? mentions.back().strand + 1 : mentions[number - 1].strand;
}

// Whether the words [first, last) between two mentions put them side by side.
bool SentenceReading::coordinated(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t word = first; word <= last; ++word)
    if (analysis_.border[word] != Border::none) return true;
  for (const auto& match : Matcher(knowledge_, analysis_).all(Root::lexicon, first, last + 1)) {
    const std::string_view category = knowledge_.lexicon_at(match.entry.target).category;
    if (match.first <= last && (category == "joiner" || category == "also-joiner")) return true;
  }
  // A conjunction written together with the second name, as the Arabic wa-.
  if (language_.clitics.empty()) return false;
  const std::string& word = analysis_.tokens[last].folded;
  return std::any_of(language_.clitics.front().begin(), language_.clitics.front().end(),
                     [&](const std::string& clitic) { return word.starts_with(clitic); });
}

Mention SentenceReading::mention_of(const Match& match) const {
  Mention mention;
  mention.span = {analysis_.tokens[match.first].span.begin, analysis_.tokens[match.last - 1].span.end};
  mention.topic = std::string(knowledge_.concept_id(match.entry.target));
  mention.label = std::string(knowledge_.text(match.entry.label));
  return mention;
}

}  // namespace diptych
