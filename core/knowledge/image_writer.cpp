#include "core/knowledge/image_writer.h"

#include "core/text/sha256.h"

#include <algorithm>
#include <new>
#include <tuple>
#include <utility>

namespace diptych {
namespace {

template <class T>
void append(std::vector<char>& image, Section which, const std::vector<T>& items) {
  image.resize((image.size() + 7) / 8 * 8);
  auto& header = *reinterpret_cast<ImageHeader*>(image.data());
  const auto i = static_cast<std::size_t>(which);
  header.offset[i] = image.size();
  header.size[i] = items.size() * sizeof(T);
  const auto* bytes = reinterpret_cast<const char*>(items.data());
  image.insert(image.end(), bytes, bytes + items.size() * sizeof(T));
}

// At most half full, so that probes stay short.
std::size_t slots_for(std::size_t items) {
  std::size_t slots = 16;
  while (slots < items * 2) slots *= 2;
  return slots;
}

std::vector<std::uint32_t> symbol_slots(const std::map<std::string, std::uint32_t>& symbols) {
  std::vector<std::uint32_t> slots(slots_for(symbols.size()));
  const std::size_t mask = slots.size() - 1;
  for (const auto& [text, number] : symbols) {
    std::size_t at = hash_of(text) & mask;
    while (slots[at] != 0) at = (at + 1) & mask;
    slots[at] = number;
  }
  return slots;
}

// Where each string begins, and the strings with their lengths before them.
std::pair<std::vector<std::uint32_t>, std::vector<char>> string_bytes(const ImageParts& parts) {
  const auto& strings = parts.strings.strings();
  std::vector<std::uint32_t> offsets(strings.size());
  std::vector<bool> placed(strings.size());
  std::vector<char> bytes;
  const auto place = [&](std::uint32_t number) {
    if (placed[number]) return;
    placed[number] = true;
    offsets[number] = static_cast<std::uint32_t>(bytes.size());
    const auto length = static_cast<std::uint16_t>(strings[number].size());
    const auto* prefix = reinterpret_cast<const char*>(&length);
    bytes.insert(bytes.end(), prefix, prefix + sizeof length);
    bytes.insert(bytes.end(), strings[number].begin(), strings[number].begin() + length);
  };
  // Ids and names are read in every run too; a label as it is written only where it found something.
  for (const auto& [text, number] : parts.symbols) place(number);
  for (const std::uint32_t number : parts.records.names()) place(number);
  for (std::uint32_t number = 0; number < strings.size(); ++number) place(number);
  return {std::move(offsets), std::move(bytes)};
}

// The edges of node i are [n, n+1) of the second list, where n is item i of the first.
std::pair<std::vector<std::uint32_t>, std::vector<ImageEdge>> edges_by_node(const TrieBuilder& trie) {
  std::vector<TrieEdge> sorted = trie.edges();
  std::sort(sorted.begin(), sorted.end(), [](const TrieEdge& a, const TrieEdge& b) {
    return std::tie(a.node, a.symbol) < std::tie(b.node, b.symbol);
  });
  std::vector<std::uint32_t> bounds;
  std::vector<ImageEdge> edges;
  for (std::uint32_t node = 0; node < trie.entries().size(); ++node) {
    bounds.push_back(static_cast<std::uint32_t>(edges.size()));
    while (edges.size() < sorted.size() && sorted[edges.size()].node == node)
      edges.emplace_back(sorted[edges.size()].symbol, sorted[edges.size()].child);
  }
  bounds.push_back(static_cast<std::uint32_t>(edges.size()));
  return {std::move(bounds), std::move(edges)};
}

}  // namespace

std::vector<char> write_image(const ImageParts& parts) {
  std::vector<char> bytes(sizeof(ImageHeader));
  auto* header = new (bytes.data()) ImageHeader(parts.counts);
  header->magic = ImageHeader::expected_magic;
  header->version = ImageHeader::expected_version;

  const auto [offsets, text] = string_bytes(parts);

  std::vector<std::uint32_t> bounds;
  std::vector<LabelEntry> entries;
  for (const auto& list : parts.trie.entries()) {
    bounds.push_back(static_cast<std::uint32_t>(entries.size()));
    entries.insert(entries.end(), list.begin(), list.end());
  }
  bounds.push_back(static_cast<std::uint32_t>(entries.size()));

  append(bytes, Section::string_offsets, offsets);
  append(bytes, Section::string_bytes, text);
  append(bytes, Section::symbol_slots, symbol_slots(parts.symbols));
  const auto [node_edges, edges] = edges_by_node(parts.trie);
  append(bytes, Section::node_edges, node_edges);
  append(bytes, Section::edges, edges);
  append(bytes, Section::node_entries, bounds);
  append(bytes, Section::entries, entries);
  append(bytes, Section::records, parts.records.words());
  append(bytes, Section::record_index, parts.records.index());
  const std::string hash = sha256_hex({bytes.data(), bytes.size()});
  auto& finished = *reinterpret_cast<ImageHeader*>(bytes.data());
  std::copy(hash.begin(), hash.end(), finished.hash.begin());
  return bytes;
}

}  // namespace diptych
