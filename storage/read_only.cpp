#include "storage/read_only.h"

#include "storage/schema.h"

#include <sqlite3.h>

#include <array>
#include <string>

namespace diptych {
namespace {

using Clock = std::chrono::steady_clock;

// Steps of SQLite's virtual machine between two looks at the clock: about a tenth of a millisecond.
constexpr int steps_between_looks = 10'000;

struct Limit {
  int id;
  int value;
};
// The length leaves room for the longest document in UTF-8 (8 MiB of a one-byte charset may double) and its JSON.
constexpr std::array<Limit, 10> limits_of_sql{{
    {SQLITE_LIMIT_LENGTH, 64 << 20},
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_COLUMN, 200},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},
    {SQLITE_LIMIT_COMPOUND_SELECT, 50},
    {SQLITE_LIMIT_VDBE_OP, 25'000},
    {SQLITE_LIMIT_FUNCTION_ARG, 32},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
}};

// Virtual tables run statements of their own when they are first used, which the authorizer would refuse.
constexpr std::array<const char*, 3> virtual_tables{"SELECT 1 FROM statement_search", "SELECT 1 FROM json_each('[]')",
                                                    "SELECT 1 FROM json_tree('[]')"};

bool only_reads(int action, std::string_view first, std::string_view second) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
      return true;
    case SQLITE_FUNCTION:
      return second != "load_extension" && second != "fts3_tokenizer";
    // FTS5 looks whether another connection has written.
    case SQLITE_PRAGMA:
      return first == "data_version" && second.empty();
    default:
      return false;
  }
}

int authorize(void* refused, int action, const char* first, const char* second, const char* /*database*/,
              const char* /*trigger*/) {
  if (only_reads(action, first == nullptr ? "" : first, second == nullptr ? "" : second)) return SQLITE_OK;
  *static_cast<bool*>(refused) = true;
  return SQLITE_DENY;
}

int past_deadline(void* deadline) { return Clock::now() > *static_cast<const Clock::time_point*>(deadline) ? 1 : 0; }

// Takes the handler away again: the deadline it looks at is gone then.
struct RemoveHandler {
  void operator()(sqlite3* handle) const { sqlite3_progress_handler(handle, 0, nullptr, nullptr); }
};

std::string seconds(std::chrono::milliseconds time) {
  std::string text = std::to_string(static_cast<double>(time.count()) / 1000.0);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text + (text == "1" ? " second" : " seconds");
}

std::size_t bytes_of(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return sizeof(Value) + (text == nullptr ? 0 : text->size());
}

// White space, comments and semicolons compile to nothing.
bool has_statement(sqlite3* handle, std::string_view sql) {
  while (!sql.empty()) {
    sqlite3_stmt* next = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v2(handle, sql.data(), static_cast<int>(sql.size()), &next, &rest);
    const PreparedStatement owner(next);
    if (code != SQLITE_OK || next != nullptr) return true;
    sql.remove_prefix(static_cast<std::size_t>(rest - sql.data()));
  }
  return false;
}

Diagnostic only_select() {
  return {ExitCode::usage, "query", "only a SELECT is allowed, because a query reads the database and never changes it",
          "write a single SELECT; to change the file use another program, such as sqlite3"};
}

}  // namespace

ReadOnly::ReadOnly(Database database, const QueryLimits& limits)
    : refused_(std::make_unique<bool>(false)), database_(std::move(database)), limits_(limits) {
  sqlite3* handle = database_.handle.get();
  for (const Limit limit : limits_of_sql) sqlite3_limit(handle, limit.id, limit.value);
  sqlite3_set_authorizer(handle, authorize, refused_.get());
}

Result<ReadOnly> ReadOnly::open(const std::string& path, const QueryLimits& limits) {
  auto database = open_database(path, Access::read, limits.patience);
  if (!database) return database.error();
  const auto state = check_schema(*database);
  if (!state) return state.error();
  if (*state == SchemaState::empty)
    return Diagnostic{ExitCode::database, path, "the database is empty", "store a comparison with compare --db first"};
  if (*state == SchemaState::older)
    return Diagnostic{ExitCode::database, path, "the database is of an older schema version",
                      "store a comparison in it with compare --db, which brings it up to date"};
  for (const char* sql : virtual_tables)
    if (const auto touched = prepare(*database, sql); !touched) return touched.error();
  return ReadOnly(std::move(*database), limits);
}

Result<PreparedStatement> ReadOnly::compile(std::string_view sql) const {
  sqlite3* handle = database_.handle.get();
  const auto refuse = [](std::string what, std::string hint) {
    return Diagnostic{ExitCode::usage, "query", std::move(what), std::move(hint)};
  };
  if (sql.find('\0') != std::string_view::npos) return refuse("the SQL holds a NUL character", "");
  if (sql.empty()) return refuse("there is no statement to run", "write a single SELECT");

  sqlite3_stmt* compiled = nullptr;
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v2(handle, sql.data(), static_cast<int>(sql.size()), &compiled, &rest);
  PreparedStatement statement(compiled);
  if (code != SQLITE_OK && *refused_) return only_select();
  if (code == SQLITE_ERROR) return refuse(std::string("SQLite says: ") + sqlite3_errmsg(handle), "");
  if (code == SQLITE_TOOBIG) return refuse("the SQL is too long or too deep", "write it shorter");
  if (code != SQLITE_OK) return diagnose(database_, code);
  const std::string_view tail = sql.substr(static_cast<std::size_t>(rest - sql.data()));
  if (!statement) {
    if (has_statement(handle, tail)) return compile(tail);
    return refuse("there is no statement to run", "write a single SELECT");
  }
  if (has_statement(handle, tail))
    return refuse("a query is a single statement and here is a second one", "run them one by one");
  // VACUUM, for one, asks the authorizer nothing before it runs.
  if (sqlite3_stmt_readonly(statement.get()) == 0 || sqlite3_column_count(statement.get()) == 0) return only_select();
  return statement;
}

Result<Rows> ReadOnly::run(sqlite3_stmt* statement) const {
  const auto too_much = [&](std::string what) {
    return Diagnostic{ExitCode::database, database_.path, std::move(what), "narrow the query or add LIMIT"};
  };
  sqlite3* handle = database_.handle.get();
  Clock::time_point deadline = Clock::now() + limits_.time;
  sqlite3_progress_handler(handle, steps_between_looks, past_deadline, &deadline);
  const std::unique_ptr<sqlite3, RemoveHandler> handler(handle);

  Rows answer;
  const int columns = sqlite3_column_count(statement);
  for (int i = 0; i < columns; ++i) answer.columns.emplace_back(sqlite3_column_name(statement, i));
  std::size_t bytes = 0;
  while (true) {
    const int code = sqlite3_step(statement);
    if (code == SQLITE_DONE) return answer;
    if (code == SQLITE_INTERRUPT) return too_much("the query took longer than " + seconds(limits_.time));
    if (code == SQLITE_ERROR)
      return Diagnostic{ExitCode::usage, "query", std::string("SQLite says: ") + sqlite3_errmsg(handle), ""};
    if (code != SQLITE_ROW) return diagnose(database_, code);
    if (answer.rows.size() == limits_.rows)
      return too_much("the query gives more than " + std::to_string(limits_.rows) + " rows");
    std::vector<Value>& row = answer.rows.emplace_back();
    for (int i = 0; i < columns; ++i) bytes += bytes_of(row.emplace_back(column(statement, i)));
    if (bytes > limits_.bytes)
      return too_much("the query gives more than " + std::to_string(limits_.bytes >> 20U) + " MiB");
  }
}

}  // namespace diptych
