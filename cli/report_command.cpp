#include "cli/commands.h"
#include "cli/knowledge.h"
#include "cli/output.h"
#include "cli/report_output.h"
#include "storage/load.h"

namespace diptych::cli {
namespace {

// The language that the stored comparison was made for.
std::string stored_ui(const Comparison& comparison) {
  constexpr std::string_view key = "ui=";
  const std::string& options = comparison.run.options;
  const std::size_t at = options.find(key);
  if (at == std::string::npos) return "en";
  return options.substr(at + key.size(), options.find(' ', at) - at - key.size());
}

}  // namespace

Result<ExitCode> run_report(const ReportCommand& command, const Common& common) {
  if (command.style.output && same_file(*command.style.output, command.database))
    return Diagnostic{ExitCode::usage, "report", *command.style.output + " is the database and would be overwritten",
                      "name another file"};
  const auto knowledge = load_knowledge(common);
  if (!knowledge) return knowledge.error();
  const auto comparison = load_comparison(command.database, command.id, command.ui);
  if (!comparison) return comparison.error();
  const std::string ui = command.ui ? *command.ui : stored_ui(*comparison);
  if (auto known = check_ui("report", ui, *knowledge); !known) return known.error();
  if (common.quiet && !command.style.output) return exit_with(ExitCode::done);
  const std::string report = render_report(command.style, common, ui, *comparison, *knowledge);
  if (auto written = write_report(command.style, report); !written) return written.error();
  return exit_with(ExitCode::done);
}

}  // namespace diptych::cli
