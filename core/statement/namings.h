#pragma once

#include "core/statement/officials.h"
#include "core/statement/party_names.h"
#include "core/statement/scene.h"
#include "core/statement/sides.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace diptych {

// Who talked with whom stands in the title and the first sentence.
inline constexpr std::uint32_t opening_words = 80;

// A name of another country or body, and what tells whether it took part.
struct Naming {
  std::uint32_t first = 0;  // words [first, last), the office of an official included
  std::uint32_t last = 0;
  std::string_view party;
  std::string_view country;
  std::string_view kind;
  bool leader = false;   // who leads it, by name or office
  bool dealt = false;    // was met or spoken with
  bool subject = false;  // acts: the name stands in its plain form before a verb
  bool spoken_of = false;
  bool circumstance = false;
};

// Every naming of an account, in reading order.
class Namings {
 public:
  // The officials must outlive it, and so must the scene.
  Namings(const Scene& scene, const CallSides& sides, const Officials& officials);

  [[nodiscard]] const std::vector<Naming>& all() const { return all_; }

  // Whether the data files have a name for some of the words [first, last), be it one of the teller's own side.
  [[nodiscard]] bool knows(std::uint32_t first, std::uint32_t last) const;

 private:
  void add(const PartyName& named, const PartyReading& best, const Party& party);

  const Scene& scene_;
  const Officials& officials_;
  std::vector<Naming> all_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> names_;
};

// Whether the party is of another country or body than the one that tells.
[[nodiscard]] bool is_foreign(const CallSides& sides, const Party& party);

}  // namespace diptych
