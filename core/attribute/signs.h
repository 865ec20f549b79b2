#pragma once

#include "core/account.h"
#include "core/knowledge/image.h"
#include "core/match/analysis.h"
#include "core/text/language.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace diptych {

// What a stretch of words does in the attribution of a sentence: the categories of [attribution] in
// data/languages, and the acts of its lexicon.
enum class SignKind : std::uint8_t {
  telling,    // a verb of telling; the value is its class
  act,        // a verb of acting inside the talk: agreed, raised, …
  according,  // who tells follows
  document,
  office,
  source,
  joint,
  outsider,
  agency,
  pronoun,
  role,
  absence,
  object,
  talk,
  occasion,
  talking,     // to speak or meet, as a verb
  locative,    // a preposition of place that may stand before who tells: "in Moscow they said"
  complement,  // "that": what is told follows
  possessive,  // "his", before an office
  minister,    // of foreign affairs, with a country: "the Saudi minister", "Russian diplomats"
  contrast,    // "otherwise", "in its own version": another side's account is turned to
  title,       // "the king", "the prime minister"; the value is the title
  boundary,    // the value says which
  day,         // the value names it
  line,
  joiner,
};

struct Sign {
  SignKind kind;
  std::uint32_t first = 0;  // words [first, last)
  std::uint32_t last = 0;
  std::string_view value;
};

// How a party is named, from the plainest to the least certain.
enum class Grade : std::uint8_t { institution, spokesperson, side, metonym, office, leader, demonym };

struct Holder {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Grade grade = Grade::institution;
  std::uint32_t party = 0;  // number in the knowledge
  bool object = false;      // a preposition is written together with the name
};

// One sentence with everything in it that attribution looks at.
struct SentenceSigns {
  ByteSpan span;
  std::uint32_t first = 0;  // words [first, last)
  std::uint32_t last = 0;
  std::vector<Sign> signs;      // by first word, of one kind without overlaps
  std::vector<Holder> holders;  // ascending, without overlaps
  std::vector<bool> quoted;     // per word: inside quotation marks

  [[nodiscard]] bool has(SignKind kind) const;
  [[nodiscard]] const Sign* find(SignKind kind) const;
  // Whether a sign of that kind stands in the words [from, to).
  [[nodiscard]] bool has_between(SignKind kind, std::uint32_t from, std::uint32_t to) const;
  // Whether it is all of them.
  [[nodiscard]] bool has_at(SignKind kind, std::uint32_t from, std::uint32_t to) const;
  // Whether it ends right before `word`.
  [[nodiscard]] bool has_ending_at(SignKind kind, std::uint32_t word) const;
  [[nodiscard]] bool is_quoted(std::uint32_t word) const { return quoted[word - first]; }
};

// The quotations of a text, from mark to mark: “…”, «…», „…“ and straight marks by their neighbours. One that is
// not closed within a page is no quotation.
[[nodiscard]] std::vector<ByteSpan> quotations_of(std::string_view text);

// The persons of the data files whom a text names in full; a surname alone means them before others.
[[nodiscard]] std::set<std::uint32_t> persons_named_in_full(const Analysis& analysis, const Knowledge& knowledge,
                                                            std::optional<Date> date);

// Persons count on the days they are in office; without a date all do.
[[nodiscard]] SentenceSigns signs_of(ByteSpan sentence, const Analysis& analysis, const Knowledge& knowledge,
                                     const Language& language, std::optional<Date> date,
                                     const std::vector<ByteSpan>& quotations,
                                     const std::set<std::uint32_t>& named_in_full = {});

}  // namespace diptych
