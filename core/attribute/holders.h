#pragma once

#include "core/attribute/cast.h"
#include "core/attribute/findings.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace diptych {

// Who is meant where a sentence does not name its teller outright: a title, a country's minister, a pronoun. Parties
// are numbers in `knowledge`, sentences numbers in `found`.
class Holders {
 public:
  // All must outlive this.
  Holders(const ArticleFindings& found, const Cast& cast, const std::vector<ToldSentence>& sentences,
          const Knowledge& knowledge);

  // "The Saudi minister": the institution of that country that was named last, if it is not the head's.
  [[nodiscard]] std::uint32_t country_teller(std::size_t i, const SubjectCandidate& subject) const;

  // Whom the sentence itself names before "he", "his aides" or "an adviser": the person it begins with, or the
  // country in whose capital the office is.
  [[nodiscard]] std::optional<std::uint32_t> named_in_sentence(std::size_t i, const TellerCue& cue) const;

  // The side whose title stands in the subject or right behind it: "the king", "a source in the prime minister's
  // office".
  [[nodiscard]] std::optional<std::uint32_t> titled(std::size_t i, const TellerCue& cue) const;

  // "… was put to X, the ministry's spokesman." "…, he said": a sentence that nobody tells ends with the person who
  // tells the next.
  [[nodiscard]] std::optional<std::uint32_t> just_introduced(std::size_t i, const TellerCue& cue) const;

  // "He said" after the reporter's own words: the person or institution named last that is not spoken to.
  [[nodiscard]] std::optional<std::uint32_t> last_named(std::size_t i) const;

 private:
  // Whose title each is: "the king" is the one side's when only its office or leader is called so.
  void find_titles();

  const ArticleFindings& found_;
  const Cast& cast_;
  const std::vector<ToldSentence>& sentences_;
  const Knowledge& knowledge_;
  std::map<std::string_view, std::set<std::uint32_t>> titles_;  // whose each is
};

}  // namespace diptych
