#pragma once

#include "core/knowledge/image.h"
#include "core/statement/scene.h"
#include "core/statement/sides.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace diptych {

// A party for which a name may stand.
struct PartyReading {
  std::uint32_t party = 0;  // in the knowledge
  LabelKind kind = LabelKind::preferred;
  bool leader = false;
  bool spokesperson = false;
  bool in_office = true;  // at the date of the account
  std::string_view label;
};

// Words that name a party, its leader or its country, and whom they may name.
struct PartyName {
  std::uint32_t first = 0;  // words [first, last)
  std::uint32_t last = 0;
  std::vector<PartyReading> candidates;
};

// The names of parties in the words [first, last): leftmost-longest, in reading order.
[[nodiscard]] std::vector<PartyName> party_names_in(const Scene& scene, std::uint32_t first, std::uint32_t last);

// Of several parties that share a name, a side of the event goes first, then a person in office at the account's date,
// then a head of state; nullptr where none can be meant.
[[nodiscard]] const PartyReading* likeliest_of(const Scene& scene, const CallSides& sides,
                                               const std::vector<PartyReading>& candidates);

}  // namespace diptych
