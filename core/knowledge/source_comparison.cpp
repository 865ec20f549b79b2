#include "core/knowledge/source_comparison.h"

#include "core/knowledge/toml_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace diptych {
namespace {

// The shortest form that reads back as the same number, whatever the locale.
std::string number_text(double value) {
  std::array<char, 32> digits{};
  const auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {static_cast<const char*>(digits.data()), end};
}

// accept = { value = 0.3, reason = "…" }: a number without its reason is refused.
void read_threshold(TomlReader& reader, const std::string& key, const toml::node& node, KnowledgeSource& knowledge) {
  const auto* entry = node.as_table();
  if (entry == nullptr) {
    reader.fail(node, "\"" + key + "\" is no table", "write { value = 0.5, reason = \"…\" }");
    return;
  }
  static_cast<void>(reader.text(*entry, "reason", true));
  reader.allow(*entry, {"value", "reason"});
  if (const auto value = (*entry)["value"].value<double>())
    knowledge.settings.push_back({key, number_text(*value)});
  else
    reader.fail(node, "\"" + key + "\" has no number", "write { value = 0.5, reason = \"…\" }");
}

Result<void> add_thresholds(const DataFile& file, KnowledgeSource& knowledge) {
  auto table = parse_toml(file);
  if (!table) return table.error();
  TomlReader reader(file.string());
  for (const auto& [section, node] : *table) {
    const auto* entries = node.as_table();
    if (entries == nullptr) {
      reader.fail(node, "\"" + std::string(section.str()) + "\" is no section", "write [section]");
      continue;
    }
    for (const auto& [key, entry] : *entries)
      read_threshold(reader, std::string(section.str()) + "." + std::string(key.str()), entry, knowledge);
  }
  if (reader.problem()) return *reader.problem();
  return {};
}

Result<void> add_explanations(const DataFile& file, KnowledgeSource& knowledge) {
  auto table = parse_toml(file);
  if (!table) return table.error();
  TomlReader reader(file.string());
  for (const auto& [language, node] : *table) {
    const auto* sentences = node.as_table();
    if (sentences == nullptr) {
      reader.fail(node, "\"" + std::string(language.str()) + "\" is no section", "write [en]");
      continue;
    }
    for (const auto& [key, sentence] : *sentences)
      knowledge.settings.push_back({"explanation." + std::string(language.str()) + "." + std::string(key.str()),
                                    reader.text(*sentences, key.str(), true)});
  }
  if (reader.problem()) return *reader.problem();
  return {};
}

// The variants go into the lexicon: category "naming" or "scope", value "topic/set/variant".
void read_naming(TomlReader& reader, const toml::table& entry, KnowledgeSource& knowledge) {
  const std::string topic = reader.text(entry, "topic", true);
  std::string kind = reader.text(entry, "kind");
  if (kind.empty()) kind = "naming";
  if (kind != "naming" && kind != "scope")
    reader.fail(entry, "kind \"" + kind + "\" is unknown", "use naming or scope");
  const std::string set = reader.text(entry, "set");
  reader.allow(entry, {"topic", "kind", "set", "variant"});
  const auto* variants = entry["variant"].as_table();
  if (variants == nullptr) {
    reader.fail(entry, "\"variant\" is missing", "write [naming.variant.name] with a list of labels a language");
    return;
  }
  for (const auto& [variant, node] : *variants) {
    const auto* labels = node.as_table();
    if (labels == nullptr) {
      reader.fail(node, "a variant is no table", "write en = [\"…\"]");
      continue;
    }
    for (const auto& [key, list] : *labels) {
      const std::string_view tag = key.str();
      const auto language = std::find_if(knowledge.languages.begin(), knowledge.languages.end(),
                                         [tag](const LanguageSource& one) { return one.language.tag == tag; });
      if (language == knowledge.languages.end())
        reader.fail(list, "language \"" + std::string(tag) + "\" has no file in languages/",
                    "add languages/" + std::string(tag) + ".toml");
      else
        language->lexicon.push_back(
            {kind, topic + "/" + set + "/" + std::string(variant.str()), reader.labels(*labels, tag)});
    }
  }
}

Result<void> add_naming(const DataFile& file, KnowledgeSource& knowledge) {
  auto table = parse_toml(file);
  if (!table) return table.error();
  TomlReader reader(file.string());
  if (const auto* entries = (*table)["naming"].as_array())
    for (const auto& node : *entries)
      if (const auto* entry = node.as_table()) read_naming(reader, *entry, knowledge);
  reader.allow(*table, {"naming"});
  if (reader.problem()) return *reader.problem();
  return {};
}

}  // namespace

Result<void> add_comparison_data(const DataFiles& folder, KnowledgeSource& knowledge) {
  using Add = Result<void> (*)(const DataFile&, KnowledgeSource&);
  for (const auto& [name, add] : {std::pair<const char*, Add>{"comparison.toml", add_thresholds},
                                  {"explanations.toml", add_explanations},
                                  {"naming.toml", add_naming}}) {
    if (!folder.has(name)) continue;
    if (auto added = add(folder / name, knowledge); !added) return added.error();
  }
  std::stable_sort(knowledge.settings.begin(), knowledge.settings.end(),
                   [](const SettingSource& a, const SettingSource& b) { return a.key < b.key; });
  return {};
}

}  // namespace diptych
