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

}  // namespace diptych
