#pragma once

#include "core/attribute/attribute.h"
#include "core/document.h"
#include "core/text/language.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace diptych {

// Where a told sentence stands.
struct SentencePlace {
  std::uint32_t block = 0;
  std::optional<ByteSpan> list_head;  // of a list item: the paragraph or heading that the list hangs on
};

// The sentences of the blocks that tell something, questions aside, in reading order, and the place of each. Kinds of
// blocks must be known (classify_blocks).
[[nodiscard]] std::pair<std::vector<ToldSentence>, std::vector<SentencePlace>> told_sentences(const SourceText& source,
                                                                                              const Language& language);

// The lines above the running text.
[[nodiscard]] std::vector<ByteSpan> titles_of(const SourceText& source);

// The first headline; empty for none.
[[nodiscard]] ByteSpan headline_of(const SourceText& source);

}  // namespace diptych
