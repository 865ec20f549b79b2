#pragma once

#include "compare/comparison.h"
#include "compare/evaluate_telling.h"
#include "compare/gold.h"
#include "compare/gold_places.h"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace diptych {

// What is counted, so that figures can be added before they are divided (micro-average).
// A row *meets* a gold topic on a side when one of its mentions there overlaps the gold's words there; for a row from
// outside the catalogue its statement may overlap instead. A row *tells* a gold topic when both are on exactly the same
// sides and the row meets it on each of them.
struct Tally {
  std::size_t topics = 0;    // gold topics that are not optional
  std::size_t recalled = 0;  // … that some row tells
  std::size_t found = 0;     // … that some row meets on any side
  std::size_t rows = 0;      // rows of the topic table
  std::size_t right = 0;     // … that tell some gold topic, an optional one included

  Tally& operator+=(const Tally& other);
  friend bool operator==(const Tally&, const Tally&) = default;
};

// Between 0 and 1; nothing asked is nothing missed: 1.
[[nodiscard]] double recall(const Tally& tally);
[[nodiscard]] double precision(const Tally& tally);
[[nodiscard]] double found_share(const Tally& tally);
// The harmonic mean of recall and precision; 0 when both are.
[[nodiscard]] double f1(const Tally& tally);

// What the rows of one origin do. A gold topic that several rows tell is credited to the first origin in the order
// of the enumeration, so that the credits add up to Tally::recalled.
struct OriginTally {
  std::size_t rows = 0;
  std::size_t right = 0;
  std::size_t recalled = 0;

  OriginTally& operator+=(const OriginTally& other);
  friend bool operator==(const OriginTally&, const OriginTally&) = default;
};
using OriginTallies = std::array<OriginTally, 3>;  // by Origin

// A row as far as a reader of figures needs it.
struct RowName {
  std::string id;
  Sides sides = Sides::none;
};

// A gold topic that is not optional and that no row tells.
struct Miss {
  std::string topic;
  Sides sides = Sides::none;
  std::vector<SidedWords> words;  // of the gold
  std::vector<RowName> rows;      // those that meet it on some side
};

// A gold topic a row meets without telling it.
struct Met {
  std::string topic;
  Sides sides = Sides::none;  // the gold's
  Sides on = Sides::none;     // where the row meets it
};

// A row that tells no gold topic.
struct WrongRow {
  std::string id;
  std::string label;
  Origin origin = Origin::catalogue;
  Sides sides = Sides::none;
  std::vector<SidedWords> words;  // its mentions
  std::vector<Met> met;
};

struct Score {
  Tally tally;
  OriginTallies origins{};
  std::vector<Miss> misses;     // in the gold's order
  std::vector<WrongRow> wrong;  // in the table's order
  Telling telling;
};

// Scores a comparison of the gold's account a, in `languages.first`, with b, in `languages.second`: the topic table,
// and how things are told as far as the gold labels it. The gold's words count wherever they occur in their account.
// Refuses words that the account does not have, and a comparison that is not of two documents.
[[nodiscard]] Result<Score> evaluate(const Gold& gold, const LanguagePair& languages, const Comparison& comparison,
                                     const Knowledge& knowledge);

// Every combination of a language of account a with one of account b, by name; or the one of the two originals.
[[nodiscard]] std::vector<LanguagePair> all_combinations(const Gold& gold);
[[nodiscard]] LanguagePair original_combination(const Gold& gold);

// One scored comparison.
struct Evaluated {
  std::string pair;
  std::string gold;  // path
  LanguagePair languages;
  Score score;
};

// Sums of one kind of figure over everything told.
struct TellingTotals {
  std::map<std::string, Confusion> acts;    // by language
  std::map<std::string, Confusion> actors;  // by language
  std::map<std::string, Harvest> facts;     // by language
  std::map<LanguagePair, Harvest> alignments;
};

// The sums over many; a gold topic and a row count once for each comparison they are in.
struct Totals {
  Tally overall;
  std::vector<std::pair<std::string, Tally>> pairs;  // in the order of the gold files
  std::map<LanguagePair, Tally> combinations;
  OriginTallies origins{};
  TellingTotals telling;
};
[[nodiscard]] Totals total(const std::vector<Evaluated>& evaluated);

// Over all keys of a map of sums.
template <class Key, class Sum>
[[nodiscard]] Sum overall(const std::map<Key, Sum>& sums) {
  Sum all;
  for (const auto& [key, sum] : sums) all += sum;
  return all;
}

}  // namespace diptych
