#pragma once

#include "core/document.h"
#include "core/match/analysis.h"

#include <string_view>
#include <vector>

namespace diptych {

struct DateMention {
  ByteSpan span;
  Date date;
};

// Days written out in the text with a year, by the month names that ICU's CLDR data has for `language`
// ("26 January 2021", "January 26, 2021", «26 января 2021 года», «٢٦ يناير ٢٠٢١») or as 2021-01-26 and
// 26.01.2021. Ascending. Arabic month names of the Levant and the Maghreb are read as well.
[[nodiscard]] std::vector<DateMention> find_dates(std::string_view text, const Analysis& analysis,
                                                  std::string_view language);

// A day or a whole month named without its year: the one nearest to `near`.
struct DayMention {
  ByteSpan span;
  Date date;           // the first of the month for a whole month
  bool month = false;  // "in March"
};

// Days with or without a year ("August 16", «22 июля», "7 أكتوبر") and months alone. Ascending.
[[nodiscard]] std::vector<DayMention> find_days(std::string_view text, const Analysis& analysis,
                                                std::string_view language, Date near);

}  // namespace diptych
