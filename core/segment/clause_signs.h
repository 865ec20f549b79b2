#pragma once

#include "core/knowledge/image.h"
#include "core/match/analysis.h"
#include "core/match/matcher.h"
#include "core/text/stem.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace diptych {

// What the lexicon says a word begins; the numbers are the word behind the phrase, 0 for "nothing".
struct WordSigns {
  std::uint32_t list_opener = 0;
  std::uint32_t joiner = 0;
  std::uint32_t also_joiner = 0;
  std::uint32_t clause_opener = 0;
  std::uint32_t clause_joiner = 0;
  std::uint32_t relative = 0;
  std::uint32_t means = 0;
  std::uint32_t act = 0;
  std::uint32_t purpose = 0;
  std::uint32_t subject = 0;
  std::uint32_t complementizer = 0;
  std::uint32_t auxiliary = 0;
  std::uint32_t oblique = 0;
  std::uint32_t setting = 0;
  std::uint32_t infinitive = 0;
  std::uint32_t predicate = 0;
  std::uint32_t negation = 0;
  std::uint32_t as_told = 0;
  std::uint32_t agent = 0;
  bool finite = false;  // a past form that does not show by its ending that it is one
  std::uint32_t pair_opener = 0;
  std::uint32_t pair_second = 0;
  std::uint32_t fields = 0;
  std::uint32_t doing = 0;
  std::uint32_t adjective = 0;
  std::uint32_t noun = 0;
  bool act_takes_list = false;
  bool tells = false;  // a verb that only says
  bool many = false;   // a subject that stands for both sides
  bool month = false;
  std::uint32_t title = 0;   // of a person, or the talk as such, which may be the subject of its verb too
  std::uint32_t person = 0;  // a person by title, office or name
};

// One sentence word by word, for cutting it into clauses and items: what the lexicon says of its words, and which
// labels (`kept`) were found in it. Words are numbers of the analysis. Everything passed must outlive it.
class ClauseSigns {
 public:
  ClauseSigns(std::string_view text, const Analysis& analysis, ByteSpan sentence, const Language& language,
              const Knowledge& knowledge, std::span<const Match> kept);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const Analysis& analysis() const { return analysis_; }
  [[nodiscard]] ByteSpan sentence() const { return sentence_; }
  [[nodiscard]] const Language& language() const { return language_; }
  [[nodiscard]] const Knowledge& knowledge() const { return knowledge_; }
  [[nodiscard]] std::span<const Match> kept() const { return kept_; }
  [[nodiscard]] std::uint32_t first() const { return first_; }  // words [first, last)
  [[nodiscard]] std::uint32_t last() const { return last_; }

  [[nodiscard]] const WordSigns& at(std::uint32_t word) const { return signs_[word - first_]; }
  [[nodiscard]] Border border(std::uint32_t word) const;

  // What stands between `word`, not the text's first, and the one before it.
  [[nodiscard]] std::string_view gap_before(std::uint32_t word) const;

  // Whether a bracket that opens behind the beginning of `begin` closes behind `word`: "(Russia, the United States and
  // France)" explains one item. A bracket that nobody closes holds nothing.
  [[nodiscard]] bool in_parentheses(std::uint32_t begin, std::uint32_t word) const;

  // Whether a label spans the border before `word`.
  [[nodiscard]] bool kept_together(std::uint32_t word) const;

  // Whether a label has a word of [begin, end).
  [[nodiscard]] bool labelled(std::uint32_t begin, std::uint32_t end) const;

  // The joining conjunction written together with the word, as the Arabic wa- in "وأكد": the word has a reading
  // without its first clitic.
  [[nodiscard]] bool has_joining_clitic(std::uint32_t word) const;

  // Whether a verb begins with that conjunction, and not with a letter of its root that looks like one, as «وافق» does:
  // without it, too, the word begins something that the lexicon knows.
  [[nodiscard]] bool joins_verb(std::uint32_t word) const;

  // A joining word at the beginning of an item belongs to the list, not to the item.
  [[nodiscard]] bool only_joins(std::uint32_t word, std::uint32_t end) const;

  // Whether a verb of telling stands at `word` or one word behind it ("and also called", «а затем призвал»).
  [[nodiscard]] bool act_near(std::uint32_t word) const;

  // Whether what the joiner at `word` and the act near it belong to is the wording of an act that begins in
  // [begin, word): "held a candid and constructive discussion on".
  [[nodiscard]] bool in_act(std::uint32_t begin, std::uint32_t word) const;
  // Whether `word` opens or closes an insertion between a verb, its subject and what it tells: "stressed, in this
  // regard, the need"; what follows goes on with the clause.
  [[nodiscard]] bool at_insertion(std::uint32_t word) const;
  // Whether `word` stands inside of one.
  [[nodiscard]] bool in_insertion(std::uint32_t word) const;

  // The word behind the subject of a verb, where verbs come first; the one behind the verb if it has none.
  [[nodiscard]] std::uint32_t behind_subject(std::uint32_t verb) const;

  // «وبحث الجانبان كذلك الأوضاع …» (and the two sides discussed also the situation): whether `word` stands right behind
  // a verb of the clause that begins at `begin` and its subject, where "also" adds to what was told before.
  [[nodiscard]] bool tells_nothing_yet(std::uint32_t begin, std::uint32_t word) const;

  // A clause without a verb is no place to begin another one: "peace and stability".
  [[nodiscard]] bool has_act(std::uint32_t begin, std::uint32_t end) const;
  // Whether the words begin with a preposition, and their verbs tell only by whom a thing was done: "in a phone call
  // requested by Berlin".
  [[nodiscard]] bool only_describes(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool has_complementizer(std::uint32_t begin, std::uint32_t end) const;

 private:
  void note(const Match& match);
  void note_subject(const Match& match);
  void note_party(const Match& match);
  void find_insertions();
  void find_double_predicates();
  void find_sources();
  [[nodiscard]] std::uint32_t end_of_setting(std::uint32_t open) const;

  std::string_view text_;
  const Analysis& analysis_;
  ByteSpan sentence_;
  const Language& language_;
  const Knowledge& knowledge_;
  Stemmer stemmer_;
  std::span<const Match> kept_;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  std::uint32_t list_goes_on_ = 0;  // behind the words by which the sentence goes on with a list; 0: it does not
  std::vector<WordSigns> signs_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> insertions_;  // words [first, last), the commas around them
};

}  // namespace diptych
