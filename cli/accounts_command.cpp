#include "cli/commands.h"
#include "cli/knowledge.h"
#include "cli/output.h"
#include "cli/read_accounts.h"
#include "cli/report_output.h"
#include "compare/compare.h"
#include "report/accounts.h"

namespace diptych::cli {
namespace {

Diagnostic usage(std::string what, std::string hint) {
  return {ExitCode::usage, "accounts", std::move(what), std::move(hint)};
}

Result<Comparison> compare_all(const std::vector<Input>& inputs, const AccountsCommand& command, const Common& common,
                               const Knowledge& knowledge) {
  Progress progress(!common.quiet);
  auto readings = read_accounts(inputs, {command.encoding, command.max_bytes}, knowledge, progress);
  if (!readings) return readings.error();
  progress.at("comparing the accounts");
  return compare_accounts(std::move(*readings), {command.ui}, knowledge);
}

}  // namespace

Result<ExitCode> run_accounts(const AccountsCommand& command, const Common& common) {
  auto knowledge = load_knowledge(common);
  if (!knowledge) return knowledge.error();
  if (auto known = check_ui("accounts", command.ui, *knowledge); !known) return known.error();
  Overrides overrides;
  overrides.as = command.as;
  overrides.language = command.language;
  if (command.language)
    if (auto tag = check_language_tag("accounts", *command.language); !tag) return tag.error();
  if (command.date) {
    overrides.date = parse_iso_date(*command.date);
    if (!overrides.date || command.date->size() != 10)
      return usage("--date " + *command.date + " is no calendar day", "write it as 2021-01-26");
  }
  std::vector<Input> inputs;
  for (const auto& path : command.inputs) inputs.push_back({path, overrides});
  const auto comparison = compare_all(inputs, command, common, *knowledge);
  if (!comparison) return comparison.error();
  if (common.quiet) return exit_with(ExitCode::done);

  TextOptions options;
  options.ui = command.ui;
  options.width = common.width ? *common.width : terminal_width();
  options.colour = common.colour == When::always || (common.colour == When::automatic && colour_wanted());
  const std::string report = command.format == "json" ? render_accounts_json(*comparison)
                                                      : render_accounts_text(*comparison, *knowledge, options);
  if (auto written = write_stdout(report); !written) return written.error();
  return exit_with(ExitCode::done);
}

}  // namespace diptych::cli
