#pragma once

#include "core/knowledge/data_files.h"

namespace diptych {

// The data files from which the program's own knowledge was compiled, called "data/…" in errors. They are read by
// commands about the catalogue and where a user's files are added to it; no other run touches them.
[[nodiscard]] DataFiles built_in_data();

}  // namespace diptych
