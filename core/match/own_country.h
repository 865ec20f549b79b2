#pragma once

#include "core/knowledge/image.h"
#include "core/match/analysis.h"
#include "core/text/language.h"

#include <string_view>
#include <vector>

namespace diptych {

// "Our country" in a party's own account is the name of its country, so that labels with the name match. None for a
// party that is not known or of no country; the words are the language's `own-country`.
[[nodiscard]] std::vector<Alias> own_country_names(std::string_view party, const Analysis& analysis,
                                                   const Language& language, const Knowledge& knowledge);

}  // namespace diptych
