#pragma once

#include "cli/options.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace diptych::cli {

// What `query` is given and QueryCommand has in another form.
struct QueryFlags {
  std::vector<std::string> parameters;
  bool csv = false;
  bool tsv = false;
  bool json = false;
  bool lines = false;
};

// The options of the commands that look into results, each with its examples.
void add_report(CLI::App& app, ReportCommand& command);
void add_explain(CLI::App& app, ExplainCommand& command);
void add_query(CLI::App& app, QueryCommand& command, QueryFlags& flags);
void add_eval(CLI::App& app, EvalCommand& command);

// Enters `flags`. Returns what is wrong with the question, or "".
[[nodiscard]] std::string finish_query(const QueryFlags& flags, QueryCommand& query);

}  // namespace diptych::cli
