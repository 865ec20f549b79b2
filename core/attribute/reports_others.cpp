#include "core/attribute/findings.h"
#include "core/match/matcher.h"
#include "core/segment/letterhead.h"

#include <algorithm>
#include <set>

namespace diptych {
namespace {

// "President Abbas", "the President of Ukraine": a person is no institution, though a title may stand alone for one.
bool is_titled_person(const TellerCue& cue, const SentenceSigns& sentence) {
  const auto inside = [&](const Sign& sign) {
    return cue.subject.first <= sign.first && sign.last <= cue.subject.last;
  };
  const auto is_title = [&](const Sign& sign) { return sign.kind == SignKind::title && inside(sign); };
  const auto& signs = sentence.signs;
  if (std::none_of(signs.begin(), signs.end(), is_title)) return false;
  return std::none_of(signs.begin(), signs.end(), [&](const Sign& sign) {
    if ((sign.kind != SignKind::office && sign.kind != SignKind::document) || !inside(sign)) return false;
    return std::none_of(signs.begin(), signs.end(), [&](const Sign& title) {
      return is_title(title) && title.first <= sign.first && sign.last <= title.last;
    });
  });
}

// "Readout of …", "Telephone conversation with …": a title that begins with the name of the text or of the talk and its
// other side.
bool names_a_readout(const SentenceSigns& title, const Analysis& analysis, const Knowledge& knowledge) {
  const auto begins = std::find_if(title.signs.begin(), title.signs.end(), [&](const Sign& sign) {
    return sign.first == title.first && (sign.kind == SignKind::document || sign.kind == SignKind::talk);
  });
  if (begins == title.signs.end()) return false;
  if (begins->kind == SignKind::document) return true;
  const auto words = Matcher(knowledge, analysis).all(Root::lexicon, begins->last, title.last);
  return std::any_of(words.begin(), words.end(), [&](const Match& match) {
    return match.first == begins->last && knowledge.lexicon_at(match.entry.target).category == "with";
  });
}

}  // namespace

bool headed_as_readout(const std::vector<ByteSpan>& titles, const Analysis& analysis, const Language& language,
                       const Knowledge& knowledge) {
  const auto heads = [&](ByteSpan title) {
    return !institutions_alone(title, analysis, knowledge).empty() ||
           names_a_readout(signs_of(title, analysis, knowledge, language, std::nullopt, {}), analysis, knowledge);
  };
  return std::any_of(titles.begin(), titles.end(), heads);
}

bool reports_others(std::string_view text, const std::vector<ToldSentence>& sentences, ByteSpan headline,
                    const Analysis& analysis, const Language& language, const Knowledge& knowledge,
                    std::optional<Date> date, bool agency_line) {
  const ArticleFindings found = find_all(text, sentences, headline, analysis, language, knowledge, date);
  std::set<std::string_view> cited;
  bool institution = false;
  for (std::size_t i = 0; i < found.cues.size(); ++i) {
    const auto& cue = found.cues[i];
    if (!cue || cue->telling.empty()) continue;
    if (cue->subject.grade > Grade::metonym) continue;
    if (cue->subject.teller != Teller::party && cue->subject.teller != Teller::joint) continue;
    // "The United States continues to support …" is said of a country.
    if (cue->subject.grade == Grade::metonym && cue->telling == "add") continue;
    // "The joint statement of the leaders" is recalled in readouts too; it cites no side. Institutions of one country
    // are one side, and what a president said is told by the other side's readout as well.
    const bool person = is_titled_person(*cue, found.signs[i]);
    if (!person && (cue->subject.teller == Teller::party || !cue->subject.document))
      for (const std::uint32_t party : cue->subject.parties) {
        const Party known = knowledge.party_at(party);
        cited.insert(known.country.empty() ? known.id : known.country);
      }
    // "The OSCE documents, it was noted", "the NATO summit": a body is named in readouts without being cited.
    const bool body =
        cue->subject.teller == Teller::party && knowledge.party_at(cue->subject.parties.front()).kind == "body";
    institution = institution || (cue->subject.teller == Teller::party && cue->subject.grade == Grade::institution &&
                                  !body && !person);
  }
  return institution && (cited.size() >= 2 || agency_line);
}

}  // namespace diptych
