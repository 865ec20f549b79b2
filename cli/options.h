#pragma once

#include "core/account/recognise.h"
#include "core/diagnostic.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace CLI {
class App;
}

namespace diptych::cli {

enum class When : int { automatic, always, never };

// How a comparison is shown.
struct ReportStyle {
  std::string format = "text";        // one of report_formats
  std::optional<std::string> output;  // a file, "-" for standard output
  bool raw_cells = false;             // CSV and TSV as they are
  std::string display = "auto";       // of text: auto, side-by-side, stacked or summary
  bool pager = true;                  // for a text on a terminal
  bool verbose = false;               // say on standard error what each step found
};

struct CompareCommand {
  std::vector<std::string> inputs;     // paths; "-" is standard input
  std::vector<std::string> parties;    // by position; "-" leaves one to recognition
  std::vector<std::string> languages;  // by position
  std::vector<std::string> dates;      // by position, 2021-01-26
  std::vector<std::string> kinds;      // by position: readout, article, or "-"
  std::optional<std::string> encoding;
  std::size_t max_bytes = std::size_t{8} << 20U;
  ReportStyle style;
  std::optional<std::string> json;  // a second, JSON copy of the result
  std::optional<std::string> database;
  std::string ui = "en";
  bool exit_code = false;
  bool revisions = false;  // the inputs are two versions of one account
};

struct ReportCommand {
  std::string database;
  std::int64_t id = 0;            // of a stored comparison
  std::optional<std::string> ui;  // as stored without
  ReportStyle style;
};

struct AccountsCommand {
  std::vector<std::string> inputs;
  std::optional<std::string> language;
  std::optional<std::string> date;
  ReadAs as = ReadAs::automatic;
  std::optional<std::string> encoding;
  std::size_t max_bytes = std::size_t{8} << 20U;
  std::string format = "text";  // text or json
  std::string ui = "en";
};

struct QueryCommand {
  std::string database;
  std::string query;  // a ready question's name, or SQL
  std::vector<std::pair<std::string, std::string>> parameters;
  std::string format = "table";
  bool raw_cells = false;
  bool list = false;
};

struct EvalCommand {
  std::vector<std::string> gold;     // gold files, or folders with some
  std::string combinations = "all";  // of languages: all or original
  std::string format = "text";       // text or json
  std::string fail_under;            // the least figures: "0.85", "f1=0.85,act=0.8"; empty for none
  bool verbose = false;
  bool summary = false;
};

struct ExplainCommand {
  std::string comparison;  // a JSON result; with `database` the id of a stored comparison
  std::string topic;       // id or name
  std::optional<std::string> database;
};

enum class TopicsAction : int { list, show, find, check, write };

struct TopicsCommand {
  TopicsAction action = TopicsAction::list;
  std::vector<std::string> arguments;  // ids of show, the text of find
  std::string under;                   // list: this topic and what is narrower
  std::string role;                    // list: topics of this role
  std::string language;                // find: of the text; empty for that of its script
  std::string fixtures;                // check: folder of texts that should name every topic
  bool notes = false;                  // check: also what may be meant
  std::string format = "text";         // text or json; skos-jsonld (also for "text") or turtle of export
  std::string ui = "en";
  std::optional<std::string> output;  // export
  std::string base = "urn:diptych:topic:";
};

// What every command understands.
struct Common {
  std::optional<std::string> data;  // folder that replaces the built-in knowledge
  std::vector<std::string> topics;  // topic files that add to it
  bool own_files = true;            // read the files of the user's config folder
  When colour = When::automatic;
  std::optional<std::size_t> width;
  bool quiet = false;
};

// One value of config.toml.
struct ConfigValue {
  std::string table;  // "compare", "topics.show"
  std::string key;    // the option without its dashes
  std::vector<std::string> values;
  bool of_command = false;  // the table is that of the command given
};

// The values of config.toml that the command line does not replace; messages about them name the file.
struct ConfigFile {
  std::string path;
  std::vector<ConfigValue> values;
};

struct Options {
  Common common;
  ConfigFile config;
  std::variant<std::monostate, CompareCommand, AccountsCommand, ReportCommand, QueryCommand, EvalCommand,
               ExplainCommand, TopicsCommand>
      command;
};

// Help, version and usage errors are answers in themselves: `text` goes to stdout for exit code 0, and is one line of
// message otherwise.
struct Answer {
  ExitCode code = ExitCode::done;
  std::string text;
};

[[nodiscard]] std::variant<Options, Answer> parse_options(int argc, const char* const* argv);

// Hands out the definitions of all commands and options, from which the manual page and the completions are made.
void visit_options(const std::function<void(const CLI::App&)>& visit);

}  // namespace diptych::cli
