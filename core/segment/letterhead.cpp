#include "core/segment/letterhead.h"

#include "core/match/matcher.h"
#include "core/segment/furniture.h"

#include <algorithm>

namespace diptych {
namespace {

// "Ministry of Foreign Affairs of the Hashemite Kingdom of Jordan", and the longest of headlines.
constexpr std::uint32_t most_name_words = 12;
constexpr std::uint32_t most_headline_words = 32;

bool may_be_letterhead(const Block& block) {
  return is_told(block) || block.kind == BlockKind::headline || block.kind == BlockKind::byline;
}

// The "THE" of "THE WHITE HOUSE", which may be an abbreviation elsewhere.
bool is_article(const Token& token, const Knowledge& knowledge) {
  return std::any_of(knowledge.languages().begin(), knowledge.languages().end(), [&](const Language& language) {
    return std::find(language.transparent.begin(), language.transparent.end(), token.folded) !=
           language.transparent.end();
  });
}

}  // namespace

std::set<std::uint32_t> institutions_alone(ByteSpan line, const Analysis& analysis, const Knowledge& knowledge) {
  std::set<std::uint32_t> parties;
  auto [first, last] = analysis.tokens_in(line);
  if (last - first > most_name_words) return parties;
  while (first < last && (analysis.transparent[first] || is_article(analysis.tokens[first], knowledge))) ++first;
  for (const Match& match : Matcher(knowledge, analysis).all(Root::parties, first, last))
    if (match.first == first && match.last == last &&
        (match.entry.kind == LabelKind::preferred || match.entry.kind == LabelKind::alternative))
      parties.insert(match.entry.target);
  return parties;
}

std::optional<Letterhead> find_letterhead(const SourceText& source, const Analysis& analysis,
                                          const Knowledge& knowledge) {
  const auto is_headline = [&](const Block& block) {
    const auto [first, last] = analysis.tokens_in(block.span);
    return block.kind == BlockKind::headline ||
           (last - first <= most_headline_words && !block.span.of(source.text).ends_with('.'));
  };
  std::optional<Letterhead> found;
  bool headline_above = false;
  bool text_above = false;
  bool text_below = false;
  for (std::size_t i = 0; i < source.blocks.size(); ++i) {
    const Block& block = source.blocks[i];
    if (!may_be_letterhead(block)) continue;
    const auto parties = institutions_alone(block.span, analysis, knowledge);
    if (!parties.empty()) {
      if (found || text_above || parties.size() > 1) return std::nullopt;
      found = Letterhead{i, *parties.begin()};
    } else if (found) {
      text_below = text_below || is_told(block);
    } else if (block.kind != BlockKind::byline) {
      text_above = text_above || headline_above || !is_headline(block);
      headline_above = true;
    }
  }
  return text_below ? found : std::nullopt;
}

}  // namespace diptych
