#include "compare/quote_finder.h"

#include "tests/support/catch.h"

using namespace diptych;

namespace {

std::vector<std::string> found(std::string_view text, std::string_view words) {
  std::vector<std::string> out;
  for (const ByteSpan span : QuoteFinder(text).find(words)) out.emplace_back(span.of(text));
  return out;
}

}  // namespace

TEST_CASE("quotations are found whatever white space stands between their words") {
  struct Case {
    std::string text;
    std::string words;
    std::vector<std::string> found;
  };
  const std::vector<Case> cases{
      {"", "a", {}},
      {"a", "", {}},
      {"a b", " \n", {}},
      {"a", "a", {"a"}},
      {"in Prague\n on 8 April", "Prague on 8", {"Prague\n on 8"}},
      {"in Prague on 8 April", "Prague\n on\u00A08", {"Prague on 8"}},
      {"\U0001F4DE 8\u202Fапреля", "8 апреля", {"8\u202Fапреля"}},
      {"  ёлка  ", " ёлка ", {"ёлка"}},
      {"ёлка, ёлка", "ёлка", {"ёлка", "ёлка"}},
      {"aaa", "aa", {"aa", "aa"}},
      {"وناقشا\u00A0السلام", "وناقشا السلام", {"وناقشا\u00A0السلام"}},
      {"ёлка", "елка", {}},
      {"NewSTART", "New START", {}},
      {"New START", "NewSTART", {}},
  };
  for (const auto& one : cases) {
    INFO(one.text << " / " << one.words);
    CHECK(found(one.text, one.words) == one.found);
  }
}
