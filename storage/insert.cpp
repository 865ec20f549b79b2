#include "storage/insert.h"

#include <sqlite3.h>

namespace diptych {
namespace {

std::string insert_sql(std::string_view table, std::string_view conflict, std::size_t cells) {
  std::string sql = "INSERT INTO " + std::string(table) + " VALUES (";
  for (std::size_t i = 0; i < cells; ++i) sql += i == 0 ? "?" : ", ?";
  return sql + ") " + std::string(conflict);
}

}  // namespace

Insert::Insert(const Database& database, std::optional<Diagnostic>& failure, std::string_view table,
               std::string_view conflict)
    : database_(&database), failure_(&failure), table_(table), conflict_(conflict) {}

std::int64_t Insert::operator()(std::initializer_list<Cell> row) {
  if (*failure_) return 0;
  if (!statement_) {
    auto prepared = prepare(*database_, insert_sql(table_, conflict_, row.size()));
    if (!prepared) {
      *failure_ = prepared.error();
      return 0;
    }
    statement_ = std::move(*prepared);
  }
  int index = 0;
  for (const Cell& value : row) {
    ++index;
    std::visit([&](const auto& content) { bind_value(statement_.get(), index, content); }, value);
  }
  if (const auto done = step(*database_, statement_.get()); !done) *failure_ = done.error();
  sqlite3_reset(statement_.get());
  return sqlite3_last_insert_rowid(database_->handle.get());
}

}  // namespace diptych
