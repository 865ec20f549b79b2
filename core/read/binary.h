#pragma once

#include <optional>
#include <string_view>

namespace diptych {

// A file format that is no text, told by its first bytes.
struct BinaryFormat {
  std::string_view name;  // with its article: "a PDF document"
  std::string_view hint;  // how to get at the text in it
};

// Also finds formats written in text characters whose words are wrapped in code: RTF, MHTML.
[[nodiscard]] std::optional<BinaryFormat> binary_format(std::string_view bytes);

}  // namespace diptych
