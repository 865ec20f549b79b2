#include "compare/frame.h"
#include "tests/support/catch.h"
#include "tests/support/telling.h"

using namespace diptych;
using namespace diptych::test;

namespace {

FrameRow row_of(const AccountText& told) {
  const Comparison comparison = compared({told, {"elysee", "en", "They spoke about climate change."}});
  return comparison.frame.front();
}

}  // namespace

TEST_CASE("who asked for the talk is told in each language, with the words") {
  struct Case {
    AccountText told;
    std::string initiator;
  };
  const std::vector<Case> cases{
      {{"kremlin", "en", "The call took place at the initiative of the American side. They discussed trade."},
       "white-house"},
      {{"kremlin", "ru", "По инициативе американской стороны состоялся телефонный разговор."}, "white-house"},
      {{"kremlin", "ar", "جرت محادثة هاتفية بمبادرة من الجانب الأمريكي."}, "white-house"},
      {{"white-house", "en", "The President received a phone call from Vladimir Putin."}, "kremlin"},
      {{"white-house", "en", "The President telephoned the Russian leader to discuss trade."}, "white-house"},
      {{"kremlin", "en", "A phone call took place by mutual agreement."}, "joint"},
      {{"china-mfa", "en", "Xi Jinping at request held a telephone conversation with US President Joe Biden."},
       "white-house"},
      {{"white-house", "ar", "تلقى الرئيس جو بايدن اتصالا هاتفيا اليوم من الرئيس الروسي فلاديمير بوتين."}, "kremlin"},
      {{"kremlin", "en", "A phone call took place. They discussed trade."}, ""},
  };
  for (const auto& one : cases) {
    INFO(one.told.text);
    const FrameRow row = row_of(one.told);
    CHECK(row.initiator == one.initiator);
    CHECK(row.initiator_words.empty() == one.initiator.empty());
  }
}

TEST_CASE("words about the tone count only where the sentence is about the talk") {
  using Words = std::vector<std::string>;
  CHECK(row_of({"kremlin", "en", "The conversation was frank and businesslike."}).tone ==
        Words{"frank", "businesslike"});
  CHECK(row_of({"kremlin", "ru", "Разговор прошёл в деловом и откровенном ключе."}).tone ==
        Words{"деловом", "откровенном"});
  CHECK(row_of({"kremlin", "ar", "كانت المحادثة صريحة وبناءة."}).tone == Words{"صريحة", "وبناءة"});
  CHECK(row_of({"kremlin", "en", "He called for constructive steps in Yemen."}).tone.empty());
  CHECK(row_of({"kremlin", "en", "They also discussed the importance of a positive relationship."}).tone.empty());
  CHECK(
      row_of({"kremlin", "en", "He held a productive telephone discussion with His Excellency the President."}).tone ==
      Words{"productive"});
}

TEST_CASE("the length of the talk is a number of hours and minutes, else the words") {
  const std::vector<std::pair<AccountText, std::string>> cases{
      {{"kremlin", "en", "The call lasted 55 minutes. A truce of 30 days begins."}, "PT55M"},
      {{"white-house", "en", "They had a lengthy conversation about Yemen."}, "lengthy conversation"},
      {{"kremlin", "en", "The call lasted about an hour."}, "~PT1H"},
      {{"white-house", "en", "They held a phone call. It took more than two hours."}, ">PT2H"},
      {{"white-house", "en", "President Biden spoke by phone with Vladimir Putin for two hours."}, "PT2H"},
      {{"white-house", "en", "During a 90-minute bilateral meeting they discussed trade."}, "PT90M"},
      {{"white-house", "en", "The call was scheduled for 30 minutes and lasted 50 minutes."}, "PT50M"},
      {{"white-house", "en", "The phone call, of some 40 minutes, was frank."}, "~PT40M"},
      {{"kremlin", "ru", "Владимир Путин и Джозеф Байден общались три с половиной часа."}, "PT3H30M"},
      {{"kremlin", "ru", "Разговор, который длился сегодня днём 90 минут, был откровенным."}, "PT90M"},
      {{"kremlin", "ru", "Состоялась двухчасовая беседа."}, "PT2H"},
      {{"kremlin", "ar", "بعد محادثات استمرت ثلاث ساعات اتفق الجانبان على هدنة."}, "PT3H"},
      {{"kremlin", "ar", "جرى اتصال هاتفي. وقد استغرق نحو ساعتين."}, "~PT2H"},
      {{"kremlin", "ar", "تحدث الرئيسان بوتين وبايدن على مدى ساعتين."}, "PT2H"},
  };
  for (const auto& [told, length] : cases) {
    INFO(told.text);
    CHECK(row_of(told).duration == length);
  }
}

