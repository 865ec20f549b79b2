#include "core/account/told_sentences.h"

#include "core/segment/furniture.h"
#include "core/segment/sentences.h"

namespace diptych {

std::pair<std::vector<ToldSentence>, std::vector<SentencePlace>> told_sentences(const SourceText& source,
                                                                                const Language& language) {
  std::vector<ToldSentence> told;
  std::vector<SentencePlace> places;
  std::optional<ByteSpan> list_head;
  for (std::uint32_t i = 0; i < source.blocks.size(); ++i) {
    const Block& block = source.blocks[i];
    if (!is_told(block) || block.question) continue;
    const auto head = block.kind == BlockKind::list_item ? list_head : std::nullopt;
    bool opens = true;
    for (const ByteSpan sentence : sentences_of(source.text, block.span, language)) {
      told.push_back({sentence, opens, false});
      places.push_back({i, head});
      opens = false;
    }
    if (block.kind != BlockKind::list_item) {
      const bool heads = block.kind == BlockKind::heading || block.span.of(source.text).ends_with(':');
      list_head = heads ? std::optional(block.span) : std::nullopt;
    }
  }
  return {std::move(told), std::move(places)};
}

std::vector<ByteSpan> titles_of(const SourceText& source) {
  std::vector<ByteSpan> out;
  for (const auto& block : source.blocks) {
    if (block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item) break;
    if (block.kind == BlockKind::headline || block.kind == BlockKind::heading || block.kind == BlockKind::byline)
      out.push_back(block.span);
  }
  return out;
}

ByteSpan headline_of(const SourceText& source) {
  for (const auto& block : source.blocks)
    if (block.kind == BlockKind::headline) return block.span;
  return {};
}

}  // namespace diptych
