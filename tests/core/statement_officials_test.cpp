#include "tests/support/catch.h"
#include "tests/support/knowledge.h"
#include "tests/support/reading.h"

#include <string>
#include <vector>

namespace diptych::test {
namespace {

struct Telling {
  std::string language;
  std::string party;
  std::string text;
  std::string expected;  // the actors of each statement, one line each
};

Read account(const Telling& telling) {
  Overrides overrides;
  overrides.language = telling.language;
  overrides.party = telling.party;
  overrides.date = Date{2023, 5, 4};
  return read_text(telling.text, "account.txt", overrides);
}

void check_actors(const std::vector<Telling>& tellings) {
  for (const auto& telling : tellings) {
    INFO(telling.text);
    std::string actors;
    const Read read = account(telling);
    for (const auto& statement : read.reading.statements) {
      for (std::size_t i = 0; i < statement.actors.size(); ++i) actors += (i == 0 ? "" : "+") + statement.actors[i];
      actors += "\n";
    }
    CHECK(actors == telling.expected);
  }
}

TEST_CASE("persons whom no data file knows act for the side that they are introduced for") {
  check_actors({
      {"en", "ukraine-president",
       "Deputy Head of the Office of the President Taras Hrynko met with Assistant Deputy Minister of Foreign Affairs "
       "of "
       "Canada Louise Hartwell. Taras Hrynko stressed the need for air defence. Ms. Hartwell thanked for the briefing. "
       "Hartwell and Hrynko underscored the role of trade.",
       "canada-mfa+ukraine-president\nukraine-president\ncanada-mfa\n"
       "canada-mfa+ukraine-president\n"},
      // By the bare title, and "according to".
      {"en", "us-state",
       "Under Secretary of State for Arms Control Laura Denham met with Indian Foreign Secretary Arun Mehra. Under "
       "Secretary Denham commended the Foreign Secretary for the reforms. The Foreign Secretary raised the export "
       "rules. "
       "According to Arun Mehra, exports will grow. He asked for more visas.",
       "india-government+us-state\nus-state\nindia-government\nindia-government\nindia-government\n"},
      // The country behind the name, the office behind it, and an initial.
      {"en", "white-house",
       "President Biden spoke today with Prime Minister Albert Fonua of Tonga. Fonua requested help with rebuilding.",
       "tonga-government+white-house\ntonga-government\n"},
      {"en", "white-house",
       "National Security Advisor Jake Sullivan met with Eduardo M. Ocampo, National Security Adviser of the "
       "Philippines. Mr. Ocampo described recent incidents at sea.",
       "philippines-president+white-house\nphilippines-president\n"},
      {"ru", "russia-mfa",
       "Заместитель Министра иностранных дел Андрей Лаптев принял посла Японии в Москве Кэндзи Мориту. Посол отметил "
       "важность диалога. Морита выразил обеспокоенность. А.Лаптев подчеркнул необходимость отмены санкций.",
       "japan-government+russia-mfa\njapan-government\njapan-government\nrussia-mfa\n"},
      {"ru", "ukraine-president",
       "Руководитель Офиса Президента Ирина Собко провела телефонный разговор с советником премьер-министра Норвегии "
       "Ларсом Хауге. Хауге выразил соболезнования. По словам Ирины Собко, зима будет трудной.",
       "norway-government+ukraine-president\nnorway-government\nukraine-president\n"},
      {"ar", "ukraine-president",
       "التقى نائب رئيس مكتب الرئيس تاراس هرينكو بوزير خارجية كندا سارة هارتويل. وأشارت السيدة هارتويل إلى الإمدادات. "
       "وشدد هرينكو على ضرورة الدفاع الجوي.",
       "canada-mfa+ukraine-president\ncanada-mfa\nukraine-president\n"},
  });
}

TEST_CASE("who is only spoken of is no counterpart") {
  check_actors({
      {"en", "ukraine-president",
       "Volodymyr Zelenskyy held a meeting with members of the government on trade with Russia. The participants "
       "discussed sanctions against Belarus.",
       "ukraine-president\nukraine-president\n"},
      {"en", "france-mfa", "The minister chaired a meeting on sanctions against Iran.", "france-mfa\n"},
      {"en", "ukraine-president",
       "Following talks with the UN Secretary-General, Volodymyr Zelenskyy met with Prime Minister of Spain Pedro "
       "Sánchez. The parties discussed grain.",
       "spain-government+ukraine-president\nspain-government+ukraine-president\n"},
      {"ru", "kremlin", "Владимир Путин провёл совещание с членами Правительства о торговле с Китаем.", "kremlin\n"},
      {"ru", "ukraine-president", "Владимир Зеленский провёл совещание о преступлениях российских агрессоров.",
       "ukraine-president\n"},
      {"ar", "ukraine-president", "عقد فولوديمير زيلينسكي اجتماعا مع أعضاء الحكومة بشأن التجارة مع روسيا.",
       "ukraine-president\n"},
  });
}

TEST_CASE("of a talk of more than two all take part") {
  check_actors({
      {"en", "elysee",
       "Emmanuel Macron met with the leaders of Georgia and Moldova. The leaders discussed enlargement.",
       "elysee+georgia-president+moldova-president\nelysee+georgia-president+moldova-president\n"},
      {"en", "white-house",
       "President Biden spoke with President Zelenskyy of Ukraine about support from Germany and Poland. The leaders "
       "agreed to keep in touch.",
       "ukraine-president+white-house\nukraine-president+white-house\n"},
      {"ru", "ukraine-president",
       "Владимир Зеленский встретился с лидерами Грузии и Молдовы. Лидеры обсудили расширение.",
       "georgia-president+moldova-president+ukraine-president\ngeorgia-president+moldova-president+ukraine-"
       "president\n"},
      {"ar", "qatar-diwan",
       "أجرى سمو الأمير اتصالات هاتفية مع الرئيس الفرنسي إيمانويل ماكرون والملك عبد الله الثاني. وأكد القادة ضرورة وقف "
       "إطلاق النار.",
       "elysee+jordan-royal-court+qatar-diwan\nelysee+jordan-royal-court+qatar-diwan\n"},
  });
}

TEST_CASE("titles joined by and, a turn to the other, and forms that say who does not act") {
  check_actors({
      {"en", "white-house",
       "President Biden met with the Amir of Qatar. President Biden and the Amir plan to remain in close contact.",
       "qatar-diwan+white-house\nqatar-diwan+white-house\n"},
      {"ar", "white-house",
       "تحدثت نائبة الرئيس كامالا هاريس مع الملك عبد الله الثاني. وأعربت نائبة الرئيس والملك عن قلقهما.",
       "jordan-royal-court+white-house\njordan-royal-court+white-house\n"},
      {"en", "white-house",
       "President Biden spoke with Prime Minister Sunak. President Biden noted the harvest. For his part, the guest "
       "promised a reply.",
       "uk-government+white-house\nwhite-house\nuk-government\n"},
      {"ru", "kremlin",
       "Состоялся телефонный разговор Владимира Путина с Эммануэлем Макроном. Выразив удовлетворение контактами, "
       "лидеры "
       "обсудили энергетику. Президенту Франции вновь предложено приехать в Москву.",
       "elysee+kremlin\nelysee+kremlin\nkremlin\n"},
      {"ar", "kremlin",
       "جرى اتصال هاتفي بين فلاديمير بوتين وإيمانويل ماكرون. وبناء على طلب إيمانويل ماكرون، أطلعه الرئيس الروسي على "
       "تقييمه.",
       "elysee+kremlin\nkremlin\n"},
  });
}

TEST_CASE("a counterpart is found whose name is not read whole") {
  check_actors({
      {"en", "white-house", "President Biden met with Prime Minister Jan de Vries of Belgium.",
       "belgium-government+white-house\n"},
      {"en", "white-house", "President Biden met with Foreign Minister Ann May of Italy.",
       "italy-government+white-house\n"},
      {"en", "white-house", "President Biden met with Foreign Minister Ann March of Italy.",
       "italy-government+white-house\n"},
      {"en", "white-house", "President Biden had talks with Ann Sample of Italy.", "italy-government+white-house\n"},
      {"en", "white-house", "President Biden met with ministers from Italy and Japan.",
       "italy-government+japan-government+white-house\n"},
  });
}

TEST_CASE("a bare title is that of the teller's own leader where he bears it") {
  check_actors({
      {"en", "white-house",
       "President Joe Biden spoke by phone with President Ann Example of Italy. The President thanked Italy. The "
       "President promised aid.",
       "italy-government+white-house\nwhite-house\nwhite-house\n"},
      {"ru", "kremlin",
       "Владимир Путин провёл переговоры с Президентом Италии Павлом Примеровым. Президент поблагодарил Италию.",
       "italy-government+kremlin\nkremlin\n"},
  });
}

TEST_CASE("an address may stand before the name that is put in behind an office") {
  check_actors({
      {"en", "south-africa-presidency",
       "The Minister of Water and Sanitation, Dr Ann Example, spoke by telephone with the Minister of Foreign Affairs "
       "of the Russian Federation, Mr Sergey Lavrov. Minister Example reaffirmed the invitation.",
       "russia-mfa+south-africa-presidency\nsouth-africa-presidency\n"},
      {"ru", "kremlin",
       "Владимир Путин провёл переговоры с Министром транспорта Италии, господином Ларсом Лагутиным. Лагутин "
       "предложил созвать совещание.",
       "italy-government+kremlin\nitaly-government\n"},
  });
}

TEST_CASE("a counterpart of an unknown country is not passed over for the next one met") {
  check_actors({
      {"en", "white-house",
       "President Biden met with King Norvald of Ruritania. The leaders discussed trade. Then the President spoke with "
       "Prime Minister Bob Nomen of Canada.",
       "white-house\nwhite-house\nwhite-house\n"},
  });
}

TEST_CASE("the next of a list is not put in for the office before it") {
  check_actors({
      {"en", "white-house",
       "President Biden met with the Chancellor of Germany, Emmanuel Macron and Boris Johnson. The leaders agreed on "
       "sanctions.",
       "elysee+germany-chancellery+uk-government+white-house\nelysee+germany-chancellery+uk-government+white-house\n"},
  });
}

TEST_CASE("a surname that is a common word acts only where it stands as a name") {
  check_actors({
      {"en", "white-house",
       "President Biden met with Prime Minister Bob Young of Italy. Young people were welcomed. Young thanked for the "
       "aid.",
       "italy-government+white-house\nitaly-government+white-house\nitaly-government\n"},
  });
}

TEST_CASE("whom the opening introduces is among the persons named") {
  const Read read = account({"en", "us-state",
                             "Deputy Secretary of State Helen Brandt met with Kenyan Principal Secretary for Foreign "
                             "Affairs Joseph Mwangi.",
                             ""});
  std::vector<std::string> persons;
  for (const auto& statement : read.reading.statements)
    for (const auto& cue : statement.cues)
      if (cue.category == "person") persons.emplace_back(cue.span.of(read.text()));
  CHECK(persons == std::vector<std::string>{"Helen Brandt", "Joseph Mwangi"});
}

}  // namespace
}  // namespace diptych::test
