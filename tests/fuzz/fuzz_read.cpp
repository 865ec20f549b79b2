// Whatever bytes come in: decode() and source_from_html() return a value or a refusal, and the value keeps what
// core/document.h promises.
#include "core/read/read.h"
#include "core/text/utf8.h"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

void check(const diptych::SourceText& source) {
  demand(diptych::first_invalid_utf8(source.text) == std::string::npos);
  demand(source.text.find('\0') == std::string::npos);
  std::uint32_t at = 0;
  for (const diptych::Block& block : source.blocks) {
    demand(block.span.begin >= at && !block.span.empty() && block.span.end <= source.text.size());
    at = block.span.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto decoded = diptych::decode(bytes, "fuzz", {});
  if (!decoded) return 0;
  demand(!decoded->text.empty());
  demand(diptych::first_invalid_utf8(decoded->text) == std::string::npos);
  const auto page = diptych::source_from_html(decoded->text, "fuzz");
  if (page) check(*page);
  return 0;
}
