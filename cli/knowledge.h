#pragma once

#include "cli/options.h"
#include "core/diagnostic.h"
#include "core/knowledge/image.h"
#include "core/knowledge/source.h"

namespace diptych::cli {

// The built-in knowledge, or what --data, --topics and the user's own files make of it.
[[nodiscard]] Result<Knowledge> load_knowledge(const Common& common);

// The same as it is written, with CLDR's countries, for commands about the catalogue itself.
[[nodiscard]] Result<KnowledgeSource> load_source(const Common& common);

}  // namespace diptych::cli
