#include "compare/topics.h"

#include "compare/compare.h"
#include "tests/support/catch.h"
#include "tests/support/reading.h"

#include <string>

using namespace diptych;
using diptych::test::embedded;

namespace {

struct Told {
  std::string text;
  std::string language = "en";
  std::string party{};  // the White House's or the Kremlin's where empty
};

// One line a row: "id both", "id a", "id b", with the rows it took in behind "<".
std::string rows(const Told& a, const Told& b) {
  std::vector<diptych::Read> readings;
  for (const Told* told : {&a, &b}) {
    Overrides overrides;
    overrides.language = told->language;
    overrides.party = !told->party.empty() ? told->party : readings.empty() ? "white-house" : "kremlin";
    const auto index = static_cast<std::uint32_t>(readings.size());
    std::uint32_t first = 0;
    for (const auto& reading : readings) first += static_cast<std::uint32_t>(reading.reading.statements.size());
    Document document = test::document_of(told->text);
    auto reading = read_account(document, {index}, {index}, {first}, overrides, embedded());
    if (!reading) throw std::logic_error(to_string(reading.error()));
    readings.push_back({std::move(document), std::move(*reading)});
  }
  const Comparison comparison = compare_accounts(std::move(readings), {}, embedded());
  std::string out;
  for (const auto& topic : comparison.topics) {
    out += topic.id;
    out += topic.accounts.size() == 2 ? " both" : topic.accounts.front().value == 0 ? " a" : " b";
    for (const auto& merged : topic.merged) out += " < " + merged;
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("one matter under two names in two languages is one shared row") {
  CHECK(rows({"They discussed the extension of New START."}, {"Обсуждено продление ДСНВ.", "ru"}) ==
        "new-start both\n");
  CHECK(rows({"They discussed a ceasefire."}, {"وناقش الرئيسان وقف إطلاق النار.", "ar"}) == "ceasefire both\n");
}

TEST_CASE("a narrower and a broader matter meet in one row under the broader name") {
  CHECK(rows({"They discussed the JCPOA."}, {"Обсуждалась иранская ядерная программа.", "ru"}) ==
        "iran-nuclear both < jcpoa\n");
}

TEST_CASE("what may stand for each other meets, what is merely related does not") {
  CHECK(rows({"They discussed the situation in the Middle East."}, {"They discussed regional issues."}) ==
        "middle-east-situation both < regional-issues\n");
  CHECK(rows({"They discussed the ceasefire."}, {"They discussed the shelling of Donbass."}) ==
        "donbas-shelling b\nceasefire a\n");
}

TEST_CASE("several narrower matters of one side are parts of what the other names as one") {
  const std::string both = rows({"They discussed natural gas supplies. They discussed the Akkuyu nuclear plant."},
                                {"Рассмотрено сотрудничество в энергетике.", "ru"});
  CHECK(both == "energy-cooperation both < akkuyu < gas-supplies\n");
}

TEST_CASE("a broader or narrower name beside a shared one is no second matter") {
  CHECK(rows({"They discussed Iran's nuclear programme. They discussed the JCPOA."},
             {"Обсуждалась иранская ядерная программа.", "ru"}) == "iran-nuclear both < jcpoa\n");
  CHECK(rows({"They discussed Iran's nuclear programme. They discussed the JCPOA."}, {"Обсуждался СВПД.", "ru"}) ==
        "jcpoa both < iran-nuclear\n");
}

TEST_CASE("the name of the broader matter inside the words for the narrower one is no second matter") {
  CHECK(rows({"Hello."}, {"Обсуждён Совместный всеобъемлющий план действий по иранской ядерной программе.", "ru"}) ==
        "jcpoa b < iran-nuclear\n");
  // Told by itself as well it is one.
  const std::string both =
      rows({"Hello."},
           {"Обсуждён Совместный всеобъемлющий план действий. Отдельно обсуждалась иранская ядерная программа.", "ru"});
  CHECK(both.find("jcpoa b\n") != std::string::npos);
  CHECK(both.find("iran-nuclear b\n") != std::string::npos);
}

TEST_CASE("a broader matter told in its own words beside a narrower one is a row of its own") {
  const std::string both = rows(
      {"Hello."}, {"The two ministers exchanged views on the war in Gaza and on sending aid to the Palestinians."});
  CHECK(both.find("gaza-war b\n") != std::string::npos);
  CHECK(both.find("gaza-humanitarian b\n") != std::string::npos);
}

TEST_CASE("a matter told beside a shared one of another family is a row of its own") {
  CHECK(rows({"They discussed the JCPOA. They discussed a ceasefire."}, {"Обсуждался СВПД.", "ru"}) ==
        "jcpoa both\nceasefire a\n");
}

TEST_CASE("two aspects of one matter meet under the matter when neither side has the other's") {
  CHECK(rows({"They discussed Ukraine's sovereignty."}, {"Обсуждалось урегулирование конфликта на Украине.", "ru"}) ==
        "ukraine-conflict both < ukraine-settlement < ukraine-sovereignty\n");
  CHECK(rows({"They discussed Ukraine's sovereignty."}, {"Обсуждалось внутриукраинское урегулирование.", "ru"}) ==
        "ukraine-conflict both < internal-ukrainian-settlement < ukraine-sovereignty\n");
}

TEST_CASE("aspects stay apart where both sides share something more particular of their matter") {
  const std::string both =
      rows({"They discussed Ukraine's sovereignty. They discussed the situation in Donbas."},
           {"Обсуждалось внутриукраинское урегулирование. Обсуждалась ситуация в Донбассе.", "ru"});
  CHECK(both.find("donbas-situation both\n") != std::string::npos);
  CHECK(both.find("ukraine-sovereignty a\n") != std::string::npos);
  CHECK(both.find("internal-ukrainian-settlement b\n") != std::string::npos);
}

TEST_CASE("a specific matter beside an aspect stays a row of its own") {
  const std::string both = rows({"They discussed Ukraine's sovereignty. They discussed a ceasefire."},
                                {"Обсуждалось урегулирование конфликта на Украине.", "ru"});
  CHECK(both.find("ceasefire a\n") != std::string::npos);
}

TEST_CASE("an unspecific matter that opens a list is told by the items of the list") {
  const std::string both =
      rows({"They discussed a number of international issues, including Peru, Chile and Iceland."}, {"Привет.", "ru"});
  CHECK(both.find("international-issues") == std::string::npos);
  CHECK(both.find("country-pe a\n") != std::string::npos);
  CHECK(rows({"They discussed other international issues."}, {"Привет.", "ru"}) == "international-issues a\n");
}

TEST_CASE("an unspecific matter that several tell is told by them beside the items of its list") {
  CHECK(rows({"They exchanged views on regional and international issues, including Syria and the grain deal."},
             {"Обсуждены актуальные вопросы международной и региональной повестки дня, в том числе Сирия и зерновая "
              "сделка.",
              "ru"}) == "international-issues both\ncountry-sy both\nblack-sea-grain-initiative both\n");
  CHECK(rows({"وبحث الجانبان القضايا الإقليمية والدولية، وفي مقدمتها اتفاق الحبوب.", "ar"},
             {"Затронуты международные вопросы, в частности зерновая сделка.", "ru"}) ==
        "international-issues both < regional-issues\nblack-sea-grain-initiative both\n");
  CHECK(rows({"They discussed regional issues, including the grain deal."}, {"Обсуждена зерновая сделка.", "ru"}) ==
        "black-sea-grain-initiative both\n");
}

TEST_CASE("an unspecific matter that its words name is told once, whatever else they may mean") {
  CHECK(rows({"Обсуждены международная и региональная повестка дня.", "ru"},
             {"وبحث الجانبان المستجدات الإقليمية.", "ar"}) == "international-issues both < regional-issues\n");
  CHECK(rows({"They discussed international and regional issues."}, {"Обсуждены региональные проблемы.", "ru"}) ==
        "international-issues both < regional-issues\n");
}

TEST_CASE("goods and works that each side speaks of by itself are rows of their own names") {
  CHECK(rows({"They discussed wheat supplies. They discussed visa-free travel."},
             {"Обсуждены поставки пшеницы. Рассмотрено введение безвизового режима.", "ru"}) ==
        "wheat-supplies both\nvisa-free-travel both\n");
  CHECK(rows({"They discussed rare earths. They discussed the LNG terminal."},
             {"وبحث الجانبان المعادن النادرة. كما بحثا محطة الغاز الطبيعي المسال.", "ar"}) ==
        "rare-earths both\nlng-terminals both\n");
  CHECK(rows({"They discussed direct flights."}, {"Рассмотрено авиасообщение.", "ru"}) ==
        "air-links both < direct-flights\n");
}

TEST_CASE("special envoys who took part are no matter, and those who are spoken of are one") {
  CHECK(rows({"Special envoys took part in the conversation."}, {"В беседе участвовали спецпосланники.", "ru"})
            .find("special-envoys") == std::string::npos);
  CHECK(rows({"The visit of the special envoy was discussed."}, {"Обсуждена поездка спецпосланника.", "ru"}) ==
        "special-envoys both\n");
}

TEST_CASE("a place's mentions belong to the matter of that place in the same account") {
  CHECK(rows({"They discussed the conflict in Libya. Libya is a neighbour."}, {"Привет.", "ru"}) ==
        "libya-conflict a\n");
  CHECK(rows({"They discussed Mongolia."}, {"Привет.", "ru"}) == "country-mn a\n");
}

TEST_CASE("the place where people met is no topic") {
  CHECK(rows({"The presidents met in Peru. They discussed trade."}, {"They discussed trade."}) == "trade both\n");
  CHECK(rows({"Переговоры в Перу были полезны. Обсуждена торговля.", "ru"}, {"They discussed trade."})
            .find("country-pe") == std::string::npos);
  CHECK(rows({"وتلتقي الفرق في اجتماع في بيرو. وبحثا التجارة.", "ar"}, {"They discussed trade."}).find("country-pe") ==
        std::string::npos);
  CHECK(rows({"They spoke of llamas in Peru."}, {"They discussed trade."}).find("country-pe") != std::string::npos);
}

TEST_CASE("the accounts' own countries are actors and no topics") {
  CHECK(rows({"The United States said it."}, {"Россия сказала это.", "ru"}).empty());
}

TEST_CASE("a country or body in a person's title is no topic") {
  CHECK(rows({"They spoke with President Macron of France."},
             {"They spoke with Prime Minister of Canada Justin Trudeau."})
            .empty());
  CHECK(rows({"They were joined by NATO Secretary General Jens Stoltenberg."}, {"They discussed Peru."}) ==
        "country-pe b\n");
  CHECK(rows({"They spoke with President Macron about Peru."}, {"They discussed Peru with President Macron."}) ==
        "country-pe both\n");
  CHECK(rows({"They discussed France."}, {"They discussed Peru."}) == "country-fr a\ncountry-pe b\n");
  // Nor is the head of a body who talks.
  CHECK(rows({"President Zelenskyy spoke with Secretary-General of the United Nations António Guterres. They discussed "
              "Peru."},
             {"They discussed Peru."}) == "country-pe both\n");
  CHECK(
      rows({"Владимир Путин поговорил по телефону с Генеральным секретарём ООН Антониу Гутеррешем. Обсуждена торговля.",
            "ru"},
           {"They discussed trade."}) == "trade both\n");
}

TEST_CASE("a matter in the name of an office is no topic") {
  CHECK(rows({"They discussed trade with the Minister of Energy and Agriculture."}, {"They discussed trade."}) ==
        "trade both\n");
  CHECK(rows({"They discussed trade with the Energy Minister."}, {"They discussed trade."}) == "trade both\n");
  CHECK(rows({"Обсуждена торговля, присутствовал министр энергетики.", "ru"}, {"They discussed trade."}) ==
        "trade both\n");
  CHECK(rows({"وبحثا التجارة مع وزير الطاقة والزراعة.", "ar"}, {"They discussed trade."}) == "trade both\n");
  CHECK(rows({"They discussed trade, and the minister raised energy cooperation."}, {"They discussed trade."})
            .find("energy-cooperation a\n") != std::string::npos);
  CHECK(rows({"President Biden spoke with the Minister of Foreign Affairs and Trade Ann Example about visas."},
             {"They discussed visas."}) ==
        rows({"President Biden spoke with Ann Example about visas."}, {"They discussed visas."}));
}

TEST_CASE("relations and cooperation of the two sides are named by their countries") {
  const Told cases[] = {
      {"They reviewed the cooperation between the United States and Russia. They talked of bilateral relations."},
      {"Отмечено давнее сотрудничество России и США. Обсуждены отношения России и США, в том числе торговля.", "ru"},
      {"وبحث الرئيسان التعاون بين روسيا والولايات المتحدة. وبحثا العلاقات بين روسيا والولايات المتحدة.", "ar"},
  };
  for (const auto& told : cases) {
    INFO(told.text);
    const std::string both = rows(told, {"They discussed bilateral cooperation and bilateral relations."});
    CHECK(both.find("bilateral-cooperation both\n") != std::string::npos);
    CHECK(both.find("bilateral-relations both\n") != std::string::npos);
  }
  // What is listed behind them does not hide them.
  CHECK(
      rows({"They talked of Russian-Japanese relations, including in trade and the economy."}, {"They discussed Peru."})
          .find("relations-between-states:jp-ru a\n") != std::string::npos);
}

TEST_CASE("countries behind a title of several are no topics") {
  const std::string trade = "trade both\n";
  CHECK(rows({"They discussed trade with the defence ministers of France, Turkey and the United Kingdom."},
             {"They discussed trade."}) == trade);
  CHECK(rows({"Лидеры обсудили торговлю с президентами Франции, Германии и Польши.", "ru"},
             {"They discussed trade."}) == trade);
  CHECK(rows({"وبحث الرئيسان التجارة مع رؤساء فرنسا وألمانيا وبولندا.", "ar"}, {"They discussed trade."}) == trade);
  // The place where several were met is none either.
  CHECK(rows({"President Biden met with President Egils Levits and Prime Minister Kaja Kallas in Munich, Germany. They "
              "discussed trade."},
             {"They discussed trade."})
            .find("country-de") == std::string::npos);
}

TEST_CASE("a place listed among what was discussed is an item of its own") {
  CHECK(rows({"They discussed energy cooperation and Peru."}, {"Привет.", "ru"}) ==
        "energy-cooperation a\ncountry-pe a\n");
  CHECK(rows({"They welcomed energy cooperation with Chile and Peru."}, {"Привет.", "ru"}) == "energy-cooperation a\n");
}

TEST_CASE("a place that a sentence turns to is told, whatever else is named") {
  CHECK(rows({"On Peru, President Macron praised energy cooperation."}, {"Привет.", "ru"}).find("country-pe a") !=
        std::string::npos);
  CHECK(rows({"President Macron praised energy cooperation with Peru."}, {"Привет.", "ru"}).find("country-pe a") ==
        std::string::npos);
}

TEST_CASE("what one side tells by itself and the other names beside a matter is of both") {
  CHECK(rows({"They discussed energy cooperation with the participation of the Red Cross."},
             {"They praised the Red Cross."}) == "icrc both\nenergy-cooperation a\n");
  CHECK(rows({"They welcomed energy cooperation with Peru."}, {"They discussed Peru."}) ==
        "country-pe both\nenergy-cooperation a\n");
  CHECK(rows({"They discussed energy cooperation as well as other international issues."},
             {"They discussed international issues."}) == "international-issues both\nenergy-cooperation a\n");
}

TEST_CASE("a country named beside a matter stands for the conflict there that the other side tells") {
  CHECK(rows({"He thanked him for the mediation in Libya."}, {"They discussed the crisis in Libya."}) ==
        "libya-conflict both < thanks-for-mediation\n");
  // Not where it tells something of that country by itself.
  CHECK(rows({"He thanked him for the mediation in Libya. Foreign fighters must leave Libya."},
             {"They discussed the crisis in Libya."})
            .find("thanks-for-mediation a") != std::string::npos);
}

TEST_CASE("a particular of what both tell is a row of its own unless it may stand for that") {
  CHECK(rows({"They discussed climate change. He welcomed the Paris Agreement."}, {"They discussed climate change."}) ==
        "climate-change both\nparis-agreement a\n");
  CHECK(rows({"They discussed economic cooperation. He praised industrial cooperation."},
             {"They discussed economic cooperation."}) == "economic-cooperation both < industrial-cooperation\n");
}

TEST_CASE("hostages here and a ceasefire there are two matters of one war") {
  CHECK(rows({"They discussed the release of the hostages held in Gaza."}, {"They discussed a ceasefire in Gaza."}) ==
        "gaza-hostages a\ngaza-ceasefire b\n");
}

TEST_CASE("words for the process join the matter of both that they are told with") {
  CHECK(rows({"On the conflict in Ukraine, he repeated his call for dialogue and diplomacy."},
             {"They discussed the conflict in Ukraine."}) ==
        "ukraine-conflict both < dialogue-negotiations < diplomacy\n");
  CHECK(rows({"He repeated his call for dialogue."}, {"They discussed the conflict in Ukraine."}) ==
        "dialogue-negotiations a\nukraine-conflict b\n");
}

TEST_CASE("words for the process that are told about different places are no matter of both") {
  CHECK(rows({"They discussed the conflict in Libya and stressed the need for dialogue."},
             {"They discussed the conflict in Yemen and stressed the need for dialogue."})
            .find("dialogue-negotiations") == std::string::npos);
  CHECK(rows({"They discussed the conflict in Libya and stressed the need for dialogue."},
             {"They discussed the conflict in Libya and stressed the need for dialogue."})
            .find("dialogue-negotiations both") != std::string::npos);
}

TEST_CASE("words for the process meet no matter of another place") {
  CHECK(
      rows({"He is ready to mediate in Libya."}, {"He offered to mediate between Russia and Ukraine."}).find("both") ==
      std::string::npos);
}

TEST_CASE("a label that begins with the opener of its clause is found") {
  CHECK(rows({"They discussed the oil price cap."}, {"وبحث الزعيمان تحديد سقف لسعر النفط الروسي.", "ar"}) ==
        "oil-price-cap both\n");
}

TEST_CASE("words for the process do not hide the place they are about") {
  CHECK(rows({"They called for dialogue in Iceland."}, {"They discussed Iceland."}).find("country-is both") !=
        std::string::npos);
}

TEST_CASE("the occasion of a meeting is no topic") {
  CHECK(rows({"President Obama met President Medvedev ahead of the G20 summit."}, {"They discussed the G20 summit."}) ==
        "g20-summit b\n");
}

TEST_CASE("a topic is the same row whichever account comes first") {
  const Told a{"They discussed the JCPOA. They discussed climate change."};
  const Told b{"Обсуждалась иранская ядерная программа. Обсуждено прекращение огня.", "ru"};
  std::string mirrored = rows(b, a);
  for (std::size_t at = 0; at < mirrored.size(); ++at)
    if (mirrored.compare(at, 3, " a\n") == 0)
      mirrored[at + 1] = 'b';
    else if (mirrored.compare(at, 3, " b\n") == 0)
      mirrored[at + 1] = 'a';
  CHECK(mirrored == rows(a, b));
}

TEST_CASE("a phrase outside the catalogue is a row when both accounts name it") {
  const Told a{"They discussed the lighthouse rescue service."};
  CHECK(rows(a, {"He praised the lighthouse rescue services."}).find("phrase:") == 0);
  CHECK(rows(a, {"He said so."}).empty());
  // One word that is no name says too little.
  CHECK(rows({"They touched on the lighthouse."}, {"He praised the lighthouse."}).empty());
}

TEST_CASE("a name outside the catalogue meets its spelling in another script") {
  const Told a{"They talked about Zorbakov Plambert."};
  CHECK(rows(a, {"Говорили о Зорбакове Пламберте.", "ru"}) == "entity:zorbakov plambert both\n");
  CHECK(rows(a, {"Говорили о Петре Сидорчуке.", "ru"}).empty());
}

TEST_CASE("our country is the teller's, in its own account alone") {
  CHECK(rows({"They discussed support for our country's army."}, {"Говорили о поддержке нашей страны.", "ru"}) ==
        rows({"They discussed support for America's army."}, {"Говорили о поддержке России.", "ru"}));
  const Knowledge& knowledge = embedded();
  const auto read = test::read_text("They discussed the security situation around our state.", "president-ua.txt");
  REQUIRE(read.reading.account.party == "ukraine-president");
  REQUIRE_FALSE(read.reading.statements.front().mentions.empty());
  CHECK(read.reading.statements.front().mentions.front().topic ==
        test::read_text("They discussed the security situation around Ukraine.", "president-ua.txt")
            .reading.statements.front()
            .mentions.front()
            .topic);
  CHECK(knowledge.find_concept(read.reading.statements.front().mentions.front().topic).has_value());
}

TEST_CASE("the occasion of a matter is no matter beside it") {
  CHECK(rows({"They discussed New START and its text during the official visit."},
             {"Обсуждён ДСНВ и его текст в ходе официального визита.", "ru"}) == "new-start both\n");
  CHECK(rows({"They discussed the official visit."}, {"Обсуждён официальный визит.", "ru"}) == "visits both\n");
}

TEST_CASE("an attitude joins the matter of its statement where no other account tells either") {
  CHECK(rows({"They held a constructive and candid discussion on the extension of New START."},
             {"Обсуждена торговля.", "ru"}) == "new-start a < talk-tone\ntrade b\n");
}

TEST_CASE("what a label requires may stand in the sentence before") {
  const auto told = rows({"They discussed the situation in Ukraine. Security guarantees were touched on as well."},
                         {"Обсуждена торговля.", "ru"});
  CHECK(told == "ukraine-conflict a\nukraine-security-guarantees a\ntrade b\n");
  const auto apart = rows({"They discussed the situation in Ukraine. They discussed music. Security guarantees were "
                           "touched on as well."},
                          {"Обсуждена торговля.", "ru"});
  CHECK(apart == "ukraine-conflict a\ntrade b\nsecurity-guarantees a\n");
}

TEST_CASE("a process without a matter is of what was told right before") {
  CHECK(rows({"They discussed the extension of New START. The need for dialogue was stressed."},
             {"Обсуждена торговля.", "ru"}) == "new-start a < dialogue-negotiations\ntrade b\n");
  CHECK(rows({"The need for dialogue was stressed."}, {"Обсуждена торговля.", "ru"}) ==
        "dialogue-negotiations a\ntrade b\n");
  CHECK(rows({"They discussed the extension of New START.\nThe need for dialogue was stressed."},
             {"Обсуждена торговля.", "ru"}) == "new-start a < dialogue-negotiations\ntrade b\n");
  // A new paragraph turns to something else.
  CHECK(rows({"They discussed the extension of New START.\n\nThe need for dialogue was stressed."},
             {"Обсуждена торговля.", "ru"}) == "new-start a\ntrade b\ndialogue-negotiations a\n");
}

TEST_CASE("the talk itself is no matter of it where the account opens") {
  CHECK(rows({"They discussed trade. Slovakia Prime Minister Eduard Heger joined."}, {"Привет.", "ru"}) == "trade a\n");
  CHECK(rows({"The President had a telephone conversation with the Chancellor of Germany. They discussed trade."},
             {"Состоялся телефонный разговор с Премьер-министром Индии. Обсуждена торговля.", "ru"}) == "trade both\n");
}

TEST_CASE("a process and its matter are one row that has the matter's name") {
  CHECK(rows({"They discussed the settlement of the conflict in Ukraine."},
             {"Подтверждена необходимость политического урегулирования.", "ru"}) ==
        "ukraine-settlement both < political-settlement\n");
}

TEST_CASE("the matter of an attitude is found inside its words") {
  const auto told = rows({"The President announced a new security assistance package for Ukraine."},
                         {"The President of Ukraine thanked for the new defense support package."});
  CHECK(told.find("military-aid both") != std::string::npos);
}

TEST_CASE("a hint counts where nothing else is told and where the other side tells its topic") {
  const Told truce{"Обсуждено прекращение огня.", "ru"};
  CHECK(rows({"The shooting has to stop now."}, truce) == "ceasefire both\n");
  CHECK(rows({"The shooting has to stop now."}, {"Обсуждена торговля.", "ru"}) == "trade b\nceasefire a\n");
  CHECK(rows({"They discussed trade, as the shooting has to stop."}, truce) == "ceasefire both\ntrade a\n");
  CHECK(rows({"They discussed trade, as the shooting has to stop."}, {"Обсуждена торговля.", "ru"}) == "trade both\n");
}

TEST_CASE("leaders who stay in touch are no minister who travels") {
  const auto told =
      rows({"The two leaders agreed to remain in touch."}, {"Обсуждён визит министра иностранных дел в Париж.", "ru"});
  CHECK(told.find("stay-in-contact a\n") != std::string::npos);
  CHECK(told.find(" both") == std::string::npos);
}

TEST_CASE("words inside those of another matter are no hint") {
  const Told supplies{"Подчёркнута необходимость прекратить поставки оружия Украине.", "ru"};
  CHECK(rows({"They discussed the need to stop the proliferation of strategic weapons."}, supplies).find("halt both") ==
        std::string::npos);
  // Those of a kin may: the words say more of the same.
  CHECK(rows({"They called for a complete ceasefire in Nagorno-Karabakh."}, {"Обсуждено прекращение огня.", "ru"})
            .find("ceasefire both") != std::string::npos);
}

TEST_CASE("a field of cooperation belongs to the matter beside it unless both tell it") {
  CHECK(rows({"They discussed trade and cultural cooperation."}, {"Обсуждена торговля.", "ru"}) ==
        "trade both < culture\n");
  CHECK(rows({"They discussed cultural cooperation."}, {"Обсуждено культурное сотрудничество.", "ru"}) ==
        "culture both\n");
  CHECK(rows({"They discussed cultural cooperation."}, {"Обсуждён ДСНВ.", "ru"}) == "culture a\nnew-start b\n");
}

TEST_CASE("a process without a matter is of the kin that the same accounts tell") {
  const auto told = rows({"They discussed the settlement of the conflict in Ukraine. They discussed music. The "
                          "need for dialogue was stressed."},
                         {"Обсуждено урегулирование украинского конфликта. Обсуждена торговля.", "ru"});
  CHECK(told.find("ukraine-settlement both") != std::string::npos);
  CHECK(told.find("\ndialogue-negotiations") == std::string::npos);
}

TEST_CASE("how the talk was held is no phrase of its own") {
  CHECK(rows({"Президент провел сегодня телефонный разговор.", "ru"},
             {"Президент провел телефонный разговор.", "ru"}) == "");
}

TEST_CASE("a word that shares the stem of an Arabic place name is no place") {
  CHECK(rows({"ناقش الرئيسان البحرين.", "ar"}, {"Обсуждена торговля.", "ru"}) == "trade b\ncountry-bh a\n");
  CHECK(rows({"ناقش الرئيسان البحر.", "ar"}, {"Обсуждена торговля.", "ru"}) == "trade b\n");
  // "On the other bank" says where a writer turns to; "on the basis of" has a root in common with "constructive".
  CHECK(rows({"وعلى الضفة الأخرى بحث الرئيسان التجارة، وجرى الاتصال بناءً على رغبة أميركية.", "ar"},
             {"Обсуждена торговля.", "ru"}) == "trade both\n");
}

TEST_CASE("a matter that both name only as the setting of something more particular is no row") {
  const std::string kremlin = "В связи с энергетикой обсуждена АЭС «Аккую».";
  CHECK(rows({"On energy cooperation they discussed natural gas supplies."}, {kremlin, "ru"}) ==
        "gas-supplies a\nakkuyu b\n");
  const auto apart = rows({"They discussed energy cooperation. They discussed natural gas supplies."}, {kremlin, "ru"});
  CHECK(apart.find("energy-cooperation both") != std::string::npos);
}

TEST_CASE("one word more than a label foresees does not hide the matter of a sentence") {
  CHECK(rows({"He spoke of rare costly earths."}, {"Привет.", "ru"}) == "rare-earths a\n");
  CHECK(rows({"He spoke of rare very costly earths."}, {"Привет.", "ru"}).empty());
  // Where the sentence names a matter as written, nothing is read more loosely.
  CHECK(rows({"They discussed trade and should maintain outward calm."}, {"Привет.", "ru"}) == "trade a\n");
}

TEST_CASE("two near names of one matter in one statement are one row, each in its own statement two") {
  const Told silent{"They discussed the ceasefire."};
  CHECK(rows({"He called for the release of Paul Whelan, one of the American citizens wrongfully held in Russia."},
             silent)
            .find("detained-citizens a < individual-detention-cases\n") != std::string::npos);
  const std::string apart = rows({"He raised the case of Paul Whelan. They discussed detained citizens."}, silent);
  CHECK(apart.find("detained-citizens a\n") != std::string::npos);
  CHECK(apart.find("individual-detention-cases a\n") != std::string::npos);
}

TEST_CASE("relations of other states than those who talk are a row of their own, the same in every language") {
  const std::string en = "President Biden spoke with President Putin of Russia. ";
  const std::string ru = "Состоялся телефонный разговор Владимира Путина с Президентом США Джозефом Байденом. ";
  CHECK(rows({en + "They discussed relations between Saudi Arabia and Qatar."},
             {ru + "Рассмотрены отношения между Саудовской Аравией и Катаром.", "ru"}) ==
        "relations-between-states:qa-sa both\n");
  CHECK(rows({en + "They touched on Chinese-Japanese relations."},
             {"أجرى الرئيس فلاديمير بوتين اتصالا هاتفيا مع الرئيس الأمريكي جو بايدن. وتطرقا إلى العلاقات الصينية "
              "اليابانية.",
              "ar"}) == "relations-between-states:cn-jp both\n");
  // Other pairs are other rows; those of the sides are the bilateral ones.
  CHECK(rows({en + "They discussed relations between Iraq and Türkiye."},
             {ru + "Рассмотрены отношения между Саудовской Аравией и Катаром.", "ru"}) ==
        "relations-between-states:iq-tr a\nrelations-between-states:qa-sa b\n");
  // Of a teller whose country is not known, one of two states may be the own one.
  const std::string unknown = rows(
      {"Prime Minister Sunak met with President Zelenskyy. They discussed relations between the United Kingdom and "
       "Ukraine.",
       "en", "Somebody's Office"},
      {ru + "Обсуждена торговля.", "ru"});
  CHECK(unknown.find("bilateral-relations a\n") != std::string::npos);
  CHECK(unknown.find("relations-between-states") == std::string::npos);
  CHECK(rows({en + "They discussed relations between the United States and Russia and relations with China and India."},
             {ru + "Обсуждены двусторонние отношения.", "ru"})
            .find("relations-between-states") == std::string::npos);
}

TEST_CASE("the name of a place alone means the matter there, and not a particular of it") {
  CHECK(
      rows({"They discussed developments in Israel, Gaza, and Lebanon. They condemned the Hamas attack of October 7."},
           {"They discussed the harvest."})
          .find("gaza-strip a") != std::string::npos);
  CHECK(rows({"They discussed developments in Israel, Gaza, and Lebanon. They condemned the war in Gaza."},
             {"They discussed the harvest."})
            .find("gaza-strip") == std::string::npos);
}

TEST_CASE("the body or union that an account speaks for is no topic") {
  const Told nato{"Secretary General Stoltenberg spoke with President Zelenskyy. NATO stands by its word.", "en",
                  "nato"};
  CHECK(rows(nato, {"Владимир Зеленский подчеркнул роль НАТО.", "ru", "ukraine-president"}).find("nato ") ==
        std::string::npos);
  CHECK(rows({"President Michel spoke with President Putin. The EU stands by its word.", "en", "eu-council"},
             {"Владимир Путин рассчитывает на Евросоюз.", "ru"})
            .find("eu ") == std::string::npos);
  CHECK(rows({"They discussed NATO."}, {"Обсудили НАТО.", "ru"}) == "nato both\n");
}

TEST_CASE("the names of those who talk are no topic") {
  CHECK(
      rows({"Secretary Blinken spoke with Minister Lavrov. Blinken and Minister Lavrov exchanged views on the harvest.",
            "en", "us-state"},
           {"Лавров и Блинкен обсудили урожай.", "ru", "russia-mfa"})
          .find("ministers-contacts") == std::string::npos);
}

TEST_CASE("a place among what was discussed is what the other account tells of it, whatever is told of it besides") {
  const std::string aid = " On Syria, the President underlined cross-border humanitarian aid.";
  const std::string en = rows({"They discussed Syria, Libya and Bosnia and Herzegovina." + aid},
                              {"Обсуждено состояние дел в Сирии.", "ru"});
  CHECK(en.find("syria-conflict both") != std::string::npos);
  CHECK(en.find("syria-cross-border-aid a") != std::string::npos);
  CHECK(rows({"وناقشا ليبيا وسوريا والسودان. وبشأن سوريا، أكد الرئيس أهمية المساعدات الإنسانية عبر الحدود.", "ar"},
             {"Обсуждено состояние дел в Сирии.", "ru"})
            .find("syria-conflict both") != std::string::npos);
}

TEST_CASE("words for a settlement are of the place that their paragraph is about") {
  const std::string ru =
      rows({"They discussed the situation in Belarus. The authorities should stop the violence. Russia can support a "
            "peaceful settlement of the crisis."},
           {"Обсуждён внутриукраинский кризис.", "ru"});
  CHECK(ru.find("internal-ukrainian-settlement b\n") != std::string::npos);
  const std::string solution = rows(
      {"They discussed a comprehensive solution of the Iranian nuclear issue. They discussed a political solution to "
       "the conflict in Syria."},
      {"Обсуждено урегулирование сирийского кризиса.", "ru"});
  CHECK(solution.find("syria-political-settlement both") != std::string::npos);
}

TEST_CASE("relations of certain countries are those of the sides only where these took part") {
  const std::string of_two =
      rows({"The Crown Prince and the Russian President discussed bilateral relations.", "en", "saudi-royal-court"},
           {"Владимир Путин сообщил о российско-американских переговорах.", "ru", "kremlin"});
  CHECK(of_two.find("us-russia-dialogue b\n") != std::string::npos);
  CHECK(of_two.find("bilateral-relations a\n") != std::string::npos);
  CHECK(rows({"They discussed bilateral relations."}, {"Обсуждён российско-американский диалог.", "ru"}) ==
        "bilateral-relations both < us-russia-dialogue\n");
}

TEST_CASE("a matter told in one breath with the relations of the sides is no part of these") {
  const std::string both = rows({"They discussed bilateral relations."},
                                {"The Secretary underscored that human rights remain central to our bilateral "
                                 "relationship."});
  CHECK(both.find("human-rights-situation b\n") != std::string::npos);
  CHECK(both.find("bilateral-relations both") != std::string::npos);
  CHECK(rows({"Обсуждены двусторонние отношения.", "ru"},
             {"Подчёркнуто, что права человека важны для двусторонних отношений.", "ru"})
            .find("human-rights-situation b\n") != std::string::npos);
}

TEST_CASE("the relations of two sides are one row, by whatever name one of them calls them") {
  const Told told{"They discussed the importance of a positive bilateral relationship."};
  CHECK(
      rows(told, {"Sino-U.S. relations have a sound momentum. They discussed bilateral relations.", "en", "china-mfa"})
          .find("us-china-relations b") == std::string::npos);
  CHECK(
      rows(told, {"Китайско-американские отношения развиваются. Обсуждены двусторонние отношения.", "ru", "china-mfa"})
          .find("us-china-relations b") == std::string::npos);
}

TEST_CASE("border guards are no migration, an inclusive dialogue is no government") {
  const std::string guards =
      rows({"They noted the firing at our border guards and a smuggling attempt, Baku and Yerevan "
            "said of Armenia."},
           {"They discussed Peru."});
  CHECK(guards.find("us-mexico") == std::string::npos);
  const std::string dialogue = rows({"Обсуждена ситуация в Афганистане. Выражена заинтересованность в налаживании "
                                     "инклюзивного межафганского диалога.",
                                     "ru"},
                                    {"They discussed Peru."});
  CHECK(dialogue.find("intra-afghan-talks") != std::string::npos);
  CHECK(dialogue.find("afghanistan-inclusive-government") == std::string::npos);
}
