#include "compare/statement_places.h"

#include "core/account/home.h"
#include "core/knowledge/country.h"

namespace diptych {

StatementPlaces::StatementPlaces(const Comparison& comparison, const Knowledge& knowledge, const Kinship& kinship)
    : comparison_(comparison), knowledge_(knowledge), kinship_(kinship) {
  for (const auto& account : comparison.accounts)
    if (const auto country = country_of(account, knowledge); !country.empty())
      own_countries_.insert(country_id(country));
}

std::set<std::string> StatementPlaces::named_in(const Statement& statement) const {
  std::set<std::string> places;
  for (const auto& mention : statement.mentions) {
    if (mention.origin != Origin::catalogue) continue;
    if (const auto found = knowledge_.find_concept(mention.topic)) places.merge(kinship_.places_of(*found));
  }
  std::erase_if(places, [&](const std::string& place) { return own_countries_.contains(place); });
  return places;
}

std::set<std::string> StatementPlaces::about(StatementIndex index) const {
  const auto& statements = comparison_.statements;
  auto places = named_in(statements[index.value]);
  if (!places.empty() || index.value == 0 || statements[index.value - 1].account != statements[index.value].account)
    return places;
  return named_in(statements[index.value - 1]);
}

}  // namespace diptych
