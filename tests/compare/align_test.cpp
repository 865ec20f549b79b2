#include "compare/align.h"
#include "tests/support/catch.h"
#include "tests/support/telling.h"

using namespace diptych;
using namespace diptych::test;

namespace {

// "the words ~ the words", a side of several statements joined by " + ".
std::vector<std::string> alignments(const Comparison& comparison) {
  std::vector<std::string> out;
  for (const auto& alignment : comparison.alignments) {
    std::string line;
    std::optional<AccountIndex> account;
    for (const auto index : alignment.statements) {
      const Statement& statement = comparison.statements[index.value];
      if (account) line += *account == statement.account ? " + " : " ~ ";
      account = statement.account;
      line += statement.span.of(comparison.documents[statement.document.value].source.text);
    }
    out.push_back(std::move(line));
  }
  return out;
}

const AccountText english{"white-house", "en",
                          "The leaders discussed the extension of New START. They spoke about climate change. "
                          "The President raised the situation in Yemen."};
const AccountText russian{
    "kremlin", "ru",
    "Обсуждено изменение климата. Президенты условились продлить договор СНВ-3. Отмечена роль спорта."};
const AccountText arabic{"egypt-presidency", "ar", "بحث الرئيسان تغير المناخ. كما ناقشا الوضع في اليمن."};

}  // namespace

TEST_CASE("statements about one topic are aligned across languages, and they may cross") {
  const Comparison comparison = compared({english, russian});
  CHECK(alignments(comparison) ==
        std::vector<std::string>{
            "The leaders discussed the extension of New START. ~ Президенты условились продлить договор СНВ-3.",
            "They spoke about climate change. ~ Обсуждено изменение климата."});
}

TEST_CASE("a statement that nothing in the other account is like stays unaligned") {
  const Comparison comparison = compared({english, russian});
  std::vector<std::string> left;
  for (const auto index : unaligned(comparison)) {
    const Statement& statement = comparison.statements[index.value];
    left.emplace_back(statement.span.of(comparison.documents[statement.document.value].source.text));
  }
  CHECK(left == std::vector<std::string>{"The President raised the situation in Yemen.", "Отмечена роль спорта."});
}

TEST_CASE("every alignment says what its score consists of") {
  const Comparison comparison = compared({english, russian});
  for (const auto& alignment : comparison.alignments) {
    REQUIRE_FALSE(alignment.why.empty());
    CHECK(alignment.why.front().starts_with("topic "));
    CHECK(alignment.score > 0.3);
    CHECK(alignment.score <= 1);
  }
}

TEST_CASE("equal facts align statements that name no topic") {
  const Comparison comparison =
      compared({{"white-house", "en", "The two talked for a while. Some 1300 people will go home."},
                {"kremlin", "ru", "Состоялась беседа. Домой отправятся 1300 человек."}},
               [](const std::string& text, Statement& statement) {
                 statement.facts.clear();
                 statement.mentions.clear();
                 if (const ByteSpan span = span_in(text, statement, "1300"); !span.empty())
                   statement.facts.push_back({span, "number", "1300"});
               });
  CHECK(alignments(comparison) ==
        std::vector<std::string>{"Some 1300 people will go home. ~ Домой отправятся 1300 человек."});
}

TEST_CASE("what one side tells in two sentences joins what the other tells in one") {
  const Comparison comparison = compared({{"white-house", "en",
                                           "They agreed to extend New START. New START must be extended in time. "
                                           "They spoke about climate change."},
                                          {"kremlin", "ru", "Стороны согласились продлить договор СНВ-3."}});
  CHECK(alignments(comparison) ==
        std::vector<std::string>{"They agreed to extend New START. + New START must be extended in time. ~ "
                                 "Стороны согласились продлить договор СНВ-3."});
}

TEST_CASE("with three accounts an alignment holds a statement of each that tells it") {
  const Comparison comparison = compared({english, russian, arabic});
  std::size_t most = 0;
  for (const auto& alignment : comparison.alignments) most = std::max(most, alignment.statements.size());
  CHECK(most == 3);
}

TEST_CASE("swapping the accounts swaps the sides of every alignment and changes no score") {
  const Comparison there = compared({english, arabic});
  const Comparison back = compared({arabic, english});
  const auto in_first =
      static_cast<std::uint32_t>(std::count_if(there.statements.begin(), there.statements.end(),
                                               [](const Statement& s) { return s.account == AccountIndex{0}; }));
  const auto all = static_cast<std::uint32_t>(there.statements.size());
  std::vector<std::pair<std::vector<std::uint32_t>, double>> mirrored;
  for (const auto& alignment : back.alignments) {
    std::vector<std::uint32_t> statements;
    for (const auto s : alignment.statements)
      statements.push_back(s.value < all - in_first ? s.value + in_first : s.value - (all - in_first));
    std::sort(statements.begin(), statements.end());
    mirrored.emplace_back(statements, alignment.score);
  }
  std::sort(mirrored.begin(), mirrored.end());
  std::vector<std::pair<std::vector<std::uint32_t>, double>> expected;
  for (const auto& alignment : there.alignments) {
    std::vector<std::uint32_t> statements;
    for (const auto s : alignment.statements) statements.push_back(s.value);
    expected.emplace_back(statements, alignment.score);
  }
  REQUIRE_FALSE(expected.empty());
  CHECK(mirrored == expected);
}
