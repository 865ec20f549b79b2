#include "core/match/phrases.h"
#include "tests/support/catch.h"
#include "tests/support/knowledge.h"

#include <string>

using namespace diptych;
using diptych::test::embedded;
using diptych::test::language;

namespace {

std::string phrases(const std::string& text, const std::string& tag) {
  const Analysis analysis = analyse(text, language(tag), embedded());
  std::string out;
  const auto count = static_cast<std::uint32_t>(analysis.tokens.size());
  for (const Mention& mention : phrases_of(text, analysis, 0, count, language(tag), embedded()))
    out += std::string(name(mention.origin)) + " " + mention.label + "\n";
  return out;
}

}  // namespace

TEST_CASE("words without a catalogued topic are told by their names and their key phrase") {
  struct Case {
    const char* tag;
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {"en", "They discussed the glacier rescue service.", "phrase glacier rescue service\n"},
      {"en", "He praised Zorblax Quux for it.", "entity Zorblax Quux\n"},
      {"en", "and it was so", ""},
      {"ru", "Обсуждалась реставрация деревянных мельниц.", "phrase реставрация деревянных мельниц\n"},
      {"ru", "Он поблагодарил Пафнутия Зюзина.", "entity Пафнутия Зюзина\n"},
      {"ar", "ناقشا ترميم الطواحين الخشبية", "phrase ترميم الطواحين الخشبية\n"},
      {"en", "🤝 🤝", ""},
      {"en", "", ""},
  };
  for (const auto& [tag, text, expected] : cases) {
    INFO(text);
    CHECK(phrases(text, tag) == expected);
  }
}

TEST_CASE("a phrase's topic is the same in every inflection") {
  const auto topic = [](const std::string& text) {
    const Analysis analysis = analyse(text, language("ru"), embedded());
    const auto count = static_cast<std::uint32_t>(analysis.tokens.size());
    return phrases_of(text, analysis, 0, count, language("ru"), embedded()).at(0).topic;
  };
  CHECK(topic("о деревянных мельницах") == topic("деревянные мельницы"));
  CHECK(topic("деревянные мельницы").starts_with("phrase:"));
}

TEST_CASE("parties' names and verbs of telling are no part of a phrase") {
  CHECK(phrases("Putin and Biden discussed it", "en").empty());
  CHECK(phrases("Biden raised glacier melt", "en") == "phrase glacier melt\n");
  // A first name, an initial and a patronymic beside the name are the same person's.
  CHECK(phrases("Джозеф Р. Байден", "ru").empty());
  CHECK(phrases("Zorblax Q. Biden raised glacier melt", "en") == "phrase glacier melt\n");
}

TEST_CASE("whose something is names nothing by itself") {
  CHECK(phrases("He praised the Russian and the Ukrainians", "en").empty());
  CHECK(phrases("He praised the Russian Zorblax", "en") == "entity Russian Zorblax\n");
  CHECK(phrases("Стороны обсудили российское", "ru").empty());
}

TEST_CASE("abbreviations, currencies and verbs of telling inside longer words of the lexicon are no phrase") {
  CHECK(phrases("Zorblax Quux, Jr. met him", "en") == "entity Zorblax Quux\n");
  CHECK(phrases("They spend UAH on marble baths", "en") == "phrase marble baths\n");
  CHECK(phrases("He stressed that marble baths were important", "en") == "phrase marble baths\n");
}

TEST_CASE("a word by itself is a matter only right behind what somebody does") {
  CHECK(phrases("They discussed tulips", "en") == "phrase tulips\n");
  CHECK(phrases("Стороны обсудили тюльпаны", "ru") == "phrase тюльпаны\n");
  CHECK(phrases("By this means it was so", "en").empty());
  CHECK(phrases("The call took one hour", "en").empty());
}

TEST_CASE("words that turn to a side, contrast or open a clause are no phrase") {
  CHECK(phrases("For his part, he stressed it", "en").empty());
  CHECK(phrases("من جهته، شدد سموه", "ar").empty());
  CHECK(phrases("ومن ناحيته أكد جلالته", "ar").empty());
  CHECK(phrases("وفي مستهل الاتصال", "ar").empty());
  CHECK(phrases("بينما", "ar").empty());
}
