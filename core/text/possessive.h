#pragma once

#include "core/text/fold.h"
#include "core/text/language.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace diptych {

// Whether a folded word is written together with the mark of whose something is: the "'s" of "the President's". False
// for languages that have none.
[[nodiscard]] inline bool is_possessive(std::string_view folded, const Language& language) {
  const auto& marks = language.cut_behind;
  return std::any_of(marks.begin(), marks.end(), [&](const std::string& mark) { return folded.ends_with(mark); });
}

// Words without such a mark at their end, whichever apostrophe it is written with: "President Biden" of "President
// Biden’s".
[[nodiscard]] inline std::string_view without_possessive(std::string_view words, const Language& language) {
  constexpr std::size_t longest_letter = 4;  // bytes
  const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
  for (const std::string& mark : language.cut_behind)
    for (std::size_t at = words.size(); at-- > 0 && words.size() - at <= longest_letter * mark.size();)
      if (!continues(words[at]) && fold(words.substr(at)) == mark) return words.substr(0, at);
  return words;
}

}  // namespace diptych
