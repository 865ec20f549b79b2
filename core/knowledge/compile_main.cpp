// Build step: compiles the data folder into the image that the program embeds, and packs the folder's files beside it.
//   diptych-compile DATA_FOLDER IMAGE_FILE PACKED_FILE

#include "core/knowledge/compile.h"
#include "core/knowledge/data_files.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace {

bool write_file(const char* file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) std::fprintf(stderr, "%s: cannot be written\n", file);
  return static_cast<bool>(out);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: diptych-compile DATA_FOLDER IMAGE_FILE PACKED_FILE\n", stderr);
    return 2;
  }
  auto source = diptych::read_knowledge(std::filesystem::path(argv[1]));
  auto image =
      source ? diptych::compile_knowledge(std::move(*source)) : diptych::Result<std::vector<char>>(source.error());
  if (!image) {
    std::fprintf(stderr, "%s\n", diptych::to_string(image.error()).c_str());
    return 2;
  }
  const std::string packed = diptych::pack_data(argv[1]);
  return write_file(argv[2], std::string_view(image->data(), image->size())) && write_file(argv[3], packed) ? 0 : 6;
}
