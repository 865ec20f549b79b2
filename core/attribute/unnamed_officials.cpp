#include "core/attribute/unnamed_officials.h"

#include <algorithm>
#include <string>

namespace diptych {
namespace {

// "American officials" may be a label of its own for the side.
bool of_officials(const SentenceSigns& sentence, const SubjectCandidate& subject) {
  return subject.grade == Grade::side && sentence.has_between(SignKind::source, subject.first, subject.last);
}

}  // namespace

void UnnamedOfficials::keep_apart(const SentenceSigns& sentence, const std::optional<TellerCue>& cue,
                                  SentenceAttribution& told) {
  if (told.kind != SentenceAttribution::Kind::account || told.event == 0 || !cue ||
      cue->subject.teller != Teller::party)
    return;
  const std::string_view country = knowledge_.party_at(cue->subject.parties.front()).country;
  const bool officials = (cue->subject.unnamed && cue->subject.derived) || of_officials(sentence, cue->subject);
  const bool same_again = cue->subject.grade == Grade::metonym && country == country_;
  country_ = officials || same_again ? country : std::string_view();
  if (country_.empty()) return;
  const std::string words(words_of(cue->subject, text_, analysis_));
  told.parties = {"other:" + words};
  told.why.source = words;
}

}  // namespace diptych
