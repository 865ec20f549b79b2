#pragma once

#include "core/diagnostic.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace diptych {

// What one cell holds. Text is valid UTF-8; a blob is shown as the literal X'…' it would be in SQL.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

struct CloseDatabase {
  void operator()(sqlite3* handle) const;
};
struct FinalizeStatement {
  void operator()(sqlite3_stmt* handle) const;
};
struct RollBack {
  void operator()(sqlite3* handle) const;
};

// An open database file. `path` is as the user gave it and is what diagnostics name.
struct Database {
  std::unique_ptr<sqlite3, CloseDatabase> handle;
  std::string path;
};

// A prepared statement. Must not outlive its Database.
using PreparedStatement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

enum class Access : std::uint8_t {
  read,   // never writes and never creates the file
  write,  // creates the file when there is none
};

// Opens the file at `path`, which is always a file name: ":memory:", "" and "file:…" have no special meaning.
// A lock held by someone else is waited for up to `patience`. Foreign keys are enforced, the schema of the file is not
// trusted (SQLite's DEFENSIVE and TRUSTED_SCHEMA off). What a killed writer left half done is rolled back, for reading
// too. Whether the file is a database of ours is check_schema's question (schema.h).
[[nodiscard]] Result<Database> open_database(const std::string& path, Access access,
                                             std::chrono::milliseconds patience);

// The prose for what the last call on `database` failed with: exit code 4 and one sentence, the hint included.
[[nodiscard]] Diagnostic diagnose(const Database& database, int code);

[[nodiscard]] Result<PreparedStatement> prepare(const Database& database, std::string_view sql);

// True when a row is there, false when there is none left.
[[nodiscard]] Result<bool> step(const Database& database, sqlite3_stmt* statement);

// Runs every statement of a script and ignores rows.
[[nodiscard]] Result<void> execute(const Database& database, const char* script);

// The first column of the first row, as an integer; 0 when there is no row.
[[nodiscard]] Result<std::int64_t> read_integer(const Database& database, std::string_view sql);

// Parameter `index` counts from 1. `text` must live until the statement is stepped to its end or reset.
// A NUL or malformed UTF-8, which SQLite's text functions and other readers stumble over, becomes U+FFFD.
void bind_value(sqlite3_stmt* statement, int index, std::monostate null);
void bind_value(sqlite3_stmt* statement, int index, std::int64_t number);
void bind_value(sqlite3_stmt* statement, int index, double number);
void bind_value(sqlite3_stmt* statement, int index, std::string_view text);

// Column `index` of the current row, counted from 0.
[[nodiscard]] Value column(sqlite3_stmt* statement, int index);

// A write transaction that undoes itself unless committed. Begins with BEGIN IMMEDIATE: a deferred transaction that
// turns into a write fails at once when another program writes, whatever the patience.
class Transaction {
 public:
  [[nodiscard]] static Result<Transaction> begin(const Database& database);
  [[nodiscard]] Result<void> commit(const Database& database);

 private:
  explicit Transaction(sqlite3* handle) : open_(handle) {}
  std::unique_ptr<sqlite3, RollBack> open_;
};

}  // namespace diptych
