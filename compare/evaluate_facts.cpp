#include "compare/evaluate_telling.h"
#include "compare/fact_value.h"

#include <algorithm>

namespace diptych {
namespace {

class FactScore {
 public:
  FactScore(const Gold& gold, const GoldPlaces& places, const Comparison& comparison, const Knowledge& knowledge)
      : gold_(gold), places_(places), comparison_(comparison), knowledge_(knowledge) {
    for (const auto& fact : gold.facts) gold_forms_.push_back(fact_forms(fact.kind, fact.value, knowledge));
  }

  void run(const LanguagePair& languages, Telling& telling) {
    met_.assign(gold_.facts.size(), false);
    for (const auto& statement : comparison_.statements) {
      const std::vector<std::size_t> here = facts_at(statement);
      const std::optional<std::string> topic = topic_with_facts(statement, here);
      for (const auto& fact : statement.facts) told(statement, fact, here, topic, languages, telling);
    }
    for (std::size_t f = 0; f < gold_.facts.size(); ++f) {
      const GoldFact& fact = gold_.facts[f];
      const std::string& language = language_of(languages, fact.side);
      Harvest& harvest = telling.facts[language];
      ++harvest.wanted;
      if (met_[f])
        ++harvest.met;
      else
        telling.slips.push_back({"fact missed",
                                 fact.topic,
                                 {{fact.side, fact.words.at(language), ""}},
                                 fact.kind + " " + fact.value,
                                 told_at(f)});
    }
  }

 private:
  [[nodiscard]] std::vector<std::size_t> facts_at(const Statement& statement) const {
    std::vector<std::size_t> here;
    for (std::size_t f = 0; f < gold_.facts.size(); ++f)
      if (gold_.facts[f].side == statement.document.value && overlaps(statement.span, places_.facts[f]))
        here.push_back(f);
    return here;
  }

  // The topic for which facts of this statement are looked at.
  [[nodiscard]] std::optional<std::string> topic_with_facts(const Statement& statement,
                                                            const std::vector<std::size_t>& here) const {
    if (!here.empty()) return gold_.facts[here.front()].topic;
    for (std::size_t t = 0; t < gold_.topics.size(); ++t) {
      if (!overlaps(statement.span, places_.topics[t].at(statement.document.value))) continue;
      const std::string& name = gold_.topics[t].name;
      if (std::any_of(gold_.facts.begin(), gold_.facts.end(), [&](const GoldFact& fact) { return fact.topic == name; }))
        return name;
    }
    return std::nullopt;
  }

  void told(const Statement& statement, const Fact& fact, const std::vector<std::size_t>& here,
            const std::optional<std::string>& topic, const LanguagePair& languages, Telling& telling) {
    const auto forms = fact_forms(fact.kind, fact.value, knowledge_);
    bool right = false;
    for (const std::size_t f : here)
      if (share_a_form(gold_forms_[f], forms)) {
        right = true;
        met_[f] = true;
      }
    if (!topic) return;
    const Side side = statement.document.value;
    Harvest& harvest = telling.facts[language_of(languages, side)];
    ++harvest.told;
    if (right) {
      ++harvest.right;
      return;
    }
    const std::string_view text = comparison_.documents[side].source.text;
    telling.slips.push_back({"fact wrong",
                             *topic,
                             {{side, std::string(fact.span.of(text)), std::string(statement.span.of(text))}},
                             "",
                             fact.kind + " " + fact.value});
  }

  // What the statements at a gold fact's words say instead.
  [[nodiscard]] std::string told_at(std::size_t f) const {
    std::string all;
    for (const auto& statement : comparison_.statements)
      if (gold_.facts[f].side == statement.document.value && overlaps(statement.span, places_.facts[f]))
        for (const auto& fact : statement.facts) all += (all.empty() ? "" : ", ") + fact.kind + " " + fact.value;
    return all;
  }

  const Gold& gold_;
  const GoldPlaces& places_;
  const Comparison& comparison_;
  const Knowledge& knowledge_;
  std::vector<std::set<std::string>> gold_forms_;
  std::vector<bool> met_;  // by gold fact
};

}  // namespace

void score_facts(const Gold& gold, const GoldPlaces& places, const LanguagePair& languages,
                 const Comparison& comparison, const Knowledge& knowledge, Telling& telling) {
  if (!gold.facts.empty()) FactScore(gold, places, comparison, knowledge).run(languages, telling);
}

}  // namespace diptych
