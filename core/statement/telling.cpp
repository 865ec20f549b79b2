#include "core/statement/telling.h"

#include "core/statement/deadline.h"
#include "core/statement/denial.h"
#include "core/statement/facts.h"
#include "core/statement/implied_act.h"
#include "core/statement/modality.h"
#include "core/statement/passage.h"
#include "core/statement/passive.h"
#include "core/statement/plain_form.h"
#include "core/statement/speech.h"
#include "core/statement/teller.h"
#include "core/statement/third_talk.h"
#include "core/statement/told_act.h"
#include "core/text/verb_form.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>

namespace diptych {
namespace {

// The opening of an account tells that the call took place.
constexpr std::size_t opening_statements = 3;
// A negation or a pronoun stands at most this many words from its verb.
constexpr std::uint32_t near = 3;

class AccountTelling {
 public:
  AccountTelling(const Scene& scene, const CallSides& sides, AccountIndex which, std::span<Statement> statements)
      : scene_(scene),
        sides_(sides),
        which_(which),
        statements_(statements),
        here_{.scene = scene, .sides = sides, .statements = statements, .speech = speech_in(scene.text)} {}

  void run() {
    for (auto& statement : statements_) {
      if (statement.account != which_) continue;
      ++count_;
      enter_sentence(statement);
      std::tie(here_.first, here_.last) = scene_.analysis.tokens_in(statement.span);
      if (here_.first == here_.last) continue;
      here_.reported_by = statement.attribution ? statement.attribution->cue : statement.reported_by;
      here_.in_article = statement.attribution.has_value() || statement.reported_by.has_value();
      here_.quoted = quoted_bytes(here_.speech, statement.span) * 2 > statement.span.size() && here_.is_direct();
      read(statement);
      set_modality(here_, statement);
      statement.facts = facts_of(scene_, here_.view.cues, statement);
      statement.deadline = deadline_of(scene_, here_.view.cues, statement);
      remember(statement);
    }
  }

 private:
  void enter_sentence(const Statement& statement) {
    if (sentence_ == statement.sentence && !here_.told.empty()) return;
    sentence_ = statement.sentence;
    here_.told.clear();
    here_.subject.clear();
    here_.suffered.clear();
    const auto [first, last] = scene_.analysis.tokens_in(statement.sentence);
    here_.view = view_of(scene_, sides_, first, last);
  }

  void read(Statement& statement) {
    const Statement* governor = governor_of(statement);
    const bool same_sentence = governor != nullptr && governor->sentence == statement.sentence;
    if (same_sentence && !begins_with_act(here_)) return copy(*governor, statement);
    if (governor == nullptr && goes_on()) return copy(*here_.told.back(), statement);
    const auto found = told_act(here_);
    if (governor == nullptr && lists_more(found)) return copy(*before_, statement);
    if (found) return set(statement, *found);
    if (governor != nullptr) return copy(*governor, statement);
    if (here_.quoted) return set_quoted(statement);
    if (set_opening(statement)) return remember_subject();
    if (!here_.told.empty() && !stands_against()) return copy(*here_.told.back(), statement);
    if (const auto behind = told_act_behind(here_)) return set(statement, *behind);
    assert_plainly(statement);
  }

  [[nodiscard]] bool goes_on() const {
    return !here_.told.empty() && here_.clause().goes_on(scene_.analysis.tokens_in(here_.told.back()->span).first);
  }

  // "They included the Minsk agreements": told as the list that the statement before began. A verb with somebody who
  // performs it tells by itself, and so does one behind a comma («среди них, было отмечено, …»).
  [[nodiscard]] bool lists_more(const std::optional<ToldAct>& own) const {
    if (before_ == nullptr || !here_.told.empty() || here_.quoted) return false;
    const LexiconCue* opens = begins_at(here_.view.cues, CueKind::list_goes_on, here_.first);
    if (opens == nullptr || opens->last >= here_.last) return false;
    if (has_comma(gap_before(scene_.text, scene_.analysis, opens->last))) return false;
    if (!own) return true;
    if (const auto kind = scene_.knowledge.find_act(own->cue.value); kind && kind->act_class == "discuss") return false;
    return own->cue.first > opens->last &&
           std::none_of(here_.view.subjects.begin(), here_.view.subjects.end(), [&](const Subject& subject) {
             return subject.plain && opens->last <= subject.first && subject.last <= own->cue.first;
           });
  }

