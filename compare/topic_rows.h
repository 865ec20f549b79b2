#pragma once

#include "compare/comparison.h"
#include "compare/kinship.h"
#include "core/knowledge/image.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace diptych {

// A row of the topic table while it is made.
struct TopicRow {
  std::optional<std::uint32_t> concept_index;  // nullopt outside the catalogue
  std::vector<MentionRef> mentions;
  std::set<AccountIndex> accounts;
  std::set<std::string> merged;  // ids of rows that became part of this one
};

// Rows by the topic's id.
using TopicRows = std::map<std::string, TopicRow>;

// Adds the mentions and accounts of `other`.
inline void take_in(TopicRow& row, const TopicRow& other) {
  row.mentions.insert(row.mentions.end(), other.mentions.begin(), other.mentions.end());
  row.accounts.insert(other.accounts.begin(), other.accounts.end());
}

// Row `part` becomes part of row `whole`, which lists it; nothing where one of them is not there or they are one.
void join_row(TopicRows& rows, const std::string& part, const std::string& whole);

// Whether every account that tells `part` tells `whole`.
[[nodiscard]] bool told_by_all_of(const TopicRow& whole, const TopicRow& part);

[[nodiscard]] inline const Mention& mention_at(const Comparison& comparison, MentionRef ref) {
  return comparison.statements[ref.statement.value].mentions[ref.mention];
}

// One row for each topic that the statements of `comparison` name, before any two of them are taken for one matter:
//   - a concept's role decides whether its mention makes a row (docs/data-format.md);
//   - the countries of the accounts' own parties make none: there they are actors;
//   - a place is part of the matter of that place that its account tells;
//   - a matter that several accounts name only beside something more particular of it is part of that;
//   - a name or key phrase outside the catalogue makes one when several accounts name it.
[[nodiscard]] TopicRows topic_rows(const Comparison& comparison, const Knowledge& knowledge, const Kinship& kinship);

// Whether a statement tells what was talked about, so that the items of its list are matters side by side.
[[nodiscard]] inline bool tells_what_was_discussed(const Statement& statement) {
  return statement.act && statement.act->act_class == "discuss";
}

}  // namespace diptych
