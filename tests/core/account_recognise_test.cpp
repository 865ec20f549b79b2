#include "core/account/declared_party.h"
#include "core/account/language_id.h"
#include "core/account/recognise.h"
#include "tests/support/reading.h"

#include <string>
#include <vector>

using namespace diptych;
using diptych::test::document_of;
using diptych::test::embedded;
using diptych::test::read_text;

namespace {

const std::string english =
    "The two presidents spoke by telephone today and discussed the situation in the region at some length.";
const std::string russian =
    "Президенты двух стран сегодня поговорили по телефону и подробно обсудили положение в регионе.";
const std::string arabic = "تحدث الرئيسان اليوم هاتفيا وبحثا الوضع في المنطقة بالتفصيل وأكدا أهمية الحوار بين البلدين.";

struct Known {
  std::string party;
  std::string date;
  std::string language;
  std::vector<std::string> warnings;
};

// Each as "value (how)".
Known known(const std::string& text, const std::string& path, const Overrides& overrides = {}) {
  const auto read = read_text(text, path, overrides);
  const Account& account = read.reading.account;
  return {account.party + " (" + account.party_how + ")",
          account.date ? to_string(*account.date) + " (" + account.date_how + ")" : "none",
          account.language + " (" + account.language_how + ")", read.reading.warnings};
}

// Who tells a text of October 2023 without a hint from outside its words.
std::string told_by(const std::string& text) { return known("date: 2023-10-27\n\n" + text, "a.txt").party; }

}  // namespace

TEST_CASE("a whole text's language is identified and a word's is not trusted") {
  REQUIRE(identify_language(english).has_value());
  CHECK(identify_language(english)->value == "en");
  CHECK(identify_language(russian)->value == "ru");
  CHECK(identify_language(arabic)->value == "ar");
  CHECK(identify_language(arabic)->how.starts_with("CLD2, "));
  CHECK_FALSE(identify_language("").has_value());
  CHECK_FALSE(identify_language("🤝 2021").has_value());
  // A sample that ends inside a character is cut before it.
  std::string lengthy;
  while (lengthy.size() < 9000) lengthy += russian + "\n";
  CHECK(identify_language("x" + lengthy)->value == "ru");
}

TEST_CASE("the language comes from the option, the header, the text, then the file's name") {
  Overrides overrides;
  overrides.language = "ru";
  CHECK(known(english, "a.txt", overrides).language == "ru (option --lang)");
  CHECK(known("lang: ru\n\n" + english, "a.txt").language == "ru (header line \"lang:\")");
  CHECK(known(russian, "kremlin.en.txt").language.starts_with("ru (CLD2, "));
  CHECK(known(arabic, "a.txt").language.starts_with("ar (CLD2, "));
  CHECK(known("OK 🤝.", "kremlin.ru.txt").language == "ru (file name)");
}

TEST_CASE("a text in no known language is read as written and a warning says so") {
  const Known unknown = known("Qwx 🤝.", "account.txt");
  CHECK(unknown.language == " ()");
  REQUIRE(unknown.warnings.size() == 2);
  CHECK(unknown.warnings[0] ==
        "account.txt: language not recognised; its words are compared as written (name it with --lang)");

  Overrides overrides;
  overrides.language = "tlh";
  overrides.party = "kremlin";
  CHECK(known("Qapla.", "a.txt", overrides).warnings ==
        std::vector<std::string>{"a.txt: language \"tlh\" has no file in data/languages, which has ar, en, ru; its "
                                 "words are compared as written (if it is one of these, name it with --lang)"});
}

TEST_CASE("a page's claim of another language is reported and not followed") {
  Document document = document_of(russian, "page.html");
  document.source.metadata.language = {"en", "<html lang>"};
  std::vector<std::string> warnings;
  CHECK(recognise_language(document, {}, embedded(), warnings).value == "ru");
  CHECK(warnings == std::vector<std::string>{"page.html: the page calls its language \"en\" (<html lang>), its text is "
                                             "\"ru\"; the text is followed (override with --lang)"});

  Document short_one = document_of("🤝.", "page.html");
  short_one.source.metadata.language = {"ar", "<html lang>"};
  warnings.clear();
  const auto claimed = recognise_language(short_one, {}, embedded(), warnings);
  CHECK(claimed.value == "ar");
  CHECK(claimed.how == "<html lang>");
  CHECK(warnings.empty());
}

