#pragma once

#include "core/match/matcher.h"

#include <vector>

namespace diptych {

// Where people meet is not what they tell of. `labels` and `lexicon` are those of one sentence.

// "Teams will meet in Saudi Arabia", "the talks in Istanbul".
void drop_venues(std::vector<Match>& labels, const std::vector<Match>& lexicon, const Analysis& analysis,
                 const Knowledge& knowledge);

// "Met with Prime Minister Kishida in Tokyo", "received him in Accra, Ghana": the same with no more than the guest
// between. Scripts without capitals do not show him.
void drop_places_of_visits(std::vector<Match>& labels, const std::vector<Match>& lexicon, const Analysis& analysis,
                           const Knowledge& knowledge);

}  // namespace diptych
