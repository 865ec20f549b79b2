#pragma once

#include "core/knowledge/image.h"
#include "core/match/analysis.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace diptych {

// A label found in a text: the words [first, last) and what the label stands for.
struct Match {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  LabelEntry entry;
};

// Finds labels in the words of one text. The time depends on the length of the text alone, not on the number
// of labels: every step is one search among the edges of a node.
class Matcher {
 public:
  // Both must outlive the matcher.
  Matcher(const Knowledge& knowledge, const Analysis& analysis) : knowledge_(&knowledge), analysis_(&analysis) {}

  // The labels of `root` in the words [first, last): leftmost, of those the longest, of those
  // the one whose gaps skip the fewest words, without overlaps. A label
  // with context words counts only when its context holds in [first, last), so pass whole sentences.
  // Where several labels fit the same longest stretch, the first entry with a fitting context wins.
  // A context that a label requires may stand in the words from `context_first` on, before `first`; one that it
  // excludes counts in [first, last) alone, and so does one that must stand near.
  [[nodiscard]] std::vector<Match> longest(Root root, std::uint32_t first, std::uint32_t last) const {
    return longest(root, first, last, first);
  }
  [[nodiscard]] std::vector<Match> longest(Root root, std::uint32_t first, std::uint32_t last,
                                           std::uint32_t context_first) const;

  // As longest, of the labels that fit with one word more between two of theirs: "exercise sensible restraint" for
  // "exercise restraint". Labels that fit as written are not among them.
  [[nodiscard]] std::vector<Match> loose(Root root, std::uint32_t first, std::uint32_t last,
                                         std::uint32_t context_first) const;

  // Every reading of every stretch, overlaps included; by first word, longest first.
  [[nodiscard]] std::vector<Match> all(Root root, std::uint32_t first, std::uint32_t last) const {
    return all(root, first, last, first);
  }
  [[nodiscard]] std::vector<Match> all(Root root, std::uint32_t first, std::uint32_t last,
                                       std::uint32_t context_first) const;

  // What the words of the text spell, for Analysis::reaches.
  [[nodiscard]] LabelReaches reaches(Root root) const;

 private:
  enum class Looseness : std::uint8_t { none, may_pass, passed };  // of a word that no gap of the label takes
  struct Step {
    bool first = true;  // before the first word, which no gap can precede
    std::uint32_t skipped = 0;
    Looseness looseness = Looseness::none;
  };
  void walk(std::uint32_t node, std::uint32_t at, std::uint32_t last, Step step,
            std::vector<LabelReach>& reached) const;
  // The nodes behind `node` that the name of the alias spells from its word `word` on.
  void spell(const Alias& alias, std::size_t word, std::uint32_t node, std::vector<std::uint32_t>& behind) const;
  static void best_first(std::vector<LabelReach>& reached);
  // The words [first, last) that are matched, and those from `context` on in which a required context may stand.
  struct Stretch {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t context = 0;
  };
  [[nodiscard]] bool context_holds(const LabelEntry& entry, std::uint32_t at, std::uint32_t last,
                                   const Stretch& stretch) const;
  // An initial stands for a name, and for no word of the lexicon that is written the same.
  [[nodiscard]] bool may_begin(Root root, std::uint32_t at) const;
  // What the words from `at` on spell before the word `last`, the best reach first.
  void reach(Root root, std::uint32_t at, std::uint32_t last, Looseness looseness,
             std::vector<LabelReach>& reached) const;
  [[nodiscard]] std::vector<Match> leftmost(Root root, Stretch stretch, Looseness looseness) const;
  [[nodiscard]] std::optional<Match> best_of(Root root, const std::vector<LabelReach>& reached, std::uint32_t at,
                                             const Stretch& stretch) const;
  [[nodiscard]] bool fits(const LabelEntry& entry, std::uint32_t at, std::uint32_t last, const Stretch& stretch) const;

  const Knowledge* knowledge_;
  const Analysis* analysis_;
};

// Fills in what is looked up again and again in the words of `analysis`: its contexts and reaches. To be called anew
// when its aliases change.
void find_labels(const Knowledge& knowledge, Analysis& analysis);

}  // namespace diptych
