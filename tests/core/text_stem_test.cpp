#include "core/text/fold.h"
#include "core/text/stem.h"
#include "core/text/symbol.h"
#include "tests/support/catch.h"
#include "tests/support/knowledge.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace diptych;
using diptych::test::language;

namespace {

bool meets(const std::string& tag, const std::string& label_word, const std::string& text_word) {
  const Stemmer stemmer(language(tag));
  const auto stems = stemmer.text_stems(fold_word(text_word));
  return std::find(stems.begin(), stems.end(), stemmer.label_stem(fold_word(label_word))) != stems.end();
}

}  // namespace

TEST_CASE("a label's word meets its inflected forms in a text") {
  struct Case {
    const char* tag;
    const char* label;
    std::vector<const char*> forms;
  };
  const Case cases[] = {
      {"en", "sanction", {"sanction", "sanctions", "Sanctions", "sanctioned", "sanction's", "sanctions’"}},
      {"en", "normalization", {"normalization", "normalisation", "normalise", "normalized"}},
      {"en", "defence", {"defence", "defense"}},
      {"en", "Ukraine", {"Ukraine", "Ukraine's", "Ukraine’s", "UKRAINE"}},
      {"ru", "санкция", {"санкция", "санкции", "санкций", "санкциями", "САНКЦИЯХ"}},
      {"ru", "договор", {"договор", "договора", "договором", "договоров"}},
      {"ru", "ёлка", {"ёлка", "елка", "ёлки", "елку"}},
      // Nouns that end as verbs or participles do, and vowels that other cases lack.
      {"ru", "саммит", {"саммит", "саммита", "саммиту", "саммитом", "саммитов"}},
      {"ru", "обмен", {"обмен", "обмена", "обмену", "обменом", "обмены", "обменов"}},
      {"ru", "инициатива", {"инициатива", "инициативы", "инициативу", "инициатив"}},
      {"ru", "Афганистан", {"Афганистан", "Афганистана", "Афганистану", "Афганистаном"}},
      {"ru", "Байден", {"Байден", "Байдена", "Байдену", "Байденом"}},
      {"ru", "Китай", {"Китай", "Китая", "Китаю", "Китаем", "Китае"}},
      {"ru", "Корея", {"Корея", "Кореи", "Корее", "Корею", "Кореей"}},
      {"ru", "отмена", {"отмена", "отмены", "отмене", "отмену", "отменой"}},
      {"ru", "поставка", {"поставка", "поставки", "поставок"}},
      {"ar",
       "معاهدة",
       {"معاهدة", "المعاهدة", "والمعاهدة", "بالمعاهدة", "للمعاهدة", "معاهدات", "مُعَاهَدَة", "معاهدتهما", "معاهدته"}},
      {"ar", "عقوبات", {"عقوبات", "العقوبات", "وبالعقوبات", "فالعقوبات", "كالعقوبات", "للعقوبات", "عقوباتها"}},
      {"ar", "الحوار", {"حوار", "الحوار", "بالحوار", "وحوار", "حوارا", "حوارًا", "حوارهما"}},
      {"ar", "أمن", {"أمن", "الأمن", "امن", "وأمن", "للأمن"}},
      {"ar", "رئيس", {"رئيس", "الرئيس", "الرئيسين", "الرئيسان", "رييس"}},
  };
  for (const auto& [tag, label, forms] : cases)
    for (const char* form : forms) {
      INFO(label << " in " << form);
      CHECK(meets(tag, label, form));
    }
}

TEST_CASE("other words do not meet") {
  struct Case {
    const char* tag;
    const char* label;
    const char* other;
  };
  const Case cases[] = {
      {"en", "treaty", "treatment"},
      {"en", "international", "internal"},
      {"ru", "визит", "визы"},
      {"ru", "мир", "мера"},
      {"ru", "договор", "разговор"},
      {"ar", "بوتان", "سوريا"},
      {"ar", "حوار", "جوار"},
      {"ar", "سوريا", "سور"},
      {"ar", "لك", "ك"},
  };
  for (const auto& [tag, label, other] : cases) {
    INFO(label << " and " << other);
    CHECK_FALSE(meets(tag, label, other));
  }
}

TEST_CASE("a text's word is read with and without each proclitic, as a whole first") {
  const Stemmer stemmer(language("ar"));
  CHECK(stemmer.text_forms("وبالعقوبات") == std::vector<std::string>{"وبالعقوبات", "بالعقوبات", "العقوبات", "عقوبات"});
  CHECK(stemmer.label_form("العقوبات") == "عقوبات");
  // A first letter that looks like a preposition belongs to the word.
  CHECK(stemmer.label_form("ليبيا") == "ليبيا");
  // A clitic is cut only while two letters remain.
  CHECK(stemmer.text_forms("بك") == std::vector<std::string>{"بك"});
}

TEST_CASE("symbols tell stems, exact forms, capitals and numbers apart") {
  const auto symbols = [](const std::string& word, const std::string& tag) {
    return text_symbols(tokenize(word).at(0), Stemmer(language(tag)));
  };
  using Symbols = std::vector<std::string>;
  CHECK(symbols("START", "en") == Symbols{"en/start", "en=start", "^start"});
  CHECK(symbols("Treaties", "en") == Symbols{"en/treati", "en=treaties"});
  CHECK(symbols("НАТО", "ru").back() == "^нато");
  CHECK(symbols("٢٠٢١", "ar") == Symbols{"#2021"});
  CHECK(symbols("2021", "ru") == Symbols{"#2021"});
  CHECK(symbols("the", "en").empty());

  const Stemmer english(language("en"));
  CHECK(label_symbol({"start", false, true, 0}, english) == "^start");
  CHECK(label_symbol({"starting", true, false, 0}, english) == "en=starting");
  CHECK(label_symbol({"starting", false, false, 0}, english) == "en/start");
  CHECK(label_symbol({"the", false, false, 0}, english).empty());
  CHECK(label_symbol({"5", false, false, 0}, english) == "#5");
}

TEST_CASE("a word's script is that of its first letter") {
  CHECK(script_of("Kyiv") == "Latn");
  CHECK(script_of("5-й") == "Cyrl");
  CHECK(script_of("سلام") == "Arab");
  CHECK(script_of("\U00010330") == "Goth");
  CHECK(script_of("2021 🤝").empty());
}
