#include "core/account/account_reading.h"
#include "tests/support/catch.h"
#include "tests/support/reading.h"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

// An article read as the accounts it reports.

using namespace diptych;
using diptych::test::read_text;

namespace {

Overrides article_of(const std::string& language, Date date) {
  Overrides overrides;
  overrides.language = language;
  overrides.date = date;
  overrides.as = ReadAs::article;
  return overrides;
}

// "party" or "party@2" for another event, or the ledger's kind, of the sentence that contains `words`.
std::string teller(const test::Read& read, const std::string& words) {
  const auto at = static_cast<std::uint32_t>(read.text().find(words));
  for (const auto& entry : read.reading.ledger) {
    if (at < entry.span.begin || at >= entry.span.end) continue;
    if (!entry.account) return name(entry.kind);
    std::string out = read.reading.reported[entry.account->value].party;
    for (const auto account : entry.joint_accounts) out += "+" + read.reading.reported[account.value].party;
    return entry.kind == LedgerKind::other_event ? out + ", other event" : out;
  }
  return "nowhere";
}

const std::string lede = "President Joe Biden and Russian President Vladimir Putin spoke by telephone on Tuesday.\n\n";

}  // namespace

TEST_CASE("An article's sentences go to who tells them") {
  const auto read = read_text(lede +
                                  "Biden raised the case of the prisoners, the White House said.\n\n"
                                  "The two agreed to talk again, according to the White House.\n\n"
                                  "The Kremlin said the conversation was businesslike. Trade was discussed too.\n\n"
                                  "Both sides said that their teams would meet.\n\n"
                                  "\"Nothing will come of it,\" said one analyst in London.\n",
                              "story.en.txt", article_of("en", {2021, 1, 26}));
  REQUIRE(read.reading.article);
  CHECK(teller(read, "spoke by telephone") == "narrator");
  CHECK(teller(read, "Biden raised") == "white-house");
  CHECK(teller(read, "talk again") == "white-house");
  CHECK(teller(read, "businesslike") == "kremlin");
  CHECK(teller(read, "Trade was") == "kremlin");
  CHECK(teller(read, "their teams") == "kremlin+white-house");
  CHECK(teller(read, "Nothing will").starts_with("other:"));
}

TEST_CASE("Another call is another event") {
  const auto read = read_text(lede +
                                  "Putin congratulated Biden on taking office, the Kremlin said.\n\n"
                                  "In a separate call, the White House said, Biden spoke with NATO Secretary General "
                                  "Jens Stoltenberg.\n",
                              "story.en.txt", article_of("en", {2021, 1, 26}));
  CHECK(teller(read, "congratulated") == "kremlin");
  CHECK(teller(read, "separate call") == "white-house, other event");
}

TEST_CASE("A denial is a mention of negative polarity") {
  const auto read = read_text(lede + "The Kremlin denied that sanctions had been discussed.\n", "story.en.txt",
                              article_of("en", {2021, 1, 26}));
  REQUIRE_FALSE(read.reading.statements.empty());
  CHECK(read.reading.statements.front().polarity == Polarity::negative);
}

TEST_CASE("The act of a statement is what its account tells, not that an article attributes it") {
  const auto acts = [](const test::Read& read) {
    std::string out;
    for (const auto& statement : read.reading.statements) {
      out += statement.act ? statement.act->id : "none";
      for (const auto& actor : statement.actors) out += " " + actor;
      out += "\n";
    }
    return out;
  };
  CHECK(acts(read_text(
            lede + "According to the Kremlin, Putin \"congratulated Biden on taking office\".\n\n"
                   "Biden, according to the White House, voiced \"his concern over the fate of the reporters\".\n\n"
                   "The White House said that the presidents agreed to talk again.\n\n"
                   "The Kremlin denied that sanctions had been raised.\n",
            "story.en.txt", article_of("en", {2021, 1, 26}))) ==
        "congratulated kremlin\nexpressed concern white-house\nagreed kremlin white-house\ndenied kremlin\n");
  // A name between "that" and its verb acts, though the subject usually stands behind the verb.
  CHECK(acts(read_text("تحدث الرئيس جو بايدن هاتفياً مع الرئيس فلاديمير بوتين الثلاثاء.\n\n"
                       "ووفقاً للكرملين فإن بوتين هنأ بايدن بتوليه منصبه.\n",
                       "story.ar.txt", article_of("ar", {2021, 1, 26}))) == "congratulated kremlin\n");
}

