#pragma once

#include "cli/options.h"
#include "core/diagnostic.h"

namespace diptych::cli {

// A Diagnostic could be made from an exit code too, so success is said explicitly.
[[nodiscard]] inline Result<ExitCode> exit_with(ExitCode code) { return {boost::system::in_place_value, code}; }

// Each returns the exit code of a run that worked, or what went wrong.
[[nodiscard]] Result<ExitCode> run_compare(const CompareCommand& command, const Common& common);
[[nodiscard]] Result<ExitCode> run_report(const ReportCommand& command, const Common& common);
[[nodiscard]] Result<ExitCode> run_accounts(const AccountsCommand& command, const Common& common);
[[nodiscard]] Result<ExitCode> run_query(const QueryCommand& command, const Common& common);
[[nodiscard]] Result<ExitCode> run_eval(const EvalCommand& command, const Common& common);
[[nodiscard]] Result<ExitCode> run_explain(const ExplainCommand& command, const Common& common);
[[nodiscard]] Result<ExitCode> run_topics(const TopicsCommand& command, const Common& common);

}  // namespace diptych::cli
