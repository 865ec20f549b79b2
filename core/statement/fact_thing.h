#pragma once

#include "core/account.h"
#include "core/statement/fact_words.h"

#include <vector>

namespace diptych {

// Sets Fact::of, of_span and role of a statement's facts, which must be ascending. Two facts may only be set against
// each other when they are of one thing: "24 prisoners" and "26 prisoners", but not "the agreements of July 22" and
// "left on August 1".
void tell_what_facts_are_of(const FactWords& words, std::vector<Fact>& facts);

}  // namespace diptych
