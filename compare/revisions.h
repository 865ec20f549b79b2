#pragma once

#include "compare/comparison.h"
#include "core/knowledge/image.h"

#include <optional>
#include <string>
#include <vector>

namespace diptych {

// What became of a statement between two versions of one account. A statement may be moved and reworded.
struct Revision {
  std::optional<StatementIndex> before;     // nullopt: added
  std::optional<StatementIndex> after;      // nullopt: removed
  bool moved = false;                       // it stands elsewhere among the statements that both versions have
  bool reworded = false;                    // its words differ; in a translation, what it names or counts
  std::vector<std::string> numbers_before;  // numbers and dates of the one that the other lacks
  std::vector<std::string> numbers_after;
  double likeness = 1;  // 0 … 1

  [[nodiscard]] bool kept() const { return before && after && !moved && !reworded; }
};

// Two versions of the same account: a corrected text, or editions in two languages.
struct Revisions {
  bool translated = false;  // the versions are in different languages
  std::vector<std::string> warnings;
  std::vector<Revision> list;  // in the order of the new version; removed statements behind the one they followed
};

// Compares the first document of `comparison` (the old version) with the second (the new one). Statements with equal
// words are the same; then those most alike, by their words in one language, by topics and facts across languages
// (compare/align.h). Moved are the fewest statements whose removal leaves the rest in one order (longest increasing
// subsequence). Accounts of two known parties are warned of: they are no versions of one. Thresholds: [revision] of
// data/comparison.toml.
[[nodiscard]] Revisions revisions(const Comparison& comparison, const Knowledge& knowledge);

// Nothing added, removed, moved or reworded.
[[nodiscard]] bool unchanged(const Revisions& revisions);

}  // namespace diptych
