#pragma once

#include "compare/comparison.h"
#include "core/knowledge/image.h"
#include "report/text.h"

#include <string>

namespace diptych {

// Documents with the account, the event and the reason of every sentence in the margin: in the text form a line of
// margin above each sentence, then the accounts and events they add up to. Ends with a line feed.
[[nodiscard]] std::string render_accounts_text(const Comparison& comparison, const Knowledge& knowledge,
                                               const TextOptions& options);

// The same as JSON, schema "diptych.accounts/1": documents, events, accounts, sentences. Offsets are code points.
[[nodiscard]] std::string render_accounts_json(const Comparison& comparison);

}  // namespace diptych
