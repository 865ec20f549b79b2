#include "core/statement/plain_form.h"

#include "core/knowledge/country.h"
#include "core/text/token.h"

#include <algorithm>

namespace diptych {
namespace {

// The written word without the joining clitic and the article, as labels are compared.
std::string_view bare(std::string_view word, const Language& language) {
  if (language.clitics.empty()) return word;
  for (const auto& joining : language.clitics.front())
    if (word.size() > joining.size() + 4 && word.starts_with(joining)) {
      word.remove_prefix(joining.size());
      break;
    }
  const auto& articles = language.clitics.back();
  if (!articles.empty() && word.size() > articles.front().size() + 2 && word.starts_with(articles.front()))
    word.remove_prefix(articles.front().size());
  return word;
}

// Whether `word` is one of the alternatives of "(minister|secretary)".
bool is_alternative(std::string_view label, std::string_view word) {
  for (auto at = label.find(word); at != std::string_view::npos; at = label.find(word, at + 1)) {
    const auto end = at + word.size();
    if (at > 0 && (label[at - 1] == '(' || label[at - 1] == '|') && end < label.size() &&
        (label[end] == '|' || label[end] == ')'))
      return true;
  }
  return false;
}

}  // namespace

bool is_plain(const Scene& scene, std::uint32_t first, std::uint32_t last, std::string_view label) {
  // Most labels stand in the text as they are written. Parting one into words costs more than all else here.
  const auto& tokens = scene.analysis.tokens;
  const std::uint32_t begin = tokens[first].span.begin;
  if (first < last && scene.text.substr(begin, tokens[last - 1].span.end - begin) == label) return true;
  if (last == first + 1 && is_alternative(label, tokens[first].folded)) return true;
  std::vector<std::string> forms;
  for (const auto& token : tokenize(label)) {
    forms.push_back(token.folded);
    forms.emplace_back(bare(token.folded, scene.language));
  }
  // An official name of a country bends by itself.
  const bool of_country = label.find(country_ellipsis) != std::string_view::npos;
  for (std::uint32_t word = first; word < last; ++word) {
    if (scene.analysis.transparent[word] || (of_country && word > first)) continue;
    const std::string& folded = tokens[word].folded;
    if (std::find(forms.begin(), forms.end(), folded) == forms.end() &&
        std::find(forms.begin(), forms.end(), bare(folded, scene.language)) == forms.end())
      return false;
  }
  return true;
}

bool has_ending(const std::string& word, const std::vector<std::string>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](const std::string& ending) { return word.size() > ending.size() && word.ends_with(ending); });
}

}  // namespace diptych
