#pragma once

#include "core/account.h"
#include "core/statement/fact_words.h"

#include <string_view>

namespace diptych {

// Fact::of of a length of hours or minutes that the talk itself lasted.
inline constexpr std::string_view length_of_talk = "talk-length";

// Whether the length of time `fact` says how long the talk took: "a two-hour call", "spoke for two hours", "it lasted
// two hours", and not "freed within two hours", which a talk may be about.
[[nodiscard]] bool lasts_the_talk(const FactWords& words, const Fact& fact);

}  // namespace diptych