  // "…, while Egypt continues to host refugees": a clause that nobody's verb tells. One that begins with a participle
  // goes on: "while ensuring".
  [[nodiscard]] bool stands_against() const {
    if (here_.told.empty()) return false;
    const bool joined = begins_at(here_.view.cues, CueKind::joiner, here_.first) != nullptr;
    for (std::uint32_t word = here_.first; word <= here_.first + (joined ? 1U : 0U) && word < here_.last; ++word) {
      const LexiconCue* contrast = begins_at(here_.view.cues, CueKind::contrast, word);
      if (contrast == nullptr || contrast->last >= here_.last) continue;
      const std::string& next = scene_.analysis.tokens[contrast->last].folded;
      return !has_participle_ending(next, scene_.language) && !has_ending(next, scene_.language.gerund_endings);
    }
    return false;
  }

  // The statement whose words govern a list item.
  [[nodiscard]] const Statement* governor_of(const Statement& statement) const {
    if (!statement.governor) return nullptr;
    const Statement* found = nullptr;
    for (const auto& other : statements_) {
      if (&other == &statement) break;
      if (other.account == which_ && other.act && other.span.overlaps(*statement.governor)) found = &other;
    }
    return found;
  }

  void set(Statement& statement, const ToldAct& found) {
    const auto kind = scene_.knowledge.find_act(found.act.empty() ? found.cue.value : found.act);
    if (!kind) return;
    std::vector<std::string> actors = found.actors;
    if (here_.quoted && here_.in_speech(found.cue))
      actors = speaker_of(here_, statement);
    else if (actors.empty() && !found.unstated)
      actors = tells_of_event(found.cue) ? sides_.both() : turned_to(here_).value_or(carried_actors(here_, found.cue));
    LexiconCue cue = found.cue;  // the words that make the act
    ActKind act = implied_act(here_, cue, *kind, actors);
    if (const auto noted = scene_.knowledge.find_act("noted"); noted && speaks_alone(found, actors, act)) act = *noted;
    // "It was noted that a pause is possible only if …": a condition or a reproach that nobody is named for is the
    // account's own.
    const bool by_content = cue.kind == CueKind::act_content && found.cue.kind != CueKind::act_content;
    if (by_content && found.passive && actors == sides_.both() && (act.act_class == "ask" || act.act_class == "object"))
      actors = {sides_.own};
    const bool negative = is_negated(found.cue);
    if (negative && (act.act_class == "discuss" || act.act_class == "raise"))
      if (const auto absent = scene_.knowledge.find_act("not raised")) act = *absent;
    here_.suffered = found.patient;
    // Discussing takes two, whoever is the subject, and so does what "we" agreed.
    const bool joint =
        act.id == "discussed" || act.id == "exchanged views" || (act.id == "agreed" && said_of_self(found.cue));
    // Whom the clause names goes on alone: "The President spoke with Putin and congratulated him".
    if (!found.passive && actors.size() == 1 && (!joint || !found.actors.empty())) here_.subject = actors;
    if (joint && is_talk_with_third(here_, found.cue))
      actors = of_sides(std::move(actors));
    else if (joint && !sides_.other.empty())
      actors = sides_.both();
    // An attitude that both express binds both; to commit oneself is told in so many words.
    const bool attitude = found.cue.kind != CueKind::act_claim && found.cue.label.find('*') != std::string_view::npos;
    if (actors == sides_.both() && actors.size() > 1 && attitude) act = jointly(here_, act);
    statement.polarity =
        negative || act.force == 0 || denies_content(found.cue, act) ? Polarity::negative : Polarity::positive;
    here_.discourse.by_agent =
        found.passive && actors.size() == 1 &&
        (here_.discourse.by_agent || has_agent(scene_, here_.view, found.cue, here_.first, here_.last));
    put(statement, act, here_.bytes(cue), std::move(actors));
  }

