#include "core/knowledge/label.h"

#include <boost/container_hash/hash.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <utility>

namespace diptych {
namespace {

Diagnostic bad(std::string_view label, std::string what, std::string hint) {
  return {ExitCode::usage, "", "label \"" + std::string(label) + "\": " + std::move(what), std::move(hint)};
}

Diagnostic too_many(std::string_view label) {
  return bad(label, "stands for more than " + std::to_string(most_patterns) + " names", "split it into several labels");
}

// The signs that stand in front of a word, found in the text between the previous word and this one.
LabelSigns signs_in(std::string_view between) {
  LabelSigns signs;
  signs.exact = between.find('=') != std::string_view::npos;
  if (between.find(',') != std::string_view::npos || between.find("\u060C") != std::string_view::npos)
    signs.gap = comma_gap;
  if (const auto star = between.find('*'); star != std::string_view::npos)
    signs.gap = between.substr(star).starts_with("**") ? 3 : 1;
  return signs;
}

// Calls back with every piece of `text` between spaces outside brackets, and where it begins. A closing bracket without
// a partner stays in its piece, for the expander to find.
template <class Take>
void each_piece(std::string_view text, Take take) {
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size()) {
      if (text[at] == '(') ++depth;
      if (text[at] == ')') --depth;
      if (text[at] != ' ' || depth > 0) continue;
    }
    if (at > begin) take(text.substr(begin, at - begin), begin);
    begin = at + 1;
  }
}

// Resolves the alternatives of a piece of a label from `at` up to a closing bracket, a bar of the same depth or the
// end.
class Expander {
 public:
  using HasWord = std::function<bool(std::string_view)>;
  Expander(std::string_view piece, std::string_view label, HasWord has_word)
      : piece_(piece), label_(label), has_word_(std::move(has_word)) {}

  Result<std::vector<std::string>> all() {
    auto variants = sequence(0);
    if (variants && at_ < piece_.size())
      return bad(label_, "a bracket or bar has no partner", "write (a|b) with both brackets");
    return variants;
  }

 private:
  Result<std::vector<std::string>> sequence(int depth) {
    std::vector<std::string> variants{""};
    while (at_ < piece_.size()) {
      const char c = piece_[at_];
      if (c == ')' || c == '|') break;
      if (c != '(') {
        for (auto& variant : variants) variant += c;
        ++at_;
        continue;
      }
      ++at_;
      auto group = alternatives(depth + 1);
      if (!group) return group.error();
      if (variants.size() * group->size() > most_patterns) return too_many(label_);
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
        if (variant.find_first_not_of(" *=,\xD8\x8C") != std::string::npos && !has_word_(variant))
          return bad(label_, "the alternative \"" + variant + "\" has no word",
                     "leave it out; signs as % are not read, and an empty alternative makes the group optional");
      all.insert(all.end(), variants->begin(), variants->end());
      if (at_ >= piece_.size()) return bad(label_, "a bracket is not closed", "write (a|b) with both brackets");
      if (piece_[at_++] == ')') return all;
    }
  }

  std::string_view piece_;
  std::string_view label_;
  HasWord has_word_;
  std::size_t at_ = 0;
};

LabelPattern in_order(const std::vector<const LabelWording*>& chosen) {
  LabelPattern pattern;
  LabelSigns pending;
  for (const LabelWording* wording : chosen) {
    const LabelSigns signs = joined(pending, wording->before);
    if (wording->elements.empty()) {
      pending = signs;
      continue;
    }
    if (signs.gap != 0 && !pattern.empty()) pattern.push_back({"", false, false, false, signs.gap});
    const std::size_t first = pattern.size();
    pattern.insert(pattern.end(), wording->elements.begin(), wording->elements.end());
    pattern[first].exact = pattern[first].exact || signs.exact;
    pending = wording->behind;
  }
  return pattern;
}

// Every choice of a wording of each part, those of the last part changing fastest.
std::vector<LabelPattern> choices(const std::vector<LabelPart>& parts) {
  std::vector<LabelPattern> patterns;
  std::vector<std::size_t> at(parts.size());
  std::vector<const LabelWording*> chosen(parts.size());
  while (true) {
    for (std::size_t i = 0; i < parts.size(); ++i) chosen[i] = &parts[i][at[i]];
    patterns.push_back(in_order(chosen));
    std::size_t last = parts.size();
    while (last > 0 && ++at[last - 1] == parts[last - 1].size()) at[--last] = 0;
    if (last == 0) return patterns;
  }
}

