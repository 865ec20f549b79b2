#include "cli/options_reading.h"

#include "cli/usage_error.h"

#include <cstdint>
#include <limits>
#include <map>
#include <string>

namespace diptych::cli {
namespace {

constexpr const char* compare_examples = R"(Examples:
  diptych compare white-house.en.txt kremlin.ru.txt
      what both tell, what only one tells, with the words of each
  diptych compare wh.html kremlin.html --format json -o result.json
      saved web pages; the result as JSON, written whole or not at all
  diptych compare wh.txt kremlin.txt --format html -o report.html
      one page to read, print and send; --format markdown, csv, tsv, ndjson, webannotation too
  diptych compare a.txt b.txt --party white-house --party - --date 2021-01-26
      name the first party, let the second be recognised
  diptych compare a.txt b.txt --db calls.db --json result.json
      print the report, store everything in SQLite, keep a JSON copy
  diptych compare wh.txt kremlin.txt elysee.txt --exit-code --quiet
      three accounts; exit code 1 when they do not tell the same topics
  diptych compare old.txt new.txt --revisions
      two versions of one account, or its editions in two languages: what changed
  diptych compare article.ar.txt
      the sides that one news article reports, as if each had been given by itself
  diptych compare article.en.txt kremlin.ru.txt --as article --as readout
      an article and a readout; accounts of the same party about the same event become one

A text may begin with lines "party:", "date:", "lang:", "title:", "url:", "event:" and a blank line.
Exit codes: 0 done, 1 accounts differ (--exit-code only), 2 usage, 3 input refused, 4 database, 6 output failed.)";

constexpr const char* accounts_examples = R"(Examples:
  diptych accounts article.ar.txt
      every sentence with its account, its event and the rule and words that say so
  diptych accounts article.en.txt --date 2021-01-27 --format json
      "yesterday" is 26 January; the result as JSON
  diptych accounts page.html --as article --width 100
      read as an article although it looks like a readout

Exit codes: 0 done, 2 usage, 3 input refused, 6 output failed.)";

}  // namespace

void add_style(CLI::App& app, ReportStyle& style) {
  app.add_option("--format", style.format, "Output format")
      ->check(one_of({"text", "html", "markdown", "json", "ndjson", "csv", "tsv", "webannotation"}))
      ->capture_default_str();
  app.add_option("-o,--output", style.output, "Write the report to this file, whole or not at all");
  app.add_flag("--raw-cells", style.raw_cells, "Do not protect CSV cells that a spreadsheet would run as formulas");
  app.add_option("--display", style.display, "Text: quotations of two accounts side by side, stacked, or a summary")
      ->check(one_of({"auto", "side-by-side", "stacked", "summary"}))
      ->capture_default_str();
  app.add_flag("!--no-pager", style.pager, "Text on a terminal: do not show it in $PAGER (default: less -FRX)");
  app.add_flag("-v,--verbose", style.verbose, "Tell on standard error what each step found");
}

void add_compare(CLI::App& app, CompareCommand& command) {
  app.add_option(
         "FILE", command.inputs,
         "Two or more accounts, or one article that reports them: text files, saved web pages, or - for standard input")
      ->required();
  app.add_option("--party", command.parties,
                 "Party that tells, by position: an id or name; - recognises it (repeatable)")
      ->allow_extra_args(false);
  app.add_option("--lang", command.languages, "Language, by position: en, ru, ar …; - recognises it (repeatable)")
      ->allow_extra_args(false);
  app.add_option("--date", command.dates, "Day of the event, by position: 2021-01-26; - recognises it (repeatable)")
      ->allow_extra_args(false);
  app.add_option("--as", command.kinds, "How to read it, by position: readout, article; - decides (repeatable)")
      ->allow_extra_args(false)
      ->check(one_of({"readout", "article", "-"}));
  app.add_option("--encoding", command.encoding, "Character encoding of all inputs, as windows-1251");
  app.add_option("--max-bytes", command.max_bytes, "Refuse inputs larger than this")
      ->check(whole_number(1, std::numeric_limits<std::uint64_t>::max()))
      ->capture_default_str();
  add_style(app, command.style);
  app.add_option("--json", command.json, "Also write the result as JSON to this file");
  app.add_option("--db", command.database, "Also store everything in this SQLite database (made when missing)");
  app.add_option("--ui", command.ui, "Language of headings, topics and parties: en, ru, ar")->capture_default_str();
  app.add_flag(
      "--revisions", command.revisions,
      "The inputs are two versions of one account, the old one first: what was moved, reworded, added, removed");
  app.add_flag("--exit-code", command.exit_code, "Exit with 1 when the accounts do not tell the same topics");
  app.footer(compare_examples);
}

void add_accounts(CLI::App& app, AccountsCommand& command) {
  static const std::map<std::string, ReadAs> kinds{
      {"auto", ReadAs::automatic}, {"article", ReadAs::article}, {"readout", ReadAs::readout}};
  app.add_option("ARTICLE", command.inputs, "Text files or saved web pages, or - for standard input")->required();
  app.add_option("--as", command.as, "Read as an article or a readout instead of deciding")
      ->transform(one_of(kinds, "auto|article|readout"));
  app.add_option("--lang", command.language, "Language: en, ru, ar …");
  app.add_option("--date", command.date, "Day of the article: 2021-01-26");
  app.add_option("--encoding", command.encoding, "Character encoding of all inputs, as windows-1251");
  app.add_option("--max-bytes", command.max_bytes, "Refuse inputs larger than this")
      ->check(whole_number(1, std::numeric_limits<std::uint64_t>::max()))
      ->capture_default_str();
  app.add_option("--format", command.format, "Output format")->check(one_of({"text", "json"}))->capture_default_str();
  app.add_option("--ui", command.ui, "Language of headings and parties: en, ru, ar")->capture_default_str();
  app.footer(accounts_examples);
}

}  // namespace diptych::cli
