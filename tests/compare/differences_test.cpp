#include "compare/differences.h"
#include "compare/same_fact.h"
#include "tests/support/catch.h"
#include "tests/support/telling.h"

using namespace diptych;
using namespace diptych::test;

namespace {

using Lines = std::vector<std::string>;

const std::vector<AccountText> treaty{
    {"white-house", "en", "President Biden agreed to extend New START for five years."},
    {"kremlin", "ru", "Обсуждено продление договора СНВ-3 на один год."}};

void clear(Statement& statement) {
  statement.act.reset();
  statement.voice.reset();
  statement.actors.clear();
  statement.facts.clear();
  statement.modality = Modality::plain;
  statement.modality_cue.reset();
}

auto with_facts(std::vector<std::tuple<std::string, std::string, std::string>> facts) {
  return [facts = std::move(facts)](const std::string& text, Statement& statement) {
    clear(statement);
    for (const auto& [words, kind, value] : facts)
      if (const ByteSpan span = span_in(text, statement, words); !span.empty())
        statement.facts.push_back({span, kind, value});
  };
}

}  // namespace

TEST_CASE("a topic that one account tells is one-sided, in the words of the one that tells it") {
  const Comparison comparison = compared({{"white-house", "en", "They spoke about climate change and New START."},
                                          {"kremlin", "ru", "Президенты обсудили договор СНВ-3."}});
  CHECK(findings(comparison, "one-sided") ==
        Lines{"“Climate change” is mentioned by White House and not mentioned by Kremlin. |climate change|"});
}

TEST_CASE("a value that one account gives and the other gives nowhere is a detail") {
  const auto facts = with_facts({{"five years", "duration", "P5Y"}});
  CHECK(findings(compared(treaty, facts), "detail") ==
        Lines{"On “New START” White House gives a length of time, “five years”; it is not given by Kremlin. "
              "|five years|Обсуждено продление договора СНВ-3 на один год.|"});
}

TEST_CASE("a detail that two of three accounts lack is told once, of both") {
  const auto facts = with_facts({{"five years", "duration", "P5Y"}});
  auto three = treaty;
  three.push_back({"elysee", "en", "The leaders spoke about New START."});
  const auto found = findings(compared(three, facts), "detail");
  REQUIRE(found.size() == 1);
  CHECK_THAT(found.front(), Catch::Contains("it is not given by Kremlin, Élysée Palace.") ||
                                Catch::Contains("it is not given by Élysée Palace, Kremlin."));
}

TEST_CASE("a number inside the name of a document is no detail of its own") {
  const auto facts = with_facts({{"New START for five", "document", "New START"}, {"five", "date", "2005"}});
  for (const auto& line : findings(compared(treaty, facts), "detail")) CHECK_THAT(line, !Catch::Contains("a date"));
}

TEST_CASE("an event of several days is the event's day on each of them") {
  const auto facts = with_facts({{"five years", "date", "2024-05-12/2024-05-15"}});
  CHECK(findings(compared(treaty, facts), "detail").empty());
}

TEST_CASE("two values of one kind and unit in aligned statements are a conflict and no detail") {
  const auto facts = with_facts({{"five years", "duration", "P5Y"}, {"один год", "duration", "P1Y"}});
  const Comparison comparison = compared(treaty, facts);
  CHECK(findings(comparison, "conflict") ==
        Lines{"On “New START” Kremlin says “один год”, White House says “five years”. |один год|five years|"});
  CHECK(findings(comparison, "detail").empty());
}

TEST_CASE("equal values, other units and the day of the event are no conflict") {
  CHECK(findings(compared(treaty, with_facts({{"five years", "duration", "P5Y"}, {"один год", "duration", "P5Y"}})),
                 "conflict")
            .empty());
  CHECK(findings(compared(treaty, with_facts({{"five years", "duration", "P5Y"}, {"один год", "number", "1 person"}})),
                 "conflict")
            .empty());
  const auto day = with_facts({{"five years", "date", "2024-05-14"}});
  CHECK(findings(compared(treaty, day), "detail").empty());
}

