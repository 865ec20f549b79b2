#include "compare/evaluate.h"

#include "tests/support/knowledge.h"
#include "tests/support/result.h"
#include "tests/support/sample_comparison.h"

#include <cmath>

using namespace diptych;
using diptych::test::ComparisonBuilder;

namespace {

const LanguagePair english_and_russian{"en", "ru"};

// A gold topic told in English by a, in Russian by b, or by both; the empty one is not told.
GoldTopic topic(std::string name, std::string in_a, std::string in_b, bool optional = false) {
  GoldTopic topic{std::move(name), Sides::none, optional, {}};
  if (!in_a.empty()) topic.mentions.push_back({0, {{"en", std::move(in_a)}}, {}, {}});
  if (!in_b.empty()) topic.mentions.push_back({1, {{"ru", std::move(in_b)}}, {}, {}});
  for (const auto& mention : topic.mentions) topic.sides = topic.sides | as_sides(mention.side);
  return topic;
}

Gold gold(std::vector<GoldTopic> topics) {
  return {"calls/gold.json",
          "call",
          {GoldAccount{"white-house", "en", {{"en", "a.en.txt"}}}, GoldAccount{"kremlin", "ru", {{"ru", "b.ru.txt"}}}},
          std::move(topics),
          {}};
}

// Both tell of the treaty; only a of Navalny; only b, with words of no catalogue, of a fir tree.
ComparisonBuilder treaty_call() {
  ComparisonBuilder build;
  build.account("white-house", "en", "Readout \U0001F4DE",
                "They agreed to extend the New START\nTreaty. He raised the poisoning of Aleksey\u00A0Navalny.");
  build.statement("They agreed to extend the New START\nTreaty").mention("new-start", "New START", "New START\nTreaty");
  build.statement("He raised the poisoning of Aleksey\u00A0Navalny")
      .mention("navalny", "Navalny", "Aleksey\u00A0Navalny");
  build.account("kremlin", "ru", "Разговор", "Продлён Договор СНВ-3. В Кремле уже стоит новогодняя ёлка.");
  build.statement("Продлён Договор СНВ-3").mention("new-start", "New START", "Договор СНВ-3");
  build.statement("В Кремле уже стоит новогодняя ёлка").mention("phrase:ёлк", "ёлка", "ёлка", Origin::phrase);
  return build;
}

const GoldTopic treaty = topic("treaty", "extend the New START Treaty", "Договор СНВ-3");
const GoldTopic navalny = topic("Navalny", "the poisoning of Aleksey Navalny", "");
const GoldTopic tree = topic("tree", "", "В Кремле уже стоит");

Score score(std::vector<GoldTopic> topics, const Comparison& comparison) {
  const auto result = evaluate(gold(std::move(topics)), english_and_russian, comparison, test::embedded());
  REQUIRE(result);
  return *result;
}

}  // namespace

TEST_CASE("a table that has every gold topic on its sides and nothing else is perfect") {
  const Score perfect = score({treaty, navalny, tree}, treaty_call().build());
  CHECK(perfect.tally == Tally{3, 3, 3, 3, 3});
  CHECK(f1(perfect.tally) == 1);
  CHECK(found_share(perfect.tally) == 1);
  CHECK(perfect.misses.empty());
  CHECK(perfect.wrong.empty());
  CHECK(perfect.origins == OriginTallies{OriginTally{2, 2, 2}, OriginTally{}, OriginTally{1, 1, 1}});
}

TEST_CASE("a gold topic that no row meets is a miss in its own words") {
  const Score scored = score({treaty, navalny, tree, topic("Kremlin", "", "Продлён")}, treaty_call().build());
  CHECK(scored.tally == Tally{4, 3, 3, 3, 3});
  CHECK(recall(scored.tally) == 0.75);
  CHECK(precision(scored.tally) == 1);
  CHECK(std::abs(f1(scored.tally) - 6.0 / 7) < 1e-12);
  REQUIRE(scored.misses.size() == 1);
  const Miss& miss = scored.misses.front();
  CHECK(miss.topic == "Kremlin");
  CHECK(miss.sides == Sides::b);
  REQUIRE(miss.words.size() == 1);
  CHECK(miss.words.front().side == 1);
  CHECK(miss.words.front().words == "Продлён");
  CHECK(miss.rows.empty());
}

