#include "core/knowledge/replace_or_add.h"
#include "core/knowledge/source.h"
#include "core/knowledge/toml_reader.h"
#include "core/text/fold.h"

#include <algorithm>

namespace diptych {
namespace {

std::vector<std::string> folded(std::vector<std::string> words) {
  for (auto& word : words) word = fold_word(word);
  return words;
}

void sort_longest_first(std::vector<std::string>& words) {
  std::sort(words.begin(), words.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
}

// `letters = "class"` entries, the longest letters first.
std::vector<std::pair<std::string, std::string>> sounds_of(TomlReader& reader, const toml::table& table) {
  std::vector<std::pair<std::string, std::string>> sounds;
  for (const auto& [key, node] : table) {
    if (const auto sound = node.value<std::string>())
      sounds.emplace_back(fold_word(key.str()), *sound);
    else
      reader.fail(node, "\"" + std::string(key.str()) + "\" is not a string",
                  "write the class as a string, \"\" for none");
  }
  std::sort(sounds.begin(), sounds.end(), [](const auto& a, const auto& b) {
    return a.first.size() != b.first.size() ? a.first.size() > b.first.size() : a.first < b.first;
  });
  return sounds;
}

// Pairs of folded words, as they stand in the file. `what` and `hint` tell of an item that is none.
std::vector<std::pair<std::string, std::string>> folded_pairs(TomlReader& reader, const toml::table& table,
                                                              std::string_view key, const std::string& what,
                                                              const std::string& hint) {
  std::vector<std::pair<std::string, std::string>> pairs;
  if (const auto* list = table[key].as_array())
    for (const auto& item : *list) {
      if (const auto* pair = item.as_array(); pair != nullptr && pair->size() == 2)
        pairs.emplace_back(fold_word((*pair)[0].value_or(std::string_view())),
                           fold_word((*pair)[1].value_or(std::string_view())));
      else
        reader.fail(item, what, hint);
    }
  return pairs;
}

void read_words(TomlReader& reader, const toml::table& table, Language& language) {
  const auto* words = table["words"].as_table();
  if (words == nullptr) return;
  language.stemmer = reader.text(*words, "stemmer");
  language.transparent = folded(reader.texts(*words, "transparent"));
  language.cut_behind = folded(reader.texts(*words, "cutBehind"));
  language.cut_before = folded(reader.texts(*words, "cutBefore"));
  language.stop_words = folded(reader.texts(*words, "stopWords"));
  language.abbreviations = folded(reader.texts(*words, "abbreviations"));
  language.participle_endings = folded(reader.texts(*words, "participleEndings"));
  reader.allow(*words,
               {"stemmer", "transparent", "cutBehind", "cutBefore", "participleEndings", "stopWords", "abbreviations"});
}

// The longest affixes first: that is the order in which they are tried.
void read_affixes(TomlReader& reader, const toml::table& table, Language& language) {
  const auto* affixes = table["affixes"].as_table();
  if (affixes == nullptr) return;
  if (const auto* slots = (*affixes)["clitics"].as_array())
    for (const auto& slot : *slots)
      if (const auto* list = slot.as_array()) {
        auto& words = language.clitics.emplace_back();
        for (const auto& item : *list) words.push_back(fold_word(item.value_or(std::string_view())));
        sort_longest_first(words);
      }
  language.pronouns = folded(reader.texts(*affixes, "pronouns"));
  sort_longest_first(language.pronouns);
  language.shortest_stem = (*affixes)["shortestStem"].value_or(3U);
  language.endings =
      folded_pairs(reader, *affixes, "endings", "an ending is not a pair", "write [\"ending\", \"replacement\"]");
  std::stable_sort(language.endings.begin(), language.endings.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  reader.allow(*affixes, {"clitics", "pronouns", "shortestStem", "endings"});
}

void read_grammar(TomlReader& reader, const toml::table& table, Language& language) {
  const auto* grammar = table["grammar"].as_table();
  if (grammar == nullptr) return;
  language.subject_behind_verb = (*grammar)["subjectBehindVerb"].value_or(false);
  language.plural_endings = folded(reader.texts(*grammar, "pluralEndings"));
  language.singular_beginnings = folded(reader.texts(*grammar, "singularBeginnings"));
  language.singular_forms = folded(reader.texts(*grammar, "singularForms"));
  language.participle_forms = folded(reader.texts(*grammar, "participleForms"));
  language.agent_endings = folded(reader.texts(*grammar, "agentEndings"));
  language.doing_endings = folded(reader.texts(*grammar, "doingEndings"));
  language.gerund_endings = folded(reader.texts(*grammar, "gerundEndings"));
  language.recipient_endings = folded(reader.texts(*grammar, "recipientEndings"));
  language.recipient_beginnings = folded(reader.texts(*grammar, "recipientBeginnings"));
  language.name_cases = folded_pairs(reader, *grammar, "nameCases", "a case of names is not a pair",
                                     "write [\"ending\", \"ending of the dictionary's form\"]");
  language.number_endings = folded(reader.texts(*grammar, "numberEndings"));
  language.finite_endings = folded(reader.texts(*grammar, "finiteEndings"));
  language.infinitive_endings = folded(reader.texts(*grammar, "infinitiveEndings"));
  language.adjective_endings = folded(reader.texts(*grammar, "adjectiveEndings"));
  language.feminine_marks = folded(reader.texts(*grammar, "feminineMarks"));
  // Signs are not letters: folding drops them.
  language.passive_mark = (*grammar)["passiveMark"].value_or(std::string());
  language.passive_mark_not_on = folded(reader.texts(*grammar, "passiveMarkNotOn"));
  language.passive_behind = (*grammar)["passiveBehind"].value_or(std::string());
  language.object_mark = (*grammar)["objectMark"].value_or(std::string());
  reader.allow(*grammar, {"subjectBehindVerb", "pluralEndings",       "singularBeginnings", "singularForms",
                          "participleForms",   "agentEndings",        "doingEndings",       "gerundEndings",
                          "recipientEndings",  "recipientBeginnings", "nameCases",          "infinitiveEndings",
                          "numberEndings",     "finiteEndings",       "adjectiveEndings",   "feminineMarks",
                          "passiveMark",       "passiveMarkNotOn",    "passiveBehind",      "objectMark"});
}

Language language_of(TomlReader& reader, const toml::table& table) {
  Language language;
  language.tag = reader.text(table, "tag", true);
  language.name = reader.text(table, "name", true);
  language.script = reader.text(table, "script", true);
  language.right_to_left = table["rightToLeft"].value_or(false);
  language.script_default = table["scriptDefault"].value_or(false);
  read_words(reader, table, language);
  if (const auto* sounds = table["sounds"].as_table()) language.sounds = sounds_of(reader, *sounds);
  read_affixes(reader, table, language);
  read_grammar(reader, table, language);
  return language;
}

std::vector<LexiconSource> lexicon_of(TomlReader& reader, const toml::table& table) {
  std::vector<LexiconSource> lexicon;
  for (const auto& [key, node] : table) {
    const std::string category(key.str());
    if (node.is_array()) {
      lexicon.push_back({category, category, reader.labels(table, key.str())});
    } else if (const auto* values = node.as_table()) {
      for (const auto& [value, labels] : *values)
        lexicon.push_back({category, std::string(value.str()), reader.labels(*values, value.str())});
    } else {
      reader.fail(node, "lexicon entry \"" + category + "\" is neither a list nor a table", "see docs/data-format.md");
    }
  }
  return lexicon;
}

}  // namespace

Result<void> add_language(const DataFile& file, KnowledgeSource& knowledge) {
  auto table = parse_toml(file);
  if (!table) return table.error();
  TomlReader reader(file.string());
  LanguageSource source;
  source.language = language_of(reader, *table);
  if (const auto* lexicon = (*table)["lexicon"].as_table()) source.lexicon = lexicon_of(reader, *lexicon);
  if (const auto* words = (*table)["attribution"].as_table()) source.attribution = lexicon_of(reader, *words);
  reader.allow(*table, {"tag", "name", "script", "rightToLeft", "scriptDefault", "words", "affixes", "sounds",
                        "grammar", "lexicon", "attribution"});
  if (reader.problem()) return *reader.problem();
  const std::string tag = source.language.tag;
  replace_or_add(std::move(source), knowledge.languages,
                 [&](const LanguageSource& other) { return other.language.tag == tag; });
  std::stable_sort(knowledge.languages.begin(), knowledge.languages.end(),
                   [](const LanguageSource& a, const LanguageSource& b) { return a.language.tag < b.language.tag; });
  return {};
}

}  // namespace diptych
