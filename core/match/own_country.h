#pragma once

#include "core/knowledge/image.h"
#include "core/match/analysis.h"
#include "core/text/language.h"

#include <string_view>

namespace diptych {

// Makes "our country" in a party's own account a name of its country (ISO 3166), so that labels with the name match.
// Nothing where that is "" or has no concept; the words are the language's `own-country`.
void read_own_country_as_name(std::string_view code, const Language& language, const Knowledge& knowledge,
                              Analysis& analysis);

}  // namespace diptych
