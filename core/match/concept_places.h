#pragma once

#include "core/knowledge/image.h"

#include <cstdint>
#include <set>
#include <string>

namespace diptych {

// The ids of the places that a concept belongs to: itself where it is one, and those above it and above the matters it
// is an aspect of.
[[nodiscard]] std::set<std::string> places_of(const Knowledge& knowledge, std::uint32_t index);

}  // namespace diptych
