#include "core/match/skeleton.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <numeric>

namespace diptych {
namespace {

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

Skeletons::Skeletons(const Knowledge& knowledge) {
  for (const auto& language : knowledge.languages())
    if (language.script_default) sounds_.insert(sounds_.end(), language.sounds.begin(), language.sounds.end());
  std::stable_sort(sounds_.begin(), sounds_.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

std::string Skeletons::of(std::string_view folded_word) const {
  std::string skeleton;
  while (!folded_word.empty()) {
    const auto sound = std::find_if(sounds_.begin(), sounds_.end(),
                                    [&](const auto& entry) { return folded_word.starts_with(entry.first); });
    if (sound == sounds_.end()) {
      std::size_t next = 0;
      static_cast<void>(next_code_point(folded_word, next));
      folded_word.remove_prefix(next);
      continue;
    }
    for (const char c : sound->second)
      if (skeleton.empty() || skeleton.back() != c) skeleton += c;
    folded_word.remove_prefix(sound->first.size());
  }
  return skeleton;
}

bool may_be_one_name(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  return a == b || distance(a, b) <= std::max(a.size(), b.size()) / 4;
}

}  // namespace diptych
