#pragma once

#include "core/diagnostic.h"

#include <boost/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// A value inside a gold file and the place it stands at: "topics[2].mentions[0]". What it cannot give is refused with
// that place. The file's path and JSON must outlive it.
class GoldNode {
 public:
  GoldNode(const boost::json::value& value, const std::string& path, std::string place = "")
      : value_(&value), path_(&path), place_(std::move(place)) {}

  [[nodiscard]] Diagnostic wrong(const std::string& what) const;
  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] Result<GoldNode> at(std::string_view key) const;

  // Text that is not only white space; of this value, of a key, of a key that may be missing.
  [[nodiscard]] Result<std::string> text() const;
  [[nodiscard]] Result<std::string> text(std::string_view key) const;
  [[nodiscard]] Result<std::optional<std::string>> text_if_any(std::string_view key) const;

  [[nodiscard]] Result<bool> flag_or_false(std::string_view key) const;
  [[nodiscard]] Result<std::optional<std::size_t>> count_if_any(std::string_view key) const;
  // The items of an array that has some.
  [[nodiscard]] Result<std::vector<GoldNode>> items(std::string_view key) const;
  // The items of an array that may be empty or missing.
  [[nodiscard]] Result<std::vector<GoldNode>> items_if_any(std::string_view key) const;
  // An object whose values are all texts, with at least one.
  [[nodiscard]] Result<std::map<std::string, std::string>> texts(std::string_view key) const;

 private:
  const boost::json::value* value_;
  const std::string* path_;
  std::string place_;
};

// Refuses what is no JSON, with "path:line:column".
[[nodiscard]] Result<boost::json::value> parse_gold_json(std::string_view text, const std::string& path);

}  // namespace diptych
