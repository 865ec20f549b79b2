#include "core/attribute/attribute.h"

#include "core/attribute/article_days.h"
#include "core/attribute/article_events.h"
#include "core/attribute/cast.h"
#include "core/attribute/findings.h"
#include "core/attribute/holders.h"
#include "core/attribute/occasion.h"
#include "core/attribute/quoted_before.h"

#include <algorithm>
#include <set>

namespace diptych {
namespace {

using Kind = SentenceAttribution::Kind;

class Reader {
 public:
  Reader(std::string_view text, const std::vector<ToldSentence>& sentences, ByteSpan headline, const Analysis& analysis,
         const Language& language, const Knowledge& knowledge, std::optional<Date> date)
      : text_(text),
        sentences_(sentences),
        analysis_(analysis),
        knowledge_(knowledge),
        found_(find_all(text, sentences, headline, analysis, language, knowledge, date)),
        cast_(found_.signs, found_.headline, found_.cues, knowledge),
        holders_(found_, cast_, sentences, knowledge),
        days_(text, sentences, found_, analysis, language, date),
        events_(cast_, days_, knowledge) {}

  ArticleAttribution run() {
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      read(i);
      out_.sentences.push_back(now_);
    }
    attribute_quoted_before(found_, sentences_, out_.sentences);
    out_.events = events_.take();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string id_of(std::uint32_t party) const { return std::string(knowledge_.party_at(party).id); }

  [[nodiscard]] std::string words(const SubjectCandidate& subject) const {
    return std::string(
        text_.substr(analysis_.tokens[subject.first].span.begin,
                     analysis_.tokens[subject.last - 1].span.end - analysis_.tokens[subject.first].span.begin));
  }

  // The quotation that was opened before the sentence begins and closes inside or behind it.
  [[nodiscard]] const ByteSpan* open_quotation(ByteSpan sentence) const {
    for (const auto& quotation : found_.quotations)
      if (quotation.begin < sentence.begin && sentence.begin < quotation.end) return &quotation;
    return nullptr;
  }

  void narrator(std::string rule, std::uint32_t event) {
    now_ = {};
    now_.event = event;
    now_.why.rule = std::move(rule);
  }

  void carry(std::string rule, double confidence) {
    now_ = account_;
    now_.denied = false;
    now_.why.cue.reset();
    now_.why.rule = std::move(rule);
    now_.why.confidence = confidence;
  }

  void read(std::size_t i) {
    const ToldSentence& sentence = sentences_[i];
    const SentenceSigns& signs = found_.signs[i];
    const auto& cue = found_.cues[i];
    if (sentence.heading) {
      read_heading(signs, first_sentence(i));
      return;
    }
    const Occasion occasion = occasion_of(signs, cue, cast_, analysis_, days_.times(i), days_.main_day());
    if (decide_teller(i, sentence, signs, cue, occasion))
      now_.event = events_.event_of(now_, in_account_ ? &account_ : nullptr, signs, cue, occasion);
    keep_officials_apart(i, cue);
    if (now_.kind == Kind::account) {
      account_ = now_;
      in_account_ = true;
      any_account_ = true;
    }
  }

  // What "American officials" or "Washington" say outside the main event is no institution's account of it.
  void keep_officials_apart(std::size_t i, const std::optional<TellerCue>& cue) {
    if (now_.kind != Kind::account || now_.event == 0 || !cue || cue->subject.teller != Teller::party) return;
    const std::string_view country = knowledge_.party_at(cue->subject.parties.front()).country;
    const bool officials = (cue->subject.unnamed && cue->subject.derived) || of_officials(i, cue->subject);
    const bool same_again = cue->subject.grade == Grade::metonym && country == officials_of_;
    officials_of_ = officials || same_again ? country : std::string_view();
    if (officials_of_.empty()) return;
    now_.parties = {"other:" + words(cue->subject)};
    now_.why.source = words(cue->subject);
  }

