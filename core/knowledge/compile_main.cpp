// Build step: compiles the data folder into the image that the program embeds.
//   diptych-compile DATA_FOLDER IMAGE_FILE

#include "core/knowledge/compile.h"

#include <cstdio>
#include <fstream>

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: diptych-compile DATA_FOLDER IMAGE_FILE\n", stderr);
    return 2;
  }
  auto source = diptych::read_knowledge(argv[1]);
  auto image =
      source ? diptych::compile_knowledge(std::move(*source)) : diptych::Result<std::vector<char>>(source.error());
  if (!image) {
    std::fprintf(stderr, "%s\n", diptych::to_string(image.error()).c_str());
    return 2;
  }
  std::ofstream out(argv[2], std::ios::binary | std::ios::trunc);
  out.write(image->data(), static_cast<std::streamsize>(image->size()));
  out.close();
  if (!out) {
    std::fprintf(stderr, "%s: cannot be written\n", argv[2]);
    return 6;
  }
  return 0;
}
