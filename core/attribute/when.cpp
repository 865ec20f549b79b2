#include "core/attribute/when.h"

#include <algorithm>
#include <array>

namespace diptych {
namespace {

// Days from `from` to the nearest `to`, -3 … 3.
int nearest(int from, int to) {
  int days = (to - from) % 7;
  if (days > 3) days -= 7;
  if (days < -3) days += 7;
  return days;
}

}  // namespace

int weekday_of(Date date) {
  // 1970-01-01 was a Thursday.
  const int days = (day_number(date) + 3) % 7;
  return days < 0 ? days + 7 : days;
}

std::optional<int> weekday_of(const Sign& sign) {
  static constexpr std::array<std::string_view, 7> names{"monday", "tuesday",  "wednesday", "thursday",
                                                         "friday", "saturday", "sunday"};
  const auto* found = std::find(names.begin(), names.end(), sign.value);
  if (found == names.end()) return std::nullopt;
  return static_cast<int>(found - names.begin());
}

std::vector<TimeMark> times_of(const SentenceSigns& sentence, const Analysis& analysis, const ArticleDay& today,
                               const std::vector<DayMention>& days) {
  std::vector<TimeMark> marks;
  const std::optional<int> base = today.date ? std::optional(weekday_of(*today.date)) : today.weekday;
  for (const auto& sign : sentence.signs) {
    if (sign.kind != SignKind::day || sentence.is_quoted(sign.first)) continue;
    TimeMark mark{sign.first, sign.last};
    if (const auto weekday = weekday_of(sign)) {
      if (!base) continue;
      mark.day = today.past ? -((*base - *weekday + 7) % 7) : nearest(*base, *weekday);
    } else if (sign.value == "yesterday") {
      mark.day = -1;
    } else if (sign.value == "tomorrow") {
      mark.day = 1;
    }
    // A weekday beside "yesterday" or "today" decides.
    if (!marks.empty() && sign.first <= marks.back().last + 1 && weekday_of(sign) && base) marks.pop_back();
    marks.push_back(mark);
  }
  if (!today.date) return marks;
  for (const auto& day : days) {
    if (!sentence.span.contains(day.span)) continue;
    const auto [first, last] = analysis.tokens_in(day.span);
    if (first == last || sentence.is_quoted(first)) continue;
    if (day.month && day.date.month == today.date->month) continue;
    marks.push_back({first, last, day_number(day.date) - day_number(*today.date), day.month, true});
  }
  return marks;
}

}  // namespace diptych
