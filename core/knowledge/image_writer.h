#pragma once

#include "core/knowledge/image_layout.h"
#include "core/knowledge/record_writer.h"
#include "core/knowledge/trie_builder.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace diptych {

// What an image is made of.
struct ImageParts {
  const ImageHeader& counts;  // how many records of each kind there are; the writer fills in the rest
  const StringPool& strings;
  const RecordWriter& records;
  const FinishedTrie& trie;
  const std::map<std::string, std::uint32_t>& symbols;  // numbers in `strings`
};

// What the symbols take of the image: a symbol's number is where it stands, and must be less than gap_of_comma.
[[nodiscard]] std::uint64_t bytes_of_symbols(const std::map<std::string, std::uint32_t>& symbols);

// The bytes of the image (image_layout.h). The same parts give the same bytes.
[[nodiscard]] std::vector<char> write_image(const ImageParts& parts);

}  // namespace diptych
