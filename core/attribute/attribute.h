#pragma once

#include "core/account.h"
#include "core/knowledge/image.h"
#include "core/match/analysis.h"
#include "core/segment/parts.h"
#include "core/text/language.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace diptych {

// One sentence of what a document tells, in reading order.
struct ToldSentence {
  ByteSpan span;
  bool opens_paragraph = false;
  bool heading = false;  // a line that is no sentence: a heading inside the article
  // The name of an institution under which the text has it, as its own words; nothing outside such parts.
  std::optional<PartHead> under{};
};

// Whose words a sentence is, about which event, and why.
struct SentenceAttribution {
  enum class Kind : std::uint8_t { furniture, narrator, account };
  Kind kind = Kind::narrator;
  std::vector<std::string> parties;  // party ids; several are a joint account; "other:…" for a third party
  std::uint32_t event = 0;           // number in ArticleAttribution::events; 0 is the main one
  Attribution why;
  bool denied = false;  // told in order to deny it
};

// An article read as a report of several accounts.
struct ArticleAttribution {
  std::vector<Event> events;                   // [0] the main one
  std::vector<SentenceAttribution> sentences;  // one for each sentence given
};

// Gives every sentence of an article to the account it reports, to the reporter or to a third party, and to an event.
// The rules and their order are in docs/design.md. `date` is the day of the article.
[[nodiscard]] ArticleAttribution attribute(std::string_view text, const std::vector<ToldSentence>& sentences,
                                           ByteSpan headline, const Analysis& analysis, const Language& language,
                                           const Knowledge& knowledge, std::optional<Date> date);

// Whether one of the lines above the text marks it as an institution's own: its name alone ("THE WHITE HOUSE"), the
// name of the text ("Readout of …") or of the talk ("Telephone conversation with …").
[[nodiscard]] bool headed_as_readout(const std::vector<ByteSpan>& titles, const Analysis& analysis,
                                     const Language& language, const Knowledge& knowledge);

// Whether the sentences report what others say, as an article does and a readout does not: two parties are cited, one
// of them as an institution, or one is under an agency's dateline. A readout cites its own leader again and again.
[[nodiscard]] bool reports_others(std::string_view text, const std::vector<ToldSentence>& sentences, ByteSpan headline,
                                  const Analysis& analysis, const Language& language, const Knowledge& knowledge,
                                  std::optional<Date> date, bool agency_line);

}  // namespace diptych
