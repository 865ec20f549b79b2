#include "core/account/event_format.h"

#include "core/match/matcher.h"

#include <charconv>
#include <cstdint>
#include <string_view>

namespace diptych {
namespace {

// A sentence about a call may speak of meetings to come; one about a meeting seldom of calls.
std::string_view format_of_sentence(ByteSpan sentence, const Analysis& analysis, const Knowledge& knowledge) {
  const auto [first, last] = analysis.tokens_in(sentence);
  std::string_view format;
  for (const auto& match : Matcher(knowledge, analysis).all(Root::lexicon, first, last)) {
    const LexiconValue named = knowledge.lexicon_at(match.entry.target);
    if (named.category != "format") continue;
    if (particularity(named.value, knowledge) > 0) return named.value;
    format = named.value;
  }
  return format;
}

}  // namespace

int particularity(std::string_view format, const Knowledge& knowledge) {
  int value = 0;
  if (const auto text = knowledge.setting("format." + std::string(format)))
    std::from_chars(text->data(), text->data() + text->size(), value);
  return value;
}

std::string format_of_readout(const Analysis& analysis, const Knowledge& knowledge) {
  // "A secure call by video": a call is named first, its means right behind.
  constexpr std::uint32_t furthest = 2;
  const auto words = static_cast<std::uint32_t>(analysis.tokens.size());
  std::string_view format;
  std::uint32_t behind = 0;  // the word behind the words that name it
  // Every reading is asked, since a verb of telling may take in the words of a format.
  for (const auto& match : Matcher(knowledge, analysis).all(Root::lexicon, 0, words)) {
    const LexiconValue named = knowledge.lexicon_at(match.entry.target);
    if (named.category != "format") continue;
    if (format.empty()) {
      format = named.value;
      behind = match.last;
    }
    const int known = particularity(format, knowledge);
    if (known == 0 || match.first > behind + furthest) break;
    if (particularity(named.value, knowledge) > known) return std::string(named.value);
  }
  return std::string(format);
}

std::string format_of_article(std::span<const ByteSpan> places, const Analysis& analysis, const Knowledge& knowledge) {
  // The opening calls a call so, and may speak of meetings before and to come as well.
  constexpr std::size_t opening = 4;
  std::string_view format;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::string_view named = format_of_sentence(places[i], analysis, knowledge);
    if (named.empty()) continue;
    if (format.empty() || (i < opening && particularity(named, knowledge) > 0)) format = named;
    if (i >= opening || particularity(format, knowledge) > 0) break;
  }
  return std::string(format);
}

}  // namespace diptych
