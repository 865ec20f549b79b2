#include "report/wording.h"

#include "tests/support/catch.h"
#include "tests/support/places.h"
#include "tests/support/scratch.h"

using namespace diptych;
using namespace diptych::test;

TEST_CASE("counts take the form that each language uses") {
  struct Case {
    std::string language;
    std::size_t n;
    std::string shown;
  };
  const Case cases[] = {
      {"en", 0, "0 topics"},   {"en", 1, "1 topic"},     {"en", 2, "2 topics"},     {"en", 12345, "12,345 topics"},
      {"ru", 0, "0 тем"},      {"ru", 1, "1 тема"},      {"ru", 2, "2 темы"},       {"ru", 5, "5 тем"},
      {"ru", 11, "11 тем"},    {"ru", 12, "12 тем"},     {"ru", 21, "21 тема"},     {"ru", 104, "104 темы"},
      {"ar", 0, "لا مواضيع"},  {"ar", 1, "موضوع واحد"},  {"ar", 2, "موضوعان"},      {"ar", 3, "3 مواضيع"},
      {"ar", 11, "11 موضوعا"}, {"ar", 100, "100 موضوع"}, {"ar", 103, "103 مواضيع"},
  };
  for (const auto& [language, n, shown] : cases) CHECK(counted(*find_wording(language), "topics", n) == shown);
}

TEST_CASE("dates, quotations and patterns are written as the language does") {
  CHECK(long_date(*find_wording("en"), {2021, 1, 26}) == "26 January 2021");
  CHECK(long_date(*find_wording("ru"), {2021, 5, 9}) == "9 мая 2021 г.");
  CHECK(long_date(*find_wording("ar"), {2021, 12, 31}) == "31 ديسمبر 2021");
  CHECK(length_of_time(*find_wording("en"), "PT1H30M") == "1 hour 30 minutes");
  CHECK(length_of_time(*find_wording("en"), ">PT2H") == "more than 2 hours");
  CHECK(length_of_time(*find_wording("ru"), "~PT2H30M") == "около 2 ч 30 мин");
  CHECK(length_of_time(*find_wording("ar"), "<PT45M") == "أقل من 45 دقيقة");
  CHECK(length_of_time(*find_wording("en"), "lengthy conversation") == "lengthy conversation");
  CHECK(length_of_time(*find_wording("en"), "PT1H/PT2H") == "PT1H/PT2H");
  CHECK(length_of_time(*find_wording("en"), "PT").size() == 2);
  CHECK(quoted(*find_wording("ru"), "да") == "«да»");
  CHECK(filled("{a}, {b}; {c} {", {{"a", "{b}"}, {"b", "2"}}) == "{b}, 2; {c} {");
}

TEST_CASE("English, Russian and Arabic are there, and a language without a file is not") {
  for (const char* language : {"en", "ru", "ar"}) {
    REQUIRE(find_wording(language) != nullptr);
    CHECK((*find_wording(language))("language") == language);
  }
  CHECK(find_wording("tlh") == nullptr);
}

TEST_CASE("every act of data/acts.toml has a word in every language") {
  const std::string acts = contents(source_folder() + "/data/acts.toml");
  std::size_t count = 0;
  for (std::size_t at = acts.find("\nid = \""); at != std::string::npos; at = acts.find("\nid = \"", at), ++count) {
    at += 7;
    const std::string id = acts.substr(at, acts.find('"', at) - at);
    for (const Wording& words : all_wordings()) {
      INFO(words.language << " " << id);
      CHECK(words("act." + id) != "act." + id);
    }
  }
  CHECK(count > 20);
}
