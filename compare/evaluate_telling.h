#pragma once

#include "compare/comparison.h"
#include "compare/figures.h"
#include "compare/gold.h"
#include "compare/gold_places.h"
#include "core/knowledge/image.h"

#include <map>
#include <string>
#include <vector>

namespace diptych {

// Words of one side, and the statement they stand in where that is another.
struct SidedWords {
  Side side = 0;
  std::string words;
  std::string statement;
};

// Something told wrongly or not at all. The figure is "act", "actor", "fact missed", "fact wrong", "alignment missed"
// or "alignment wrong".
struct Slip {
  std::string figure;
  std::string topic;  // of the gold; empty where none is touched
  std::vector<SidedWords> words;
  std::string wanted;
  std::string got;
};

// How well it is said how things are told. Only what the gold labels is counted.
struct Telling {
  std::map<std::string, Confusion> acts;    // by language; classes of data/acts.toml, "none" for no act
  std::map<std::string, Confusion> actors;  // by language; a, b, both, other, "none" for no actor
  std::map<std::string, Harvest> facts;     // by language
  Harvest alignments;
  std::vector<Slip> slips;
};

// Of every gold mention the statement that overlaps it most is looked at. An actor is a or b when Statement::actors
// names that account's party, both when it names both, else other. Refuses an act of the gold that is in no data.
[[nodiscard]] Result<void> score_acts_and_actors(const Gold& gold, const GoldPlaces& places,
                                                 const LanguagePair& languages, const Comparison& comparison,
                                                 const Knowledge& knowledge, Telling& telling);

// A gold fact is met when a statement that overlaps its words has a fact of an equal value. A fact told is looked at
// when its statement overlaps a topic that has gold facts, or the words of one; it is right when it meets one.
void score_facts(const Gold& gold, const GoldPlaces& places, const LanguagePair& languages,
                 const Comparison& comparison, const Knowledge& knowledge, Telling& telling);

// A pair of an alignment is right when its statements overlap the same gold topic, one told by both, each on its side;
// such a topic that is not optional is met when it has a right pair.
void score_alignments(const Gold& gold, const GoldPlaces& places, const LanguagePair& languages,
                      const Comparison& comparison, Telling& telling);

}  // namespace diptych
