#pragma once

#include "core/statement/named_again.h"
#include "core/statement/scene.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diptych {

// A title that an account gives somebody: "king", of attribution.title.
struct TitleHolder {
  std::uint32_t word = 0;  // where the title stands
  std::string_view title;
  std::string party;
};

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
  std::vector<TitleHolder> holders;  // in reading order
  // Titles of the text by their folded words that the data files have for an office of a country of one of the sides:
  // "king" in "ES". Nullopt where the text has no "of" to ask with, in a language that needs one.
  std::optional<std::set<std::pair<std::string, std::string>>> offices;
  bool own_has_title = false;  // whether the account names its own leader, or office, with a title of `title-of`

  // Sorted ids of all who took part: of both, where there are no more.
  [[nodiscard]] std::vector<std::string> both() const;
};

// Finds the counterpart: whom the opening says was met or spoken with, else the first leader of another country or body
// that the account names as one who acts, else a country that its opening names so. Who is only spoken of ("sanctions
// against", "trade with") is none, and where nobody else took part there is none.
[[nodiscard]] CallSides sides_of(const Scene& scene);

}  // namespace diptych
