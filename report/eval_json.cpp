#include "report/eval_json.h"

#include "report/json_layout.h"

#include <cmath>

namespace diptych {
namespace {

namespace json = boost::json;

double rounded(double figure) { return std::round(figure * 10000) / 10000; }

template <class T, class F>
json::array list(const T& items, F render) {
  json::array out;
  for (const auto& item : items) out.push_back(render(item));
  return out;
}

void put_figures(json::object& out, const Tally& tally) {
  out["topics"] = tally.topics;
  out["recalled"] = tally.recalled;
  out["found_topics"] = tally.found;
  out["rows"] = tally.rows;
  out["right"] = tally.right;
  out["recall"] = rounded(recall(tally));
  out["precision"] = rounded(precision(tally));
  out["f1"] = rounded(f1(tally));
  out["found"] = rounded(found_share(tally));
}

void put_languages(json::object& out, const LanguagePair& languages) {
  out["languages"] = {{"a", languages.first}, {"b", languages.second}};
}

json::object confusion(const Confusion& confusion) {
  return {{"asked", confusion.asked()},
          {"right", confusion.right()},
          {"accuracy", rounded(accuracy(confusion))},
          {"macro_f1", rounded(macro_f1(confusion))},
          {"confusion", list(confusion.counts, [](const auto& count) {
             return json::value(
                 json::object{{"wanted", count.first.first}, {"got", count.first.second}, {"count", count.second}});
           })}};
}

json::object harvest(const Harvest& harvest) {
  return {{"wanted", harvest.wanted},
          {"met", harvest.met},
          {"told", harvest.told},
          {"right", harvest.right},
          {"recall", rounded(recall(harvest))},
          {"precision", rounded(precision(harvest))},
          {"f1", rounded(f1(harvest))}};
}

// Only what the gold has labels for.
void put_telling(json::object& out, const Confusion& acts, const Confusion& actors, const Harvest& facts,
                 const Harvest& alignments) {
  if (acts.asked() > 0) out["acts"] = confusion(acts);
  if (actors.asked() > 0) out["actors"] = confusion(actors);
  if (facts.wanted > 0) out["facts"] = harvest(facts);
  if (alignments.wanted > 0) out["alignments"] = harvest(alignments);
}

json::object by_language(const TellingTotals& totals) {
  json::object out;
  for (const auto& [language, acts] : totals.acts) out[language].emplace_object()["acts"] = confusion(acts);
  const auto of = [&](const std::string& language) -> json::object& {
    json::value& one = out[language];
    return one.is_object() ? one.get_object() : one.emplace_object();
  };
  for (const auto& [language, actors] : totals.actors) of(language)["actors"] = confusion(actors);
  for (const auto& [language, facts] : totals.facts) of(language)["facts"] = harvest(facts);
  return out;
}

json::value words(const SidedWords& words) {
  json::object out{{"side", name(as_sides(words.side))}, {"quote", words.words}};
  if (!words.statement.empty()) out["statement"] = words.statement;
  return out;
}

json::value miss(const Miss& miss) {
  return json::object{{"topic", miss.topic},
                      {"side", name(miss.sides)},
                      {"words", list(miss.words, words)},
                      {"rows", list(miss.rows, [](const RowName& row) {
                         return json::value{{"id", row.id}, {"side", name(row.sides)}};
                       })}};
}

json::value wrong_row(const WrongRow& row) {
  return json::object{{"id", row.id},
                      {"label", row.label},
                      {"origin", name(row.origin)},
                      {"side", name(row.sides)},
                      {"words", list(row.words, words)},
                      {"met", list(row.met, [](const Met& met) {
                         return json::value{{"topic", met.topic}, {"side", name(met.sides)}, {"on", name(met.on)}};
                       })}};
}

json::value scored(const Evaluated& one) {
  json::object out{{"pair", one.pair}, {"gold", one.gold}};
  put_languages(out, one.languages);
  put_figures(out, one.score.tally);
  out["misses"] = list(one.score.misses, miss);
  out["wrong"] = list(one.score.wrong, wrong_row);
  const Telling& told = one.score.telling;
  put_telling(out, overall(told.acts), overall(told.actors), overall(told.facts), told.alignments);
  out["slips"] = list(told.slips, [](const Slip& slip) {
    return json::value(json::object{{"figure", slip.figure},
                                    {"topic", slip.topic},
                                    {"wanted", slip.wanted},
                                    {"got", slip.got},
                                    {"words", list(slip.words, words)}});
  });
  return out;
}

void put_article_figures(json::object& out, const ArticleScore& score) {
  out["sentences"] = score.sentences;
  out["right"] = score.right;
  out["account"] = rounded(ratio(score.right, score.sentences));
  out["told"] = score.told;
  out["placed"] = score.placed;
  out["event"] = rounded(ratio(score.placed, score.told));
}

json::value article(const EvaluatedArticle& one) {
  json::object out{{"gold", one.gold}, {"language", one.language}};
  put_article_figures(out, one.score);
  out["wrong"] = list(one.score.wrong, [](const WrongSentence& sentence) {
    return json::value(json::object{
        {"sentence", sentence.words}, {"wanted", sentence.wanted}, {"got", sentence.got}, {"rule", sentence.rule}});
  });
  return out;
}

json::object article_totals(const Evaluation& evaluation) {
  const auto languages = articles_by_language(evaluation);
  json::object out;
  put_article_figures(out, overall(languages));
  out["languages"] = list(languages, [](const auto& language) {
    json::object one{{"language", language.first}};
    put_article_figures(one, language.second);
    return json::value(std::move(one));
  });
  return out;
}

json::object totals(const Totals& totals) {
  json::object out;
  put_figures(out, totals.overall);
  out["combinations"] = list(totals.combinations, [&](const auto& combination) {
    json::object one;
    put_languages(one, combination.first);
    put_figures(one, combination.second);
    if (const auto& alignments = totals.telling.alignments.at(combination.first); alignments.wanted > 0)
      one["alignments"] = harvest(alignments);
    return json::value(std::move(one));
  });
  out["pairs"] = list(totals.pairs, [](const auto& pair) {
    json::object one{{"pair", pair.first}};
    put_figures(one, pair.second);
    return json::value(std::move(one));
  });
  json::array origins;
  for (std::size_t i = 0; i < totals.origins.size(); ++i) {
    const OriginTally& tally = totals.origins.at(i);
    origins.push_back(json::object{{"origin", name(static_cast<Origin>(i))},
                                   {"rows", tally.rows},
                                   {"right", tally.right},
                                   {"recalled", tally.recalled}});
  }
  out["origins"] = std::move(origins);
  const TellingTotals& told = totals.telling;
  put_telling(out, overall(told.acts), overall(told.actors), overall(told.facts), overall(told.alignments));
  if (auto languages = by_language(told); !languages.empty()) out["languages"] = std::move(languages);
  return out;
}

}  // namespace

std::string render_eval_json(const Evaluation& evaluation, const Run& run, bool summary) {
  json::object root;
  root["schema"] = "diptych.evaluation/1";
  root["run"] = {{"version", run.version}, {"catalogue", run.catalogue}};
  if (!summary) root["scores"] = list(evaluation.pairs, scored);
  if (!summary && !evaluation.articles.empty()) root["articles"] = list(evaluation.articles, article);
  root["totals"] = totals(total(evaluation.pairs));
  if (!evaluation.articles.empty()) root["totals"].get_object()["articles"] = article_totals(evaluation);
  return laid_out(root);
}

}  // namespace diptych
