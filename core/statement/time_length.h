#pragma once

#include "core/statement/fact_words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace diptych {

// "five years", "10-15 minutes": a number and a unit of time, or a word that is both.
struct TimeLength {
  std::uint32_t last = 0;  // the word behind it
  std::string value;       // "P5Y"; "P10D/P15D" for a range
  double count = 0;
  std::string_view unit;  // "Y"; empty where one word gives all
  std::optional<double> until{};
  std::uint32_t behind = 0;  // the word behind its unit
  bool adjective = false;
};

// The length of time that begins at `word`; none where only "millions" or "several" of a unit are named.
[[nodiscard]] std::optional<TimeLength> time_length_at(const FactWords& words, std::uint32_t word);

// "Millions", "several million": nobody says how many.
[[nodiscard]] bool names_several(const FactWords& words, const Amount& amount);

// Whether the length at `word` is an age: "a 14-year-old", "aged 14".
[[nodiscard]] bool is_age(const FactWords& words, std::uint32_t word, const TimeLength& length);

// Whether a length of hours or minutes at `word` is the time between the talk and something else ("an hour later").
[[nodiscard]] bool is_lapse(const FactWords& words, std::uint32_t word, const TimeLength& length);

// Whether the number at `word` is an hour: "at 9 o'clock". `behind_it` is the word behind it or its unit, `hours`
// whether that is one of hours.
[[nodiscard]] bool is_time_of_day(const FactWords& words, std::uint32_t word, std::uint32_t behind_it, bool hours,
                                  double count);

}  // namespace diptych
