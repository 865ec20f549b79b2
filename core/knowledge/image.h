#pragma once

#include "core/diagnostic.h"
#include "core/document.h"
#include "core/text/language.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// The compiled knowledge: one block of bytes with the label trie, its symbols, the concepts, parties and
// languages. The program carries one in its read-only data, mapped by the loader and never parsed.
//
// The trie has six roots; a path from a root spells a label in symbols, one a word:
//
//     "en/sanction"  the stem            "en=start"  an exact form
//     "^start"       a word in capitals  "#5"        a number

enum class Root : std::uint8_t { concepts, parties, lexicon, contexts, attribution, hints };

enum class LabelKind : std::uint8_t {
  preferred,
  alternative,
  hidden,
  metonym,
  office,
  side,
  self,
  person,
  demonym,
  hint
};

struct LabelEntry {
  std::uint32_t target = 0;   // concept, party, person or lexicon value, by root and kind
  std::uint32_t label = 0;    // string: the label as written
  std::uint16_t require = 0;  // context set, 0 for none
  std::uint16_t exclude = 0;  // context set, 0 for none
  std::uint16_t near = 0;     // context set, 0 for none
  Root root = Root::concepts;
  LabelKind kind : 7 = LabelKind::preferred;
  bool proper : 1 = false;  // a name that begins with an upper-case letter and matches only such words
};

// Symbols that are no words: edges over a comma, up to one and up to three other words.
inline constexpr std::uint32_t gap_of_comma = 0xFFFFF0U;
inline constexpr std::uint32_t gap_of_one = 0xFFFFF1U;
inline constexpr std::uint32_t gap_of_three = 0xFFFFF3U;

struct ConceptLabels {
  std::string_view language;
  std::string_view preferred;
  std::vector<std::string_view> alternative;
  std::vector<std::string_view> hidden;
};

struct Concept {
  std::string_view id;
  std::string_view role;
  std::vector<std::string_view> broader;
  std::vector<std::string_view> related;
  std::vector<std::string_view> close_match;
  std::string_view aspect_of;
  std::string_view of_others;
  std::string_view exact_match;
  std::vector<ConceptLabels> labels;
};

// A concept's place among the others, without its labels: cheap to read for all of them.
struct ConceptLinks {
  std::string_view id;
  std::vector<std::string_view> broader;
  std::vector<std::string_view> related;
  std::vector<std::string_view> close_match;
  std::string_view aspect_of;
  std::string_view of_others;
  std::vector<std::string_view> sides;
  std::string_view exact_match;
};

struct Person {
  std::uint32_t party = 0;
  std::string_view role;
  std::optional<Date> from;
  std::optional<Date> to;
  [[nodiscard]] bool in_office(Date day) const { return (!from || *from <= day) && (!to || day <= *to); }
};

struct Party {
  std::string_view id;
  std::string_view country;
  std::string_view kind;
  std::vector<std::string_view> domains;
  std::vector<std::string_view> languages;
  std::vector<std::pair<std::string_view, std::string_view>> names;  // language, preferred label
};

// One rung of the ladder of acts: data/acts.toml.
struct ActKind {
  std::string_view id;         // "agreed"
  int force = 0;               // higher is stronger
  std::string_view act_class;  // "agree", "commit", "ask", "support", "object", "raise", "discuss", "inform", "absent"
  std::string_view plover;     // "AGREE"; may be empty
  std::vector<std::string_view> aliases;
  std::string_view jointly;  // id of the act it is when both parties perform it together; empty for the same
};

struct LexiconValue {
  std::string_view category;
  std::string_view value;
};

class Knowledge {
 public:
  // The image compiled into the program.
  [[nodiscard]] static Knowledge embedded();
  // An image made at run time (--data, --topics). Fails when the bytes are no image of this version.
  [[nodiscard]] static Result<Knowledge> from_image(std::vector<char> bytes);

  // Gives the memory of the image's pages back: those that are asked for again are paged in from the program's file.
  // For after the texts are read, since comparing and reporting need few of them. Does nothing for an image made at run
  // time.
  void let_go_of_pages() const;

  // Lower-case hexadecimal SHA-256 of the image: two runs with equal hashes know the same.
  [[nodiscard]] std::string hash() const;

  [[nodiscard]] const std::vector<Language>& languages() const { return languages_; }
  [[nodiscard]] const Language* language(std::string_view tag) const;
  // The language whose words a script's words are taken for, or nullptr.
  [[nodiscard]] const Language* language_of_script(std::string_view script) const;

  [[nodiscard]] std::uint32_t concept_count() const;
  [[nodiscard]] Concept concept_at(std::uint32_t index) const;
  [[nodiscard]] ConceptLinks concept_links(std::uint32_t index) const;
  [[nodiscard]] std::string_view concept_id(std::uint32_t index) const;
  [[nodiscard]] std::string_view concept_role(std::uint32_t index) const;
  // Whether the concept has narrower ones.
  [[nodiscard]] bool is_wide(std::uint32_t index) const;
  [[nodiscard]] std::optional<std::uint32_t> find_concept(std::string_view id) const;
  // The name to show: in `language`, else in English, else the id.
  [[nodiscard]] std::string_view concept_name(std::uint32_t index, std::string_view language) const;

  [[nodiscard]] std::uint32_t party_count() const;
  [[nodiscard]] Party party_at(std::uint32_t index) const;
  [[nodiscard]] std::string_view party_id(std::uint32_t index) const;
  [[nodiscard]] std::optional<std::uint32_t> find_party(std::string_view id) const;
  [[nodiscard]] std::uint32_t person_count() const;
  [[nodiscard]] Person person_at(std::uint32_t index) const;
  [[nodiscard]] LexiconValue lexicon_at(std::uint32_t index) const;
  [[nodiscard]] std::uint32_t act_count() const;
  [[nodiscard]] ActKind act_at(std::uint32_t index) const;
  // The act of that id or alias.
  [[nodiscard]] std::optional<ActKind> find_act(std::string_view name) const;

  // A number of comparison.toml or a sentence of explanations.toml as text; from the image compiled into the program
  // where this one has none.
  [[nodiscard]] std::optional<std::string_view> setting(std::string_view key) const;

  // The trie.
  [[nodiscard]] std::optional<std::uint32_t> symbol(std::string_view text) const;
  [[nodiscard]] std::uint32_t root(Root root) const { return static_cast<std::uint32_t>(root); }
  [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t node, std::uint32_t symbol) const;
  [[nodiscard]] std::span<const LabelEntry> entries(std::uint32_t node) const;
  [[nodiscard]] std::string_view text(std::uint32_t string) const;
  // Number of label paths, for reports about the catalogue.
  [[nodiscard]] std::size_t pattern_count() const;

 private:
  explicit Knowledge(std::vector<char> owned, std::span<const char> bytes);
  void read_languages();

  std::vector<char> owned_;
  std::span<const char> bytes_;
  std::vector<Language> languages_;
};

}  // namespace diptych
