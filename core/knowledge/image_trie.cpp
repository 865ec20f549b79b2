#include "core/knowledge/image.h"

#include "core/knowledge/record_reader.h"

#include <algorithm>

namespace diptych {

std::optional<std::uint32_t> Knowledge::symbol(std::string_view text) const {
  const auto slots = section<SymbolSlot>(bytes_, Section::symbol_slots);
  const std::size_t mask = slots.size() - 1;
  const std::uint64_t hash = hash_of(text);
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    if (slots[at].empty()) return std::nullopt;
    if (slots[at].may_be(hash) && string_at(bytes_, slots[at].number()) == text) return slots[at].number();
  }
}

std::optional<std::uint32_t> Knowledge::child(std::uint32_t node, std::uint32_t symbol) const {
  const auto nodes = section<ImageNode>(bytes_, Section::nodes);
  const std::uint32_t first = nodes[node].first_edge;
  const auto edges = section<ImageEdge>(bytes_, Section::edges).subspan(first, nodes[node + 1].first_edge - first);
  const auto found = std::lower_bound(edges.begin(), edges.end(), symbol,
                                      [](const ImageEdge& edge, std::uint32_t s) { return edge.symbol() < s; });
  if (found == edges.end() || found->symbol() != symbol) return std::nullopt;
  return found->child();
}

std::span<const LabelEntry> Knowledge::entries(std::uint32_t node) const {
  const auto nodes = section<ImageNode>(bytes_, Section::nodes);
  const std::uint32_t first = nodes[node].first_entry;
  return section<LabelEntry>(bytes_, Section::entries).subspan(first, nodes[node + 1].first_entry - first);
}

std::string_view Knowledge::text(std::uint32_t string) const { return string_at(bytes_, string); }

std::size_t Knowledge::pattern_count() const { return section<LabelEntry>(bytes_, Section::entries).size(); }

}  // namespace diptych
