#pragma once

#include "core/document.h"
#include "core/knowledge/image.h"
#include "core/span.h"

#include <cstddef>
#include <string>
#include <vector>

namespace diptych::bench {

// The size at which a text is large enough for rates to settle and small enough to stay a readout in kind.
inline constexpr std::size_t text_bytes = 100'000;

// fixtures/calls/2021-01-26-biden-putin/<party>.<language>.txt, repeated paragraph by paragraph to `bytes` or a
// little more. Throws when the file is missing: a benchmark without its input measures nothing.
[[nodiscard]] std::string repeated_account(const std::string& party, const std::string& language, std::size_t bytes);

// The sentences of all blocks.
[[nodiscard]] std::vector<ByteSpan> all_sentences(const SourceText& source, const Language& language);

}  // namespace diptych::bench
