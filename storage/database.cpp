#include "storage/database.h"

#include "core/text/utf8.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

namespace diptych {
namespace {

struct Prose {
  int code;  // primary or extended result code
  const char* what;
  const char* hint;
};

// Extended codes come before the primary code they belong to: the first fitting line counts.
constexpr std::array<Prose, 18> prose{{
    {SQLITE_READONLY_DIRECTORY, "the folder of the database cannot be written to",
     "copy the database to a folder that can"},
    {SQLITE_READONLY_ROLLBACK, "the database was left in the middle of a write and cannot be put right here",
     "make the file and its folder writable once"},
    {SQLITE_READONLY, "the database cannot be written to", "change its permissions or give another file"},
    {SQLITE_BUSY, "the database is in use by another program", "try again when that has finished"},
    {SQLITE_LOCKED, "the database is in use by another program", "try again when that has finished"},
    {SQLITE_CANTOPEN, "the database cannot be opened or created", "check the folder and the permissions"},
    {SQLITE_PERM, "the database cannot be opened", "check the permissions"},
    {SQLITE_CORRUPT, "the database is damaged", "restore it from a copy or store the comparisons in a new file"},
    {SQLITE_NOTADB, "this is not an SQLite database", "give another file"},
    {SQLITE_FULL, "there is no space left for the database", "make room on its disk or give another file"},
    {SQLITE_IOERR, "the database cannot be read or written", "check the disk it is on"},
    {SQLITE_NOMEM, "there is not enough memory for the database", ""},
    {SQLITE_TOOBIG, "a value is larger than the database allows", "narrow the query or shorten the document"},
    {SQLITE_CONSTRAINT, "the database does not accept a value", "report this with the documents that led to it"},
    {SQLITE_SCHEMA, "the database was changed while it was read", "try again"},
    {SQLITE_PROTOCOL, "the database is locked in a way that cannot be waited for", "try again"},
    {SQLITE_AUTH, "only reading is allowed", "write a single SELECT"},
    {SQLITE_INTERRUPT, "the query was stopped", "narrow it"},
}};

std::string storable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t bad = std::min(first_invalid_utf8(text), text.find('\0'));
    out += text.substr(0, bad);
    if (bad == std::string_view::npos) break;
    append_code_point(out, 0xFFFD);
    text.remove_prefix(bad + 1);
  }
  return out;
}

bool is_storable(std::string_view text) {
  return text.find('\0') == std::string_view::npos && first_invalid_utf8(text) == std::string_view::npos;
}

std::string blob_literal(std::string_view bytes) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = "X'";
  for (const char byte : bytes) {
    out += digits[static_cast<unsigned char>(byte) >> 4U];
    out += digits[static_cast<unsigned char>(byte) & 15U];
  }
  return out + "'";
}

// SQLite gives names such as ":memory:" and "file:…" a meaning; behind "./" they are file names.
std::string file_name(const std::string& path) {
  return path.starts_with('/') || path.starts_with("./") ? path : "./" + path;
}

// Whether the file cannot be an SQLite database by its first bytes. SQLite itself takes a file shorter than its header
// for an empty database and would write over it. An interrupted first write may have left anything: then the journal
// beside it decides.
bool is_something_else(const std::string& path) {
  static constexpr std::string_view magic("SQLite format 3\0", 16);
  std::error_code ignored;
  if (std::filesystem::file_size(path, ignored) == 0 || std::filesystem::exists(path + "-journal", ignored))
    return false;
  std::array<char, magic.size()> begin{};
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;  // SQLite's own error says why
  file.read(begin.data(), begin.size());
  return std::string_view(begin.data(), begin.size()) != magic;
}

// Reads something, so that SQLite looks for what an interrupted writer left behind.
int first_read(sqlite3* handle) {
  return sqlite3_exec(handle, "SELECT 1 FROM sqlite_master LIMIT 1", nullptr, nullptr, nullptr);
}

}  // namespace

void CloseDatabase::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
void FinalizeStatement::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

