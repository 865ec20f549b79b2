#include "storage/store.h"

#include "storage/comparison_key.h"
#include "storage/comparison_writer.h"
#include "storage/database.h"
#include "storage/schema.h"

#include <filesystem>
#include <system_error>

namespace diptych {
namespace {

Result<std::int64_t> write_once(const Database& database, const Comparison& comparison,
                                const std::vector<ConceptName>& names) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  // Under the lock: two programs may create the file at the same time, and only one of them finds it empty.
  const auto state = check_schema(database);
  if (!state) return state.error();
  if (*state != SchemaState::current)
    if (auto migrated = migrate(database); !migrated) return migrated.error();

  const std::string key = comparison_key(comparison);
  // A key is hexadecimal, so it can stand in the text of a statement.
  const auto known = read_integer(database, "SELECT id FROM comparisons WHERE key = '" + key + "'");
  if (!known) return known.error();
  if (*known != 0 && *state == SchemaState::current) return *known;  // rolled back: not a byte of the file changes

  std::int64_t id = *known;
  if (id == 0) {
    ComparisonWriter writer(database, comparison);
    id = writer.write(key, names);
    if (writer.failure()) return *writer.failure();
  }
  if (auto committed = transaction->commit(database); !committed) return committed.error();
  return id;
}

// A file that somebody put into WAL mode could not be read from a read-only folder.
Result<void> leave_wal(const Database& database) {
  const auto wal = read_integer(database, "SELECT journal_mode = 'wal' FROM pragma_journal_mode");
  if (!wal) return wal.error();
  if (*wal == 0) return {};
  if (const auto ours = check_schema(database); !ours) return ours.error();
  // Refused while others read the file, which does no harm: the next writer tries again.
  static_cast<void>(execute(database, "PRAGMA journal_mode = DELETE"));
  return {};
}

// Opens and writes; the connection is closed when this returns.
Result<std::int64_t> open_and_write(const std::string& path, const Comparison& comparison,
                                    const std::vector<ConceptName>& names, std::chrono::milliseconds patience) {
  const auto database = open_database(path, Access::write, patience);
  if (!database) return database.error();
  if (auto left = leave_wal(*database); !left) return left.error();
  return write_once(*database, comparison, names);
}

}  // namespace

Result<std::int64_t> store_comparison(const std::string& path, const Comparison& comparison,
                                      const std::vector<ConceptName>& names, std::chrono::milliseconds patience) {
  std::error_code ignored;
  const bool existed = std::filesystem::exists(path, ignored);
  auto id = open_and_write(path, comparison, names, patience);
  if (!id && !existed && std::filesystem::file_size(path, ignored) == 0) std::filesystem::remove(path, ignored);
  return id;
}

}  // namespace diptych
