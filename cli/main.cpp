// The diptych command: parse the options, run one command, report what went wrong.

#include "cli/commands.h"
#include "cli/options.h"

#include <csignal>
#include <cstdio>
#include <exception>

namespace {

using namespace diptych;
using namespace diptych::cli;

Result<ExitCode> run(const Options& options) {
  if (const auto* compare = std::get_if<CompareCommand>(&options.command)) return run_compare(*compare, options.common);
  if (const auto* eval = std::get_if<EvalCommand>(&options.command)) return run_eval(*eval, options.common);
  return run_query(std::get<QueryCommand>(options.command), options.common);
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that goes away is an output failure with an exit code, not a signal.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    const auto parsed = parse_options(argc, argv);
    if (const auto* answer = std::get_if<Answer>(&parsed)) {
      std::fputs(answer->text.c_str(), answer->code == ExitCode::done ? stdout : stderr);
      return static_cast<int>(answer->code);
    }
    const auto code = run(std::get<Options>(parsed));
    if (code) return static_cast<int>(*code);
    std::fprintf(stderr, "diptych: %s\n", to_string(code.error()).c_str());
    return static_cast<int>(code.error().code);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "diptych: internal error: %s\n", error.what());
    return static_cast<int>(ExitCode::output_failed);
  }
}
