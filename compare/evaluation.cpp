#include "compare/evaluation.h"

namespace diptych {

std::map<std::string, ArticleScore> articles_by_language(const Evaluation& evaluation) {
  std::map<std::string, ArticleScore> languages;
  for (const auto& article : evaluation.articles) languages[article.language] += article.score;
  return languages;
}

std::optional<double> figure(const Evaluation& evaluation, std::string_view name) {
  const auto share = [](double value, std::size_t whole) { return whole == 0 ? std::nullopt : std::optional(value); };
  if (name == "account" || name == "event") {
    const ArticleScore all = overall(articles_by_language(evaluation));
    return name == "account" ? share(ratio(all.right, all.sentences), all.sentences)
                             : share(ratio(all.placed, all.told), all.told);
  }
  const Totals totals = total(evaluation.pairs);
  const Tally& tally = totals.overall;
  if (name == "f1") return share(f1(tally), tally.topics + tally.rows);
  if (name == "recall") return share(recall(tally), tally.topics);
  if (name == "precision") return share(precision(tally), tally.rows);
  if (name == "found") return share(found_share(tally), tally.topics);
  const Confusion acts = overall(totals.telling.acts);
  if (name == "act") return share(accuracy(acts), acts.asked());
  if (name == "act-f1") return share(macro_f1(acts), acts.asked());
  const Confusion actors = overall(totals.telling.actors);
  if (name == "actor") return share(accuracy(actors), actors.asked());
  const Harvest facts = overall(totals.telling.facts);
  if (name == "facts") return share(f1(facts), facts.wanted);
  const Harvest alignments = overall(totals.telling.alignments);
  if (name == "alignment") return share(f1(alignments), alignments.wanted);
  return std::nullopt;
}

}  // namespace diptych
