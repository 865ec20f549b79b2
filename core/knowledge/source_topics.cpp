#include "core/knowledge/source_topics.h"

#include "core/knowledge/replace_or_add.h"
#include "core/knowledge/toml_reader.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace diptych {
namespace {

ConceptNames concept_names(TomlReader& reader, const toml::table& table, bool extends) {
  ConceptNames names;
  if (const toml::node* preferred = table.get("prefLabel"))
    names.preferred = reader.label(*preferred);
  else if (!extends)
    reader.fail(table, "\"prefLabel\" is missing", "every language of a concept has one");
  names.match_preferred = table["match"].value_or(true);
  names.alternative = reader.labels(table, "altLabel");
  names.hidden = reader.labels(table, "hiddenLabel");
  names.hint = reader.labels(table, "hint");
  reader.allow(table, {"prefLabel", "match", "altLabel", "hiddenLabel", "hint"});
  return names;
}

// Small letters, digits and single hyphens: ids are typed in commands and stand in addresses.
bool is_kebab_case(std::string_view id) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return std::all_of(id.begin(), id.end(), fits) && !id.starts_with('-') && !id.ends_with('-') &&
         id.find("--") == std::string_view::npos;
}

std::string role_of(TomlReader& reader, const toml::table& table) {
  static constexpr std::array<std::string_view, 10> roles{"matter",  "process",  "field",    "place", "body",
                                                          "generic", "protocol", "attitude", "frame", "group"};
  std::string role = reader.text(table, "role");
  if (role.empty()) role = ConceptSource().role;
  if (std::find(roles.begin(), roles.end(), role) == roles.end())
    reader.fail(table, "role \"" + role + "\" is unknown",
                "use matter, process, field, place, body, generic, protocol, attitude, frame or group");
  return role;
}

ConceptSource concept_of(TomlReader& reader, const toml::table& table) {
  ConceptSource entry;
  entry.where = reader.position(table);
  entry.id = reader.text(table, "id", true);
  if (!is_kebab_case(entry.id))
    reader.fail(table, "id \"" + entry.id + "\" is not in kebab-case",
                "write small letters, digits and hyphens, as in \"new-start\"");
  entry.role = role_of(reader, table);
  entry.broader = reader.texts(table, "broader");
  entry.related = reader.texts(table, "related");
  entry.close_match = reader.texts(table, "closeMatch");
  entry.aspect_of = reader.text(table, "aspectOf");
  entry.of_others = reader.text(table, "ofOthers");
  entry.sides = reader.texts(table, "sides");
  entry.exact_match = reader.text(table, "exactMatch");
  const bool extends = table["extend"].value_or(false);
  if (extends && table.contains("role"))
    reader.fail(table, "an entry that extends a concept gives it a role",
                "leave \"role\" out, or leave \"extend\" out");
  static constexpr std::array<std::string_view, 10> keys{"id",       "role",     "broader", "related",    "closeMatch",
                                                         "aspectOf", "ofOthers", "sides",   "exactMatch", "extend"};
  for (const auto& [key, node] : table) {
    if (is_language_table(key, node))
      entry.names.emplace(std::string(key.str()), concept_names(reader, *node.as_table(), extends));
    else if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
      reader.fail(node, "unknown key \"" + std::string(key.str()) + "\"", "see docs/data-format.md for the keys");
  }
  return entry;
}

template <class T>
void append(std::vector<T>& to, std::vector<T>&& more) {
  std::move(more.begin(), more.end(), std::back_inserter(to));
}

// What `more` says is added to `entry`; a preferred label and an exactMatch that it has take the place of the old.
void extend(ConceptSource& entry, ConceptSource more) {
  append(entry.broader, std::move(more.broader));
  append(entry.related, std::move(more.related));
  append(entry.close_match, std::move(more.close_match));
  if (!more.aspect_of.empty()) entry.aspect_of = std::move(more.aspect_of);
  if (!more.of_others.empty()) entry.of_others = std::move(more.of_others);
  if (!more.sides.empty()) entry.sides = std::move(more.sides);
  if (!more.exact_match.empty()) entry.exact_match = std::move(more.exact_match);
  for (auto& [language, names] : more.names) {
    ConceptNames& to = entry.names[language];
    if (!names.preferred.text.empty()) to.preferred = std::move(names.preferred);
    append(to.alternative, std::move(names.alternative));
    append(to.hidden, std::move(names.hidden));
    append(to.hint, std::move(names.hint));
  }
}

// `here` has the ids of the file that were read before.
void add_concept(TomlReader& reader, const toml::table& table, std::set<std::string>& here, KnowledgeSource& knowledge,
                 KnownConcept known) {
  ConceptSource entry = concept_of(reader, table);
  const std::string id = entry.id;
  const auto is_same = [&](const ConceptSource& other) { return other.id == id; };
  if (table["extend"].value_or(false)) {
    const auto same = std::find_if(knowledge.concepts.begin(), knowledge.concepts.end(), is_same);
    if (same == knowledge.concepts.end())
      reader.fail(table, "there is no concept \"" + id + "\" to extend", "leave \"extend\" out to add it");
    else
      extend(*same, std::move(entry));
    return;
  }
  // Of two entries in one file neither was meant to replace the other.
  const bool twice = !here.insert(id).second;
  if (known == KnownConcept::stays)
    knowledge.concepts.push_back(std::move(entry));
  else if (twice)
    reader.fail(table, "concept \"" + id + "\" is defined twice", "merge the two entries");
  else
    replace_or_add(std::move(entry), knowledge.concepts, is_same);
}

}  // namespace

Result<void> read_topics(const DataFile& file, KnowledgeSource& knowledge, KnownConcept known) {
  auto table = parse_toml(file);
  if (!table) return table.error();
  TomlReader reader(file.string());
  std::set<std::string> here;
  if (const auto* concepts = (*table)["concept"].as_array())
    for (const auto& node : *concepts)
      if (const auto* entry = node.as_table()) add_concept(reader, *entry, here, knowledge, known);
  reader.allow(*table, {"concept"});
  if (reader.problem()) return *reader.problem();
  return {};
}

Result<void> add_topics(const DataFile& file, KnowledgeSource& knowledge) {
  return read_topics(file, knowledge, KnownConcept::is_replaced);
}

}  // namespace diptych
