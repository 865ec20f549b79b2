#include "core/segment/parts.h"

#include "core/segment/furniture.h"
#include "core/segment/letterhead.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace diptych {
namespace {

bool may_hold_head(const Block& block) {
  return is_told(block) || block.kind == BlockKind::headline || block.kind == BlockKind::byline;
}

// The party whose name alone the words of `span` are.
std::optional<std::uint32_t> named_alone(ByteSpan span, const Analysis& analysis, const Knowledge& knowledge) {
  const auto parties = institutions_alone(span, analysis, knowledge);
  if (parties.size() != 1) return std::nullopt;
  return *parties.begin();
}

// The head at the beginning of a line.
std::optional<PartHead> head_of(ByteSpan line, const Block& block, std::string_view text, const Analysis& analysis,
                                const Knowledge& knowledge) {
  if (const auto party = named_alone(line, analysis, knowledge)) return PartHead{line, *party};
  const auto colon = line.of(text).find(':');
  if (colon == std::string_view::npos || block.kind == BlockKind::headline) return std::nullopt;
  const ByteSpan name{line.begin, line.begin + static_cast<std::uint32_t>(colon)};
  const auto party = named_alone(name, analysis, knowledge);
  if (!party) return std::nullopt;
  return PartHead{{name.begin, name.end + 1}, *party};
}

std::vector<ByteSpan> lines_of(ByteSpan block, std::string_view text) {
  std::vector<ByteSpan> lines;
  std::uint32_t begin = block.begin;
  for (std::uint32_t at = block.begin; at <= block.end; ++at) {
    if (at < block.end && text[at] != '\n') continue;
    if (const ByteSpan line = trimmed(text, {begin, at}); !line.empty()) lines.push_back(line);
    begin = at + 1;
  }
  return lines;
}

// Whether words are told from `begin` to `end`.
bool tells_between(const SourceText& source, std::uint32_t begin, std::uint32_t end) {
  return std::any_of(source.blocks.begin(), source.blocks.end(), [&](const Block& block) {
    const ByteSpan own{std::max(block.span.begin, begin), std::min(block.span.end, end)};
    return is_told(block) && own.begin < own.end && !trimmed(source.text, own).empty();
  });
}

}  // namespace

std::vector<PartHead> find_parts(const SourceText& source, const Analysis& analysis, const Knowledge& knowledge) {
  std::vector<PartHead> found;
  for (const auto& block : source.blocks)
    if (may_hold_head(block))
      for (const ByteSpan line : lines_of(block.span, source.text))
        if (const auto head = head_of(line, block, source.text, analysis, knowledge)) found.push_back(*head);
  std::vector<PartHead> heads;
  std::set<std::string_view> countries;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto end = i + 1 < found.size() ? found[i + 1].span.begin : static_cast<std::uint32_t>(source.text.size());
    if (!tells_between(source, found[i].span.end, end)) continue;
    heads.push_back(found[i]);
    const Party party = knowledge.party_at(found[i].party);
    if (party.kind != std::string_view("body")) countries.insert(party.country.empty() ? party.id : party.country);
  }
  if (countries.size() < 2) heads.clear();
  return heads;
}

void split_parts(SourceText& source, const std::vector<PartHead>& heads) {
  std::vector<Block> blocks;
  const auto add = [&](Block block, std::uint32_t begin, std::uint32_t end) {
    block.span = trimmed(source.text, {begin, end});
    if (!block.span.empty()) blocks.push_back(std::move(block));
  };
  for (const auto& block : source.blocks) {
    std::uint32_t begin = block.span.begin;
    for (const auto& head : heads) {
      if (!block.span.contains(head.span)) continue;
      add(block, begin, head.span.begin);
      Block label = block;
      label.kind = BlockKind::label;
      add(label, head.span.begin, head.span.end);
      begin = head.span.end;
    }
    add(block, begin, block.span.end);
  }
  source.blocks = std::move(blocks);
}

}  // namespace diptych
