#pragma once

#include "core/knowledge/image.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace diptych {

// A number of data/comparison.toml, whose reason stands there. An unknown key is a mistake in the program: it throws.
[[nodiscard]] double threshold(const Knowledge& knowledge, std::string_view key);

// The sentence `key` of data/explanations.toml in `language`, else in English, with the words in braces filled in.
// An unknown key throws.
using Filling = std::pair<std::string_view, std::string>;
[[nodiscard]] std::string explanation(const Knowledge& knowledge, std::string_view language, std::string_view key,
                                      std::initializer_list<Filling> fillings);

}  // namespace diptych
