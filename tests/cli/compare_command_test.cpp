#include "tests/support/catch.h"
#include "tests/support/program.h"
#include "tests/support/tiny_accounts.h"

#include <boost/json.hpp>

#include <filesystem>

// The built program from outside: what a person or a script that calls it sees.

using namespace diptych::test;
namespace json = boost::json;

namespace {

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

json::object result_of(const Ran& ran) {
  INFO(ran.err);
  REQUIRE(ran.code == 0);
  return json::parse(ran.out).as_object();
}

json::object compared(std::vector<std::string> arguments, const Surroundings& around = {}) {
  arguments.insert(arguments.begin(), "compare");
  arguments.insert(arguments.end(), {"--format", "json"});
  return result_of(run(arguments, around));
}

std::string text_at(const json::object& result, const char* list, std::size_t i, const char* key) {
  const json::value& value = result.at(list).as_array().at(i).as_object().at(key);
  return value.is_null() ? "null" : std::string(value.as_string());
}

const json::object* topic_in(const json::object& result, const std::string& id) {
  for (const json::value& topic : result.at("topics").as_array())
    if (topic.at("id").as_string() == id) return &topic.as_object();
  return nullptr;
}

std::string status_of(const json::object& result, const std::string& id) {
  const json::object* topic = topic_in(result, id);
  return topic == nullptr ? "absent" : std::string(topic->at("status").as_string());
}

}  // namespace

TEST_CASE("the report shows what both tell and what one tells, in the words of each") {
  const TinyAccounts accounts;
  const Ran ran = run({"compare", accounts.english, accounts.russian});
  CHECK(ran.code == 0);
  CHECK(ran.err.empty());
  CHECK(has(ran.out, "White House"));
  CHECK(has(ran.out, "Kremlin"));
  CHECK(has(ran.out, "26 January 2021"));
  CHECK(has(ran.out, "date: January 26, 2021"));
  CHECK(has(ran.out, "New START"));
  CHECK(has(ran.out, "They discussed New START."));
  CHECK(has(ran.out, "Обсуждён Договор СНВ-3."));
  CHECK(has(ran.out, "the poisoning of Aleksey Navalny"));
  CHECK(has(ran.out, "Open Skies"));
}

TEST_CASE("one text given twice is told in a warning, whatever the files are called") {
  const Scratch scratch;
  const std::string text = "President Macron spoke by phone with Volodymyr Zelenskyy on 4 January 2022.\n";
  write(scratch / "elysee.en.txt", text);
  write(scratch / "ukraine-president.en.txt", text);
  const Ran ran = run({"compare", scratch / "elysee.en.txt", scratch / "ukraine-president.en.txt", "--width", "1000"});
  INFO(ran.out);
  CHECK(has(ran.out, "hold the same text"));
}

TEST_CASE("what only one side names inside a row of both is said so, and no statement is left out") {
  const Scratch scratch;
  write(
      scratch / "elysee.en.txt",
      "President Macron spoke by phone with Volodymyr Zelenskyy on 4 January 2022. He announced weapons and ammunition "
      "for Ukraine. The line was poor all along.\n");
  write(scratch / "ukraine-president.en.txt",
        "Volodymyr Zelenskyy spoke by phone with Emmanuel Macron on 4 January 2022. They discussed military aid for "
        "Ukraine.\n");
  const Ran ran = run({"compare", scratch / "elysee.en.txt", scratch / "ukraine-president.en.txt", "--width", "1000"});
  INFO(ran.out);
  CHECK(has(ran.out, "Artillery and ammunition (Élysée Palace only)"));
  CHECK(has(ran.out, "“The line was poor all along.”"));
}

