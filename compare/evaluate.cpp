#include "compare/evaluate.h"

#include "compare/quote_finder.h"

#include <algorithm>
#include <optional>

namespace diptych {
namespace {

constexpr std::array<Side, 2> sides_of_a_pair{0, 1};

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

using SpansBySide = std::array<std::vector<ByteSpan>, 2>;

// Where a row stands in the two accounts.
struct RowPlace {
  Sides sides = Sides::none;
  SpansBySide spans;
};

bool overlap(const std::vector<ByteSpan>& some, const std::vector<ByteSpan>& others) {
  return std::any_of(some.begin(), some.end(), [&](ByteSpan one) {
    return std::any_of(others.begin(), others.end(), [&](ByteSpan other) { return one.overlaps(other); });
  });
}

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
  for (const AccountIndex account : topic.accounts) place.sides = place.sides | as_sides(account.value);
  for (const auto& ref : topic.mentions) {
    const Statement& statement = comparison.statements[ref.statement.value];
    auto& spans = place.spans.at(statement.account.value);
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
    words.push_back({statement.account.value, std::string(statement.mentions[ref.mention].span.of(text)),
                     std::string(statement.span.of(text))});
  }
  return words;
}

std::vector<SidedWords> words_of(const GoldTopic& topic, const std::array<std::string, 2>& languages) {
  std::vector<SidedWords> words;
  for (const auto& mention : topic.mentions)
    words.push_back({mention.side, mention.words.at(languages.at(mention.side)), ""});
  return words;
}

class Evaluation {
 public:
  Evaluation(const Gold& gold, std::array<std::string, 2> languages, const Comparison& comparison)
      : gold_(gold), languages_(std::move(languages)), comparison_(comparison) {}

  // Fills gold_spans_; what is wrong with the gold, if anything.
  std::optional<Diagnostic> locate() {
    std::array<QuoteFinder, 2> finders{QuoteFinder(account_text(0)), QuoteFinder(account_text(1))};
    for (const auto& topic : gold_.topics) {
      SpansBySide& spans = gold_spans_.emplace_back();
      for (const auto& mention : topic.mentions) {
        const std::string& language = languages_.at(mention.side);
        const std::string& words = mention.words.at(language);
        const auto found = finders.at(mention.side).find(words);
        if (found.empty()) return not_found(topic, mention.side, words);
        spans.at(mention.side).insert(spans.at(mention.side).end(), found.begin(), found.end());
      }
    }
    return std::nullopt;
  }

  Score run() {
    for (const auto& topic : comparison_.topics) rows_.push_back(place_of(topic, comparison_));
    score_topics();
    score_rows();
    return std::move(score_);
  }

 private:
  [[nodiscard]] std::string_view account_text(Side side) const {
    return text_of(comparison_, comparison_.accounts[side].documents.front());
  }

  [[nodiscard]] Diagnostic not_found(const GoldTopic& topic, Side side, const std::string& words) const {
    return {ExitCode::input_refused, gold_.path,
            "topic \"" + topic.name + "\": \"" + words + "\" does not stand in " +
                gold_.accounts.at(side).files.at(languages_.at(side)),
            "quote the account word by word"};
  }

  [[nodiscard]] bool row_tells(std::size_t row, std::size_t topic) const {
    const Sides sides = gold_.topics[topic].sides;
    return rows_[row].sides == sides && meeting(rows_[row], gold_spans_[topic]) == sides;
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
        if (meeting(rows_[r], gold_spans_[t]) != Sides::none) met_by.push_back({row.id, rows_[r].sides});
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
        if (const Sides on = meeting(rows_[r], gold_spans_[t]); on != Sides::none)
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
  std::array<std::string, 2> languages_;
  const Comparison& comparison_;
  std::vector<SpansBySide> gold_spans_;  // by topic
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

double f1(const Tally& tally) {
  const double r = recall(tally);
  const double p = precision(tally);
  return r + p > 0 ? 2 * r * p / (r + p) : 0;
}

Result<Score> evaluate(const Gold& gold, const LanguagePair& languages, const Comparison& comparison) {
  if (comparison.accounts.size() != gold.accounts.size())
    return Diagnostic{ExitCode::input_refused, gold.path,
                      "is about two accounts, and " + std::to_string(comparison.accounts.size()) + " were compared",
                      ""};
  const std::array both{languages.first, languages.second};
  for (const Side side : sides_of_a_pair)
    if (!gold.accounts.at(side).files.contains(both.at(side)))
      return Diagnostic{ExitCode::input_refused, gold.path,
                        std::string("account ") + name(as_sides(side)) + " has no file in \"" + both.at(side) + "\"",
                        ""};
  Evaluation evaluation(gold, both, comparison);
  if (const auto wrong = evaluation.locate()) return *wrong;
  return evaluation.run();
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
    totals.combinations[languages] += score.tally;
    for (std::size_t i = 0; i < score.origins.size(); ++i) totals.origins.at(i) += score.origins.at(i);
  }
  return totals;
}

}  // namespace diptych
