#pragma once

#include "core/match/matcher.h"
#include "core/statement/scene.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace diptych {

// What may stand at one word of an account, as far as it can be part of an office or a name. An end is that of the
// longest stretch that begins at the word, or 0.
struct OfficeWord {
  std::uint32_t post = 0;      // end of the words of an office: "Minister"
  std::uint32_t field = 0;     // of those of its field: "Foreign Affairs"
  std::uint32_t courtesy = 0;  // of those of an address: "His Excellency"
  std::uint32_t party_end = 0;
  std::uint32_t party = 0;  // in the knowledge, where `party_end` is not 0
  std::uint32_t person_end = 0;
  std::uint32_t person = 0;         // the party of the person
  bool new_line = false;            // stands before the word
  bool plain = false;               // the office or address that begins here is in the dictionary's form
  bool joined = false;              // "and" is written together with it
  bool link = false;                // "for", between an office and its field
  bool of = false;                  // "of"
  bool joiner = false;              // "and"
  bool joins = false;               // "and", "of" or "with": what may stand between the names of a list
  bool particle = false;            // "van"
  bool adjective = false;           // names the party by an adjective or an office
  bool no_name = false;             // a word of another kind
  bool possessive = false;          // "his"
  bool acts = false;                // a verb of telling or acting begins here
  bool dealing = false;             // ends "dealing with"
  bool oblique = false;             // ends a preposition
  bool behind_with = false;         // stands behind "with", "received", "a call from"
  bool behind_talk = false;         // stands behind "talks", "discussed"
  bool talked = false;              // stands behind "talks with"
  bool in_talk = false;             // the title of "spoke to President"
  bool opens_circumstance = false;  // "following"
};

// What stands at each word of an account, read once.
class OfficeWords {
 public:
  explicit OfficeWords(const Scene& scene);  // must outlive it

  [[nodiscard]] std::uint32_t count() const { return count_; }
  [[nodiscard]] bool transparent(std::uint32_t word) const { return scene_->analysis.transparent[word]; }
  // A line that ends without a full stop, as a headline does, is parted from the next.
  [[nodiscard]] Border border(std::uint32_t word) const {
    return words_[word].new_line ? Border::strong : scene_->analysis.border[word];
  }
  [[nodiscard]] const Token& token(std::uint32_t word) const { return scene_->analysis.tokens[word]; }

  // The word behind the words of an office that begin here, or 0.
  [[nodiscard]] std::uint32_t post(std::uint32_t word) const { return words_[word].post; }
  [[nodiscard]] std::uint32_t part(std::uint32_t word) const {
    return std::max({words_[word].post, words_[word].field, words_[word].courtesy});
  }
  [[nodiscard]] std::uint32_t courtesy(std::uint32_t word) const { return words_[word].courtesy; }
  [[nodiscard]] bool of(std::uint32_t word) const { return words_[word].of; }
  [[nodiscard]] bool link(std::uint32_t word) const { return words_[word].link || words_[word].of; }
  [[nodiscard]] bool joiner(std::uint32_t word) const { return words_[word].joiner; }
  [[nodiscard]] bool is_joined(std::uint32_t word) const { return words_[word].joined; }
  [[nodiscard]] std::uint32_t party_end(std::uint32_t word) const { return words_[word].party_end; }
  [[nodiscard]] std::uint32_t party(std::uint32_t word) const { return words_[word].party; }
  [[nodiscard]] std::uint32_t person_end(std::uint32_t word) const { return words_[word].person_end; }
  [[nodiscard]] std::uint32_t person_party(std::uint32_t word) const { return words_[word].person; }
  [[nodiscard]] bool opens_circumstance(std::uint32_t word) const { return words_[word].opens_circumstance; }

  // Whether names are written with capitals.
  [[nodiscard]] bool capitals() const { return scene_->language.clitics.empty(); }

  [[nodiscard]] bool may_be_name(std::uint32_t word) const;

  // Inside a name "de", "van" before its next word, and what is a word of another kind only by chance, as "May" is.
  [[nodiscard]] bool goes_on_name(std::uint32_t word) const;

  [[nodiscard]] bool particle(std::uint32_t word) const { return words_[word].particle && !token(word).capitalised; }

  // "The President's".
  [[nodiscard]] bool possessive(std::uint32_t word) const;

  [[nodiscard]] bool is_initial(std::uint32_t word) const;

  // "Malian", "Papua New Guinea" in front of an office: of whom it is. Where names have cases only adjectives stand
  // there, and behind "in" a place.
  [[nodiscard]] bool may_precede_office(std::uint32_t word) const;
  // "Foreign Secretary" is the name of one country's office, and what others call theirs as well.
  [[nodiscard]] bool names_office_alone(std::uint32_t word) const;
  // A word that no label of the data has, as surnames are.
  [[nodiscard]] bool unheard(std::uint32_t word) const { return scene_->analysis.symbols_of(word).empty(); }

  [[nodiscard]] bool names_matter(std::uint32_t word) const;

  [[nodiscard]] bool plain(std::uint32_t word) const { return words_[word].plain; }
  [[nodiscard]] bool acts(std::uint32_t word) const { return words_[word].acts; }

  // "Talks with", "spoke to", right before the word or an article before it.
  [[nodiscard]] bool is_talked_with(std::uint32_t word) const;

  // "Sanctions against", "the plans for": who stands behind such a word, or a title behind it, is spoken of.
  [[nodiscard]] bool is_spoken_of(std::uint32_t word) const;

  [[nodiscard]] bool is_governed(std::uint32_t word) const;

  // "with", "received", "a call from", right before the word or a title before it.
  [[nodiscard]] bool is_met(std::uint32_t word) const;

  // What may stand between the names of a list.
  [[nodiscard]] bool joins(std::uint32_t word) const { return words_[word].joins; }

 private:
  void read_lexicon();
  // Whether the word is written together with an "and" that is no part of it: «والملك», not «وزير».
  void mark_joined(const Match& match);
  void read_parties();

  const Scene* scene_;
  std::uint32_t count_;
  std::vector<OfficeWord> words_;  // and one behind the last
};

}  // namespace diptych
