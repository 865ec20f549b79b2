#pragma once

#include "core/knowledge/image.h"
#include "core/match/analysis.h"
#include "core/text/language.h"

#include <string_view>

namespace diptych {

// Makes "our country" in a party's own account a name of its country, so that labels with the name match. Nothing for a
// party that is not known or of no country; the words are the language's `own-country`.
void read_own_country_as_name(std::string_view party, const Language& language, const Knowledge& knowledge,
                              Analysis& analysis);

}  // namespace diptych