TEST_CASE("A document that names its party stays a readout") {
  const auto read = read_text("The Kremlin said yes. The White House said no.\n", "kremlin.en.txt");
  CHECK_FALSE(read.reading.article);
  CHECK(read.reading.account.party == "kremlin");
}

TEST_CASE("A line with an institution's name, or the name of the text, makes it a readout") {
  const std::string text = "The Russian authorities promised A, the Kremlin said. The White House said B.\n";
  CHECK(read_text("Two Calls\n\n" + text, "a.txt", article_of("en", {2010, 10, 1})).reading.article);
  CHECK(read_text("Two Calls\n\n" + text, "a.txt").reading.article);
  CHECK_FALSE(read_text("THE WHITE HOUSE\nOffice of the Press Secretary\n\n" + text, "a.txt").reading.article);
  CHECK_FALSE(read_text("October 1, 2010\n\nReadout of the President's Call\n\n" + text, "a.txt").reading.article);
}

TEST_CASE("Every statement of an article has one account and one event, and the ledger is whole") {
  const auto read = read_text(lede + "The Kremlin said A. The White House said B.\n\nBoth sides said C.\n",
                              "story.en.txt", article_of("en", {2021, 1, 26}));
  std::uint32_t end = 0;
  std::set<std::uint32_t> seen;
  for (const auto& entry : read.reading.ledger) {
    CHECK(entry.span.begin == end);
    end = entry.span.end;
    std::vector<StatementIndex> statements = entry.joint_statements;
    if (entry.statement) statements.push_back(*entry.statement);
    for (const auto statement : statements) {
      CHECK(seen.insert(statement.value).second);
      const Statement& said = read.reading.statements[statement.value];
      REQUIRE(said.account.value < read.reading.reported.size());
      CHECK(read.reading.reported[said.account.value].event == entry.event);
      CHECK(entry.span.contains(said.span));
    }
  }
  CHECK(end == read.text().size());
  CHECK(seen.size() == read.reading.statements.size());
}

TEST_CASE("Paragraphs that say themselves who tells them keep their accounts in any order") {
  std::vector<std::pair<std::string, std::string>> paragraphs{
      {"According to the White House, Biden raised the arrests.", "white-house"},
      {"The Kremlin said Putin proposed a summit.", "kremlin"},
      {"The two spoke about trade, the Kremlin said in a statement.", "kremlin"},
      {"The White House said the call was short.", "white-house"}};
  std::mt19937 random(7);
  for (int round = 0; round < 24; ++round) {
    std::shuffle(paragraphs.begin(), paragraphs.end(), random);
    std::string text = lede;
    for (const auto& [words, party] : paragraphs) text += words + "\n\n";
    const auto read = read_text(text, "story.en.txt", article_of("en", {2021, 1, 26}));
    for (const auto& [words, party] : paragraphs) CHECK(teller(read, words) == party);
  }
}

TEST_CASE("Each account of an article is told by its own party, not by the counterpart") {
  const auto read = read_text(
      lede + "The Kremlin said that Putin proposed a summit.\n\n" + "Biden raised the arrests, the White House said.\n",
      "story.en.txt", article_of("en", {2021, 1, 26}));
  REQUIRE(read.reading.statements.size() == 2);
  for (const auto& statement : read.reading.statements) {
    CHECK(statement.act);
    CHECK(statement.voice != std::optional<std::string>("counterpart"));
  }
}

TEST_CASE("Captions and signatures with an agency in brackets are furniture") {
  const auto read = read_text(lede +
                                  "Putin and Biden at their meeting in Moscow in 2011 (AFP)\n\n"
                                  "The Kremlin said the call was short. (Reuters)\n",
                              "story.en.txt", article_of("en", {2021, 1, 26}));
  CHECK(teller(read, "at their meeting") == "furniture");
  CHECK(teller(read, "the call was short") == "kremlin");
  CHECK(teller(read, "(Reuters)") == "furniture");
  CHECK(read.reading.event_format == "phone call");
}

TEST_CASE("A person introduced with an office goes on under the surname") {
  const auto english = read_text(lede +
                                     "Kremlin aide Ivan Zagorodny said the call was long.\n\n"
                                     "The White House said it was short.\n\nZagorodny added that trade came up.\n",
                                 "story.en.txt", article_of("en", {2021, 1, 26}));
  CHECK(teller(english, "trade came up") == "kremlin");
  const auto russian = read_text(
      "Путин и Байден поговорили.\n\nПо словам Пескова, разговор был долгим.\n\n"
      "В китайском МИДе это приветствовали.\n",
      "story.ru.txt", article_of("ru", {2021, 1, 26}));
  CHECK(teller(russian, "разговор был") == "kremlin");
  CHECK(teller(russian, "приветствовали").starts_with("china-mfa"));
}

