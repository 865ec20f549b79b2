#include "core/account/home.h"
#include "tests/support/catch.h"
#include "tests/support/reading.h"

#include <string>
#include <vector>

using namespace diptych;
using namespace diptych::test;

namespace {

// The actors of each statement, one line each.
std::string actors_in(const std::string& text, const std::string& language, const std::string& party,
                      const std::vector<OtherSide>& others = {}) {
  Overrides overrides;
  overrides.party = party;
  overrides.language = language;
  overrides.date = Date{2023, 5, 4};
  overrides.others = others;
  std::string actors;
  for (const auto& statement : read_text(text, "account.txt", overrides).reading.statements) {
    for (std::size_t i = 0; i < statement.actors.size(); ++i) actors += (i == 0 ? "" : "+") + statement.actors[i];
    actors += "\n";
  }
  return actors;
}

const OtherSide kremlin{"kremlin", "RU"};

}  // namespace

TEST_CASE("the name of a party that no data file has tells its country, whatever its letters and language") {
  const auto of = [](const char* name) { return country_of_party(name, embedded()); };
  CHECK(of("kremlin") == "RU");
  CHECK(of("Ministry of Trade of Kazakhstan") == "KZ");
  CHECK(of("kazakh-ministry-of-trade") == "KZ");
  CHECK(of("Минторг Казахстана") == "KZ");
  CHECK(of("وزارة التجارة المصرية") == "EG");
  CHECK(of("ministry-of-trade").empty());
  CHECK(of("Royal Court of Ruritania").empty());
  CHECK(of("Russia and India Joint Commission").empty());
}

TEST_CASE("who leads a declared party that no data file has acts for it, and not for the counterpart") {
  CHECK(actors_in("President Kassym-Jomart Tokayev spoke by phone with President Vladimir Putin of Russia. The Head of "
                  "State stressed the need for a ceasefire. Tokayev thanked Putin for the support. The President of "
                  "Kazakhstan proposed a summit. The Russian President warned against sanctions.",
                  "en", "ministry-of-trade") ==
        "kremlin+ministry-of-trade\nministry-of-trade\nministry-of-trade\nministry-of-trade\nkremlin\n");
  CHECK(actors_in("Президент Касым-Жомарт Токаев провёл телефонный разговор с Президентом России Владимиром Путиным. "
                  "Токаев поблагодарил Путина за поддержку. Президент Казахстана предложил провести саммит.",
                  "ru", "пресс-центр") == "kremlin+пресс-центр\nпресс-центр\nпресс-центр\n");
  CHECK(actors_in(
            "أجرى الرئيس قاسم جومارت توكاييف اتصالا هاتفيا مع الرئيس الروسي فلاديمير بوتين. وشكر توكاييف الرئيس بوتين "
            "على دعمه. واقترح رئيس كازاخستان عقد قمة.",
            "ar", "press-centre") == "kremlin+press-centre\npress-centre\npress-centre\n");
}

TEST_CASE("the leader of another account's party is not taken for the teller's own") {
  const std::string text =
      "Vladimir Putin and Kassym-Jomart Tokayev spoke by phone. Tokayev thanked Putin for the support. Putin stressed "
      "the need for a ceasefire.";
  CHECK(actors_in(text, "en", "ministry-of-trade", {kremlin}) ==
        "kremlin+ministry-of-trade\nministry-of-trade\nkremlin\n");
  // Nor is a leader whom the account only mentions, where it introduces somebody of its own.
  CHECK(actors_in("The Minister of Trade, Anna Exampleson, met with President Vladimir Putin. Exampleson stressed the "
                  "need for a ceasefire. She recalled what Emmanuel Macron had proposed.",
                  "en", "ministry-of-x", {kremlin}) == "kremlin+ministry-of-x\nministry-of-x\nministry-of-x\n");
}

TEST_CASE("whom an account met and no data file knows is of the party that tells the other account") {
  const OtherSide ministry{"ministry-of-x", ""};
  CHECK(actors_in("Президент России Владимир Путин провёл телефонный разговор с министром Анной Экзамплсон. Министр "
                  "поблагодарила Президента за поддержку. Стороны обсудили экспорт зерна.",
                  "ru", "kremlin", {ministry}) == "kremlin+ministry-of-x\nministry-of-x\nkremlin+ministry-of-x\n");
  CHECK(actors_in("President Emmanuel Macron spoke with King Rudolf V of Ruritania. The King thanked the President for "
                  "the support. The two leaders discussed grain exports.",
                  "en", "elysee", {{"royal-court", ""}}) == "elysee+royal-court\nroyal-court\nelysee+royal-court\n");
  // Not where the account met somebody else.
  CHECK(actors_in("Президент России Владимир Путин провёл телефонный разговор с Эмманюэлем Макроном. Макрон "
                  "поблагодарил Путина за поддержку.",
                  "ru", "kremlin", {ministry}) == "elysee+kremlin\nelysee\n");
}
