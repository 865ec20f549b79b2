#pragma once

#include "compare/comparison.h"
#include "compare/figures.h"
#include "compare/gold.h"

#include <map>
#include <string>
#include <vector>

namespace diptych {

// A sentence that is given to the wrong account or event.
struct WrongSentence {
  std::string words;
  std::string wanted;  // account, and event where that is what is wrong
  std::string got;
  std::string rule;  // of the attribution that gave it there
};

// Who tells which sentence of an article, and about which event.
struct ArticleScore {
  std::size_t sentences = 0;
  std::size_t right = 0;   // given to the account the gold names
  std::size_t told = 0;    // sentences that the gold gives to a party or to several
  std::size_t placed = 0;  // … that are at the main event, or away from it, as the gold says
  std::vector<WrongSentence> wrong;

  ArticleScore& operator+=(const ArticleScore& other);  // of the counts
};

// A sentence belongs to whom the ledger gives most of its characters, white space aside: to an account's party; to
// "other" where the account is of no known party; to "narrator", which furniture is too. The gold's "joint:a+b" is
// right with a and with b; "other:…" with any "other". Its "main" event is the comparison's first one, and any other
// word means that no character's entry may be at the first one or most are not.
// Refuses a comparison that is not of one document, and sentences that do not stand in it in their order.
[[nodiscard]] Result<ArticleScore> evaluate_article(const GoldArticle& gold, const Comparison& comparison);

struct EvaluatedArticle {
  std::string gold;  // path
  std::string language;
  ArticleScore score;
};

}  // namespace diptych
