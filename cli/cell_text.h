#pragma once

#include "storage/query.h"

#include <string>
#include <variant>

namespace diptych {

// Cases of a std::visit, one lambda each.
template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;  // clang 14 does not deduce aggregates

// The shortest text that reads back as the same number; a real number keeps a decimal point, as in sqlite3.
[[nodiscard]] std::string decimal(std::int64_t number);
[[nodiscard]] std::string decimal(double number);

// A cell as text; NULL is empty.
[[nodiscard]] std::string plain(const Value& value);

}  // namespace diptych
