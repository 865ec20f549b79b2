#include "storage/query.h"

#include "storage/store.h"
#include "tests/support/catch.h"
#include "tests/support/result.h"
#include "tests/support/sample_comparison.h"
#include "tests/support/scratch.h"

#include <algorithm>

using namespace diptych;
using namespace diptych::test;

namespace {

std::string shown(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* real = std::get_if<double>(&value)) return std::to_string(*real);
  return "NULL";
}

// The cells of some columns, row by row: "a|b\nc|d\n".
std::string cells(const Rows& rows, const std::vector<std::string>& columns) {
  std::string out;
  for (const auto& row : rows.rows) {
    std::string line;
    for (const std::string& column : columns) {
      const auto at = std::find(rows.columns.begin(), rows.columns.end(), column);
      REQUIRE(at != rows.columns.end());
      line += (line.empty() ? "" : "|") + shown(row[static_cast<std::size_t>(at - rows.columns.begin())]);
    }
    out += line + "\n";
  }
  return out;
}

class Archive {
 public:
  Archive() : path(scratch_ / "calls.db") {
    REQUIRE(store_comparison(path, sample_comparison(),
                             {{"new-start", "en", "New START"}, {"new-start", "ru", "Новый ДСНВ"}}));
    REQUIRE(store_comparison(path, later_comparison(), {}));
  }
  [[nodiscard]] Rows ask(std::string_view name, const QueryParameters& parameters = {}) const {
    auto rows = run_named_query(path, name, parameters);
    INFO((rows ? "" : to_string(rows.error())));
    REQUIRE(rows);
    return *rows;
  }
  [[nodiscard]] Diagnostic refused(std::string_view name, const QueryParameters& parameters = {}) const {
    const auto rows = run_named_query(path, name, parameters);
    REQUIRE_FALSE(rows);
    return rows.error();
  }

 private:
  Scratch scratch_;

 public:
  const std::string path;
};

}  // namespace

TEST_CASE("every ready query runs, with and without its parameters") {
  const Archive archive;
  for (const NamedQuery& query : named_queries()) {
    INFO(query.name);
    CHECK_FALSE(looks_like_sql(query.name));
    CHECK(query.answers.ends_with('.'));
    CHECK(query.example.starts_with(query.name));
    QueryParameters required;
    QueryParameters all;
    for (const NamedParameter& parameter : query.parameters) {
      const std::string value = parameter.kind == ParameterKind::number ? "1" : "new-start";
      all.emplace_back(parameter.name, value);
      if (parameter.required) required.emplace_back(parameter.name, value);
      CHECK(query.sql.find(":" + std::string(parameter.name)) != std::string_view::npos);
    }
    CHECK_FALSE(archive.ask(query.name, required).columns.empty());
    CHECK_FALSE(archive.ask(query.name, all).columns.empty());
  }
}

TEST_CASE("one-sided topics come with who tells them, who is silent and the words") {
  const Archive archive;
  CHECK(cells(archive.ask("one-sided"), {"party", "silent", "topic", "quote"}) ==
        "white-house|kremlin, saudi-arabia|navalny|the poisoning of Aleksey Navalny\n"
        "kremlin|white-house, saudi-arabia|phrase:ёлка|В Кремле уже стоит новогодняя ёлка\n"
        "saudi-arabia|white-house, kremlin|yemen-conflict|وناقشا السلام في اليمن\n"
        "white-house|kremlin|new-start|They spoke again about New START\n"
        "kremlin|white-house|trade|Стороны обсудили торговлю\n");
  CHECK(cells(archive.ask("one-sided", {{"party", "kremlin"}, {"year", "2022"}}), {"topic"}) == "trade\n");
  CHECK(cells(archive.ask("one-sided", {{"comparison", "1"}, {"role", "matter"}}), {"topic"}) ==
        "navalny\nyemen-conflict\n");
}

TEST_CASE("omitted topics are those that another account of the event tells") {
  const Archive archive;
  CHECK(cells(archive.ask("omitted", {{"party", "kremlin"}}), {"date", "told_by", "topic"}) ==
        "2021-01-26|white-house|navalny\n2021-01-26|saudi-arabia|yemen-conflict\n2022-02-12|white-house|new-start\n");
}

TEST_CASE("shared topics name all parties that tell them") {
  const Archive archive;
  CHECK(cells(archive.ask("shared"), {"topic", "status", "parties", "mentions"}) ==
        "new-start|shared|white-house, kremlin, saudi-arabia|3\n");
}

TEST_CASE("topics by party and year count documents and statements, and in how many the party stood alone") {
  const Archive archive;
  CHECK(cells(archive.ask("topics-by-party-and-year", {{"party", "white-house"}}),
              {"year", "topic", "documents", "statements", "documents_alone"}) ==
        "2021|navalny|1|1|1\n2021|new-start|1|1|0\n2022|new-start|1|1|1\n");
}

