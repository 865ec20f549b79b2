#pragma once

#include "core/diagnostic.h"
#include "core/knowledge/data_files.h"
#include "core/knowledge/source.h"

#include <toml++/toml.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// Reads one data file. Collects the first problem of a file; later reads of the same file become no-ops.
class TomlReader {
 public:
  explicit TomlReader(std::string file) : file_(std::move(file)) {}

  [[nodiscard]] std::string position(const toml::node& node) const {
    const auto& begin = node.source().begin;
    return file_ + ":" + std::to_string(begin.line) + ":" + std::to_string(begin.column);
  }

  void fail(const toml::node& node, std::string what, std::string hint) {
    if (!problem_) problem_ = Diagnostic{ExitCode::usage, position(node), std::move(what), std::move(hint)};
  }

  [[nodiscard]] const std::optional<Diagnostic>& problem() const { return problem_; }

  std::string text(const toml::table& table, std::string_view key, bool required = false) {
    const toml::node* node = table.get(key);
    if (node == nullptr) {
      if (required) fail(table, "\"" + std::string(key) + "\" is missing", "see docs/data-format.md");
      return {};
    }
    if (const auto* value = node->as_string()) return value->get();
    fail(*node, "\"" + std::string(key) + "\" is not a string", "put it in quotes");
    return {};
  }

  std::vector<std::string> texts(const toml::table& table, std::string_view key) {
    std::vector<std::string> out;
    const toml::node* node = table.get(key);
    if (node == nullptr) return out;
    if (const auto* one = node->as_string()) return {one->get()};
    const auto* list = node->as_array();
    if (list == nullptr) {
      fail(*node, "\"" + std::string(key) + "\" is not a list of strings", "write [\"…\", \"…\"]");
      return out;
    }
    for (const auto& item : *list) {
      if (const auto* value = item.as_string())
        out.push_back(value->get());
      else
        fail(item, "an item of \"" + std::string(key) + "\" is not a string", "put it in quotes");
    }
    return out;
  }

  std::vector<LabelSource> labels(const toml::table& table, std::string_view key) {
    std::vector<LabelSource> out;
    const toml::node* node = table.get(key);
    if (node == nullptr) return out;
    const auto* list = node->as_array();
    if (list == nullptr) {
      fail(*node, "\"" + std::string(key) + "\" is not a list of labels", "write [\"…\", \"…\"]");
      return out;
    }
    for (const auto& item : *list) out.push_back(label(item));
    return out;
  }

  LabelSource label(const toml::node& item) {
    LabelSource out;
    out.where = position(item);
    if (const auto* value = item.as_string()) {
      out.text = value->get();
    } else if (const auto* with_context = item.as_table()) {
      out.text = text(*with_context, "label", true);
      out.require = texts(*with_context, "require");
      out.exclude = texts(*with_context, "exclude");
      out.near = texts(*with_context, "near");
      allow(*with_context, {"label", "require", "exclude", "near"});
    } else {
      fail(item, "a label is neither a string nor a table", "write \"…\" or { label = \"…\", require = […] }");
    }
    return out;
  }

  // A misspelt key would silently drop knowledge.
  void allow(const toml::table& table, std::initializer_list<std::string_view> keys) {
    for (const auto& [key, node] : table)
      if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
        fail(node, "unknown key \"" + std::string(key.str()) + "\"", "see docs/data-format.md for the keys");
  }

 private:
  std::string file_;
  std::optional<Diagnostic> problem_;
};

// Whether an entry of a concept or party holds its names in a language, as "en" does.
[[nodiscard]] bool is_language_table(const toml::key& key, const toml::node& node);

// The file as a table, or where it is no TOML.
[[nodiscard]] Result<toml::table> parse_toml(const DataFile& file);

}  // namespace diptych
