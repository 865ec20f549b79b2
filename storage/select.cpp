#include "storage/select.h"

namespace diptych {

Select::Select(const Database& database, std::optional<Diagnostic>& failure, std::string_view sql, std::int64_t id)
    : database_(&database), failure_(&failure) {
  if (failure) return;
  auto prepared = prepare(database, sql);
  if (!prepared) {
    failure = prepared.error();
    return;
  }
  statement_ = std::move(*prepared);
  bind_value(statement_.get(), 1, id);
}

bool Select::next() {
  if (*failure_ || !statement_) return false;
  const auto row = step(*database_, statement_.get());
  if (!row) *failure_ = row.error();
  return row && *row;
}

std::optional<std::string> Select::optional_text(int index) const {
  Value value = column(statement_.get(), index);
  auto* text = std::get_if<std::string>(&value);
  return text != nullptr ? std::optional(std::move(*text)) : std::nullopt;
}

std::optional<std::int64_t> Select::optional_integer(int index) const {
  const Value value = column(statement_.get(), index);
  const auto* number = std::get_if<std::int64_t>(&value);
  return number != nullptr ? std::optional(*number) : std::nullopt;
}

double Select::real(int index) const {
  const Value value = column(statement_.get(), index);
  const auto* number = std::get_if<double>(&value);
  return number != nullptr ? *number : 0;
}

std::string Select::text(int index) const { return optional_text(index).value_or(""); }
std::int64_t Select::integer(int index) const { return optional_integer(index).value_or(0); }

}  // namespace diptych
