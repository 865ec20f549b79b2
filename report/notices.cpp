#include "report/notices.h"

#include "report/view.h"

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>

namespace diptych {
namespace {

using Values = std::map<std::string, std::string, std::less<>>;

// Whether `text` is `pattern` with something for each name in braces; where several places fit, the earliest.
bool fits(std::string_view pattern, std::string_view text, Values& values) {
  const std::size_t open = std::min(pattern.find('{'), pattern.size());
  if (!text.starts_with(pattern.substr(0, open))) return false;
  if (open == pattern.size()) return text.size() == open;
  const std::size_t close = pattern.find('}', open);
  const std::string name(pattern.substr(open + 1, close - open - 1));
  const std::string_view behind = pattern.substr(close + 1);
  text.remove_prefix(open);
  for (std::size_t length = 1; length <= text.size(); ++length) {
    if (!fits(behind, text.substr(length), values)) continue;
    values[name] = std::string(text.substr(0, length));
    return true;
  }
  return false;
}

// The characters of a pattern that are no name: the more, the more particular it is.
std::size_t written_out(std::string_view pattern) {
  std::size_t count = 0;
  bool name = false;
  for (const char c : pattern) {
    name = name || c == '{';
    count += name ? 0U : 1U;
    name = name && c != '}';
  }
  return count;
}

std::string put(std::string_view pattern, const Values& values) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = std::min(pattern.find('{', at), pattern.size());
    out += pattern.substr(at, open - at);
    if (open == pattern.size()) break;
    const std::size_t close = pattern.find('}', open);
    if (const auto value = values.find(pattern.substr(open + 1, close - open - 1)); value != values.end())
      out += value->second;
    at = close + 1;
  }
  return out;
}

// The ids in `value`, ", " between them, as names; what is no party's id stays.
std::string named(std::string_view value, const Wording& words, const Knowledge& knowledge) {
  constexpr std::string_view between = ", ";
  std::string names;
  while (true) {
    const std::size_t end = std::min(value.find(between), value.size());
    names += party_name(knowledge, words.language, value.substr(0, end));
    if (end == value.size()) return names;
    names += words("comma");
    value.remove_prefix(end + between.size());
  }
}

std::string in_words(const Wording& words, std::string_view group, std::string_view english,
                     const Knowledge* knowledge = nullptr) {
  constexpr std::string_view reason = "how";
  const Wording* patterns = find_wording("en");
  if (patterns == nullptr) throw std::logic_error("no English words of reports");
  const WordingEntry* best = nullptr;
  Values found;
  for (const WordingEntry& entry : patterns->entries) {
    if (!entry.key.starts_with(group) || entry.key.substr(group.size()).substr(0, 1) != ".") continue;
    if (best != nullptr && written_out(entry.text) <= written_out(best->text)) continue;
    Values values;
    if (!fits(entry.text, english, values)) continue;
    best = &entry;
    found = std::move(values);
  }
  if (best == nullptr) return std::string(english);
  if (const auto value = found.find(reason); value != found.end()) value->second = how_in_words(words, value->second);
  if (knowledge != nullptr)
    for (const char* parties : {"party", "parties", "first", "second"})
      if (const auto value = found.find(parties); value != found.end())
        value->second = named(value->second, words, *knowledge);
  return put(words(best->key), found);
}

}  // namespace

std::string warning_in_words(const Wording& words, std::string_view english, const Knowledge* knowledge) {
  return in_words(words, "warning", english, knowledge);
}

std::string how_in_words(const Wording& words, std::string_view english) {
  // Of an account in an article: the rule that gives it its first sentence, and the words.
  const std::string_view first = english.substr(0, english.find(' '));
  const std::string_view rule = words.word("told-by", first);
  if (rule != first) {
    const std::string_view quoted_words = english.substr(std::min(first.size() + 1, english.size()));
    return std::string(rule) + (quoted_words.empty() ? "" : std::string(words("colon"))) + std::string(quoted_words);
  }
  return in_words(words, "how", english);
}

}  // namespace diptych
