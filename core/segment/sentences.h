#pragma once

#include "core/document.h"
#include "core/text/language.h"

#include <string_view>
#include <vector>

namespace diptych {

// The sentences of one block, ascending and gapless but for white space between them.
// UAX 29 sentence boundaries (ICU), then corrected: none behind an abbreviation of the language, an initial
// ("С.В. Лавров", "J. Biden") or a bare list number; a line feed inside a block is a space; a full stop glued
// to the next sentence ("Biden.The") is a boundary.
[[nodiscard]] std::vector<ByteSpan> sentences_of(std::string_view text, ByteSpan block, const Language& language);

}  // namespace diptych
