#pragma once

#include "core/statement/fact_words.h"

namespace diptych {

// Whether a number counts nothing and is part of a name or numbers a list: "1. The sides …", "MiG-29", "5+1",
// "Minsk-2", "Kanal 24".
[[nodiscard]] bool names_a_thing(const FactWords& words, const Amount& amount);

}  // namespace diptych
