#include "compare/evaluate.h"

#include "tests/support/knowledge.h"
#include "tests/support/result.h"
#include "tests/support/sample_comparison.h"

using namespace diptych;
using diptych::test::ComparisonBuilder;

namespace {

// Both tell of the treaty, a of a warning.
Comparison call() {
  ComparisonBuilder build;
  build.account("white-house", "en", "Readout", "They agreed to extend it for five years. He warned of a fir tree.");
  build.statement("They agreed to extend it for five years");
  build.last_statement().act = Act{"agreed", 24, "AGREE", "agree", {}};
  build.last_statement().actors = {"white-house", "kremlin"};
  build.last_statement().facts = {{build.last_statement().span, "duration", "5 year"}};
  build.statement("He warned of a fir tree");
  build.last_statement().act = Act{"expressed concern", 5, "", "object", {}};
  build.last_statement().actors = {"other:the forester"};
  build.last_statement().facts = {{build.last_statement().span, "number", "1"}};
  build.account("kremlin", "ru", "Разговор", "Договор продлён на пять лет. Обсудили ёлку.");
  build.statement("Договор продлён на пять лет");
  build.last_statement().actors = {"kremlin"};
  build.last_statement().facts = {{build.last_statement().span, "duration", "6 year"}};
  build.statement("Обсудили ёлку");
  return build.build();
}

GoldMention mention(Side side, const std::string& words, const std::string& act, const std::string& who) {
  return {side, {{side == 0 ? "en" : "ru", words}}, act, who};
}

Gold gold() {
  Gold gold;
  gold.path = "call.json";
  gold.accounts = {GoldAccount{"white-house", "en", {{"en", "a.txt"}}},
                   GoldAccount{"kremlin", "ru", {{"ru", "b.txt"}}}};
  gold.topics = {{"treaty",
                  Sides::both,
                  false,
                  {mention(0, "extend it", "agreed", "both"), mention(1, "Договор продлён", "agreed", "both")}},
                 {"tree", Sides::a, false, {mention(0, "a fir tree", "warned", "a")}}};
  gold.facts = {{"treaty", 0, "duration", "P5Y", {{"en", "five years"}}},
                {"treaty", 1, "duration", "P5Y", {{"ru", "пять лет"}}}};
  return gold;
}

Telling told(const Gold& gold, const Comparison& comparison) {
  const auto score = evaluate(gold, {"en", "ru"}, comparison, test::embedded());
  REQUIRE(score);
  return score->telling;
}

}  // namespace

TEST_CASE("acts are compared by their class, by language") {
  const Telling telling = told(gold(), call());
  CHECK(telling.acts.at("en").counts ==
        std::map<std::pair<std::string, std::string>, std::size_t>{{{"agree", "agree"}, 1}, {{"object", "object"}, 1}});
  CHECK(telling.acts.at("ru").counts ==
        std::map<std::pair<std::string, std::string>, std::size_t>{{{"agree", "none"}, 1}});
}

TEST_CASE("actors are the accounts' parties, both of them, or somebody else") {
  const Telling telling = told(gold(), call());
  CHECK(telling.actors.at("en").counts ==
        std::map<std::pair<std::string, std::string>, std::size_t>{{{"both", "both"}, 1}, {{"a", "other"}, 1}});
  CHECK(telling.actors.at("ru").counts ==
        std::map<std::pair<std::string, std::string>, std::size_t>{{{"both", "b"}, 1}});
}

TEST_CASE("an act of the gold that the data does not have is refused") {
  Gold odd = gold();
  odd.topics[0].mentions[0].act = "sang";
  const auto score = evaluate(odd, {"en", "ru"}, call(), test::embedded());
  REQUIRE_FALSE(score);
  CHECK(to_string(score.error()) == "call.json: topic \"treaty\": \"sang\" is no act; use an id of data/acts.toml");
}

TEST_CASE("what the gold does not label is not scored") {
  Gold bare = gold();
  bare.facts.clear();
  for (auto& topic : bare.topics)
    for (auto& one : topic.mentions) one.act = one.who = std::nullopt;
  const Telling telling = told(bare, call());
  CHECK(telling.acts.empty());
  CHECK(telling.actors.empty());
  CHECK(telling.facts.empty());
}

TEST_CASE("of the statements at the gold's words the one that shares most with them is looked at") {
  Gold wide = gold();
  wide.topics[1].mentions[0].words["en"] = "years. He warned of a fir tree";
  const Telling telling = told(wide, call());
  CHECK(telling.acts.at("en").right() == 2);
}

TEST_CASE("a fact is met by an equal value in a statement at its words, and other facts there are wrong") {
  const Telling telling = told(gold(), call());
  // The tree's topic has no gold fact, so the number told of it is not looked at.
  CHECK(telling.facts.at("en") == Harvest{1, 1, 1, 1});
  CHECK(telling.facts.at("ru") == Harvest{1, 0, 1, 0});
  std::string slips;
  for (const auto& slip : telling.slips)
    if (slip.figure.starts_with("fact")) slips += slip.figure + ": " + slip.wanted + " / " + slip.got + "\n";
  CHECK(slips == "fact wrong:  / duration 6 year\nfact missed: duration P5Y / duration 6 year\n");
}

TEST_CASE("a pair is right when its statements stand at one gold topic told by both") {
  Comparison comparison = call();
  CHECK(told(gold(), comparison).alignments == Harvest{1, 0, 0, 0});
  comparison.alignments = {{{{0}, {2}}, 0.9, {}}};
  CHECK(told(gold(), comparison).alignments == Harvest{1, 1, 1, 1});
  comparison.alignments = {{{{0}, {2}}, 0.9, {}}, {{{1}, {3}}, 0.4, {}}};
  CHECK(told(gold(), comparison).alignments == Harvest{1, 1, 2, 1});
}

TEST_CASE("many-to-many alignments are scored pair by pair, and never within one account") {
  Comparison comparison = call();
  comparison.alignments = {{{{0}, {1}, {2}}, 0.9, {}}};
  CHECK(told(gold(), comparison).alignments == Harvest{1, 1, 2, 1});
}

TEST_CASE("an optional topic told by both is not asked to be aligned") {
  Gold optional = gold();
  optional.topics[0].optional = true;
  Comparison comparison = call();
  comparison.alignments = {{{{0}, {2}}, 0.9, {}}};
  CHECK(told(optional, comparison).alignments == Harvest{0, 0, 1, 1});
}
