#include "core/segment/statements.h"
#include "tests/support/reading.h"

#include <initializer_list>
#include <string>
#include <utility>

using namespace diptych;
using diptych::test::concept_toml;
using diptych::test::knowledge_of;
using diptych::test::statements;

namespace {

struct Case {
  const char* language;
  const char* text;
  const char* expected;
};

template <std::size_t N>
void check(const Case (&cases)[N]) {
  for (const auto& [language, text, expected] : cases) {
    INFO(text);
    CHECK(statements(text, language) == expected);
  }
}

}  // namespace

TEST_CASE("a list gives one statement an item, all with the governing words of the list") {
  CHECK(statements("He also raised other matters of concern, including the SolarWinds hack, reports of bounties on "
                   "soldiers, interference in the election, and the poisoning of Aleksey Navalny.",
                   "en") ==
        "He also raised other matters of concern\n"
        "the SolarWinds hack <- He also raised other matters of concern\n"
        "reports of bounties on soldiers <- He also raised other matters of concern\n"
        "interference in the election <- He also raised other matters of concern\n"
        "the poisoning of Aleksey Navalny. <- He also raised other matters of concern\n");
}

TEST_CASE("the words of one act are not cut at their \"and\", whatever the list behind them names") {
  const Case cases[] = {
      {"en",
       "The two leaders held a candid and constructive discussion on a range of bilateral, regional, and global "
       "issues, including areas of cooperation and areas of difference.",
       "The two leaders held a candid and constructive discussion on a range of bilateral, regional, and global "
       "issues\n"
       "areas of cooperation and areas of difference. <- The two leaders held a candid and constructive discussion on "
       "a range of bilateral, regional, and global issues\n"},
      {"en", "They held talks on trade and discussed the truce.",
       "They held talks on trade\n"
       "discussed the truce.\n"},
  };
  check(cases);
}

TEST_CASE("persons who meet, and countries behind them, are no items of a list") {
  const Case cases[] = {
      {"en",
       "Vice President Harris met with President Egils Levits of Latvia, President Gitanas Nauseda of Lithuania, and "
       "Prime Minister Kaja Kallas of Estonia in Munich, Germany.",
       "Vice President Harris met with President Egils Levits of Latvia, President Gitanas Nauseda of Lithuania, and "
       "Prime Minister Kaja Kallas of Estonia in Munich, Germany.\n"},
      {"en", "They discussed the accords on Cyprus of the leaders of Russia, Armenia and Azerbaijan.",
       "They discussed the accords on Cyprus of the leaders of Russia, Armenia and Azerbaijan.\n"},
      {"ru", "Обсуждены шаги, согласованные президентами России, Франции и США.",
       "Обсуждены шаги, согласованные президентами России, Франции и США.\n"},
      // Countries spoken about are.
      {"en", "They discussed the war in Gaza, Lebanon and Iran.",
       "They discussed the war in Gaza\n"
       "Lebanon <- They discussed\n"
       "Iran. <- They discussed\n"},
      {"ru", "Лидеры обсудили ситуацию в Сирии, Ливии и Йемене.",
       "Лидеры обсудили ситуацию в Сирии\n"
       "Ливии <- Лидеры обсудили\n"
       "Йемене. <- Лидеры обсудили\n"},
  };
  check(cases);
}

TEST_CASE("openers of lists in three languages share their governor") {
  const Case cases[] = {
      {"en", "They discussed security, in particular arms control, strategic stability and cyber threats.",
       "They discussed security\n"
       "arms control <- They discussed security\n"
       "strategic stability <- They discussed security\n"
       "cyber threats. <- They discussed security\n"},
      {"ru",
       "Обсуждены вопросы безопасности, в частности контроль над вооружениями, ситуация в Сирии и борьба с "
       "терроризмом.",
       "Обсуждены вопросы безопасности\n"
       "контроль над вооружениями <- Обсуждены вопросы безопасности\n"
       "ситуация в Сирии <- Обсуждены вопросы безопасности\n"
       "борьба с терроризмом. <- Обсуждены вопросы безопасности\n"},
      {"ru", "Обсудили двусторонние отношения, в том числе торговлю, культурные обмены и ёлку.",
       "Обсудили двусторонние отношения\n"
       "торговлю <- Обсудили двусторонние отношения\n"
       "культурные обмены <- Обсудили двусторонние отношения\n"
       "ёлку. <- Обсудили двусторонние отношения\n"},
      {"ar", "بحث الرئيسان القضايا الإقليمية، بما في ذلك الوضع في سوريا، والحرب في اليمن، ومكافحة الإرهاب.",
       "بحث الرئيسان القضايا الإقليمية\n"
       "الوضع في سوريا <- بحث الرئيسان القضايا الإقليمية\n"
       "والحرب في اليمن <- بحث الرئيسان القضايا الإقليمية\n"
       "ومكافحة الإرهاب. <- بحث الرئيسان القضايا الإقليمية\n"},
  };
  check(cases);
}

