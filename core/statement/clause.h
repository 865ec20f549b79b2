#pragma once

#include "core/statement/cue.h"
#include "core/statement/scene.h"
#include "core/statement/subject.h"

#include <cstdint>

namespace diptych {

// The words [first, last) of one sentence, and which of the acts in them say what a statement of these words does.
// Cheap to make; scene and view must outlive it.
class Clause {
 public:
  Clause(const Scene& scene, const SentenceView& view, std::uint32_t first, std::uint32_t last)
      : scene_(scene), view_(view), first_(first), last_(last) {}

  [[nodiscard]] bool contains(const LexiconCue& cue) const { return first_ <= cue.first && cue.last <= last_; }

  // A participle that goes on with a clause or opens one ("calling", «отметив»).
  [[nodiscard]] bool is_participle(const LexiconCue& act) const;

  // Whether the verb belongs to another clause, of a thing, a time, a circumstance or a report, or to none.
  [[nodiscard]] bool decides_nothing(const LexiconCue& act) const;

  // "the previously agreed measures": a form that is no verb of its clause.
  [[nodiscard]] bool is_attributive(const LexiconCue& act) const;

  // Whether who stands before the verb does not act: by its form, its sign or an auxiliary.
  [[nodiscard]] bool is_passive(const LexiconCue& act) const;

  // "When the two leaders met in Washington, they gave …": the word behind the comma, where the clause begins with such
  // words and goes on with an act; else its first word.
  [[nodiscard]] std::uint32_t behind_subordinate() const;

  // "A programme that threatens the region": a finite verb right behind "that", which is then a relative word.
  [[nodiscard]] bool describes_thing(const LexiconCue& content) const;

  // "Tehran should undertake to …": what somebody is to do is asked of him by whoever tells it. Not "it should be
  // noted".
  [[nodiscard]] bool is_to_be_done(const LexiconCue& act) const;

  // "… wishes to stay in touch and consult with him", «призвал остановиться и согласиться»: a verb that goes on with
  // what was wished or asked by the statement that begins at the word `before`.
  [[nodiscard]] bool goes_on(std::uint32_t before) const;

 private:
  [[nodiscard]] bool describes_talk(const LexiconCue& act) const;
  [[nodiscard]] bool opens_circumstance(const LexiconCue& act) const;
  [[nodiscard]] bool in_relative_clause(const LexiconCue& act) const;
  [[nodiscard]] bool follows_talk(std::uint32_t word) const;
  [[nodiscard]] bool opens_clause(const LexiconCue& act) const;
  [[nodiscard]] bool in_trailing_clause(const LexiconCue& act) const;
  [[nodiscard]] bool goes_before(const LexiconCue& act) const;
  [[nodiscard]] bool reports(const LexiconCue& act) const;
  [[nodiscard]] bool has_past_form(const LexiconCue& act) const;

  const Scene& scene_;
  const SentenceView& view_;
  std::uint32_t first_;
  std::uint32_t last_;
};

}  // namespace diptych
