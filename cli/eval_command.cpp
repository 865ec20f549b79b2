#include "cli/commands.h"
#include "cli/knowledge.h"
#include "cli/output.h"
#include "cli/read_accounts.h"
#include "compare/evaluation.h"
#include "report/eval_json.h"
#include "report/eval_text.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace diptych::cli {
namespace {

// Compares the two accounts as `diptych compare` would, given nothing but the files, and scores the result.
Result<Evaluated> evaluate_one(const Gold& gold, const LanguagePair& languages, const Knowledge& knowledge,
                               Progress& progress) {
  const std::vector<Input> inputs{{gold.accounts[0].files.at(languages.first), {}},
                                  {gold.accounts[1].files.at(languages.second), {}}};
  auto readings = read_accounts(inputs, {}, knowledge, progress);
  if (!readings) return readings.error();
  auto score = evaluate(gold, languages, compare_accounts(std::move(*readings), {}, knowledge), knowledge);
  if (!score) return score.error();
  return Evaluated{gold.pair, gold.path, languages, std::move(*score)};
}

// Reads an article as `diptych compare` would, given nothing but the file.
Result<EvaluatedArticle> evaluate_one(const GoldArticle& gold, const Knowledge& knowledge, Progress& progress) {
  auto readings = read_accounts({{gold.article, {}}}, {}, knowledge, progress);
  if (!readings) return readings.error();
  auto score = evaluate_article(gold, compare_accounts(std::move(*readings), {}, knowledge));
  if (!score) return score.error();
  return EvaluatedArticle{gold.path, gold.language, std::move(*score)};
}

Result<Evaluation> evaluate_all(const EvalCommand& command, const Common& common, const Knowledge& knowledge) {
  Progress progress(!common.quiet);
  const auto files = find_gold(command.gold);
  if (!files) return files.error();
  Evaluation evaluation;
  for (const auto& file : *files) {
    const auto gold = read_gold(file);
    if (!gold) return gold.error();
    if (const auto* article = std::get_if<GoldArticle>(&*gold)) {
      auto one = evaluate_one(*article, knowledge, progress);
      if (!one) return one.error();
      evaluation.articles.push_back(std::move(*one));
      continue;
    }
    const Gold& pair = std::get<Gold>(*gold);
    const auto combinations =
        command.combinations == "all" ? all_combinations(pair) : std::vector{original_combination(pair)};
    for (const auto& languages : combinations) {
      auto one = evaluate_one(pair, languages, knowledge, progress);
      if (!one) return one.error();
      evaluation.pairs.push_back(std::move(*one));
    }
  }
  return evaluation;
}

std::string render(const EvalCommand& command, const Common& common, const Evaluation& evaluation,
                   const Knowledge& knowledge) {
  if (command.format == "json")
    return render_eval_json(evaluation, {DIPTYCH_VERSION, knowledge.hash(), ""}, command.summary);
  return render_eval_text(evaluation,
                          {common.width ? *common.width : terminal_width(), command.summary, command.verbose});
}

struct Floor {
  std::string figure;
  double least = 0;
};

// "0.85" is F1; "f1=0.85,act=0.8" names each figure.
Result<std::vector<Floor>> floors_of(const std::string& option) {
  std::vector<Floor> floors;
  for (std::size_t at = 0; at < option.size();) {
    const std::size_t end = std::min(option.find(',', at), option.size());
    const std::string item = option.substr(at, end - at);
    const std::size_t equals = item.find('=');
    Floor floor{equals == std::string::npos ? "f1" : item.substr(0, equals)};
    const std::string number = equals == std::string::npos ? item : item.substr(equals + 1);
    const auto read = std::from_chars(number.data(), number.data() + number.size(), floor.least);
    const bool known = std::find(figure_names.begin(), figure_names.end(), floor.figure) != figure_names.end();
    if (!known || read.ec != std::errc{} || read.ptr != number.data() + number.size() || floor.least < 0 ||
        floor.least > 1)
      return Diagnostic{ExitCode::usage, "eval", "--fail-under " + item + " is no figure between 0 and 1",
                        "write 0.85 or f1=0.85,act=0.8; diptych eval --help lists the figures"};
    floors.push_back(std::move(floor));
    at = end + 1;
  }
  return floors;
}

Result<ExitCode> hold(const std::vector<Floor>& floors, const Evaluation& evaluation) {
  bool under = false;
  for (const auto& floor : floors) {
    const auto value = figure(evaluation, floor.figure);
    if (!value)
      return Diagnostic{ExitCode::input_refused, "eval", "the gold has no labels for " + floor.figure,
                        "leave it out of --fail-under"};
    if (*value >= floor.least) continue;
    under = true;
    std::fprintf(stderr, "diptych: eval: %s is %.4f, under %.4f\n", floor.figure.c_str(), *value, floor.least);
  }
  return exit_with(under ? ExitCode::accounts_differ : ExitCode::done);
}

}  // namespace

Result<ExitCode> run_eval(const EvalCommand& command, const Common& common) {
  const auto floors = floors_of(command.fail_under);
  if (!floors) return floors.error();
  const auto knowledge = load_knowledge(common);
  if (!knowledge) return knowledge.error();
  const auto evaluation = evaluate_all(command, common, *knowledge);
  if (!evaluation) return evaluation.error();
  if (!common.quiet)
    if (const auto written = write_stdout(render(command, common, *evaluation, *knowledge)); !written)
      return written.error();
  return hold(*floors, *evaluation);
}

}  // namespace diptych::cli
