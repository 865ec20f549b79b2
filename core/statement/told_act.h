#pragma once

#include "core/statement/passage.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// The words that tell what a statement does, and who does it.
struct ToldAct {
  LexiconCue cue;
  bool passive = false;
  std::vector<std::string> actors{};   // empty where the clause does not say
  std::string_view act{};              // where it is not that of the cue
  bool unstated = false;               // by whom a passive clause does not say, and not by both
  std::vector<std::string> patient{};  // who stands before a passive verb
};

// An item that begins with a verb of its own is no mere item: "…, and agreed to meet".
[[nodiscard]] bool begins_with_act(const Passage& here);

// The verb that governs the clause: the first one. A claim in front of a verb that continues it goes before that verb
// ("will continue discussing"); without verbs claims decide, then nouns.
[[nodiscard]] std::optional<ToldAct> told_act(const Passage& here);

// "Trade, energy and the harvest were discussed": the act of the first items stands behind the last.
[[nodiscard]] std::optional<ToldAct> told_act_behind(const Passage& here);

}  // namespace diptych