TEST_CASE("values of one thing that exclude each other are a conflict") {
  const auto conflicts = [](const std::string& en, const std::string& other, const std::string& language) {
    return findings(compared({{"white-house", "en", en}, {"kremlin", language, other}}), "conflict").size();
  };
  const std::string swap = "President Biden said that 24 prisoners were exchanged.";
  CHECK(conflicts(swap, "President Putin said that 26 prisoners were exchanged.", "en") == 1);
  CHECK(conflicts(swap, "Путин сообщил, что были обменены 26 пленных.", "ru") == 1);
  CHECK(conflicts(swap, "أعلن بوتين تبادل 26 أسيرا.", "ar") == 1);
  CHECK(conflicts(swap, "Путин сообщил, что были обменены более 20 пленных.", "ru") == 0);
  CHECK(conflicts(swap, "Путин сообщил, что обмен пленными прошёл в 3 раунда.", "ru") == 0);
  const std::string aid = "President Biden announced $100 million of humanitarian aid to Ukraine.";
  CHECK(conflicts(aid, "Байден объявил о выделении 150 миллионов долларов гуманитарной помощи Украине.", "ru") == 1);
  CHECK(conflicts(aid, "Байден объявил о выделении 150 миллионов долларов военной помощи Украине.", "ru") == 0);
  const std::string term = "The leaders agreed to extend the New START Treaty for five years.";
  CHECK(conflicts(term, "Лидеры договорились продлить Договор СНВ-3 на один год.", "ru") == 1);
  CHECK(conflicts(term, "Лидеры договорились продлить Договор СНВ-3 на 60 месяцев.", "ru") == 0);
}

TEST_CASE("percentages are compared") {
  const auto told = [](const std::string& ru, const std::string& kind) {
    return findings(
        compared({{"white-house", "en", "They noted that bilateral trade grew by 20 percent."}, {"kremlin", "ru", ru}}),
        kind);
  };
  CHECK(told("Отмечено, что двусторонняя торговля выросла на 30 процентов.", "conflict").size() == 1);
  CHECK(told("Отмечено, что двусторонняя торговля развивается.", "detail") ==
        Lines{"On “Trade” White House gives a percentage, “20 percent”; it is not given by Kremlin. "
              "|20 percent|Отмечено, что двусторонняя торговля развивается.|"});
}

TEST_CASE("a share and the percentage it is rounded to are one value, a part of a month and another are two") {
  const auto value = [](const std::string& kind, const std::string& words) {
    Fact fact;
    fact.kind = kind;
    fact.value = words;
    return fact;
  };
  CHECK(give_one_value(value("percent", "33.3%"), value("percent", "33%")));
  CHECK(give_one_value(value("percent", "67%"), value("percent", "~66.7%")));
  CHECK_FALSE(give_one_value(value("percent", "33.3%"), value("percent", "30%")));
  CHECK_FALSE(give_one_value(value("percent", "1.5%"), value("percent", "2%")));
  CHECK(give_one_value(value("date", "2022-05 (early)"), value("date", "2022-05")));
  CHECK_FALSE(give_one_value(value("date", "2022-05 (early)"), value("date", "2022-05 (late)")));
  CHECK_FALSE(give_one_value(value("date", "2025 (spring)"), value("date", "2025 (autumn)")));
}

TEST_CASE("a day of one thing and a day of another are no conflict") {
  const std::string grain = "The leaders welcomed the agreements of March 22 on grain exports from Ukrainian ports.";
  const Comparison two = compared(
      {{"white-house", "en", grain},
       {"kremlin", "en", "The leaders welcomed that the first ship with Ukrainian grain left Odesa on April 1."}});
  CHECK(findings(two, "conflict").empty());
  CHECK(findings(two, "detail").size() == 2);
  CHECK(findings(
            compared({{"white-house", "en", grain},
                      {"kremlin", "ru", "Приветствовались соглашения от 23 марта о вывозе зерна из портов Украины."}}),
            "conflict")
            .size() == 1);
}

