#pragma once

#include "core/text/language.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace diptych {

// Whether the language writes its article together with the word.
[[nodiscard]] inline bool joins_articles(const Language& language) {
  return !language.clitics.empty() && !language.clitics.back().empty();
}

// Whether a folded word begins with such an article.
[[nodiscard]] inline bool begins_with_article(std::string_view folded, const Language& language) {
  return joins_articles(language) && folded.starts_with(language.clitics.back().front());
}

// The same, also behind a conjunction or preposition of one letter.
[[nodiscard]] inline bool has_article(std::string_view folded, const Language& language) {
  constexpr std::size_t letter = 2;  // bytes
  return joins_articles(language) && folded.find(language.clitics.back().front()) <= letter;
}

// «التنسيق والتشاور» (the coordination and the consultation): two nouns with the article that a conjunction joins,
// though the second may have the stem of a verb.
[[nodiscard]] inline bool joins_noun(std::string_view before, std::string_view folded, const Language& language) {
  return begins_with_article(before, language) &&
         std::any_of(language.clitics.front().begin(), language.clitics.front().end(), [&](const std::string& joiner) {
           return folded.starts_with(joiner) && begins_with_article(folded.substr(joiner.size()), language);
         });
}

}  // namespace diptych
