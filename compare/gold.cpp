#include "compare/gold.h"

#include "core/read/read.h"
#include "core/text/utf8.h"

#include <boost/json.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

namespace diptych {
namespace {

namespace json = boost::json;
namespace fs = std::filesystem;

constexpr const char* format_hint = "see docs/evaluation.md for the format of gold files";

Diagnostic wrong(const std::string& path, const std::string& place, const std::string& what) {
  return {ExitCode::input_refused, path, place.empty() ? what : place + ": " + what, format_hint};
}

// A value inside a gold file and the place it stands at: "topics[2].mentions[0]".
class Node {
 public:
  Node(const json::value& value, const std::string& path, std::string place)
      : value_(&value), path_(&path), place_(std::move(place)) {}

  [[nodiscard]] Diagnostic wrong(const std::string& what) const { return diptych::wrong(*path_, place_, what); }

  [[nodiscard]] Result<Node> at(std::string_view key) const {
    const auto* object = value_->if_object();
    if (object == nullptr) return wrong("is no object");
    const auto* found = object->if_contains(key);
    if (found == nullptr) return wrong("has no \"" + std::string(key) + "\"");
    return Node(*found, *path_, place_.empty() ? std::string(key) : place_ + "." + std::string(key));
  }

  // Of a key: text that is not only white space.
  [[nodiscard]] Result<std::string> text(std::string_view key) const {
    const auto node = at(key);
    if (!node) return node.error();
    return node->text();
  }

  [[nodiscard]] Result<std::string> text() const {
    const auto* string = value_->if_string();
    if (string == nullptr) return wrong("is no text");
    std::string out(string->data(), string->size());
    if (trimmed(out, {0, static_cast<std::uint32_t>(out.size())}).empty()) return wrong("is empty");
    return out;
  }

  [[nodiscard]] Result<bool> flag_or_false(std::string_view key) const {
    const auto* object = value_->if_object();
    if (object == nullptr || !object->contains(key)) return false;
    const json::value& flag = object->at(key);
    if (!flag.is_bool()) return at(key)->wrong("is neither true nor false");
    return flag.get_bool();
  }

  [[nodiscard]] Result<Sides> sides(std::string_view key) const {
    const auto side = text(key);
    if (!side) return side.error();
    for (const Sides one : {Sides::a, Sides::b, Sides::both})
      if (*side == name(one)) return one;
    return at(key)->wrong("\"" + *side + "\" is none of a, b, both");
  }

  // The items of an array that has some.
  [[nodiscard]] Result<std::vector<Node>> items(std::string_view key) const {
    const auto list = at(key);
    if (!list) return list.error();
    const auto* array = list->value_->if_array();
    if (array == nullptr || array->empty()) return list->wrong("is no list with items");
    std::vector<Node> out;
    for (std::size_t i = 0; i < array->size(); ++i)
      out.emplace_back((*array)[i], *path_, list->place_ + "[" + std::to_string(i) + "]");
    return out;
  }

