#pragma once

#include "compare/evaluate.h"
#include "compare/evaluate_article.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// Everything that one run scored, in the order of the gold files.
struct Evaluation {
  std::vector<Evaluated> pairs;
  std::vector<EvaluatedArticle> articles;
};

[[nodiscard]] std::map<std::string, ArticleScore> articles_by_language(const Evaluation& evaluation);

// The figures that may be asked for by name, in the order in which they are documented.
inline constexpr std::array figure_names{"f1",    "recall", "precision", "found",   "act",  "act-f1",
                                         "actor", "facts",  "alignment", "account", "event"};

// A figure over everything; nullopt when the gold has no labels for it, or there is none of that name.
[[nodiscard]] std::optional<double> figure(const Evaluation& evaluation, std::string_view name);

}  // namespace diptych
