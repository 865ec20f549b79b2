#include "core/attribute/cue_account.h"

#include <algorithm>
#include <set>
#include <utility>

namespace diptych {
namespace {

void tell_jointly(std::vector<std::string> parties, SentenceAttribution& told, AccountThread& thread) {
  told.parties = std::move(parties);
  told.why.rule = "joint";
  if (!thread.any) thread.joint_parties = told.parties;
}

}  // namespace

CueAccounts::CueAccounts(std::string_view text, const Analysis& analysis, const std::vector<ToldSentence>& sentences,
                         const ArticleFindings& found, const Cast& cast, const Holders& holders,
                         const Knowledge& knowledge)
    : text_(text),
      analysis_(analysis),
      sentences_(sentences),
      found_(found),
      cast_(cast),
      holders_(holders),
      knowledge_(knowledge) {}

SentenceAttribution CueAccounts::told_by(std::size_t i, const TellerCue& cue, std::uint32_t event,
                                         AccountThread& thread) const {
  if (!thread.any && cue.rule == "verb-alone" && !names_anybody(i)) return narrated("lede", 0);
  const SubjectCandidate& subject = cue.subject;
  const std::string words(words_of(subject, text_, analysis_));
  SentenceAttribution told;
  told.kind = SentenceAttribution::Kind::account;
  told.event = event;
  told.why.cue = cue.span;
  told.why.rule = cue.rule;
  told.why.confidence = cue.confidence;
  told.denied = cue.telling == "deny";
  switch (subject.teller) {
    case Teller::party:
      told.parties = {id_of(holders_.country_teller(i, subject))};
      if (subject.unnamed || subject.grade == Grade::leader || subject.grade == Grade::spokesperson)
        told.why.source = words;
      break;
    case Teller::joint:
      // "The leaders agreed" inside an account is told by that account.
      if (subject.parties.empty() && thread.open && cue.telling.empty()) return thread.carried("carry-over", 0.8);
      tell_jointly(subject.parties.empty() ? parties_of_sides() : parties_of_several(subject), told, thread);
      break;
    case Teller::other:
      told.parties = {"other:" + words};
      break;
    case Teller::same: {
      const auto named = named_by(i, cue, thread);
      if (!named && is_joint_statement(i, cue, thread)) {
        tell_jointly(parties_of_sides(), told, thread);
        break;
      }
      auto parties = named ? std::optional(std::vector{id_of(*named)}) : parties_before(i, cue, thread);
      if (!parties) return narrated("narrator", event);
      told.parties = std::move(*parties);
      told.why.rule = "continuing";
      if (subject.unnamed) told.why.source = words;
      break;
    }
    case Teller::agency:
      break;
  }
  return told;
}

std::vector<std::string> CueAccounts::parties_of_several(const SubjectCandidate& subject) const {
  std::set<std::string> parties;
  for (const std::uint32_t party : subject.parties) {
    SubjectCandidate one = subject;
    one.parties = {party};
    parties.insert(id_of(cast_.teller(one)));
  }
  return {parties.begin(), parties.end()};
}

std::vector<std::string> CueAccounts::parties_of_sides() const {
  std::set<std::string> parties;
  for (const auto& side : cast_.sides()) parties.insert(id_of(side.holder));
  return {parties.begin(), parties.end()};
}

bool CueAccounts::names_anybody(std::size_t i) const {
  const auto& subjects = found_.subjects[i];
  return std::any_of(subjects.begin(), subjects.end(), [](const SubjectCandidate& subject) {
    return subject.teller == Teller::party && subject.grade != Grade::metonym && !subject.object;
  });
}

std::optional<std::uint32_t> CueAccounts::named_by(std::size_t i, const TellerCue& cue,
                                                   const AccountThread& thread) const {
  if (const auto own = holders_.named_in_sentence(i, cue)) return own;
  if (const auto bearer = holders_.titled(i, cue); bearer && !goes_on(i, cue, thread)) return bearer;
  return std::nullopt;
}

std::optional<std::vector<std::string>> CueAccounts::parties_before(std::size_t i, const TellerCue& cue,
                                                                    const AccountThread& thread) const {
  if (const auto person = holders_.just_introduced(i, cue)) return std::vector{id_of(*person)};
  if (thread.open) return thread.account.parties;
  if (const auto last = holders_.last_named(i)) return std::vector{id_of(*last)};
  return std::nullopt;
}

bool CueAccounts::is_joint_statement(std::size_t i, const TellerCue& cue, const AccountThread& thread) const {
  if (thread.open || !found_.signs[i].has(SignKind::joint)) return false;
  const auto& signs = found_.signs[i].signs;
  return std::any_of(signs.begin(), signs.end(), [&](const Sign& sign) {
    return sign.kind == SignKind::pronoun && sign.first == cue.subject.first;
  });
}

bool CueAccounts::goes_on(std::size_t i, const TellerCue& cue, const AccountThread& thread) const {
  if (!thread.open || cue.subject.alone || cue.subject.unnamed) return false;
  const auto party = knowledge_.find_party(thread.account.parties.front());
  return party && cast_.tells_main(*party) && !sentences_[i].opens_paragraph;
}

}  // namespace diptych
