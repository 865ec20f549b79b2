#pragma once

#include "core/knowledge/image.h"
#include "core/match/matcher.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace diptych {

// What a stretch of words does in its sentence: a category of [lexicon] in data/languages/<tag>.toml.
enum class CueKind : std::uint8_t {
  act,          // a verb of telling; `value` is the act's id
  act_passive,  // one whose subject is not who acts
  act_noun,     // a noun that stands for an act
  act_claim,    // "will", "is ready to": what a party says of itself without a verb of telling
  act_content,  // "should", "is unacceptable": what is told makes the act, whoever it is told of
  both,
  others,  // "the other leaders": all sides but the teller's own
  of_two,  // "two": begins words for the sides that are two
  third,   // "allies": behind "with", others than the sides
  leader,
  pronoun_one,
  pronoun_many,
  pronoun_self,
  oblique,
  agent,
  recipient,       // "to": whom something is said or given stands behind it
  complementizer,  // "that": what stands behind it is told and does not act
  addressing,      // a verb that has whom it addresses right behind it: "thanked"
  counterpart,     // "his counterpart": whom such a verb addresses
  other_side,      // "his counterpart": of two sides the one who did not act last; "the visiting official"
  whole_title,     // «فخامته» (His Excellency): no name behind it is part of it
  masculine_name,  // a country whose name is not feminine, where names of countries are
  heading,         // "on", "as for": what a sentence that begins with it turns to
  relative_one,    // "who", behind the name of the one who acts
  source,          // "according to": whose words a clause gives stands behind it
  source_one,      // "in his view"
  obligation,      // "should": the verb behind is to be done
  own_side,        // "on our part": in a passive clause the teller acts
  relative,        // "which": a verb right behind tells of what stands before, and is no act of the clause
  subordinate,     // "when", "while": what a clause begins with up to the comma is not what it tells
  contrast,        // "while": a clause of its own, which is not told by the verb before it
  absolute,        // "having": the verb behind goes before that of the clause
  infinitive,      // "to", before a verb
  finite,          // a past form that does not show by its ending that it is one
  stance,          // "readiness", "support": whose it is acts in a passive clause
  view,            // "proposals", "approach": whose they are acts in a passive clause that sets them out
  sets_out,        // "presented", "explained"
  auxiliary,
  attributive,
  negation,
  affirmative,
  event,
  joiner,
  format,
  deadline,
  modality,
  // Parts of facts.
  number,
  ordinal,
  day,  // "6th"
  month,
  month_short,  // "Jan": a month only beside a day or a year
  weekday,
  unit,
  unit_suffix,
  duration,
  magnitude,
  currency,
  bound,
  relative_date,
  part,
  decade,    // "1990s"
  share,     // "two thirds"
  share_of,  // "third": a share before "of"
  ago,
  fact,
  fact_of,    // what a fact may be of: "prisoners", "signed"
  fact_role,  // "until", before a date
  city,
  // Parts of offices.
  post,          // "Minister", "Deputy"
  post_field,    // "Foreign Affairs"
  courtesy,      // "Mr."
  with,          // before whom one talks to
  in_turn,       // "for his part": turns from the one who told to the other
  list_goes_on,  // "they included", "among them were": a sentence that begins so lists more of what was told before
  speaking,      // "spoke about": told by one, and talked over by both where both do it
};

struct LexiconCue {
  std::uint32_t first = 0;  // words [first, last)
  std::uint32_t last = 0;
  CueKind kind = CueKind::act;
  std::string_view value;
  std::string_view label;  // as written in the language file
};

// Every cue in the words [first, last), by first word, longest first; overlaps included.
[[nodiscard]] std::vector<LexiconCue> cues_of(const Knowledge& knowledge, const Matcher& matcher, std::uint32_t first,
                                              std::uint32_t last);

// Of the cues of acts: leftmost, of those the longest, without overlaps; between constructions with a gap the shorter.
// Where one stretch is two acts, a passive form goes before an active one, a verb before a claim, a claim before a
// noun.
[[nodiscard]] std::vector<LexiconCue> acts_among(std::span<const LexiconCue> cues);

// Whether a cue of `kind` ends where `word` begins.
[[nodiscard]] bool ends_at(std::span<const LexiconCue> cues, CueKind kind, std::uint32_t word);
// Those of a sentence's cues, in the order of cues_of, that begin at `word`: longest first.
[[nodiscard]] std::span<const LexiconCue> cues_at(std::span<const LexiconCue> cues, std::uint32_t word);
// The longest of them that is of `kind`, or nullptr.
[[nodiscard]] const LexiconCue* begins_at(std::span<const LexiconCue> cues, CueKind kind, std::uint32_t word);

}  // namespace diptych