TEST_CASE("small words decide the language of a text full of foreign names") {
  const std::string names =
      "Состоялся разговор Эмомали Рахмона и Гурбангулы Бердымухамедова: Рахмон и Бердымухамедов обсудили, что сделано "
      "по итогам их встречи в Ашхабаде, и условились о том, как будут продолжены контакты на этот год.";
  Document document = document_of(names, "a.txt");
  std::vector<std::string> warnings;
  const auto language = recognise_language(document, {}, embedded(), warnings);
  CHECK(language.value == "ru");
  // A language whose small words are others is not taken for its neighbour.
  Document ukrainian = document_of(
      "Відбулася розмова Президента України з Президентом Польщі: сторони обговорили безпекову ситуацію та домовилися "
      "про наступні кроки щодо спільної підтримки українського війська й відбудови зруйнованих міст.",
      "a.txt");
  CHECK(recognise_language(ukrainian, {}, embedded(), warnings).value == "uk");
}

TEST_CASE("the date comes from the option, the header, the path, then the first date written") {
  struct Case {
    std::string text;
    std::string path;
    const char* date;
  };
  const Case cases[] = {
      {"date: 2020-05-06\n\n" + english, "2021-01-26-a.txt", "2020-05-06 (header line \"date:\")"},
      {english, "calls/2021-01-26-biden-putin/x.txt", "2021-01-26 (file name)"},
      {english, "120210-01-26.txt", "none"},
      {"A call was held\n\n18:26, 2 Feb 2022\n\n" + english, "a.txt", "2022-02-02 (dateline \"2 Feb 2022\")"},
      {"Call of January 26, 2021\n\n" + english, "a.txt", "2021-01-26 (headline \"January 26, 2021\")"},
      {"On January 26, 2021, they spoke. " + english, "a.txt", "2021-01-26 (\"January 26, 2021\" in the text)"},
      {"26 января 2021 года состоялся разговор. " + russian, "a.txt", "2021-01-26 (\"26 января 2021\" in the text)"},
      {"جرى اتصال يوم ٢٦ كانون الثاني ٢٠٢١ بين الرئيسين. " + arabic, "a.txt",
       "2021-01-26 (\"٢٦ كانون الثاني ٢٠٢١\" in the text)"},
      {"اتصال هاتفي\n\n٢٦ يناير ٢٠٢١\n\n" + arabic, "a.txt", "2021-01-26 (dateline \"٢٦ يناير ٢٠٢١\")"},
      {"They recalled their earlier telephone conversation of 25 August 2021. " + english, "a.txt", "none"},
      {"В развитие предыдущего разговора от 25 августа 2021 года продолжен обмен мнениями. " + russian, "a.txt",
       "none"},
      {"واستذكر الزعيمان محادثتهما الهاتفية السابقة في 25 أغسطس 2021. " + arabic, "a.txt", "none"},
      {english, "a.txt", "none"},
  };
  for (const auto& [text, path, date] : cases) {
    INFO(path << "\n" << text);
    CHECK(known(text, path).date == date);
  }
  Overrides overrides;
  overrides.date = Date{2019, 1, 2};
  CHECK(known("date: 2020-05-06\n\n" + english, "2021-01-26.txt", overrides).date == "2019-01-02 (option --date)");

  Document page = document_of(english, "2021-01-26.html");
  page.source.metadata.date = {Date{2018, 3, 4}, "article:published_time"};
  const auto date = recognise_date(page, analyse(english, test::language("en"), embedded()), embedded(), "en", {});
  REQUIRE(date.has_value());
  CHECK(date->value == Date{2018, 3, 4});
  CHECK(date->how == "article:published_time");
}

TEST_CASE("a date far down in the text is not the day of the event") {
  std::string text;
  for (int i = 0; i < 6; ++i) text += english + " ";
  CHECK(known(text + "They will meet on January 26, 2030.", "a.txt").date == "none");
}

