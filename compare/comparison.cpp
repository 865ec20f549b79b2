#include "compare/comparison.h"

#include <array>

namespace diptych {

const char* name(TopicStatus status) {
  static constexpr std::array names{"shared", "partial", "only"};
  return names[static_cast<std::size_t>(status)];
}

const Account& account_at(const Comparison& comparison, AccountIndex index) {
  const std::size_t compared = comparison.accounts.size();
  return index.value < compared ? comparison.accounts[index.value] : comparison.aside_accounts[index.value - compared];
}

const Statement& statement_at(const Comparison& comparison, StatementIndex index) {
  const std::size_t compared = comparison.statements.size();
  return index.value < compared ? comparison.statements[index.value]
                                : comparison.aside_statements[index.value - compared];
}

}  // namespace diptych
