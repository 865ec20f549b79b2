#pragma once

#include "core/attribute/signs.h"
#include "core/attribute/subjects.h"
#include "core/match/analysis.h"
#include "core/text/language.h"
#include "core/text/stem.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// The persons whom an article introduces with an office or in full, so that it may go on with the surname alone:
// "Defence Ministry spokesman Ivan Petrov said … Petrov added". No data file has to know the person.
class Introductions {
 public:
  explicit Introductions(const Language& language);

  // Gives surnames in `subjects` the party they were introduced with, in an earlier sentence or in this one, and
  // remembers whom this sentence introduces. To be called for one sentence after the other.
  void read(const SentenceSigns& sentence, const Analysis& analysis, std::vector<SubjectCandidate>& subjects);

 private:
  struct Known {
    std::uint32_t party = 0;
    bool foreign = false;
    bool derived = false;
  };
  void learn(const SentenceSigns& sentence, const Analysis& analysis, const std::vector<SubjectCandidate>& subjects);
  void apply(const SentenceSigns& sentence, const Analysis& analysis, std::vector<SubjectCandidate>& subjects) const;

  [[nodiscard]] const Known* known_as(std::string_view folded) const;

  Stemmer stemmer_;
  bool capitals_;
  std::map<std::string, Known> surnames_;  // by stem
};

}  // namespace diptych
