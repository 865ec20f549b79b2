#pragma once

#include "core/attribute/attribute.h"
#include "core/attribute/signs.h"
#include "core/attribute/subjects.h"
#include "core/attribute/teller_cue.h"

#include <optional>
#include <string_view>
#include <vector>

namespace diptych {

// Everything found in the sentences before any of them is decided.
struct ArticleFindings {
  std::vector<ByteSpan> quotations;
  SentenceSigns headline;
  std::vector<SentenceSigns> signs;
  std::vector<std::vector<SubjectCandidate>> subjects;
  std::vector<std::optional<TellerCue>> cues;
};

[[nodiscard]] ArticleFindings find_all(std::string_view text, const std::vector<ToldSentence>& sentences,
                                       ByteSpan headline, const Analysis& analysis, const Language& language,
                                       const Knowledge& knowledge, std::optional<Date> date);

}  // namespace diptych
