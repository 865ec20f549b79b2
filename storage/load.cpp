#include "storage/load.h"

#include "storage/comparison_reader.h"
#include "storage/database.h"
#include "storage/schema.h"

#include <chrono>

namespace diptych {
namespace {

// How long somebody else's lock is waited for.
constexpr std::chrono::milliseconds patience = std::chrono::seconds(5);

}  // namespace

Result<Comparison> load_comparison(const std::string& path, std::int64_t id, const std::optional<std::string>& ui) {
  const auto database = open_database(path, Access::read, patience);
  if (!database) return database.error();
  const auto state = check_schema(*database);
  if (!state) return state.error();
  if (*state == SchemaState::empty)
    return Diagnostic{ExitCode::database, path, "the database is empty", "store a comparison with compare --db first"};
  if (*state == SchemaState::older)
    return Diagnostic{ExitCode::database, path, "the database is of an older schema version",
                      "store a comparison in it with compare --db, which brings it up to date"};
  // One snapshot: another program may store or delete between two of the SELECTs below.
  if (auto begun = execute(*database, "BEGIN"); !begun) return begun.error();
  ComparisonReader reader(*database, id);
  Comparison comparison = reader.read();
  if (ui && !reader.failure()) reader.rename_topics(comparison, *ui);
  if (reader.failure()) return *reader.failure();
  return comparison;
}

}  // namespace diptych
