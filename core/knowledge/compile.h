#pragma once

#include "core/diagnostic.h"
#include "core/knowledge/source.h"

#include <vector>

namespace diptych {

// Compiles knowledge into the bytes of an image (image.h). Adds the countries and territories of CLDR in the
// languages of `source`. Fails on unknown ids in broader, related, closeMatch and aspectOf, on repeated ids and on
// labels that cannot be read, naming the place.
// The same source gives the same bytes.
[[nodiscard]] Result<std::vector<char>> compile_knowledge(KnowledgeSource source);

}  // namespace diptych
