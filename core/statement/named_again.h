#pragma once

#include "core/statement/officials.h"
#include "core/statement/scene.h"

#include <cstdint>
#include <string>
#include <vector>

namespace diptych {

// Where a person who was introduced is named again, by surname or in full, with or without a title.
struct NamedAgain {
  std::uint32_t first = 0;  // words [first, last)
  std::uint32_t last = 0;
  std::string party;
  bool plain = false;
  bool known = false;  // to the data files, though perhaps not by this name
};

// `parties` are those of `officials.all`, empty where nobody can tell. Who shares his surname with one of another party
// is not known by it.
[[nodiscard]] std::vector<NamedAgain> named_again(const Scene& scene, const Officials& officials,
                                                  const std::vector<std::string>& parties);

}  // namespace diptych
