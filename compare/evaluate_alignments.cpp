#include "compare/evaluate_telling.h"

namespace diptych {
namespace {

SidedWords words_of(const Statement& statement, const Comparison& comparison) {
  const std::string_view text = comparison.documents[statement.document.value].source.text;
  return {statement.document.value, std::string(statement.span.of(text)), ""};
}

// The gold topics on which the two statements meet.
std::vector<std::size_t> common_topics(const Statement& one, const Statement& other, const Gold& gold,
                                       const GoldPlaces& places) {
  std::vector<std::size_t> topics;
  for (std::size_t t = 0; t < gold.topics.size(); ++t)
    if (gold.topics[t].sides == Sides::both && overlaps(one.span, places.topics[t].at(one.document.value)) &&
        overlaps(other.span, places.topics[t].at(other.document.value)))
      topics.push_back(t);
  return topics;
}

}  // namespace

void score_alignments(const Gold& gold, const GoldPlaces& places, const LanguagePair& languages,
                      const Comparison& comparison, Telling& telling) {
  std::vector<bool> met(gold.topics.size(), false);
  Harvest& harvest = telling.alignments;
  for (const auto& alignment : comparison.alignments)
    for (std::size_t i = 0; i < alignment.statements.size(); ++i)
      for (std::size_t j = i + 1; j < alignment.statements.size(); ++j) {
        const Statement& one = comparison.statements[alignment.statements[i].value];
        const Statement& other = comparison.statements[alignment.statements[j].value];
        if (one.document == other.document) continue;
        ++harvest.told;
        const auto topics = common_topics(one, other, gold, places);
        for (const std::size_t t : topics) met[t] = true;
        if (!topics.empty())
          ++harvest.right;
        else
          telling.slips.push_back(
              {"alignment wrong", "", {words_of(one, comparison), words_of(other, comparison)}, "", ""});
      }
  for (std::size_t t = 0; t < gold.topics.size(); ++t) {
    const GoldTopic& topic = gold.topics[t];
    if (topic.sides != Sides::both || topic.optional) continue;
    ++harvest.wanted;
    if (met[t]) {
      ++harvest.met;
      continue;
    }
    std::vector<SidedWords> words;
    for (const auto& mention : topic.mentions)
      words.push_back({mention.side, mention.words.at(language_of(languages, mention.side)), ""});
    telling.slips.push_back({"alignment missed", topic.name, std::move(words), "", ""});
  }
}

}  // namespace diptych