TEST_CASE("the party comes from the option, the header, the address, the file's name, then the words") {
  struct Case {
    std::string text;
    std::string path;
    const char* party;
  };
  const Case cases[] = {
      {"party: Kremlin\n\n" + english, "white-house.txt", "kremlin (header line \"party:\")"},
      {"party: البيت الأبيض\n\n" + arabic, "a.txt", "white-house (header line \"party:\")"},
      {"url: http://en.kremlin.ru/events/1\n\n" + english, "white-house.txt", "kremlin (address en.kremlin.ru)"},
      {"url: https://www.whitehouse.gov/x\n\n" + english, "a.txt", "white-house (address www.whitehouse.gov)"},
      {"party: downing-street\n\n" + english, "a.txt", "uk-government (header line \"party:\")"},
      {"party: india-pmo\n\n" + english, "a.txt", "india-government (header line \"party:\")"},
      {english, "fixtures/white-house.en.txt", "white-house (file name)"},
      {russian, "2021-01-26-KREMLIN.ru.txt", "kremlin (file name)"},
      {english, "2024-05-14-president-ua.en.txt", "ukraine-president (file name, as the party's address)"},
      {arabic, "wafa.ar.txt", "palestine-presidency (file name, as the party's address)"},
      // Who is met by title alone tells nothing of whose text it is; who is named first does.
      {"Vaccines were discussed at a conference with the President. It was chaired by President Volodymyr Zelenskyy. "
       "Travellers from South Africa and the south of Africa stay at home.",
       "a.txt", "ukraine-president (the leader named first is \"Volodymyr Zelenskyy\")"},
      // The country of an address is no party's own.
      {"On January 26, 2021, Vladimir Putin spoke with Joseph Biden.", "hu.txt",
       "kremlin (the leader named first is \"Vladimir Putin\")"},
      // "mfa" is in the addresses of many, "state" and "visit" are not both in that of the State Department.
      {"On January 26, 2021, Vladimir Putin spoke with Joseph Biden.", "mfa.en.txt",
       "kremlin (the leader named first is \"Vladimir Putin\")"},
      {"On January 26, 2021, Vladimir Putin spoke with Joseph Biden.", "state-visit.txt",
       "kremlin (the leader named first is \"Vladimir Putin\")"},
      {"We told our nation about it: President Joe Biden of our country spoke with Vladimir Putin on January 26, 2021.",
       "a.txt", "white-house (the leader named first is \"Joe Biden\")"},
      {"On January 26, 2021, Vladimir Putin spoke with Joseph Biden.", "a.txt",
       "kremlin (the leader named first is \"Vladimir Putin\")"},
      {"26 января 2021 года Джо Байден поговорил с Владимиром Путиным.", "a.txt",
       "white-house (the leader named first is \"Джо Байден\")"},
      {"أجرى فلاديمير بوتين يوم 26 يناير 2021 اتصالا مع جو بايدن.", "a.txt",
       "kremlin (the leader named first is \"فلاديمير بوتين\")"},
      // In 2010 the leaders of Russia and France were others.
      {"On April 8, 2010, Dmitry Medvedev received Barack Obama.", "a.txt",
       "kremlin (the leader named first is \"Dmitry Medvedev\")"},
      {"On April 8, 2010, François Hollande was told that Barack Obama had called.", "a.txt",
       "white-house (the leader named first is \"Barack Obama\")"},
  };
  for (const auto& [text, path, party] : cases) {
    INFO(path << "\n" << text);
    CHECK(known(text, path).party == party);
  }
  Overrides overrides;
  overrides.party = "Кремль";
  CHECK(known("party: White House\n\n" + english, "a.txt", overrides).party == "kremlin (option --party)");
}

TEST_CASE("an institution's name alone on a line above the text says who tells") {
  struct Case {
    const char* text;
    const char* party;
  };
  const Case cases[] = {
      {"Kremlin\nJoe Biden called Vladimir Putin. The presidents discussed strategic stability.",
       "kremlin (the line \"Kremlin\" above the text)"},
      {"THE WHITE HOUSE\n\nVladimir Putin called Joe Biden. The presidents discussed strategic stability.",
       "white-house (the line \"THE WHITE HOUSE\" above the text)"},
      {"Кремль\n\nДжозеф Байден позвонил Владимиру Путину. Обсуждалась стратегическая стабильность.",
       "kremlin (the line \"Кремль\" above the text)"},
      {"البيت الأبيض\n\nاتصل فلاديمير بوتين هاتفيا بجو بايدن. وبحث الرئيسان الاستقرار الاستراتيجي بين البلدين.",
       "white-house (the line \"البيت الأبيض\" above the text)"},
      // Below the headline and above it.
      {"A call between the presidents\nKremlin\nJoe Biden called Vladimir Putin and spoke about stability.",
       "kremlin (the line \"Kremlin\" above the text)"},
      {"Белый дом\nСостоялся телефонный разговор\nВладимир Путин позвонил Джозефу Байдену и говорил с ним о мире.",
       "white-house (the line \"Белый дом\" above the text)"},
      {"Office of the President of Ukraine\n\nJoe Biden informed about the new package and was thanked for it.",
       "ukraine-president (the line \"Office of the President of Ukraine\" above the text)"},
      // No line of its own, or no institution.
      {"Kremlin: a call\n\nJoe Biden called Vladimir Putin. The presidents discussed stability.",
       "kremlin (begins with \"Kremlin\")"},
      {"Moscow\n\nJoe Biden called Vladimir Putin. The presidents discussed stability.",
       "white-house (the leader named first is \"Joe Biden\")"},
      {"Joe Biden called Vladimir Putin. The presidents discussed stability.\n\nKremlin",
       "white-house (the leader named first is \"Joe Biden\")"},
  };
  for (const auto& [text, party] : cases) {
    INFO(text);
    CHECK(told_by(text) == party);
  }
  // Of two each heads the account of its party.
  CHECK(read_text("date: 2023-10-27\n\nThe call\n\nWhite House\n\nJoe Biden spoke of sanctions.\n\nKremlin\n\nThe "
                  "president spoke of gas supplies.",
                  "a.txt")
            .reading.article);
  // What the user says, and the name of the file, come before it.
  CHECK(known("Kremlin\n\n" + english, "white-house.en.txt").party == "white-house (file name)");
}

