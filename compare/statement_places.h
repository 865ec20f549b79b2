#pragma once

#include "compare/comparison.h"
#include "compare/kinship.h"
#include "core/knowledge/image.h"

#include <set>
#include <string>

namespace diptych {

// Which places the statements of a comparison are about. The countries of the accounts' own parties are none: there
// they are actors.
class StatementPlaces {
 public:
  // All must outlive this.
  StatementPlaces(const Comparison& comparison, const Knowledge& knowledge, const Kinship& kinship);

  // The ids of the places that a statement names or names matters of; without any, those of the statement before it in
  // its account, which it goes on about.
  [[nodiscard]] std::set<std::string> about(StatementIndex index) const;

  [[nodiscard]] bool is_own_country(const std::string& topic) const { return own_countries_.contains(topic); }

 private:
  [[nodiscard]] std::set<std::string> named_in(const Statement& statement) const;

  const Comparison& comparison_;
  const Knowledge& knowledge_;
  const Kinship& kinship_;
  std::set<std::string> own_countries_;
};

}  // namespace diptych
