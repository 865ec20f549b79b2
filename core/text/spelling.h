#pragma once

#include <array>
#include <string>
#include <string_view>

namespace diptych {

// A name as a text may have it: "downing-street", as ids are written, is "downing street"; and in capitals, because an
// acronym is one whatever its letters ("india-pmo").
[[nodiscard]] std::array<std::string, 2> spellings_of_name(std::string_view name);

}  // namespace diptych