TEST_CASE("a place or a verb between what happens and its day does not part them") {
  CHECK(
      findings(compared({{"white-house", "en", "Talks on a settlement in Ukraine will take place in Riyadh on May 17."},
                         {"kremlin", "ru", "Переговоры об урегулировании на Украине состоятся 16 мая."}}),
               "conflict")
          .size() == 1);
}

TEST_CASE("a number of what no lexicon knows is no detail, and other amounts of the same words are a conflict") {
  const auto told = [](const std::string& other, const std::string& kind) {
    return findings(compared({{"white-house", "en", "They noted that grain exports go through 24 silos in the south."},
                              {"kremlin", "en", other}}),
                    kind)
        .size();
  };
  CHECK(told("They noted that grain exports go through 26 silos in the south.", "conflict") == 1);
  CHECK(told("They noted that grain exports go through 26 gates in the south.", "conflict") == 0);
  CHECK(told("They noted that grain exports go on.", "detail") == 0);
}

TEST_CASE("two lengths of the talk are a conflict where both cannot be true") {
  const auto lasted = [](const std::string& en, const std::string& ru) {
    return findings(compared({{"white-house", "en", en}, {"kremlin", "ru", ru}}), "conflict");
  };
  CHECK(lasted("The call lasted 90 minutes.", "Разговор продлился около двух часов.") ==
        Lines{"On “Duration of the talk” Kremlin says “около двух часов”, White House says “90 minutes”. "
              "|около двух часов|90 minutes|"});
  CHECK(lasted("The call lasted 90 minutes.", "Разговор продлился полтора часа.").empty());
  CHECK(lasted("The call lasted an hour and 50 minutes.", "Разговор продлился более часа.").empty());
  CHECK(lasted("The call lasted 45 minutes.", "Разговор продлился более часа.").size() == 1);
}

TEST_CASE("a day with which a span of time begins or ends is given by the one that gives the span") {
  const std::vector<AccountText> told{
      {"white-house", "en", "They agreed on a ceasefire from 28 January to 10 February 2025."},
      {"kremlin", "ru", "Стороны согласовали прекращение огня до 10 февраля 2025 года."}};
  CHECK(findings(compared(told), "detail") ==
        Lines{"On “Ceasefire” White House gives a date, “28 January to 10 February 2025”; it is not given by Kremlin. "
              "|28 January to 10 February 2025|Стороны согласовали прекращение огня до 10 февраля 2025 года.|"});
}

TEST_CASE("a length of time and the day it ends on tell one thing") {
  const auto told =
      compared({{"white-house", "en", "The leaders agreed to extend the New START Treaty for five years."},
                {"kremlin", "ru", "Лидеры договорились продлить Договор СНВ-3 до 14 мая 2029 года."}});
  CHECK(findings(told, "conflict").empty());
  for (const auto& line : findings(told, "detail")) {
    CHECK_THAT(line, !Catch::Contains("five years"));
    CHECK_THAT(line, !Catch::Contains("2029"));
  }
}

TEST_CASE("acts of different classes that stand far apart on the ladder differ in force, the stronger first") {
  const auto acts = [](const std::string& text, Statement& statement) {
    clear(statement);
    give_act(text, statement, "agreed to", "agreed", "joint", {"kremlin", "white-house"});
    give_act(text, statement, "Обсуждено", "discussed", "joint", {"kremlin", "white-house"});
  };
  CHECK(findings(compared(treaty, acts), "force") ==
        Lines{"On “New START” White House has “agreed to” (agreed), Kremlin “Обсуждено” (discussed). "
              "|agreed to|Обсуждено|"});
  CHECK(findings(compared(treaty, acts), "voice").empty());
}