TEST_CASE("who is named first as the one who acts tells, leader or not") {
  CHECK(told_by("Vice President Kamala Harris hosted President Cyril Ramaphosa of South Africa.") ==
        "white-house (begins with \"Kamala Harris\")");
  CHECK(told_by("Deputy Head of the Office of the President of Ukraine met with Chancellor Olaf Scholz.") ==
        "ukraine-president (begins with \"Office of the President of Ukraine\")");
  // The initial «С.» is no «с», "with".
  CHECK(told_by("О телефонном разговоре Министра иностранных дел России С.В.Лаврова с Министром Н.Пандор") ==
        "russia-mfa (the leader named first is \"Лаврова\")");
  // On whose initiative is no teller, and neither is who is named behind a title.
  CHECK(told_by("At the initiative of the President of France, Vladimir Putin spoke with Emmanuel Macron.") ==
        "kremlin (the leader named first is \"Vladimir Putin\")");
}

TEST_CASE("a leader's title without a name is of the country that is spoken for") {
  CHECK(told_by("The Prime Minister spoke to President Volodymyr Zelenskyy.\n\nHe repeated the UK's support.") ==
        "uk-government (\"Prime Minister\" without a name, and \"UK's\")");
  CHECK(
      told_by("The President spoke with Prime Minister Netanyahu of Israel about the support of the United States.") ==
      "white-house (\"President\" without a name, and \"United\")");
  CHECK(told_by("The Prime Minister spoke to President Volodymyr Zelenskyy.") ==
        "a.txt (file name; no party recognised)");
  // A headline's title is of whom the text begins with.
  CHECK(told_by("PM receives a call from US President\n\nPrime Minister Shri Narendra Modi received a call from "
                "President Joe Biden.") == "india-government (the leader named first is \"Narendra Modi\")");
}

TEST_CASE("whose call it was and who is spoken of first need not be who tells") {
  CHECK(told_by("President Vladimir Putin made a phone call to President Ilham Aliyev.") ==
        "azerbaijan-president (the leader named first is \"Ilham Aliyev\")");
  CHECK(told_by("HRH Crown Prince Receives Phone Call from President of Iran\n\nHis Royal Highness Prince Mohammed bin "
                "Salman received a phone call today from President Ebrahim Raisi.") ==
        "saudi-royal-court (the leader named first is \"Mohammed bin Salman\")");
  // Behind a title and a comma, behind "received", and in the house of the other side.
  CHECK(told_by("President Ramiro Okafor today talked with the President of the Russian Federation, Vladimir Putin.") ==
        "a.txt (file name; no party recognised)");
  CHECK(told_by("President Ramiro Okafor received his American counterpart, Joe Biden.") ==
        "a.txt (file name; no party recognised)");
  CHECK(
      told_by("President Volodymyr Zelenskyy held talks at the Élysée Palace with French President Emmanuel Macron.") ==
      "ukraine-president (the leader named first is \"Volodymyr Zelenskyy\")");
  CHECK(told_by("President of Ukraine Volodymyr Zelenskyy spoke with President of South Africa Cyril Ramaphosa.") ==
        "ukraine-president (the leader named first is \"Volodymyr Zelenskyy\")");
  // A comma between two titles of the other side.
  CHECK(
      told_by("Call with the Crown Prince, Prime Minister of Saudi Arabia Mohammed bin Salman\n\nVladimir Putin spoke "
              "with him.") == "kremlin (the leader named first is \"Vladimir Putin\")");
  CHECK(told_by("Телефонный разговор с Наследным принцем, Председателем Совета министров Королевства Саудовская Аравия "
                "Мухаммедом бен Сальманом\n\nСостоялся телефонный разговор Владимира Путина с ним.") ==
        "kremlin (the leader named first is \"Владимира Путина\")");
  // The line of a page that says who publishes it, however many offices and persons it names.
  for (const std::string from : {"From: ", "From:\n"}) {
    INFO(from);
    CHECK(
        told_by("PM call with President Zelenskyy of Ukraine: 18 March 2024\n\n" + from +
                "Prime Minister's Office, 10 Downing Street and The Rt Hon Rishi Sunak MP\n\nThe Prime Minister spoke "
                "to President Volodymyr Zelenskyy of Ukraine this afternoon.") ==
        "uk-government (named in the byline as \"Prime Minister's Office\")");
  }
  // A headline ends without a full stop, and what stands below it is behind no "with" of it.
  CHECK(told_by("Call of the President with the President of Ukraine\n\nPresident Biden spoke with President "
                "Volodymyr Zelenskyy.") == "white-house (the leader named first is \"Biden\")");
}

