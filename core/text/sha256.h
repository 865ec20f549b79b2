#pragma once

#include <string>
#include <string_view>

namespace diptych {

// SHA-256 of `bytes` in lower-case hexadecimal (64 characters).
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace diptych
