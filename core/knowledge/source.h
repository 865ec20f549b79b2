#pragma once

#include "core/diagnostic.h"
#include "core/document.h"
#include "core/knowledge/data_files.h"
#include "core/text/language.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace diptych {

// The data files as plain values, before they are compiled into an image. docs/data-format.md is the reference.

struct LabelSource {
  std::string text;
  std::vector<std::string> require;  // labels, one of which must stand in the sentence
  std::vector<std::string> exclude;  // labels, none of which may
  std::vector<std::string> near;     // labels, one of which must stand within a few words in the sentence
  std::string where;                 // "file:line:column"

  // Whether it stands for its words wherever they are.
  [[nodiscard]] bool plain() const { return require.empty() && exclude.empty() && near.empty(); }
};

struct ConceptNames {
  LabelSource preferred;
  bool match_preferred = true;
  std::vector<LabelSource> alternative;
  std::vector<LabelSource> hidden;
  std::vector<LabelSource> hint;  // words that count where nothing else is told or the other side tells the topic
};

struct ConceptSource {
  std::string id;
  std::string role = "matter";
  std::vector<std::string> broader;
  std::vector<std::string> related;
  std::vector<std::string> close_match;
  std::string aspect_of;
  std::string of_others;           // what it is where it is told of other countries than the sides
  std::vector<std::string> sides;  // countries whose relations with each other it is
  std::string exact_match;
  std::map<std::string, ConceptNames> names;  // by language tag
  std::string where;
};

struct PersonSource {
  std::string role;
  std::optional<Date> from;
  std::optional<Date> to;
  std::map<std::string, std::vector<LabelSource>> names;
};

// Kinds of names a party has; the order is the order of trust when a text is assigned to a party.
struct PartyNames {
  LabelSource preferred;
  std::vector<LabelSource> alternative;
  std::vector<LabelSource> metonym;
  std::vector<LabelSource> office;
  std::vector<LabelSource> side;
  std::vector<LabelSource> self;
  std::vector<LabelSource> demonym;
};

struct PartySource {
  std::string id;
  std::string country;  // ISO 3166, empty for bodies
  std::string kind;
  std::vector<std::string> domains;
  std::vector<std::string> languages;
  std::map<std::string, PartyNames> names;
  std::vector<PersonSource> persons;
  std::string where;
};

struct LexiconSource {
  std::string category;  // "list-opener"
  std::string value;     // "phone call"; the category again for a plain list
  std::vector<LabelSource> labels;
};

struct LanguageSource {
  Language language;
  std::vector<LexiconSource> lexicon;
  std::vector<LexiconSource> attribution;  // who tells what in an article; matched apart from the lexicon
};

// One rung of the ladder of acts.
struct ActSource {
  std::string id;
  int force = 0;
  std::string act_class;
  std::string plover;
  std::vector<std::string> aliases;
  std::string jointly;  // id of the act it is when both parties perform it together; empty for the same
  std::string where;
};

// A number or a sentence of comparison.toml or explanations.toml.
struct SettingSource {
  std::string key;    // "alignment.accept", "explanation.en.one-sided"
  std::string value;  // a number as written, or the text
};

struct KnowledgeSource {
  std::vector<ActSource> acts;            // in file order
  std::vector<LanguageSource> languages;  // by tag
  std::vector<ConceptSource> concepts;    // by id
  std::vector<PartySource> parties;       // in file order
  std::vector<SettingSource> settings;    // by key
};

// Reads acts.toml, languages/*.toml, topics/*.toml and parties.toml below `folder`. The first error wins and names
// file, line and column.
[[nodiscard]] Result<KnowledgeSource> read_knowledge(const DataFiles& folder);

// Add what one file has: the concepts of a topics file, the parties of a parties file, a language. What has the id or
// tag of something known takes its place; a concept with `extend = true` adds to it.
[[nodiscard]] Result<void> add_topics(const DataFile& file, KnowledgeSource& knowledge);
[[nodiscard]] Result<void> add_parties(const DataFile& file, KnowledgeSource& knowledge);
[[nodiscard]] Result<void> add_language(const DataFile& file, KnowledgeSource& knowledge);

}  // namespace diptych