TEST_CASE("another matter joined to a clause is a statement under the same verb") {
  const Case cases[] = {
      {"en", "The leaders discussed trade as well as climate change.",
       "The leaders discussed trade\nclimate change. <- The leaders discussed\n"},
      {"ru", "Президенты обсудили торговлю, а также борьбу с терроризмом.",
       "Президенты обсудили торговлю\nборьбу с терроризмом. <- Президенты обсудили\n"},
      {"ar", "بحث الرئيسان التجارة، فضلاً عن مكافحة الإرهاب.",
       "بحث الرئيسان التجارة\nمكافحة الإرهاب. <- بحث الرئيسان\n"},
  };
  for (const auto& [language, text, expected] : cases) {
    INFO(text);
    const std::string got = statements(text, language);
    const std::string wanted = expected;
    // Whether the verb's phrase in Arabic takes its subject along depends on the lexicon; the item does not.
    CHECK(got.substr(0, got.find('\n')) == wanted.substr(0, wanted.find('\n')));
    CHECK(std::count(got.begin(), got.end(), '\n') == 2);
    CHECK(got.find(" <- ") != std::string::npos);
  }
}

TEST_CASE("the objects of a verb of discussing are told apart when they are three or more") {
  const Case cases[] = {
      {"en", "The leaders discussed trade, climate change, and energy.",
       "The leaders discussed trade\n"
       "climate change <- The leaders discussed\n"
       "energy. <- The leaders discussed\n"},
      {"ru", "Стороны обсудили торговлю, изменение климата и энергетику.",
       "Стороны обсудили торговлю\n"
       "изменение климата <- Стороны обсудили\n"
       "энергетику. <- Стороны обсудили\n"},
      {"en", "The leaders discussed peace and stability.", "The leaders discussed peace and stability.\n"},
  };
  check(cases);
}

TEST_CASE("a word alone that names nothing stays with the item beside it") {
  const Case cases[] = {
      {"en", "They discussed energy security, secure, frugal, interoperable networks, and grain.",
       "They discussed energy security\n"
       "secure, frugal, interoperable networks <- They discussed\n"
       "grain. <- They discussed\n"},
      {"ru", "Отмечены рост торговли, бережного, разумного отношения к лесам и туризм.",
       "Отмечены рост торговли\n"
       "бережного, разумного отношения к лесам <- Отмечены\n"
       "туризм. <- Отмечены\n"},
      {"en", "They discussed trade, climate change, a market for all, frugal, and resilient.",
       "They discussed trade\n"
       "climate change <- They discussed\n"
       "a market for all, frugal, and resilient. <- They discussed\n"},
  };
  check(cases);
}

TEST_CASE("what belongs to the last item of a list is no item") {
  const Case cases[] = {
      {"en", "They discussed trade, climate change, and energy for their own farmers and neighbours.",
       "They discussed trade\n"
       "climate change <- They discussed\n"
       "energy for their own farmers and neighbours. <- They discussed\n"},
      {"ru", "Обсудили торговлю, изменение климата, а также задачи и сроки.",
       "Обсудили торговлю\n"
       "изменение климата <- Обсудили\n"
       "задачи и сроки. <- Обсудили\n"},
      {"en", "The leaders discussed trade, climate change, were reviewed.",
       "The leaders discussed trade, climate change, were reviewed.\n"},
      // Two matters under their own names are two, wherever the list ends.
      {"en", "They discussed trade, climate change, and energy and Syria.",
       "They discussed trade\n"
       "climate change <- They discussed\n"
       "energy <- They discussed\n"
       "Syria. <- They discussed\n"},
  };
  check(cases);
}

