#include "report/wording.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace diptych {
namespace {

// CLDR's plural rules for whole numbers, https://unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
std::size_t plural_form(std::string_view rule, std::size_t n) {
  const std::size_t tens = n % 100;
  const std::size_t ones = n % 10;
  if (rule == "east-slavic") {
    if (ones == 1 && tens != 11) return 0;
    return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
  }
  if (rule == "arabic") {
    if (n <= 2) return n;
    if (tens >= 3 && tens <= 10) return 3;
    return tens >= 11 ? 4 : 5;
  }
  return n == 1 ? 0 : 1;
}

}  // namespace

std::string_view Wording::operator()(std::string_view key) const {
  const auto found = std::lower_bound(entries.begin(), entries.end(), key,
                                      [](const WordingEntry& entry, std::string_view k) { return entry.key < k; });
  return found != entries.end() && found->key == key ? found->text : key;
}

std::string_view Wording::word(std::string_view group, std::string_view id) const {
  const std::string key = std::string(group) + "." + std::string(id);
  const std::string_view text = (*this)(key);
  return text == key ? id : text;
}

std::span<const Wording> all_wordings() { return embedded::wordings; }

const Wording* find_wording(std::string_view language) {
  for (const Wording& wording : all_wordings())
    if (wording.language == language) return &wording;
  return nullptr;
}

std::string filled(std::string_view pattern, std::initializer_list<Filling> values) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t end = pattern[at] == '{' ? pattern.find('}', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += pattern[at++];
      continue;
    }
    const std::string_view name = pattern.substr(at + 1, end - at - 1);
    const auto* const value =
        std::find_if(values.begin(), values.end(), [&](const Filling& one) { return one.first == name; });
    out += value != values.end() ? value->second : pattern.substr(at, end + 1 - at);
    at = end + 1;
  }
  return out;
}

std::string counted(const Wording& wording, std::string_view key, std::size_t n) {
  const std::string form = "plural." + std::string(key) + "." + std::to_string(plural_form(wording("rule"), n));
  return filled(wording(form), {{"n", with_thousands(wording, n)}});
}

std::string with_thousands(const Wording& wording, std::size_t n) {
  std::string digits = std::to_string(n);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, wording("thousands"));
  return digits;
}

std::string long_date(const Wording& wording, Date date) {
  const std::string month = "months." + std::to_string(date.month - 1);
  return filled(wording("date"),
                {{"day", std::to_string(date.day)}, {"month", wording(month)}, {"year", std::to_string(date.year)}});
}

std::string length_of_time(const Wording& wording, std::string_view iso) {
  constexpr std::string_view clock_time = "PT";
  std::string_view rest = iso;
  std::string_view bound;
  for (const auto& [mark, key] : {std::pair{'~', "length.about"}, {'>', "length.more"}, {'<', "length.less"}})
    if (rest.starts_with(mark)) bound = key;
  if (!bound.empty()) rest.remove_prefix(1);
  if (!rest.starts_with(clock_time)) return std::string(iso);
  rest.remove_prefix(clock_time.size());
  const auto take = [&](char unit) -> std::optional<std::size_t> {
    std::size_t n = 0;
    const auto [behind, error] = std::from_chars(rest.data(), rest.data() + rest.size(), n);
    if (error != std::errc() || behind == rest.data() + rest.size() || *behind != unit) return std::nullopt;
    rest.remove_prefix(static_cast<std::size_t>(behind - rest.data()) + 1);
    return n;
  };
  const auto hours = take('H');
  const auto minutes = take('M');
  if (!rest.empty() || (!hours && !minutes)) return std::string(iso);
  std::string length = hours ? counted(wording, "hours", *hours) : "";
  if (minutes) {
    std::string more = counted(wording, "minutes", *minutes);
    length = hours ? filled(wording("length.sum"), {{"hours", length}, {"minutes", more}}) : std::move(more);
  }
  return bound.empty() ? length : filled(wording(bound), {{"length", length}});
}

std::string quoted(const Wording& wording, std::string_view words) {
  return std::string(wording("open-quote")) + std::string(words) + std::string(wording("close-quote"));
}

}  // namespace diptych
