#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace diptych {

// Puts `item` in the place of the first of `items` that `is_same` holds for, else at the end.
template <class T, class IsSame>
void replace_or_add(T item, std::vector<T>& items, IsSame is_same) {
  const auto same = std::find_if(items.begin(), items.end(), is_same);
  if (same == items.end())
    items.push_back(std::move(item));
  else
    *same = std::move(item);
}

}  // namespace diptych