TEST_CASE("a row on other sides than the gold is wrong, and its topic found but missed") {
  const Score scored = score({topic("treaty", "New START Treaty", ""), navalny, tree}, treaty_call().build());
  CHECK(scored.tally == Tally{3, 2, 3, 3, 2});
  REQUIRE(scored.misses.size() == 1);
  REQUIRE(scored.misses.front().rows.size() == 1);
  CHECK(scored.misses.front().rows.front().id == "new-start");
  CHECK(scored.misses.front().rows.front().sides == Sides::both);
  REQUIRE(scored.wrong.size() == 1);
  const WrongRow& row = scored.wrong.front();
  CHECK(row.id == "new-start");
  CHECK(row.label == "New START");
  CHECK(row.origin == Origin::catalogue);
  CHECK(row.sides == Sides::both);
  REQUIRE(row.words.size() == 2);
  CHECK(row.words[0].words == "New START\nTreaty");
  CHECK(row.words[1].side == 1);
  CHECK(row.words[1].statement == "Продлён Договор СНВ-3");
  REQUIRE(row.met.size() == 1);
  CHECK(row.met.front().sides == Sides::a);
  CHECK(row.met.front().on == Sides::a);
}

TEST_CASE("a row on both sides has to meet the gold on each of them") {
  const Score scored = score({topic("treaty", "New START Treaty", "новогодняя"), navalny, tree}, treaty_call().build());
  CHECK(scored.tally == Tally{3, 2, 3, 3, 2});
  REQUIRE(scored.wrong.size() == 1);
  CHECK(scored.wrong.front().met.front().on == Sides::a);
}

TEST_CASE("an optional topic is not asked for, and a row that tells it is right") {
  GoldTopic optional_tree = tree;
  optional_tree.optional = true;
  CHECK(score({treaty, navalny, optional_tree}, treaty_call().build()).tally == Tally{2, 2, 2, 3, 3});
  CHECK(score({treaty, navalny}, treaty_call().build()).tally == Tally{2, 2, 2, 3, 2});
  const Score unmet = score({treaty, navalny, tree, topic("Kremlin", "", "Продлён", true)}, treaty_call().build());
  CHECK(unmet.tally == Tally{3, 3, 3, 3, 3});
  CHECK(unmet.misses.empty());
}

TEST_CASE("only a row from outside the catalogue may meet the gold by its statement") {
  const auto told = [](Origin origin, std::string_view words) {
    ComparisonBuilder build;
    build.account("white-house", "en", "Readout", "They spoke.");
    build.account("kremlin", "ru", "Разговор", "Обсудили поставки зерна и ёлку.");
    build.statement("Обсудили поставки зерна и ёлку").mention("row", "row", words, origin);
    return score({topic("grain", "", "поставки зерна")}, build.build()).tally;
  };
  CHECK(told(Origin::catalogue, "ёлку") == Tally{1, 0, 0, 1, 0});
  CHECK(told(Origin::catalogue, "зерна") == Tally{1, 1, 1, 1, 1});
  CHECK(told(Origin::entity, "ёлку") == Tally{1, 1, 1, 1, 1});
  CHECK(told(Origin::phrase, "ёлку") == Tally{1, 1, 1, 1, 1});
}

TEST_CASE("a topic that rows of several origins tell is credited to the first") {
  ComparisonBuilder build = treaty_call();
  build.mention("tree", "Christmas tree", "новогодняя ёлка");
  const Score scored = score({treaty, navalny, topic("tree", "", "ёлка")}, build.build());
  CHECK(scored.tally == Tally{3, 3, 3, 4, 4});
  CHECK(scored.origins == OriginTallies{OriginTally{3, 3, 3}, OriginTally{}, OriginTally{1, 1, 0}});
}