void add_orders(LabelPattern pattern, std::vector<LabelPattern>& patterns) {
  const auto by_word = [](const LabelElement& a, const LabelElement& b) { return a.word < b.word; };
  std::sort(pattern.begin(), pattern.end(), by_word);
  do patterns.push_back(pattern);
  while (std::next_permutation(pattern.begin(), pattern.end(), by_word));
}

}  // namespace

std::size_t hash_value(const LabelElement& element) {
  std::size_t hash = boost::hash_value(element.word);
  boost::hash_combine(
      hash, element.gap * 8U + (element.exact ? 4U : 0U) + (element.capitals ? 2U : 0U) + (element.whole ? 1U : 0U));
  return hash;
}

LabelSigns joined(LabelSigns first, LabelSigns second) {
  const bool words_first = first.gap != 0 && first.gap != comma_gap;
  return {first.exact || second.exact, words_first || second.gap == 0 ? first.gap : second.gap};
}

const std::vector<Token>& LabelReader::tokens_of(std::string_view piece) {
  const auto [at, added] = pieces_.try_emplace(std::string(piece));
  if (added) at->second = tokenize(piece);
  return at->second;
}

bool LabelReader::has_word(std::string_view text) {
  bool any = false;
  each_piece(text, [&](std::string_view piece, std::size_t) { any = any || !tokens_of(piece).empty(); });
  return any;
}

LabelWording LabelReader::wording_of(std::string_view text) {
  LabelWording out;
  std::size_t last = 0;
  each_piece(text, [&](std::string_view piece, std::size_t begin) {
    for (const Token& token : tokens_of(piece)) {
      const LabelSigns signs = signs_in(text.substr(last, begin + token.span.begin - last));
      const bool first = out.elements.empty();
      if (first) out.before.gap = signs.gap;
      if (!first && signs.gap != 0) out.elements.push_back({"", false, false, false, signs.gap});
      out.elements.push_back({token.folded, signs.exact, token.capitals, false, 0});
      last = begin + token.span.end;
    }
  });
  (out.elements.empty() ? out.before : out.behind) = signs_in(text.substr(last));
  return out;
}

Result<std::vector<LabelPart>> LabelReader::read(std::string_view label) {
  std::vector<LabelPart> parts;
  std::optional<Diagnostic> problem;
  std::size_t patterns = 1;
  const std::string_view text = label.starts_with('~') ? label.substr(1) : label;
  each_piece(text, [&](std::string_view piece, std::size_t) {
    if (problem) return;
    const auto variants = Expander(piece, label, [&](std::string_view t) { return has_word(t); }).all();
    if (!variants) {
      problem = variants.error();
      return;
    }
    patterns *= variants->size();
    if (patterns > most_patterns) {
      problem = too_many(label);
      return;
    }
    LabelPart& part = parts.emplace_back();
    for (const auto& variant : *variants) part.push_back(wording_of(variant));
  });
  if (problem) return *problem;
  const auto may_be_empty = [](const LabelPart& part) {
    return std::any_of(part.begin(), part.end(), [](const auto& wording) { return wording.elements.empty(); });
  };
  if (std::all_of(parts.begin(), parts.end(), may_be_empty))
    return bad(label, "has no words", "write at least one word in every alternative");
  return parts;
}

Result<std::vector<LabelPattern>> expand_label(std::string_view label) {
  constexpr std::size_t most_words_in_any_order = 4;
  LabelReader reader;
  const auto parts = reader.read(label);
  if (!parts) return parts.error();
  std::vector<LabelPattern> patterns = choices(*parts);
  if (label.starts_with('~')) {
    std::vector<LabelPattern> orders;
    for (auto& pattern : patterns) {
      const bool has_gap = std::any_of(pattern.begin(), pattern.end(), [](const auto& e) { return e.gap != 0; });
      if (has_gap || pattern.size() > most_words_in_any_order)
        return bad(label, "asks for any order of a gap or of more than four words", "write the orders out");
      add_orders(std::move(pattern), orders);
    }
    patterns = std::move(orders);
  }
  std::set<LabelPattern> seen;
  std::erase_if(patterns, [&](const LabelPattern& pattern) { return !seen.insert(pattern).second; });
  return patterns;
}

std::vector<std::string> label_names(std::string_view label, std::size_t most) {
  if (label.find_first_of("*~") != std::string_view::npos) return {};
  const auto variants = Expander(label, label, [](std::string_view text) { return !tokenize(text).empty(); }).all();
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