  // "American officials" may be a label of its own for the side.
  [[nodiscard]] bool of_officials(std::size_t i, const SubjectCandidate& subject) const {
    const auto& signs = found_.signs[i].signs;
    return subject.grade == Grade::side && std::any_of(signs.begin(), signs.end(), [&](const Sign& sign) {
             return sign.kind == SignKind::source && sign.first >= subject.first && sign.last <= subject.last;
           });
  }

  // A heading ends what stood before it; one that names a single side opens that side's account. Before the first
  // sentence a capital is the place of a dateline.
  void read_heading(const SentenceSigns& signs, bool opening) {
    narrator("heading", 0);
    now_.kind = Kind::furniture;
    in_account_ = false;
    events_.return_to_main();
    std::set<std::uint32_t> named;
    for (const auto& holder : signs.holders)
      if (const Side* side = cast_.side_of(holder.party); side != nullptr && !(opening && holder.grade > Grade::side))
        named.insert(side->holder);
    if (named.size() == 1) open_account(*named.begin());
  }

  void open_account(std::uint32_t party) {
    account_ = {};
    account_.kind = Kind::account;
    account_.parties = {id_of(party)};
    in_account_ = true;
  }

  // Returns false when the event was decided as well.
  bool decide_teller(std::size_t i, const ToldSentence& sentence, const SentenceSigns& signs,
                     const std::optional<TellerCue>& cue, const Occasion& occasion) {
    const bool agency_only = cue && cue->subject.teller == Teller::agency;
    const bool outer = cue && (cue->subject.teller == Teller::party || cue->subject.teller == Teller::other) &&
                       cue->subject.grade != Grade::metonym &&
                       (cue->rule == "according-to" || cue->rule == "cue-inside" || cue->rule == "cue-after");
    // "Sanctions do not come up in the French version": the version does not tell that they do not.
    const bool of_text = cue && cue->rule == "according-to" && cue->subject.document && signs.has(SignKind::absence) &&
                         analysis_.tokens[signs.find(SignKind::absence)->first].span.begin < cue->span.begin;
    if (signs.has(SignKind::absence) && !signs.is_quoted(signs.find(SignKind::absence)->first) && (!outer || of_text)) {
      narrator("compares-texts", events_.current());
      turn_to_side_in(signs);
      return false;
    }
    if (occasion.reporter && !outer && (!cue || cue->subject.teller == Teller::same || cue->telling.empty())) {
      narrator("background", 0);
      in_account_ = false;
      return true;
    }
    if (!cue || agency_only || names_only(*cue, occasion)) {
      if (open_quotation(sentence.span) != nullptr && in_account_) {
        carry("quotation", 0.9);
        return false;
      }
      return without_cue(sentence, signs, occasion);
    }
    if (!any_account_ && opening(i, signs, *cue)) {
      narrator("lede", 0);
      return false;
    }
    with_cue(i, *cue);
    return true;
  }

  // An institution or leader that stands first without a verb of telling: no cue where another's account goes on,
  // or where the sentence is about another day.
  [[nodiscard]] bool names_only(const TellerCue& cue, const Occasion& occasion) const {
    if (cue.rule != "institution-first" && cue.rule != "leader-first") return false;
    if (cue.rule == "leader-first" && occasion.leaves_main()) return true;
    return events_.current() == 0 && !cast_.tells_main(cast_.teller(cue.subject)) && in_account_;
  }

  // Before any account: the reporter says what happened. Only a cited institution or an outsider begins an account.
  [[nodiscard]] bool opening(std::size_t i, const SentenceSigns& signs, const TellerCue& cue) const {
    if (cue.telling.empty()) return true;
    if (!first_sentence(i)) return false;
    const bool outside = cue.rule == "according-to" || cue.rule == "cue-after";
    if (cue.subject.teller == Teller::same && !(cue.subject.alone && outside)) return true;
    if (cue.subject.teller == Teller::other) return true;
    if (cue.subject.teller == Teller::party && cast_.side_of(cue.subject.parties.front()) == nullptr) return true;
    // "The presidents of A and B spoke …" is what happened; "the offices of both said …" is cited.
    const bool cited = cue.rule != "cue-before" || cue.subject.grade < Grade::office;
    return !cited && cast_.sides_named(signs) >= cast_.sides().size();
  }

