#pragma once

#include "core/statement/officials.h"
#include "core/statement/scene.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diptych {

// The parties of an account's event as the account itself shows them: the one that tells and the one it dealt with.
struct CallSides {
  std::string own;
  std::string own_country;  // ISO 3166, empty for a body or an unknown party
  std::string own_kind;     // of data/parties.toml: "head", "government"; empty for an unknown party
  std::string other;        // empty when the account names no counterpart
  std::string other_country;
  std::string other_kind;
  std::vector<std::pair<std::string, std::string>> further;  // id and country of more who took part, as `other`
  std::vector<NamedAgain> officials;   // persons whom the account introduces, and where it names them
  std::vector<NamedAgain> introduced;  // the names alone, where the opening introduces them; `party` may be empty
  // Stems of the words of the offices in which it introduces the persons of each side.
  std::set<std::string> own_posts;
  std::set<std::string> other_posts;
  // Stems of the words of each side's names and of what stands before them, titles above all; empty where the account
  // never names its own leader.
  std::set<std::string> own_titles;
  std::set<std::string> other_titles;
  bool own_has_title = false;  // whether the account names its own leader, or office, with a title of `title-of`

  // Sorted ids of all who took part: of both, where there are no more.
  [[nodiscard]] std::vector<std::string> both() const;
};

// Words that name a party, its leader or its country.
struct PartyMention {
  std::uint32_t first = 0;  // words [first, last)
  std::uint32_t last = 0;
  std::string party;   // id; another institution of a side's country stands for that side
  bool plain = false;  // in the form of its label: not inflected, not possessive, without a preposition written to it
  bool leader = false;
  bool person = false;  // a person's name is among the words
  bool spokesperson = false;
};

// The names of parties in the words [first, last): leftmost-longest. Of several parties that share a name, a side
// of the event goes first, then a person in office at the account's date.
[[nodiscard]] std::vector<PartyMention> party_mentions(const Scene& scene, const CallSides& sides, std::uint32_t first,
                                                       std::uint32_t last);

// Finds the counterpart: whom the opening says was met or spoken with, else the first leader of another country or body
// that the account names as one who acts, else a country that its opening names so. Who is only spoken of ("sanctions
// against", "trade with") is none, and where nobody else took part there is none.
[[nodiscard]] CallSides sides_of(const Scene& scene);

// Whether the words stand in the form in which the label is written, which is the dictionary's.
[[nodiscard]] bool is_plain(const Scene& scene, std::uint32_t first, std::uint32_t last, std::string_view label);

// Whether a title that stands without a name is the other side's: "the President" where the own leader heads a
// government and the other is head of state; else the other bears all of its words, the own side not all.
[[nodiscard]] bool is_title_of_other(const Scene& scene, const CallSides& sides, std::uint32_t first,
                                     std::uint32_t last);

// Whether a title that stands without a name is one that the teller's own leader bears.
[[nodiscard]] bool is_title_of_own(const Scene& scene, const CallSides& sides, std::uint32_t first, std::uint32_t last);

}  // namespace diptych
