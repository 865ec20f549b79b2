#pragma once

#include "core/statement/scene.h"
#include "core/statement/sides.h"

#include <cstdint>
#include <string>
#include <vector>

namespace diptych {

// Words that name a party, its leader or its country.
struct PartyMention {
  std::uint32_t first = 0;  // words [first, last)
  std::uint32_t last = 0;
  std::string party;   // id; another institution of a side's country stands for that side
  bool plain = false;  // in the form of its label: not inflected, not possessive, without a preposition written to it
  bool leader = false;
  bool person = false;  // a person's name is among the words
  bool spokesperson = false;
  bool adjective = false;  // "American", of a noun behind it
};

// The names of parties in the words [first, last): leftmost-longest. Of several parties that share a name, a side
// of the event goes first, then a person in office at the account's date.
[[nodiscard]] std::vector<PartyMention> party_mentions(const Scene& scene, const CallSides& sides, std::uint32_t first,
                                                       std::uint32_t last);

}  // namespace diptych
