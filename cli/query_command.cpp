#include "cli/commands.h"
#include "cli/output.h"
#include "cli/query_output.h"
#include "storage/query.h"

namespace diptych::cli {
namespace {

RowFormat format_of(const std::string& format) {
  if (format == "csv") return RowFormat::csv;
  if (format == "tsv") return RowFormat::tsv;
  if (format == "json") return RowFormat::json;
  if (format == "nl") return RowFormat::nl;
  return RowFormat::table;
}

std::string list_of_queries() {
  std::string out;
  for (const auto& query : named_queries()) {
    out += std::string(query.name) + "\n    " + std::string(query.answers) + "\n";
    for (const auto& parameter : query.parameters)
      out += "    -p " + std::string(parameter.name) + " …   " + std::string(parameter.meaning) +
             (parameter.required ? " (required)" : "") + "\n";
    out += "    example: diptych query --db calls.db " + std::string(query.example) + "\n";
  }
  return out;
}

}  // namespace

Result<ExitCode> run_query(const QueryCommand& command, const Common& common) {
  if (command.list) {
    if (auto written = write_stdout(list_of_queries()); !written) return written.error();
    return exit_with(ExitCode::done);
  }
  const bool sql = looks_like_sql(command.query);
  if (sql && !command.parameters.empty())
    return Diagnostic{ExitCode::usage, "query", "-p belongs to the ready questions, and this is SQL",
                      "write the values into the SELECT"};
  auto rows = sql ? run_sql(command.database, command.query)
                  : run_named_query(command.database, command.query, command.parameters);
  if (!rows) return rows.error();
  if (common.quiet) return exit_with(ExitCode::done);
  if (!sql) {
    const auto notes = notes_on_names(command.database, command.parameters, rows->rows.empty());
    if (!notes) return notes.error();
    for (const std::string& note : *notes) say("query: " + note);
  }
  const std::string text = format_rows(*rows, format_of(command.format), command.raw_cells);
  if (auto written = write_stdout(text); !written) return written.error();
  return exit_with(ExitCode::done);
}

}  // namespace diptych::cli
