#include "core/attribute/teller_cue.h"

#include "core/attribute/verb_subjects.h"

#include <algorithm>

namespace diptych {
namespace {

constexpr std::uint32_t according_reach = 6;  // words between "according to" and the name
constexpr std::uint32_t first_words = 3;

// How far a subject is to be trusted as the outermost teller.
int rank(const VerbSubject& c) {
  // Acts inside the talk are done by persons; whoever else "agrees" or "supports" is told about.
  if (c.verb->kind == SignKind::act) {
    const bool person = c.subject->grade >= Grade::office || c.subject->grade == Grade::spokesperson;
    const bool teller = c.subject->teller == Teller::party || c.subject->teller == Teller::joint;
    return teller && person ? 1 : 0;
  }
  switch (c.subject->teller) {
    case Teller::party:
      if (c.subject->grade <= Grade::side) return 6;
      return c.subject->grade == Grade::metonym ? 5 : 4;
    case Teller::joint:
      return 5;
    case Teller::other:
      return c.subject->grade == Grade::demonym ? 3 : 6;
    case Teller::same:
      return 3;
    case Teller::agency:
      return 0;
  }
  return 0;
}

constexpr int told = 3;  // the least rank of one who tells

// The rules of find_cue, each for one sentence.
class CueRules {
 public:
  CueRules(const SentenceWords& words, const std::vector<SubjectCandidate>& subjects)
      : words_(words), s_(words.signs), subjects_(subjects) {}

  std::optional<TellerCue> first_fitting() {
    if (s_.first == s_.last) return std::nullopt;
    if (auto cue = according()) return cue;
    pairs_ = verb_subjects(words_, subjects_);
    if (const Sign* verb = opening_verb()) return bare_cue(*verb);
    if (const VerbSubject* pair = in_parenthesis())
      return cue_of(*pair, pair->closing ? "cue-after" : "cue-inside", 0.95);
    const VerbSubject* first = first_of_rank(told);
    if (first != nullptr && first->subject->teller != Teller::same) return cue_of(*first, "cue-before", 0.9);
    // A document or a pronoun tells; an institution named as such in the same sentence says whose it is.
    if (auto named = institution_first(first != nullptr && first->subject->document)) return named;
    if (first != nullptr) return cue_of(*first, "cue-before", 0.8);
    if (const VerbSubject* acting = first_of_rank(1)) return cue_of(*acting, "acts", 0.7);
    if (auto leader = leader_first()) return leader;
    return bare_verb();
  }

 private:
  [[nodiscard]] std::optional<TellerCue> according() const {
    for (const auto& sign : s_.signs) {
      if (sign.kind != SignKind::according || s_.is_quoted(sign.first)) continue;
      for (const auto& subject : subjects_) {
        // "By the Kremlin's account" holds its subject; other phrases stand before it.
        const bool inside = subject.first > sign.first && subject.last <= sign.last && subject.teller == Teller::party;
        if (subject.first < sign.last && subject.last <= sign.last && !inside) continue;
        const std::uint32_t begin = std::max(subject.first, sign.last);
        if (!inside && (begin - sign.last > according_reach || words_.parted(sign.last, begin) ||
                        words_.commas(sign.last, begin) > 0))
          break;
        if (subject.teller == Teller::agency) break;
        TellerCue cue;
        cue.subject = subject;
        cue.subject.object = false;
        cue.rule = "according-to";
        cue.span = words_.span(sign.first, std::max(subject.last, sign.last));
        cue.telling = "say";
        return cue;
      }
    }
    return std::nullopt;
  }

  // The last and weightiest between clause borders.
  [[nodiscard]] const VerbSubject* in_parenthesis() const {
    const VerbSubject* best = nullptr;
    for (const auto& c : pairs_)
      if (c.parenthesis && rank(c) >= told && (best == nullptr || rank(c) >= rank(*best))) best = &c;
    if (best == nullptr) return nullptr;
    // What an earlier cue of no less weight introduces is inside its words; but "…, its statement said" at the end is
    // outside of all but an institution's.
    const int least = best->closing && (best->subject->document || best->subject->alone) ? 6 : 5;
    const bool introduced = std::any_of(pairs_.begin(), pairs_.end(), [&](const VerbSubject& c) {
      return !c.parenthesis && c.verb->first < best->verb->first && rank(c) >= std::max(rank(*best), least);
    });
    return introduced ? nullptr : best;
  }

