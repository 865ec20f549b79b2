// The diptych command: parse the options, run one command, report what went wrong.

#include "cli/commands.h"
#include "cli/config_values.h"
#include "cli/options.h"
#include "cli/output.h"

#include <csignal>
#include <exception>

namespace {

using namespace diptych;
using namespace diptych::cli;

Result<ExitCode> run(const Options& options) {
  if (const auto* compare = std::get_if<CompareCommand>(&options.command)) return run_compare(*compare, options.common);
  if (const auto* accounts = std::get_if<AccountsCommand>(&options.command))
    return run_accounts(*accounts, options.common);
  if (const auto* eval = std::get_if<EvalCommand>(&options.command)) return run_eval(*eval, options.common);
  if (const auto* report = std::get_if<ReportCommand>(&options.command)) return run_report(*report, options.common);
  if (const auto* explain = std::get_if<ExplainCommand>(&options.command)) return run_explain(*explain, options.common);
  if (const auto* topics = std::get_if<TopicsCommand>(&options.command)) return run_topics(*topics, options.common);
  return run_query(std::get<QueryCommand>(options.command), options.common);
}

Result<ExitCode> print(const std::string& text) {
  if (auto written = write_stdout(text); !written) return written.error();
  return exit_with(ExitCode::done);
}

int finish(const Result<ExitCode>& code) {
  if (code) return static_cast<int>(*code);
  say(to_string(code.error()));
  return static_cast<int>(code.error().code);
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that goes away is an output failure with an exit code, not a signal.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    const auto parsed = parse_options(argc, argv);
    if (const auto* answer = std::get_if<Answer>(&parsed)) {
      if (answer->code == ExitCode::done) return finish(print(answer->text));
      say(answer->text);
      return static_cast<int>(answer->code);
    }
    const auto& options = std::get<Options>(parsed);
    auto code = run(options);
    if (!code) return finish(placed_in_config(options.config, code.error()));
    return finish(code);
  } catch (const std::exception& error) {
    say("internal error: " + std::string(error.what()));
    return static_cast<int>(ExitCode::output_failed);
  }
}
