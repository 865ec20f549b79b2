#include "compare/statement_places.h"

#include "core/account/home.h"
#include "core/knowledge/country.h"

namespace diptych {

StatementPlaces::StatementPlaces(const Comparison& comparison, const Knowledge& knowledge, const Kinship& kinship)
    : comparison_(comparison), knowledge_(knowledge), kinship_(kinship) {
  for (const auto& account : comparison.accounts) {
    if (const auto concept_of_body = knowledge.find_concept(account.party);
        concept_of_body && knowledge.concept_role(*concept_of_body) == "body")
      own_bodies_.insert(account.party);
    const std::string country = country_of(account, knowledge);
    if (country.empty()) continue;
    own_countries_.insert(country_id(country));
    // A council or commission of a union: what stands for its country is the union.
    const std::string of_union = country_id(country).substr(country_id("").size());
    if (const auto found = knowledge.find_concept(of_union); found && knowledge.concept_role(*found) == "body")
      own_bodies_.insert(of_union);
  }
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

std::set<std::string> StatementPlaces::goes_on_about(StatementIndex index) const {
  const auto& statements = comparison_.statements;
  if (!named_in(statements[index.value]).empty()) return {};
  for (std::uint32_t at = index.value; at > 0; --at) {
    if (statements[at - 1].account != statements[at].account ||
        !in_one_line(statements[at - 1], statements[index.value]))
      return {};
    if (auto places = named_in(statements[at - 1]); !places.empty()) return places;
  }
  return {};
}

bool StatementPlaces::in_one_line(const Statement& before, const Statement& at) const {
  if (before.document != at.document || before.span.begin > at.span.begin) return false;
  const std::string_view text = comparison_.documents[at.document.value].source.text;
  return text.substr(before.span.begin, at.span.begin - before.span.begin).find('\n') == std::string_view::npos;
}

}  // namespace diptych
