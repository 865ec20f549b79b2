#pragma once

#include "core/account/home.h"
#include "core/document.h"
#include "core/knowledge/image.h"
#include "core/match/analysis.h"

#include <optional>
#include <string>
#include <vector>

namespace diptych {

// How a document is read: as one party's own account, as an article that reports accounts, or as it shows itself.
enum class ReadAs : std::uint8_t { automatic, readout, article };

// What the user says about one input; overrides everything found.
struct Overrides {
  std::optional<std::string> party;
  std::optional<std::string> language;
  std::optional<Date> date;
  // Not of the user: the day another account of the event gives, for one that gives none.
  std::optional<Date> event_date;
  // Not of the user either: who tells the other accounts of the event.
  std::vector<OtherSide> others{};
  ReadAs as = ReadAs::automatic;
};

// The language of a document: option, header line, CLD2, the page's own claim, the file's name ("x.ru.txt").
// A page's claim that contradicts a reliable CLD2 is reported in `warnings` and not followed.
[[nodiscard]] Recognised<std::string> recognise_language(const Document& document, const Overrides& overrides,
                                                         const Knowledge& knowledge,
                                                         std::vector<std::string>& warnings);

// The day of publication or of the event: option, header line, page, path ("2021-01-26"), a date written in
// the headline, dateline or first lines; at last the day of another account of the event.
[[nodiscard]] std::optional<Recognised<Date>> recognise_date(const Document& document, const Analysis& analysis,
                                                             const Knowledge& knowledge, std::string_view language,
                                                             const Overrides& overrides);

// The party that tells: option or header (an id or any name of it), the page's host, the file's name, words by
// which a party speaks of itself, the institution's name in headline or byline, the person or office that the text
// begins with, the first leader named who was in office on `date`; where the text begins with a leader's title alone
// ("The Prime Minister spoke to …"), the party of such a leader whose country is named most. nullopt when nothing
// tells. Fails when the option or header names no known party.
[[nodiscard]] std::optional<Recognised<std::string>> recognise_party(
    const Document& document, const Analysis& analysis, const Knowledge& knowledge, std::string_view language,
    std::optional<Date> date, const Overrides& overrides, std::vector<std::string>& warnings);

}  // namespace diptych
