#pragma once

#include "core/document.h"
#include "core/knowledge/source.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace diptych {

// Every string of the image once, by number; 0 is the empty one.
class StringPool {
 public:
  StringPool() { number(""); }
  std::uint32_t number(std::string_view text) {
    const auto [at, added] = numbers_.try_emplace(std::string(text), static_cast<std::uint32_t>(strings_.size()));
    if (added) strings_.push_back(at->first);
    return at->second;
  }
  [[nodiscard]] const std::vector<std::string>& strings() const { return strings_; }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> strings_;
};

// One section of records: numbers, and texts by their number in the pool, which must outlive this.
class RecordWriter {
 public:
  explicit RecordWriter(StringPool& pool) : pool_(&pool) {}
  void begin() { index_.push_back(static_cast<std::uint32_t>(words_.size())); }
  void number(std::size_t n) { words_.push_back(static_cast<std::uint32_t>(n)); }
  void text(std::string_view t) {
    names_.push_back(pool_->number(t));
    string(names_.back());
  }
  void texts(const std::vector<std::string>& list) {
    number(list.size());
    for (const auto& t : list) text(t);
  }
  void texts(const std::vector<LabelSource>& list) {
    number(list.size());
    for (const auto& t : list) string(pool_->number(t.text));
  }
  void date(const std::optional<Date>& d) {
    number(d ? static_cast<std::size_t>(d->year * 10000 + d->month * 100 + d->day) : 0);
  }
  // Numbers, and strings by their number in the pool.
  [[nodiscard]] const std::vector<std::uint32_t>& words() const { return words_; }
  // Which of the words are strings.
  [[nodiscard]] const std::vector<std::size_t>& strings() const { return strings_; }
  [[nodiscard]] const std::vector<std::uint32_t>& index() const { return index_; }
  // The strings of all records but for lists of labels, as they were written: ids and names.
  [[nodiscard]] const std::vector<std::uint32_t>& names() const { return names_; }

 private:
  void string(std::uint32_t in_pool) {
    strings_.push_back(words_.size());
    words_.push_back(in_pool);
  }

  StringPool* pool_;
  std::vector<std::uint32_t> words_;
  std::vector<std::size_t> strings_;
  std::vector<std::uint32_t> index_;
  std::vector<std::uint32_t> names_;
};

}  // namespace diptych
