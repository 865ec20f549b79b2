#include "core/attribute/findings.h"
#include "core/match/matcher.h"

#include <algorithm>
#include <set>

namespace diptych {
namespace {

// "Readout of …", "Telephone conversation with …": a headline that begins with the name of the text or of the talk and
// its other side.
bool names_a_readout(const SentenceSigns& headline, const Analysis& analysis, const Knowledge& knowledge) {
  const auto begins = std::find_if(headline.signs.begin(), headline.signs.end(), [&](const Sign& sign) {
    return sign.first == headline.first && (sign.kind == SignKind::document || sign.kind == SignKind::talk);
  });
  if (begins == headline.signs.end()) return false;
  if (begins->kind == SignKind::document) return true;
  const auto words = Matcher(knowledge, analysis).all(Root::lexicon, begins->last, headline.last);
  return std::any_of(words.begin(), words.end(), [&](const Match& match) {
    return match.first == begins->last && knowledge.lexicon_at(match.entry.target).category == "with";
  });
}

}  // namespace

bool reports_others(std::string_view text, const std::vector<ToldSentence>& sentences, ByteSpan headline,
                    const Analysis& analysis, const Language& language, const Knowledge& knowledge,
                    std::optional<Date> date, bool agency_line) {
  const ArticleFindings found = find_all(text, sentences, headline, analysis, language, knowledge, date);
  if (!agency_line && names_a_readout(found.headline, analysis, knowledge)) return false;
  std::set<std::string_view> cited;
  bool institution = false;
  for (const auto& cue : found.cues) {
    if (!cue || cue->telling.empty()) continue;
    if (cue->subject.grade > Grade::metonym) continue;
    if (cue->subject.teller != Teller::party && cue->subject.teller != Teller::joint) continue;
    // "The United States continues to support …" is said of a country.
    if (cue->subject.grade == Grade::metonym && cue->telling == "add") continue;
    for (const std::uint32_t party : cue->subject.parties) cited.insert(knowledge.party_at(party).id);
    institution = institution || cue->subject.grade == Grade::institution;
  }
  return institution && (cited.size() >= 2 || agency_line);
}

}  // namespace diptych
