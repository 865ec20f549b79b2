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
  return out;
}

json::object totals(const Totals& totals) {
  json::object out;
  put_figures(out, totals.overall);
  out["combinations"] = list(totals.combinations, [](const auto& combination) {
    json::object one;
    put_languages(one, combination.first);
    put_figures(one, combination.second);
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
  return out;
}

}  // namespace

std::string render_eval_json(const std::vector<Evaluated>& evaluated, const Run& run, bool summary) {
  json::object root;
  root["schema"] = "diptych.evaluation/1";
  root["run"] = {{"version", run.version}, {"catalogue", run.catalogue}};
  if (!summary) root["scores"] = list(evaluated, scored);
  root["totals"] = totals(total(evaluated));
  return laid_out(root);
}

}  // namespace diptych
