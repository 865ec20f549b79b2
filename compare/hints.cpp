#include "compare/hints.h"

#include "compare/statement_places.h"
#include "core/knowledge/role.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace diptych {
namespace {

// The topics of the catalogue that each account names.
std::vector<std::set<std::string>> named_topics(const Comparison& comparison) {
  std::vector<std::set<std::string>> named(comparison.accounts.size());
  for (const auto& statement : comparison.statements)
    for (const auto& mention : statement.mentions)
      if (mention.origin == Origin::catalogue) named[statement.account.value].insert(mention.topic);
  return named;
}

bool names_matter(const Statement& statement, const Knowledge& knowledge) {
  return std::any_of(statement.mentions.begin(), statement.mentions.end(), [&](const Mention& mention) {
    const auto topic = knowledge.find_concept(mention.topic);
    return mention.origin == Origin::catalogue && topic && role_rank(knowledge.concept_role(*topic)) == matter_rank;
  });
}

bool told_by_others(const std::string& topic, AccountIndex account, const std::vector<std::set<std::string>>& named) {
  for (std::size_t other = 0; other < named.size(); ++other)
    if (other != account.value && named[other].contains(topic)) return true;
  return false;
}

// "Congratulated on his election" names its topic, and is no congratulation of another kind.
bool says_more(const Mention& label, const Mention& hint, const Kinship& kinship, const Knowledge& knowledge) {
  if (label.origin != Origin::catalogue || !label.span.overlaps(hint.span)) return false;
  const auto named = knowledge.find_concept(label.topic);
  const auto hinted = knowledge.find_concept(hint.topic);
  return named && hinted && !kinship.background(*named) && kinship.distance(*named, *hinted) == 1;
}

// "International and regional issues" is named once, though its words may mean regional issues as well.
bool names_the_same(const Mention& label, const Mention& hint, const Kinship& kinship, const Knowledge& knowledge) {
  if (label.origin != Origin::catalogue || !label.span.overlaps(hint.span)) return false;
  const auto named = knowledge.find_concept(label.topic);
  const auto hinted = knowledge.find_concept(hint.topic);
  return named && hinted && kinship.unspecific(*named) && kinship.unspecific(*hinted) && kinship.close(*named, *hinted);
}

// "The proliferation of strategic weapons" has said what its weapons are spoken of for.
bool explains(const Mention& label, const Mention& hint, const Kinship& kinship, const Knowledge& knowledge) {
  const bool inside = label.span.begin <= hint.span.begin && hint.span.end <= label.span.end &&
                      (label.span.begin < hint.span.begin || hint.span.end < label.span.end);
  if (label.origin != Origin::catalogue || !inside) return false;
  const auto named = knowledge.find_concept(label.topic);
  const auto hinted = knowledge.find_concept(hint.topic);
  return named && hinted && role_rank(knowledge.concept_role(*named)) == matter_rank && !kinship.background(*named) &&
         !kinship.unspecific(*named) && !kinship.distance(*named, *hinted);
}

// "Support for Syria", beside Ukraine in the same sentence, is none for Ukraine: what is named is another place.
bool elsewhere(const std::vector<Mention>& labels, const Mention& hint, const Kinship& kinship,
               const Knowledge& knowledge) {
  const auto hinted = knowledge.find_concept(hint.topic);
  const std::set<std::string> places = hinted ? kinship.places_of(*hinted) : std::set<std::string>();
  bool named = false;
  for (const auto& label : labels) {
    const auto found = label.origin == Origin::catalogue ? knowledge.find_concept(label.topic) : std::nullopt;
    if (!found || knowledge.concept_role(*found) != "place") continue;
    const auto of_label = kinship.places_of(*found);
    if (std::any_of(of_label.begin(), of_label.end(), [&](const std::string& place) { return places.contains(place); }))
      return false;
    named = true;
  }
  return named && !places.empty();
}

// A sentence that goes on about Belarus in its paragraph names no settlement in Ukraine.
bool goes_on_elsewhere(std::size_t statement, const Mention& hint, const StatementPlaces& places,
                       const Kinship& kinship, const Knowledge& knowledge) {
  const auto hinted = knowledge.find_concept(hint.topic);
  if (!hinted || !kinship.settles(*hinted)) return false;
  auto of_hint = kinship.places_of(*hinted);
  std::erase_if(of_hint, [&](const std::string& place) { return places.is_own_side(place); });
  if (of_hint.empty()) return false;
  const auto about = places.goes_on_about(StatementIndex{static_cast<std::uint32_t>(statement)});
  return !about.empty() &&
         std::none_of(about.begin(), about.end(), [&](const std::string& place) { return of_hint.contains(place); });
}

void add(Statement& statement, Mention hint) {
  auto& mentions = statement.mentions;
  // Names and key phrases stand in for a topic that nobody knows.
  std::erase_if(mentions, [](const Mention& mention) { return mention.origin != Origin::catalogue; });
  const auto at = std::find_if(mentions.begin(), mentions.end(),
                               [&](const Mention& mention) { return hint.span.begin < mention.span.begin; });
  mentions.insert(at, std::move(hint));
}

}  // namespace

void settle_hints(Comparison& comparison, const Knowledge& knowledge, const Kinship& kinship) {
  const auto named = named_topics(comparison);
  const StatementPlaces places(comparison, knowledge, kinship);
  for (std::size_t number = 0; number < comparison.statements.size(); ++number) {
    Statement& statement = comparison.statements[number];
    if (statement.hints.empty()) continue;
    const bool silent = !names_matter(statement, knowledge);
    const std::vector<Mention> labels = statement.mentions;
    const auto any_label = [&](const auto& is, const Mention& hint) {
      return std::any_of(labels.begin(), labels.end(),
                         [&](const Mention& label) { return is(label, hint, kinship, knowledge); });
    };
    for (auto& hint : std::exchange(statement.hints, {}))
      if (!any_label(names_the_same, hint) && !any_label(explains, hint) &&
          !elsewhere(labels, hint, kinship, knowledge) &&
          !goes_on_elsewhere(number, hint, places, kinship, knowledge) &&
          ((silent && !any_label(says_more, hint)) || told_by_others(hint.topic, statement.account, named)))
        add(statement, std::move(hint));
  }
}

}  // namespace diptych