  [[nodiscard]] const VerbSubject* first_of_rank(int least) const {
    const VerbSubject* first = nullptr;
    for (const auto& c : pairs_)
      if (rank(c) >= least && (first == nullptr || c.verb->first < first->verb->first)) first = &c;
    return first;
  }

  [[nodiscard]] TellerCue cue_of(const VerbSubject& c, std::string rule, double confidence) const {
    TellerCue cue;
    cue.subject = *c.subject;
    cue.rule = std::move(rule);
    cue.span = words_.span(c.first, c.last);
    cue.telling = c.verb->kind == SignKind::telling ? c.verb->value : std::string_view();
    cue.confidence = confidence;
    return cue;
  }

  [[nodiscard]] TellerCue cue_of(const SubjectCandidate& subject, std::string rule, double confidence) const {
    TellerCue cue;
    cue.subject = subject;
    cue.rule = std::move(rule);
    cue.span = words_.span(subject.first, subject.last);
    cue.confidence = confidence;
    return cue;
  }

  // An institution named as the first thing of a clause.
  [[nodiscard]] std::optional<TellerCue> institution_first(bool anywhere) const {
    for (const auto& subject : subjects_) {
      if (subject.teller != Teller::party || subject.grade > Grade::side || subject.object) continue;
      if (s_.is_quoted(subject.first)) continue;
      const std::uint32_t from =
          subject.first - (subject.first > s_.first && words_.analysis.transparent[subject.first - 1] ? 1U : 0U);
      const bool opens_clause = anywhere && words_.analysis.border[from] == Border::comma;
      if (opens_clause || subject.first <= s_.first + first_words) return cue_of(subject, "institution-first", 0.6);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<TellerCue> leader_first() const {
    for (const auto& subject : subjects_) {
      if (subject.first > s_.first + first_words) break;
      if (subject.teller != Teller::party || subject.object || s_.is_quoted(subject.first)) continue;
      if (subject.grade == Grade::leader || subject.grade == Grade::office || subject.grade == Grade::spokesperson)
        return cue_of(subject, "leader-first", 0.5);
    }
    return std::nullopt;
  }

  // "It is stressed that the leaders agreed": a verb of telling whose subject is no word of the sentence opens it, and
  // every other cue stands in what it tells.
  [[nodiscard]] const Sign* opening_verb() const {
    std::uint32_t first = s_.first;
    while (first < s_.last && words_.analysis.transparent[first]) ++first;
    const auto verb = std::find_if(s_.signs.begin(), s_.signs.end(), [&](const Sign& sign) {
      return sign.kind == SignKind::telling && sign.first == first;
    });
    if (verb == s_.signs.end() || s_.is_quoted(first)) return nullptr;
    const auto complement = std::find_if(s_.signs.begin(), s_.signs.end(), [&](const Sign& sign) {
      return sign.kind == SignKind::complement && sign.first >= verb->last;
    });
    if (complement == s_.signs.end()) return nullptr;
    const bool nearer = std::any_of(pairs_.begin(), pairs_.end(), [&](const VerbSubject& c) {
      return c.verb == &*verb || std::min(c.first, c.verb->first) < complement->first || (c.parenthesis && c.closing);
    });
    return nearer ? nullptr : &*verb;
  }

  [[nodiscard]] TellerCue bare_cue(const Sign& sign) const {
    TellerCue cue;
    cue.subject.teller = Teller::same;
    cue.subject.first = sign.first;
    cue.subject.last = sign.last;
    cue.rule = "verb-alone";
    cue.span = words_.span(sign.first, sign.last);
    cue.telling = sign.value;
    cue.confidence = 0.7;
    return cue;
  }

  // A verb of telling without a subject goes on with whoever told before, as verbs without a pronoun do in Arabic
  // and Russian.
  [[nodiscard]] std::optional<TellerCue> bare_verb() const {
    for (const auto& sign : s_.signs) {
      if (sign.kind == SignKind::telling && !s_.is_quoted(sign.first)) return bare_cue(sign);
    }
    return std::nullopt;
  }

  const SentenceWords& words_;
  const SentenceSigns& s_;
  const std::vector<SubjectCandidate>& subjects_;
  std::vector<VerbSubject> pairs_;
};

}  // namespace

std::optional<TellerCue> find_cue(const SentenceSigns& sentence, const std::vector<SubjectCandidate>& subjects,
                                  std::string_view text, const Analysis& analysis, const Language& language) {
  const SentenceWords words{sentence, text, analysis, language};
  return CueRules(words, subjects).first_fitting();
}

}  // namespace diptych
