#pragma once

#include "core/diagnostic.h"
#include "core/knowledge/data_files.h"
#include "core/knowledge/source.h"

#include <cstdint>

namespace diptych {

// Whether a concept that is there already gives way to one of its id. Within one data folder it does not: compiling
// finds the two.
enum class KnownConcept : std::uint8_t { is_replaced, stays };

// Adds the concepts of a topics file; those with `extend = true` add to the concept of their id. Fails, with file, line
// and column, on the first entry that is malformed, that extends what is not there, or, where known ones are replaced,
// whose id the file has twice.
[[nodiscard]] Result<void> read_topics(const DataFile& file, KnowledgeSource& knowledge, KnownConcept known);

}  // namespace diptych
