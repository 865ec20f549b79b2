#pragma once

#include "cli/progress.h"
#include "compare/compare.h"
#include "core/account/recognise.h"
#include "core/diagnostic.h"
#include "core/knowledge/image.h"
#include "core/read/read.h"

#include <string>
#include <vector>

namespace diptych::cli {

struct Input {
  std::string path;  // "-" is standard input
  Overrides overrides;
};

// Whether `tag` can be the value of --lang; else the usage error of the command `where`.
[[nodiscard]] Result<void> check_language_tag(const std::string& where, const std::string& tag);

// Reads every input as one account, numbered in the order of the inputs.
[[nodiscard]] Result<std::vector<Read>> read_accounts(const std::vector<Input>& inputs, const ReadOptions& options,
                                                      const Knowledge& knowledge, Progress& progress);

}  // namespace diptych::cli