TEST_CASE("an account without a date has the day of the other, and days without a year are told from it") {
  const Scratch scratch;
  write(scratch / "elysee.en.txt",
        "President Macron spoke by phone with Vladimir Putin. He raised the talks of January 31 on New START.\n");
  write(scratch / "kremlin.ru.txt",
        "Состоялся телефонный разговор Владимира Путина с Эммануэлем Макроном 27 января 2022 года. Обсуждён ДСНВ.\n");
  const json::object result = compared({scratch / "elysee.en.txt", scratch / "kremlin.ru.txt"});
  CHECK(text_at(result, "accounts", 0, "date") == "2022-01-27");
  CHECK(text_at(result, "accounts", 0, "date_how") == "another account of the event");
  CHECK(has(json::serialize(result.at("statements")), "2022-01-31"));
  CHECK(result.at("frame").as_array().at(0).as_object().at("date").is_null());
  // Two that give different days settle nothing for a third.
  write(scratch / "white-house.en.txt", "President Biden spoke with Vladimir Putin on 3 March 2022 about New START.\n");
  const json::object three =
      compared({scratch / "elysee.en.txt", scratch / "kremlin.ru.txt", scratch / "white-house.en.txt"});
  CHECK(text_at(three, "accounts", 0, "date") == "null");
}

TEST_CASE("JSON holds accounts, topics, statements and ledger under their stable names") {
  const TinyAccounts accounts;
  const json::object result = compared({accounts.english, accounts.russian});
  CHECK(result.at("schema").as_string() == "diptych.comparison/1");
  for (const char* key :
       {"accounts", "events", "frame", "topics", "statements", "alignments", "differences", "ledger", "warnings"}) {
    INFO(key);
    CHECK(result.contains(key));
  }
  CHECK(text_at(result, "accounts", 0, "party") == "white-house");
  CHECK(text_at(result, "accounts", 0, "text") == told_in_english);
  CHECK(text_at(result, "accounts", 1, "party") == "kremlin");
  CHECK(text_at(result, "accounts", 1, "language") == "ru");
  CHECK(status_of(result, "new-start") == "shared");
  CHECK(status_of(result, "navalny") == "only");
  CHECK(status_of(result, "open-skies") == "only");
}

TEST_CASE("option -o writes the report to a file and nothing to standard output") {
  const TinyAccounts accounts;
  const std::string report = accounts.scratch / "report.txt";
  const Ran ran = run({"compare", accounts.english, accounts.russian, "-o", report});
  CHECK(ran.code == 0);
  CHECK(ran.out.empty());
  CHECK(contents(report) == run({"compare", accounts.english, accounts.russian}).out);
  CHECK(run({"compare", accounts.english, accounts.russian, "-o", "-"}).out == contents(report));
}

TEST_CASE("option --json writes a copy beside the report, equal to --format json") {
  const TinyAccounts accounts;
  const std::string copy = accounts.scratch / "result.json";
  const Ran ran = run({"compare", accounts.english, accounts.russian, "--json", copy});
  CHECK(ran.code == 0);
  CHECK(has(ran.out, "They discussed New START."));
  const std::string whole = run({"compare", accounts.english, accounts.russian, "--format", "json"}).out;
  CHECK(contents(copy) == whole);
  CHECK(run({"compare", accounts.english, accounts.russian, "--json", "-", "-q"}).out == whole);
}

TEST_CASE("option --exit-code gives 1 when the accounts differ and 0 when they tell the same topics") {
  const TinyAccounts accounts;
  CHECK(run({"compare", accounts.english, accounts.russian, "--exit-code", "-q"}).code == 1);
  CHECK(run({"compare", accounts.english, accounts.english, "--exit-code", "-q"}).code == 0);
}

TEST_CASE("option --quiet prints nothing, and errors all the same") {
  const TinyAccounts accounts;
  const Ran quiet = run({"compare", accounts.english, accounts.russian, "--quiet"});
  CHECK(quiet.code == 0);
  CHECK(quiet.out.empty());
  CHECK(quiet.err.empty());
  const Ran refused = run({"compare", accounts.english, accounts.scratch / "missing.txt", "--quiet"});
  CHECK(refused.code == 3);
  CHECK(has(refused.err, "missing.txt"));
}

