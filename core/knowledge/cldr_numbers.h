#pragma once

#include "core/knowledge/source.h"

namespace diptych {

// Adds to the lexicon of each language what ICU and CLDR know about its numbers and calendar, so that no run has
// to create a formatter:
//
//     "number"    "5"   every spelled-out cardinal of 0 … 99, the hundreds and thousand
//     "ordinal"   "3"   the ordinals of 1 … 31
//     "month"     "1"   names, of several regions where a language has several sets
//     "month-short" "1" short names that are none of the whole ones
//     "weekday"   "1"   Monday is 1 (ISO 8601)
//     "duration"  "P5Y" compounds of a number and a unit-suffix of the language file
//     "city"      its English name, of cities that time zones are named after
//
// A language that ICU has no spelling rules for gains the calendar only.
void add_cldr_numbers(KnowledgeSource& knowledge);

}  // namespace diptych
