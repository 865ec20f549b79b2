#include "core/statement/officials.h"

#include "core/statement/office_words.h"
#include "core/statement/official_reader.h"

#include <algorithm>

namespace diptych {
namespace {

// Marks the words before the comma of a sentence that begins with the occasion of what it tells.
void mark_circumstances(const OfficeWords& words, Officials& out) {
  for (std::uint32_t first = 0; first < words.count(); ++first) {
    if ((first > 0 && words.border(first) != Border::strong) || !words.opens_circumstance(first)) continue;
    std::uint32_t comma = first + 1;
    while (comma < words.count() && words.border(comma) == Border::none) ++comma;
    if (comma == words.count() || words.border(comma) != Border::comma) continue;
    std::fill(out.circumstance.begin() + first, out.circumstance.begin() + comma, true);
  }
}

// Whether nothing but "and", commas and articles stands between two names.
bool listed(const OfficeWords& words, std::uint32_t last, std::uint32_t first) {
  constexpr std::uint32_t most_between = 3;
  if (first < last || first - last > most_between) return false;
  bool linked = false;
  for (std::uint32_t word = last; word <= first; ++word) {
    if (words.border(word) == Border::strong) return false;
    linked = linked || words.border(word) == Border::comma || words.joiner(word);
    if (word < first && !words.transparent(word) && !words.joiner(word)) return false;
  }
  return linked || words.is_joined(first);
}

}  // namespace

Officials officials_in(const Scene& scene) {
  const OfficeWords words(scene);
  Officials out;
  const std::uint32_t count = words.count();
  out.circumstance.resize(count);
  mark_circumstances(words, out);
  for (std::uint32_t word = 0; word < count; ++word) {
    out.met.push_back(words.is_met(word));
    out.talked_with.push_back(words.is_talked_with(word));
    out.spoken_of.push_back(words.is_spoken_of(word));
    out.governed.push_back(words.is_governed(word));
    out.acts.push_back(words.acts(word));
    out.part.push_back(words.part(word));
    out.plain.push_back(words.plain(word));
    out.joins.push_back(words.joins(word));
    out.joined.push_back(words.is_joined(word));
  }
  std::uint32_t from = 0;
  for (std::uint32_t word = 0; word < count;) {
    if (words.border(word) != Border::none) from = word;
    if (words.post(word) == 0) {
      ++word;
      continue;
    }
    Official official = read_official(scene, words, word, from);
    official.plain =
        scene.language.name_cases.empty() && words.capitals() ? true : words.plain(official.first) || words.plain(word);
    official.met = out.met[official.first] ||
                   (!out.all.empty() && out.all.back().met && listed(words, out.all.back().last, official.first));
    if (!out.all.empty() && official.first < out.all.back().last) official.first = out.all.back().last;
    from = word = std::max(official.last, word + 1);
    out.all.push_back(official);
  }
  return out;
}

}  // namespace diptych