TEST_CASE("What an agency quotes an institution with is told by the institution") {
  const auto english = read_text(lede +
                                     "Biden raised the case of the prisoners, the White House said.\n\n"
                                     "The TASS news agency quoted a Kremlin statement as saying that the two discussed "
                                     "trade.\n",
                                 "story.en.txt", article_of("en", {2021, 1, 26}));
  CHECK(teller(english, "TASS") == "kremlin");
  const auto arabic = read_text(
      "تحدث الرئيس الأمريكي جو بايدن هاتفيا مع نظيره الروسي فلاديمير بوتين يوم الثلاثاء.\n\n"
      "وقال البيت الأبيض إن بايدن أثار قضية السجناء.\n\n"
      "ونقلت وكالة تاس عن بيان الكرملين أن الرئيسين بحثا التجارة.\n\n"
      "ونقلت شبكة فوكس نيوز عن البيت الأبيض أن بايدن عرض خطة.\n\n"
      "ونقلت رويترز عن الكرملين تأكيده أن المفاوضات قريبة.\n",
      "story.ar.txt", article_of("ar", {2021, 1, 26}));
  CHECK(teller(arabic, "تاس") == "kremlin");
  CHECK(teller(arabic, "فوكس") == "white-house");
  CHECK(teller(arabic, "رويترز") == "kremlin");
}

TEST_CASE("A dual is both sides, its singular is one") {
  const auto read = read_text(
      "تحدث جو بايدن وفلاديمير بوتين هاتفيا.\n\nوقال البيت الأبيض إن الاتصال كان قصيرا.\n\n"
      "وأضاف أن الرئيس شدد على حقوق الإنسان.\n\nوأكد الجانبان مواصلة الحوار.\n",
      "story.ar.txt", article_of("ar", {2021, 1, 26}));
  CHECK(teller(read, "شدد على") == "white-house");
  CHECK(teller(read, "مواصلة الحوار") == "kremlin+white-house");
}

TEST_CASE("What unnamed officials of a country say of other days is no institution's account") {
  const auto read = read_text(lede +
                                  "The Kremlin said the call was short. The White House said it was long.\n\n"
                                  "Last week American officials said that Russia was moving troops.\n",
                              "story.en.txt", article_of("en", {2021, 1, 26}));
  CHECK(teller(read, "moving troops").starts_with("other:"));
}

TEST_CASE("The reporter's formulas and unanswered questions are the reporter's") {
  const auto read = read_text(lede +
                                  "The White House said the call was short.\n\n"
                                  "The Kremlin did not immediately comment.\n\n"
                                  "The Kremlin said later that it was long.\n\n"
                                  "The call came days after a summit of both alliances in Geneva.\n",
                              "story.en.txt", article_of("en", {2021, 1, 26}));
  CHECK(teller(read, "did not immediately") == "narrator");
  CHECK(teller(read, "it was long") == "kremlin");
  CHECK(teller(read, "came days after") == "narrator");
}

TEST_CASE("A day named beside what is told about is not the day of telling") {
  const auto read = read_text(lede +
                                  "The two sides welcomed the agreement of January 22 on prisoners.\n\n"
                                  "The White House said on January 22 that no call was planned.\n",
                              "story.en.txt", article_of("en", {2021, 1, 26}));
  CHECK(teller(read, "on prisoners") == "kremlin+white-house");
  CHECK(teller(read, "no call was") == "white-house, other event");
}

TEST_CASE("Headlines that name the text or the talk with somebody are those of readouts") {
  const std::string told = "The Kremlin said yes. The White House said no.\n";
  CHECK_FALSE(read_text("Telephone conversation with Joe Biden\n\n" + told, "a.txt").reading.article);
  CHECK_FALSE(read_text("Readout of a call with Joe Biden\n\n" + told, "a.txt").reading.article);
  CHECK(read_text("Two presidents talk\n\n" + told, "a.txt").reading.article);
  // A passive has no agent: nobody is cited here.
  CHECK_FALSE(read_text("О разговоре\n\nПри рассмотрении дел Украины отмечалось, что войны быть не должно. "
                        "Подтверждено значение Минских договорённостей. Белый дом.\n",
                        "a.txt")
                  .reading.article);
}

