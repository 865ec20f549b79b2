#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace diptych {

// A half-open range of bytes in one document's stored UTF-8 text. Both ends lie on code point borders.
//
//     text   "Киев, 5"        (К и е в are two bytes each)
//     spans  [0,8) "Киев"   [8,9) ","   [10,11) "5"
//
struct ByteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool contains(ByteSpan other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
  [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, size()); }
};

// The same range counted in Unicode code points: what JSON and SQL show, so that SQLite's
// substr(text, start+1, end-start) and a Python slice give the quoted words.
struct CodePointSpan {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  friend auto operator<=>(const CodePointSpan&, const CodePointSpan&) = default;
};

// A position in one of Comparison's vectors. Tags keep documents, accounts and statements apart.
template <class Tag>
struct Index {
  std::uint32_t value = 0;
  friend auto operator<=>(const Index&, const Index&) = default;
};
using DocumentIndex = Index<struct DocumentTag>;
using AccountIndex = Index<struct AccountTag>;
using EventIndex = Index<struct EventTag>;
using StatementIndex = Index<struct StatementTag>;
using ConceptIndex = Index<struct ConceptTag>;

}  // namespace diptych
