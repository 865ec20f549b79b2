#pragma once

#include "core/segment/line_signs.h"
#include "core/span.h"

#include <cstdint>

namespace diptych {

// A line of few words that holds a day or a time and no sentence: "18:26, 2 Feb 2022", "Washington, 26 January 2021".
// One with the year of another calendar beside ours may be longer, and one that is nothing but a day may end with the
// stop of an abbreviation: «7 апреля 2023 г.».
[[nodiscard]] bool is_date_line(const LineSigns& lines, ByteSpan span);

// "Doha - Media Office - 21 March": dashes part a place, an office and a day without a year.
[[nodiscard]] bool is_day_line(const LineSigns& lines, ByteSpan span);

// "Amman, Dec 7 (Petra)- His Majesty …", «الدوحة في 12 نوفمبر /قنا/ تلقى …»: a place, a day and the agency whose text
// it is, with a sign behind it. Returns where they end, or 0.
[[nodiscard]] std::uint32_t agency_dateline_end(const LineSigns& lines, ByteSpan block);

// "WASHINGTON, Jan 26 (Reuters) - The …": the part before the dash is a dateline when it is short and has a
// number, an agency in brackets or a place in capitals.
[[nodiscard]] std::uint32_t inline_dateline_end(const LineSigns& lines, ByteSpan block);

}  // namespace diptych
