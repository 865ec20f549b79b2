#pragma once

#include "core/text/language.h"

#include <string>
#include <string_view>

namespace diptych {

// A verb's folded form without the conjunction that is written together with it.
[[nodiscard]] std::string verb_form(std::string_view folded, const Language& language);

// Whether such a form is a participle, whose subject stands before it: the Arabic accusative, as in «مشيرا».
[[nodiscard]] bool is_participle_form(const std::string& form, const Language& language);

// Whether such a form shows that more than one acts. False for languages whose verbs do not show it by an ending.
[[nodiscard]] bool is_plural_form(const std::string& form, const Language& language);

// Whether a form ends as participles do that continue a clause ("calling", «отметив»).
[[nodiscard]] bool has_participle_ending(std::string_view form, const Language& language);

// Whether the word as it is written carries the sign of a passive: «أُعرب» (was voiced) beside «أعرب» (he voiced).
[[nodiscard]] bool is_marked_passive(std::string_view written, const Language& language);

// Whether the word as it is written ends, but for a pronoun, with the sign of whom a verb is about: «الرئيسَ»,
// «فخامتَه».
[[nodiscard]] bool is_marked_object(std::string_view written, const Language& language);

// Whether a form shows that its subject is not feminine. False for languages whose verbs do not show it.
[[nodiscard]] bool excludes_feminine(const std::string& form, const Language& language);

}  // namespace diptych
