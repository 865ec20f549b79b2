#include "report/html.h"
#include "report/json.h"
#include "report/separated.h"
#include "report/text.h"
#include "report/view.h"
#include "report/webannotation.h"
#include "tests/support/catch.h"
#include "tests/support/knowledge.h"
#include "tests/support/sample_comparison.h"

#include <boost/json.hpp>

// Accounts of one party about one event become one account of several documents. Its language, title, address and the
// reasons for them are those of the first document, and nothing may say them of another, which has its own.

using namespace diptych;
using namespace diptych::test;

namespace {

bool has(const std::string& all, std::string_view words) { return all.find(words) != std::string::npos; }

// The Kremlin's account of a page in Arabic and of a text in Russian.
Comparison merged() {
  ComparisonBuilder build;
  build.account("white-house", "en", "Readout", "They spoke about New START.");
  build.statement("They spoke about New START").mention("new-start", "New START", "New START");
  build.account("kremlin", "ar", "اتصال", "بحث الرئيسان معاهدة ستارت.");
  build.statement("بحث الرئيسان معاهدة ستارت").mention("new-start", "New START", "معاهدة ستارت");
  build.account("kremlin", "ru", "Разговор", "Стороны обсудили СНВ-3.");
  build.statement("Стороны обсудили СНВ-3").mention("new-start", "New START", "СНВ-3");
  Comparison c = build.build();
  c.accounts[1].url = "https://example.org/arabic";
  c.documents[1].url = c.accounts[1].url;
  c.documents[2].url = "https://example.org/russian";
  c.accounts[1].party_how = "address example.org";
  c.accounts[1].documents.push_back(DocumentIndex{2});
  c.accounts.pop_back();
  c.statements[2].account = AccountIndex{1};
  for (LedgerEntry& entry : c.ledger)
    if (entry.account == AccountIndex{2}) entry.account = AccountIndex{1};
  c.topics[0].accounts = {AccountIndex{0}, AccountIndex{1}};
  c.topics[0].status = TopicStatus::shared;
  std::erase_if(c.frame, [](const FrameRow& row) { return row.account == AccountIndex{2}; });
  return c;
}

}  // namespace

TEST_CASE("what is known about the first document of an account is not said of its others") {
  const Comparison c = merged();
  const View view = make_view(c, test::embedded(), *find_wording("en"));
  const std::string text = render_text(c, test::embedded(), {100, false, "en", Display::automatic});
  const std::size_t second = text.find("kremlin.ru.txt");
  REQUIRE(second != std::string::npos);
  const std::string of_second = text.substr(second, text.find("Told by both") - second);
  CHECK_FALSE(has(of_second, "Arabic"));
  CHECK(has(of_second, "Russian (CLD2)"));
  CHECK_FALSE(has(of_second, "dateline"));

  const std::string cited = citation(view, {1}, {2}, c.statements[2].span);
  CHECK(has(cited, "https://example.org/russian"));
  CHECK(has(cited, "Разговор"));
  CHECK_FALSE(has(cited, "https://example.org/arabic"));
  CHECK_FALSE(has(cited, "اتصال"));
}

TEST_CASE("a quotation reads in the direction of its own document") {
  const std::string page = render_html(make_view(merged(), test::embedded(), *find_wording("en")));
  CHECK(has(page, "<q lang=\"ar\" dir=\"rtl\">بحث الرئيسان معاهدة ستارت</q>"));
  CHECK(has(page, "<q lang=\"ru\" dir=\"ltr\">Стороны обсудили СНВ-3</q>"));
}

TEST_CASE("CSV and web annotations give each statement the language and the address of its own document") {
  const Comparison c = merged();
  const View view = make_view(c, test::embedded(), *find_wording("en"));
  const std::string csv = render_separated(view, Separator::comma, false);
  const std::size_t line = csv.find("Стороны обсудили");
  REQUIRE(line != std::string::npos);
  const std::string row = csv.substr(csv.rfind('\n', line), csv.find('\n', line) - csv.rfind('\n', line));
  CHECK(has(row, "kremlin,ru,2021-01-26"));
  CHECK(has(row, "https://example.org/russian"));
  CHECK_FALSE(has(row, "https://example.org/arabic"));
  CHECK(has(render_webannotation(view), "\"source\": \"https://example.org/russian\""));
}

TEST_CASE("JSON gives each document and each statement its own language and address") {
  const auto result = boost::json::parse(render_json(merged()));
  const auto& documents = result.at("documents").as_array();
  CHECK(documents.at(1).at("language").as_string() == "ar");
  CHECK(documents.at(2).at("language").as_string() == "ru");
  CHECK(documents.at(2).at("url").as_string() == "https://example.org/russian");
  CHECK(documents.at(2).at("title").as_string() == "Разговор");
  CHECK(documents.at(0).at("url").is_null());
  const auto& statements = result.at("statements").as_array();
  CHECK(statements.at(1).at("language").as_string() == "ar");
  CHECK(statements.at(1).at("url").as_string() == "https://example.org/arabic");
  CHECK(statements.at(2).at("language").as_string() == "ru");
  CHECK(statements.at(2).at("url").as_string() == "https://example.org/russian");
  CHECK(result.at("accounts").as_array().at(1).at("language").as_string() == "ar");
}

TEST_CASE("where the accounts are dated days apart, the head says from when to when") {
  ComparisonBuilder build;
  build.account("white-house", "en", "Readout", "They spoke.");
  build.account("kremlin", "en", "Call", "They talked.");
  Comparison c = build.build();
  c.events.front().date.reset();
  c.accounts[1].date = Date{2021, 12, 31};
  CHECK(event_line(make_view(c, test::embedded(), *find_wording("en"))) ==
        "Phone call, 26 January 2021 – 31 December 2021");
  c.accounts[1].date.reset();
  CHECK(event_line(make_view(c, test::embedded(), *find_wording("en"))) == "Phone call, 26 January 2021");
  c.accounts[0].date.reset();
  CHECK(event_line(make_view(c, test::embedded(), *find_wording("en"))) == "Phone call, date not given");
}
