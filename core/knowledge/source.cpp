#include "core/knowledge/source.h"

#include "core/knowledge/source_comparison.h"
#include "core/knowledge/toml_reader.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace diptych {
namespace {

using Reader = TomlReader;

bool is_language_table(const toml::key& key, const toml::node& node) {
  return node.is_table() && key.str().size() >= 2 && key.str().size() <= 3;
}

ConceptNames concept_names(Reader& reader, const toml::table& table, bool extends) {
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

ConceptSource concept_of(Reader& reader, const toml::table& table) {
  static constexpr std::array<std::string_view, 10> roles{"matter",  "process",  "field",    "place", "body",
                                                          "generic", "protocol", "attitude", "frame", "group"};
  ConceptSource entry;
  entry.where = reader.position(table);
  entry.id = reader.text(table, "id", true);
  if (!is_kebab_case(entry.id))
    reader.fail(table, "id \"" + entry.id + "\" is not in kebab-case",
                "write small letters, digits and hyphens, as in \"new-start\"");
  if (std::string role = reader.text(table, "role"); !role.empty()) entry.role = std::move(role);
  if (std::find(roles.begin(), roles.end(), entry.role) == roles.end())
    reader.fail(table, "role \"" + entry.role + "\" is unknown",
                "use matter, process, field, place, body, generic, protocol, attitude, frame or group");
  entry.broader = reader.texts(table, "broader");
  entry.related = reader.texts(table, "related");
  entry.close_match = reader.texts(table, "closeMatch");
  entry.aspect_of = reader.text(table, "aspectOf");
  entry.of_others = reader.text(table, "ofOthers");
  entry.exact_match = reader.text(table, "exactMatch");
  const bool extends = table["extend"].value_or(false);
  if (extends && table.contains("role"))
    reader.fail(table, "an entry that extends a concept gives it a role",
                "leave \"role\" out, or leave \"extend\" out");
  static constexpr std::array<std::string_view, 9> keys{"id",       "role",     "broader",    "related", "closeMatch",
                                                        "aspectOf", "ofOthers", "exactMatch", "extend"};
  for (const auto& [key, node] : table) {
    if (is_language_table(key, node))
      entry.names.emplace(std::string(key.str()), concept_names(reader, *node.as_table(), extends));
    else if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
      reader.fail(node, "unknown key \"" + std::string(key.str()) + "\"", "see docs/data-format.md for the keys");
  }
  return entry;
}

std::optional<Date> date_of(Reader& reader, const toml::table& table, std::string_view key) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* date = node->as_date()) return Date{date->get().year, date->get().month, date->get().day};
  reader.fail(*node, "\"" + std::string(key) + "\" is not a date", "write 2021-01-20 without quotes");
  return std::nullopt;
}

PersonSource person_of(Reader& reader, const toml::table& table) {
  PersonSource person;
  person.role = reader.text(table, "role", true);
  person.from = date_of(reader, table, "from");
  person.to = date_of(reader, table, "to");
  for (const auto& [key, node] : table)
    if (node.is_array()) person.names.emplace(std::string(key.str()), reader.labels(table, key.str()));
  return person;
}

