#include "compare/evaluate.h"

#include <algorithm>
#include <optional>

namespace diptych {
namespace {

// Where a row stands in the two accounts.
struct RowPlace {
  Sides sides = Sides::none;
  SpansBySide spans;
};

// The sides on which a row meets a gold topic.
Sides meeting(const RowPlace& row, const SpansBySide& gold) {
  Sides on = Sides::none;
  for (const Side side : sides_of_a_pair)
    if (overlap(row.spans.at(side), gold.at(side))) on = on | as_sides(side);
  return on;
}

std::string_view text_of(const Comparison& comparison, DocumentIndex document) {
  return comparison.documents[document.value].source.text;
}

RowPlace place_of(const Topic& topic, const Comparison& comparison) {
  RowPlace place;
  for (const AccountIndex account : topic.accounts) place.sides = place.sides | as_sides(side_of(account, comparison));
  for (const auto& ref : topic.mentions) {
    const Statement& statement = comparison.statements[ref.statement.value];
    auto& spans = place.spans.at(statement.document.value);
    spans.push_back(statement.mentions[ref.mention].span);
    if (topic.origin != Origin::catalogue) spans.push_back(statement.span);
  }
  return place;
}

std::vector<SidedWords> words_of(const Topic& topic, const Comparison& comparison) {
  std::vector<SidedWords> words;
  for (const auto& ref : topic.mentions) {
    const Statement& statement = comparison.statements[ref.statement.value];
    const std::string_view text = text_of(comparison, statement.document);
    words.push_back({statement.document.value, std::string(statement.mentions[ref.mention].span.of(text)),
                     std::string(statement.span.of(text))});
  }
  return words;
}

std::vector<SidedWords> words_of(const GoldTopic& topic, const LanguagePair& languages) {
  std::vector<SidedWords> words;
  for (const auto& mention : topic.mentions)
    words.push_back({mention.side, mention.words.at(language_of(languages, mention.side)), ""});
  return words;
}

class Evaluation {
 public:
  Evaluation(const Gold& gold, const GoldPlaces& places, const LanguagePair& languages, const Comparison& comparison)
      : gold_(gold), places_(places), languages_(languages), comparison_(comparison) {}

  Score run() {
    for (const auto& topic : comparison_.topics) rows_.push_back(place_of(topic, comparison_));
    score_topics();
    score_rows();
    return std::move(score_);
  }

 private:
  [[nodiscard]] bool row_tells(std::size_t row, std::size_t topic) const {
    const Sides sides = gold_.topics[topic].sides;
    return rows_[row].sides == sides && meeting(rows_[row], places_.topics[topic]) == sides;
  }

  void score_topics() {
    for (std::size_t t = 0; t < gold_.topics.size(); ++t) {
      const GoldTopic& topic = gold_.topics[t];
      if (topic.optional) continue;
      std::optional<Origin> told_by;
      std::vector<RowName> met_by;
      for (std::size_t r = 0; r < rows_.size(); ++r) {
        const Topic& row = comparison_.topics[r];
        if (row_tells(r, t)) told_by = std::min(told_by.value_or(row.origin), row.origin);
        if (meeting(rows_[r], places_.topics[t]) != Sides::none) met_by.push_back({row.id, rows_[r].sides});
      }
      ++score_.tally.topics;
      if (!met_by.empty()) ++score_.tally.found;
      if (told_by) {
        ++score_.tally.recalled;
        ++score_.origins.at(static_cast<std::size_t>(*told_by)).recalled;
      } else {
        score_.misses.push_back({topic.name, topic.sides, words_of(topic, languages_), std::move(met_by)});
      }
    }
  }

  void score_rows() {
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      const Topic& row = comparison_.topics[r];
      bool right = false;
      std::vector<Met> met;
      for (std::size_t t = 0; t < gold_.topics.size(); ++t) {
        right = right || row_tells(r, t);
        if (const Sides on = meeting(rows_[r], places_.topics[t]); on != Sides::none)
          met.push_back({gold_.topics[t].name, gold_.topics[t].sides, on});
      }
      OriginTally& origin = score_.origins.at(static_cast<std::size_t>(row.origin));
      ++score_.tally.rows;
      ++origin.rows;
      if (right) {
        ++score_.tally.right;
        ++origin.right;
      } else {
        score_.wrong.push_back(
            {row.id, row.label, row.origin, rows_[r].sides, words_of(row, comparison_), std::move(met)});
      }
    }
  }

  const Gold& gold_;
  const GoldPlaces& places_;
  const LanguagePair& languages_;
  const Comparison& comparison_;
  std::vector<RowPlace> rows_;
  Score score_;
};

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
  topics += other.topics;
  recalled += other.recalled;
  found += other.found;
  rows += other.rows;
  right += other.right;
  return *this;
}

OriginTally& OriginTally::operator+=(const OriginTally& other) {
  rows += other.rows;
  right += other.right;
  recalled += other.recalled;
  return *this;
}

double recall(const Tally& tally) { return ratio(tally.recalled, tally.topics); }
double precision(const Tally& tally) { return ratio(tally.right, tally.rows); }
double found_share(const Tally& tally) { return ratio(tally.found, tally.topics); }

double f1(const Tally& tally) { return harmonic_mean(recall(tally), precision(tally)); }

Result<Score> evaluate(const Gold& gold, const LanguagePair& languages, const Comparison& comparison,
                       const Knowledge& knowledge) {
  const auto places = locate(gold, languages, comparison);
  if (!places) return places.error();
  Score score = Evaluation(gold, *places, languages, comparison).run();
  const auto scored = score_acts_and_actors(gold, *places, languages, comparison, knowledge, score.telling);
  if (!scored) return scored.error();
  score_facts(gold, *places, languages, comparison, knowledge, score.telling);
  score_alignments(gold, *places, languages, comparison, score.telling);
  return score;
}

std::vector<LanguagePair> all_combinations(const Gold& gold) {
  std::vector<LanguagePair> all;
  for (const auto& [a, file_of_a] : gold.accounts[0].files)
    for (const auto& [b, file_of_b] : gold.accounts[1].files) all.emplace_back(a, b);
  return all;
}

LanguagePair original_combination(const Gold& gold) { return {gold.accounts[0].original, gold.accounts[1].original}; }

Totals total(const std::vector<Evaluated>& evaluated) {
  Totals totals;
  for (const auto& [pair, gold, languages, score] : evaluated) {
    totals.overall += score.tally;
    if (totals.pairs.empty() || totals.pairs.back().first != pair) totals.pairs.emplace_back(pair, Tally{});
    totals.pairs.back().second += score.tally;
    totals.combinations[languages] += score.tally;
    for (std::size_t i = 0; i < score.origins.size(); ++i) totals.origins.at(i) += score.origins.at(i);
    for (const auto& [language, acts] : score.telling.acts) totals.telling.acts[language] += acts;
    for (const auto& [language, actors] : score.telling.actors) totals.telling.actors[language] += actors;
    for (const auto& [language, facts] : score.telling.facts) totals.telling.facts[language] += facts;
    totals.telling.alignments[languages] += score.telling.alignments;
  }
  return totals;
}

}  // namespace diptych
