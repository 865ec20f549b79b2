#include "tests/support/catch.h"
#include "tests/support/knowledge.h"
#include "tests/support/reading.h"

#include <string>
#include <vector>

namespace diptych::test {
namespace {

struct FactCase {
  std::string language;
  std::string text;
  std::string expected;  // "number 3", one line a fact
};

// The facts in what the Élysée tells.
void check_facts_of(const std::vector<FactCase>& cases, Date today = {2022, 1, 4}) {
  for (const auto& [language, text, expected] : cases) {
    INFO(text);
    Overrides overrides;
    overrides.language = language;
    overrides.party = "elysee";
    overrides.date = today;
    const auto read = read_text(text, "account.txt", overrides);
    std::string facts;
    for (const auto& statement : read.reading.statements)
      for (const auto& fact : statement.facts) facts += fact.kind + " " + fact.value + "\n";
    CHECK(facts == expected);
  }
}

TEST_CASE("the third of several is an ordinal, a third of something a share") {
  check_facts_of({
      {"en", "The third of the agreements was discussed.", "number 3\n"},
      {"en", "They recalled a third of the three documents.", "number 3\nnumber 3\n"},
      {"en", "They recalled the fourth of their joint declarations.", "number 4\n"},
      {"en", "A third of the agreements is in force.", "percent 33.3%\n"},
      {"en", "One third of these funds was spent.", "percent 33.3%\n"},
      {"en", "They discussed a third of the territory.", "percent 33.3%\n"},
      {"en", "They discussed the third of the territory that is flooded.", "percent 33.3%\n"},
      {"en", "A third of six million people need aid.", "percent 33.3%\nnumber 6000000\n"},
      {"ru", "Обсуждалось третье из соглашений.", "number 3\n"},
      {"ru", "Обсуждалась треть территории и треть из этих средств.", "percent 33.3%\npercent 33.3%\n"},
      {"ru", "Третья часть договора посвящена рыбе, третья часть территории затоплена.", "number 3\npercent 33.3%\n"},
      {"ar", "ناقش الجانبان ثالث الاتفاقات.", "number 3\n"},
      {"ar", "ناقش الجانبان ثلث الأراضي.", "percent 33.3%\n"},
  });
}

TEST_CASE("a letter for metres as for millions is told by what stands beside it") {
  check_facts_of({
      {"en", "They discussed an 8m wall, 9m high, and 7m people.", "number 8\nnumber 9\nnumber 7000000\n"},
      {"en", "The dam is 10m deep, with a 5m-wide canal.", "number 10\nnumber 5\n"},
      {"en", "It stands at a height of about 80m within 500m of the plant.", "number ~80\nnumber 500\n"},
      {"en", "He promised £8m, a £600m bridge, 8m tonnes of wheat and a 5m tonne order.",
       "money 8000000 GBP\nmoney 600000000 GBP\nnumber 8000000\nnumber 5000000\n"},
      // Who can tell?
      {"en", "They discussed an 8m gate 500m from the plant.", ""},
      {"en", "Some 8m have fled, and the 5m refugees need aid.", "number ~8000000\nnumber 5000000\n"},
      {"ru", "Стена высотой 8 м и 8-метровый забор нужны 8 млн человек.", "number 8\nnumber 8\nnumber 8000000\n"},
      {"ar", "ناقش الجانبان جدارا بارتفاع 8 أمتار و8 ملايين شخص.", "number 8\nnumber 8000000\n"},
  });
}

TEST_CASE("a season without a year is counted from the day of the account") {
  check_facts_of({
      {"en", "They met last summer and agreed to meet next autumn.", "date 2021 (summer)\ndate 2022 (autumn)\n"},
      {"en", "The ferry resumes in the spring.", "date 2022 (spring)\n"},
      {"en", "They recalled the visit of last winter and the ice of this winter, and agreed on the coming winter.",
       "date 2020/2021 (winter)\ndate 2021/2022 (winter)\ndate 2022/2023 (winter)\n"},
      {"en", "They recalled the winter of 2019–2020.", "date 2019/2020 (winter)\n"},
      {"en", "They discussed the Arab Spring, the summer camp, the fall of the wall and heating in winter.", ""},
      {"ru", "Прошлым летом они встречались, а осенью торговля выросла.", "date 2021 (summer)\ndate 2021 (autumn)\n"},
      {"ru", "Договорились встретиться осенью, а затем будущей весной.", "date 2022 (autumn)\ndate 2022 (spring)\n"},
      {"ru", "Обсуждалась помощь на зимний период, к зиме и предстоящей зимой.", "date 2022/2023 (winter)\n"},
      {"ar", "التقى الجانبان الخريف الماضي ويلتقيان في الصيف المقبل.", "date 2021 (autumn)\ndate 2022 (summer)\n"},
      {"ar", "يعقد المؤتمر في الشتاء القادم.", "date 2022/2023 (winter)\n"},
      {"ar", "اتفق الجانبان على اللقاء في الربيع.", "date 2022 (spring)\n"},
      {"ar", "ناقش الجانبان الربيع العربي وربيع العلاقات.", ""},
  });
  // What began is over, what is a term is to come.
  check_facts_of(
      {{"en", "Trade has grown since the spring. They agreed to meet in early spring.",
        "date 2024 (spring)\ndate 2025 (spring)\n"},
       {"ru", "Торговля растёт с весны. Работу завершат к лету.", "date 2024 (spring)\ndate 2025 (summer)\n"},
       {"ar", "تنمو التجارة منذ الربيع.", "date 2024 (spring)\n"}},
      {2024, 11, 18});
  // A winter that may be either of two has no fact.
  check_facts_of({{"en", "They discussed this winter and this autumn.", "date 2022 (autumn)\n"}}, {2022, 5, 1});
  check_facts_of({{"en", "They discussed the next winter and this winter.", "date 2022/2023 (winter)\n"}},
                 {2022, 12, 5});
  check_facts_of({{"en", "They recalled the accident in the spring.", "date 2022 (spring)\n"}}, {2022, 8, 1});
  check_facts_of({{"ru", "Они вспомнили аварию, случившуюся весной.", ""}}, {2022, 10, 1});
}

TEST_CASE("two years that words join are a span") {
  check_facts_of({
      {"en", "Trade fell between the years 2022 and 2024.", "date 2022/2024\n"},
      {"en", "In 2022 and 2024, between 2000 and 3000 trees were planted.", "date 2022\ndate 2024\nnumber 2000/3000\n"},
      {"ru", "В период между 2022-м и 2024-м годами и с 2014-го по 2016 год торговля падала.",
       "date 2022/2024\ndate 2014/2016\n"},
      {"ru", "В 2022–2024 годах торговля росла, как и в 2000-м и в 1990-е годы.",
       "date 2022/2024\ndate 2000\ndate 1990/1999\n"},
      {"ar", "تراجعت التجارة بين عامي 2022 و2024.", "date 2022/2024\n"},
      {"ar", "تراجعت التجارة بين عام 2022 وعام 2024 وفي عام 2026 وعام 2027.", "date 2022/2024\ndate 2026\ndate 2027\n"},
      {"ar", "تراجعت التجارة من عام 2022 إلى عام 2024.", "date 2022/2024\n"},
      {"ar", "ناقش الجانبان العامين 2022 و2023.", "date 2022\ndate 2023\n"},
      {"ar", "نمت التجارة على مدى عامين وعلى مدى عام.", "duration P2Y\nduration P1Y\n"},
  });
}

TEST_CASE("a lapse before or behind a talk is no length of it, and less than an hour is one") {
  check_facts_of({
      {"en", "The call came less than an hour after the strike and lasted just under an hour.", "duration <PT1H\n"},
      {"en", "In less than an hour the presidents held another call.", ""},
      {"en", "Within an hour of the call it rained.", ""},
      {"en", "At the talks it was agreed to withdraw within 72 hours.", "duration PT72H\n"},
      {"ar", "اتفق الجانبان خلال المحادثات على الانسحاب في غضون 72 ساعة.", "duration PT72H\n"},
      {"en", "After a half-hour call they had a 40-minute talk.", "duration PT30M\nduration PT40M\n"},
      {"en", "The talks lasted two hours before the line broke.", "duration PT2H\n"},
      {"ru", "Разговор начался менее чем через час и длился менее часа.", "duration <PT1H\n"},
      {"ru", "Телефонный разговор состоялся за два часа до саммита.", ""},
      {"ru", "Беседа заняла час сорок минут.", "duration PT1H40M\n"},
      {"ru", "Сети вышли из строя менее чем за час.", "duration <PT1H\n"},
      {"ar", "جرى الاتصال بعد أقل من ساعتين على اجتماع الوزراء ودام الاتصال ساعة وعشرين دقيقة.", "duration PT1H20M\n"},
      {"ar", "جرت المحادثات الهاتفية بعد مضي نصف ساعة على الغارة.", ""},
      {"ar", "في أقل من ساعة أجرى الرئيسان اتصالا هاتفيا ثانيا.", ""},
      {"ar", "استمرت المكالمة أقل من ساعة.", "duration <PT1H\n"},
      {"ar", "بعد اتصال هاتفي استمر أقل من ساعة، اتفق الرئيسان على هدنة.", "duration <PT1H\n"},
  });
}

TEST_CASE("two days or months between which something lasts are one span, two that are listed are two") {
  check_facts_of({
      {"en", "Trade grew between August 2022 and July 2023.", "date 2022-08/2023-07\n"},
      {"en", "Trade grew from August 2022 to July 2023.", "date 2022-08/2023-07\n"},
      {"en", "The ships were held between March 5 and April 12, 2021.", "date 2021-03-05/2021-04-12\n"},
      {"en", "They discussed the exercises of January 28 – February 10.", "date 2022-01-28/2022-02-10\n"},
      {"en", "The ships were held from 28 December to 10 January 2023.", "date 2022-12-28/2023-01-10\n"},
      {"en", "They recalled the visits of August 2022 and July 2023.", "date 2022-08\ndate 2023-07\n"},
      {"en", "The visit was moved from 5 March to 12 April 2022.", "date 2022-03-05\ndate 2022-04-12\n"},
      {"ru", "В период с августа 2022 по июль 2023 года торговля выросла.", "date 2022-08/2023-07\n"},
      {"ru", "Между августом 2022 года и июлем 2023 года торговля выросла.", "date 2022-08/2023-07\n"},
      {"ru", "Учения пройдут с 28 января по 10 февраля.", "date 2022-01-28/2022-02-10\n"},
      {"ru", "Визиты были в августе 2022 и июле 2023 года.", "date 2022-08\ndate 2023-07\n"},
      {"ru", "Договорённость продлена с 5 марта до 12 апреля.", "date 2022-03-05\ndate 2022-04-12\n"},
      {"ar", "نمت التجارة بين أغسطس 2022 ويوليو 2023.", "date 2022-08/2023-07\n"},
      {"ar", "نمت التجارة في الفترة من أغسطس 2022 إلى يوليو 2023.", "date 2022-08/2023-07\n"},
      {"ar", "تجري التدريبات بين 28 يناير و10 فبراير 2022.", "date 2022-01-28/2022-02-10\n"},
      {"ar", "كانت الزيارات في أغسطس 2022 ويوليو 2023.", "date 2022-08\ndate 2023-07\n"},
  });
}

TEST_CASE("the third of a month is a day, and a third of it a part") {
  check_facts_of({
      {"en", "The truce begins on the third of the month.", "date 2022-01-03\n"},
      {"en", "The truce expires on the tenth of this month and the 5th of next month.",
       "date 2022-01-10\ndate 2022-02-05\n"},
      {"en", "A third of the month was lost.", "percent 33.3%\n"},
      {"en", "They recalled 20 of this month's flights.", "number 20\ndate 2022-01\n"},
      {"ru", "Третьего числа этого месяца стороны встретятся.", "date 2022-01-03\n"},
      {"ru", "Перемирие истекает 5 числа следующего месяца.", "date 2022-02-05\n"},
      {"ru", "Переговоры начнутся третьего числа, визит намечен на 10-е число.", ""},
      {"ru", "Потеряна треть месяца.", "percent 33.3%\n"},
      {"ar", "تبدأ الهدنة في الثالث من الشهر الجاري.", "date 2022-01-03\n"},
      {"ar", "تبدأ الهدنة في الثالث من الشهر.", "date 2022-01-03\n"},
  });
}

TEST_CASE("a tenth by which something grew is a share where its word is one for ten as well") {
  check_facts_of({
      {"ar", "نمت التجارة بنحو العشر.", "percent ~10%\n"},
      {"ar", "زادت المساعدات بالعشر وتراجعت التجارة بأكثر من الخمس.", "percent 10%\npercent >20%\n"},
      {"ar", "خصص عشر الميزانية للتعليم.", "percent 10%\n"},
      {"ar", "حضر اللقاء عشر دول وزار الوزير الدول الخمس.", "number 10\nnumber 5\n"},
      {"en", "Trade grew by about a tenth and prices fell by nearly a quarter.", "percent ~10%\npercent <25%\n"},
      {"ru", "Торговля выросла на десятую часть.", "percent 10%\n"},
  });
}

TEST_CASE("the number of a century counts nothing, a number of centuries does") {
  check_facts_of({
      {"en", "In the 21st century and the late 18th and early 19th centuries it was no third-millennium idea.", ""},
      {"en", "They recalled five centuries of trade and 12 centuries of peace in the twenty-first century.",
       "number 5\nnumber 12\n"},
      {"ru", "В 21-м веке, в двадцать первом веке, в 19–20 веках и в конце 18 века.", ""},
      {"ru", "Это вызов третьего тысячелетия после пяти веков дружбы и 3 веков торговли.", "number 5\nnumber 3\n"},
      {"ar", "هذه حروب غير مقبولة في القرن الحادي والعشرين وفي القرن الـ21.", ""},
      {"ar", "في القرنين التاسع عشر والعشرين كانت 20 سفينة في القرن الأفريقي.", "number 20\n"},
  });
}

TEST_CASE("on the eve of an event is no yesterday") {
  check_facts_of({
      {"ru", "Лидеры согласовали позиции накануне саммита. Состоялись накануне важных мероприятий.", ""},
      {"ru", "Обсуждены переговоры, состоявшиеся накануне.", "date 2022-01-03\n"},
  });
}

TEST_CASE("a day may stand before its month and year with hyphens") {
  check_facts_of({
      {"en", "They welcomed the truce of 5-12-2017.", "date 2017-12-05\n"},
      {"ru", "Они приветствовали перемирие от 05-12-2017.", "date 2017-12-05\n"},
      {"ar", "ورحب الرئيسان بهدنة 5-12-2017.", "date 2017-12-05\n"},
      {"en", "They welcomed the truce of 2017-12-05.", "date 2017-12-05\n"},
  });
}

TEST_CASE("the framework of a group is no document") {
  check_facts_of({
      {"en", "They noted coordination within the framework of OPEC+ in support of the market.", ""},
      {"ru", "Отмечена координация в рамках ОПЕК+.", ""},
  });
}

TEST_CASE("a year in the name of a plan is no date") {
  check_facts_of({
      {"en", "They discussed Saudi Vision 2030 and the Agenda 2030.", ""},
      {"en", "They discussed the year 2030.", "date 2030\n"},
      {"ru", "Обсуждена Повестка 2030.", ""},
      {"ar", "وبحث الرئيسان رؤية المملكة 2030.", ""},
  });
}

TEST_CASE("words before a definite article are no bound of the number behind it") {
  check_facts_of({
      {"en", "They raised fishing in the waters around the four islands.", "number 4\n"},
      {"en", "They discussed around four hundred ships.", "number ~400\n"},
  });
}

TEST_CASE("a name that begins with a city's is no place") {
  check_facts_of({
      {"en", "They discussed cooperation in the Shanghai Cooperation Organization.", ""},
      {"en", "They discussed the fighting in the Gaza Strip.", "place Gaza\n"},
      {"en", "They will meet in Shanghai.", "place Shanghai\n"},
  });
}

}  // namespace
}  // namespace diptych::test
