#include "core/segment/joined_items.h"

#include "core/text/token.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace diptych {
namespace {

bool is_item(const ClauseSigns& signs, const Match& match) {
  const std::string_view role = signs.knowledge().concept_role(match.entry.target);
  return role == "field" || role == "matter";
}

// The matter or field whose name begins at `word`, articles aside.
std::optional<std::uint32_t> item_at(const ClauseSigns& signs, std::uint32_t word, std::uint32_t end) {
  while (word < end && signs.analysis().transparent[word]) ++word;
  for (const Match& match : signs.kept())
    if (match.first == word && is_item(signs, match)) return match.entry.target;
  return std::nullopt;
}

bool may_join(const ClauseSigns& signs, std::uint32_t word) {
  return signs.has_joining_clitic(word) && !signs.kept_together(word) && !signs.in_insertion(word);
}

// Whether a noun begins at `word` that shows by its article that the conjunction before it is none of its letters.
bool joins_noun(const ClauseSigns& signs, std::uint32_t word) {
  const auto& clitics = signs.language().clitics;
  if (!may_join(signs, word) || signs.at(word).act != 0 || clitics.back().empty()) return false;
  const std::string& folded = signs.analysis().tokens[word].folded;
  return std::any_of(clitics.front().begin(), clitics.front().end(),
                     [&](const std::string& joining) { return folded.starts_with(joining + clitics.back().front()); });
}

// The matter or field whose name begins at `word`, with the conjunction written together with it.
std::optional<std::uint32_t> joined_matter(const ClauseSigns& signs, std::uint32_t word) {
  if (!may_join(signs, word)) return std::nullopt;
  const std::string& folded = signs.analysis().tokens[word].folded;
  for (const Match& match : signs.kept()) {
    if (match.first != word) continue;
    if (!is_item(signs, match)) continue;
    // A label may list both: «الطاقة», «والطاقة».
    const auto label = tokenize(signs.knowledge().text(match.entry.label));
    const auto lists = [&](std::string_view form) {
      return std::any_of(label.begin(), label.end(), [&](const Token& other) { return other.folded == form; });
    };
    const auto& joining = signs.language().clitics.front();
    if (!lists(folded) || std::any_of(joining.begin(), joining.end(), [&](const std::string& clitic) {
          return folded.starts_with(clitic) && lists(std::string_view(folded).substr(clitic.size()));
        }))
      return match.entry.target;
  }
  return std::nullopt;
}

// Whether the words [begin, end) go on with a name: nothing of a clause is among them.
bool only_names(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t longest = 3;
  if (end - begin > longest || signs.border(end) != Border::none) return false;
  for (std::uint32_t word = begin; word < end; ++word) {
    const WordSigns& word_signs = signs.at(word);
    if (signs.border(word) != Border::none || word_signs.act != 0 || word_signs.oblique != 0 ||
        word_signs.relative != 0 || word_signs.complementizer != 0 || word_signs.subject != 0)
      return false;
  }
  return true;
}

}  // namespace

std::vector<std::uint32_t> joined_cuts(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end) {
  constexpr std::size_t fewest = 2;
  std::vector<std::uint32_t> chain;
  std::uint32_t fields = 0;  // the word behind "in the fields of"
  for (std::uint32_t word = begin + 1; word < end; ++word) {
    fields = std::max(fields, signs.at(word - 1).fields);
    const bool among_fields = fields != 0 && fields <= word && (!chain.empty() || only_names(signs, fields, word));
    const auto matter = joined_matter(signs, word);
    if (!(matter || (among_fields && joins_noun(signs, word))) || signs.in_parentheses(begin, word)) continue;
    // "The conduct of the regime and its acts and its support …" are one matter.
    const bool same = matter && !chain.empty() && matter == joined_matter(signs, chain.back());
    const bool goes_on = !chain.empty() && !same && only_names(signs, chain.back() + 1, word);
    if (!goes_on && chain.size() >= fewest) break;
    if (!goes_on) chain.clear();
    if (goes_on || (chain.empty() && among_fields) || signs.labelled(word - 1, word)) chain.push_back(word);
  }
  if (chain.size() < fewest) chain.clear();
  return chain;
}

std::optional<std::uint32_t> field_pair(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t word = begin; word < end; ++word) {
    if (signs.at(word).fields == 0) continue;
    std::uint32_t field = signs.at(word).fields;
    while (field < end && signs.analysis().transparent[field]) ++field;
    for (const Match& one : signs.kept()) {
      const std::uint32_t cut = one.last;
      if (one.first > field || cut <= field || !is_item(signs, one) || cut >= end || signs.in_parentheses(begin, cut) ||
          signs.border(cut) != Border::none || signs.kept_together(cut))
        continue;
      const auto other = signs.at(cut).joiner == cut + 1 ? item_at(signs, cut + 1, end) : joined_matter(signs, cut);
      if (other && *other != one.entry.target) return cut;
    }
  }
  return std::nullopt;
}

}  // namespace diptych
