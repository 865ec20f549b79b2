#pragma once

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

}  // namespace diptych
