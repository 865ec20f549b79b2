#pragma once

#include "core/attribute/attribute.h"
#include "core/document.h"
#include "core/knowledge/image.h"
#include "core/match/analysis.h"

#include <vector>

namespace diptych {

enum class ArticleLine : std::uint8_t {
  sentence,
  heading,    // a short line without the shape of a sentence between the paragraphs
  furniture,  // such a line before the first or behind the last paragraph; a credit; a line in brackets
};

// What each sentence is by its place and shape. Headlines, datelines and captions that the reading knows already
// are no sentences of `told`.
[[nodiscard]] std::vector<ArticleLine> article_lines(const SourceText& source, const std::vector<ToldSentence>& told,
                                                     const Analysis& analysis, const Language& language,
                                                     const Knowledge& knowledge);

// Whether a dateline or byline names a news agency: "(Reuters)".
[[nodiscard]] bool has_agency_line(const SourceText& source, const Analysis& analysis, const Language& language,
                                   const Knowledge& knowledge);

}  // namespace diptych