TEST_CASE("three accounts: told by all, by some, by one") {
  const TinyAccounts accounts;
  const std::string arabic = accounts.scratch / "saudi-royal-court.ar.txt";
  write(arabic, "جرى اتصال هاتفي في 26 يناير 2021. وبحث الجانبان معاهدة ستارت الجديدة واتفاقية السماوات المفتوحة.\n");
  const json::object result = compared({accounts.english, accounts.russian, arabic});
  CHECK(result.at("accounts").as_array().size() == 3);
  CHECK(status_of(result, "new-start") == "shared");
  CHECK(status_of(result, "open-skies") == "partial");
  CHECK(status_of(result, "navalny") == "only");
  const Ran report = run({"compare", accounts.english, accounts.russian, arabic});
  CHECK(has(report.out, "Told by all"));
  CHECK(has(report.out, "Told by some"));
}

TEST_CASE("four accounts in any order give each its own words") {
  const TinyAccounts accounts;
  const std::string third = accounts.scratch / "elysee.en.txt";
  const std::string fourth = accounts.scratch / "germany-chancellery.en.txt";
  write(third, "The President of the Republic spoke about Libya on 26 January 2021.\n");
  write(fourth, "The Chancellor spoke about Libya and New START on 26 January 2021.\n");
  const json::object result = compared({fourth, accounts.russian, third, accounts.english});
  REQUIRE(result.at("accounts").as_array().size() == 4);
  CHECK(text_at(result, "accounts", 0, "party") == "germany-chancellery");
  CHECK(text_at(result, "accounts", 3, "text") == told_in_english);
  CHECK(status_of(result, "new-start") == "partial");
}

TEST_CASE("a dash reads an account from standard input") {
  const TinyAccounts accounts;
  Surroundings around;
  around.input = told_in_english;
  const json::object result = compared({"-", accounts.russian, "--party", "white-house"}, around);
  CHECK(text_at(result, "accounts", 0, "party") == "white-house");
  CHECK(text_at(result, "accounts", 0, "text") == told_in_english);
  CHECK(run({"compare", "-", "-"}, around).code == 2);
}

TEST_CASE("a header block names party, date, language, title, address and event, and is no statement") {
  const TinyAccounts accounts;
  const std::string with_header = accounts.scratch / "a.txt";
  write(with_header,
        "party: elysee\ndate: 2020-05-01\nlang: en\ntitle: A call\nurl: https://example.org/call\nevent: phone call\n\n"
        "They discussed New START.\n");
  const json::object result = compared({with_header, accounts.russian});
  CHECK(text_at(result, "accounts", 0, "party") == "elysee");
  CHECK(text_at(result, "accounts", 0, "date") == "2020-05-01");
  CHECK(text_at(result, "accounts", 0, "language") == "en");
  CHECK(text_at(result, "accounts", 0, "title") == "A call");
  CHECK(text_at(result, "accounts", 0, "url") == "https://example.org/call");
  CHECK(text_at(result, "statements", 0, "quote") == "They discussed New START.");
}

TEST_CASE("option --party, --lang and --date overrule what is recognised, by position, and a dash leaves one alone") {
  const TinyAccounts accounts;
  const json::object result = compared({accounts.english, accounts.russian, "--party", "-", "--party", "elysee",
                                        "--date", "2020-02-02", "--lang", "-", "--lang", "ru"});
  CHECK(text_at(result, "accounts", 0, "party") == "white-house");
  CHECK(text_at(result, "accounts", 1, "party") == "elysee");
  CHECK(text_at(result, "accounts", 0, "date") == "2020-02-02");
  CHECK(text_at(result, "accounts", 1, "date") == "2021-01-26");
}

TEST_CASE("the report says how party, language and date were told") {
  const TinyAccounts accounts;
  const json::object result = compared({accounts.english, accounts.russian, "--party", "white-house"});
  CHECK(has(text_at(result, "accounts", 0, "party_how"), "--party"));
  CHECK(has(text_at(result, "accounts", 1, "language_how"), "CLD2"));
  CHECK(has(text_at(result, "accounts", 1, "date_how"), "in the text"));
}

TEST_CASE("an account nobody recognises goes on under its file's name, and a warning says so") {
  const Scratch scratch;
  write(scratch / "left.txt", "They discussed New START at length and in detail.\n");
  write(scratch / "right.txt", "They discussed the Open Skies Treaty at length.\n");
  const Ran ran = run({"compare", scratch / "left.txt", scratch / "right.txt", "--format", "json"});
  const json::object result = result_of(ran);
  CHECK(text_at(result, "accounts", 0, "party") == "left.txt");
  CHECK(has(ran.err, "diptych: warning: "));
  CHECK(has(ran.err, "left.txt"));
}

