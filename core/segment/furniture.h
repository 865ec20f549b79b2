#pragma once

#include "core/document.h"
#include "core/knowledge/image.h"
#include "core/match/analysis.h"

namespace diptych {

// Finds what in `source` is not the account's own words, by its place, its shape and the language's lexicon:
// headline, dateline (a block of its own or the beginning of a paragraph), byline, caption, "read also" lines,
// speaker labels with the words they govern, and journalists' questions. Changes kinds, and splits blocks where
// a dateline or label shares a paragraph with the text; afterwards the blocks still cover the same words.
// `analysis` is of source.text.
void classify_blocks(SourceText& source, const Analysis& analysis, const Knowledge& knowledge);

// Whether the words of a block are told (paragraph, list item, heading) and not furniture.
[[nodiscard]] bool is_told(const Block& block);

}  // namespace diptych
