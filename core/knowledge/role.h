#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace diptych {

// The rank of matters and of fields, which are read as matters.
constexpr int matter_rank = 0;

// Which of two concepts is read where both have a label for the same words: the one whose role has the lower rank.
[[nodiscard]] inline int role_rank(std::string_view role) {
  constexpr std::array<std::string_view, 9> order{"matter", "process", "protocol", "attitude", "generic",
                                                  "frame",  "body",    "place",    "group"};
  if (role == "field") role = "matter";
  return static_cast<int>(std::find(order.begin(), order.end(), role) - order.begin());
}

}  // namespace diptych
