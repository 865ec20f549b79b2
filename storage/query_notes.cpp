#include "storage/query.h"
#include "storage/read_only.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace diptych {
namespace {

// A parameter whose values are names, and how often the database has one (`?1`).
struct NameParameter {
  std::string_view name;
  std::string_view has;   // SQL
  std::string_view what;  // before the name
  std::string_view list;  // the ready query that lists the names; "" for none
};

constexpr std::array name_parameters{
    NameParameter{"party", "SELECT count(*) FROM accounts WHERE party = ?1", "no account is told by the party",
                  "parties"},
    NameParameter{"comparison", "SELECT count(*) FROM comparisons WHERE id = CAST(?1 AS INTEGER)",
                  "there is no comparison", "comparisons"},
    NameParameter{"topic",
                  "SELECT (SELECT count(*) FROM topics WHERE topic = ?1 OR label = ?1 OR topic IN"
                  " (SELECT concept FROM concept_labels WHERE label = ?1)) +"
                  " (SELECT count(*) FROM topic_names WHERE kind = 'merged' AND (name = ?1 OR name IN"
                  " (SELECT concept FROM concept_labels WHERE label = ?1)))",
                  "no account tells the topic", "topics"},
    NameParameter{"role", "SELECT count(*) FROM topics WHERE role = ?1", "no topic has the role", ""},
    NameParameter{"kind", "SELECT count(*) FROM differences WHERE kind = ?1", "there is no difference of the kind", ""},
};

// The topics under which another one stands, and in how many comparisons.
constexpr std::string_view standing_under =
    "SELECT t.topic, count(DISTINCT t.comparison_id) FROM topic_names n JOIN topics t ON t.id = n.topic_id"
    " WHERE n.kind = 'merged' AND (n.name = ?1 OR n.name IN (SELECT concept FROM concept_labels WHERE label = ?1))"
    " AND t.comparison_id IN (SELECT comparison_id FROM current_comparisons) GROUP BY t.topic ORDER BY t.topic";

Result<Rows> ask(const ReadOnly& database, std::string_view sql, const std::string& value) {
  const auto statement = database.compile(sql);
  if (!statement) return statement.error();
  bind_value(statement->get(), 1, value);
  return database.run(statement->get());
}

std::string quoted(const std::string& name) { return "\"" + name + "\""; }

}  // namespace

Result<std::vector<std::string>> notes_on_names(const std::string& path, const QueryParameters& parameters, bool empty,
                                                const QueryLimits& limits) {
  std::vector<std::string> notes;
  const auto database = ReadOnly::open(path, limits);
  if (!database) return database.error();
  for (const auto& [name, value] : parameters) {
    if (name == "topic") {
      const auto under = ask(*database, standing_under, value);
      if (!under) return under.error();
      for (const auto& row : under->rows) {
        const auto times = std::get<std::int64_t>(row[1]);
        notes.push_back(quoted(value) + " stands under the topic " + quoted(std::get<std::string>(row[0])) + " in " +
                        std::to_string(times) + (times == 1 ? " comparison" : " comparisons") +
                        "; its rows are those of that topic");
      }
    }
    const auto* const known = std::find_if(name_parameters.begin(), name_parameters.end(),
                                           [&name = name](const NameParameter& one) { return one.name == name; });
    if (!empty || known == name_parameters.end()) continue;
    const auto has = ask(*database, known->has, value);
    if (!has) return has.error();
    if (std::get<std::int64_t>(has->rows.at(0).at(0)) != 0) continue;
    notes.push_back(std::string(known->what) + " " + quoted(value) + " in this database" +
                    (known->list.empty() ? "" : "; the query " + std::string(known->list) + " lists what there is"));
  }
  return notes;
}

}  // namespace diptych
