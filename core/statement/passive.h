#pragma once

#include "core/statement/subject.h"

#include <cstdint>
#include <string>
#include <vector>

namespace diptych {

// Whom the verb at `act` names behind it as the one who acts: "by President Biden"; or nullptr. Shows that the verb is
// passive where no auxiliary does ("praised by his counterpart").
[[nodiscard]] const Subject* agent_behind(const Scene& scene, const SentenceView& view, const LexiconCue& act,
                                          std::uint32_t last);

// "President Biden was thanked": who stands before a passive verb and does not act; or nullptr.
[[nodiscard]] const Subject* patient_of(const Scene& scene, const SentenceView& view, const LexiconCue& act,
                                        std::uint32_t first);

// Whether a passive clause says by whom: "noted by the Russian side".
[[nodiscard]] bool has_agent(const Scene& scene, const SentenceView& view, const LexiconCue& act, std::uint32_t first,
                             std::uint32_t last);

// Who performs `act` in the words [first, last) of a passive clause: the agent, whose attitude is told, the other than
// whom something is said or done to; else both. Empty where it takes one who does it to another and nothing tells
// which: "Gratitude was expressed".
[[nodiscard]] std::vector<std::string> passive_actors(const Scene& scene, const CallSides& sides,
                                                      const SentenceView& view, const Discourse& discourse,
                                                      const LexiconCue& act, std::uint32_t first, std::uint32_t last);

}  // namespace diptych