TEST_CASE("hours that something else is to take or took are no length of the talk") {
  for (const AccountText& told : std::vector<AccountText>{
           {"white-house", "en", "In the call the President demanded that the hostages be released in 48 hours."},
           {"white-house", "en", "In the phone call he said the truce lasted two hours."},
           {"white-house", "en", "The President spoke by phone with Vladimir Putin about a daily pause of four hours."},
           {"white-house", "en", "The President discussed in the phone call a 30-minute flight to Kyiv."},
           {"white-house", "en", "They agreed in the call to speak again within two hours."},
           {"kremlin", "ru", "В ходе телефонного разговора договорились, что пленные будут освобождены за 48 часов."},
           {"kremlin", "ru", "В телефонном разговоре Президент сообщил, что перемирие продлилось два часа."},
           {"kremlin", "ru", "В телефонном разговоре речь шла о гуманитарных паузах по четыре часа в день."},
           {"kremlin", "ar", "اتفق الرئيسان خلال الاتصال الهاتفي على الإفراج عن الأسرى خلال 48 ساعة."},
           {"kremlin", "ar", "ناقشا في الاتصال الهاتفي هدنة إنسانية لمدة أربع ساعات يوميا."},
           {"kremlin", "ar", "قال الرئيس خلال الاتصال إن القصف استمر عشر ساعات."},
       }) {
    INFO(told.text);
    CHECK(row_of(told).duration.empty());
  }
}

TEST_CASE("who speaks to the press did not take part, whether a data file knows him or not") {
  using Words = std::vector<std::string>;
  CHECK(row_of(
            {"white-house", "en",
             "Joe Biden spoke by phone with Vladimir Putin. White House Press Secretary Jane Porter said that the call "
             "was frank. Communications Director Tom Baker agreed."})
            .participants == Words{"Joe Biden", "Vladimir Putin"});
  CHECK(
      row_of({"kremlin", "ru",
              "Владимир Путин поговорил по телефону с Джозефом Байденом. Заместитель пресс-секретаря Белого дома Джейн "
              "Портер заявила, что разговор был откровенным."})
          .participants == Words{"Владимир Путин", "Джозефом Байденом"});
}

TEST_CASE("a threat to answer and a warning are no next step") {
  CHECK(row_of({"white-house", "en", "President Biden made clear that the United States will respond decisively."})
            .next_steps.empty());
  CHECK(row_of({"white-house", "en", "President Biden warned that the talks will not resume."}).next_steps.empty());
  CHECK(row_of({"kremlin", "ar", "أكد الرئيس أن الولايات المتحدة سترد بحزم."}).next_steps.empty());
  CHECK(row_of({"kremlin", "ru", "Президент подчеркнул, что Россия ответит решительно."}).next_steps.empty());
  CHECK(row_of({"white-house", "en", "The leaders will meet in May."}).next_steps.size() == 1);
  CHECK(row_of({"kremlin", "ar", "اتفق الرئيسان على مواصلة الاتصالات."}).next_steps.size() == 1);
}

TEST_CASE("the time of day is given with its zone") {
  CHECK(row_of({"kremlin", "en", "The phone call began at 15:30 Moscow time."}).time == "15:30 Europe/Moscow");
  CHECK(row_of({"kremlin", "en", "They discussed the text of 15:30."}).time.empty());
  CHECK(row_of({"kremlin", "en", "The phone call began at 9:10 p.m."}).time == "21:10");
  CHECK(row_of({"kremlin", "en", "The phone call began at 12:05 a.m."}).time == "0:05");
  CHECK(row_of({"kremlin", "ru", "Телефонный разговор начался в 9:10 вечера."}).time == "21:10");
  CHECK(row_of({"kremlin", "ar", "بدأت المكالمة الهاتفية في الساعة 9:10 مساء."}).time == "21:10");
}

TEST_CASE("a name is told without the mark of whose something is, whichever apostrophe it has") {
  for (const std::string name : {"Vladimir Putin's", "Vladimir Putin\u2019s", "Vladimir Putin"})
    CHECK(row_of({"kremlin", "en", name + " phone call with the leaders went well."}).participants ==
          std::vector<std::string>{"Vladimir Putin"});
}

