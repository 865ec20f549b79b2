#pragma once

#include "core/match/matcher.h"

#include <vector>

namespace diptych {

// Removes from `labels` the countries of a sentence that belong to somebody's title: "the Chancellor of Germany",
// "Slovakia Prime Minister", "the ministers of France, Turkey and the United Kingdom". `signs` are those of
// [attribution], `lexicon` those of the lexicon in it.
void drop_titles(std::vector<Match>& labels, const std::vector<Match>& signs, const std::vector<Match>& lexicon,
                 const Analysis& analysis, const Knowledge& knowledge);

// "Spoke with Secretary-General of the United Nations António Guterres": the head of a body who talks is no matter of
// the talk.
void drop_heads_who_talk(std::vector<Match>& labels, const std::vector<Match>& parties, const Knowledge& knowledge);

// "The Minister of Energy", "Environmental Protection Agency": the name of an office is not what is told.
void drop_offices(std::vector<Match>& labels, const std::vector<Match>& lexicon, const Analysis& analysis,
                  const Knowledge& knowledge);

}  // namespace diptych