TEST_CASE("neighbouring rungs of the ladder do not differ in force") {
  const auto acts = [](const std::string& text, Statement& statement) {
    clear(statement);
    give_act(text, statement, "agreed to", "agreed", "joint", {});
    give_act(text, statement, "Обсуждено", "committed", "joint", {});
  };
  CHECK(findings(compared(treaty, acts), "force").empty());
}

TEST_CASE("what one side tells of both and the other of one differs in voice") {
  const auto acts = [](const std::string& text, Statement& statement) {
    clear(statement);
    give_act(text, statement, "agreed to", "agreed", "unilateral", {"white-house"});
    give_act(text, statement, "Обсуждено", "agreed", "joint", {"kremlin", "white-house"});
  };
  CHECK(findings(compared(treaty, acts), "voice") ==
        Lines{"On “New START” Kremlin speaks of both sides (“Обсуждено”), White House of its own side (“agreed to”). "
              "|Обсуждено|agreed to|"});
}

TEST_CASE("what is discussed is by both and differs in no voice from what one side does") {
  const auto acts = [](const std::string& text, Statement& statement) {
    clear(statement);
    give_act(text, statement, "agreed to", "warned", "unilateral", {"white-house"});
    give_act(text, statement, "Обсуждено", "discussed", "joint", {"kremlin", "white-house"});
  };
  CHECK(findings(compared(treaty, acts), "voice").empty());
}

TEST_CASE("a pledge on the one side and thanks for it on the other differ in no voice") {
  const auto acts = [](const std::string& text, Statement& statement) {
    clear(statement);
    give_act(text, statement, "agreed to", "reaffirmed", "unilateral", {"white-house"});
    give_act(text, statement, "Обсуждено", "thanked", "unilateral", {"kremlin"});
  };
  CHECK(findings(compared(treaty, acts), "voice").empty());
}

TEST_CASE("a pledge on the one side and thanks for it on the other differ in no force") {
  const auto acts = [](const std::string& text, Statement& statement) {
    clear(statement);
    give_act(text, statement, "agreed to", "committed", "unilateral", {"white-house"});
    give_act(text, statement, "Обсуждено", "thanked", "unilateral", {"kremlin"});
  };
  CHECK(findings(compared(treaty, acts), "force").empty());
}

TEST_CASE("the same party's act told stronger on the one side differs in force") {
  const auto acts = [](const std::string& text, Statement& statement) {
    clear(statement);
    give_act(text, statement, "agreed to", "committed", "unilateral", {"white-house"});
    give_act(text, statement, "Обсуждено", "expressed hope", "counterpart", {"white-house"});
  };
  CHECK(findings(compared(treaty, acts), "force").size() == 1);
}

TEST_CASE("kind words differ in force from nothing, a feeling not from a talk about the matter") {
  const auto told_as = [](const std::string& one, const std::string& other) {
    return findings(compared(treaty,
                             [&](const std::string& text, Statement& statement) {
                               clear(statement);
                               give_act(text, statement, "agreed to", one, "joint", {"kremlin", "white-house"});
                               give_act(text, statement, "Обсуждено", other, "joint", {"kremlin", "white-house"});
                             }),
                    "force")
        .size();
  };
  CHECK(told_as("thanked", "discussed") == 0);
  CHECK(told_as("discussed", "congratulated") == 0);
  CHECK(told_as("committed", "condoled") == 0);
  CHECK(told_as("expressed hope", "discussed") == 0);
  CHECK(told_as("supported", "discussed") == 1);
  CHECK(told_as("agreed", "expressed hope") == 1);
}

TEST_CASE("a stance that each side tells of itself differs in no voice") {
  const auto acts = [](const std::string& text, Statement& statement) {
    clear(statement);
    give_act(text, statement, "agreed to", "rejected", "unilateral", {"white-house"});
    give_act(text, statement, "Обсуждено", "rejected", "unilateral", {"kremlin"});
  };
  CHECK(findings(compared(treaty, acts), "voice").empty());
}

