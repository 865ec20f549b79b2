#include "cli/commands.h"
#include "cli/output.h"
#include "report/explain.h"
#include "report/json.h"
#include "storage/load.h"

#include <charconv>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace diptych::cli {
namespace {

Result<std::string> read_result(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored))
    return Diagnostic{ExitCode::input_refused, path, "is a folder, not a result", "name a file inside it"};
  if (!std::filesystem::exists(path, ignored))
    return Diagnostic{ExitCode::input_refused, path, "no such file", "check the spelling of the path"};
  std::ifstream in(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in) return Diagnostic{ExitCode::input_refused, path, "cannot be read", "check the path and its permissions"};
  return bytes;
}

Result<std::string> stored_result(const std::string& database, const std::string& id) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
  if (error != std::errc() || end != id.data() + id.size())
    return Diagnostic{ExitCode::usage, "explain", "\"" + id + "\" is no id of a stored comparison",
                      "list them with: diptych query --db " + database + " comparisons"};
  const auto comparison = load_comparison(database, number);
  if (!comparison) return comparison.error();
  return render_json(*comparison);
}

}  // namespace

Result<ExitCode> run_explain(const ExplainCommand& command, const Common& common) {
  const auto json =
      command.database ? stored_result(*command.database, command.comparison) : read_result(command.comparison);
  if (!json) return json.error();
  const auto text = explain(*json, command.topic, common.width ? *common.width : terminal_width());
  if (!text) {
    Diagnostic wrong = text.error();
    if (wrong.code == ExitCode::input_refused) wrong.where = command.comparison;
    return wrong;
  }
  if (common.quiet) return exit_with(ExitCode::done);
  if (auto written = write_stdout(*text); !written) return written.error();
  return exit_with(ExitCode::done);
}

}  // namespace diptych::cli
