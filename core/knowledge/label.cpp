#include "core/knowledge/label.h"

#include "core/text/token.h"

#include <algorithm>
#include <set>

namespace diptych {
namespace {

Diagnostic bad(std::string_view label, std::string what, std::string hint) {
  return {ExitCode::usage, "", "label \"" + std::string(label) + "\": " + std::move(what), std::move(hint)};
}

// Resolves the alternatives of `label` from `at` up to a closing bracket, a bar of the same depth or the end.
class Expander {
 public:
  explicit Expander(std::string_view label) : label_(label) {}

  Result<std::vector<std::string>> all() {
    auto variants = sequence(0);
    if (variants && at_ < label_.size())
      return bad(label_, "a bracket or bar has no partner", "write (a|b) with both brackets");
    return variants;
  }

 private:
  Result<std::vector<std::string>> sequence(int depth) {
    std::vector<std::string> variants{""};
    while (at_ < label_.size()) {
      const char c = label_[at_];
      if (c == ')' || c == '|') break;
      if (c != '(') {
        for (auto& variant : variants) variant += c;
        ++at_;
        continue;
      }
      ++at_;
      auto group = alternatives(depth + 1);
      if (!group) return group.error();
      if (variants.size() * group->size() > most_patterns)
        return bad(label_, "stands for more than " + std::to_string(most_patterns) + " names",
                   "split it into several labels");
      std::vector<std::string> product;
      product.reserve(variants.size() * group->size());
      for (const auto& variant : variants)
        for (const auto& alternative : *group) product.push_back(variant + alternative);
      variants = std::move(product);
    }
    return variants;
  }

  Result<std::vector<std::string>> alternatives(int depth) {
    std::vector<std::string> all;
    while (true) {
      auto variants = sequence(depth);
      if (!variants) return variants.error();
      // Commas and gaps are signs of their own; others would match like an empty alternative: "2 (percent|%)
      // commitment" is "2 commitment" as well.
      for (const auto& variant : *variants)
        if (variant.find_first_not_of(" *=,\xD8\x8C") != std::string::npos && tokenize(variant).empty())
          return bad(label_, "the alternative \"" + variant + "\" has no word",
                     "leave it out; signs as % are not read, and an empty alternative makes the group optional");
      all.insert(all.end(), variants->begin(), variants->end());
      if (at_ >= label_.size()) return bad(label_, "a bracket is not closed", "write (a|b) with both brackets");
      if (label_[at_++] == ')') return all;
    }
  }

  std::string_view label_;
  std::size_t at_ = 0;
};

// The signs that stand in front of a word, found in the text between the previous word and this one.
struct Signs {
  bool exact = false;
  std::uint8_t gap = 0;
};

Signs signs_in(std::string_view between) {
  Signs signs;
  signs.exact = between.find('=') != std::string_view::npos;
  if (between.find(',') != std::string_view::npos || between.find("\u060C") != std::string_view::npos)
    signs.gap = comma_gap;
  if (const auto star = between.find('*'); star != std::string_view::npos)
    signs.gap = between.substr(star).starts_with("**") ? 3 : 1;
  return signs;
}

Result<LabelPattern> pattern_of(std::string_view variant, std::string_view label) {
  LabelPattern pattern;
  std::uint32_t last = 0;
  for (const auto& token : tokenize(variant)) {
    const Signs signs = signs_in(variant.substr(last, token.span.begin - last));
    if (signs.gap != 0 && !pattern.empty()) pattern.push_back({"", false, false, false, signs.gap});
    pattern.push_back({token.folded, signs.exact, token.capitals, false, 0});
    last = token.span.end;
  }
  if (pattern.empty()) return bad(label, "has no words", "write at least one word in every alternative");
  return pattern;
}

void add_orders(LabelPattern pattern, std::vector<LabelPattern>& patterns) {
  const auto by_word = [](const LabelElement& a, const LabelElement& b) { return a.word < b.word; };
  std::sort(pattern.begin(), pattern.end(), by_word);
  do patterns.push_back(pattern);
  while (std::next_permutation(pattern.begin(), pattern.end(), by_word));
}

}  // namespace

Result<std::vector<LabelPattern>> expand_label(std::string_view label) {
  constexpr std::size_t most_words_in_any_order = 4;
  const bool any_order = label.starts_with('~');
  auto variants = Expander(any_order ? label.substr(1) : label).all();
  if (!variants) return variants.error();
  std::vector<LabelPattern> patterns;
  for (const auto& variant : *variants) {
    auto pattern = pattern_of(variant, label);
    if (!pattern) return pattern.error();
    if (!any_order) {
      patterns.push_back(std::move(*pattern));
      continue;
    }
    const bool has_gap = std::any_of(pattern->begin(), pattern->end(), [](const auto& e) { return e.gap != 0; });
    if (has_gap || pattern->size() > most_words_in_any_order)
      return bad(label, "asks for any order of a gap or of more than four words", "write the orders out");
    add_orders(std::move(*pattern), patterns);
  }
  std::set<LabelPattern> seen;
  std::erase_if(patterns, [&](const LabelPattern& pattern) { return !seen.insert(pattern).second; });
  return patterns;
}

std::vector<std::string> label_names(std::string_view label, std::size_t most) {
  if (label.find_first_of("*~") != std::string_view::npos) return {};
  const auto variants = Expander(label).all();
  std::vector<std::string> names;
  if (!variants || variants->size() > most) return names;
  for (const auto& variant : *variants) {
    std::string name;
    for (const char c : variant)
      if (c != '=' && (c != ' ' || (!name.empty() && name.back() != ' '))) name += c;
    while (name.ends_with(' ')) name.pop_back();
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

}  // namespace diptych
