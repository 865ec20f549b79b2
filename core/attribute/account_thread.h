#pragma once

#include "core/attribute/attribute.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace diptych {

// A sentence of the reporter's own, by that rule.
[[nodiscard]] SentenceAttribution narrated(std::string rule, std::uint32_t event);

// The account that goes on from sentence to sentence until something ends it.
struct AccountThread {
  SentenceAttribution account;                            // of the last sentence that an account has
  bool open = false;                                      // the next sentence may go on with it
  bool any = false;                                       // a sentence was given to an account before
  std::optional<std::vector<std::string>> joint_parties;  // where the first account of the text was a joint one

  // Begins the account of `party`, an id, before it tells anything.
  void begin(std::string party);
  // `told` goes on with this account or turns to its own.
  void go_on_with(const SentenceAttribution& told);
  void end() { open = false; }
  // The next sentence of the account, which has no cue of its own.
  [[nodiscard]] SentenceAttribution carried(std::string rule, double confidence) const;
};

}  // namespace diptych
