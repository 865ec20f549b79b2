#pragma once

#include "core/statement/scene.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// Whether the words [first, last) stand in the form in which the label is written, which is the dictionary's: not
// inflected, though a joining clitic or an article may be written to them.
[[nodiscard]] bool is_plain(const Scene& scene, std::uint32_t first, std::uint32_t last, std::string_view label);

// Whether one of `endings` ends the word and is not all of it.
[[nodiscard]] bool has_ending(const std::string& word, const std::vector<std::string>& endings);

}  // namespace diptych
