#include "core/attribute/attribute.h"

#include "core/attribute/account_thread.h"
#include "core/attribute/article_days.h"
#include "core/attribute/article_events.h"
#include "core/attribute/cast.h"
#include "core/attribute/cue_account.h"
#include "core/attribute/findings.h"
#include "core/attribute/holders.h"
#include "core/attribute/occasion.h"
#include "core/attribute/quoted_before.h"
#include "core/attribute/unnamed_officials.h"

#include <algorithm>
#include <set>

namespace diptych {
namespace {

using Kind = SentenceAttribution::Kind;

class ArticleReader {
 public:
  ArticleReader(std::string_view text, const std::vector<ToldSentence>& sentences, ByteSpan headline,
                const Analysis& analysis, const Language& language, const Knowledge& knowledge,
                std::optional<Date> date)
      : text_(text),
        sentences_(sentences),
        analysis_(analysis),
        knowledge_(knowledge),
        found_(find_all(text, sentences, headline, analysis, language, knowledge, date)),
        cast_(found_.signs, found_.headline, found_.cues, knowledge),
        holders_(found_, cast_, sentences, knowledge),
        days_(text, sentences, found_, analysis, language, date),
        events_(cast_, days_, knowledge),
        accounts_(text, analysis, sentences, found_, cast_, holders_, knowledge),
        officials_(text, analysis, knowledge) {}

  ArticleAttribution run() {
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      read(i);
      out_.sentences.push_back(now_);
    }
    attribute_quoted_before(found_, sentences_, out_.sentences);
    out_.events = events_.take();
    enter_tellers_of_parts();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string id_of(std::uint32_t party) const { return std::string(knowledge_.party_id(party)); }

  // The quotation that was opened before the sentence begins and closes inside or behind it.
  [[nodiscard]] const ByteSpan* open_quotation(ByteSpan sentence) const {
    for (const auto& quotation : found_.quotations)
      if (quotation.begin < sentence.begin && sentence.begin < quotation.end) return &quotation;
    return nullptr;
  }

  void read(std::size_t i) {
    const ToldSentence& sentence = sentences_[i];
    const SentenceSigns& signs = found_.signs[i];
    const auto& cue = found_.cues[i];
    if (sentence.heading) {
      read_heading(signs, first_sentence(i));
      return;
    }
    if (sentence.under) {
      now_ = SentenceAttribution{Kind::account, {id_of(sentence.under->party)}, 0, {}};
      now_.why = {sentence.under->span, "under-name", 0.95, std::nullopt};
      thread_.go_on_with(now_);
      return;
    }
    const Occasion occasion = occasion_of(signs, cue, cast_, analysis_, days_.times(i), days_.main_day());
    if (decide_teller(i, sentence, signs, cue, occasion))
      now_.event = events_.event_of(now_, thread_.open ? &thread_.account : nullptr, signs, cue, occasion);
    officials_.keep_apart(signs, cue, now_);
    if (now_.kind == Kind::account) thread_.go_on_with(now_);
  }

  // Whose names stand above the parts of a text tell of its event, whoever else is named there.
  void enter_tellers_of_parts() {
    std::set<std::string> tellers;
    for (const auto& sentence : sentences_)
      if (sentence.under) tellers.insert(id_of(sentence.under->party));
    if (!tellers.empty()) out_.events.front().parties.assign(tellers.begin(), tellers.end());
  }

  // A heading ends what stood before it; one that names a single side opens that side's account. Before the first
  // sentence a capital is the place of a dateline.
  void read_heading(const SentenceSigns& signs, bool opening) {
    now_ = narrated("heading", 0);
    now_.kind = Kind::furniture;
    thread_.end();
    events_.return_to_main();
    std::set<std::uint32_t> named;
    for (const auto& holder : signs.holders)
      if (const Side* side = cast_.side_of(holder.party); side != nullptr && !(opening && holder.grade > Grade::side))
        named.insert(side->holder);
    if (named.size() == 1) thread_.begin(id_of(*named.begin()));
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
      now_ = narrated("compares-texts", events_.current());
      turn_to_side_in(signs);
      return false;
    }
    if (occasion.reporter && !outer && (!cue || cue->subject.teller == Teller::same || cue->telling.empty())) {
      now_ = narrated("background", 0);
      thread_.end();
      return true;
    }
    if (!cue || agency_only || names_only(*cue, occasion)) {
      if (open_quotation(sentence.span) != nullptr && thread_.open) {
        now_ = thread_.carried("quotation", 0.9);
        return false;
      }
      return without_cue(sentence, signs, occasion);
    }
    if (!thread_.any && opening(i, signs, *cue)) {
      now_ = narrated("lede", 0);
      return false;
    }
    now_ = accounts_.told_by(i, *cue, events_.current(), thread_);
    return true;
  }

  // An institution or leader that stands first without a verb of telling: no cue where another's account goes on,
  // or where the sentence is about another day.
  [[nodiscard]] bool names_only(const TellerCue& cue, const Occasion& occasion) const {
    if (cue.rule != "institution-first" && cue.rule != "leader-first") return false;
    if (cue.rule == "leader-first" && occasion.leaves_main()) return true;
    return events_.current() == 0 && !cast_.tells_main(cast_.teller(cue.subject)) && thread_.open;
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
      thread_.begin(id_of(side->holder));
      thread_.account.event = events_.current();
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
    if (const Side* side = turned_to(sentence, signs); side != nullptr && thread_.any) {
      thread_.begin(id_of(side->holder));
      now_ = thread_.carried("turns-to", 0.6);
      return true;
    }
    if (!thread_.open) {
      now_ = narrated(thread_.any ? "narrator" : "lede", events_.current());
      return thread_.any;
    }
    const bool earlier = (occasion.day && *occasion.day < 0) || occasion.before;
    if (occasion.history || (earlier && !(events_.current() != 0 && occasion.same))) {
      now_ = narrated("background", 0);
      thread_.end();
      return true;
    }
    const bool third = thread_.account.parties.front().starts_with("other:");
    if ((third || thread_.account.event != 0) && sentence.opens_paragraph) {
      now_ = narrated("narrator", events_.current());
      thread_.end();
      return true;
    }
    if (thread_.joint_parties && thread_.account.parties.size() == 1 && events_.current() == 0 &&
        (signs.has(SignKind::joint) || signs.has(SignKind::act))) {
      thread_.account.parties = *thread_.joint_parties;
      now_ = thread_.carried("joint-again", 0.6);
      return true;
    }
    now_ = thread_.carried("carry-over", sentence.opens_paragraph ? 0.6 : 0.8);
    return true;
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
  CueAccounts accounts_;
  UnnamedOfficials officials_;
  AccountThread thread_;
  SentenceAttribution now_;
  ArticleAttribution out_;
};

}  // namespace

ArticleAttribution attribute(std::string_view text, const std::vector<ToldSentence>& sentences, ByteSpan headline,
                             const Analysis& analysis, const Language& language, const Knowledge& knowledge,
                             std::optional<Date> date) {
  return ArticleReader(text, sentences, headline, analysis, language, knowledge, date).run();
}

}  // namespace diptych
