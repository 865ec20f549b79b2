#pragma once

#include "core/statement/office_words.h"
#include "core/statement/officials.h"
#include "core/statement/scene.h"

#include <cstdint>

namespace diptych {

// The official whose office begins at the word `post`; his words do not begin before `from`. Who knows what stands
// around him enters `met` and `plain`.
[[nodiscard]] Official read_official(const Scene& scene, const OfficeWords& words, std::uint32_t post,
                                     std::uint32_t from);

}  // namespace diptych