  [[nodiscard]] bool first_sentence(std::size_t i) const {
    for (std::size_t before = 0; before < i; ++before)
      if (!sentences_[before].heading) return false;
    return true;
  }

  void turn_to_side_in(const SentenceSigns& signs) {
    for (const auto& holder : signs.holders) {
      const bool names_text =
          holder.grade == Grade::demonym || holder.grade == Grade::institution || holder.grade == Grade::side;
      const Side* side = names_text ? cast_.side_of(holder.party) : nullptr;
      if (side == nullptr) continue;
      open_account(side->holder);
      account_.event = events_.current();
      return;
    }
  }

  // "In Berlin they tell it otherwise": a paragraph that begins with one side and a contrast to what was told so far.
  [[nodiscard]] const Side* turned_to(const ToldSentence& sentence, const SentenceSigns& signs) const {
    if (!sentence.opens_paragraph || events_.current() != 0 || !signs.has(SignKind::contrast)) return nullptr;
    const Side* named = nullptr;
    for (const auto& holder : signs.holders) {
      const Side* side = cast_.side_of(holder.party);
      if (side == nullptr || signs.is_quoted(holder.first)) continue;
      if (named != nullptr && named != side) return nullptr;
      named = side;
    }
    return named;
  }

  bool without_cue(const ToldSentence& sentence, const SentenceSigns& signs, const Occasion& occasion) {
    if (const Side* side = turned_to(sentence, signs); side != nullptr && any_account_) {
      open_account(side->holder);
      carry("turns-to", 0.6);
      return true;
    }
    if (!in_account_) {
      narrator(any_account_ ? "narrator" : "lede", events_.current());
      return any_account_;
    }
    const bool earlier = (occasion.day && *occasion.day < 0) || occasion.before;
    if (occasion.history || (earlier && !(events_.current() != 0 && occasion.same))) {
      narrator("background", 0);
      in_account_ = false;
      return true;
    }
    const bool third = account_.parties.front().starts_with("other:");
    if ((third || account_.event != 0) && sentence.opens_paragraph) {
      narrator("narrator", events_.current());
      in_account_ = false;
      return true;
    }
    if (joint_base_ && account_.parties.size() == 1 && events_.current() == 0 &&
        (signs.has(SignKind::joint) || signs.has(SignKind::act))) {
      account_.parties = joint_parties_;
      carry("joint-again", 0.6);
      return true;
    }
    carry("carry-over", sentence.opens_paragraph ? 0.6 : 0.8);
    return true;
  }

