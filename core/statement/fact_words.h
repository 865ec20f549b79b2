#pragma once

#include "core/account.h"
#include "core/statement/amount.h"
#include "core/statement/cue.h"
#include "core/statement/scene.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace diptych {

// The words of one statement, in which facts are looked for. What is given must outlive it.
struct FactWords {
  const Scene& scene;
  std::span<const LexiconCue> cues;  // of its sentence
  const Statement& statement;
  std::uint32_t first = 0;  // words [first, last)
  std::uint32_t last = 0;

  // The longest cue of [lexicon.fact] `value` that begins at `word`, or nullptr.
  [[nodiscard]] const LexiconCue* fact_at(std::uint32_t word, std::string_view value) const {
    return fact_cue_at(cues, word, value);
  }
  // Whether such a cue ends where `word` begins.
  [[nodiscard]] bool behind_fact(std::uint32_t word, std::string_view value) const {
    return diptych::behind_fact(scene, cues, word, value);
  }
  // Whether a time named in the statement is rather to come.
  [[nodiscard]] bool looks_ahead() const {
    if (statement.modality == Modality::intended) return true;
    if (!statement.act) return false;
    const std::string& act = statement.act->act_class;
    return act == "agree" || act == "commit" || act == "ask";
  }
  // What stands between `word` and the word before it.
  [[nodiscard]] std::string_view text_before(std::uint32_t word) const {
    return word == 0 ? scene.text.substr(0, scene.analysis.tokens[0].span.begin) : gap_behind(scene, word - 1);
  }
};

}  // namespace diptych