void RollBack::operator()(sqlite3* handle) const {
  // Some errors have rolled back already; a second ROLLBACK would only be refused.
  if (sqlite3_get_autocommit(handle) == 0) sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

Diagnostic diagnose(const Database& database, int code) {
  const auto* found = std::find_if(prose.begin(), prose.end(),
                                   [&](const Prose& line) { return line.code == code || line.code == (code & 0xFF); });
  if (found != prose.end()) return {ExitCode::database, database.path, found->what, found->hint};
  return {ExitCode::database, database.path,
          std::string("the database answers: ") + sqlite3_errmsg(database.handle.get()), ""};
}

Result<Database> open_database(const std::string& path, Access access, std::chrono::milliseconds patience) {
  if (path.empty()) return Diagnostic{ExitCode::database, "", "the database has no file name", "name a file"};
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  if (std::filesystem::is_directory(status))
    return Diagnostic{ExitCode::database, path, "this is a folder, not a database", "name a file in it"};
  if (access == Access::read && !std::filesystem::exists(status))
    return Diagnostic{ExitCode::database, path, "there is no such database",
                      "store a comparison with compare --db first"};
  // Pipes and devices too: reading from one could wait for ever.
  if (std::filesystem::exists(status) && (!std::filesystem::is_regular_file(status) || is_something_else(path)))
    return Diagnostic{ExitCode::database, path, "this is not an SQLite database", "give another file"};

  const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                    (access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(file_name(path).c_str(), &handle, flags, nullptr);
  Database database{std::unique_ptr<sqlite3, CloseDatabase>(handle), path};  // owned even when opening failed
  if (code != SQLITE_OK) return diagnose(database, code);

  sqlite3_busy_timeout(handle, static_cast<int>(patience.count()));
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);

  // A writer that was killed leaves a journal which only a connection that may write can roll back.
  if (access == Access::read && first_read(handle) == SQLITE_READONLY_ROLLBACK) {
    const auto repairing = open_database(path, Access::write, patience);
    if (!repairing) return repairing.error();
    if (const int repaired = first_read(repairing->handle.get()); repaired != SQLITE_OK)
      return diagnose(*repairing, repaired);
  }
  return database;
}

Result<PreparedStatement> prepare(const Database& database, std::string_view sql) {
  sqlite3_stmt* handle = nullptr;
  const int code =
      sqlite3_prepare_v2(database.handle.get(), sql.data(), static_cast<int>(sql.size()), &handle, nullptr);
  PreparedStatement statement(handle);
  if (code != SQLITE_OK) return diagnose(database, code);
  return statement;
}

Result<bool> step(const Database& database, sqlite3_stmt* statement) {
  const int code = sqlite3_step(statement);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return diagnose(database, code);
}

Result<void> execute(const Database& database, const char* script) {
  const int code = sqlite3_exec(database.handle.get(), script, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return diagnose(database, code);
  return {};
}

Result<std::int64_t> read_integer(const Database& database, std::string_view sql) {
  const auto statement = prepare(database, sql);
  if (!statement) return statement.error();
  const auto row = step(database, statement->get());
  if (!row) return row.error();
  return *row ? std::int64_t{sqlite3_column_int64(statement->get(), 0)} : 0;
}

// Binding can fail only for an index that the statement does not have or for want of memory; stepping then fails or
// a NOT NULL column refuses the missing value, so the codes are not looked at here.
void bind_value(sqlite3_stmt* statement, int index, std::monostate /*null*/) { sqlite3_bind_null(statement, index); }
void bind_value(sqlite3_stmt* statement, int index, std::int64_t number) {
  sqlite3_bind_int64(statement, index, number);
}
void bind_value(sqlite3_stmt* statement, int index, double number) { sqlite3_bind_double(statement, index, number); }
void bind_value(sqlite3_stmt* statement, int index, std::string_view text) {
  if (is_storable(text)) {
    // An empty view may have no address, and no address means NULL to SQLite.
    const char* bytes = text.empty() ? "" : text.data();
    sqlite3_bind_text64(statement, index, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  } else {
    const std::string clean = storable(text);
    sqlite3_bind_text64(statement, index, clean.data(), clean.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  }
}

Value column(sqlite3_stmt* statement, int index) {
  switch (sqlite3_column_type(statement, index)) {
    case SQLITE_INTEGER:
      return std::int64_t{sqlite3_column_int64(statement, index)};
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement, index);
    case SQLITE_NULL:
      return std::monostate{};
    default:
      break;
  }
  const bool blob = sqlite3_column_type(statement, index) == SQLITE_BLOB;
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, index));
  const std::string_view content(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, index)));
  if (blob) return blob_literal(content);
  return is_storable(content) ? std::string(content) : storable(content);
}

Result<Transaction> Transaction::begin(const Database& database) {
  if (auto begun = execute(database, "BEGIN IMMEDIATE"); !begun) return begun.error();
  return Transaction(database.handle.get());
}

Result<void> Transaction::commit(const Database& database) {
  if (auto done = execute(database, "COMMIT"); !done) return done.error();
  static_cast<void>(open_.release());
  return {};
}

}  // namespace diptych
