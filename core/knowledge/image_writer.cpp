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

// Where each string of the pool begins in the image, and the strings with their lengths before them.
struct PlacedStrings {
  std::vector<std::uint32_t> places;
  std::vector<char> bytes;
};

PlacedStrings place_strings(const ImageParts& parts) {
  const auto& strings = parts.strings.strings();
  PlacedStrings out;
  out.places.resize(strings.size());
  std::vector<bool> placed(strings.size());
  const auto place = [&](std::uint32_t number) {
    if (placed[number]) return;
    placed[number] = true;
    out.places[number] = static_cast<std::uint32_t>(out.bytes.size());
    const auto length = static_cast<std::uint16_t>(strings[number].size());
    const auto* prefix = reinterpret_cast<const char*>(&length);
    out.bytes.insert(out.bytes.end(), prefix, prefix + sizeof length);
    out.bytes.insert(out.bytes.end(), strings[number].begin(), strings[number].begin() + length);
  };
  place(0);
  // Ids and names are read in every run too; a label as it is written only where it found something.
  for (const auto& [text, number] : parts.symbols) place(number);
  for (const std::uint32_t number : parts.records.names()) place(number);
  for (std::uint32_t number = 0; number < strings.size(); ++number) place(number);
  return out;
}

std::vector<SymbolSlot> symbol_slots(const ImageParts& parts, const std::vector<std::uint32_t>& places) {
  std::vector<SymbolSlot> slots(slots_for(parts.symbols.size()));
  const std::size_t mask = slots.size() - 1;
  for (const auto& [text, number] : parts.symbols) {
    const std::uint64_t hash = hash_of(text);
    std::size_t at = hash & mask;
    while (!slots[at].empty()) at = (at + 1) & mask;
    slots[at] = SymbolSlot(places[number], hash);
  }
  return slots;
}

std::vector<std::uint32_t> record_words(const RecordWriter& records, const std::vector<std::uint32_t>& places) {
  std::vector<std::uint32_t> words = records.words();
  for (const std::size_t at : records.strings()) words[at] = places[words[at]];
  return words;
}

struct ImageTrie {
  std::vector<ImageNode> nodes;
  std::vector<ImageEdge> edges;
  std::vector<LabelEntry> entries;
};

ImageTrie image_trie(const FinishedTrie& trie, const std::vector<std::uint32_t>& places) {
  std::vector<TrieEdge> sorted = trie.edges;
  for (auto& edge : sorted)
    if (edge.symbol < gap_of_comma) edge.symbol = places[edge.symbol];
  std::sort(sorted.begin(), sorted.end(), [](const TrieEdge& a, const TrieEdge& b) {
    return std::tie(a.node, a.symbol) < std::tie(b.node, b.symbol);
  });
  ImageTrie out;
  const auto next = [&] {
    out.nodes.push_back({static_cast<std::uint32_t>(out.edges.size()), static_cast<std::uint32_t>(out.entries.size())});
  };
  for (std::uint32_t node = 0; node < trie.entries.size(); ++node) {
    next();
    while (out.edges.size() < sorted.size() && sorted[out.edges.size()].node == node)
      out.edges.emplace_back(sorted[out.edges.size()].symbol, sorted[out.edges.size()].child);
    for (LabelEntry entry : trie.entries[node]) {
      entry.label = places[entry.label];
      out.entries.push_back(entry);
    }
  }
  next();
  return out;
}

}  // namespace

std::uint64_t bytes_of_symbols(const std::map<std::string, std::uint32_t>& symbols) {
  std::uint64_t bytes = sizeof(std::uint16_t);  // the empty string stands before them
  for (const auto& [text, number] : symbols) bytes += sizeof(std::uint16_t) + text.size();
  return bytes;
}

std::vector<char> write_image(const ImageParts& parts) {
  std::vector<char> bytes(sizeof(ImageHeader));
  auto* header = new (bytes.data()) ImageHeader(parts.counts);
  header->magic = ImageHeader::expected_magic;
  header->version = ImageHeader::expected_version;

  const PlacedStrings strings = place_strings(parts);
  append(bytes, Section::strings, strings.bytes);
  append(bytes, Section::symbol_slots, symbol_slots(parts, strings.places));
  const ImageTrie trie = image_trie(parts.trie, strings.places);
  append(bytes, Section::nodes, trie.nodes);
  append(bytes, Section::edges, trie.edges);
  append(bytes, Section::entries, trie.entries);
  append(bytes, Section::records, record_words(parts.records, strings.places));
  append(bytes, Section::record_index, parts.records.index());
  const std::string hash = sha256_hex({bytes.data(), bytes.size()});
  auto& finished = *reinterpret_cast<ImageHeader*>(bytes.data());
  std::copy(hash.begin(), hash.end(), finished.hash.begin());
  return bytes;
}

}  // namespace diptych