TEST_CASE("next steps, persons, length and shares of topics are told for each account") {
  const FrameRow row =
      row_of({"kremlin", "en",
              "Vladimir Putin spoke about New START. The presidents instructed their teams to follow up "
              "on New START."});
  CHECK(row.participants == std::vector<std::string>{"Vladimir Putin"});
  // Who is only spoken of did not take part, nor did a spokesperson, who tells of it.
  const FrameRow others =
      row_of({"kremlin", "en",
              "Vladimir Putin spoke by phone with Emmanuel Macron. They recalled what Narendra Modi "
              "had proposed. Dmitry Peskov noted that the call was frank."});
  CHECK(others.participants == std::vector<std::string>{"Vladimir Putin", "Emmanuel Macron"});
  // Whose summit or commitment it is did not take part by that.
  const FrameRow owners = row_of({"white-house", "en",
                                  "President Biden's call with Emmanuel Macron lasted an hour. They praised the "
                                  "harvest. They recalled Kamala Harris's visit."});
  CHECK(owners.participants == std::vector<std::string>{"Biden", "Emmanuel Macron"});
  const FrameRow joined = row_of({"white-house", "en",
                                  "Joe Biden spoke by phone with Emmanuel Macron about the plan of the Biden-Harris "
                                  "Administration."});
  CHECK(joined.participants == std::vector<std::string>{"Joe Biden", "Emmanuel Macron"});
  // First names beside the one that the data files have, but no word that opens the sentence.
  const FrameRow whole = row_of({"kremlin", "ru",
                                 "Состоялся телефонный разговор Владимира Путина с Президентом Узбекистана "
                                 "Шавкатом Мирзиёевым. Вчера Путин вернулся."});
  CHECK(whole.participants == std::vector<std::string>{"Владимира Путина", "Шавкатом Мирзиёевым"});
  CHECK(row_of({"kremlin", "en", "Vladimir Putin spoke by phone with President of the United States Joe Biden."})
            .participants == std::vector<std::string>{"Vladimir Putin", "Joe Biden"});
  // A spokesperson of once who is a minister on the day of the call took part.
  CHECK(row_of({"us-state", "en", "Secretary Blinken spoke by phone with Hungarian Foreign Minister Peter Szijjarto."})
            .participants == std::vector<std::string>{"Blinken", "Peter Szijjarto"});
  // What went on is no next step.
  CHECK(row_of({"kremlin", "en", "The leaders continued their discussion of the harvest."}).next_steps.empty());
  CHECK(row_of({"kremlin", "ru", "Президент отметил заинтересованность в скорейшем мире."}).next_steps.empty());
  CHECK(row_of({"kremlin", "ru", "Президенты встретятся в ближайшее время."}).next_steps.size() == 1);
  CHECK(row.next_steps == std::vector<std::string>{"The presidents instructed their teams to follow up on New START."});
  REQUIRE_FALSE(row.topics.empty());
  CHECK(row.topics.front().topic == "new-start");
  CHECK(row.topics.front().share == 1);
  CHECK(row.ratio == 1);
}

TEST_CASE("who calls the president of a country asked for the call") {
  CHECK(row_of({"nato", "en",
                "NATO Secretary General Jens Stoltenberg called the President of Ukraine, Volodymyr "
                "Zelenskyy, to express concern."})
            .initiator == "nato");
  CHECK(row_of({"white-house", "en", "President Biden called Russian President Vladimir Putin to discuss the harvest."})
            .initiator == "white-house");
  CHECK(row_of({"white-house", "en", "President Biden called on President Putin to withdraw."}).initiator.empty());
}

TEST_CASE("direct talks and a comprehensive dialogue of others are no tone of the call") {
  CHECK(row_of({"kremlin", "ru", "Отмечено начало прямых межсирийских переговоров."}).tone.empty());
  CHECK(row_of({"kremlin", "ru", "Подчёркнута важность прямого диалога Киева с Донецком."}).tone.empty());
  CHECK(row_of({"kremlin", "en", "They noted the direct talks of the Syrian parties."}).tone.empty());
  CHECK(row_of({"kremlin", "ar", "وأكد الرئيس ضرورة حوار وطني شامل."}).tone.empty());
  CHECK(row_of({"kremlin", "ru", "Разговор носил прямой и откровенный характер."}).tone.size() == 2);
  CHECK(row_of({"white-house", "en", "They had a direct and frank conversation."}).tone.size() == 2);
}
