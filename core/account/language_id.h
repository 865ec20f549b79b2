#pragma once

#include "core/document.h"

#include <optional>
#include <string>
#include <string_view>

namespace diptych {

// The language of a whole text by CLD2, as a BCP 47 primary tag; nullopt when CLD2 calls its own answer
// unreliable. Wrong on single words by nature, so callers give it all the text there is.
[[nodiscard]] std::optional<Recognised<std::string>> identify_language(std::string_view valid_utf8);

}  // namespace diptych