  // "We consulted with NATO allies" is told of us; what others did together is theirs.
  [[nodiscard]] std::vector<std::string> of_sides(std::vector<std::string> actors) const {
    const auto both = sides_.both();
    std::vector<std::string> own;
    std::copy_if(actors.begin(), actors.end(), std::back_inserter(own),
                 [&](const std::string& actor) { return std::find(both.begin(), both.end(), actor) != both.end(); });
    return own.empty() ? actors : own;
  }

  // "President Putin spoke about the causes of the crisis": nobody else is named who did.
  [[nodiscard]] bool speaks_alone(const ToldAct& found, const std::vector<std::string>& actors,
                                  const ActKind& act) const {
    if (act.id != "discussed" || found.passive || actors.size() != 1) return false;
    const auto& cues = here_.view.cues;
    const bool speaking = std::any_of(cues.begin(), cues.end(), [&](const LexiconCue& cue) {
      return cue.kind == CueKind::speaking && found.cue.first <= cue.first && cue.last <= found.cue.last;
    });
    return speaking && std::none_of(here_.view.subjects.begin(), here_.view.subjects.end(), [&](const Subject& s) {
             if (s.first < here_.first || here_.last < s.last) return false;
             if (found.cue.first < s.first && s.first < found.cue.last)
               return s.actors != actors;  // "spoke to Putin about"
             if (s.first <= found.cue.first) return s.actors != actors && s.kind != CueKind::pronoun_one;
             return std::any_of(cues.begin(), cues.end(), [&](const LexiconCue& cue) {
               return cue.kind == CueKind::with && cue.last <= s.first && s.first <= cue.last + near;
             });
           });
  }

  // "President Biden met Prime Minister Modi and thanked him": the first name goes on alone, also behind the sentence.
  void remember_subject() {
    const auto first = std::find_if(here_.view.subjects.begin(), here_.view.subjects.end(), [&](const Subject& s) {
      return s.plain && here_.first <= s.first && s.last <= here_.last;
    });
    if (first == here_.view.subjects.end() || first->kind != CueKind::leader || first->actors.size() != 1) return;
    here_.subject = first->actors;
    if (here_.discourse.last_one.empty()) here_.discourse.last_one = first->actors;
  }

  [[nodiscard]] bool said_of_self(const LexiconCue& act) const {
    return std::any_of(here_.view.subjects.begin(), here_.view.subjects.end(), [&](const Subject& s) {
      return s.kind == CueKind::pronoun_self && s.first < act.first && act.first < s.last + near;
    });
  }

  // "The conversation was frank": what is told of the call is told of both.
  [[nodiscard]] bool tells_of_event(const LexiconCue& act) const {
    // "At the start of the call, he …": what a clause begins with, up to the comma, only says when.
    const auto begin = scene_.analysis.border.begin();
    const auto end = begin + std::max(act.first, here_.first) + 1;
    const auto behind = static_cast<std::uint32_t>(std::find(begin + here_.first + 1, end, Border::comma) - begin);
    const bool sets_time = begins_at(here_.view.cues, CueKind::oblique, here_.first) != nullptr &&
                           behind <= act.first && begins_at(here_.view.cues, CueKind::relative, behind) == nullptr;
    const std::uint32_t from = sets_time ? behind : here_.first;
    return std::any_of(here_.view.cues.begin(), here_.view.cues.end(), [&](const LexiconCue& cue) {
      return cue.kind == CueKind::event && cue.first >= from && cue.last <= std::max(act.last, act.first + 2);
    });
  }

