#pragma once

#include "compare/row_context.h"
#include "compare/topic_rows.h"

#include <map>
#include <string>
#include <vector>

namespace diptych {

// What the statements of a comparison name, by the topic's id.
struct NamedTopics {
  TopicRows rows;                                          // one for each mention that may make a row
  std::map<std::string, std::vector<MentionRef>> passing;  // mentions beside a matter, which make none
};

// A concept's role decides whether its mention makes a row (docs/data-format.md). The accounts' own countries and what
// stands in a person's title make none; of names and phrases outside the catalogue each statement gives one.
[[nodiscard]] NamedTopics named_topics(const RowContext& in);

// Whether a place is an item of its own among what was discussed: "they discussed the ceasefire in Gaza, Sudan and
// Afghanistan".
[[nodiscard]] bool is_listed_place(const Mention& mention, const Statement& statement, const RowContext& in);

// Whether nothing of the catalogue but places is named, or nothing.
[[nodiscard]] bool names_only_places(const Statement& statement, const RowContext& in);

}  // namespace diptych
