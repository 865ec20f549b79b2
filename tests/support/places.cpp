#include "tests/support/places.h"

namespace diptych::test {

std::string source_folder() { return DIPTYCH_SOURCE_DIR; }
std::string program_file() { return DIPTYCH_PROGRAM; }

}  // namespace diptych::test
