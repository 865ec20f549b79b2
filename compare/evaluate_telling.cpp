#include "compare/evaluate_telling.h"

#include <algorithm>

namespace diptych {
namespace {

std::uint32_t shared_size(ByteSpan span, const std::vector<ByteSpan>& others) {
  std::uint32_t most = 0;
  for (const ByteSpan other : others)
    if (span.overlaps(other)) most = std::max(most, std::min(span.end, other.end) - std::max(span.begin, other.begin));
  return most;
}

// The statement of a side that shares most with one of `spans`; the first of equals, nullptr where none overlaps.
const Statement* statement_at(const std::vector<ByteSpan>& spans, Side side, const Comparison& comparison) {
  const Statement* best = nullptr;
  std::uint32_t most = 0;
  for (const auto& statement : comparison.statements) {
    if (statement.document.value != side) continue;
    if (const std::uint32_t size = shared_size(statement.span, spans); size > most) {
      most = size;
      best = &statement;
    }
  }
  return best;
}

std::string class_of(const Statement* statement) {
  return statement == nullptr || !statement->act ? "none" : statement->act->act_class;
}

// The accounts a pair is of: the first of each document.
std::array<std::string, 2> parties_of(const Comparison& comparison) {
  std::array<std::string, 2> parties;
  for (const auto& account : comparison.accounts) {
    std::string& party = parties.at(account.documents.front().value);
    if (party.empty()) party = account.party;
  }
  return parties;
}

std::string actor_of(const Statement* statement, const std::array<std::string, 2>& parties) {
  if (statement == nullptr || statement->actors.empty()) return "none";
  const auto& actors = statement->actors;
  Sides named = Sides::none;
  for (const Side side : sides_of_a_pair)
    if (std::find(actors.begin(), actors.end(), parties.at(side)) != actors.end()) named = named | as_sides(side);
  return named == Sides::none ? "other" : name(named);
}

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const auto& item : items) out += (out.empty() ? "" : ", ") + item;
  return out;
}

// "agree (agreed)"
std::string explained(const std::string& what, const std::string& words) {
  return words.empty() ? what : what + " (" + words + ")";
}

}  // namespace

Result<void> score_acts_and_actors(const Gold& gold, const GoldPlaces& places, const LanguagePair& languages,
                                   const Comparison& comparison, const Knowledge& knowledge, Telling& telling) {
  const auto parties = parties_of(comparison);
  for (std::size_t t = 0; t < gold.topics.size(); ++t)
    for (std::size_t m = 0; m < gold.topics[t].mentions.size(); ++m) {
      const GoldMention& mention = gold.topics[t].mentions[m];
      if (!mention.act && !mention.who) continue;
      const std::string& language = language_of(languages, mention.side);
      const Statement* statement = statement_at(places.mentions[t][m], mention.side, comparison);
      SidedWords words{mention.side, mention.words.at(language), ""};
      if (statement != nullptr)
        words.statement = statement->span.of(comparison.documents[statement->document.value].source.text);
      const auto score = [&](const char* what, Confusion& confusion, const std::string& wanted,
                             const std::string& label, const std::string& got, const std::string& found) {
        confusion.add(wanted, got);
        if (wanted != got)
          telling.slips.push_back(
              {what, gold.topics[t].name, {words}, explained(wanted, label), explained(got, found)});
      };
      if (mention.act) {
        const auto act = knowledge.find_act(*mention.act);
        if (!act)
          return Diagnostic{ExitCode::input_refused, gold.path,
                            "topic \"" + gold.topics[t].name + "\": \"" + *mention.act + "\" is no act",
                            "use an id of data/acts.toml"};
        score("act", telling.acts[language], std::string(act->act_class), *mention.act, class_of(statement),
              statement != nullptr && statement->act ? statement->act->id : "");
      }
      if (mention.who)
        score("actor", telling.actors[language], *mention.who, "", actor_of(statement, parties),
              statement != nullptr ? joined(statement->actors) : "");
    }
  return {};
}

}  // namespace diptych
