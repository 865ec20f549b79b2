#pragma once

#include "core/statement/scene.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace diptych {

// Somebody whom an account introduces with an office, whether a data file knows the person or not: "Deputy Minister of
// Foreign Affairs of Canada Ann Example", "President Ann Example of Italy", or the office alone.
struct Official {
  std::uint32_t first = 0;  // words [first, last) of office and name
  std::uint32_t name = 0;   // the words [name, name_last) of the name; none where only the office is named
  std::uint32_t name_last = 0;
  std::uint32_t last = 0;
  std::optional<std::uint32_t> party;  // in the knowledge: whose the words say the office is
  bool known = false;                  // to the data files, as a person
  bool elsewhere = false;              // of a place that no data file has
  bool met = false;                    // who was spoken or met with
  bool plain = false;                  // in the dictionary's form, where names have cases
};

// The officials of one account, in reading order, and what stands at each of its words.
struct Officials {
  std::vector<Official> all;
  std::vector<bool> met;            // a name that begins here stands behind "with", "received", "a call from"
  std::vector<bool> talked_with;    // a country that begins here stands behind "talks with", "spoke with"
  std::vector<bool> governed;       // a name that begins here stands behind a preposition
  std::vector<bool> spoken_of;      // a name that begins here stands behind "against", "about"
  std::vector<bool> circumstance;   // before the comma of "Following talks with …, the President …"
  std::vector<bool> acts;           // a verb of telling or acting begins here
  std::vector<std::uint32_t> part;  // where the words of an office or an address that begin here end, or 0
  std::vector<bool> joins;          // a word that may stand between the names of a list
  std::vector<bool> joined;         // "and" is written together with them
  std::vector<bool> plain;          // they are in the dictionary's form
};

[[nodiscard]] Officials officials_in(const Scene& scene);

}  // namespace diptych