TEST_CASE("Presidents who stress and state make no article of a readout") {
  const auto read = test::read_text(
      "President Volodymyr Zelenskyy spoke with President Emmanuel Macron. President Zelenskyy said that trade grows. "
      "President Macron stressed the importance of peace. The Presidents of Ukraine and France praised the visit.",
      "a.txt");
  CHECK_FALSE(read.reading.article);
  const auto article = test::read_text(
      "The leaders of Ukraine and France spoke on Monday. The Kyiv president's office said that trade grows. "
      "The Elysee said that the importance of peace was stressed.",
      "a.txt");
  CHECK(article.reading.article);
}

TEST_CASE("Prime ministers, member states and bodies that are named make no article of a readout") {
  const std::string opening = "Prime Minister Justin Trudeau spoke with President Volodymyr Zelenskyy of Ukraine.\n\n";
  CHECK_FALSE(test::read_text(opening + "Prime Minister Trudeau reaffirmed Canada's support. Both leaders underscored "
                                        "the importance of reforms.")
                  .reading.article);
  CHECK_FALSE(test::read_text(opening + "He reiterated respect for the UN Charter and the sovereignty of all states. "
                                        "Both leaders underscored the OSCE documents, it was noted.")
                  .reading.article);
  CHECK(test::read_text(opening +
                        "The Canadian government said Trudeau promised support. The office of the President of "
                        "Ukraine stressed reforms.")
            .reading.article);
}

TEST_CASE("A country behind a minister's title or a verb that has its subject tells nothing") {
  const std::string opening = "تحدث الوزير بلينكن اليوم مع وزير الخارجية لافروف.\n\n";
  for (const std::string told : {"وحث الوزير روسيا على وقف القتال. وشكر الوزير حكومة أوكرانيا على صبرها.",
                                 "وبحثا موقف روسيا. وأكد الوزير دعم واشنطن للسلام، مؤكدا حقوق أوكرانيا.",
                                 "وذكّر الوزير بقرارات حكومة روسيا بشأن كييف، وقال إن الوقت ضيق."}) {
    INFO(told);
    CHECK_FALSE(test::read_text(opening + told).reading.article);
  }
  CHECK(test::read_text(opening + "وقالت وزارة الخارجية الأمريكية إن الوقت ضيق. وأكدت وزارة الخارجية الروسية موقفها.")
            .reading.article);
}

TEST_CASE("A paragraph that begins with one side and a contrast turns to its account") {
  const auto read = read_text(lede +
                                  "The White House said the call was short. Trade came up.\n\n"
                                  "In the Kremlin they had another version. Putin's questions were many.\n\n"
                                  "By the White House's account, all was well.\n",
                              "story.en.txt", article_of("en", {2021, 1, 26}));
  CHECK(teller(read, "questions were") == "kremlin");
  CHECK(teller(read, "all was well") == "white-house");
}

TEST_CASE("What people say of a leader is not the leader's") {
  const auto read = read_text(lede +
                                  "The White House said the call was short. The Kremlin said it was long.\n\n"
                                  "Two people familiar with the talks said Biden would travel.\n",
                              "story.en.txt", article_of("en", {2021, 1, 26}));
  CHECK(teller(read, "would travel").starts_with("other:"));
}

TEST_CASE("A Russian first name is not the surname made of it") {
  const auto read = read_text(
      "Путин и Байден поговорили.\n\nВ Белом доме сообщили, что разговор был.\n\n"
      "Дмитрий Суслов отметил, что тон был сухим.\n",
      "story.ru.txt", article_of("ru", {2025, 3, 18}));
  CHECK(teller(read, "тон был").starts_with("other:"));
}

TEST_CASE("what something is in keeping with is no source") {
  const auto read = read_text(
      "تحدث بايدن وبوتين.\n\nقال البيت الأبيض إن الاتصال كان قصيرا.\n\n"
      "وأضاف أن الجانبين شددا على الحل السياسي وفق مبادئ القانون الدولي وميثاق الأمم المتحدة.\n\n"
      "وقال الكرملين إن الاتصال كان طويلا.\n",
      "story.ar.txt", article_of("ar", {2021, 1, 26}));
  CHECK(teller(read, "الحل السياسي") == "white-house");
  const auto russian = read_text(
      "Путин и Байден поговорили.\n\nВ Белом доме сообщили, что разговор был коротким. Стороны, добавили там, должны "
      "искать мир согласно Уставу ООН.\n\nВ Кремле сообщили, что разговор был долгим.\n",
      "story.ru.txt", article_of("ru", {2021, 1, 26}));
  CHECK(teller(russian, "искать мир") == "white-house");
}

