#pragma once

#include <optional>
#include <string>
#include "core/account.h"

namespace diptych {

// What a value measures ("USD", "time", "%", "" for a bare number, "date") and from where to where it may lie, in
// that unit: seconds for lengths of time, days for dates. ">300" has no upper end, "~100" lies a tenth around.
struct Extent {
  std::string unit;
  double low = 0;
  double high = 0;
};
// nullopt for facts without a value that could be measured: places, documents.
[[nodiscard]] std::optional<Extent> extent_of(const Fact& fact);

// Whether both measure alike and not both can be true: "24" and "26", but not "more than 20" and "26".
[[nodiscard]] bool exclude_each_other(const Fact& a, const Fact& b);

// Whether both give one value, however it is written and bound: "90 minutes" and "an hour and a half", "500 tonnes" and
// "up to 500 tonnes", "52.75 billion" and "52.8 billion".
[[nodiscard]] bool give_one_value(const Fact& a, const Fact& b);

// Whether one amount is more than `times` the other; lengths of time and dates never are.
[[nodiscard]] bool are_far_apart(const Fact& a, const Fact& b, double times);

// Whether a length of time from `today` on ends on the date: "for five years", told on 26 January 2021, and "until 5
// February 2026".
[[nodiscard]] bool ends_on(const Fact& length, const Fact& date, Date today);

// Whether a day or month is the first or last of the span of time that the other gives: "until 10 February" and "from
// 28 January to 10 February".
[[nodiscard]] bool begins_or_ends(const Fact& day, const Fact& span);

// Whether the facts tell of one thing as far as the words beside them say: nullopt where one of them has none.
[[nodiscard]] std::optional<bool> of_one_thing(const Fact& a, const Fact& b);

}  // namespace diptych
