#include "core/segment/sentences.h"
#include "tests/support/catch.h"
#include "tests/support/knowledge.h"

#include <string>
#include <vector>

using namespace diptych;
using diptych::test::language;

namespace {

std::vector<std::string> sentences(const std::string& text, const std::string& tag) {
  std::vector<std::string> out;
  for (const ByteSpan span : sentences_of(text, {0, static_cast<std::uint32_t>(text.size())}, language(tag)))
    out.emplace_back(span.of(text));
  return out;
}

}  // namespace

TEST_CASE("sentences end where a reader ends them") {
  struct Case {
    const char* tag;
    std::vector<std::string> sentences;
  };
  // The text of each case is its sentences with a space between.
  const Case cases[] = {
      {"en", {"They spoke today.", "They agreed."}},
      {"en", {"Mr. Biden and Dr. Smith met Gen. Milley.", "They talked."}},
      {"en", {"J. R. Biden met V.V. Putin.", "He left."}},
      {"en", {"He works in the U.S. The leaders agreed."}},
      {"en", {"U.S. Secretary of State Blinken called."}},
      {"en", {"He met H.E. Mr. Netanyahu.", "They talked."}},
      {"en", {"Joseph R. Biden, Jr. spoke at 5 p.m. with him."}},
      {"en", {"Is it so?", "Yes!", "No…"}},
      {"en", {"He said: “We agree.”", "They left."}},
      {"en", {"Item No. 5 of Art. 6 stands.", "So do others."}},
      {"en", {"On Jan. 26 he called.", "On Feb. 2 he did not."}},
      {"ru", {"Состоялась беседа С.В. Лаврова и г. Керри.", "Стороны договорились."}},
      {"ru", {"Г. Иванов встретился с А. Петровым.", "Они поговорили."}},
      {"ru", {"Это, т.е. договор, важно.", "И т.д. и т.п. тоже."}},
      {"ru", {"В 2021 г. Россия продлила его на 5 лет.", "США тоже."}},
      {"ru", {"Поставлено 5 млн. Тонн.", "Это много."}},
      {"ru", {"Им. Ленина и ул. Тверская рядом.", "Да!"}},
      {"ru", {"«Мы согласны.»", "Они ушли."}},
      {"ar", {"بحث الرئيسان العلاقات.", "واتفقا على التعاون."}},
      {"ar", {"هل اتفقا؟", "نعم."}},
      {"ar", {"قال د. أحمد إنه سعيد.", "ثم غادر."}},
      {"en", {"🤝 They met.", "𐌰 They left."}},
  };
  for (const auto& [tag, expected] : cases) {
    std::string text;
    for (const auto& sentence : expected) text += (text.empty() ? "" : " ") + sentence;
    INFO(text);
    if (text == "He works in the U.S. The leaders agreed.")
      CHECK(sentences(text, tag) == std::vector<std::string>{"He works in the U.S.", "The leaders agreed."});
    else
      CHECK(sentences(text, tag) == expected);
  }
}

TEST_CASE("a hard wrap ends no sentence and a forgotten space does not join two") {
  using Sentences = std::vector<std::string>;
  CHECK(sentences("They agreed\nto extend it\nby five years. He\nleft.", "en") ==
        Sentences{"They agreed\nto extend it\nby five years.", "He\nleft."});
  CHECK(sentences("Они договорились\nпродлить его. Он\nуехал.", "ru") ==
        Sentences{"Они договорились\nпродлить его.", "Он\nуехал."});
  CHECK(sentences("They spoke with Biden.The leaders agreed.", "en") ==
        Sentences{"They spoke with Biden.", "The leaders agreed."});
  CHECK(sentences("Он говорил с Байденом.Лидеры согласились.", "ru") ==
        Sentences{"Он говорил с Байденом.", "Лидеры согласились."});
  CHECK(sentences("see www.Kremlin.ru and U.S.A. now", "en").size() == 1);
}

TEST_CASE("a list number alone is no sentence") {
  CHECK(sentences("2. The parties agree.", "en") == std::vector<std::string>{"2. The parties agree."});
  CHECK(sentences("12. Стороны согласны.", "ru") == std::vector<std::string>{"12. Стороны согласны."});
}

TEST_CASE("a year at a sentence's end ends it") {
  CHECK(sentences("They met in 2021. They spoke again.", "en").size() == 2);
  CHECK(sentences("Они встретились в 2021 году. Затем поговорили.", "ru").size() == 2);
  CHECK(sentences("التقيا عام ٢٠٢١. ثم تحدثا.", "ar").size() == 2);
}

TEST_CASE("a sentence may begin with a number, and an abbreviation before one ends none") {
  CHECK(sentences("Речь шла о помощи Киеву. 19 марта стороны обменяются пленными.", "ru").size() == 2);
  CHECK(sentences("Aid to Kyiv must end. 175 prisoners return home.", "en").size() == 2);
  CHECK(sentences("يجب أن تتوقف المساعدة. 19 مارس موعد التبادل.", "ar").size() == 2);
  CHECK(sentences("Согласно ст. 5 договора, стр. 12 и п. 3.", "ru").size() == 1);
  CHECK(sentences("Under Art. 5 and No. 12 of the list.", "en").size() == 1);
  CHECK(sentences("Встреча прошла 26. 01. 2021 года.", "ru").size() == 1);
}

TEST_CASE("sentences stay inside their block and an empty one has none") {
  const std::string text = "First. Второе. ثالث.";
  const auto inside = sentences_of(text, {7, 20}, language("en"));
  REQUIRE(inside.size() == 1);
  CHECK(inside[0].of(text) == "Второе.");
  CHECK(sentences_of(text, {3, 3}, language("en")).empty());
  CHECK(sentences("  \n ", "ru").empty());
}
