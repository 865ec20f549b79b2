#pragma once

#include "core/attribute/cast.h"
#include "core/attribute/when.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace diptych {

// What one sentence says about which event it belongs to.
struct Occasion {
  bool separate = false;   // "in a separate call", "elsewhere"
  bool before = false;     // "hours earlier", a day before that of the main event
  bool after = false;      // "the next day"
  bool same = false;       // "that day", "there": goes on with the event before
  bool history = false;    // "the second call since …": the reporter's background
  bool reporter = false;   // "it is worth recalling": the reporter's own words
  bool stranger = false;   // a third country's leader takes part
  bool main = false;       // names the talk of the main event as such
  bool talk = false;       // tells of some talk or meeting
  bool named = false;      // names it: "the call", not "they spoke"
  bool occasion = false;   // a press conference, an interview, a visit
  std::optional<int> day;  // days from the main event, where another day is named
  ByteSpan cue;            // the words that say so

  [[nodiscard]] bool leaves_main() const { return separate || before || (day && *day < 0); }
};

// Only words in the main clause count: near the beginning, or beside the cue of attribution.
[[nodiscard]] Occasion occasion_of(const SentenceSigns& sentence, const std::optional<TellerCue>& cue, const Cast& cast,
                                   const Analysis& analysis, const std::vector<TimeMark>& times, int main_day);

}  // namespace diptych