TEST_CASE("adjectives of one noun, names and pairs stay whole in a list") {
  const Case cases[] = {
      {"en", "The leaders discussed energy, frank and cultural exchanges, and grain.",
       "The leaders discussed energy\n"
       "frank and cultural exchanges <- The leaders discussed\n"
       "grain. <- The leaders discussed\n"},
      {"ru", "Стороны обсудили энергетику, развитие торговых и культурных обменов и зерно.",
       "Стороны обсудили энергетику\n"
       "развитие торговых и культурных обменов <- Стороны обсудили\n"
       "зерно. <- Стороны обсудили\n"},
      // Persons are no adjectives.
      {"ru", "Стороны обсудили энергетику, обмен пленных и зерно.",
       "Стороны обсудили энергетику\n"
       "обмен пленных <- Стороны обсудили\n"
       "зерно. <- Стороны обсудили\n"},
      {"en", "The leaders discussed energy, climate change, and the border between Chad and Mali.",
       "The leaders discussed energy\n"
       "climate change <- The leaders discussed\n"
       "the border between Chad and Mali. <- The leaders discussed\n"},
      {"en", "The leaders discussed energy, climate change, and the Treaty of Foxes and Badgers.",
       "The leaders discussed energy\n"
       "climate change <- The leaders discussed\n"
       "the Treaty of Foxes and Badgers. <- The leaders discussed\n"},
      {"en", "He thanked the rescuers of the crew, including Canadians.",
       "He thanked the rescuers of the crew, including Canadians.\n"},
  };
  check(cases);
}

TEST_CASE("an insertion between the verb and its first object opens no list") {
  const Case cases[] = {
      {"en", "They discussed, in particular, trade, energy and grain.",
       "They discussed, in particular, trade\nenergy <- They discussed\ngrain. <- They discussed\n"},
      {"ru", "Обсуждены, в частности, торговля, энергетика и зерно.",
       "Обсуждены, в частности, торговля\nэнергетика <- Обсуждены\nзерно. <- Обсуждены\n"},
      {"en", "He stressed, in particular, the need for calm.", "He stressed, in particular, the need for calm.\n"},
  };
  check(cases);
}

TEST_CASE("another verb, or both sides with a verb, begins a statement without a comma") {
  const Case cases[] = {
      {"en", "They discussed the harvest as well as agreed to extend the treaty.",
       "They discussed the harvest\nagreed to extend the treaty.\n"},
      {"en", "He stressed the truce and the two leaders agreed to extend the treaty.",
       "He stressed the truce\nthe two leaders agreed to extend the treaty.\n"},
      // What stands behind "that" may have two subjects.
      {"en", "He stressed that the truce holds and the two leaders agreed to extend it.",
       "He stressed that the truce holds and the two leaders agreed to extend it.\n"},
      {"en", "\"We discussed the harvest for a whole day,\" said the President.",
       "\"We discussed the harvest for a whole day,\" said the President.\n"},
  };
  check(cases);
}

TEST_CASE("an aside between commas opens no list") {
  const Case cases[] = {
      {"en", "They discussed trade in grain (including barley) and insurance of ships.",
       "They discussed trade in grain (including barley) and insurance of ships.\n"},
      {"ru", "Обсуждена торговля зерном (в том числе ячменём) и страхование судов.",
       "Обсуждена торговля зерном (в том числе ячменём) и страхование судов.\n"},
      {"en", "He stressed the need for all states, including the neighbours of Chad, to keep the truce.",
       "He stressed the need for all states, including the neighbours of Chad, to keep the truce.\n"},
  };
  check(cases);
}

TEST_CASE("how something is done opens no list") {
  const Case cases[] = {
      {"en", "They agreed to help the refugees, including through the United Nations.",
       "They agreed to help the refugees, including through the United Nations.\n"},
      {"ru", "Условлено помогать беженцам, в том числе по линии ООН.",
       "Условлено помогать беженцам, в том числе по линии ООН.\n"},
      {"ar", "واتفقا على مساعدة اللاجئين، بما في ذلك من خلال الأمم المتحدة.",
       "واتفقا على مساعدة اللاجئين، بما في ذلك من خلال الأمم المتحدة.\n"},
  };
  check(cases);
}

TEST_CASE("a clause behind 'that' is no list of objects, and who said it no item") {
  const Case cases[] = {
      {"en", "He noted that together with Chad, with patience and in good faith, peace is within reach.",
       "He noted that together with Chad, with patience and in good faith, peace is within reach.\n"},
      {"ru", "Он отметил, что при помощи Чада, терпении и доброй воле, мир достижим.",
       "Он отметил, что при помощи Чада, терпении и доброй воле, мир достижим.\n"},
      {"en", "They discussed dried grain, frozen fish, and 30 ships,\" the President said.",
       "They discussed dried grain\n"
       "frozen fish <- They discussed\n"
       "30 ships,\" the President said. <- They discussed\n"},
  };
  check(cases);
}

TEST_CASE("words that say nothing are no statement of their own") {
  const Case cases[] = {
      {"en", "He said that 175 had come home, and that 22 had come in addition to it.",
       "He said that 175 had come home, and that 22 had come in addition to it.\n"},
  };
  check(cases);
}

