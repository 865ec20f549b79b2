#pragma once

#include "core/knowledge/image.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace diptych {

// The normal forms of a fact's value, by its kind; two facts are equal when they share one (docs/evaluation.md):
//
//     duration  "5 year", "P5Y"                   60 months
//     money     "USD 225000000", "225000000 USD"  225000000 of USD
//     percent   "10/20%"                          10/20%
//     date      "2021-11 (late)", "2021-11"       the days from 2021-11-01 to 2021-11-30
//     place     "Riyadh, Saudi Arabia", "riyadh"  the concept, or the folded words
//
// Words in parentheses explain a value and may hold another form of it, as in "P5Y ago (2016)".
[[nodiscard]] std::set<std::string> fact_forms(std::string_view kind, std::string_view value,
                                               const Knowledge& knowledge);

// A length of time, "5 year" or "P5Y": months have no fixed number of seconds.
struct LengthOfTime {
  double months = 0;
  double seconds = 0;
};
[[nodiscard]] std::optional<LengthOfTime> length_told(std::string_view text);

// The days of a date, "2021-11" or "2021-11-05/..", as day_number() counts them; without a last one where it is open.
struct DaysTold {
  int first = 0;
  std::optional<int> last;
};
[[nodiscard]] std::optional<DaysTold> days_told(std::string_view text);

// A value without the "<", ">" or "~" before it that bounds it.
[[nodiscard]] std::string_view without_bound(std::string_view value);

[[nodiscard]] bool share_a_form(const std::set<std::string>& some, const std::set<std::string>& others);

}  // namespace diptych
