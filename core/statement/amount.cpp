#include "core/statement/amount.h"

#include "core/statement/metre.h"
#include "core/text/fold.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace diptych {
namespace {

constexpr std::size_t group = 3;  // digits between separators of thousands
constexpr double hundred = 100;
constexpr double thousand = 1000;

struct Sign {
  std::string_view sign;
  std::string_view currency;
};
constexpr std::array signs{Sign{"$", "USD"}, Sign{"€", "EUR"}, Sign{"£", "GBP"}, Sign{"₽", "RUB"}, Sign{"₴", "UAH"},
                           Sign{"₺", "TRY"}, Sign{"₹", "INR"}, Sign{"₪", "ILS"}, Sign{"₸", "KZT"},   Sign{"₩", "KRW"}};

constexpr std::array<std::string_view, 2> percent_signs{"%", "\u066A"};  // that of Arabic as well

std::string_view without_blank_at_end(std::string_view text) {
  for (const std::string_view blank : {" ", "\u00A0", "\u202F"})
    if (text.ends_with(blank)) return text.substr(0, text.size() - blank.size());
  return text;
}

std::string_view without_blank_at_begin(std::string_view text) {
  for (const std::string_view blank : {" ", "\u00A0", "\u202F"})
    if (text.starts_with(blank)) return text.substr(blank.size());
  return text;
}

bool is_blank(std::string_view gap) { return gap == " " || gap == "\u00A0" || gap == "\u202F"; }

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

// The digits of a word; the Arabic signs of fractions and thousands are a point and a comma.
std::string digits_of(const Scene& scene, std::uint32_t word) {
  std::string digits = fold(scene.analysis.tokens[word].span.of(scene.text));
  constexpr std::array signs_of_parts{std::pair{std::string_view("\u066B"), '.'},
                                      std::pair{std::string_view("\u066C"), ','}};
  for (const auto& [sign, mark] : signs_of_parts)
    for (std::size_t at = digits.find(sign); at != std::string::npos; at = digits.find(sign, at))
      digits.replace(at, sign.size(), 1, mark);
  return digits;
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
    if (!is_blank(gap) || next.size() != group || (last == word + 1 && digits.size() > group)) break;
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

// The "million" of 1, 1.5 or 2 million.
double scale_of(double value) {
  double scale = 1;
  while (scale * 10 <= value) scale *= 10;
  return scale;
}

// One number, in digits or words.
std::optional<Amount> single_at(const Scene& scene, std::span<const LexiconCue> cues, std::uint32_t word,
                                std::uint32_t end) {
  Amount amount{word, word, 0, std::nullopt, 1, false, false, word};
  double part = 0;  // what the next magnitude multiplies
  bool any = false;
  bool halved = false;
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
               magnitude != nullptr && magnitude->last <= end && has_article_of(scene, *magnitude) &&
               !(amount.digits && is_metre(scene, cues, word, at))) {
      const auto value = value_of(magnitude->value);
      if (!value) break;
      // "A dozen" tells no number, "three dozen" does.
      if (!any && *value < hundred) break;
      if (halved && part == 0) {
        // The Arabic for "two millions and a half of the million".
        if (*value != amount.scale) break;
      } else {
        amount.scale = scale_of(*value);
        if (!any) amount.magnitude = *value == amount.scale;
        // "A hundred billion": the greater word multiplies the smaller one before it.
        if (any && part == 0 && amount.value < *value)
          amount.value *= *value;
        else
          amount.value += (any && part > 0 ? part : 1) * *value;
        part = 0;
      }
      last = magnitude->last;
    } else if (const LexiconCue* half = fact_cue_at(cues, at, "and-half");
               half != nullptr && any && !halved && half->last <= end) {
      // "two and a half million", «два с половиной миллиона».
      if (part > 0)
        part += 0.5;
      else
        amount.value += amount.scale / 2;
      amount.magnitude = false;
      halved = true;
      last = half->last;
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
  amount.unit = amount.last;
  return amount;
}

// How the number behind goes with the one before it.
enum class Link : std::uint8_t { none, range, list };
struct Linked {
  Link link = Link::none;
  std::uint32_t next = 0;  // where the number behind begins
};

// "10-20", "10 to 20", "two or three", "between 10 and 20"; "22 and 25" is a list.
Linked link_behind(const Scene& scene, std::span<const LexiconCue> cues, const Amount& amount, std::uint32_t end) {
  const std::uint32_t at = amount.last;
  if (at >= end || scene.analysis.border[at] != Border::none) return {};
  if (dash_behind(scene, at - 1)) return {Link::range, at};
  const LexiconCue* joiner = begins_at(cues, CueKind::joiner, at);
  const LexiconCue* range = fact_cue_at(cues, at, "range");
  const LexiconCue* cue = range != nullptr ? range : joiner;
  if (cue == nullptr || cue->last >= end || scene.analysis.border[cue->last] != Border::none) return {};
  // "500 € and 30 $": each has its own unit.
  const bool apart = !is_blank(gap_behind(scene, at - 1));
  const bool both = range != nullptr && joiner != nullptr && !behind_fact(scene, cues, amount.first, "between");
  if (both && apart) return {};
  return {both ? Link::list : Link::range, cue->last};
}

// What a number counts, as far as signs and cues tell: "%", a currency, "" for none.
std::string_view unit_of(const Scene& scene, std::span<const LexiconCue> cues, const Amount& amount,
                         std::uint32_t end) {
  const std::string_view gap = gap_behind(scene, amount.last - 1);
  if (percent_sign_at_begin(gap) > 0) return "%";
  const bool number_behind = amount.last < scene.analysis.tokens.size() && scene.analysis.tokens[amount.last].number;
  if (const auto sign = currency_sign_at_begin(gap, number_behind); !sign.currency.empty()) return sign.currency;
  if (amount.first > 0)
    if (const auto sign = currency_sign_at_end(gap_behind(scene, amount.first - 1)); !sign.currency.empty())
      return sign.currency;
  if (amount.last >= end || scene.analysis.border[amount.last] != Border::none) return "";
  if (fact_cue_at(cues, amount.last, "percent") != nullptr) return "%";
  const LexiconCue* currency = begins_at(cues, CueKind::currency, amount.last);
  return currency != nullptr ? currency->value : "";
}

// Whether a word such as "to" between two numbers may make them the ends of one range. Not of "rose 30% to $40
// billion", "transferred $5 to 30 million people" or "sent 12 to 200 villages".
bool are_of_one_range(const Scene& scene, std::span<const LexiconCue> cues, const Amount& amount, const Amount& behind,
                      double value, std::uint32_t end) {
  constexpr double widest = 10;  // times
  const std::string_view unit = unit_of(scene, cues, amount, end);
  const std::string_view unit_behind = unit_of(scene, cues, behind, end);
  const bool begun =
      behind_fact(scene, cues, amount.first, "from") || behind_fact(scene, cues, amount.first, "between");
  if (!unit.empty()) return unit == unit_behind || (begun && unit != "%" && unit_behind.empty());
  return begun || behind.value <= widest * value;
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

bool behind_fact(const Scene& scene, std::span<const LexiconCue> cues, std::uint32_t word, std::string_view value) {
  const auto& border = scene.analysis.border;
  while (word > 0 && border[word] == Border::none && scene.analysis.transparent[word - 1]) --word;
  // "Sixty are aged, 20 are ill": what stands in another clause says nothing of this one.
  if (border[word] != Border::none) return false;
  return std::any_of(cues.begin(), cues.end(), [&](const LexiconCue& cue) {
    return cue.kind == CueKind::fact && cue.value == value && cue.last == word;
  });
}

const LexiconCue* fact_cue_at(std::span<const LexiconCue> cues, std::uint32_t word, std::string_view value) {
  for (const auto& cue : cues_at(cues, word))
    if (cue.kind == CueKind::fact && cue.value == value) return &cue;
  return nullptr;
}

bool has_article_of(const Scene& scene, const LexiconCue& cue) {
  const auto& clitics = scene.language.clitics;
  if (clitics.empty() || clitics.back().empty() || cue.last != cue.first + 1) return true;
  const std::string label = fold(cue.label);
  const std::string_view word = std::string_view(label).substr(label.starts_with('=') ? 1 : 0);
  return !word.starts_with(clitics.back().front()) || scene.analysis.tokens[cue.first].folded.ends_with(word);
}

bool dash_behind(const Scene& scene, std::uint32_t word) {
  std::string_view gap = gap_behind(scene, word);
  for (const std::string_view percent : percent_signs)
    if (gap.starts_with(percent)) gap.remove_prefix(percent.size());
  for (const auto& [sign, currency] : signs)
    if (gap.ends_with(sign)) gap.remove_suffix(sign.size());
  return gap == "-" || gap == "\u2013" || gap == "\u2014" || gap == " - " || gap == " \u2013 " || gap == " \u2014 ";
}

std::uint32_t percent_sign_at_begin(std::string_view text) {
  const std::string_view rest = without_blank_at_begin(text);
  for (const std::string_view sign : percent_signs)
    if (rest.starts_with(sign)) return static_cast<std::uint32_t>(text.size() - rest.size() + sign.size());
  return 0;
}

FoundSign currency_sign_at_end(std::string_view text) {
  const std::string_view rest = without_blank_at_end(text);
  for (const auto& [sign, currency] : signs)
    if (rest.ends_with(sign)) return {currency, static_cast<std::uint32_t>(text.size() - rest.size() + sign.size())};
  return {};
}

FoundSign currency_sign_at_begin(std::string_view text, bool number_behind) {
  const std::string_view rest = without_blank_at_begin(text);
  // "5 $10": a sign right before a number is of that one.
  for (const auto& [sign, currency] : signs)
    if (rest.starts_with(sign) && (rest.size() > sign.size() || !number_behind))
      return {currency, static_cast<std::uint32_t>(text.size() - rest.size() + sign.size())};
  return {};
}

std::string shown(const Amount& amount) {
  return shown(amount.value) + (amount.until ? "/" + shown(*amount.until) : std::string());
}

std::optional<Amount> amount_at(const Scene& scene, std::span<const LexiconCue> cues, std::uint32_t word,
                                std::uint32_t end) {
  auto amount = single_at(scene, cues, word, end);
  if (!amount || amount->magnitude) return amount;
  const Linked linked = link_behind(scene, cues, *amount, end);
  if (linked.link == Link::none) return amount;
  const auto behind = single_at(scene, cues, linked.next, end);
  if (!behind || behind->magnitude) return amount;
  // "22 to 25 million": the magnitude is of both.
  double value = amount->value;
  const double least = linked.link == Link::list ? thousand : hundred;
  if (amount->scale == 1 && behind->scale >= least && value < thousand) value *= behind->scale;
  if (linked.link == Link::range && linked.next != amount->last &&
      !are_of_one_range(scene, cues, *amount, *behind, value, end))
    return amount;
  // "Cut from 145 to 30 percent": no range, but of one unit, as a list is.
  const auto cut_to = [&] {
    return behind_fact(scene, cues, amount->first, "from") && unit_of(scene, cues, *amount, end).empty() &&
           !unit_of(scene, cues, *behind, end).empty();
  };
  if (linked.link != Link::list && value < behind->value) {
    amount->value = value;
    amount->until = behind->value;
    amount->last = amount->unit = behind->last;
  } else if (linked.link == Link::list || cut_to()) {
    amount->value = value;
    amount->unit = behind->last;
  }
  return amount;
}

}  // namespace diptych
