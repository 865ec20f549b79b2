#pragma once

#include "compare/comparison.h"
#include "core/diagnostic.h"

#include <cstdint>
#include <optional>
#include <string>

namespace diptych {

// The comparison with id `id` of the database at `path`, as it was stored: rendered again it gives the same bytes.
// Blocks and metadata of the documents are not kept and stay empty; no renderer shows them. With `ui`, topics take the
// names that the catalogue of that run had in this language.
//
// Fails with exit code 4 when there is no such comparison, and for what store_comparison refuses; with exit code 4 too
// when the rows contradict each other, as they may after a change with another program. Never writes.
[[nodiscard]] Result<Comparison> load_comparison(const std::string& path, std::int64_t id,
                                                 const std::optional<std::string>& ui = std::nullopt);

}  // namespace diptych
