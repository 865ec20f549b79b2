#pragma once

#include "core/diagnostic.h"
#include "core/knowledge/data_files.h"
#include "core/knowledge/source.h"

#include <filesystem>

namespace diptych {

// Adds what comparing is guided by: the thresholds of comparison.toml, the sentences of explanations.toml and the
// names of naming.toml below `folder`. Each file may be missing: the program then uses its own thresholds and
// sentences, and no naming variants are known. Call after the languages are read.
[[nodiscard]] Result<void> add_comparison_data(const DataFiles& folder, KnowledgeSource& knowledge);

}  // namespace diptych
