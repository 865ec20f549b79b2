#pragma once

#include "compare/row_context.h"
#include "compare/topic_rows.h"

#include <cstdint>
#include <optional>
#include <string>

namespace diptych {

// The id of the row of `account` that the name of a place means: a matter of that place, the nearest to it, of those
// the one told most. Where the place is an `item`, told by itself, that is no particular of a matter.
[[nodiscard]] std::optional<std::string> matter_of_place(std::uint32_t place, AccountIndex account, bool item,
                                                         const TopicRows& rows, const RowContext& in);

// A place is only the setting where the same account tells a matter of that place: its mentions move to that matter.
void settle_places(TopicRows& rows, const RowContext& in);

// "Dialogue" on Syria here and on Ukraine there is no matter of both, and neither is the UN that is named with each:
// the words of such a row move to the matters they are told with.
void part_by_place(TopicRows& rows, const RowContext& in);

// What an account tells of a process at the places of the matter that the row is to join stays; what it tells of it at
// other places as well belongs to what is told of these: "a comprehensive solution" of the Iranian question is no part
// of the settlement in Syria.
void leave_elsewhere(const std::string& process, const std::string& matter, TopicRows& rows, const RowContext& in);

}  // namespace diptych
