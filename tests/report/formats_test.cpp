#include "report/json.h"
#include "report/markdown.h"
#include "report/separated.h"
#include "report/webannotation.h"
#include "tests/support/catch.h"
#include "tests/support/full_comparison.h"

#include <boost/json.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

using namespace diptych;
using namespace diptych::test;

namespace {

namespace json = boost::json;

const Knowledge& knowledge() {
  static const Knowledge embedded = Knowledge::embedded();
  return embedded;
}

View view_of(const Comparison& comparison, std::string_view ui = "en") {
  return make_view(comparison, knowledge(), *find_wording(ui));
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) all.push_back(line);
  return all;
}

std::string_view code_points(std::string_view text, std::uint32_t start, std::uint32_t end) {
  const CodePointMap map(text);
  return text.substr(map.byte(start), map.byte(end) - map.byte(start));
}

}  // namespace

TEST_CASE("CSV has one line a mention and one a difference, each with as many cells") {
  const Comparison comparison = full_comparison();
  const auto all = lines(render_separated(view_of(comparison), Separator::tab, false));
  std::size_t mentions = 0;
  for (const Topic& topic : comparison.topics) mentions += topic.mentions.size();
  REQUIRE(all.size() == 1 + mentions + comparison.differences.size());
  for (const std::string& line : all)
    CHECK(std::count(line.begin(), line.end(), '\t') == std::count(all[0].begin(), all[0].end(), '\t'));
  CHECK(all[0].starts_with("record\tkind\ttopic\tlabel\torigin\taccount\tparty\tlanguage\tdate\tstatement\tact\t"));
  CHECK(all[1].starts_with(
      "mention\tshared\tnew-start\tNew START\tcatalogue\ta1\twhite-house\ten\t2021-01-26\ts1\tagreed"));
  CHECK(all.back().starts_with(
      "difference\tnaming\tnew-start\tNew START\tcatalogue\ta1 | a3\twhite-house | saudi-arabia"));
}

TEST_CASE("a cell that a spreadsheet would run is guarded, unless cells are wanted raw") {
  Comparison comparison = full_comparison();
  comparison.topics[0].label = "=HYPERLINK(\"x\")";
  comparison.differences[0].explanation = "@SUM, \"quoted\"";
  const std::string safe = render_separated(view_of(comparison), Separator::comma, false);
  CHECK(safe.find(",\"'=HYPERLINK(\"\"x\"\")\",") != std::string::npos);
  CHECK(safe.find(",\"'@SUM, \"\"quoted\"\"\",") != std::string::npos);
  const std::string raw = render_separated(view_of(comparison), Separator::comma, true);
  CHECK(raw.find(",\"=HYPERLINK(\"\"x\"\")\",") != std::string::npos);
}

TEST_CASE("every line of NDJSON is an object that says what it is, and none of the JSON is missing") {
  const Comparison comparison = full_comparison();
  const json::object whole = json::parse(render_json(comparison)).as_object();
  std::map<std::string, std::size_t> types;
  for (const std::string& line : lines(render_ndjson(comparison)))
    ++types[std::string(json::parse(line).as_object().at("type").as_string())];
  for (const auto& [list, type] : {std::pair{"documents", "document"},
                                   {"accounts", "account"},
                                   {"events", "event"},
                                   {"frame", "frame"},
                                   {"topics", "topic"},
                                   {"statements", "statement"},
                                   {"alignments", "alignment"},
                                   {"differences", "difference"},
                                   {"ledger", "ledger"},
                                   {"warnings", "warning"}}) {
    INFO(list);
    CHECK(types[type] == whole.at(list).as_array().size());
  }
  CHECK(types["run"] == 1);
}

TEST_CASE("web annotations address their words by quotation, context and position in code points") {
  const Comparison comparison = full_comparison();
  const json::object collection = json::parse(render_webannotation(view_of(comparison))).as_object();
  CHECK(collection.at("@context").as_string() == "http://www.w3.org/ns/anno.jsonld");
  CHECK(collection.at("type").as_string() == "AnnotationCollection");
  const json::array& items = collection.at("first").at("items").as_array();
  REQUIRE(items.size() == collection.at("total").to_number<std::size_t>());
  std::set<std::string> ids;
  std::size_t targets = 0;
  for (const json::value& item : items) {
    CHECK(ids.insert(std::string(item.at("id").as_string())).second);
    CHECK(item.at("id").as_string().starts_with("urn:uuid:"));
    for (const json::value& target : item.at("target").as_array()) {
      ++targets;
      const json::value& quote = target.at("selector").at(0);
      const json::value& position = target.at("selector").at(1);
      const auto start = position.at("start").to_number<std::uint32_t>();
      const auto end = position.at("end").to_number<std::uint32_t>();
      const std::string hash(target.at("state").at("value").as_string());
      for (const Document& document : comparison.documents) {
        if ("sha256:" + document.sha256 != hash) continue;
        const std::string& text = document.source.text;
        CHECK(code_points(text, start, end) == std::string_view(quote.at("exact").as_string()));
        const std::string around = std::string(quote.at("prefix").as_string()) +
                                   std::string(quote.at("exact").as_string()) +
                                   std::string(quote.at("suffix").as_string());
        CHECK(text.find(around) != std::string::npos);
      }
    }
  }
  CHECK(targets > items.size());
}

TEST_CASE("Markdown keeps hostile words out of headings, tables, links and HTML") {
  Comparison comparison = full_comparison();
  comparison.topics[0].label = "a | b\n# c <script> [x](javascript:1) `d` **e** \x1b[0m";
  const std::string text = render_markdown(view_of(comparison));
  CHECK(text.find("a \\| b \\# c \\<script\\> \\[x\\](javascript:1) \\`d\\` \\*\\*e\\*\\* \\<U+001B\\>\\[0m") !=
        std::string::npos);
  CHECK(text.find("<script>") == std::string::npos);
  CHECK(text.find('\x1b') == std::string::npos);
  std::size_t columns = 0;
  for (const std::string& line : lines(text)) {
    if (!line.starts_with("|")) continue;
    std::size_t bars = 0;
    for (std::size_t i = 0; i < line.size(); ++i)
      if (line[i] == '|' && (i == 0 || line[i - 1] != '\\')) ++bars;
    if (columns == 0) columns = bars;
    CHECK(bars == columns);
  }
}

TEST_CASE("Markdown holds every difference with its quotations, in every language") {
  const Comparison comparison = full_comparison();
  for (const Wording& words : all_wordings()) {
    const std::string text = render_markdown(view_of(comparison, words.language));
    for (const Difference* difference : told_differently(view_of(comparison))) {
      CHECK(text.find(words.word("difference", difference->kind)) != std::string::npos);
      CHECK(text.find("Named \"New START\"") != std::string::npos);
    }
    for (const char* section : {"frame", "topics", "one-sided", "differences", "texts", "ledger", "sources"})
      CHECK(text.find("## " + std::string(words("section." + std::string(section)))) != std::string::npos);
  }
}
