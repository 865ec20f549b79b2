#pragma once

#include "core/diagnostic.h"
#include "storage/database.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diptych {

// The answer to a query. Every row has as many cells as there are columns.
struct Rows {
  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;
};

enum class ParameterKind : std::uint8_t {
  text,    // compared as it is
  number,  // a whole number
  words,   // folded like the stored text: spelling, case and vowel signs do not matter
  search,  // words folded into a full-text expression: all must occur; "two words" is a phrase, word* a beginning
};

struct NamedParameter {
  std::string_view name;
  std::string_view meaning;
  ParameterKind kind = ParameterKind::text;
  bool required = false;
};

// A ready question. Its SQL takes each parameter as :name; one that is not given is NULL and restricts nothing.
struct NamedQuery {
  std::string_view name;
  std::string_view answers;  // one sentence: what the rows are
  std::span<const NamedParameter> parameters;
  std::string_view example;  // what follows "diptych query --db FILE"
  std::string_view sql;
};

[[nodiscard]] std::span<const NamedQuery> named_queries();

// What SQLite is asked for `query`: its SQL, before it what a topic's name means where it takes one.
[[nodiscard]] std::string sql_of(const NamedQuery& query);

// Whether an argument of `diptych query` is SQL and not the name of a ready query: names are small letters and hyphens.
[[nodiscard]] bool looks_like_sql(std::string_view text);

// Beyond these a query is stopped. They hold a program that embeds us upright, not a person's patience.
struct QueryLimits {
  std::chrono::milliseconds time = std::chrono::seconds(10);
  std::chrono::milliseconds patience = std::chrono::seconds(5);  // with somebody else's lock
  std::size_t rows = 1'000'000;
  std::size_t bytes = std::size_t{256} << 20U;
};

// Name and value of each parameter.
using QueryParameters = std::vector<std::pair<std::string, std::string>>;

// Exit code 2 for an unknown query or parameter, a missing one, or a number that is none; 4 as below.
[[nodiscard]] Result<Rows> run_named_query(const std::string& path, std::string_view name,
                                           const QueryParameters& parameters, const QueryLimits& limits = {});

// What somebody who asked a ready question should know about the names given with it: that a topic stands under another
// one in some comparisons and, where the answer was `empty`, which names the database does not have at all. A sentence
// each. A misspelled name finds nothing, and nothing must not be read as "never told".
[[nodiscard]] Result<std::vector<std::string>> notes_on_names(const std::string& path,
                                                              const QueryParameters& parameters, bool empty,
                                                              const QueryLimits& limits = {});

// Runs one SELECT. Exit code 2 when SQLite does not understand it; 4 when it would do anything but read (an
// authorizer allows SELECT and functions only), is followed by a second statement, or goes beyond the limits; 4 as well
// for a database that is missing, locked, damaged, another program's or of another schema version.
[[nodiscard]] Result<Rows> run_sql(const std::string& path, std::string_view sql, const QueryLimits& limits = {});

}  // namespace diptych
