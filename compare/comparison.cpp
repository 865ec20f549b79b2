#include "compare/comparison.h"

#include <array>

namespace diptych {

const char* name(TopicStatus status) {
  static constexpr std::array names{"shared", "partial", "only"};
  return names[static_cast<std::size_t>(status)];
}

}  // namespace diptych