TEST_CASE("what each side gives to another differs in voice") {
  const auto acts = [](const std::string& text, Statement& statement) {
    clear(statement);
    give_act(text, statement, "agreed to", "raised", "unilateral", {"white-house"});
    give_act(text, statement, "Обсуждено", "raised", "unilateral", {"kremlin"});
  };
  CHECK(findings(compared(treaty, acts), "voice").size() == 1);
}

TEST_CASE("a narrower concept beside a broader one is told more generally") {
  const Comparison comparison =
      compared({{"white-house", "en", "The President raised New START."},
                {"kremlin", "ru", "Затронута тема контроля над стратегическими вооружениями."}});
  CHECK(findings(comparison, "generalised") ==
        Lines{"White House names “New START”; Kremlin speaks more generally of “контроля над стратегическими "
              "вооружениями”. |New START|контроля над стратегическими вооружениями|"});
}

TEST_CASE("words for matters without a name are set beside the topics that only the other names, and marked as low") {
  const Comparison comparison = compared({{"white-house", "en", "They spoke about New START and about other matters."},
                                          {"kremlin", "ru", "Обсуждены договор СНВ-3 и изменение климата."}});
  CHECK(findings(comparison, "generalised") ==
        Lines{"Kremlin names topics that White House does not name (Climate change); White House speaks of “other "
              "matters” without naming them. |other matters|изменение климата|"});
  for (const auto& difference : comparison.differences)
    if (difference.kind == "generalised") CHECK(difference.low);
}

TEST_CASE("a list behind 'other matters' names them after all") {
  const Comparison comparison =
      compared({{"white-house", "en", "He raised other matters, including cyber attacks and election interference."},
                {"kremlin", "ru", "Обсуждены договор СНВ-3 и изменение климата."}});
  CHECK(findings(comparison, "generalised").empty());
}

TEST_CASE("names that differ in more than language are told apart, translations of one name are not") {
  struct Case {
    AccountText a;
    AccountText b;
    Lines expected;
  };
  const auto say = [](const std::string& x, const std::string& y) { return x + " |" + y + "|"; };
  const std::vector<Case> cases{
      {{"white-house", "en", "They extended New START."},
       {"kremlin", "ru", "Продлён договор о стратегических наступательных вооружениях."},
       {say("Kremlin says “договор о стратегических наступательных вооружениях”, White House says “New START”.",
            "договор о стратегических наступательных вооружениях|New START")}},
      {{"white-house", "en", "They extended New START."}, {"kremlin", "ru", "Продлён договор СНВ-3."}, {}},
      {{"ukraine-presidency", "en", "He will visit Kyiv."}, {"kremlin", "en", "He will visit Kiev."}, {}},
      {{"white-house", "en", "They spoke about the war in Ukraine."},
       {"kremlin", "ru", "Владимир Путин рассказал о ходе специальной военной операции."},
       {say("Kremlin says “специальной военной операции”, White House says “war in Ukraine”.",
            "специальной военной операции|war in Ukraine")}},
      {{"white-house", "en", "They spoke about the war in Ukraine."},
       {"egypt-presidency", "ar", "ناقش الرئيسان الحرب في أوكرانيا."},
       {}},
  };
  for (const auto& one : cases) {
    INFO(one.a.text << " / " << one.b.text);
    const Lines found = findings(compared({one.a, one.b}), "naming");
    if (one.a.text.find("Kyiv") != std::string::npos)
      CHECK(found.size() == 1);
    else
      CHECK(found == one.expected);
  }
}

TEST_CASE("wordings that cover more on one side than on the other differ in scope") {
  const Comparison comparison =
      compared({{"white-house", "en", "The leaders agreed to an energy and infrastructure ceasefire."},
                {"kremlin", "ru", "Стороны воздержатся от ударов по объектам энергетической инфраструктуры."}});
  CHECK(findings(comparison, "scope").size() == 1);
}

