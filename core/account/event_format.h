#pragma once

#include "core/knowledge/image.h"
#include "core/match/analysis.h"
#include "core/span.h"

#include <span>
#include <string>
#include <string_view>

namespace diptych {

// What the event was, a value of [lexicon.format]: "phone call" …; empty where nothing tells.

// How much a format says, by [format] of data/comparison.toml; 0 for one that is said of others as well, and for one
// that has no entry.
[[nodiscard]] int particularity(std::string_view format, const Knowledge& knowledge);

// Of a readout the format named first: "spoke by phone" in the opening, not a meeting recalled later.
[[nodiscard]] std::string format_of_readout(const Analysis& analysis, const Knowledge& knowledge);

// An article names other meetings as well, in the captions of its pictures and of other days. `places` are its headline
// and what it tells of its main event, in reading order: the first that names a format decides, unless one of the
// opening is more particular.
[[nodiscard]] std::string format_of_article(std::span<const ByteSpan> places, const Analysis& analysis,
                                            const Knowledge& knowledge);

}  // namespace diptych