  void put(Statement& statement, const ActKind& kind, ByteSpan cue, std::vector<std::string> actors) const {
    Act act;
    act.id = kind.id;
    act.force = kind.force;
    act.act_class = kind.act_class;
    act.plover = kind.plover;
    act.cue = cue;
    statement.act = std::move(act);
    statement.actors = std::move(actors);
    const bool own = std::find(statement.actors.begin(), statement.actors.end(), sides_.own) != statement.actors.end();
    const auto both = sides_.both();
    // What others did together is no joint act of the sides.
    const bool of_sides = std::any_of(statement.actors.begin(), statement.actors.end(), [&](const std::string& actor) {
      return std::find(both.begin(), both.end(), actor) != both.end();
    });
    if ((statement.actors.size() > 1 && of_sides) || (sides_.other.empty() && speaks_of_both(statement)))
      statement.voice = "joint";
    else if (own)
      statement.voice = "unilateral";
    else if (!statement.actors.empty())
      statement.voice = statement.actors.front() == sides_.other ? "counterpart" : "unilateral";
  }

  // "They discussed": told of both, even where the account does not name the other.
  [[nodiscard]] bool speaks_of_both(const Statement& statement) const {
    // "When the ministers met, the President condemned" tells of one.
    const bool named = std::any_of(here_.view.subjects.begin(), here_.view.subjects.end(), [&](const Subject& s) {
      return s.plain && s.kind == CueKind::leader && here_.first <= s.first && s.last <= here_.last;
    });
    return !named && std::any_of(here_.view.subjects.begin(), here_.view.subjects.end(), [&](const Subject& s) {
      return s.plain && (s.kind == CueKind::both || s.kind == CueKind::pronoun_many) && here_.first <= s.first &&
             s.last <= here_.last && statement.actors == sides_.both();
    });
  }

  static void copy(const Statement& from, Statement& to) {
    to.act = from.act;
    to.actors = from.actors;
    to.voice = from.voice;
    to.polarity = from.polarity;
  }

  void set_quoted(Statement& statement) {
    for (const auto& act : here_.view.acts) {
      if ((act.kind != CueKind::act && act.kind != CueKind::act_passive) || here_.in_speech(act)) continue;
      if (const auto kind = scene_.knowledge.find_act(act.value)) {
        put(statement, *kind, here_.bytes(act), speaker_of(here_, statement));
        statement.polarity = denies_content(act, *kind) ? Polarity::negative : Polarity::positive;
        return;
      }
    }
    plain_note(statement, speaker_of(here_, statement));
  }

  // "The two presidents spoke by phone": the call itself is the act.
  [[nodiscard]] bool set_opening(Statement& statement) const {
    if (count_ > opening_statements || sides_.other.empty()) return false;
    for (const auto& cue : here_.view.cues)
      if (cue.kind == CueKind::format && here_.contains(cue))
        if (const auto kind = scene_.knowledge.find_act("discussed")) {
          const bool third = is_talk_with_third(here_, cue);
          put(statement, *kind, here_.bytes(cue), third ? std::vector{sides_.own} : sides_.both());
          return true;
        }
    return false;
  }

