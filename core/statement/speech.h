#pragma once

#include "core/span.h"

#include <string_view>
#include <vector>

namespace diptych {

// The stretches of direct speech in a text: between quotation marks, six words or more, so that quoted names and
// phrases do not count. A quotation ends at the end of its line at the latest, so that a mark nobody closed does not
// quote the rest of the document.
[[nodiscard]] std::vector<ByteSpan> speech_in(std::string_view text);

// The part of `span` that lies in direct speech, in bytes.
[[nodiscard]] std::uint32_t quoted_bytes(const std::vector<ByteSpan>& speech, ByteSpan span);

}  // namespace diptych
