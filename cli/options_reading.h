#pragma once

#include "cli/options.h"

#include <CLI/CLI.hpp>

namespace diptych::cli {

// The options of the commands that read accounts, each with its examples.
void add_compare(CLI::App& app, CompareCommand& command);
void add_accounts(CLI::App& app, AccountsCommand& command);

// How a comparison is shown.
void add_style(CLI::App& app, ReportStyle& style);

}  // namespace diptych::cli
