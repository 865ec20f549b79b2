#include "core/text/nearest_name.h"

#include "core/text/fold.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace diptych {
namespace {

// Letters left out, added, exchanged, or swapped with their neighbour, between two words. Bytes stand for letters:
// names are ASCII.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> least(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        least[i][j] = i + j;
        continue;
      }
      const std::size_t exchanged = least[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      least[i][j] = std::min({least[i - 1][j] + 1, least[i][j - 1] + 1, exchanged});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        least[i][j] = std::min(least[i][j], least[i - 2][j - 2] + 1);
    }
  return least[a.size()][b.size()];
}

std::vector<std::string> words_of_id(std::string_view id) {
  std::vector<std::string> words(1);
  for (const char c : id)
    if (c != '-')
      words.back() += c;
    else
      words.emplace_back();
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

// Errors between two names of as many words, each within what a slip of the fingers makes of a word of its length;
// nothing where one is not.
std::optional<std::size_t> slips(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  constexpr std::size_t letters_an_error = 4;
  if (a.size() != b.size()) return std::nullopt;
  std::size_t all = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::size_t found = distance(a[i], b[i]);
    if (found * letters_an_error > std::max(a[i].size(), b[i].size())) return std::nullopt;
    all += found;
  }
  return all;
}

}  // namespace

std::string nearest_by_words(std::string_view word, std::span<const std::string> names) {
  constexpr std::size_t longest = 100;
  constexpr std::size_t shortest = 4;
  if (word.size() < shortest || word.size() > longest) return "";
  std::string written = fold(word);
  std::replace_if(
      written.begin(), written.end(), [](char c) { return c == ' ' || c == '_'; }, '-');
  const auto words = words_of_id(written);
  std::string best;
  std::size_t best_distance = longest;
  for (const std::string& name : names) {
    const auto of_name = words_of_id(name);
    auto found = slips(words, of_name);
    if (!found)
      if (const std::size_t whole = distance(joined(words), joined(of_name)); whole <= 1 && name.size() > shortest)
        found = whole;
    if (!found || *found >= best_distance) continue;
    best = name;
    best_distance = *found;
  }
  if (!best.empty()) return best;
  const auto begins = [&](const std::string& name) { return name.starts_with(written + "-"); };
  const auto first = std::find_if(names.begin(), names.end(), begins);
  return first != names.end() && std::none_of(first + 1, names.end(), begins) ? *first : "";
}

std::string nearest_name(std::string_view word, std::span<const std::string> names) {
  constexpr std::size_t longest = 100;  // what is longer is a text and no name
  constexpr std::size_t letters_an_error = 3;
  constexpr std::size_t shortest_beginning = 3;
  if (word.empty() || word.size() > longest) return "";
  const std::string written = fold(word);
  std::string best;
  std::size_t best_distance = longest;
  for (const std::string& name : names) {
    const std::size_t found = distance(written, name);
    if (found < best_distance && found * letters_an_error <= std::max(written.size(), name.size())) {
      best = name;
      best_distance = found;
    }
  }
  if (!best.empty()) return best;
  for (const std::string& name : names)
    if (std::min(written.size(), name.size()) >= shortest_beginning &&
        (name.starts_with(written) || written.starts_with(name)) && name.size() > best.size())
      best = name;
  return best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> names) {
  const std::string near = nearest_name(word, names);
  return near.empty() ? "" : "did you mean " + near + "?";
}

}  // namespace diptych
