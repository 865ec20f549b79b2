#include "core/statement/amount.h"

#include "core/text/fold.h"

#include <array>
#include <charconv>
#include <cmath>

namespace diptych {
namespace {

constexpr std::size_t group = 3;  // digits between separators of thousands

// "1,200" is a number of thousands, "1,5" and "1.25" have a fraction.
std::optional<double> parse(std::string_view text) {
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= '0' && text[i] <= '9') {
      digits += text[i];
      continue;
    }
    if (text[i] != ',' && text[i] != '.') return std::nullopt;
    const std::size_t next = text.find_first_of(".,", i + 1);
    const std::size_t behind = (next == std::string_view::npos ? text.size() : next) - i - 1;
    if (behind != group) digits += '.';
  }
  double value = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || stop != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::string digits_of(const Scene& scene, std::uint32_t word) {
  return fold(scene.analysis.tokens[word].span.of(scene.text));
}

// "100 000": groups of three behind a space.
std::optional<double> digits_at(const Scene& scene, std::uint32_t word, std::uint32_t end, std::uint32_t& last) {
  if (!scene.analysis.tokens[word].number) return std::nullopt;
  std::string digits = digits_of(scene, word);
  last = word + 1;
  while (digits.size() <= 12 && digits.find_first_of(".,") == std::string::npos && last < end &&
         scene.analysis.tokens[last].number && scene.analysis.border[last] == Border::none) {
    const std::string_view gap = gap_behind(scene, last - 1);
    const std::string next = digits_of(scene, last);
    if ((gap != " " && gap != "\u00A0" && gap != "\u202F") || next.size() != group ||
        (last == word + 1 && digits.size() > group))
      break;
    digits += next;
    ++last;
  }
  return parse(digits);
}

std::optional<double> value_of(std::string_view text) {
  double value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && stop == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

}  // namespace

std::string_view gap_behind(const Scene& scene, std::uint32_t left) {
  const auto& tokens = scene.analysis.tokens;
  const std::uint32_t begin = tokens[left].span.end;
  const auto end =
      left + 1 < tokens.size() ? tokens[left + 1].span.begin : static_cast<std::uint32_t>(scene.text.size());
  return scene.text.substr(begin, end - begin);
}

std::string shown(double number) {
  std::array<char, 64> digits{};
  const bool whole = std::abs(number) < 1e15 && std::floor(number) == number;
  const auto written = whole
                           ? std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<long long>(number))
                           : std::to_chars(digits.data(), digits.data() + digits.size(), number);
  return {digits.data(), written.ptr};
}

std::optional<int> whole_number(const Scene& scene, std::uint32_t word) {
  const Token& token = scene.analysis.tokens[word];
  if (!token.number) return std::nullopt;
  int value = 0;
  const char* end = token.folded.data() + token.folded.size();
  const auto [stop, error] = std::from_chars(token.folded.data(), end, value);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

std::optional<Amount> amount_at(const Scene& scene, std::span<const LexiconCue> cues, std::uint32_t word,
                                std::uint32_t end) {
  Amount amount{word, word, 0, false, false};
  double part = 0;  // what the next magnitude multiplies
  bool any = false;
  for (std::uint32_t at = word; at < end;) {
    if (at != word && scene.analysis.border[at] != Border::none) break;
    std::uint32_t last = at;
    if (const auto digits = digits_at(scene, at, end, last); digits && !any) {
      part = *digits;
      amount.digits = true;
    } else if (const LexiconCue* number = begins_at(cues, CueKind::number, at);
               number != nullptr && number->last <= end) {
      const auto value = value_of(number->value);
      // "two hundred" goes on, "five three" does not.
      if (!value || (any && (amount.digits || *value >= 100 || part == 0 || std::fmod(part, 100) != 0))) break;
      part += *value;
      last = number->last;
    } else if (const LexiconCue* magnitude = begins_at(cues, CueKind::magnitude, at);
               magnitude != nullptr && magnitude->last <= end) {
      const auto value = value_of(magnitude->value);
      if (!value) break;
      if (!any) amount.magnitude = true;
      amount.value += (any && part > 0 ? part : 1) * *value;
      part = 0;
      last = magnitude->last;
    } else if (const LexiconCue* joiner = begins_at(cues, CueKind::joiner, at);
               joiner != nullptr && any && !amount.digits && joiner->last < end && std::fmod(part, 100) == 0 &&
               part > 0 && begins_at(cues, CueKind::number, joiner->last) != nullptr) {
      at = joiner->last;
      continue;
    } else {
      break;
    }
    any = true;
    at = last;
    amount.last = last;
  }
  if (!any) return std::nullopt;
  amount.value += part;
  return amount;
}

}  // namespace diptych
