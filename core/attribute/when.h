#pragma once

#include "core/account/dates.h"
#include "core/attribute/signs.h"

#include <optional>
#include <vector>

namespace diptych {

// A time named in a sentence, as days from the day of the article: 0 today, -1 yesterday.
struct TimeMark {
  std::uint32_t first = 0;  // words [first, last)
  std::uint32_t last = 0;
  int day = 0;
  bool month = false;     // a whole month before or after the article's
  bool calendar = false;  // a day of the calendar ("July 22"), as matters have them more often than sayings
};

// The day that "today" means: the article's date, or only its weekday, or neither.
struct ArticleDay {
  std::optional<Date> date;
  std::optional<int> weekday;  // 0 Monday … 6 Sunday
  bool past = false;           // a day of publication: weekdays named are before it
};

// 0 for Monday … 6 for Sunday.
[[nodiscard]] int weekday_of(Date date);
// The weekday that a day sign names, if it names one.
[[nodiscard]] std::optional<int> weekday_of(const Sign& sign);

// The times named outside quotation marks. A weekday means the nearest one, because pages are dated a day late as
// often as early; "yesterday, Monday" means Monday.
[[nodiscard]] std::vector<TimeMark> times_of(const SentenceSigns& sentence, const Analysis& analysis,
                                             const ArticleDay& today, const std::vector<DayMention>& days);

}  // namespace diptych
