#include "report/accounts.h"
#include "report/notices.h"
#include "report/revisions.h"
#include "tests/support/catch.h"
#include "tests/support/comparing.h"
#include "tests/support/full_comparison.h"
#include "tests/support/knowledge.h"

#include <algorithm>

// The words around quotations are the reader's, also where the report is no comparison.

using namespace diptych;
using namespace diptych::test;

namespace {

bool has(const std::string& all, std::string_view words) { return all.find(words) != std::string::npos; }

Comparison article() {
  return compared(
      {{"The White House and the Kremlin told of the call differently.\n\nJan. 27, 2021\n\n"
        "U.S. President Joe Biden and Russian President Vladimir Putin spoke by phone on Tuesday.\n\n"
        "The White House said Biden raised the arrest of Alexei Navalny. Kremlin spokesman Dmitry Peskov "
        "said Putin noted the extension of New START.\n\nUkrainian President Volodymyr Zelenskiy said on "
        "Twitter that Kyiv counts on its partners.",
        "article.en.txt",
        {}}});
}

std::string accounts(const Comparison& comparison, const std::string& ui) {
  return render_accounts_text(comparison, test::embedded(), {80, false, ui, Display::automatic});
}

}  // namespace

TEST_CASE("accounts of an article are shown in the reader's language, quotations as they are") {
  const Comparison comparison = article();
  const std::string english = accounts(comparison, "en");
  CHECK(has(english, "White House | main event"));
  CHECK(has(english, "the sentence begins with who tells: “White House said”"));
  CHECK(has(english, "main event: phone call of 26 January 2021; Kremlin, White House"));
  const std::string russian = accounts(comparison, "ru");
  CHECK(has(russian, "Белый дом | главное событие"));
  CHECK(has(russian, "предложение начинается с того, кто говорит: «White House said»"));
  CHECK(has(russian, "главное событие: телефонный разговор, 26 января 2021 г.; Кремль, Белый дом"));
  const std::string arabic = accounts(comparison, "ar");
  CHECK(has(arabic, "البيت الأبيض | الحدث الرئيسي"));
  CHECK(has(arabic, "الحدث الرئيسي: اتصال هاتفي، 26 يناير 2021؛ "));
  for (const std::string& text : {russian, arabic})
    for (const char* words : {"main event", "event 2", "furniture", "narrator", "cue-", "Accounts", "Events", "speaker",
                              "not compared", "phone call of"})
      CHECK_FALSE(has(text, words));
}

TEST_CASE("revisions are shown in the reader's language") {
  const Comparison versions =
      compared({{"The sides will exchange 175 prisoners of war. They discussed trade.", "kremlin.en.txt", {}},
                {"The sides will exchange 246 prisoners of war. Sport unites nations.", "kremlin.en.txt", {}}});
  const Revisions found = revisions(versions, test::embedded());
  const std::string russian = render_revisions_text(found, versions, *find_wording("ru"), 120);
  CHECK(has(russian, "изложено иначе: 1; добавлено: 1; удалено: 1; числа различаются: 1."));
  CHECK(has(russian, "числа: было 175, стало 246"));
  const std::string arabic = render_revisions_text(found, versions, *find_wording("ar"), 120);
  CHECK(has(arabic, "الأرقام: 175 صارت 246"));
  for (const std::string& text : {russian, arabic})
    for (const char* words : {"reworded", "added", "removed", "kept", "numbers", "became"})
      CHECK_FALSE(has(text, words));
}

TEST_CASE("a warning has the names of parties and not their ids, where they are known") {
  const std::string two =
      "a.txt is told by white-house and b.txt by kremlin: these are two accounts, not two versions of one; compare "
      "them without --revisions, or say whose they are with --party";
  const auto in = [](const char* ui, const std::string& warning) {
    return warning_in_words(*find_wording(ui), warning, &test::embedded());
  };
  CHECK(in("en", two).starts_with("a.txt is told by White House and b.txt by Kremlin: "));
  CHECK(in("ru", two).starts_with("a.txt сообщает Белый дом, а b.txt — Кремль: "));
  CHECK(in("en", "only one account of the main event is reported (kremlin); nothing is compared") ==
        "only one account of the main event is reported (Kremlin); nothing is compared");
  const std::string unknown =
      "a.txt: the party \"kremln\" (option --party) is not in parties.toml; it is taken for a party of its own; did "
      "you "
      "mean kremlin?";
  CHECK(in("en", unknown) == unknown);
}

TEST_CASE("the rule that gives an article's account its party has a name in every language") {
  CHECK(how_in_words(*find_wording("en"), "cue-before \"White House said\"") ==
        "the sentence begins with who tells: \"White House said\"");
  CHECK(how_in_words(*find_wording("ru"), "cue-before \"White House said\"") ==
        "предложение начинается с того, кто говорит: \"White House said\"");
  CHECK(how_in_words(*find_wording("ru"), "carry-over") == "кто говорит, не сказано: продолжается то же сообщение");
}

TEST_CASE("every rule that gives a sentence to an account has words of its own in every language, and no id") {
  for (const char* language : {"en", "ru", "ar"}) {
    const Wording& words = *find_wording(language);
    for (const char* rule :
         {"compares-texts", "according-to", "cue-inside", "cue-after", "cue-before",        "joint",
          "joint-again",    "continuing",   "verb-alone", "acts",      "institution-first", "leader-first",
          "quotation",      "turns-to",     "carry-over", "lede",      "background",        "narrator",
          "heading",        "under-name"}) {
      INFO(language << " " << rule);
      const std::string told(words.word("told-by", rule));
      CHECK(told.find(' ') != std::string::npos);
      CHECK(told != rule);
      CHECK_FALSE(told.ends_with('.'));
    }
  }
}
