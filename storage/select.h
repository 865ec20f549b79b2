#pragma once

#include "storage/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace diptych {

// Reads the rows of one SELECT, whose only parameter is an id. All Selects of one reading share `failure`: once it is
// set they have no rows, so that the code which takes the rows is free of error handling.
//
//     for (Select rows(database, failure, "SELECT …", id); rows.next();) use(rows.text(0));
class Select {
 public:
  Select(const Database& database, std::optional<Diagnostic>& failure, std::string_view sql, std::int64_t id);

  // False at the end and after a failure.
  [[nodiscard]] bool next();

  // Columns count from 0. What is of another type or NULL reads as empty, 0 or nullopt.
  [[nodiscard]] std::string text(int index) const;
  [[nodiscard]] std::int64_t integer(int index) const;
  [[nodiscard]] double real(int index) const;
  [[nodiscard]] std::optional<std::string> optional_text(int index) const;
  [[nodiscard]] std::optional<std::int64_t> optional_integer(int index) const;

 private:
  const Database* database_;
  std::optional<Diagnostic>* failure_;
  PreparedStatement statement_;
};

}  // namespace diptych
