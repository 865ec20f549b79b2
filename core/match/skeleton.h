#pragma once

#include "core/knowledge/image.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diptych {

// Spells words of any script by the consonants they sound like, so that a name has one spelling in all of them:
// "Kiev", "Kyiv" and their Cyrillic and Arabic forms. Vowels, and what scripts write at will, are left out.
class Skeletons {
 public:
  // Takes the [sounds] of each script's default language.
  explicit Skeletons(const Knowledge& knowledge);

  // The classes of a folded word's letters; a class that repeats is written once.
  [[nodiscard]] std::string of(std::string_view folded_word) const;

 private:
  std::vector<std::pair<std::string, std::string>> sounds_;  // longest first
};

// Whether two skeletons may be one name: equal, or at most a quarter of the longer apart (Levenshtein), which needs
// four sounds or more.
[[nodiscard]] bool may_be_one_name(std::string_view a, std::string_view b);

}  // namespace diptych
