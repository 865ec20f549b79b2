#include "report/notices.h"

#include "tests/support/catch.h"

#include <array>
#include <string>

using namespace diptych;

namespace {

constexpr std::array<const char*, 24> warnings{
    "two or more of the accounts are told by the same party",
    "the accounts are dated 2021-01-26 to 2021-03-01; they are compared as given, but may be of different events "
    "(correct "
    "a date with --date)",
    "a.txt and b.txt hold the same text; give the account of another side for one of them",
    "no party's account of the main event is reported; nothing is compared",
    "only one account of the main event is reported (kremlin); nothing is compared",
    "a.txt: the opening gives \"Libya\" to the event; of its accounts only kremlin, elysee tells it",
    "a.txt: is about another event than the first article; its main event stands aside",
    "a.txt: the page calls its language \"en\" (<html lang>), its text is \"ru\"; the text is followed (override with "
    "--lang)",
    "a.txt: language not recognised; its words are compared as written (name it with --lang)",
    "a.txt: language \"fr\" has no file in data/languages, which has ar, en, ru; its words are compared as written (if "
    "it is "
    "one of these, name it with --lang)",
    "a.txt: which party tells this was not recognised; it is called \"a.txt\" (name it with --party)",
    "a.txt: the article gives no date of its own (name it with --date)",
    "a.txt: the party \"x\" (option --party) is not in parties.toml; it is taken for a party of its own",
    "a.txt: the party \"kremiln\" (header line \"party:\") is not in parties.toml; it is taken for a party of its own; "
    "did "
    "you mean kremlin?",
    "a.txt: the page's JSON-LD is malformed and was left aside",
    "a.txt: the encoding was guessed as windows-1251 (57 %); if the text looks wrong, name it with --encoding",
    "a.txt: the text is valid UTF-8 but was read as UTF-16LE, as --encoding says for all files; leave --encoding out "
    "if "
    "it looks wrong",
    "a.txt: the page declares windows-1251 but is valid UTF-8, and was read as that",
    "a.txt: the header's date \"yesterday\" is not of the form 2021-01-26 and is ignored",
    "a.txt: the header line \"author:\" is ignored; known are party, date, lang, title, url, event",
    "a.txt: the page holds several articles and one of them is read; to compare them save each as a file of its own",
    "a.txt: the page does not mark its main text; the part with the most sentences was taken",
    "a.txt: no main text was found on the page; all of it outside the navigation was taken",
    "a.txt is told by kremlin and b.txt by elysee: these are two accounts, not two versions of one; compare them "
    "without "
    "--revisions, or say whose they are with --party",
};

}  // namespace

TEST_CASE("every warning is told in every language, and in English as it stands in the result") {
  for (const char* warning : warnings) {
    INFO(warning);
    CHECK(warning_in_words(*find_wording("en"), warning) == warning);
    for (const char* language : {"ru", "ar"}) {
      const std::string told = warning_in_words(*find_wording(language), warning);
      CHECK(told != warning);
      CHECK(told.find('{') == std::string::npos);
      CHECK(told.find("the ") == std::string::npos);
    }
  }
}

TEST_CASE("a warning keeps its values, whatever characters a path has, and says the reason in the same language") {
  const Wording& russian = *find_wording("ru");
  CHECK(warning_in_words(russian,
                         "my: calls/a {b} \"c\".txt: the article gives no date of its own (name it with --date)") ==
        "my: calls/a {b} \"c\".txt: у статьи нет собственной даты (указать: --date)");
  CHECK(warning_in_words(russian, warnings[13]) ==
        "a.txt: стороны «kremiln» (строка заголовка «party:») нет в parties.toml; она считается отдельной стороной; "
        "может быть, kremlin?");
  CHECK(warning_in_words(*find_wording("ar"), warnings[4]) ==
        "نُقلت رواية واحدة فقط للحدث الرئيسي (kremlin)؛ لم يقارَن شيء");
  CHECK(warning_in_words(russian, "something that no pattern has") == "something that no pattern has");
  CHECK(warning_in_words(russian, "").empty());
}

TEST_CASE("how something was recognised is told in the reader's language") {
  CHECK(how_in_words(*find_wording("en"), "CLD2, 99 % of the text") == "CLD2, 99 % of the text");
  CHECK(how_in_words(*find_wording("ru"), "CLD2, 99 % of the text") == "CLD2, 99 % текста");
  CHECK(how_in_words(*find_wording("ru"), "file name") == "имя файла");
  CHECK(how_in_words(*find_wording("ar"), "the leader named first is \"بوتين\"") == "أول من سُمّي «بوتين»");
  CHECK(how_in_words(*find_wording("ru"), "the line \"Кремль\" above the text") == "строка «Кремль» над текстом");
  CHECK(how_in_words(*find_wording("ru"), "<meta property=og:title>") == "<meta property=og:title>");
  CHECK(how_in_words(*find_wording("ru"), "").empty());
}
