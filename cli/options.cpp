#include "cli/options.h"

#include "cli/config_values.h"
#include "cli/options_topics.h"
#include "cli/usage_error.h"
#include "cli/user_folders.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <memory>
#include <string_view>

namespace diptych::cli {
namespace {

constexpr std::string_view no_config = "--no-config";

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

constexpr const char* accounts_examples = R"(Examples:
  diptych accounts article.ar.txt
      every sentence with its account, its event and the rule and words that say so
  diptych accounts article.en.txt --date 2021-01-27 --format json
      "yesterday" is 26 January; the result as JSON
  diptych accounts page.html --as article --width 100
      read as an article although it looks like a readout

Exit codes: 0 done, 2 usage, 3 input refused, 6 output failed.)";

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

constexpr const char* explain_examples = R"(Examples:
  diptych compare white-house.en.txt kremlin.ru.txt --format json -o result.json
  diptych explain result.json new-start
      which labels, rules and thresholds led to what is reported about New START
  diptych explain --db calls.db 1 new-start
      the same for comparison 1 of a database

Exit codes: 0 done, 2 no such topic, 3 no result of diptych, 4 database, 6 output failed.)";

constexpr const char* main_examples = R"(Examples:
  diptych compare white-house.en.txt kremlin.ru.txt
  diptych compare a.txt b.txt --db calls.db
  diptych query --db calls.db one-sided
  diptych report --db calls.db 1 --format html -o report.html
  diptych accounts article.ar.txt
  diptych eval fixtures/gold --summary
  diptych topics find "the New START Treaty"
  diptych compare --help)";

void add_common(CLI::App& app, Common& common) {
  static const std::map<std::string, When> when{
      {"auto", When::automatic}, {"always", When::always}, {"never", When::never}};
  app.add_option("--data", common.data,
                 "Folder with languages/, topics/ and parties.toml to use instead of the built-in data");
  app.add_option("--topics", common.topics, "Topic file that adds to or replaces topics (repeatable)")
      ->allow_extra_args(false);
  app.add_flag_callback(
      std::string(no_config), [&common] { common.own_files = false; },
      "Leave the files of one's own in $XDG_CONFIG_HOME/diptych aside");
  app.add_option("--color", common.colour, "Colour: auto, always or never")
      ->transform(one_of(when, "auto|always|never"));
  app.add_option("--width", common.width, "Columns of the text report (default: the terminal's, else 80)")
      ->check(whole_number(40, 1000));
  app.add_flag("-q,--quiet", common.quiet, "Print no report and no warnings, errors only");
}

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