TEST_CASE("whom somebody speaks of in the talk took no part in it") {
  const auto read = read_text(lede +
                                  "The White House said the call was short.\n\n"
                                  "The Kremlin said Putin stressed during the call that the government of Benjamin "
                                  "Netanyahu was an obstacle.\n",
                              "story.en.txt", article_of("en", {2021, 1, 26}));
  CHECK(teller(read, "an obstacle") == "kremlin");
  const auto other = read_text(
      lede +
          "The White House said the call was short.\n\nThe Kremlin said Putin held a call with Benjamin Netanyahu.\n",
      "story.en.txt", article_of("en", {2021, 1, 26}));
  CHECK(teller(other, "held a call") == "kremlin, other event");
}

namespace {

// Read as the program decides; with the day of the call, which pages give elsewhere.
test::Read parted(const std::string& text, const std::string& language) {
  Overrides overrides;
  overrides.language = language;
  overrides.date = Date{2021, 1, 26};
  return read_text(text, "both.txt", overrides);
}

}  // namespace

TEST_CASE("a text that has the accounts of two parties, each under its party's name, is told by these") {
  const std::string here =
      "President Biden spoke with President Putin. He raised the arrest of Aleksey Navalny. Putin denied it.";
  const std::string there =
      "Vladimir Putin had a telephone conversation with Joseph Biden. The leaders discussed New START.";
  for (const std::string& text :
       {"The White House:\n" + here + "\n\nThe Kremlin:\n" + there + "\n",
        "THE WHITE HOUSE\n\n" + here + "\n\nKremlin Press Service\n\n" + there + "\n",
        "What the two sides said of the call\n\nWhite House: " + here + "\n\nKremlin: " + there + "\n",
        "White House: " + here + "\nKremlin: " + there + "\n"}) {
    INFO(text);
    const auto read = parted(text, "en");
    REQUIRE(read.reading.article);
    CHECK(teller(read, "President Biden spoke") == "white-house");
    CHECK(teller(read, "He raised") == "white-house");
    CHECK(teller(read, "Putin denied") == "white-house");
    CHECK(teller(read, "Vladimir Putin had") == "kremlin");
    CHECK(teller(read, "The leaders discussed") == "kremlin");
    CHECK(read.reading.events.front().parties == std::vector<std::string>{"kremlin", "white-house"});
    CHECK(read.reading.statements.front().attribution->rule == "under-name");
    // The names are no words of an account.
    for (const auto& statement : read.reading.statements)
      CHECK(statement.span.of(read.text()).find("White House:") == std::string::npos);
  }
  const auto russian = parted(
      "Белый дом\n\nПрезидент Байден поговорил с президентом Путиным. Он поднял вопрос об аресте Навального.\n\n"
      "Пресс-служба Кремля\n\nВладимир Путин провёл телефонный разговор с Джозефом Байденом. Лидеры обсудили ДСНВ.\n",
      "ru");
  CHECK(teller(russian, "Он поднял") == "white-house");
  CHECK(teller(russian, "Лидеры обсудили") == "kremlin");
  const auto arabic = parted(
      "البيت الأبيض:\nتحدث الرئيس بايدن مع الرئيس بوتين. وأثار قضية اعتقال نافالني.\n\n"
      "الكرملين:\nأجرى فلاديمير بوتين اتصالا هاتفيا مع جوزيف بايدن. وبحث الزعيمان معاهدة ستارت.\n",
      "ar");
  CHECK(teller(arabic, "وأثار") == "white-house");
  CHECK(teller(arabic, "وبحث الزعيمان") == "kremlin");
}

TEST_CASE("an institution's name parts no text of one teller, nor do bodies that a readout has chapters about") {
  // One name is a letterhead.
  CHECK_FALSE(parted("THE WHITE HOUSE\n\nPresident Biden spoke with President Putin. They discussed trade.\n", "en")
                  .reading.article);
  // Without words below it, it is an entry of a list.
  CHECK_FALSE(
      parted("Kremlin\n\nVladimir Putin spoke with Joseph Biden. They discussed trade.\n\nThe White House\n", "en")
          .reading.article);
  CHECK_FALSE(parted("President Biden spoke with President Putin.\n\nNATO\n\nHe stressed the need for unity.\n\n"
                     "United Nations\n\nHe supported its work.\n",
                     "en")
                  .reading.article);
  // An article that cites institutions has them as headings, and its own cues decide.
  const auto article =
      parted(lede +
                 "The White House\n\nBiden raised the prisoners, the White House said. The Kremlin said "
                 "there was no such talk.\n\nThe Kremlin\n\nThe Kremlin said the talk was "
                 "businesslike.\n",
             "en");
  CHECK(teller(article, "The Kremlin said there") == "kremlin");
}
