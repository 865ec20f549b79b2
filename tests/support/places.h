#pragma once

#include <string>

namespace diptych::test {

// Where the build put what tests need. Only places.cpp is compiled with the paths, so that every other test file
// compiles alike in every folder.
[[nodiscard]] std::string source_folder();  // the project's own folder, without a slash at its end
[[nodiscard]] std::string program_file();   // the built diptych

}  // namespace diptych::test
