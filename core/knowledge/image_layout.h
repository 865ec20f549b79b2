#pragma once

#include "core/knowledge/image.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace diptych {

// The bytes of a knowledge image: a header, then sections at 8-byte borders, in the byte order of the machine
// that made it. An image is made by the same build that reads it, or in the same process. What belongs to one language
// stands together wherever it can, so that a text reads few pages of the others'.
enum class Section : std::uint32_t {
  strings,       // of each string its length, u16, and its bytes; its number is where it begins. The empty one is 0,
                 // then come the symbols in order, then ids and names, then labels as they are written
  symbol_slots,  // u32, power of two: SymbolSlot; open addressing, linear probing
  nodes,         // ImageNode, and one more that ends the last; those behind words of one language together
  edges,         // ImageEdge, of one node by ascending symbol
  entries,       // LabelEntry, best first where one label has several
  records,       // u32 words: concepts, parties, persons, lexicon values, languages, acts, settings
  record_index,  // u32: where each record begins
  count
};

// A symbol's number, and eight bits of its hash, which tell other symbols apart without a look at their strings.
class SymbolSlot {
 public:
  SymbolSlot() = default;
  SymbolSlot(std::uint32_t number, std::uint64_t hash) : bits_(number | tag_of(hash)) {}
  [[nodiscard]] bool empty() const { return bits_ == 0; }
  [[nodiscard]] bool may_be(std::uint64_t hash) const { return (bits_ & tag_mask) == tag_of(hash); }
  [[nodiscard]] std::uint32_t number() const { return bits_ & ~tag_mask; }

 private:
  static constexpr std::uint32_t tag_mask = 0xFF000000U;
  static std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U) & tag_mask; }
  std::uint32_t bits_ = 0;
};
static_assert(sizeof(SymbolSlot) == 4);

// Its edges and entries are those from here to where the next node's begin.
struct ImageNode {
  std::uint32_t first_edge = 0;
  std::uint32_t first_entry = 0;
};

// Numbers of 24 bits each: a run reads nearly all edges, and what they take is a good part of its memory.
class ImageEdge {
 public:
  static constexpr std::uint32_t most = 0xFFFFFFU;
  ImageEdge(std::uint32_t symbol, std::uint32_t child)
      : symbol_low_(static_cast<std::uint16_t>(symbol)),
        child_low_(static_cast<std::uint16_t>(child)),
        symbol_high_(static_cast<std::uint8_t>(symbol >> 16U)),
        child_high_(static_cast<std::uint8_t>(child >> 16U)) {}
  [[nodiscard]] std::uint32_t symbol() const { return (std::uint32_t{symbol_high_} << 16U) | symbol_low_; }
  [[nodiscard]] std::uint32_t child() const { return (std::uint32_t{child_high_} << 16U) | child_low_; }

 private:
  std::uint16_t symbol_low_;
  std::uint16_t child_low_;
  std::uint8_t symbol_high_;
  std::uint8_t child_high_;
};
static_assert(sizeof(ImageEdge) == 6);

struct ImageHeader {
  static constexpr std::array<char, 8> expected_magic{'d', 'i', 'p', 't', 'y', 'c', 'h', '\n'};
  static constexpr std::uint32_t expected_version = 14;
  std::array<char, 8> magic{};
  std::uint32_t version = 0;
  std::uint32_t concepts = 0;
  std::uint32_t parties = 0;
  std::uint32_t persons = 0;
  std::uint32_t lexicon = 0;
  std::uint32_t languages = 0;
  std::uint32_t acts = 0;
  std::uint32_t settings = 0;
  std::array<char, 64> hash{};  // hexadecimal SHA-256 of the image with this field zero; made once, at build time
  std::array<std::uint64_t, static_cast<std::size_t>(Section::count)> offset{};
  std::array<std::uint64_t, static_cast<std::size_t>(Section::count)> size{};  // bytes
};

// FNV-1a, 64 bits; the same in the compiler and the reader.
inline std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash ^ (hash >> 32U);
}

template <class T>
std::span<const T> section(std::span<const char> image, Section which) {
  const auto& header = *reinterpret_cast<const ImageHeader*>(image.data());
  const auto i = static_cast<std::size_t>(which);
  return {reinterpret_cast<const T*>(image.data() + header.offset[i]), header.size[i] / sizeof(T)};
}

}  // namespace diptych