void add_report(CLI::App& app, ReportCommand& command) {
  app.add_option("--db", command.database, "The SQLite database that compare --db wrote")->required();
  app.add_option("ID", command.id, "The comparison: its id in the database")
      ->required()
      ->check(whole_number(1, std::numeric_limits<std::int64_t>::max()));
  add_style(app, command.style);
  app.add_option("--ui", command.ui, "Language of headings, topics and parties: en, ru, ar (default: as stored)");
  app.footer(report_examples);
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
  app.add_option("--encoding", command.encoding, "Character encoding of the inputs, as windows-1251");
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

void add_explain(CLI::App& app, ExplainCommand& command) {
  app.add_option("COMPARISON", command.comparison,
                 "A result of compare --format json, or with --db the comparison's id")
      ->required();
  app.add_option("TOPIC", command.topic, "The topic's id or name")->required();
  app.add_option("--db", command.database, "Explain a comparison of this database");
  app.footer(explain_examples);
}

void add_accounts(CLI::App& app, AccountsCommand& command) {
  static const std::map<std::string, ReadAs> kinds{
      {"auto", ReadAs::automatic}, {"article", ReadAs::article}, {"readout", ReadAs::readout}};
  app.add_option("ARTICLE", command.inputs, "Text files or saved web pages, or - for standard input")->required();
  app.add_option("--as", command.as, "Read as an article or a readout instead of deciding")
      ->transform(one_of(kinds, "auto|article|readout"));
  app.add_option("--lang", command.language, "Language: en, ru, ar …");
  app.add_option("--date", command.date, "Day of the article: 2021-01-26");
  app.add_option("--encoding", command.encoding, "Character encoding of the inputs, as windows-1251");
  app.add_option("--max-bytes", command.max_bytes, "Refuse inputs larger than this")
      ->check(whole_number(1, std::numeric_limits<std::uint64_t>::max()))
      ->capture_default_str();
  app.add_option("--format", command.format, "Output format")->check(one_of({"text", "json"}))->capture_default_str();
  app.add_option("--ui", command.ui, "Language of headings and parties: en, ru, ar")->capture_default_str();
  app.footer(accounts_examples);
}

struct QueryFlags {
  std::vector<std::string> parameters;
  bool csv = false;
  bool tsv = false;
  bool json = false;
  bool lines = false;
};

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

// It need not be there.
std::string config_file() {
  const auto folder = config_folder();
  return folder ? (*folder / "config.toml").string() : "";
}

// What the help shows behind an option: the kind of value instead of its type. A positional's name says enough.
void name_values(CLI::App& command) {
  static const std::map<std::string, std::string> kinds{
      {"--party", "PARTY"},       {"--lang", "TAG"},     {"--date", "DAY"},    {"--encoding", "NAME"},
      {"--output", "FILE"},       {"--json", "FILE"},    {"--db", "FILE"},     {"--ui", "TAG"},
      {"--data", "FOLDER"},       {"--topics", "FILE"},  {"--format", "NAME"}, {"--combos", "WHICH"},
      {"--config", "FILE"},       {"--display", "NAME"}, {"--max-bytes", "N"}, {"--width", "N"},
      {"--fail-under", "FIGURE"}, {"--param", "WORD"}};
  for (CLI::Option* option : command.get_options()) {
    if (option->get_type_size() == 0) continue;
    const auto kind = kinds.find("--" + (option->get_lnames().empty() ? "" : option->get_lnames().front()));
    if (kind != kinds.end()) option->type_name(kind->second);
    if (option->get_positional()) option->type_name("");
  }
}

using Visit = std::function<void(const CLI::App&)>;

// Defines all commands and options; then hands them to `visit` if there is one, else parses the command line.
std::variant<Options, Answer> define_and_parse(int argc, const char* const* argv, const Visit& visit) {
  CLI::App app("Compares what two or more parties officially told about the same call or meeting.", "diptych");
  app.footer(main_examples);
  app.set_version_flag("--version", "diptych " DIPTYCH_VERSION);
  app.require_subcommand(1);
  const bool own_files = std::none_of(argv, argv + argc, [](const char* word) { return word == no_config; });
  app.set_config("--config", own_files ? config_file() : "",
                 "Options to begin with, by command: TOML with tables as [compare]");
  // A misspelled key would be passed over in silence.
  app.allow_config_extras(CLI::config_extras_mode::error);
  std::vector<CLI::ConfigItem> config_items;
  app.config_formatter(std::make_shared<RecordingConfig>(config_items));

  Options options;
  CompareCommand compare;
  QueryCommand query;
  QueryFlags query_flags;
  auto* compare_app = app.add_subcommand("compare", "Compare accounts of the same event");
  add_compare(*compare_app, compare);
  add_common(*compare_app, options.common);
  ReportCommand report;
  auto* report_app = app.add_subcommand("report", "Show a comparison that compare --db stored, in any format");
  add_report(*report_app, report);
  add_common(*report_app, options.common);
  AccountsCommand accounts;
  auto* accounts_app = app.add_subcommand("accounts", "Show whose account each sentence of an article is, and why");
  add_accounts(*accounts_app, accounts);
  add_common(*accounts_app, options.common);
  auto* query_app = app.add_subcommand("query", "Ask the database that compare --db filled");
  add_query(*query_app, query, query_flags);
  add_common(*query_app, options.common);
  EvalCommand eval;
  auto* eval_app = app.add_subcommand("eval", "Score the analysis against what readers marked");
  add_eval(*eval_app, eval);
  add_common(*eval_app, options.common);

  ExplainCommand explain;
  auto* explain_app = app.add_subcommand("explain", "Show how the findings about one topic came about");
  add_explain(*explain_app, explain);
  add_common(*explain_app, options.common);

  TopicsCommand topics;
  auto* topics_app = app.add_subcommand("topics", "Look into the catalogue of topics");
  add_topics(*topics_app, topics);
  add_common(*topics_app, options.common);

  // Answers of a database need none of these; they are understood all the same.
  for (const char* name : {"--data", "--topics", "--color", "--width"}) query_app->get_option(name)->group("");
  for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) name_values(*command);

  if (visit) {
    visit(app);
    return Answer{};
  }

  const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
  const auto config = [&] { return config_in_use(app, app["--config"]->as<std::string>(), config_items, words); };
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) {
    std::ostringstream out;
    app.exit(asked, out, out);
    return Answer{ExitCode::done, out.str()};
  } catch (const CLI::ConfigError& error) {
    return Answer{ExitCode::usage, wrong_config_key(app["--config"]->as<std::string>(), error.what())};
  } catch (const CLI::ParseError& error) {
    // CLI11 has codes of its own, 106 for an unknown command; ours are a contract.
    std::string of_config = config_items.empty() ? "" : wrong_config_value(config(), error);
    return Answer{ExitCode::usage, of_config.empty() ? what_is_wrong(app, error, words) : std::move(of_config)};
  }
  if (!config_items.empty()) options.config = config();

  if (explain_app->parsed()) options.command = std::move(explain);
  if (topics_app->parsed()) options.command = std::move(topics);
  if (eval_app->parsed()) options.command = std::move(eval);
  if (report_app->parsed()) options.command = std::move(report);
  if (accounts_app->parsed()) options.command = std::move(accounts);
  if (compare_app->parsed()) options.command = std::move(compare);
  if (query_app->parsed()) {
    if (query.query.empty() && !query.list)
      return Answer{ExitCode::usage, "query: no question given; name one of --list or give a SELECT in quotes"};
    if (query.database.empty() && !query.list)
      return Answer{ExitCode::usage, "query: no database given; name the one that compare --db wrote with --db FILE"};
    // CLI11 lets the last pair be half of one.
    if (query_flags.parameters.size() % 2 != 0)
      return Answer{ExitCode::usage, "query: -p " + query_flags.parameters.back() +
                                         " has no value behind it; give a key and a value, as in -p party kremlin"};
    for (std::size_t i = 0; i + 1 < query_flags.parameters.size(); i += 2)
      query.parameters.emplace_back(query_flags.parameters[i], query_flags.parameters[i + 1]);
    if (query_flags.csv) query.format = "csv";
    if (query_flags.tsv) query.format = "tsv";
    if (query_flags.json) query.format = "json";
    if (query_flags.lines) query.format = "nl";
    options.command = std::move(query);
  }
  return options;
}

}  // namespace

std::variant<Options, Answer> parse_options(int argc, const char* const* argv) {
  return define_and_parse(argc, argv, nullptr);
}

void visit_options(const Visit& visit) { static_cast<void>(define_and_parse(0, nullptr, visit)); }

}  // namespace diptych::cli