TEST_CASE("a topic is found by its id and by its label in any language") {
  const Archive archive;
  for (const std::string topic : {"new-start", "New START", "Новый ДСНВ"}) {
    INFO(topic);
    CHECK(cells(archive.ask("quotations", {{"topic", topic}}), {"party", "words"}) ==
          "kremlin|Договора СНВ-3\nsaudi-arabia|بِمُعَاهَدَةِ ستارت\nwhite-house|New START\nwhite-house|New START\n");
  }
  CHECK(cells(archive.ask("topic-history", {{"topic", "new-start"}}), {"date", "status", "parties", "silent"}) ==
        "2021-01-26|shared|white-house, kremlin, saudi-arabia|NULL\n2022-02-12|only|white-house|kremlin\n");
}

TEST_CASE("coverage is the share of characters in statements that carry a topic") {
  const Archive archive;
  const std::size_t words = std::string("They agreed to extend New START for five years").size();
  const std::size_t poisoning = std::string("the poisoning of Aleksey Navalny").size();
  const std::size_t all = words + poisoning + std::string("the weather").size();
  CHECK(cells(archive.ask("coverage", {{"comparison", "1"}}),
              {"party", "statements", "statements_with_topic", "characters", "characters_with_topic"}) ==
        "white-house|3|2|" + std::to_string(all) + "|" + std::to_string(words + poisoning) +
            "\nkremlin|2|2|94|94\nsaudi-arabia|2|2|55|55\n");
  CHECK(cells(archive.ask("without-topic"), {"party", "quote"}) == "white-house|the weather\n");
}

TEST_CASE("comparisons, accounts, parties, warnings, differences and the ledger can be listed") {
  const Archive archive;
  CHECK(
      cells(archive.ask("comparisons"), {"comparison_id", "date", "parties", "languages", "shared", "one_sided"}) ==
      "1|2021-01-26|white-house, kremlin, saudi-arabia|en, ru, ar|1|3\n2|2022-02-12|white-house, kremlin|en, ru|0|2\n");
  // What only one side tells is counted as that.
  CHECK(cells(archive.ask("comparisons"), {"told_differently"}) == "0\n0\n");
  CHECK(cells(archive.ask("comparisons", {{"party", "saudi-arabia"}}), {"comparison_id"}) == "1\n");
  CHECK(cells(archive.ask("accounts", {{"year", "2022"}}), {"party", "party_how", "statements"}) ==
        "white-house|self-reference|1\nkremlin|self-reference|1\n");
  CHECK(cells(archive.ask("parties"), {"party", "documents", "first", "last"}) ==
        "kremlin|2|2021-01-26|2022-02-12\nwhite-house|2|2021-01-26|2022-02-12\nsaudi-arabia|1|2021-01-26|2021-01-26\n");
  CHECK(cells(archive.ask("warnings"), {"comparison_id", "text"}) ==
        "1|kremlin.ru.txt: the date was taken from the dateline\n");
  CHECK(cells(archive.ask("differences"), {"kind", "party", "quote"}) ==
        "one-sided|white-house|the poisoning of Aleksey Navalny\n");
  CHECK(cells(archive.ask("ledger", {{"comparison", "2"}}), {"document", "kind", "characters"}) ==
        "0|statement|32\n0|furniture|27\n1|statement|25\n1|furniture|21\n");
}

