#pragma once

#include "core/attribute/signs.h"
#include "core/text/language.h"

#include <string_view>
#include <vector>

namespace diptych {

// Who tells a sentence.
enum class Teller : std::uint8_t {
  party,
  joint,  // several parties together
  other,  // a third party that publishes no account
  same,   // whoever told before: "he", "the spokesperson", "the statement"
  agency  // only passes on what others tell
};

// A stretch of words that may be the subject of a verb of telling.
struct SubjectCandidate {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Teller teller = Teller::party;
  std::vector<std::uint32_t> parties;  // one, or several for joint; empty when "both sides" leaves them open
  Grade grade = Grade::institution;
  bool unnamed = false;    // "a senior official": a source, not the institution itself
  bool object = false;     // behind a preposition: spoken to or about
  bool document = false;   // "the statement"
  bool alone = false;      // an office without its party
  bool place = false;      // behind a preposition of place
  bool possessed = false;  // "his office"
  bool foreign = false;    // of the ministry of foreign affairs: "the Saudi minister", "Russian diplomats"
  bool derived = false;    // of a country or person ("Turkish officials", "her aides"), not an institution by name
};

// The possible subjects of a sentence, ascending by first word. A party next to a word for an office, a source or a
// document ("Turkish officials", "the Kremlin's note", "an aide to Merkel") is one subject with it.
[[nodiscard]] std::vector<SubjectCandidate> subjects_of(const SentenceSigns& sentence, std::string_view text,
                                                        const Analysis& analysis, const Language& language,
                                                        const Knowledge& knowledge);

// The words of `subject` as they stand in the text.
[[nodiscard]] std::string_view words_of(const SubjectCandidate& subject, std::string_view text,
                                        const Analysis& analysis);

}  // namespace diptych