TEST_CASE("a clause with a verb of its own is a statement of its own") {
  const Case cases[] = {
      {"en", "The leaders agreed to extend the treaty, and discussed trade.",
       "The leaders agreed to extend the treaty\ndiscussed trade.\n"},
      {"en", "He welcomed the agreement and called for its implementation.",
       "He welcomed the agreement\ncalled for its implementation.\n"},
      {"ru", "Владимир Путин поздравил его и отметил важность отношений.",
       "Владимир Путин поздравил его\nотметил важность отношений.\n"},
      {"ru", "Президенты договорились продлить договор, при этом подчеркнули важность торговли.",
       "Президенты договорились продлить договор\nпри этом подчеркнули важность торговли.\n"},
      {"ar", "أكد الرئيس أهمية السلام، كما بحث التجارة.", "أكد الرئيس أهمية السلام\nكما بحث التجارة.\n"},
      {"ar", "هنأ الرئيس نظيره وأكد أهمية السلام.", "هنأ الرئيس نظيره\nوأكد أهمية السلام.\n"},
      // The first letter of a verb's root is no "and", and neither is "in particular" the opener of a list.
      {"ar", "ذكر الرئيس الخطة التي كان قد وافق عليها نظيره.", "ذكر الرئيس الخطة التي كان قد وافق عليها نظيره.\n"},
      {"ar", "ناقش الرئيسان بشكل خاص التجارة والسلام.", "ناقش الرئيسان بشكل خاص التجارة والسلام.\n"},
  };
  check(cases);
}

TEST_CASE("who acts and a verb behind a conjunction and a comma begin a statement, whatever follows the verb") {
  const Case cases[] = {
      {"en", "President Biden proposed a truce in Mali, and President Macron agreed.",
       "President Biden proposed a truce in Mali\nPresident Macron agreed.\n"},
      {"en", "Macron asked for help, and the President expressed his support.",
       "Macron asked for help\nthe President expressed his support.\n"},
      {"en", "The truce is fragile, he said.", "The truce is fragile, he said.\n"},
      {"ru", "Макрон дал высокую оценку партнёрству, а Владимир Путин подтвердил, что работа продолжится.",
       "Макрон дал высокую оценку партнёрству\nа Владимир Путин подтвердил, что работа продолжится.\n"},
      {"ru", "Макрон предложил перемирие, а Путин согласился.", "Макрон предложил перемирие\nа Путин согласился.\n"},
      {"ru", "Макрон предложил перемирие в Мали, а не в Чаде.", "Макрон предложил перемирие в Мали, а не в Чаде.\n"},
  };
  check(cases);
}

TEST_CASE("a passive clause joined behind a comma is a statement of its own") {
  const Case cases[] = {
      {"en", "The President raised the war in Mali, and several bilateral matters were reviewed.",
       "The President raised the war in Mali\nseveral bilateral matters were reviewed.\n"},
      // Neither what "that" begins, nor a list before its verb, nor the rest of a clause behind an insertion.
      {"en", "He stressed the truce, and that several matters were reviewed.",
       "He stressed the truce, and that several matters were reviewed.\n"},
      {"en", "The fight against terror, to which they are committed, and against its financing was discussed.",
       "The fight against terror, to which they are committed, and against its financing was discussed.\n"},
      {"en", "He stressed that the truce is fragile, and Russian concerns are raised at every meeting.",
       "He stressed that the truce is fragile, and Russian concerns are raised at every meeting.\n"},
      {"en", "He welcomed the truce, and the steps being discussed in Geneva.",
       "He welcomed the truce, and the steps being discussed in Geneva.\n"},
      {"en", "He stressed that the truce, of which he approves, should be reviewed.",
       "He stressed that the truce, of which he approves, should be reviewed.\n"},
  };
  check(cases);
}

TEST_CASE("semicolons part statements in every script") {
  const Case cases[] = {
      {"en", "They agreed on trade; they spoke of peace.", "They agreed on trade\nthey spoke of peace.\n"},
      {"ru", "Договорились о торговле; говорили о мире.", "Договорились о торговле\nговорили о мире.\n"},
      {"ar", "اتفقا على التجارة؛ ناقشا السلام.", "اتفقا على التجارة\nناقشا السلام.\n"},
  };
  check(cases);
}

TEST_CASE("a clause with its own subject behind a colon is a statement of its own") {
  const Case cases[] = {
      {"en", "Trade was also discussed: President Macron informed him about the harvest.",
       "Trade was also discussed\nPresident Macron informed him about the harvest.\n"},
      {"ru", "Обсуждалась и торговля: президент Макрон проинформировал его об урожае.",
       "Обсуждалась и торговля\nпрезидент Макрон проинформировал его об урожае.\n"},
  };
  check(cases);
}

