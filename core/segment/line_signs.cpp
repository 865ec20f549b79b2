#include "core/segment/line_signs.h"

#include <algorithm>
#include <array>

namespace diptych {

std::size_t LineSigns::words_in(ByteSpan span) const {
  const auto [first, last] = analysis_.tokens_in(span);
  return last - first;
}

bool LineSigns::ends_like_sentence(ByteSpan span) const {
  const std::string_view words = span.of(text_);
  static constexpr std::array<std::string_view, 6> stops{".", ".\"", ".”", ".»", "\xD8\x9F", ":"};
  return std::any_of(stops.begin(), stops.end(), [&](std::string_view stop) { return words.ends_with(stop); });
}

bool LineSigns::is_all(ByteSpan span, std::string_view category) const {
  auto [first, last] = analysis_.tokens_in(span);
  while (first < last && analysis_.transparent[first]) ++first;
  if (first == last) return false;
  const auto found = matcher_.all(Root::lexicon, first, last);
  return std::any_of(found.begin(), found.end(), [&, first = first, last = last](const Match& match) {
    return match.first == first && match.last == last && this->category(match) == category;
  });
}

bool LineSigns::begins_with(ByteSpan span, std::string_view category) const {
  auto [first, last] = analysis_.tokens_in(span);
  while (first < last && analysis_.transparent[first]) ++first;
  if (first == last) return false;
  const auto found = matcher_.all(Root::lexicon, first, last);
  // Behind an article one word may be anything: "The share rose".
  const bool article = first != analysis_.tokens_in(span).first;
  return std::any_of(found.begin(), found.end(), [&, first = first](const Match& match) {
    return match.first == first && (!article || match.last > first + 1) && this->category(match) == category;
  });
}

}  // namespace diptych
