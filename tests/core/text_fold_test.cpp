#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "tests/support/catch.h"

#include <random>
#include <string>
#include <vector>

using namespace diptych;

TEST_CASE("spellings a reader takes for one word fold to one string") {
  const std::vector<std::vector<std::string>> cases = {
      {"treaty", "Treaty", "TREATY", "tre\u00ADaty", "\u200Btreaty\u200D"},
      {"ёлка", "елка", "Ёлка", "ЕЛКА", "е\u0308лка"},
      {"cafe", "café", "CAFE\u0301", "Café"},
      {"elysee", "Élysée", "E\u0301lyse\u0301e"},
      {"erdogan", "Erdoğan", "ERDOG\u0306AN"},
      {"viet nam", "Việt Nam"},
      {"o'brien", "O’Brien", "O‘Brien", "OʼBrien", "o´brien"},
      {"معاهدة", "مُعَاهَدَة", "معـــاهدة", "\u202Bمعاهدة\u202C"},
      {"امن", "أمن", "إمن", "آمن", "ا\u0653من", "ٱمن"},
      {"مسوول", "مسؤول"},
      {"رييس", "رئيس"},
      {"مستشفي", "مستشفى", "مستشفی"},
      {"كابول", "کابول"},
      {"2021", "٢٠٢١", "۲۰۲۱", "２０２１"},
      {"\U00010428", "\U00010400"},
      {"🤝 мир", "🤝 Мир"},
  };
  for (const auto& spellings : cases)
    for (const auto& spelling : spellings) {
      INFO(spelling);
      CHECK(fold(spelling) == fold(spellings.front()));
    }
}

TEST_CASE("letters that make other words stay apart") {
  const std::pair<const char*, const char*> cases[] = {
      {"мой", "мои"}, {"їжа", "іжа"}, {"بيت", "بنت"}, {"حوار", "خوار"}, {"start", "smart"}, {"сша", "cша"},
  };
  for (const auto& [one, other] : cases) {
    INFO(one << " and " << other);
    CHECK(fold(one) != fold(other));
  }
}

TEST_CASE("full stops are dropped from single words only") {
  CHECK(fold_word("U.S") == "us");
  CHECK(fold("U.S.") == "u.s.");
  CHECK(fold_word("С.В") == "св");
  CHECK(fold_word("...").empty());
  CHECK(fold("").empty());
}

TEST_CASE("folding twice changes nothing more, and folded text is valid UTF-8") {
  const std::u32string alphabet = U"aÀßİIıЁёйЙїأإآٱؤئىکیًّٰـ٣۳’ʼ\u00AD\u200D\u0301\u0308\U00010400\U0001F91D .-";
  std::mt19937 random(7);
  std::uniform_int_distribution<std::size_t> pick(0, alphabet.size() - 1);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) append_code_point(text, alphabet[pick(random)]);
    const std::string once = fold(text);
    INFO(text);
    REQUIRE(first_invalid_utf8(once) == std::string::npos);
    REQUIRE(fold(once) == once);
  }
}

TEST_CASE("words of everyday letters alone fold as they do beside others") {
  // No everyday letter, it takes a word to the long way, and changes nothing behind it.
  const std::string other = "x";
  for (const auto& [first, last] : {std::pair<char32_t, char32_t>{0x400, 0x45F}, {0x610, 0x6D5}})
    for (char32_t c = first; c <= last; ++c) {
      std::string word;
      append_code_point(word, c);
      append_code_point(word, U'б');
      INFO(word);
      CHECK(other + fold(word) == fold(other + word));
    }
}