TEST_CASE("a list behind a colon is told item by item") {
  const Case cases[] = {
      {"en", "They discussed three matters: trade, climate change, and energy.",
       "They discussed three matters\n"
       "trade <- They discussed\n"
       "climate change <- They discussed\n"
       "energy. <- They discussed\n"},
      {"ru", "Обсуждены следующие темы: торговля, изменение климата, энергетика.",
       "Обсуждены следующие темы\n"
       "торговля <- Обсуждены\n"
       "изменение климата <- Обсуждены\n"
       "энергетика. <- Обсуждены\n"},
  };
  check(cases);
}

TEST_CASE("bullets and numbered items hang on the line that introduces them") {
  CHECK(
      statements("The two leaders agreed on the following:\n- to extend the treaty\n- to restore trade\n\nThey left.\n",
                 "en") ==
      "The two leaders agreed on the following\n"
      "to extend the treaty <- The two leaders agreed on the following:\n"
      "to restore trade <- The two leaders agreed on the following:\n"
      "They left.\n");
  CHECK(statements("Стороны договорились:\n\n1. продлить договор;\n2. восстановить торговлю.\n", "ru") ==
        "Стороны договорились\n"
        "продлить договор <- Стороны договорились:\n"
        "восстановить торговлю. <- Стороны договорились:\n");
  CHECK(statements("اتفق الجانبان على ما يلي:\n• تمديد المعاهدة\n• استئناف التجارة\n", "ar") ==
        "اتفق الجانبان على ما يلي\n"
        "تمديد المعاهدة <- اتفق الجانبان على ما يلي:\n"
        "استئناف التجارة <- اتفق الجانبان على ما يلي:\n");
}

TEST_CASE("a relative or participial clause behind a comma is no item of a list") {
  const Case cases[] = {
      {"en", "They discussed trade, which had suffered, noting progress, and energy.",
       "They discussed trade, which had suffered, noting progress, and energy.\n"},
      {"ru", "Обсудили договор, который истекает, и торговлю.", "Обсудили договор, который истекает, и торговлю.\n"},
  };
  for (const auto& [language, text, expected] : cases) {
    INFO(text);
    const std::string got = statements(text, language);
    CHECK(got.find("\nwhich") == std::string::npos);
    CHECK(got.find("\nкоторый") == std::string::npos);
  }
}

TEST_CASE("no cut falls inside a catalogued name") {
  const Knowledge knowledge =
      knowledge_of(concept_toml("a", "en", "peace and security council") + concept_toml("b", "ru", "мир и дружба") +
                   concept_toml("c", "ar", "الأمن والتعاون"));
  struct Kept {
    const char* language;
    const char* text;
    const char* name;
  };
  const Kept cases[] = {
      {"en", "They discussed trade, energy, the peace and security council and grain.", "peace and security council"},
      {"ru", "Стороны обсудили торговлю, энергетику, мир и дружбу.", "мир и дружбу"},
      {"ar", "بحث الرئيسان التجارة، الطاقة، الأمن والتعاون.", "الأمن والتعاون"},
  };
  for (const auto& [tag, text, words] : cases) {
    INFO(text);
    Overrides overrides;
    overrides.language = tag;
    const auto read = test::read_text(text, "a.txt", overrides, knowledge);
    std::size_t whole = 0;
    for (const auto& statement : read.reading.statements) {
      if (statement.span.of(read.text()).find(words) != std::string_view::npos) ++whole;
    }
    CHECK(whole == 1);
  }
}

TEST_CASE("a sentence without words gives no clause") {
  const std::string text = "* * * 🤝";
  const Analysis analysis = analyse(text, test::language("en"), test::embedded());
  CHECK(clauses_of(text, analysis, {0, static_cast<std::uint32_t>(text.size())}, test::language("en"), test::embedded(),
                   {})
            .empty());
}

TEST_CASE("a date behind a comma is no item of a list") {
  const Case cases[] = {
      {"en",
       "They discussed the situation in the region in the context of the agreements on Karabakh, reached on November "
       "9, "
       "2020, and January 11, 2021.",
       "They discussed the situation in the region in the context of the agreements on Karabakh, reached on November "
       "9, "
       "2020, and January 11, 2021.\n"},
      {"en", "They discussed grain exports, elections in May and prisoner exchange.",
       "They discussed grain exports\n"
       "elections in May <- They discussed\n"
       "prisoner exchange. <- They discussed\n"},
      {"en", "They discussed the truce, the exports of grain, and the fleet in the strait.",
       "They discussed the truce\n"
       "the exports of grain <- They discussed\n"
       "the fleet in the strait. <- They discussed\n"},
      {"ru",
       "Обсуждена ситуация в регионе в свете соглашений по Карабаху, достигнутых 9 ноября 2020 года и 11 января 2021 "
       "года.",
       "Обсуждена ситуация в регионе в свете соглашений по Карабаху, достигнутых 9 ноября 2020 года и 11 января 2021 "
       "года.\n"},
  };
  check(cases);
}

