#include "compare/likeness.h"

#include "compare/fact_value.h"
#include "compare/settings.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace diptych {
namespace {

std::string shown(std::string_view what, const std::string& name, double weight) {
  std::array<char, 16> digits{};
  std::snprintf(digits.data(), digits.size(), " %.2f", weight);
  return std::string(what) + (name.empty() ? "" : " ") + name + digits.data();
}

bool is_background(std::string_view role) { return role == "place" || role == "body"; }
bool is_generic(std::string_view role) { return role == "generic" || role == "protocol" || role == "attitude"; }
bool is_unweighed(std::string_view role) { return role == "group" || role == "frame"; }

}  // namespace

LikenessScorer::LikenessScorer(const Comparison& comparison, const Knowledge& knowledge)
    : comparison_(&comparison), knowledge_(&knowledge) {
  const auto number = [&](const char* key) { return threshold(knowledge, std::string("alignment.") + key); };
  weights_ = {number("topic"),      number("fact"),    number("person"), number("act"),  number("position"),
              number("background"), number("generic"), number("wide"),   number("near"), number("phrase")};
  read_topics();
  std::map<AccountIndex, double> length;
  for (const auto& statement : comparison.statements)
    length[statement.account] = std::max<double>(length[statement.account], statement.span.end);
  for (const auto& statement : comparison.statements) {
    Profile one = profile(statement);
    one.position = statement.span.begin / length[statement.account];
    for (const auto& [topic, concepts] : one.topics) counts_[topic][statement.account] += 1;
    for (const auto& fact : one.facts) counts_[fact][statement.account] += 1;
    profiles_.push_back(std::move(one));
  }
}

// Weights and links of every concept that a statement names.
void LikenessScorer::read_topics() {
  for (const auto& topic : comparison_->topics) {
    row_of_[topic.id] = topic.id;
    for (const auto& other : topic.merged) row_of_[other] = topic.id;
  }
  for (const auto& statement : comparison_->statements)
    for (const auto& mention : statement.mentions) {
      if (weight_of_.contains(mention.topic)) continue;
      double& weight = weight_of_[mention.topic];
      if (mention.origin != Origin::catalogue) {
        weight = weights_.topic * weights_.phrase;
        continue;
      }
      const auto found = knowledge_->find_concept(mention.topic);
      if (!found) continue;
      const std::string_view role = knowledge_->concept_role(*found);
      weight = weights_.topic;
      if (is_background(role)) weight *= weights_.background;
      if (is_generic(role)) weight *= weights_.generic;
      if (is_unweighed(role)) weight = 0;
      if (knowledge_->is_wide(*found)) weight *= weights_.wide;
      const ConceptLinks links = knowledge_->concept_links(*found);
      for (const auto id : links.broader) links_[mention.topic].emplace(id);
      for (const auto id : links.related) links_[mention.topic].emplace(id);
      for (const auto id : links.close_match) links_[mention.topic].emplace(id);
    }
}

LikenessScorer::Profile LikenessScorer::profile(const Statement& statement) const {
  Profile out;
  for (const auto& mention : statement.mentions) {
    if (mention.pointed) continue;  // the statement that names the matter is the one to be found
    const auto row = row_of_.find(mention.topic);
    const std::string& topic = row == row_of_.end() ? mention.topic : row->second;
    if (weight(topic) > 0) out.topics[topic].insert(mention.topic);
  }
  const auto& parties = comparison_->events.front().parties;
  for (const auto& fact : statement.facts) {
    // The day of the event stands in every account.
    if (fact.kind == "date" && comparison_->events.front().date &&
        fact.value == to_string(*comparison_->events.front().date))
      continue;
    // "Up to a million" here and "a million" there are one fact.
    out.facts.insert(fact.kind + " " + std::string(without_bound(fact.value)));
  }
  for (const auto& cue : statement.cues)
    if (cue.category == "person" &&
        std::find(parties.begin(), parties.end(), cue.value.substr(0, cue.value.find('/'))) == parties.end())
      out.persons.insert(cue.value);
  if (statement.act) out.act_class = statement.act->act_class;
  return out;
}

double LikenessScorer::weight(const std::string& topic) const {
  const auto found = weight_of_.find(topic);
  return found == weight_of_.end() ? 0 : found->second;
}

// 1 for what one statement of each account names, less the more statements do.
double LikenessScorer::rarity(const std::string& topic, StatementIndex a, StatementIndex b) const {
  const auto& counts = counts_.at(topic);
  const auto count = [&](StatementIndex s) {
    const auto found = counts.find(comparison_->statements[s.value].account);
    return found == counts.end() ? 1.0 : found->second;
  };
  return 1 / std::sqrt(count(a) * count(b));
}

bool LikenessScorer::near(const std::string& a, const std::string& b) const {
  const auto linked = [&](const std::string& from, const std::string& to) {
    const auto found = links_.find(from);
    return found != links_.end() && found->second.contains(to);
  };
  return linked(a, b) || linked(b, a);
}

bool LikenessScorer::share_topic(StatementIndex a, StatementIndex b) const {
  const auto& x = profiles_[a.value].topics;
  const auto& y = profiles_[b.value].topics;
  return std::any_of(x.begin(), x.end(), [&](const auto& topic) { return y.contains(topic.first); });
}

Likeness LikenessScorer::of(StatementIndex a, StatementIndex b) const {
  const Profile& x = profiles_[a.value];
  const Profile& y = profiles_[b.value];
  // Chances are multiplied in one order whichever statement is given first, so that rounding is the same.
  std::map<std::string, double> parts;
  for (const auto& [topic, concepts] : x.topics) {
    if (const auto same = y.topics.find(topic); same != y.topics.end()) {
      // A row may hold several concepts: the one statement may name others of them than the other.
      const auto is_named = [&](const std::string& one) { return same->second.contains(one); };
      const bool equal = std::any_of(concepts.begin(), concepts.end(), is_named);
      parts[topic] = weight(topic) * rarity(topic, a, b) * (equal ? 1 : weights_.near);
      continue;
    }
    for (const auto& [other, named] : y.topics)
      if (near(topic, other) && !x.topics.contains(other))
        parts[std::min(topic, other) + "~" + std::max(topic, other)] =
            weights_.near * std::min(weight(topic), weight(other)) * std::min(rarity(topic, a, b), rarity(other, a, b));
  }
  Likeness out;
  double against = 1;
  const auto count = [&](std::string_view what, const std::string& name, double chance) {
    against *= 1 - std::min(chance, 0.99);
    out.why.push_back(shown(what, name, chance));
  };
  for (const auto& [topic, chance] : parts) count("topic", topic, chance);
  for (const auto& fact : x.facts)
    if (y.facts.contains(fact)) count("fact", fact, weights_.fact * rarity(fact, a, b));
  if (out.why.empty()) return out;
  for (const auto& person : x.persons)
    if (y.persons.contains(person)) count("person", person.substr(0, person.rfind('/')), weights_.person);
  if (!x.act_class.empty() && x.act_class == y.act_class) count("act", x.act_class, weights_.act);
  count("position", "", weights_.position * (1 - std::abs(x.position - y.position)));
  out.score = std::round((1 - against) * 10000) / 10000;
  return out;
}

}  // namespace diptych
