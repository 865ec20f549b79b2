#include "cli/commands.h"
#include "cli/output.h"
#include "cli/read_accounts.h"
#include "compare/evaluate.h"
#include "report/eval_json.h"
#include "report/eval_text.h"

#include <cstdio>

namespace diptych::cli {
namespace {

// Compares the two accounts as `diptych compare` would, given nothing but the files, and scores the result.
Result<Evaluated> evaluate_one(const Gold& gold, const LanguagePair& languages, const Knowledge& knowledge) {
  const std::vector<Input> inputs{{gold.accounts[0].files.at(languages.first), {}},
                                  {gold.accounts[1].files.at(languages.second), {}}};
  auto readings = read_accounts(inputs, {}, knowledge);
  if (!readings) return readings.error();
  auto score = evaluate(gold, languages, compare_accounts(std::move(*readings), {}, knowledge));
  if (!score) return score.error();
  return Evaluated{gold.pair, gold.path, languages, std::move(*score)};
}

Result<std::vector<Evaluated>> evaluate_all(const EvalCommand& command, const Knowledge& knowledge) {
  const auto files = find_gold(command.gold);
  if (!files) return files.error();
  std::vector<Evaluated> evaluated;
  for (const auto& file : *files) {
    const auto gold = read_gold(file);
    if (!gold) return gold.error();
    const auto combinations =
        command.combinations == "all" ? all_combinations(*gold) : std::vector{original_combination(*gold)};
    for (const auto& languages : combinations) {
      auto one = evaluate_one(*gold, languages, knowledge);
      if (!one) return one.error();
      evaluated.push_back(std::move(*one));
    }
  }
  return evaluated;
}

std::string render(const EvalCommand& command, const Common& common, const std::vector<Evaluated>& evaluated,
                   const Knowledge& knowledge) {
  if (command.format == "json")
    return render_eval_json(evaluated, {DIPTYCH_VERSION, knowledge.hash(), ""}, command.summary);
  return render_eval_text(evaluated,
                          {common.width ? *common.width : terminal_width(), command.summary, command.verbose});
}

}  // namespace

Result<ExitCode> run_eval(const EvalCommand& command, const Common& common) {
  const auto knowledge = load_knowledge(common);
  if (!knowledge) return knowledge.error();
  const auto evaluated = evaluate_all(command, *knowledge);
  if (!evaluated) return evaluated.error();
  if (!common.quiet)
    if (const auto written = write_stdout(render(command, common, *evaluated, *knowledge)); !written)
      return written.error();
  const double figure = f1(total(*evaluated).overall);
  if (command.fail_under && figure < *command.fail_under) {
    std::fprintf(stderr, "diptych eval: F1 is %.4f, under %.4f\n", figure, *command.fail_under);
    return exit_with(ExitCode::accounts_differ);
  }
  return exit_with(ExitCode::done);
}

}  // namespace diptych::cli
