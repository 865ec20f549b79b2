#pragma once

#include "report/view.h"

#include <string>

namespace diptych {

// The comparison as GitHub-flavoured Markdown with the sections of the page: head, frame, topic by topic, one-sided
// topics, differences, statements without a topic, full texts, ledger, sources, warnings. Words of documents are
// escaped: they make no heading, link, table cell or HTML. Ends with a line feed.
[[nodiscard]] std::string render_markdown(const View& view);

}  // namespace diptych