  void with_cue(std::size_t i, const TellerCue& cue) {
    const auto& subjects = found_.subjects[i];
    const bool anybody = std::any_of(subjects.begin(), subjects.end(), [](const SubjectCandidate& subject) {
      return subject.teller == Teller::party && subject.grade != Grade::metonym && !subject.object;
    });
    if (!any_account_ && cue.rule == "verb-alone" && !anybody) {
      narrator("lede", 0);
      return;
    }
    SentenceAttribution next;
    next.kind = Kind::account;
    next.event = events_.current();
    next.why.cue = cue.span;
    next.why.rule = cue.rule;
    next.why.confidence = cue.confidence;
    next.denied = cue.telling == "deny";
    switch (cue.subject.teller) {
      case Teller::party: {
        next.parties = {id_of(holders_.country_teller(i, cue.subject))};
        if (cue.subject.unnamed || cue.subject.grade == Grade::leader || cue.subject.grade == Grade::spokesperson)
          next.why.source = words(cue.subject);
        break;
      }
      case Teller::joint: {
        std::set<std::string> parties;
        for (const std::uint32_t party : cue.subject.parties) {
          SubjectCandidate one = cue.subject;
          one.parties = {party};
          parties.insert(id_of(cast_.teller(one)));
        }
        if (parties.empty() && in_account_ && cue.telling.empty()) {
          // "The leaders agreed" inside an account is told by that account.
          carry("carry-over", 0.8);
          return;
        }
        tell_jointly(std::move(parties), next);
        break;
      }
      case Teller::other:
        next.parties = {"other:" + words(cue.subject)};
        break;
      case Teller::same:
        if (const auto own = holders_.named_in_sentence(i, cue)) {
          next.parties = {id_of(*own)};
        } else if (const auto bearer = holders_.titled(i, cue); bearer && !goes_on(i, cue)) {
          next.parties = {id_of(*bearer)};
        } else if (!in_account_ && is_pronoun(i, cue) && found_.signs[i].has(SignKind::joint)) {
          // "In a joint statement, they said …"
          tell_jointly({}, next);
          break;
        } else if (const auto person = holders_.just_introduced(i, cue)) {
          next.parties = {id_of(*person)};
        } else if (in_account_) {
          next.parties = account_.parties;
        } else if (const auto last = holders_.last_named(i)) {
          next.parties = {id_of(*last)};
        } else {
          narrator("narrator", events_.current());
          return;
        }
        next.why.rule = "continuing";
        if (cue.subject.unnamed) next.why.source = words(cue.subject);
        break;
      case Teller::agency:
        break;
    }
    now_ = std::move(next);
  }

  [[nodiscard]] bool is_pronoun(std::size_t i, const TellerCue& cue) const {
    const auto& signs = found_.signs[i].signs;
    return std::any_of(signs.begin(), signs.end(), [&](const Sign& sign) {
      return sign.kind == SignKind::pronoun && sign.first == cue.subject.first;
    });
  }

  // By `parties`, or by both sides where none are named.
  void tell_jointly(std::set<std::string> parties, SentenceAttribution& next) {
    if (parties.empty())
      for (const auto& side : cast_.sides()) parties.insert(id_of(side.holder));
    next.parties.assign(parties.begin(), parties.end());
    next.why.rule = "joint";
    if (any_account_) return;
    joint_base_ = true;
    joint_parties_ = next.parties;
  }

  // Inside a side's account a title without a name is told by that account, whichever side it belongs to: "the king
  // said" is how the White House tells it. A person of an office, or a new paragraph, turns to the one named.
  [[nodiscard]] bool goes_on(std::size_t i, const TellerCue& cue) const {
    if (!in_account_ || cue.subject.alone || cue.subject.unnamed) return false;
    const auto party = knowledge_.find_party(account_.parties.front());
    return party && cast_.tells_main(*party) && !sentences_[i].opens_paragraph;
  }

  std::string_view text_;
  const std::vector<ToldSentence>& sentences_;
  const Analysis& analysis_;
  const Knowledge& knowledge_;
  ArticleFindings found_;
  Cast cast_;
  Holders holders_;
  ArticleDays days_;
  ArticleEvents events_;
  std::string_view officials_of_;  // country whose unnamed officials told last, outside the main event
  SentenceAttribution now_;
  SentenceAttribution account_;  // the account that goes on until something ends it
  bool in_account_ = false;
  bool any_account_ = false;
  bool joint_base_ = false;
  std::vector<std::string> joint_parties_;
  ArticleAttribution out_;
};

}  // namespace

ArticleAttribution attribute(std::string_view text, const std::vector<ToldSentence>& sentences, ByteSpan headline,
                             const Analysis& analysis, const Language& language, const Knowledge& knowledge,
                             std::optional<Date> date) {
  return Reader(text, sentences, headline, analysis, language, knowledge, date).run();
}

}  // namespace diptych
