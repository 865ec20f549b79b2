#include "core/text/utf8.h"
#include "tests/support/catch.h"

#include <random>
#include <string>

using namespace diptych;

TEST_CASE("code points are read one after the other and written back as they were") {
  const std::string text = "aЖسّ€\U0001F91D\U00010348z";
  const std::u32string expected = U"aЖسّ€\U0001F91D\U00010348z";
  std::u32string seen;
  std::string written;
  for (std::size_t at = 0; at < text.size();) {
    seen += next_code_point(text, at);
    append_code_point(written, seen.back());
  }
  CHECK(seen == expected);
  CHECK(written == text);
  CHECK(count_code_points(text) == expected.size());
  CHECK(count_code_points("") == 0);
}

TEST_CASE("the first malformed sequence is found where it begins") {
  struct Case {
    std::string bytes;
    std::size_t at;
  };
  const std::size_t none = std::string::npos;
  const Case cases[] = {
      {"", none},
      {"Киев سلام 🤝", none},
      {"ab\xFF", 2},
      {"\x80", 0},
      {"Да\xC0\xAF", 4},         // overlong slash
      {"x\xED\xA0\x80y", 1},     // surrogate
      {"x\xF4\x90\x80\x80", 1},  // beyond U+10FFFF
      {"🤝\xF0\x9F\xA4", 4},   // cut short at the end
      {"\xD0", 0},
      {"\xE2\x82"
       "a",
       0},
      {std::string("a\0b", 3), none},  // NUL is valid UTF-8; refusing it is decode()'s business
  };
  for (const auto& [bytes, at] : cases) {
    INFO(bytes);
    CHECK(first_invalid_utf8(bytes) == at);
  }
}

TEST_CASE("the code point map counts as a plain count from the beginning does, at every border") {
  const std::u32string alphabet = U"ab жёй سلام €\U0001F91D\U00010348\n";
  std::mt19937 random(20210126);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    const std::size_t length = std::uniform_int_distribution<std::size_t>(0, 200)(random);
    for (std::size_t i = 0; i < length; ++i)
      append_code_point(text, alphabet[std::uniform_int_distribution<std::size_t>(0, alphabet.size() - 1)(random)]);
    const CodePointMap map(text);
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
      REQUIRE(map.offset(static_cast<std::uint32_t>(at)) == count);
      REQUIRE(map.byte(count) == at);
      static_cast<void>(next_code_point(text, at));
    }
    REQUIRE(map.offset(static_cast<std::uint32_t>(text.size())) == count);
    REQUIRE(map.byte(count) == text.size());
    REQUIRE(map.byte(count + 1) == text.size());
  }
}

TEST_CASE("spans are trimmed of every kind of white space and of bidi marks, at their ends only") {
  struct Case {
    std::string text;
    std::string inside;
  };
  const Case cases[] = {
      {"", ""},
      {" \t\n", ""},
      {"a", "a"},
      {"\u00A0\u3000 Да нет \u2009\n", "Да нет"},
      {"\u200F سلام عليكم \u200E", "سلام عليكم"},
      {"\uFEFF🤝\u200B", "🤝"},
      {"\u200B\u200B", ""},
      {"a\u00A0b", "a\u00A0b"},
  };
  for (const auto& [text, inside] : cases) {
    INFO(text);
    CHECK(trimmed(text, {0, static_cast<std::uint32_t>(text.size())}).of(text) == inside);
  }
}