TEST_CASE("an insertion right behind the verb opens no list, whether or not the verb's words reach over it") {
  CHECK(statements("They met, noting, in particular, their readiness to expand trade.", "en") ==
        "They met, noting, in particular, their readiness to expand trade.\n");
}

TEST_CASE("an insertion between a verb, its subject and what it tells parts nothing") {
  for (const auto& [language, text] : std::initializer_list<std::pair<const char*, const char*>>{
           {"en", "The President stressed, in this regard, the need to protect the harvest."},
           {"en", "He welcomed, for his part, the announcement of a truce."},
           {"ru", "Президент подчеркнул, в этой связи, необходимость защиты урожая."},
           {"ru", "Он приветствовал, со своей стороны, объявление о перемирии."},
           {"ar", "وشدد سموه، في هذا الصدد، على ضرورة حماية المحاصيل."},
           {"ar", "وجدد سمو الأمير، بهذه المناسبة، التأكيد على موقف بلاده."},
           {"ar", "وأكد جلالة الملك، بحضور سمو الأمير الحسين ولي العهد، ضرورة التهدئة."},
           {"ar", "ورحب الرئيس، من جانبه، بالإعلان عن الهدنة."},
           {"ar", "كما شدد السيد الرئيس، إلى جانب ذلك، على رفض الحصار."},
           {"ar", "وأكد الوزير فلان الفلاني، خلال اللقاء، دعم بلاده للهدنة."},
           {"ar", "وجرى، إضافة إلى ذلك، استعراض العلاقات."},
           // "Also" right behind the verb and its subject opens no item.
           {"ar", "وبحث الجانبان كذلك الأوضاع."}}) {
    INFO(text);
    CHECK(statements(text, language) == std::string(text) + "\n");
  }
}

TEST_CASE("what only looks like an insertion parts clauses and lists all the same") {
  const Case cases[] = {
      {"ar", "وأكد الرئيس أهمية الهدنة، في هذا الإطار، ورحب بالخطة.",
       "وأكد الرئيس أهمية الهدنة، في هذا الإطار\nورحب بالخطة.\n"},
      {"ar", "أكد الرئيس دعم الهدنة، بينما شدد الملك على رفض الحصار.",
       "أكد الرئيس دعم الهدنة\nبينما شدد الملك على رفض الحصار.\n"},
      {"ar", "وتناول الاتصال التجارة، إذ حذر جلالته من الحصار.", "وتناول الاتصال التجارة\nإذ حذر جلالته من الحصار.\n"},
      {"en",
       "The two leaders discussed the harvest, and the President stressed, in this regard, the urgency of a truce.",
       "The two leaders discussed the harvest\nthe President stressed, in this regard, the urgency of a truce.\n"},
      {"en", "They discussed, during the call, the wheat harvest, the merchant fleet and the exports of grain.",
       "They discussed, during the call, the wheat harvest\n"
       "the merchant fleet <- They discussed\n"
       "the exports of grain. <- They discussed\n"},
  };
  check(cases);
}

