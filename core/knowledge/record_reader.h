#pragma once

#include "core/document.h"
#include "core/knowledge/image_layout.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diptych {

[[nodiscard]] inline const ImageHeader& header_of(std::span<const char> image) {
  return *reinterpret_cast<const ImageHeader*>(image.data());
}

// The string of that number in Section::strings; lives as long as the image.
[[nodiscard]] inline std::string_view string_at(std::span<const char> image, std::uint32_t number) {
  const char* begin = section<char>(image, Section::strings).data() + number;
  std::uint16_t length = 0;
  std::memcpy(&length, begin, sizeof length);
  return {begin + sizeof length, length};
}

// The kinds of records, in the order in which they stand in an image.
enum class RecordKind : std::uint8_t { concepts, parties, persons, lexicon, languages, acts, settings };

// How many records of one kind there are, and the number of the first.
struct RecordRange {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

[[nodiscard]] inline RecordRange records_of(std::span<const char> image, RecordKind kind) {
  const ImageHeader& header = header_of(image);
  const std::array<std::uint32_t, 7> counts{header.concepts,  header.parties, header.persons, header.lexicon,
                                            header.languages, header.acts,    header.settings};
  RecordRange range;
  for (std::size_t before = 0; before < static_cast<std::size_t>(kind); ++before) range.first += counts[before];
  range.count = counts[static_cast<std::size_t>(kind)];
  return range;
}

// Reads the words of one record in the order in which compile.cpp wrote them.
class RecordReader {
 public:
  RecordReader(std::span<const char> image, std::uint32_t record)
      : image_(image),
        words_(section<std::uint32_t>(image, Section::records)),
        at_(section<std::uint32_t>(image, Section::record_index)[record]) {}
  // The `index`th record of its kind.
  RecordReader(std::span<const char> image, RecordKind kind, std::uint32_t index)
      : RecordReader(image, records_of(image, kind).first + index) {}

  std::uint32_t number() { return words_[at_++]; }
  std::string_view text() { return string_at(image_, number()); }
  std::vector<std::string_view> texts() {
    std::vector<std::string_view> out(number());
    for (auto& item : out) item = text();
    return out;
  }
  // Past what is not asked for: a string that nobody reads costs no memory.
  void skip_text() { ++at_; }
  void skip_texts() { at_ += words_[at_] + 1; }
  std::vector<std::string> strings() {
    std::vector<std::string> out;
    const std::uint32_t count = number();
    out.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) out.emplace_back(text());
    return out;
  }
  // Pairs of texts, as their number and then one after the other.
  std::vector<std::pair<std::string, std::string>> pairs() {
    std::vector<std::pair<std::string, std::string>> out(number());
    for (auto& [one, other] : out) {
      one = text();
      other = text();
    }
    return out;
  }
  std::optional<Date> date() {
    const std::uint32_t packed = number();
    if (packed == 0) return std::nullopt;
    return Date{static_cast<int>(packed / 10000), static_cast<int>(packed / 100 % 100), static_cast<int>(packed % 100)};
  }

 private:
  std::span<const char> image_;
  std::span<const std::uint32_t> words_;
  std::size_t at_;
};

// The record, among `records` that begin with a text and are sorted by it, that begins with `key`; its number counts
// from the first of them. nullopt: there is none.
[[nodiscard]] inline std::optional<std::uint32_t> find_record(std::span<const char> image, RecordRange records,
                                                              std::string_view key) {
  std::uint32_t low = 0;
  std::uint32_t high = records.count;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (RecordReader(image, records.first + middle).text() < key)
      low = middle + 1;
    else
      high = middle;
  }
  if (low < records.count && RecordReader(image, records.first + low).text() == key) return low;
  return std::nullopt;
}

}  // namespace diptych
