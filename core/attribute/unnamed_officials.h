#pragma once

#include "core/attribute/findings.h"

#include <optional>
#include <string_view>

namespace diptych {

// What "American officials" or "Washington" say outside the main event is no institution's account of it: it is told by
// a third party of their words. Their country's name alone goes on with them.
class UnnamedOfficials {
 public:
  // All must outlive this.
  UnnamedOfficials(std::string_view text, const Analysis& analysis, const Knowledge& knowledge)
      : text_(text), analysis_(analysis), knowledge_(knowledge) {}

  // Gives `told`, a sentence whose teller and event are decided, to the officials where they tell it. Call once for
  // each sentence, in reading order.
  void keep_apart(const SentenceSigns& sentence, const std::optional<TellerCue>& cue, SentenceAttribution& told);

 private:
  std::string_view text_;
  const Analysis& analysis_;
  const Knowledge& knowledge_;
  std::string_view country_;  // whose unnamed officials told last; empty for none
};

}  // namespace diptych
