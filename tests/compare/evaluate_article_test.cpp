#include "compare/evaluate_article.h"

#include "tests/support/result.h"
#include "tests/support/sample_comparison.h"

using namespace diptych;

namespace {

// An article of six sentences: a headline, one the reporter's, one of each party, one about another event, one of
// somebody who is no party.
class Article {
 public:
  Article() {
    value_.events = {{{"kremlin", "white-house"}, {}, ""}, {{"kremlin"}, {}, ""}};
    Document document;
    document.source.text =
        "Call \U0001F4DE. It snowed. Washington was glad.\nМосква была рада. Then Moscow rang Paris. A forester wept.";
    value_.documents.push_back(document);
    for (const std::string party : {"white-house", "kremlin", "the forester"}) {
      Account account;
      account.party = party;
      account.party_known = party != "the forester";
      account.documents = {DocumentIndex{0}};
      value_.accounts.push_back(account);
    }
    entry("Call \U0001F4DE.", LedgerKind::furniture, {}, {});
    entry("It snowed.", LedgerKind::narrator, {}, {});
    entry("Washington was glad.", LedgerKind::statement, 0, 0);
    entry("Москва была рада.", LedgerKind::statement, 1, 0);
    entry("Then Moscow rang Paris.", LedgerKind::other_event, 1, 1);
    entry("A forester wept.", LedgerKind::statement, 2, 0);
  }

  void entry(std::string_view words, LedgerKind kind, std::optional<std::uint32_t> account,
             std::optional<std::uint32_t> event) {
    LedgerEntry entry;
    entry.span = test::span_of(value_.documents[0].source.text, words);
    entry.kind = kind;
    if (account) entry.account = AccountIndex{*account};
    if (event) entry.event = EventIndex{*event};
    value_.ledger.push_back(entry);
  }

  // How one sentence is scored: "right", or what was wanted and got.
  [[nodiscard]] std::string score(const std::string& words, std::vector<std::string> accounts,
                                  const std::string& event) const {
    GoldArticle gold{"g.json", "a.txt", "en", {{words, std::nullopt, std::move(accounts), event}}};
    const auto scored = evaluate_article(gold, value_);
    if (!scored) return to_string(scored.error());
    if (scored->wrong.empty()) return "right";
    return "wanted " + scored->wrong[0].wanted + ", got " + scored->wrong[0].got;
  }

  [[nodiscard]] const Comparison& value() const { return value_; }

 private:
  Comparison value_;
};

}  // namespace

TEST_CASE("a sentence belongs to the party whose account holds it") {
  const Article article;
  CHECK(article.score("Washington was glad.", {"white-house"}, "main") == "right");
  CHECK(article.score("Москва была рада.", {"white-house"}, "main") == "wanted white-house, got kremlin");
}

TEST_CASE("narrator and furniture count as one") {
  const Article article;
  CHECK(article.score("Call \U0001F4DE.", {"narrator"}, "none") == "right");
  CHECK(article.score("It snowed.", {"furniture"}, "main") == "right");
  CHECK(article.score("It snowed.", {"kremlin"}, "none") == "wanted kremlin, got narrator");
}

TEST_CASE("a joint account is right with any of its parties, and an alternative is as right") {
  const Article article;
  CHECK(article.score("Москва была рада.", {"joint:white-house+kremlin"}, "main") == "right");
  CHECK(article.score("It snowed.", {"joint:white-house+kremlin"}, "none") ==
        "wanted joint:white-house+kremlin, got narrator");
  CHECK(article.score("It snowed.", {"kremlin", "narrator"}, "none") == "right");
}

TEST_CASE("somebody who is no party is other, by whatever words") {
  const Article article;
  CHECK(article.score("A forester wept.", {"other:forester"}, "main") == "right");
  CHECK(article.score("Washington was glad.", {"other:forester"}, "main") == "wanted other:forester, got white-house");
}

TEST_CASE("the event is asked for in sentences of a party only") {
  const Article article;
  CHECK(article.score("Then Moscow rang Paris.", {"kremlin"}, "paris-call") == "right");
  CHECK(article.score("Then Moscow rang Paris.", {"kremlin"}, "none") == "right");
  CHECK(article.score("Then Moscow rang Paris.", {"kremlin"}, "main") ==
        "wanted kremlin, event main, got kremlin, not the main event");
  CHECK(article.score("Washington was glad.", {"white-house"}, "none") ==
        "wanted white-house, event none, got white-house, event main");
  CHECK(article.score("A forester wept.", {"other:forester"}, "none") == "right");
}

TEST_CASE("a sentence over several entries goes where most of its characters are") {
  const Article article;
  CHECK(article.score("It snowed. Washington was glad.", {"white-house"}, "main") == "right");
  CHECK(article.score("It snowed. Washington was glad.", {"narrator"}, "main") == "wanted narrator, got white-house");
}

TEST_CASE("sentences are looked for in their order, or at their place, and refused when they are not there") {
  Comparison comparison = Article().value();
  GoldArticle gold{
      "g.json",
      "a.txt",
      "en",
      {{"Москва была рада.", std::size_t{41}, {"kremlin"}, "main"}, {"It snowed.", {}, {"narrator"}, "none"}}};
  const auto refused = evaluate_article(gold, comparison);
  REQUIRE_FALSE(refused);
  CHECK(refused.error() == Diagnostic{ExitCode::input_refused, "g.json", "\"It snowed.\" does not stand in a.txt",
                                      "quote the article word by word, in its order"});
  gold.sentences[1].start = 8;
  CHECK(evaluate_article(gold, comparison));
  comparison.documents.push_back(comparison.documents[0]);
  CHECK_FALSE(evaluate_article(gold, comparison));
}
