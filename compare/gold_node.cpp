#include "compare/gold_node.h"

#include "core/text/utf8.h"

#include <algorithm>

namespace diptych {
namespace {

namespace json = boost::json;

constexpr const char* format_hint = "see docs/evaluation.md for the format of gold files";

// "path:line:column" of a byte of the file.
std::string position(const std::string& path, std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return path + ":" + std::to_string(line) + ":" + std::to_string(byte - start + 1);
}

}  // namespace

Diagnostic GoldNode::wrong(const std::string& what) const {
  return {ExitCode::input_refused, *path_, place_.empty() ? what : place_ + ": " + what, format_hint};
}

bool GoldNode::has(std::string_view key) const {
  const auto* object = value_->if_object();
  return object != nullptr && object->contains(key);
}

Result<GoldNode> GoldNode::at(std::string_view key) const {
  const auto* object = value_->if_object();
  if (object == nullptr) return wrong("is no object");
  const auto* found = object->if_contains(key);
  if (found == nullptr) return wrong("has no \"" + std::string(key) + "\"");
  return GoldNode(*found, *path_, place_.empty() ? std::string(key) : place_ + "." + std::string(key));
}

Result<std::string> GoldNode::text() const {
  const auto* string = value_->if_string();
  if (string == nullptr) return wrong("is no text");
  std::string out(string->data(), string->size());
  if (trimmed(out, {0, static_cast<std::uint32_t>(out.size())}).empty()) return wrong("is empty");
  return out;
}

Result<std::string> GoldNode::text(std::string_view key) const {
  const auto node = at(key);
  if (!node) return node.error();
  return node->text();
}

Result<std::optional<std::string>> GoldNode::text_if_any(std::string_view key) const {
  if (!has(key)) return std::optional<std::string>{};
  auto found = text(key);
  if (!found) return found.error();
  return std::optional(std::move(*found));
}

Result<bool> GoldNode::flag_or_false(std::string_view key) const {
  if (!has(key)) return false;
  const auto flag = at(key);
  if (!flag->value_->is_bool()) return flag->wrong("is neither true nor false");
  return flag->value_->get_bool();
}

Result<std::optional<std::size_t>> GoldNode::count_if_any(std::string_view key) const {
  if (!has(key)) return std::optional<std::size_t>{};
  const auto node = at(key);
  json::error_code error;
  const auto count = node->value_->to_number<std::size_t>(error);
  if (error) return node->wrong("is no whole number from 0");
  return std::optional(count);
}

Result<std::vector<GoldNode>> GoldNode::items(std::string_view key) const {
  const auto list = at(key);
  if (!list) return list.error();
  const auto* array = list->value_->if_array();
  if (array == nullptr || array->empty()) return list->wrong("is no list with items");
  return items_if_any(key);
}

Result<std::vector<GoldNode>> GoldNode::items_if_any(std::string_view key) const {
  std::vector<GoldNode> out;
  if (!has(key)) return out;
  const auto list = at(key);
  const auto* array = list->value_->if_array();
  if (array == nullptr) return list->wrong("is no list");
  for (std::size_t i = 0; i < array->size(); ++i)
    out.emplace_back((*array)[i], *path_, list->place_ + "[" + std::to_string(i) + "]");
  return out;
}

Result<std::map<std::string, std::string>> GoldNode::texts(std::string_view key) const {
  const auto node = at(key);
  if (!node) return node.error();
  const auto* object = node->value_->if_object();
  if (object == nullptr || object->empty()) return node->wrong("has no language");
  std::map<std::string, std::string> out;
  for (const auto& [language, value] : *object) {
    auto text = node->text(language);
    if (!text) return text.error();
    out.emplace(std::string(language), std::move(*text));
  }
  return out;
}

Result<json::value> parse_gold_json(std::string_view text, const std::string& path) {
  json::stream_parser parser;
  json::error_code error;
  const std::size_t read = parser.write_some(text.data(), text.size(), error);
  if (!error && read < text.size()) error = json::error::extra_data;
  if (!error) parser.finish(error);
  if (error)
    return Diagnostic{ExitCode::input_refused, position(path, text, read), "is no JSON: " + error.message(),
                      format_hint};
  return parser.release();
}

}  // namespace diptych