PartyNames party_names(Reader& reader, const toml::table& table) {
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

PartySource party_of(Reader& reader, const toml::table& table) {
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
std::vector<std::pair<std::string, std::string>> sounds_of(Reader& reader, const toml::table& table) {
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

Language language_of(Reader& reader, const toml::table& table) {
  Language language;
  language.tag = reader.text(table, "tag", true);
  language.name = reader.text(table, "name", true);
  language.script = reader.text(table, "script", true);
  language.right_to_left = table["rightToLeft"].value_or(false);
  language.script_default = table["scriptDefault"].value_or(false);
  if (const auto* words = table["words"].as_table()) {
    language.stemmer = reader.text(*words, "stemmer");
    language.transparent = folded(reader.texts(*words, "transparent"));
    language.cut_behind = folded(reader.texts(*words, "cutBehind"));
    language.cut_before = folded(reader.texts(*words, "cutBefore"));
    language.stop_words = folded(reader.texts(*words, "stopWords"));
    language.abbreviations = folded(reader.texts(*words, "abbreviations"));
    language.participle_endings = folded(reader.texts(*words, "participleEndings"));
    reader.allow(*words, {"stemmer", "transparent", "cutBehind", "cutBefore", "participleEndings", "stopWords",
                          "abbreviations"});
  }
  if (const auto* sounds = table["sounds"].as_table()) language.sounds = sounds_of(reader, *sounds);
  if (const auto* affixes = table["affixes"].as_table()) {
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
    if (const auto* endings = (*affixes)["endings"].as_array())
      for (const auto& item : *endings) {
        if (const auto* pair = item.as_array(); pair != nullptr && pair->size() == 2)
          language.endings.emplace_back(fold_word((*pair)[0].value_or(std::string_view())),
                                        fold_word((*pair)[1].value_or(std::string_view())));
        else
          reader.fail(item, "an ending is not a pair", "write [\"ending\", \"replacement\"]");
      }
    std::stable_sort(language.endings.begin(), language.endings.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    reader.allow(*affixes, {"clitics", "pronouns", "shortestStem", "endings"});
  }
  return language;
}

void read_grammar(Reader& reader, const toml::table& table, Language& language) {
  const auto* grammar = table["grammar"].as_table();
  if (grammar == nullptr) return;
  language.subject_behind_verb = (*grammar)["subjectBehindVerb"].value_or(false);
  language.plural_endings = folded(reader.texts(*grammar, "pluralEndings"));
  language.singular_beginnings = folded(reader.texts(*grammar, "singularBeginnings"));
  language.singular_forms = folded(reader.texts(*grammar, "singularForms"));
  language.participle_forms = folded(reader.texts(*grammar, "participleForms"));
  language.agent_endings = folded(reader.texts(*grammar, "agentEndings"));
  language.gerund_endings = folded(reader.texts(*grammar, "gerundEndings"));
  language.recipient_endings = folded(reader.texts(*grammar, "recipientEndings"));
  language.recipient_beginnings = folded(reader.texts(*grammar, "recipientBeginnings"));
  if (const auto* cases = (*grammar)["nameCases"].as_array()) {
    for (const auto& pair : *cases) {
      if (const auto* both = pair.as_array(); both != nullptr && both->size() == 2)
        language.name_cases.emplace_back(fold_word((*both)[0].value_or(std::string_view())),
                                         fold_word((*both)[1].value_or(std::string_view())));
      else
        reader.fail(pair, "a case of names is not a pair", "write [\"ending\", \"ending of the dictionary's form\"]");
    }
  }
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
  reader.allow(*grammar, {"subjectBehindVerb", "pluralEndings", "singularBeginnings", "singularForms",
                          "participleForms", "agentEndings", "gerundEndings", "recipientEndings", "recipientBeginnings",
                          "nameCases", "infinitiveEndings", "numberEndings", "finiteEndings", "adjectiveEndings",
                          "feminineMarks", "passiveMark", "passiveMarkNotOn", "passiveBehind", "objectMark"});
}

std::vector<LexiconSource> lexicon_of(Reader& reader, const toml::table& table) {
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

ActSource act_of(Reader& reader, const toml::table& table) {
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

// In the place of what is the same already, else at the end.
template <class T, class IsSame>
void put(T item, std::vector<T>& items, IsSame is_same) {
  const auto same = std::find_if(items.begin(), items.end(), is_same);
  if (same == items.end())
    items.push_back(std::move(item));
  else
    *same = std::move(item);
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
  if (!more.exact_match.empty()) entry.exact_match = std::move(more.exact_match);
  for (auto& [language, names] : more.names) {
    ConceptNames& to = entry.names[language];
    if (!names.preferred.text.empty()) to.preferred = std::move(names.preferred);
    append(to.alternative, std::move(names.alternative));
    append(to.hidden, std::move(names.hidden));
    append(to.hint, std::move(names.hint));
  }
}

Result<void> add_acts(const DataFile& file, KnowledgeSource& knowledge) {
  auto table = parse_toml(file);
  if (!table) return table.error();
  Reader reader(file.string());
  if (const auto* acts = (*table)["act"].as_array())
    for (const auto& node : *acts)
      if (const auto* act = node.as_table()) knowledge.acts.push_back(act_of(reader, *act));
  reader.allow(*table, {"act"});
  if (reader.problem()) return *reader.problem();
  return {};
}

}  // namespace

Result<void> add_language(const DataFile& file, KnowledgeSource& knowledge) {
  auto table = parse_toml(file);
  if (!table) return table.error();
  Reader reader(file.string());
  LanguageSource source;
  source.language = language_of(reader, *table);
  read_grammar(reader, *table, source.language);
  if (const auto* lexicon = (*table)["lexicon"].as_table()) source.lexicon = lexicon_of(reader, *lexicon);
  if (const auto* words = (*table)["attribution"].as_table()) source.attribution = lexicon_of(reader, *words);
  reader.allow(*table, {"tag", "name", "script", "rightToLeft", "scriptDefault", "words", "affixes", "sounds",
                        "grammar", "lexicon", "attribution"});
  if (reader.problem()) return *reader.problem();
  const std::string tag = source.language.tag;
  put(std::move(source), knowledge.languages, [&](const LanguageSource& other) { return other.language.tag == tag; });
  std::stable_sort(knowledge.languages.begin(), knowledge.languages.end(),
                   [](const LanguageSource& a, const LanguageSource& b) { return a.language.tag < b.language.tag; });
  return {};
}

Result<void> add_parties(const DataFile& file, KnowledgeSource& knowledge) {
  auto table = parse_toml(file);
  if (!table) return table.error();
  Reader reader(file.string());
  if (const auto* parties = (*table)["party"].as_array())
    for (const auto& node : *parties)
      if (const auto* party = node.as_table()) {
        PartySource entry = party_of(reader, *party);
        const std::string id = entry.id;
        put(std::move(entry), knowledge.parties, [&](const PartySource& other) { return other.id == id; });
      }
  reader.allow(*table, {"party"});
  if (reader.problem()) return *reader.problem();
  return {};
}

namespace {

// Whether a concept that is there already gives way. Within one data folder it does not: compiling finds the two.
enum class Known : std::uint8_t { is_replaced, stays };

Result<void> read_topics(const DataFile& file, KnowledgeSource& knowledge, Known known) {
  auto table = parse_toml(file);
  if (!table) return table.error();
  Reader reader(file.string());
  std::set<std::string> here;  // ids of this file
  if (const auto* concepts = (*table)["concept"].as_array())
    for (const auto& node : *concepts)
      if (const auto* one = node.as_table()) {
        ConceptSource entry = concept_of(reader, *one);
        const std::string id = entry.id;
        const auto is_same = [&](const ConceptSource& other) { return other.id == id; };
        if (!(*one)["extend"].value_or(false)) {
          // Of two entries in one file neither was meant to replace the other.
          const bool twice = !here.insert(id).second;
          if (known == Known::stays)
            knowledge.concepts.push_back(std::move(entry));
          else if (twice)
            reader.fail(*one, "concept \"" + id + "\" is defined twice", "merge the two entries");
          else
            put(std::move(entry), knowledge.concepts, is_same);
          continue;
        }
        const auto same = std::find_if(knowledge.concepts.begin(), knowledge.concepts.end(), is_same);
        if (same == knowledge.concepts.end())
          reader.fail(*one, "there is no concept \"" + id + "\" to extend", "leave \"extend\" out to add it");
        else
          extend(*same, std::move(entry));
      }
  reader.allow(*table, {"concept"});
  if (reader.problem()) return *reader.problem();
  return {};
}

}  // namespace

Result<void> add_topics(const DataFile& file, KnowledgeSource& knowledge) {
  return read_topics(file, knowledge, Known::is_replaced);
}

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
    if (auto added = read_topics(file, knowledge, Known::stays); !added) return added.error();
  if (auto added = add_parties(folder / "parties.toml", knowledge); !added) return added.error();
  if (auto added = add_comparison_data(folder, knowledge); !added) return added.error();
  return knowledge;
}

}  // namespace diptych