  // An object whose values are all texts, with at least one.
  [[nodiscard]] Result<std::map<std::string, std::string>> texts(std::string_view key) const {
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

 private:
  const json::value* value_;
  const std::string* path_;
  std::string place_;
};

Result<GoldAccount> account_of(const Node& accounts, Side side, const fs::path& folder) {
  const auto node = accounts.at(name(as_sides(side)));
  if (!node) return node.error();
  auto party = node->text("party");
  if (!party) return party.error();
  auto original = node->text("original");
  if (!original) return original.error();
  auto files = node->texts("files");
  if (!files) return files.error();
  if (!files->contains(*original)) return node->wrong("has no file in its original language, \"" + *original + "\"");
  for (auto& [language, file] : *files) file = (folder / file).lexically_normal().string();
  return GoldAccount{std::move(*party), std::move(*original), std::move(*files)};
}

Result<GoldMention> mention_of(const Node& node, const std::array<GoldAccount, 2>& accounts) {
  const auto sides = node.sides("side");
  if (!sides) return sides.error();
  if (*sides == Sides::both) return node.wrong("a mention stands on one side, a or b");
  auto words = node.texts("spans");
  if (!words) return words.error();
  GoldMention mention{*sides == Sides::a ? Side{0} : Side{1}, std::move(*words)};
  for (const auto& [language, file] : accounts.at(mention.side).files)
    if (!mention.words.contains(language))
      return node.wrong("has no words in \"" + language + "\", as its account has");
  return mention;
}

Result<GoldTopic> topic_of(const Node& node, const std::array<GoldAccount, 2>& accounts) {
  auto name_of_topic = node.text("topic");
  if (!name_of_topic) return name_of_topic.error();
  const auto sides = node.sides("side");
  if (!sides) return sides.error();
  const auto optional = node.flag_or_false("optional");
  if (!optional) return optional.error();
  const auto mentions = node.items("mentions");
  if (!mentions) return mentions.error();

  GoldTopic topic{std::move(*name_of_topic), *sides, *optional, {}};
  Sides told = Sides::none;
  for (const auto& one : *mentions) {
    auto mention = mention_of(one, accounts);
    if (!mention) return mention.error();
    told = told | as_sides(mention->side);
    topic.mentions.push_back(std::move(*mention));
  }
  if (told != topic.sides)
    return node.wrong(std::string("is told by ") + name(topic.sides) + ", but its mentions are of " + name(told));
  return topic;
}

// "path:line:column" of a byte of the file.
std::string position(const std::string& path, std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return path + ":" + std::to_string(line) + ":" + std::to_string(byte - start + 1);
}

Result<json::value> parse_json(std::string_view text, const std::string& path) {
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

bool is_named(const fs::directory_entry& entry, std::optional<std::string_view> whole) {
  std::error_code error;
  if (!entry.is_regular_file(error)) return false;
  return whole ? entry.path().filename() == *whole : entry.path().extension() == ".json";
}

Result<std::vector<std::string>> files_below(const std::string& folder) {
  for (const std::optional<std::string_view> whole : {std::optional<std::string_view>("gold.json"), {}}) {
    std::vector<std::string> found;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
      if (is_named(*entry, whole)) found.push_back(entry->path().lexically_normal().string());
    if (error)
      return Diagnostic{ExitCode::input_refused, folder, "cannot be read: " + error.message(), "check its permissions"};
    if (found.empty()) continue;
    std::sort(found.begin(), found.end());
    return found;
  }
  return Diagnostic{ExitCode::input_refused, folder, "has no gold file", "gold files are named gold.json or *.json"};
}

}  // namespace

const char* name(Sides sides) {
  static constexpr std::array names{"none", "a", "b", "both"};
  return names[static_cast<std::size_t>(sides)];
}

Result<Gold> parse_gold(std::string_view text, const std::string& path) {
  const auto parsed = parse_json(text, path);
  if (!parsed) return parsed.error();
  const Node root(*parsed, path, "");
  Gold gold;
  gold.path = path;
  auto pair = root.text("pair");
  if (!pair) return pair.error();
  gold.pair = std::move(*pair);

  const auto accounts = root.at("accounts");
  if (!accounts) return accounts.error();
  for (const Side side : {Side{0}, Side{1}}) {
    auto account = account_of(*accounts, side, fs::path(path).parent_path());
    if (!account) return account.error();
    gold.accounts.at(side) = std::move(*account);
  }
  const auto topics = root.items("topics");
  if (!topics) return topics.error();
  for (const auto& node : *topics) {
    auto topic = topic_of(node, gold.accounts);
    if (!topic) return topic.error();
    gold.topics.push_back(std::move(*topic));
  }
  return gold;
}

Result<Gold> read_gold(const std::string& path) {
  const auto text = read_bytes(path, {});
  if (!text) return text.error();
  return parse_gold(*text, path);
}

Result<std::vector<std::string>> find_gold(const std::vector<std::string>& arguments) {
  std::vector<std::string> files;
  std::set<std::string> seen;
  for (const auto& argument : arguments) {
    std::error_code error;
    std::vector<std::string> named{argument};
    if (fs::is_directory(argument, error)) {
      auto below = files_below(argument);
      if (!below) return below.error();
      named = std::move(*below);
    } else if (!fs::exists(argument, error)) {
      return Diagnostic{ExitCode::input_refused, argument, "does not exist",
                        "name a gold file or a folder with gold files"};
    }
    for (auto& file : named)
      if (seen.insert(fs::weakly_canonical(file, error).string()).second) files.push_back(std::move(file));
  }
  return files;
}

}  // namespace diptych
