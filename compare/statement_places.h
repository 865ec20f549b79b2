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

  // Those of the nearest statement before it in its paragraph, where it names none itself.
  [[nodiscard]] std::set<std::string> goes_on_about(StatementIndex index) const;

  // Whether the topic is the country, or the body or union, that one of the accounts speaks for.
  [[nodiscard]] bool is_own_side(const std::string& topic) const {
    return own_countries_.contains(topic) || own_bodies_.contains(topic);
  }

 private:
  [[nodiscard]] std::set<std::string> named_in(const Statement& statement) const;
  [[nodiscard]] bool in_one_line(const Statement& before, const Statement& at) const;

  const Comparison& comparison_;
  const Knowledge& knowledge_;
  const Kinship& kinship_;
  std::set<std::string> own_countries_;
  std::set<std::string> own_bodies_;
};

}  // namespace diptych