TEST_CASE("a term beside words without an end differs in scope") {
  const auto facts = with_facts({{"30 days", "duration", "P30D"}});
  const Comparison comparison = compared({{"white-house", "en", "They agreed on a ceasefire for 30 days."},
                                          {"kremlin", "ru", "Стороны согласовали прекращение огня бессрочно."}},
                                         facts);
  CHECK(findings(comparison, "scope") ==
        Lines{"On “Ceasefire” White House gives a term, “30 days”; Kremlin speaks of it without an end, “бессрочно”. "
              "|30 days|бессрочно|"});
}

TEST_CASE("a neutral verb of telling makes no difference of force or voice beside another act of telling") {
  const auto acts = [](const std::string& text, Statement& statement) {
    clear(statement);
    give_act(text, statement, "agreed to", "supported", "joint", {"kremlin", "white-house"});
    give_act(text, statement, "Обсуждено", "noted", "unilateral", {"kremlin"});
  };
  CHECK(findings(compared(treaty, acts), "force").empty());
  CHECK(findings(compared(treaty, acts), "voice").empty());
}

TEST_CASE("one pair of words is told once, however many topics its statements name") {
  const auto acts = [](const std::string& text, Statement& statement) {
    clear(statement);
    give_act(text, statement, "agreed", "agreed", "joint", {});
    give_act(text, statement, "Обсуждены", "discussed", "joint", {});
  };
  const Comparison comparison = compared({{"white-house", "en", "They agreed on New START and climate change."},
                                          {"kremlin", "ru", "Обсуждены договор СНВ-3 и изменение климата."}},
                                         acts);
  CHECK(findings(comparison, "force").size() == 1);
}

TEST_CASE("words put in the other's mouth that its own account does not tell are a counterpart-claim") {
  const auto acts = [](const std::string& text, Statement& statement) {
    clear(statement);
    give_act(text, statement, "assured", "committed", "unilateral", {"white-house"});
  };
  const Comparison comparison =
      compared({{"kremlin", "en", "Joe Biden assured that cyber attacks would be investigated."},
                {"white-house", "en", "They spoke about New START."}},
               acts);
  const Lines found = findings(comparison, "counterpart-claim");
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("Kremlin tells of White House: “Joe Biden assured that cyber attacks would be "));
}

TEST_CASE("every difference has a confidence, says its rule and is low below the threshold") {
  const Comparison comparison = compared({{"white-house", "en", "They spoke about New START, Yemen and other matters."},
                                          {"kremlin", "ru", "Обсуждены договор СНВ-3 и изменение климата."}});
  REQUIRE_FALSE(comparison.differences.empty());
  for (const auto& difference : comparison.differences) {
    CHECK_FALSE(difference.why.empty());
    CHECK(difference.confidence > 0);
    CHECK(difference.confidence <= 1);
    CHECK(difference.low == (difference.confidence < 0.6));
  }
}

TEST_CASE("explanations come in the language of the reader") {
  const std::vector<AccountText> told{{"white-house", "en", "They spoke about climate change."},
                                      {"kremlin", "ru", "Обсуждён договор СНВ-3."}};
  const auto nothing = [](const std::string&, Statement&) {};
  CHECK(findings(compared(told, nothing, "ru"), "one-sided").front().starts_with("Тему «"));
  CHECK(findings(compared(told, nothing, "ar"), "one-sided").front().starts_with("موضوع «"));
}

TEST_CASE("a place that the other account names without telling what happens there is no detail") {
  const std::string aid = "The leaders discussed the protection of civilians and the flow of aid ";
  const auto places = [&](const std::string& language, const std::string& other) {
    Lines found;
    for (const auto& line :
         findings(compared({{"white-house", "en", aid + "into Gaza."}, {"kremlin", language, other}}), "detail"))
      if (line.find("place") != std::string::npos) found.push_back(line);
    return found;
  };
  CHECK(places("ru", "Подчёркнута необходимость защиты мирных жителей в Газе.").empty());
  CHECK(places("ar", "وشدد الجانبان على ضرورة حماية المدنيين في غزة.").empty());
  CHECK(places("ru", "Подчёркнута необходимость защиты мирных жителей в Женеве.").size() == 1);
}
