#pragma once

#include "storage/query.h"

#include <memory>
#include <string>
#include <string_view>

namespace diptych {

// A database opened for questions from outside: what is allowed and for how long.
class ReadOnly {
 public:
  // Refuses (exit code 4) what store.h refuses, and a missing file or an older schema.
  [[nodiscard]] static Result<ReadOnly> open(const std::string& path, const QueryLimits& limits);

  // Compiles the one statement in `sql`. Errors as run_sql.
  [[nodiscard]] Result<PreparedStatement> compile(std::string_view sql) const;

  // Steps `statement` to its end; the time allowed counts from here.
  [[nodiscard]] Result<Rows> run(sqlite3_stmt* statement) const;

 private:
  ReadOnly(Database database, const QueryLimits& limits);

  std::unique_ptr<bool> refused_;  // set by the authorizer, which keeps its address; outlives the connection
  Database database_;
  QueryLimits limits_;
};

}  // namespace diptych
