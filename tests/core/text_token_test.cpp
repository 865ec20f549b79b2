#include "core/text/token.h"
#include "core/text/utf8.h"
#include "tests/support/catch.h"

#include <random>
#include <string>
#include <vector>

using namespace diptych;

namespace {

std::vector<std::string> words(const std::string& text) {
  std::vector<std::string> out;
  for (const Token& token : tokenize(text)) out.emplace_back(token.span.of(text));
  return out;
}

}  // namespace

TEST_CASE("words are what a reader counts as words, in every script") {
  using Words = std::vector<std::string>;
  struct Case {
    std::string text;
    Words words;
  };
  const Case cases[] = {
      {"", {}},
      {" \n—…🤝", {}},
      {"hi", {"hi"}},
      {"U.S.-Russia talks", {"U.S", "Russia", "talks"}},
      {"В.Путин и С.В. Лавров", {"В", "Путин", "и", "С.В", "Лавров"}},
      {"Biden.The leaders", {"Biden", "The", "leaders"}},
      {"Ukraine’s O'Brien", {"Ukraine’s", "O'Brien"}},
      {"СНВ-3, ДРСМД.", {"СНВ", "3", "ДРСМД"}},
      {"وبالعقوبات، والسلام؟", {"وبالعقوبات", "والسلام"}},
      {"مُعَاهَدَةِ", {"مُعَاهَدَةِ"}},
      {"V.\u00A0Putin", {"V", "Putin"}},
      {"Co-operation, co-chair", {"Co-operation", "co", "chair"}},
      {"2.5 млн, 1,000", {"2.5", "млн", "1,000"}},
      {"الـ200 والــ300 و20ـ30", {"200", "300", "و", "20ـ30"}},
      {"22 و25 ول30 وف16", {"22", "و", "25", "ول30", "وف16"}},
      {"26.01.2021, 1.000.000", {"26", "01", "2021", "1.000.000"}},
      {"a🤝b\U00010330c", {"a", "b\U00010330c"}},
      {"«Северный поток — 2»", {"Северный", "поток", "2"}},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(words(text) == expected);
  }
}

TEST_CASE("a hyphen between the vowels of a word is no part of it") {
  const auto tokens = tokenize("close co-operation and Co-ordination");
  REQUIRE(tokens.size() == 4);
  CHECK(tokens[1].folded == "cooperation");
  CHECK(tokens[3].folded == "coordination");
}

TEST_CASE("capitals are told from capitalised words and numbers from words") {
  struct Case {
    const char* word;
    bool capitals;
    bool capitalised;
    bool number;
  };
  const Case cases[] = {
      {"START", true, true, false},  {"Start", false, true, false}, {"start", false, false, false},
      {"NATO’s", true, true, false}, {"U.S", true, true, false},    {"I", false, true, false},
      {"НАТО", true, true, false},   {"Нато", false, true, false},  {"COVID19", true, true, false},
      {"سلام", false, false, false}, {"2021", false, false, true},  {"٢٠٢١", false, false, true},
      {"МИДе", true, true, false},   {"NGOs", true, true, false},   {"МИнск", false, true, false},
      {"USAid", false, true, false}, {"5th", false, false, false},  {"\U00010400\U00010401", true, true, false},
  };
  for (const auto& [word, capitals, capitalised, number] : cases) {
    INFO(word);
    const auto tokens = tokenize(word);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].capitals == capitals);
    CHECK(tokens[0].capitalised == capitalised);
    CHECK(tokens[0].number == number);
  }
}

TEST_CASE("random text has as many tokens as words were put into it, each at its own place") {
  const std::vector<std::string> vocabulary = {"treaty", "START", "договор", "ёлка", "Лавров",
                                               "معاهدة", "وأكد",  "2021",    "٢٠٢١", "\U00010330\U00010331"};
  const std::vector<std::string> gaps = {" ",  "  ",     ", ", " — ", "\n", "; ",    " (",
                                         ") ", "\u00A0", "، ", " «",  "» ", " 🤝 "};
  std::mt19937 random(44);
  const auto pick = [&](const std::vector<std::string>& from) {
    return from[std::uniform_int_distribution<std::size_t>(0, from.size() - 1)(random)];
  };
  for (int round = 0; round < 400; ++round) {
    std::string text;
    std::vector<ByteSpan> put;
    const int count = std::uniform_int_distribution<int>(0, 30)(random);
    for (int i = 0; i < count; ++i) {
      if (i > 0) text += pick(gaps);
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += pick(vocabulary);
      put.push_back({begin, static_cast<std::uint32_t>(text.size())});
    }
    std::vector<ByteSpan> seen;
    for (const Token& token : tokenize(text)) seen.push_back(token.span);
    INFO(text);
    REQUIRE(seen == put);
  }
}

TEST_CASE("a web address is one word, whatever its path spells") {
  const std::string text =
      "See [the order](https://example.org/2021/climate-crisis-at-home/), www.example.org/trade. Then";
  std::vector<std::string> words;
  for (const Token& token : tokenize(text)) words.emplace_back(token.span.of(text));
  CHECK(words == std::vector<std::string>{"See", "the", "order", "https://example.org/2021/climate-crisis-at-home/",
                                          "www.example.org/trade", "Then"});
}
