#pragma once

#include "core/account.h"
#include "core/statement/clause.h"
#include "core/statement/scene.h"
#include "core/statement/sides.h"
#include "core/statement/subject.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace diptych {

// One statement in its place: its words, its sentence, and what its account told before it.
struct Passage {
  const Scene& scene;
  const CallSides& sides;
  std::span<const Statement> statements{};  // of all accounts, in reading order
  std::vector<ByteSpan> speech{};           // stretches of direct speech in the text
  Discourse discourse{};

  // Of the sentence.
  SentenceView view{};
  std::vector<const Statement*> told{};  // its statements so far
  std::vector<std::string> subject{};    // of its last verb that one performs
  std::vector<std::string> suffered{};   // of its last verb, where that one is passive

  // Of the statement.
  std::uint32_t first = 0;  // words [first, last)
  std::uint32_t last = 0;
  bool in_article = false;
  bool quoted = false;                    // direct speech for the greater part
  std::optional<ByteSpan> reported_by{};  // the words by which an article attributes it

  [[nodiscard]] Clause clause() const { return {scene, view, first, last}; }
  [[nodiscard]] bool contains(const LexiconCue& cue) const { return clause().contains(cue); }
  [[nodiscard]] ByteSpan bytes(const LexiconCue& cue) const;

  // Whether part of the words stands in direct speech.
  [[nodiscard]] bool in_speech(const LexiconCue& cue) const;
  // Direct speech inside a statement that is not itself direct speech does not tell what the statement does.
  [[nodiscard]] bool hidden_in_speech(const LexiconCue& cue) const;
  // In an article words between quotation marks are the account's own, unless someone speaks of himself in them.
  [[nodiscard]] bool is_direct() const;
};

}  // namespace diptych
