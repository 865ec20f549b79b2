#include "storage/query.h"

#include "core/text/fold.h"
#include "core/text/nearest_name.h"
#include "storage/read_only.h"

#include <sqlite3.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace diptych {
namespace {

Diagnostic misuse(std::string what, std::string hint) {
  return {ExitCode::usage, "query", std::move(what), std::move(hint)};
}

template <class Named>
std::string names_of(std::span<const Named> list) {
  std::string names;
  for (const Named& entry : list) {
    if (!names.empty()) names += ", ";
    names += entry.name;
  }
  return names;
}

// "did you mean one-sided? There are …": a near name before all that there are.
template <class Named>
std::string hint_for(std::string_view word, std::span<const Named> list, std::string_view small,
                     std::string_view capital) {
  std::vector<std::string> names;
  for (const Named& entry : list) names.emplace_back(entry.name);
  const std::string near = did_you_mean(word, names);
  return (near.empty() ? std::string(small) : near + " " + std::string(capital)) + " " + names_of(list);
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  // No year, id or limit is less than nothing; SQLite takes such a limit for none.
  if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

// FTS5 takes everything between double quotes as words to be split like the indexed text, so that nothing a reader
// types is mistaken for an operator.
//
//     Ёлка 12*       ->  "елка" "12"*
//     "new start" x  ->  "new start" "x"
std::string search_expression(std::string_view text) {
  const std::string folded = fold(text);
  std::string expression;
  for (std::size_t at = 0; at < folded.size();) {
    if (folded[at] == ' ' || folded[at] == '\t' || folded[at] == '\n') {
      ++at;
      continue;
    }
    const bool phrase = folded[at] == '"';
    const std::size_t begin = phrase ? at + 1 : at;
    const std::size_t end = std::min(folded.find_first_of(phrase ? "\"" : " \t\n\"", begin), folded.size());
    std::string_view words = std::string_view(folded).substr(begin, end - begin);
    at = phrase ? end + 1 : end;
    const bool beginning = !phrase && words.size() > 1 && words.ends_with('*');
    if (beginning) words.remove_suffix(1);
    if (words.find_first_not_of(" \t\n*") == std::string_view::npos) continue;
    expression += (expression.empty() ? "\"" : " \"") + std::string(words) + (beginning ? "\"*" : "\"");
  }
  return expression;
}

Result<Value> value_for(const NamedParameter& parameter, const std::string& given) {
  switch (parameter.kind) {
    case ParameterKind::text:
      return Value(given);
    case ParameterKind::words:
      return Value(fold(given));
    case ParameterKind::search: {
      std::string expression = search_expression(given);
      if (expression.empty())
        return misuse("-p " + std::string(parameter.name) + " holds no word to search for", "give at least one word");
      return Value(std::move(expression));
    }
    case ParameterKind::number:
      break;
  }
  const auto number = whole_number(given);
  if (!number)
    return misuse("-p " + std::string(parameter.name) + " " + given + " is not a whole number", "write digits only");
  return Value(*number);
}

// The values of `query`'s parameters in the order it declares them; those not given are NULL.
Result<std::vector<Value>> values_for(const NamedQuery& query, const QueryParameters& given) {
  std::vector<Value> values(query.parameters.size());
  for (const auto& entry : given) {
    const std::string& name = entry.first;
    const auto found = std::find_if(query.parameters.begin(), query.parameters.end(),
                                    [&](const NamedParameter& parameter) { return parameter.name == name; });
    if (found == query.parameters.end())
      return misuse("'" + std::string(query.name) + "' has no parameter '" + name + "'",
                    query.parameters.empty()
                        ? "it takes none"
                        : hint_for<NamedParameter>(name, query.parameters, "it takes", "It takes"));
    auto value = value_for(*found, entry.second);
    if (!value) return value.error();
    values[static_cast<std::size_t>(found - query.parameters.begin())] = std::move(*value);
  }
  for (std::size_t i = 0; i < values.size(); ++i)
    if (query.parameters[i].required && std::holds_alternative<std::monostate>(values[i]))
      return misuse("'" + std::string(query.name) + "' needs -p " + std::string(query.parameters[i].name),
                    "for example: " + std::string(query.example));
  return values;
}

}  // namespace

bool looks_like_sql(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c != '-' && (c < 'a' || c > 'z'); });
}

Result<Rows> run_named_query(const std::string& path, std::string_view name, const QueryParameters& parameters,
                             const QueryLimits& limits) {
  const auto all = named_queries();
  const auto query = std::find_if(all.begin(), all.end(), [&](const NamedQuery& one) { return one.name == name; });
  if (query == all.end())
    return misuse("there is no query '" + std::string(name) + "'",
                  hint_for<NamedQuery>(name, all, "there are", "There are") + ", or a SELECT");
  const auto values = values_for(*query, parameters);
  if (!values) return values.error();

  const auto database = ReadOnly::open(path, limits);
  if (!database) return database.error();
  const auto statement = database->compile(sql_of(*query));
  if (!statement) return statement.error();
  for (std::size_t i = 0; i < values->size(); ++i) {
    const std::string placeholder = ":" + std::string(query->parameters[i].name);
    const int index = sqlite3_bind_parameter_index(statement->get(), placeholder.c_str());
    std::visit([&](const auto& content) { bind_value(statement->get(), index, content); }, (*values)[i]);
  }
  return database->run(statement->get());
}

Result<Rows> run_sql(const std::string& path, std::string_view sql, const QueryLimits& limits) {
  const auto database = ReadOnly::open(path, limits);
  if (!database) return database.error();
  const auto statement = database->compile(sql);
  if (!statement) return statement.error();
  return database->run(statement->get());
}

}  // namespace diptych
