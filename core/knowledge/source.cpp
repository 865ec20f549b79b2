#include "core/knowledge/source.h"

#include "core/knowledge/source_comparison.h"
#include "core/knowledge/source_topics.h"
#include "core/knowledge/toml_reader.h"

namespace diptych {
namespace {

ActSource act_of(TomlReader& reader, const toml::table& table) {
  ActSource act;
  act.where = reader.position(table);
  act.id = reader.text(table, "id", true);
  act.act_class = reader.text(table, "class", true);
  act.plover = reader.text(table, "plover", true);
  act.aliases = reader.texts(table, "alias");
  act.jointly = reader.text(table, "jointly");
  const auto force = table["force"].value<std::int64_t>();
  if (force && *force >= 0 && *force <= 1000)
    act.force = static_cast<int>(*force);
  else
    reader.fail(table, "\"force\" is missing or no number from 0 to 1000", "see docs/data-format.md");
  reader.allow(table, {"id", "force", "class", "plover", "alias", "jointly"});
  return act;
}

Result<void> add_acts(const DataFile& file, KnowledgeSource& knowledge) {
  auto table = parse_toml(file);
  if (!table) return table.error();
  TomlReader reader(file.string());
  if (const auto* acts = (*table)["act"].as_array())
    for (const auto& node : *acts)
      if (const auto* act = node.as_table()) knowledge.acts.push_back(act_of(reader, *act));
  reader.allow(*table, {"act"});
  if (reader.problem()) return *reader.problem();
  return {};
}

}  // namespace

Result<KnowledgeSource> read_knowledge(const DataFiles& folder) {
  KnowledgeSource knowledge;
  const auto languages = folder.files("languages");
  if (languages.empty())
    return Diagnostic{ExitCode::usage, (folder / "languages").string(), "holds no language files",
                      "name the folder that has acts.toml, languages/, topics/ and parties.toml"};
  if (auto added = add_acts(folder / "acts.toml", knowledge); !added) return added.error();
  for (const auto& file : languages)
    if (auto added = add_language(file, knowledge); !added) return added.error();
  for (const auto& file : folder.files("topics"))
    if (auto added = read_topics(file, knowledge, KnownConcept::stays); !added) return added.error();
  if (auto added = add_parties(folder / "parties.toml", knowledge); !added) return added.error();
  if (auto added = add_comparison_data(folder, knowledge); !added) return added.error();
  return knowledge;
}

}  // namespace diptych