TEST_CASE("search finds words whatever their case, yo, vowel signs and hamza") {
  const Archive archive;
  const std::string tree = "В Кремле уже стоит новогодняя ёлка\n";
  const std::string treaty = "رحّب الجانبان بِمُعَاهَدَةِ ستارت\n";
  const std::vector<std::pair<std::string, std::string>> cases{
      {"ёлка", tree},
      {"елка", tree},
      {"ЁЛКА", tree},
      {"новогодн* елка", tree},
      {"\"новогодняя ёлка\"", tree},
      {"\"ёлка новогодняя\"", ""},
      {"ёлка новогодняя", tree},
      {"елк", ""},
      {"بمعاهدة", treaty},
      {"بِمُعَاهَدَةِ", treaty},
      {"رحب", treaty},
      {"poisoning NAVALNY", "the poisoning of Aleksey Navalny\n"},
      {"poisoning AND Navalny", ""},  // an operator is a word like any other
      {"poisoning\" OR \"x", ""},
      {"quote:poisoning", ""},
      {"снв-3", "Президенты выразили удовлетворение продлением Договора СНВ-3\n"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(cells(archive.ask("search", {{"text", text}}), {"quote"}) == expected);
  }
  CHECK(cells(archive.ask("search", {{"text", "new start"}, {"year", "2022"}}), {"quote"}) ==
        "They spoke again about New START\n");
}

TEST_CASE("documents are searched whole, headlines included") {
  const Archive archive;
  CHECK(cells(archive.ask("search-documents", {{"text", "ТЕЛЕФОННЫЙ"}}), {"title", "path"}) ==
        "Телефонный разговор|kremlin.ru.txt\n");
  CHECK(cells(archive.ask("search-documents", {{"text", "разговор"}}), {"document_id"}) == "2\n5\n");
  CHECK(archive.ask("search-documents", {{"text", "%"}}).rows.empty());
}

TEST_CASE("a question asked wrongly is a usage error that names what is right") {
  const Archive archive;
  const auto unknown = archive.refused("one-sidd");
  CHECK(unknown.code == ExitCode::usage);
  CHECK(unknown.what == "there is no query 'one-sidd'");
  CHECK(unknown.hint.find("one-sided") != std::string::npos);

  const auto parameter = archive.refused("coverage", {{"party", "kremlin"}});
  CHECK(parameter.code == ExitCode::usage);
  CHECK(to_string(parameter) == "query: 'coverage' has no parameter 'party'; it takes comparison");

  CHECK(to_string(archive.refused("parties", {{"x", "1"}})) == "query: 'parties' has no parameter 'x'; it takes none");
  CHECK(to_string(archive.refused("quotations")) ==
        "query: 'quotations' needs -p topic; for example: quotations -p topic new-start");
  for (const std::string wrong : {"", "x", "1x", "1.5", "-1", "99999999999999999999"}) {
    INFO(wrong);
    CHECK(archive.refused("comparisons", {{"year", wrong}}).code == ExitCode::usage);
  }
  for (const std::string wordless : {"", "  ", "\"\"", "\" \"", "*"}) {
    INFO(wordless);
    CHECK(archive.refused("search", {{"text", wordless}}).code == ExitCode::usage);
  }
}

TEST_CASE("a name that the database does not have is told, where it found nothing") {
  const Archive archive;
  const auto notes = [&](const QueryParameters& parameters, bool empty) {
    const auto told = notes_on_names(archive.path, parameters, empty);
    REQUIRE(told);
    std::string out;
    for (const std::string& note : *told) out += note + "\n";
    return out;
  };
  CHECK(notes({{"party", "kremlinn"}}, true) ==
        "no account is told by the party \"kremlinn\" in this database; the query parties lists what there is\n");
  CHECK(notes({{"topic", "xyz"}, {"comparison", "99"}}, true) ==
        "no account tells the topic \"xyz\" in this database; the query topics lists what there is\n"
        "there is no comparison \"99\" in this database; the query comparisons lists what there is\n");
  CHECK(notes({{"kind", "forse"}}, true) == "there is no difference of the kind \"forse\" in this database\n");
  CHECK(notes({{"party", "kremlinn"}}, false).empty());
  CHECK(notes({{"party", "kremlin"}, {"topic", "New START"}, {"comparison", "1"}, {"year", "1999"}}, true).empty());
}

TEST_CASE("a topic that stands under another one is found there, by its id and by its label in every language") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  Comparison comparison = sample_comparison();
  REQUIRE_FALSE(comparison.topics.empty());
  comparison.topics.front().merged = {"arms-talks"};
  const std::string under = comparison.topics.front().id;
  REQUIRE(
      store_comparison(path, comparison, {{"arms-talks", "en", "Arms talks"}, {"arms-talks", "ar", "محادثات التسلح"}}));
  for (const std::string asked : {"arms-talks", "Arms talks", "محادثات التسلح"}) {
    INFO(asked);
    for (const std::string question : {"quotations", "topic-history", "topics-by-party-and-year"}) {
      INFO(question);
      const auto own = run_named_query(path, question, {{"topic", under}});
      const auto taken_in = run_named_query(path, question, {{"topic", asked}});
      REQUIRE(own);
      REQUIRE(taken_in);
      CHECK_FALSE(own->rows.empty());
      CHECK(taken_in->rows == own->rows);
    }
    const auto notes = notes_on_names(path, {{"topic", asked}}, true);
    REQUIRE(notes);
    CHECK(*notes == std::vector<std::string>{"\"" + asked + "\" stands under the topic \"" + under +
                                             "\" in 1 comparison; its rows are those of that topic"});
  }
}

TEST_CASE("a misspelled question or parameter is told with the one that is near") {
  const Archive archive;
  CHECK(archive.refused("one-sidde", {}).hint.starts_with("did you mean one-sided? There are comparisons, "));
  CHECK(archive.refused("one-sided", {{"partey", "kremlin"}}).hint.starts_with("did you mean party? It takes party, "));
  CHECK(archive.refused("xyz", {}).hint.starts_with("there are comparisons, "));
}

TEST_CASE("a parameter is a value, never SQL") {
  const Archive archive;
  CHECK(archive.ask("one-sided", {{"party", "x' OR 1=1 --"}}).rows.empty());
  CHECK(archive.ask("quotations", {{"topic", "'; DROP TABLE topics; --"}}).rows.empty());
}

TEST_CASE("names of ready queries and SQL are told apart") {
  for (const std::string sql : {"SELECT 1", "select 1", "VACUUM", "VALUES(1)", "one sided", "PRAGMA"})
    CHECK(looks_like_sql(sql));
  for (const std::string name : {"one-sided", "coverage", "select"}) CHECK_FALSE(looks_like_sql(name));
}