TEST_CASE("the gold's words count wherever they occur") {
  ComparisonBuilder build;
  build.account("white-house", "en", "Readout", "On Syria first. They spoke of Syria again.");
  build.statement("They spoke of Syria again").mention("syria", "Syria", "Syria");
  build.account("kremlin", "ru", "Разговор", "Стороны поговорили.");
  CHECK(score({topic("Syria", "Syria", "")}, build.build()).tally == Tally{1, 1, 1, 1, 1});
}

TEST_CASE("words that only touch do not overlap") {
  ComparisonBuilder build;
  build.account("white-house", "en", "Readout", "Syria\U0001F4DEIran");
  build.statement("Syria\U0001F4DEIran").mention("iran", "Iran", "Iran");
  build.account("kremlin", "ru", "Разговор", "Стороны поговорили.");
  CHECK(score({topic("Syria", "Syria\U0001F4DE", "")}, build.build()).tally == Tally{1, 0, 0, 1, 0});
}

TEST_CASE("no rows at all give no F1, and nothing asked and nothing said is no failure") {
  ComparisonBuilder build;
  build.account("white-house", "en", "Readout", "They spoke.").account("kremlin", "ru", "Разговор", "Обсудили.");
  const Score silent = score({topic("talk", "spoke", "")}, build.build());
  CHECK(silent.tally == Tally{1, 0, 0, 0, 0});
  CHECK(f1(silent.tally) == 0);
  CHECK(f1(Tally{}) == 1);
}

TEST_CASE("words that the account does not have are refused with topic and file") {
  const auto result = evaluate(gold({topic("treaty", "New START", "СНВ-4")}), english_and_russian,
                               treaty_call().build(), test::embedded());
  REQUIRE_FALSE(result);
  CHECK(result.error() == Diagnostic{ExitCode::input_refused, "calls/gold.json",
                                     "topic \"treaty\": \"СНВ-4\" does not stand in b.ru.txt",
                                     "quote the account word by word"});
}

TEST_CASE("a comparison that the gold is not about is refused") {
  CHECK_FALSE(evaluate(gold({treaty}), {"en", "ar"}, treaty_call().build(), test::embedded()));
  CHECK_FALSE(evaluate(gold({treaty}), english_and_russian, test::sample_comparison(), test::embedded()));
}

TEST_CASE("combinations are every language of the one with every language of the other, or the originals") {
  Gold call = gold({});
  call.accounts[0].files = {{"en", "1"}, {"ru", "2"}};
  call.accounts[1].files = {{"ar", "3"}, {"en", "4"}, {"ru", "5"}};
  CHECK(all_combinations(call) ==
        std::vector<LanguagePair>{{"en", "ar"}, {"en", "en"}, {"en", "ru"}, {"ru", "ar"}, {"ru", "en"}, {"ru", "ru"}});
  CHECK(original_combination(call) == english_and_russian);
}

TEST_CASE("totals add counts and divide once") {
  const Score first = score({treaty, navalny, tree}, treaty_call().build());
  const Score second = score({topic("Kremlin", "", "Продлён")}, treaty_call().build());
  const Totals totals = total({{"one", "1.json", english_and_russian, first},
                               {"two", "2.json", english_and_russian, second},
                               {"two", "2.json", {"ru", "en"}, second}});
  CHECK(totals.overall == Tally{5, 3, 3, 9, 3});
  CHECK(totals.combinations ==
        std::map<LanguagePair, Tally>{{english_and_russian, {4, 3, 3, 6, 3}}, {{"ru", "en"}, {1, 0, 0, 3, 0}}});
  CHECK(totals.pairs == std::vector<std::pair<std::string, Tally>>{{"one", {3, 3, 3, 3, 3}}, {"two", {2, 0, 0, 6, 0}}});
  CHECK(totals.origins == OriginTallies{OriginTally{6, 2, 2}, OriginTally{}, OriginTally{3, 1, 1}});
}
