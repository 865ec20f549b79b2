#pragma once

#include "report/view.h"

#include <string>

namespace diptych {

// The findings as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one AnnotationCollection in JSON-LD,
// an annotation for each mention of a topic, one for each statement with an act, one for each difference. Targets are
// addressed by TextQuoteSelector and TextPositionSelector over the stored text, whose source is the account's address
// or, without one, the hash of the document's bytes. Identifiers are UUIDs made from the content. Ends with a line
// feed.
[[nodiscard]] std::string render_webannotation(const View& view);

}  // namespace diptych
