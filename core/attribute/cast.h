#pragma once

#include "core/attribute/teller_cue.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace diptych {

// One side of the main event: who took part, and the institution whose account of it the article reports.
struct Side {
  std::string country;            // ISO 3166; empty for bodies
  std::uint32_t taking_part = 0;  // the leader's party
  std::uint32_t holder = 0;       // the institution that tells for this side
};

// The parties of an article. Capitals, leaders, "the Russian side" and "Indian officials" stand for the institution
// of their side that the article cites by name; other institutions of the same country speak for themselves.
class Cast {
 public:
  Cast(const std::vector<SentenceSigns>& sentences, const SentenceSigns& headline,
       const std::vector<std::optional<TellerCue>>& cues, const Knowledge& knowledge);

  [[nodiscard]] const std::vector<Side>& sides() const { return sides_; }
  // The party that tells when `subject` does.
  [[nodiscard]] std::uint32_t teller(const SubjectCandidate& subject) const;
  [[nodiscard]] bool tells_main(std::uint32_t party) const;
  // The institution of that kind ("foreign") in the party's country; the party itself when none is known.
  [[nodiscard]] std::uint32_t of_kind(std::uint32_t party, std::string_view kind) const;
  // Whether the party is of one of the sides' countries.
  [[nodiscard]] const Side* side_of(std::uint32_t party) const;
  // How many sides are named in the sentence by leader, office, institution or capital.
  [[nodiscard]] std::size_t sides_named(const SentenceSigns& sentence) const;
  // How many sides are named by their leader.
  [[nodiscard]] std::size_t leaders_named(const SentenceSigns& sentence) const;
  // A leader, office or person of a country outside the main event. Institutions are spoken of without taking part.
  [[nodiscard]] const Holder* stranger_in(const SentenceSigns& sentence) const;

 private:
  [[nodiscard]] std::size_t count_sides(const SentenceSigns& sentence, bool (*counts)(Grade)) const;
  void add_side(std::uint32_t party);
  [[nodiscard]] std::uint32_t head_of(std::uint32_t party) const;

  const Knowledge* knowledge_;
  std::vector<Side> sides_;
};

}  // namespace diptych