TEST_CASE("a country is known by its official names") {
  CHECK(told_by("Office of the President of the Arab Republic of Egypt\n\nThe talks went well.") ==
        "egypt-presidency (the line \"Office of the President of the Arab Republic of Egypt\" above the text)");
  CHECK(known("Администрация Президента Турецкой Республики\n\nПереговоры прошли хорошо. " + russian, "a.txt").party ==
        "turkey-presidency (the line \"Администрация Президента Турецкой Республики\" above the text)");
}

TEST_CASE("a statement in the first person is of the country that it names most") {
  CHECK(told_by("This morning, I spoke with President Volodymyr Zelenskyy. I told him that the United States stands by "
                "Ukraine. The United States will send more help.") == "white-house (speaks of itself as \"I\")");
  // Not in the words of somebody quoted.
  CHECK(told_by("We met President Volodymyr Zelenskyy.").find("no party recognised") != std::string::npos);
}

TEST_CASE("words by which a party speaks of itself tell it") {
  CHECK(known("Россия открыта. Наша страна готова к диалогу с США. " + russian, "a.txt").party ==
        "kremlin (speaks of itself as \"Наша страна\")");
  // In English others than those whose language it is speak of their country as well.
  CHECK(known("Ukraine is grateful to the US. Our country defends itself, and Ukraine will win.", "a.txt").party ==
        "ukraine-president (speaks of itself as \"Our country\")");
  // Without a name everybody's country is ours.
  CHECK(known("Наша страна готова к диалогу. " + russian, "a.txt").party == "a.txt (file name; no party recognised)");
}

TEST_CASE("a party that nothing tells keeps the file's name and a warning says how to name it") {
  const auto read = read_text(english, "folder/account.txt");
  CHECK(read.reading.account.party == "account.txt");
  CHECK_FALSE(read.reading.account.party_known);
  CHECK(read.reading.account.party_how == "file name; no party recognised");
  CHECK(read.reading.warnings ==
        std::vector<std::string>{"folder/account.txt: which party tells this was not recognised; it is called "
                                 "\"account.txt\" (name it with --party)"});
}

TEST_CASE("a named party that is not in the data is used as it is, with a warning") {
  Overrides overrides;
  overrides.party = "Atlantis";
  const auto read = read_text(english, "a.txt", overrides);
  CHECK(read.reading.account.party == "Atlantis");
  CHECK_FALSE(read.reading.account.party_known);
  CHECK(
      read.reading.warnings ==
      std::vector<std::string>{
          "a.txt: the party \"Atlantis\" (option --party) is not in parties.toml; it is taken for a party of its own"});
}

TEST_CASE("parties are found by id and by every name in every language") {
  for (const char* name : {"kremlin", "Kremlin", "the Kremlin", "Кремль", "الكرملين", "Moscow", "Москва", "موسكو"}) {
    INFO(name);
    CHECK(find_party_by_name(name, embedded()).value_or("none") == "kremlin");
  }
  for (const char* name : {"", "Atlantis", "Vladimir", "🤝"}) {
    INFO(name);
    CHECK_FALSE(find_party_by_name(name, embedded()).has_value());
  }
}

TEST_CASE("an agency in the dateline says less than the leader whose call it tells") {
  const std::string head = "سمو وزير الخارجية يتلقى اتصالًا هاتفيًا\n\n";
  const std::string told =
      "تلقى صاحب السمو الأمير فيصل بن فرحان بن عبدالله وزير الخارجية، اليوم، اتصالًا هاتفيًا من وزير الخارجية "
      "الأمريكي.\n";
  const auto read = test::read_text(head + "الرياض 14 شوال 1444 هـ الموافق 04 مايو 2023 م واس\n" + told, "a.txt");
  CHECK(read.reading.account.party == "saudi-mfa");
}
