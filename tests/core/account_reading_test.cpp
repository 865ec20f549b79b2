#include "core/account/account_reading.h"
#include "tests/support/reading.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace diptych;
using diptych::test::ledger;
using diptych::test::read_text;
using diptych::test::statements;

namespace {

Overrides in(const char* language) {
  Overrides overrides;
  overrides.language = language;
  overrides.party = "kremlin";
  return overrides;
}

std::vector<std::string> topics(const Statement& statement) {
  std::vector<std::string> out;
  for (const Mention& mention : statement.mentions) out.push_back(mention.topic);
  return out;
}

bool has(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

TEST_CASE("every part of a document goes to the ledger as what it is") {
  const auto read = read_text(
      "party: white-house\nlang: en\n\nReadout of the call 📞\n\nJanuary 26, 2021\n\n"
      "They discussed trade. They agreed on peace.\n\n* * *\n\nRead more: Other calls\n");
  CHECK(ledger(read) ==
        "[furniture header] party: white-house⏎lang: en⏎⏎\n"
        "[furniture headline] Readout of the call 📞⏎⏎\n"
        "[furniture dateline] January 26, 2021⏎⏎\n"
        "[statement] They discussed trade. \n"
        "[statement] They agreed on peace.⏎⏎* \n"
        "[furniture rule] * *⏎⏎\n"
        "[furniture chrome] Read more: Other calls⏎\n");
  CHECK(read.reading.account.title == "Readout of the call 📞");
}

TEST_CASE("questions are the narrator's and answers carry their speaker, in three languages") {
  struct Case {
    const char* language;
    const char* text;
    const char* statements;
    const char* narrator;
  };
  const Case cases[] = {
      {"en", "Question: Did they discuss grain?\n\nDmitry Peskov: They discussed trade.\n\nIt went well.\n",
       "Dmitry Peskov: They discussed trade.\nDmitry Peskov: It went well.\n", "Did they discuss grain?⏎⏎"},
      {"ru", "Вопрос: Обсуждали ли ёлку?\n\nД.Песков: Обсудили торговлю.\n", "Д.Песков: Обсудили торговлю.\n",
       "Обсуждали ли ёлку?⏎⏎"},
      {"ar", "سؤال: هل ناقشا السلام؟\n\nجواب: بحث الرئيسان التجارة.\n", "جواب: بحث الرئيسان التجارة.\n",
       "هل ناقشا السلام؟⏎⏎"},
  };
  for (const auto& [language, text, expected, narrator] : cases) {
    INFO(text);
    const auto read = read_text(text, "a.txt", in(language));
    CHECK(statements(read) == expected);
    const std::string entries = ledger(read);
    INFO(entries);
    CHECK(entries.find("[narrator question] " + std::string(narrator) + "\n") != std::string::npos);
  }
}

TEST_CASE("topics of the catalogue are mentioned with their label; a statement without one keeps its phrase") {
  const auto read = read_text("They agreed to extend New START for five years. They also praised the glacier museum.",
                              "a.txt", in("en"));
  REQUIRE(read.reading.statements.size() == 2);
  const Statement& first = read.reading.statements[0];
  REQUIRE(has(topics(first), "new-start"));
  for (const Mention& mention : first.mentions) {
    if (mention.topic != "new-start") continue;
    CHECK(mention.origin == Origin::catalogue);
    CHECK(mention.span.of(read.text()).find("New START") != std::string_view::npos);
  }
  const Statement& second = read.reading.statements[1];
  REQUIRE(second.mentions.size() == 1);
  CHECK(second.mentions[0].origin == Origin::phrase);
  CHECK(second.mentions[0].label == "glacier museum");
}

TEST_CASE("the same treaty is one topic in three languages") {
  struct Case {
    const char* language;
    const char* text;
  };
  const Case cases[] = {
      {"en", "They agreed to extend the New START Treaty."},
      {"ru", "Они договорились о продлении Договора СНВ-3."},
      {"ar", "اتفقا على تمديد معاهدة نيو ستارت."},
  };
  for (const auto& [language, text] : cases) {
    INFO(text);
    const auto read = read_text(text, "a.txt", in(language));
    CHECK(has(topics(read.reading.statements.at(0)), "new-start"));
  }
}

TEST_CASE("mentions with a conjunction or comma between them are side by side, others are one matter") {
  const auto strands = [](const char* text, const char* language) {
    std::string out;
    const auto read = read_text(text, "a.txt", in(language));
    for (const Mention& mention : read.reading.statements.at(0).mentions) out += std::to_string(mention.strand);
    return out;
  };
  CHECK(strands("They discussed Syria and Ukraine.", "en") == "01");
  CHECK(strands("Обсудили Сирию и Украину.", "ru") == "01");
  CHECK(strands("بحثا ملف سوريا وأوكرانيا.", "ar") == "01");
}

TEST_CASE("a statement that names no matter is told of what it points back to") {
  struct Case {
    const char* language;
    const char* text;
    std::vector<std::string> last;  // the topics of the last statement
  };
  const Case cases[] = {
      {"en", "They discussed human trafficking. Work on this topic is slow.", {"human-trafficking"}},
      {"ru", "Обсуждён СНВ-3. Работа по этой теме идёт медленно.", {"new-start"}},
      {"ar", "بحث الرئيسان معاهدة ستارت الجديدة. والعمل بطيء في هذا الموضوع.", {"new-start"}},
      {"en", "They discussed New START. Its full implementation was called useful.", {"new-start"}},
      {"en", "They discussed New START. Mongolia and its restoration were called dear.", {"country-mn"}},
      {"en",
       "They discussed human trafficking and New START. The ministers look at these issues.",
       {"new-start", "human-trafficking"}},
      // A matter of its own, thanks, another paragraph and a sentence between them end the reference.
      {"en", "They discussed human trafficking. On this topic and on New START experts will speak.", {"new-start"}},
      {"en",
       "They discussed human trafficking. He thanked the fleet for its support in this area.",
       {"thanks-for-support"}},
      {"en", "They discussed human trafficking.\n\nWork on this topic is slow.", {}},
      {"en", "They discussed human trafficking. It was a long morning. Work on this topic is slow.", {}},
  };
  for (const auto& [language, text, last] : cases) {
    INFO(text);
    const auto read = read_text(text, "a.txt", in(language));
    REQUIRE_FALSE(read.reading.statements.empty());
    std::vector<std::string> told;
    for (const Mention& mention : read.reading.statements.back().mentions)
      if (mention.origin == Origin::catalogue) told.push_back(mention.topic);
    CHECK(told == last);
  }
}

TEST_CASE("the place of a visit is no topic, what is spoken of is") {
  const auto told = [](const char* text) {
    return topics(read_text(text, "a.txt", in("en")).reading.statements.at(0));
  };
  CHECK_FALSE(has(told("He met with Prime Minister Kishida in Tokyo, Japan."), "country-jp"));
  CHECK_FALSE(has(told("The talks in Tokyo, Japan, were useful."), "country-jp"));
  CHECK_FALSE(has(told("He met with Prime Minister Kishida in Japan."), "country-jp"));
  CHECK(has(told("He met with Prime Minister Kishida to speak of the harvest in Japan."), "country-jp"));
}

TEST_CASE("the kind of event is the one named first") {
  CHECK(read_text("They spoke by telephone today.", "a.txt", in("en")).reading.event_format == "phone call");
  CHECK(read_text("Состоялась рабочая встреча.", "a.txt", in("ru")).reading.event_format == "meeting");
  CHECK(read_text("جرى اتصال هاتفي بين الرئيسين.", "a.txt", in("ar")).reading.event_format == "phone call");
  CHECK(read_text("أجرى الرئيسان مكالمة آمنة عبر الفيديو.", "a.txt", in("ar")).reading.event_format ==
        "video conference");
  CHECK(read_text("They spoke by phone on Monday ahead of next week's video conference.", "a.txt", in("en"))
            .reading.event_format == "phone call");
  CHECK(read_text("It rained.", "a.txt", in("en")).reading.event_format.empty());
}

TEST_CASE("a document in which nothing is told is refused") {
  for (const char* text : {"party: kremlin\n\n", "* * *\n", "lang: ru\n\nЧитайте также: другое\n", ""}) {
    INFO(text);
    Document document = test::document_of(text, "empty.txt");
    const auto reading = read_account(document, {0}, {0}, {0}, {}, test::embedded());
    REQUIRE(reading.has_error());
    CHECK(to_string(reading.error()) ==
          "empty.txt: holds no statement, only furniture such as headlines; give the text of "
          "the account itself");
    CHECK(reading.error().code == ExitCode::input_refused);
  }
}

TEST_CASE("numbers of documents, accounts and statements go on from those given") {
  Document document = test::document_of("They spoke. They agreed.");
  const auto reading = read_account(document, {3}, {2}, {40}, in("en"), test::embedded());
  REQUIRE(reading.has_value());
  REQUIRE(reading->statements.size() == 2);
  CHECK(reading->statements[0].account == AccountIndex{2});
  CHECK(reading->statements[0].document == DocumentIndex{3});
  CHECK(reading->account.documents == std::vector<DocumentIndex>{{3}});
  CHECK(reading->ledger[0].statement == StatementIndex{40});
  CHECK(reading->ledger[1].statement == StatementIndex{41});
}
