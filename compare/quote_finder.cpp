#include "compare/quote_finder.h"

#include "core/text/utf8.h"

#include <unicode/uchar.h>

namespace diptych {
namespace {

bool is_space(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

struct Spaced {
  std::string text;
  std::vector<std::uint32_t> source;
};

Spaced with_single_spaces(std::string_view text) {
  Spaced out;
  bool after_space = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const bool space = is_space(next_code_point(text, at));
    if (space && after_space) continue;
    out.text += space ? std::string_view(" ") : text.substr(from, at - from);
    for (std::size_t byte = from; out.source.size() < out.text.size(); ++byte)
      out.source.push_back(static_cast<std::uint32_t>(byte));
    after_space = space;
  }
  out.source.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

}  // namespace

QuoteFinder::QuoteFinder(std::string_view valid_utf8) {
  Spaced spaced = with_single_spaces(valid_utf8);
  text_ = std::move(spaced.text);
  source_ = std::move(spaced.source);
}

std::vector<ByteSpan> QuoteFinder::find(std::string_view words) const {
  const ByteSpan inside = trimmed(words, {0, static_cast<std::uint32_t>(words.size())});
  const std::string wanted = with_single_spaces(inside.of(words)).text;
  std::vector<ByteSpan> found;
  if (wanted.empty()) return found;
  for (std::size_t at = text_.find(wanted); at != std::string::npos; at = text_.find(wanted, at + 1))
    found.push_back({source_[at], source_[at + wanted.size()]});
  return found;
}

}  // namespace diptych