  // Nothing performs the act: the account asserts something in its own voice, or goes on about what was told.
  void assert_plainly(Statement& statement) {
    if (auto teller = tagged_behind()) return plain_note(statement, std::move(*teller));
    if (auto named = named_source(here_)) return plain_note(statement, std::move(*named));
    for (const auto& cue : here_.view.cues) {
      if (cue.kind != CueKind::in_turn || !here_.contains(cue)) continue;
      for (const auto& subject : here_.view.subjects)
        if (subject.plain && subject.kind == CueKind::leader && cue.last <= subject.first && subject.last <= here_.last)
          return plain_note(statement, resolve(subject, sides_, here_.discourse));
      // "The truce, in turn, will …": what stands before is what the clause tells of.
      if (cue.first > here_.first + 1) continue;
      if (auto other = turned_to(here_)) return plain_note(statement, std::move(*other));
    }
    for (const auto& cue : here_.view.cues) {
      if (cue.kind != CueKind::event || !here_.contains(cue)) continue;
      for (const auto& subject : here_.view.subjects)
        if (subject.plain && subject.kind == CueKind::leader && here_.first <= subject.first &&
            subject.last <= cue.first)
          return plain_note(statement, resolve(subject, sides_, here_.discourse));
      return plain_note(statement, {sides_.own});
    }
    for (const auto& subject : here_.view.subjects) {
      if (!subject.plain || subject.first < here_.first || here_.last < subject.last) continue;
      // "… with regard for each other's interests" is no subject.
      if (subject.kind == CueKind::both && subject.first > here_.first + near) continue;
      const auto actors = resolve(subject, sides_, here_.discourse);
      if (actors == sides_.both() || actors == std::vector{sides_.own}) return plain_note(statement, actors);
    }
    plain_note(statement,
               here_.discourse.last.size() != 1 || stands_against() ? std::vector{sides_.own} : here_.discourse.last);
  }

  // "…, the President said.": who is named behind a comma at the end of the sentence, with a verb of saying, tells all
  // of it.
  [[nodiscard]] std::optional<std::vector<std::string>> tagged_behind() const {
    constexpr std::uint32_t furthest = 3;  // words of a title and an article before the name
    const SentenceView& view = here_.view;
    if (scene_.language.subject_behind_verb || view.acts.empty() || view.acts.back().last != view.last) return {};
    const LexiconCue& verb = view.acts.back();
    const auto kind = scene_.knowledge.find_act(verb.value);
    if (verb.kind != CueKind::act || !kind || kind->act_class != "inform" || verb.first < here_.last) return {};
    for (const auto& subject : view.subjects) {
      if (!subject.plain || subject.last != verb.first) continue;
      for (std::uint32_t word = subject.first; word > view.first && word + furthest > subject.first; --word)
        if (scene_.analysis.border[word] == Border::comma) return resolve(subject, sides_, here_.discourse);
    }
    return {};
  }

  void plain_note(Statement& statement, std::vector<std::string> actors) {
    const auto kind = scene_.knowledge.find_act("noted");
    here_.discourse.by_agent = false;
    if (!kind) return;
    put(statement, *kind, {statement.span.begin, statement.span.begin}, std::move(actors));
    statement.polarity =
        denied_in(scene_, here_.view, here_.first, here_.last, false) ? Polarity::negative : Polarity::positive;
  }

  [[nodiscard]] bool is_negated(const LexiconCue& act) const {
    const std::uint32_t from = std::max(here_.first, act.first >= near ? act.first - near : 0U);
    // Back to the comma before the verb at most.
    std::uint32_t begin = act.first;
    while (begin > from && scene_.analysis.border[begin] == Border::none) --begin;
    return negation_in(here_.view, begin, act.first);
  }

  // What is told is itself a denial: "noted that Ukraine is not a member of NATO".
  [[nodiscard]] bool denies_content(const LexiconCue& act, const ActKind& kind) const {
    return kind.act_class == "inform" && denied_in(scene_, here_.view, act.last, here_.last, true);
  }

  void remember(const Statement& statement) {
    here_.told.push_back(&statement);
    before_ = &statement;
    if (statement.actors.empty()) return;
    here_.discourse.last = statement.actors;
    if (statement.actors.size() == 1) here_.discourse.last_one = statement.actors;
  }

  const Scene& scene_;
  const CallSides& sides_;
  AccountIndex which_;
  std::span<Statement> statements_;
  Passage here_;
  const Statement* before_ = nullptr;  // the one of this account told last
  ByteSpan sentence_;
  std::size_t count_ = 0;  // of this account's statements so far
};

}  // namespace

void tell(const Scene& scene, const CallSides& sides, AccountIndex which, std::span<Statement> statements) {
  AccountTelling(scene, sides, which, statements).run();
}

}  // namespace diptych
