#include "core/match/sentence_occasion.h"

#include "core/match/matcher.h"
#include "core/match/word_ranges.h"

#include <algorithm>
#include <set>

namespace diptych {

std::vector<std::uint32_t> settings_in(ByteSpan sentence, const Analysis& analysis, const Knowledge& knowledge) {
  const auto [first, last] = analysis.tokens_in(sentence);
  std::vector<std::uint32_t> ends;
  std::set<std::uint32_t> talks;
  for (const auto& match : Matcher(knowledge, analysis).all(Root::lexicon, first, last)) {
    const std::string_view category = knowledge.lexicon_at(match.entry.target).category;
    if (category == "setting") ends.push_back(match.last);
    if (category == "event") talks.insert(match.first);
  }
  std::erase_if(ends, [&](std::uint32_t end) { return talks.contains(end) || talks.contains(end + 1); });
  return ends;
}

std::optional<std::uint32_t> heading_in(ByteSpan sentence, const Analysis& analysis, const Knowledge& knowledge) {
  const auto [first, last] = analysis.tokens_in(sentence);
  std::optional<std::uint32_t> end;
  for (const auto& match : Matcher(knowledge, analysis).all(Root::lexicon, first, last)) {
    if (match.first != first) break;
    if (knowledge.lexicon_at(match.entry.target).category == "heading") end = std::max(end.value_or(0), match.last);
  }
  return end;
}

bool behind_setting(const std::vector<std::uint32_t>& settings, std::uint32_t word, const Analysis& analysis) {
  constexpr std::uint32_t most_between = 2;
  return std::any_of(settings.begin(), settings.end(), [&](std::uint32_t end) {
    if (end > word || words_between(end, word, analysis) > most_between) return false;
    for (std::uint32_t w = end + 1; w <= word; ++w)
      if (analysis.border[w] != Border::none) return false;
    return word == end || analysis.border[word] == Border::none;
  });
}

}  // namespace diptych