TEST_CASE("option --encoding reads what detection could not know") {
  const TinyAccounts accounts;
  const std::string bytes = "\xCE\xE1\xF1\xF3\xE4\xE8\xEB\xE8 \xD1\xCD\xC2-3.\n";  // windows-1251
  const std::string legacy = accounts.scratch / "kremlin.txt";
  write(legacy, bytes);
  const json::object result =
      compared({accounts.english, legacy, "--encoding", "windows-1251", "--lang", "-", "--lang", "ru"});
  CHECK(text_at(result, "accounts", 1, "text") == "Обсудили СНВ-3.\n");
  CHECK(status_of(result, "new-start") == "shared");
  const Ran unknown = run({"compare", accounts.english, legacy, "--encoding", "no-such-encoding"});
  CHECK(unknown.code == 2);
  CHECK(has(unknown.err, "no-such-encoding"));
}

TEST_CASE("option --ui gives the names of topics and parties in another language") {
  const TinyAccounts accounts;
  const Ran russian = run({"compare", accounts.english, accounts.russian, "--ui", "ru"});
  CHECK(russian.code == 0);
  CHECK(has(russian.out, "Кремль"));
  CHECK_FALSE(has(russian.out, "Open Skies Treaty"));
}

TEST_CASE("two runs are byte-identical, whatever the locale, the time zone and the width of the terminal") {
  const TinyAccounts accounts;
  for (const std::string format : {"text", "json"}) {
    INFO(format);
    Surroundings other;
    other.environment = {{"LC_ALL", "tr_TR.UTF-8"}, {"TZ", "Pacific/Auckland"}, {"COLUMNS", "50"}};
    const std::vector<std::string> arguments = {"compare", accounts.english, accounts.russian, "--format", format};
    CHECK(run(arguments).out == run(arguments, other).out);
  }
}

TEST_CASE("the program answers --help and --version for itself and --help for every command") {
  CHECK(run({"--version"}).out.starts_with("diptych "));
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"--help"}, {"compare", "--help"}, {"query", "--help"}, {"eval", "--help"}}) {
    const Ran ran = run(arguments);
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK(has(ran.out, "Examples:"));
  }
}

TEST_CASE("warnings are told in the language of --ui, and in JSON in English") {
  const TinyAccounts accounts;
  const std::string& a = accounts.english;
  const std::string path = accounts.scratch / "result.json";
  const Ran russian = run({"compare", a, a, "--ui", "ru", "--json", path});
  CHECK(russian.out.find("два или более сообщений исходят от одной и той же стороны") != std::string::npos);
  CHECK(russian.out.find("told by the same party") == std::string::npos);
  CHECK(contents(path).find("two or more of the accounts are told by the same party") != std::string::npos);
  for (const std::string format : {"html", "markdown"}) {
    const Ran arabic = run({"compare", a, a, "--ui", "ar", "--format", format});
    INFO(format);
    CHECK(arabic.out.find("روايتان أو أكثر صادرة عن الجهة نفسها") != std::string::npos);
    CHECK(arabic.out.find("told by the same party") == std::string::npos);
    CHECK(arabic.err.find("diptych: warning: روايتان") != std::string::npos);
  }
}

TEST_CASE("accounts of two parties given as revisions are warned of") {
  const TinyAccounts accounts;
  const Ran two = run({"compare", accounts.english, accounts.russian, "--revisions"});
  CHECK(two.code == 0);
  CHECK(two.err.find("warning: ") != std::string::npos);
  CHECK(two.err.find("compare them without --revisions") != std::string::npos);
  CHECK(run({"compare", accounts.english, accounts.russian, "--revisions", "-q"}).err.empty());
  CHECK(run({"compare", accounts.english, accounts.english, "--revisions"}).err.empty());
  CHECK(run({"compare", accounts.english, accounts.russian, "--revisions", "--party", "kremlin", "--party", "kremlin"})
            .err.empty());
}
