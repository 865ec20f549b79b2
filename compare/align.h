#pragma once

#include "compare/comparison.h"
#include "core/knowledge/image.h"

#include <vector>

namespace diptych {

// Which statements of different accounts tell the same thing: many-to-many, crossing allowed, whatever the languages.
//
// Two statements score by what they share: topics (weighted by how few statements of the comparison name them and how
// particular they are), equal facts, persons, words outside the catalogue, then the class of their acts and their
// place in the account. Each shared thing is a chance w that they tell the same, and the score is 1 - Π(1 - w)
// (noisy-or: Pearl 1988), so every part of it can be shown. A one-to-one core is taken by best score (competitive
// linking: Melamed 2000); a statement left over joins the pair it fits nearly as well.
//
// Needs the statements and the topic table. The same for every order of the accounts. Ascending by first statement.
[[nodiscard]] std::vector<Alignment> align(const Comparison& comparison, const Knowledge& knowledge);

// The statements that no alignment holds, ascending.
[[nodiscard]] std::vector<StatementIndex> unaligned(const Comparison& comparison);

// Those of them about no topic that another account tells as well.
[[nodiscard]] std::vector<StatementIndex> without_counterpart(const Comparison& comparison);

}  // namespace diptych
