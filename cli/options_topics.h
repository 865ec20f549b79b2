#pragma once

#include "cli/options.h"

#include <CLI/CLI.hpp>

namespace diptych::cli {

// Adds the subcommands of `diptych topics` to `app`; the one given sets `command`.action.
void add_topics(CLI::App& app, TopicsCommand& command);

}  // namespace diptych::cli