TEST_CASE("fields listed with a conjunction written together with them are statements of their own") {
  const Case cases[] = {
      {"ar", "وبحث الجانبان التعاون في مجالات المياه والطاقة والاستثمار والتعليم.",
       "وبحث الجانبان التعاون في مجالات المياه\n"
       "والطاقة <- وبحث الجانبان\n"
       "والاستثمار <- وبحث الجانبان\n"
       "والتعليم. <- وبحث الجانبان\n"},
      {"en", "The two sides discussed cooperation in water, energy, investment and education.",
       "The two sides discussed cooperation in water\n"
       "energy <- The two sides discussed\n"
       "investment <- The two sides discussed\n"
       "education. <- The two sides discussed\n"},
      // A comma alone before them may close an insertion; "also" right behind the verb opens no item.
      {"ar", "بحث الرئيس، حفظه الله، خلال اتصال هاتفي، علاقات التعاون في مجالات الاقتصاد والتجارة والسياحة.",
       "بحث الرئيس، حفظه الله، خلال اتصال هاتفي، علاقات التعاون في مجالات الاقتصاد\n"
       "والتجارة <- بحث\n"
       "والسياحة. <- بحث\n"},
      {"ar", "وتطرق الاتصال كذلك إلى الوضع في السودان وليبيا.", "وتطرق الاتصال كذلك إلى الوضع في السودان وليبيا.\n"},
      {"ar", "وتناول الاتصال عددا من الملفات، أبرزها الوضع في غزة، والسودان، وليبيا.",
       "وتناول الاتصال عددا من الملفات\n"
       "الوضع في غزة <- وتناول الاتصال عددا من الملفات\n"
       "والسودان <- وتناول الاتصال عددا من الملفات\n"
       "وليبيا. <- وتناول الاتصال عددا من الملفات\n"},
      // Far behind the fields nothing is listed any more.
      {"ar", "وبحث الجانبان التعاون في مجالات الطاقة على أساس المنفعة المتبادلة والتفاهم والثقة والوئام.",
       "وبحث الجانبان التعاون في مجالات الطاقة على أساس المنفعة المتبادلة والتفاهم والثقة والوئام.\n"},
      // Two are one matter as often as two, unless they are called fields.
      {"ar", "وبحث الجانبان الطاقة والاستثمار.", "وبحث الجانبان الطاقة والاستثمار.\n"},
  };
  check(cases);
}

TEST_CASE("the occasion behind a verb and its subject, with one comma, is no statement of its own") {
  const Case cases[] = {
      {"ar", "وبحث الجانبان خلال الاتصال، العلاقات الثنائية، والأوضاع في غزة، والأزمة في أوكرانيا.",
       "وبحث الجانبان خلال الاتصال، العلاقات الثنائية\n"
       "والأوضاع في غزة <- وبحث الجانبان\n"
       "والأزمة في أوكرانيا. <- وبحث الجانبان\n"},
      {"ar", "وأكد الرئيس خلال الاتصال، دعم بلاده لوقف إطلاق النار في غزة، وضرورة إدخال المساعدات.",
       "وأكد الرئيس خلال الاتصال، دعم بلاده لوقف إطلاق النار في غزة، وضرورة إدخال المساعدات.\n"},
      {"ar", "وتناول الاتصال، آخر التطورات في السودان، والجهود المبذولة لوقف إطلاق النار، والأوضاع في غزة.",
       "وتناول الاتصال، آخر التطورات في السودان\n"
       "والجهود المبذولة لوقف إطلاق النار <- وتناول\n"
       "والأوضاع في غزة. <- وتناول\n"},
  };
  check(cases);
}

TEST_CASE("two matters that are called fields are statements of their own") {
  const Case cases[] = {
      {"ar", "وبحثا التعاون في مجالي الطاقة والدفاع.",
       "وبحثا التعاون في مجالي الطاقة\n"
       "والدفاع. <- وبحثا\n"},
      {"ar", "وبحثا التعاون في مجالي النقل والتعليم.",
       "وبحثا التعاون في مجالي النقل\n"
       "والتعليم. <- وبحثا\n"},
      {"en", "The two leaders discussed cooperation in the fields of energy and agriculture.",
       "The two leaders discussed cooperation in the fields of energy\n"
       "agriculture. <- The two leaders discussed\n"},
      {"ru", "Обсуждены вопросы сотрудничества в области энергетики и сельского хозяйства.",
       "Обсуждены вопросы сотрудничества в области энергетики\n"
       "сельского хозяйства. <- Обсуждены\n"},
      // What is none of the matters known, or goes on with one, stays.
      {"en", "They discussed cooperation in the field of energy and its results.",
       "They discussed cooperation in the field of energy and its results.\n"},
      {"ru", "Обсуждено сотрудничество в области энергетики и другие вопросы.",
       "Обсуждено сотрудничество в области энергетики и другие вопросы.\n"},
  };
  check(cases);
}

TEST_CASE("fields whose labels list the written conjunction as well are items") {
  CHECK(statements("وبحث الجانبان الاستثمار والتجارة والطاقة.", "ar") ==
        "وبحث الجانبان الاستثمار\n"
        "والتجارة <- وبحث الجانبان\n"
        "والطاقة. <- وبحث الجانبان\n");
}

TEST_CASE("what a thing is for begins no clause, and what is particular to a thing no list") {
  const Case cases[] = {
      {"ar", "وأكد دعم العراق لعقد اجتماع في إسطنبول، لمناقشة التطورات الأخيرة.",
       "وأكد دعم العراق لعقد اجتماع في إسطنبول، لمناقشة التطورات الأخيرة.\n"},
      {"ar", "واستعرض الجانبان المبادرة الخاصة باستضافة المحادثات في جدة.",
       "واستعرض الجانبان المبادرة الخاصة باستضافة المحادثات في جدة.\n"},
      {"ar", "وبحث الجانبان الأوضاع في المنطقة، خاصة الأزمة في سوريا.",
       "وبحث الجانبان الأوضاع في المنطقة\nالأزمة في سوريا. <- وبحث الجانبان الأوضاع في المنطقة\n"},
  };
  check(cases);
}

