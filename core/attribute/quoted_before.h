#pragma once

#include "core/attribute/findings.h"

#include <vector>

namespace diptych {

// “One. Two,” said X: the first sentences of a quotation are told by whoever its last one names. `told_by` has one
// attribution for each sentence.
void attribute_quoted_before(const ArticleFindings& found, const std::vector<ToldSentence>& sentences,
                             std::vector<SentenceAttribution>& told_by);

}  // namespace diptych
