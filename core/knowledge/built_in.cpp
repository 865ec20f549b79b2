#include "core/knowledge/built_in.h"

extern "C" {
extern const char diptych_data_begin[];
extern const char diptych_data_end[];
}

namespace diptych {

DataFiles built_in_data() {
  return {"data", unpack_data({diptych_data_begin, static_cast<std::size_t>(diptych_data_end - diptych_data_begin)})};
}

}  // namespace diptych
