#include "cli/options.h"

#include "cli/config_values.h"
#include "cli/options_reading.h"
#include "cli/options_results.h"
#include "cli/options_topics.h"
#include "cli/usage_error.h"
#include "cli/user_folders.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string_view>

namespace diptych::cli {
namespace {

constexpr std::string_view no_config = "--no-config";

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

// It need not be there.
std::string config_file() {
  const auto folder = config_folder();
  return folder ? (*folder / "config.toml").string() : "";
}

// What is there instead of a file that can be read, or "". CLI11 would pass it over in silence.
std::string unusable(const std::string& config) {
  std::error_code ignored;
  if (config.empty() || !std::filesystem::exists(config, ignored)) return "";
  if (std::filesystem::is_directory(config, ignored))
    return config + ": is a folder, not a file of options; name a file with --config, or say --no-config";
  if (!std::ifstream(config)) return config + ": cannot be read; check its permissions, or say --no-config";
  return "";
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
  if (std::string wrong = unusable(app["--config"]->as<std::string>()); !wrong.empty())
    return Answer{ExitCode::usage, std::move(wrong)};
  if (!config_items.empty()) options.config = config();

  if (explain_app->parsed()) options.command = std::move(explain);
  if (topics_app->parsed()) options.command = std::move(topics);
  if (eval_app->parsed()) options.command = std::move(eval);
  if (report_app->parsed()) options.command = std::move(report);
  if (accounts_app->parsed()) options.command = std::move(accounts);
  if (compare_app->parsed()) options.command = std::move(compare);
  if (query_app->parsed()) {
    if (std::string wrong = finish_query(query_flags, query); !wrong.empty())
      return Answer{ExitCode::usage, std::move(wrong)};
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
