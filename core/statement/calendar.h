#pragma once

#include "core/document.h"
#include "core/statement/amount.h"
#include "core/statement/cue.h"
#include "core/statement/scene.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace diptych {

// A date in the words [first, last), normalised (docs/glossary.md, "normal form"):
//
//     "2021-12-07"  "2021-06"  "2021"  "2025-03-23/2025-03-25"
//     "2021-11 (late)"  "week of 2022-01-10"  "coming days (from 2022-01-02)"  "P5Y ago (2016)"
//
// Relative dates are counted from the account's date and left out when it has none. A month without a year
// is of the account's year unless it lies more than eight months off.
struct FoundDate {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string value;
};

[[nodiscard]] std::optional<FoundDate> date_at(const Scene& scene, std::span<const LexiconCue> cues, std::uint32_t word,
                                               std::uint32_t end);

// `count` units before `today`, to the precision of the unit: "2016" for five years.
[[nodiscard]] std::string reckoned_back(Date today, double count, std::string_view unit);

// The day on which `weekday` (1 for Monday) falls: the next one from `today` on, else the last one up to it.
[[nodiscard]] std::string day_of_week(Date today, int weekday, bool ahead);

}  // namespace diptych
