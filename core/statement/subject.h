#pragma once

#include "core/statement/cue.h"
#include "core/statement/scene.h"
#include "core/statement/sides.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace diptych {

// Who was named last, carried from clause to clause.
struct Discourse {
  std::vector<std::string> last;      // actors of the last statement
  std::vector<std::string> last_one;  // of the last one with a single actor
  bool by_agent = false;              // the last one was a passive clause that says by whom, or went on with one
};

// Words that may be who acts: a party, "the two leaders", a pronoun; names joined by "and" are one.
struct Subject {
  std::uint32_t first = 0;  // words [first, last)
  std::uint32_t last = 0;
  std::vector<std::string> actors;  // empty for a pronoun, which the discourse resolves
  CueKind kind = CueKind::leader;   // both, leader (any name), pronoun_one, pronoun_many, pronoun_self
  bool plain = false;               // in a form and place in which it can act: no preposition, not inflected
  bool person = false;              // somebody by name or office, no country or institution
  bool spokesperson = false;        // who only says what an account has it that others did
  bool adjective = false;           // "American", of a noun behind it
  bool bent = false;  // a title shows another case than the subject's: «Премьер-министру Моди»
  bool two = false;   // "the two leaders", of however many took part
  bool counterpart = false;  // "his counterpart": of two sides the one who did not act last
};

// One sentence, read once for all of its statements.
struct SentenceView {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::vector<LexiconCue> cues;
  std::vector<LexiconCue> acts;
  std::vector<Subject> subjects;
};

[[nodiscard]] SentenceView view_of(const Scene& scene, const CallSides& sides, std::uint32_t first, std::uint32_t last);

// Who performs `act` in the words [first, last), or nullopt when the clause does not say and the subject has to be
// carried over. A passive clause without an agent is told of both.
[[nodiscard]] std::optional<std::vector<std::string>> actors_of(const Scene& scene, const CallSides& sides,
                                                                const SentenceView& view, const Discourse& discourse,
                                                                const LexiconCue& act, bool passive,
                                                                std::uint32_t first, std::uint32_t last);

// Whether the verb at `act` shows that more than one acts.
[[nodiscard]] bool is_plural(const Scene& scene, const LexiconCue& act);

[[nodiscard]] std::vector<std::string> resolve(const Subject& subject, const CallSides& sides,
                                               const Discourse& discourse);

}  // namespace diptych
