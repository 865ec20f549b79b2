#pragma once

#include "core/document.h"
#include "core/knowledge/image.h"
#include "core/match/analysis.h"

#include <optional>
#include <string>
#include <string_view>

namespace diptych {

// The party that tells by the words of the document, with the sign that weighs most. Signs in the headline, the byline
// and the first sentences weigh more than names further down. nullopt where nothing tells.
[[nodiscard]] std::optional<Recognised<std::string>> party_by_words(const Document& document, const Analysis& analysis,
                                                                    const Knowledge& knowledge,
                                                                    std::string_view language,
                                                                    std::optional<Date> date);

}  // namespace diptych
