#pragma once

#include "storage/database.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace diptych {

// A value to be written. Text is only looked at, never kept beyond the call it is given to.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string_view>;

// NULL for what is not there.
[[nodiscard]] inline Cell cell(const std::optional<std::string>& text) {
  return text ? Cell(std::string_view(*text)) : Cell();
}

// Writes rows into one table, its columns in the order of the schema, with one statement that is prepared when the
// first row comes. All inserts of a transaction share `failure`: once it is set they do nothing, so that the code which
// lists the rows is free of error handling and the transaction is rolled back at its end.
class Insert {
 public:
  // `table` may name its columns, "documents (sha256, text)"; `conflict` is SQL behind the values, such as
  // "ON CONFLICT DO NOTHING". Everything given must outlive the Insert.
  Insert(const Database& database, std::optional<Diagnostic>& failure, std::string_view table,
         std::string_view conflict = "");

  // Returns the new row's id, which is meaningless after a failure and for a table without ids.
  std::int64_t operator()(std::initializer_list<Cell> row);

 private:
  const Database* database_;
  std::optional<Diagnostic>* failure_;
  std::string_view table_;
  std::string_view conflict_;
  PreparedStatement statement_;
};

}  // namespace diptych
