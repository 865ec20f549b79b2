#include "core/knowledge/replace_or_add.h"
#include "core/knowledge/source.h"
#include "core/knowledge/toml_reader.h"

namespace diptych {
namespace {

std::optional<Date> date_of(TomlReader& reader, const toml::table& table, std::string_view key) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* date = node->as_date()) return Date{date->get().year, date->get().month, date->get().day};
  reader.fail(*node, "\"" + std::string(key) + "\" is not a date", "write 2021-01-20 without quotes");
  return std::nullopt;
}

PersonSource person_of(TomlReader& reader, const toml::table& table) {
  PersonSource person;
  person.role = reader.text(table, "role", true);
  person.from = date_of(reader, table, "from");
  person.to = date_of(reader, table, "to");
  for (const auto& [key, node] : table)
    if (node.is_array()) person.names.emplace(std::string(key.str()), reader.labels(table, key.str()));
  return person;
}

PartyNames party_names(TomlReader& reader, const toml::table& table) {
  PartyNames names;
  if (const toml::node* preferred = table.get("prefLabel"))
    names.preferred = reader.label(*preferred);
  else
    reader.fail(table, "\"prefLabel\" is missing", "every language of a party has one");
  names.alternative = reader.labels(table, "altLabel");
  names.metonym = reader.labels(table, "metonym");
  names.office = reader.labels(table, "office");
  names.side = reader.labels(table, "side");
  names.self = reader.labels(table, "self");
  names.demonym = reader.labels(table, "demonym");
  reader.allow(table, {"prefLabel", "altLabel", "metonym", "office", "side", "self", "demonym"});
  return names;
}

PartySource party_of(TomlReader& reader, const toml::table& table) {
  PartySource party;
  party.where = reader.position(table);
  party.id = reader.text(table, "id", true);
  party.country = reader.text(table, "country");
  party.kind = reader.text(table, "kind", true);
  party.domains = reader.texts(table, "domains");
  party.languages = reader.texts(table, "language");
  for (const auto& [key, node] : table)
    if (is_language_table(key, node))
      party.names.emplace(std::string(key.str()), party_names(reader, *node.as_table()));
  if (const auto* persons = table["person"].as_array())
    for (const auto& node : *persons)
      if (const auto* person = node.as_table()) party.persons.push_back(person_of(reader, *person));
  return party;
}

}  // namespace

Result<void> add_parties(const DataFile& file, KnowledgeSource& knowledge) {
  auto table = parse_toml(file);
  if (!table) return table.error();
  TomlReader reader(file.string());
  if (const auto* parties = (*table)["party"].as_array())
    for (const auto& node : *parties)
      if (const auto* party = node.as_table()) {
        PartySource entry = party_of(reader, *party);
        const std::string id = entry.id;
        replace_or_add(std::move(entry), knowledge.parties, [&](const PartySource& other) { return other.id == id; });
      }
  reader.allow(*table, {"party"});
  if (reader.problem()) return *reader.problem();
  return {};
}

}  // namespace diptych
