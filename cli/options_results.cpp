#include "cli/options_results.h"

#include "cli/options_reading.h"
#include "cli/usage_error.h"

#include <cstddef>
#include <cstdint>
#include <limits>

namespace diptych::cli {
namespace {

constexpr const char* report_examples = R"(Examples:
  diptych query --db calls.db comparisons
      what is stored, with the id of each comparison
  diptych report --db calls.db 1
      the first comparison as text
  diptych report --db calls.db 1 --format html --ui ru -o report.html
      as a page, with topics and headings in Russian
  diptych report --db calls.db 1 --format csv > mentions.csv
      one line a mention, one a difference

Exit codes: 0 done, 2 usage, 4 database, 6 output failed.)";

constexpr const char* explain_examples = R"(Examples:
  diptych compare white-house.en.txt kremlin.ru.txt --format json -o result.json
  diptych explain result.json new-start
      which labels, rules and thresholds led to what is reported about New START
  diptych explain --db calls.db 1 new-start
      the same for comparison 1 of a database

Exit codes: 0 done, 2 no such topic, 3 no result of diptych, 4 database, 6 output failed.)";

constexpr const char* query_examples = R"(Examples:
  diptych query --list
      the ready questions and their parameters
  diptych query --db calls.db one-sided
      topics that only one side of a comparison tells
  diptych query --db calls.db quotations -p topic new-start --csv
      every quotation of one topic, as CSV
  diptych query --db calls.db "SELECT party, date FROM accounts ORDER BY date" --json
      any SELECT; nothing else is allowed, the file is never changed

Exit codes: 0 done, 2 wrong question or parameter, 4 database, 6 output failed.)";

constexpr const char* eval_examples = R"(Examples:
  diptych eval fixtures/gold
      every pair in every combination of its languages, then the totals
  diptych eval fixtures/gold --combos original --summary
      the accounts as they were published; the totals only
  diptych eval fixtures/gold/2022-03-18-biden-xi.json --misses
      one pair, with every topic missed, every wrong row, act, actor and fact in their words
  diptych eval mine --data mydata --format json
      a folder of gold files against a data folder of one's own, as JSON
  diptych eval fixtures/gold --summary --fail-under f1=0.6,act=0.7
      exit code 1 when F1 or the accuracy of acts over everything is less
      (f1, recall, precision, found, act, act-f1, actor, facts, alignment, account, event)

Exit codes: 0 done, 1 a figure is less than --fail-under, 2 usage, 3 input refused, 6 output failed.)";

}  // namespace

void add_report(CLI::App& app, ReportCommand& command) {
  app.add_option("--db", command.database, "The SQLite database that compare --db wrote")->required();
  app.add_option("ID", command.id, "The comparison: its id in the database")
      ->required()
      ->check(whole_number(1, std::numeric_limits<std::int64_t>::max()));
  add_style(app, command.style);
  app.add_option("--ui", command.ui, "Language of headings, topics and parties: en, ru, ar (default: as stored)");
  app.footer(report_examples);
}

void add_explain(CLI::App& app, ExplainCommand& command) {
  app.add_option("COMPARISON", command.comparison,
                 "A result of compare --format json, or with --db the comparison's id")
      ->required();
  app.add_option("TOPIC", command.topic, "The topic's id or name")->required();
  app.add_option("--db", command.database, "Explain a comparison of this database");
  app.footer(explain_examples);
}

void add_query(CLI::App& app, QueryCommand& command, QueryFlags& flags) {
  app.add_option("--db", command.database, "The SQLite database that compare --db wrote");
  app.add_option("QUERY", command.query, "Name of a ready question, or a SELECT in quotes");
  app.add_option("-p,--param", flags.parameters, "Parameter of a ready question: key and value (repeatable)")
      ->expected(2)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  auto* formats = app.add_option_group("output", "Output (default: a table)");
  formats->add_flag("--csv", flags.csv, "Comma-separated values");
  formats->add_flag("--tsv", flags.tsv, "Tab-separated values");
  formats->add_flag("--json", flags.json, "One JSON array");
  formats->add_flag("--nl", flags.lines, "One JSON object a line");
  formats->require_option(0, 1);
  app.add_flag("--raw-cells", command.raw_cells, "Do not protect CSV cells that a spreadsheet would run as formulas");
  app.add_flag("--list", command.list, "List the ready questions");
  app.footer(query_examples);
}

void add_eval(CLI::App& app, EvalCommand& command) {
  app.add_option("GOLD", command.gold,
                 "Gold files of pairs and articles, or folders with gold.json (else *.json) files")
      ->required();
  app.add_option("--combos", command.combinations, "Combinations of languages: all there are, or the two originals")
      ->check(one_of({"all", "original"}))
      ->capture_default_str();
  app.add_option("--format", command.format, "Output format")->check(one_of({"text", "json"}))->capture_default_str();
  app.add_option("--fail-under", command.fail_under,
                 "Exit with 1 when a figure over everything is less: 0.85 for F1, or f1=0.85,act=0.8,account=0.9");
  auto* verbose = app.add_flag("--misses,--verbose", command.verbose,
                               "Print all that is missed and wrong, in its words (JSON always has it)");
  app.add_flag("--summary", command.summary, "Print the totals only")->excludes(verbose);
  app.footer(eval_examples);
}

std::string finish_query(const QueryFlags& flags, QueryCommand& query) {
  if (query.query.empty() && !query.list)
    return "query: no question given; name one of --list or give a SELECT in quotes";
  if (query.database.empty() && !query.list)
    return "query: no database given; name the one that compare --db wrote with --db FILE";
  // CLI11 lets the last pair be half of one.
  if (flags.parameters.size() % 2 != 0)
    return "query: -p " + flags.parameters.back() +
           " has no value behind it; give a key and a value, as in -p party kremlin";
  for (std::size_t i = 0; i + 1 < flags.parameters.size(); i += 2)
    query.parameters.emplace_back(flags.parameters[i], flags.parameters[i + 1]);
  if (flags.csv) query.format = "csv";
  if (flags.tsv) query.format = "tsv";
  if (flags.json) query.format = "json";
  if (flags.lines) query.format = "nl";
  return "";
}

}  // namespace diptych::cli
