#include "compare/revisions.h"
#include "tests/support/catch.h"
#include "tests/support/telling.h"

using namespace diptych;
using namespace diptych::test;

namespace {

// One line a revision: "reworded: old > new".
std::vector<std::string> changes(const AccountText& before, const AccountText& after) {
  const Comparison comparison = compared({before, after});
  const auto words = [&](const std::optional<StatementIndex>& index) {
    if (!index) return std::string("-");
    const Statement& statement = comparison.statements[index->value];
    return std::string(statement.span.of(comparison.documents[statement.document.value].source.text));
  };
  std::vector<std::string> out;
  for (const auto& one : revisions(comparison, embedded()).list) {
    std::string line = one.kept()     ? "kept"
                       : one.moved    ? "moved"
                       : one.reworded ? "reworded"
                       : one.before   ? "removed"
                                      : "added";
    line += ": " + words(one.before) + " > " + words(one.after);
    for (const auto& number : one.numbers_before) line += " -" + number;
    for (const auto& number : one.numbers_after) line += " +" + number;
    out.push_back(std::move(line));
  }
  return out;
}

AccountText text(const std::string& words) { return {"kremlin", "en", words}; }
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a text is unchanged against itself") {
  const AccountText one = text("They discussed trade. They spoke about Yemen.");
  const Comparison comparison = compared({one, one});
  CHECK(unchanged(revisions(comparison, embedded())));
}

TEST_CASE("added, removed and reworded statements are told apart") {
  CHECK(changes(text("They discussed trade. The weather in the capital was fine. They spoke about the war in Yemen."),
                text("They discussed trade. They spoke at length about the war in Yemen. Sport unites nations.")) ==
        Lines{"kept: They discussed trade. > They discussed trade.",
              "removed: The weather in the capital was fine. > -",
              "reworded: They spoke about the war in Yemen. > They spoke at length about the war in Yemen.",
              "added: - > Sport unites nations."});
}

TEST_CASE("a statement that changes its place is moved, the others are not") {
  CHECK(changes(text("They discussed trade. They spoke about Yemen. Sport unites nations."),
                text("Sport unites nations. They discussed trade. They spoke about Yemen.")) ==
        Lines{"moved: Sport unites nations. > Sport unites nations.",
              "kept: They discussed trade. > They discussed trade.",
              "kept: They spoke about Yemen. > They spoke about Yemen."});
}

TEST_CASE("a changed number is named") {
  CHECK(changes(text("The sides will exchange 175 prisoners of war."),
                text("The sides will exchange 246 prisoners of war.")) ==
        Lines{"reworded: The sides will exchange 175 prisoners of war. > The sides will exchange 246 prisoners of war. "
              "-175 +246"});
}

TEST_CASE("editions in two languages are compared by topics and facts") {
  const AccountText english = text("They discussed New START. They spoke about climate change.");
  const AccountText russian{"kremlin", "ru", "Обсуждён договор СНВ-3. Затронуто изменение климата."};
  const Comparison comparison = compared({english, russian});
  const Revisions found = revisions(comparison, embedded());
  CHECK(found.translated);
  CHECK(unchanged(found));
}

TEST_CASE("texts of two known parties are warned of: they are two accounts and no versions of one") {
  const std::string english = "They discussed trade. They spoke about Yemen.";
  const auto warnings = [&](const std::string& before, const std::string& after, const AccountText& second) {
    return revisions(compared({{before, "en", english}, {after, second.language, second.text}}), embedded()).warnings;
  };
  const AccountText russian{"", "ru", "Они обсудили торговлю. Речь шла о Йемене."};
  const AccountText same{"", "en", english};
  CHECK(warnings("kremlin", "kremlin", same).empty());
  CHECK(warnings("kremlin", "kremlin", russian).empty());
  for (const AccountText& second : {same, russian}) {
    const auto told = warnings("kremlin", "white-house", second);
    REQUIRE(told.size() == 1);
    CHECK(told.front().find(" is told by kremlin and ") != std::string::npos);
    CHECK(told.front().find(" by white-house: these are two accounts, not two versions of one; ") != std::string::npos);
  }
  // Names that no data file has may be two names of one party.
  CHECK(warnings("old", "new", same).empty());
}
