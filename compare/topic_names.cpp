#include "compare/topic_names.h"

#include "core/match/skeleton.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace diptych {
namespace {

bool is_entity(const std::string& id) { return id.starts_with("entity:"); }

// The skeletons of the stems that an id outside the catalogue consists of.
std::vector<std::string> skeletons_of(const std::string& id, const Skeletons& skeletons) {
  std::vector<std::string> all;
  for (std::size_t at = id.find(':') + 1; at < id.size();) {
    const std::size_t end = std::min(id.find(' ', at), id.size());
    all.push_back(skeletons.of(std::string_view(id).substr(at, end - at)));
    at = end + 1;
  }
  return all;
}

// Whether the words of the shorter stand in a row in the longer, and say enough to be a name.
bool names_meet(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto& part = a.size() <= b.size() ? a : b;
  const auto& whole = a.size() <= b.size() ? b : a;
  constexpr std::size_t fewest_sounds = 3;
  std::size_t sounds = 0;
  for (const auto& word : part) sounds += word.size();
  if (sounds < fewest_sounds) return false;
  return std::search(whole.begin(), whole.end(), part.begin(), part.end(),
                     [](const std::string& x, const std::string& y) { return may_be_one_name(x, y); }) != whole.end();
}

}  // namespace

void join_names(TopicRows& rows, const Knowledge& knowledge) {
  std::vector<std::pair<std::string, std::vector<std::string>>> names;
  std::optional<Skeletons> skeletons;
  for (const auto& [id, row] : rows) {
    if (row.concept_index) continue;
    if (!skeletons) skeletons.emplace(knowledge);
    names.emplace_back(id, skeletons_of(id, *skeletons));
  }
  for (std::size_t i = 0; i < names.size(); ++i)
    for (std::size_t j = i + 1; j < names.size(); ++j) {
      const auto one = rows.find(names[i].first);
      const auto other = rows.find(names[j].first);
      if (one == rows.end() || other == rows.end() || one->second.accounts == other->second.accounts) continue;
      if (!is_entity(names[i].first) && !is_entity(names[j].first)) continue;
      if (!names_meet(names[i].second, names[j].second)) continue;
      // "entity:…" sorts before "phrase:…" and gives the row its origin.
      take_in(one->second, other->second);
      rows.erase(other);
    }
}

void drop_lone_phrases(TopicRows& rows) {
  std::erase_if(rows, [](const auto& item) {
    const auto& [id, row] = item;
    const bool word = !is_entity(id) && id.find(' ') == std::string::npos;
    return !row.concept_index && (row.accounts.size() < 2 || word);
  });
}

}  // namespace diptych