TEST_CASE("the second half of a pair is an item only where it names a matter") {
  const Case cases[] = {
      {"ru", "Обсуждены торговля, безопасность как Палестины, так и Израиля, культурные связи.",
       "Обсуждены торговля\nбезопасность как Палестины, так и Израиля <- Обсуждены\nкультурные связи. <- Обсуждены\n"},
  };
  check(cases);
}

TEST_CASE("what leaves its verb to come, twice, is one clause") {
  const Case cases[] = {
      {"en", "They underlined that Allies do not, and will not, recognise the annexation of Crimea.",
       "They underlined that Allies do not, and will not, recognise the annexation of Crimea.\n"},
      {"en", "He stressed that Russia has, and will, reject the plan.",
       "He stressed that Russia has, and will, reject the plan.\n"},
  };
  check(cases);
}

TEST_CASE("a person who told something begins a clause behind and, with no comma before it") {
  const Case cases[] = {
      {"en", "The leaders agreed to keep in touch and President Putin said he looked forward to the visit.",
       "The leaders agreed to keep in touch\nPresident Putin said he looked forward to the visit.\n"},
      {"en", "They discussed trade and the Prime Minister thanked him.",
       "They discussed trade\nthe Prime Minister thanked him.\n"},
      // Names that "and" joins.
      {"en", "They discussed a meeting of President Biden and President Putin.",
       "They discussed a meeting of President Biden and President Putin.\n"},
  };
  check(cases);
}

TEST_CASE("who has it, between commas, parts nothing") {
  const Case cases[] = {
      {"ru", "Владимир Путин, как отмечается в сообщении, обратил внимание на провокации.",
       "Владимир Путин, как отмечается в сообщении, обратил внимание на провокации.\n"},
      {"en", "The President, as the statement noted, condemned the strike.",
       "The President, as the statement noted, condemned the strike.\n"},
  };
  check(cases);
}

TEST_CASE("an opener right behind a verb that turns to something lists nothing") {
  const Case cases[] = {
      {"ar", "وتركزت المحادثة من بين أمور أخرى على الوجود العسكري الروسي.",
       "وتركزت المحادثة من بين أمور أخرى على الوجود العسكري الروسي.\n"},
      {"ar", "وأشار الرئيس على وجه الخصوص إلى سحب القوات.", "وأشار الرئيس على وجه الخصوص إلى سحب القوات.\n"},
  };
  check(cases);
}

TEST_CASE("countries whose efforts are told are no items of a list") {
  const Case cases[] = {
      {"en", "They discussed the efforts of Egypt, Qatar and the United States to reach a ceasefire.",
       "They discussed the efforts of Egypt, Qatar and the United States to reach a ceasefire.\n"},
      {"ru", "Обсуждены усилия Египта, Катара и США по прекращению огня.",
       "Обсуждены усилия Египта, Катара и США по прекращению огня.\n"},
      {"en", "They discussed the war in Sudan, Libya and Yemen.",
       "They discussed the war in Sudan\nLibya <- They discussed\nYemen. <- They discussed\n"},
  };
  check(cases);
}

TEST_CASE("who said all that stands before him is no item of its list") {
  const Case cases[] = {
      {"en", "The two sides share duties in many areas, including trade, energy and peace, the President said.",
       "The two sides share duties in many areas\n"
       "trade <- The two sides share duties in many areas\n"
       "energy <- The two sides share duties in many areas\n"
       "peace, the President said. <- The two sides share duties in many areas\n"},
  };
  check(cases);
}

TEST_CASE("\"in such areas as\" opens a list") {
  const Case cases[] = {
      {"en", "They discussed cooperation in such areas as trade, energy and transport.",
       "They discussed cooperation\n"
       "trade <- They discussed cooperation\n"
       "energy and transport. <- They discussed cooperation\n"},
      {"ru", "Рассмотрены перспективы взаимодействия в таких областях, как энергетика, торговля и транспорт.",
       "Рассмотрены перспективы взаимодействия\n"
       "энергетика <- Рассмотрены перспективы взаимодействия\n"
       "торговля <- Рассмотрены перспективы взаимодействия\n"
       "транспорт. <- Рассмотрены перспективы взаимодействия\n"},
  };
  check(cases);
}
