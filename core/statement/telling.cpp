#include "core/statement/telling.h"

#include "core/statement/clause.h"
#include "core/statement/denial.h"
#include "core/statement/facts.h"
#include "core/statement/speech.h"
#include "core/statement/subject.h"
#include "core/text/verb_form.h"

#include <algorithm>
#include <optional>

namespace diptych {
namespace {

// The opening of an account tells that the call took place.
constexpr std::size_t opening_statements = 3;
// A negation or a pronoun stands at most this many words from its verb.
constexpr std::uint32_t near = 3;

struct Found {
  LexiconCue cue;
  bool passive = false;
  std::vector<std::string> actors;
  std::string_view act{};  // where it is not that of the cue
};

class Teller {
 public:
  Teller(const Scene& scene, const CallSides& sides, AccountIndex which, std::span<Statement> statements)
      : scene_(scene), sides_(sides), which_(which), statements_(statements), speech_(speech_in(scene.text)) {}

  void run() {
    for (auto& statement : statements_) {
      if (statement.account != which_) continue;
      ++count_;
      enter_sentence(statement);
      std::tie(first_, last_) = scene_.analysis.tokens_in(statement.span);
      if (first_ == last_) continue;
      reported_by_ = statement.attribution ? statement.attribution->cue : std::nullopt;
      in_article_ = statement.attribution.has_value();
      quoted_ = quoted_bytes(speech_, statement.span) * 2 > statement.span.size() && is_direct();
      read(statement);
      set_modality(statement);
      statement.facts = facts_of(scene_, view_.cues, statement);
      statement.deadline = deadline_of(scene_, view_.cues, statement);
      remember(statement);
    }
  }

 private:
  void enter_sentence(const Statement& statement) {
    if (sentence_ == statement.sentence && !told_.empty()) return;
    sentence_ = statement.sentence;
    told_.clear();
    subject_.clear();
    const auto [first, last] = scene_.analysis.tokens_in(statement.sentence);
    view_ = view_of(scene_, sides_, first, last);
  }

  void read(Statement& statement) {
    const Statement* governor = governor_of(statement);
    const bool same_sentence = governor != nullptr && governor->sentence == statement.sentence;
    if (same_sentence && !begins_with_act()) return copy(*governor, statement);
    if (governor == nullptr && goes_on()) return copy(*told_.back(), statement);
    if (const auto found = main_act()) return set(statement, *found);
    if (governor != nullptr) return copy(*governor, statement);
    if (quoted_) return set_quoted(statement);
    if (set_opening(statement)) return;
    if (!told_.empty()) return copy(*told_.back(), statement);
    if (const auto found = passive_ahead()) return set(statement, *found);
    assert_plainly(statement);
  }

  [[nodiscard]] bool goes_on() const {
    return !told_.empty() && clause().goes_on(scene_.analysis.tokens_in(told_.back()->span).first);
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

  // An item that begins with a verb of its own is no mere item: "…, and agreed to meet".
  [[nodiscard]] bool begins_with_act() const {
    return std::any_of(view_.acts.begin(), view_.acts.end(), [&](const LexiconCue& act) {
      return (act.kind == CueKind::act || act.kind == CueKind::act_passive) && act.first >= first_ &&
             act.first <= first_ + 1 && act.last <= last_ && !clause().is_attributive(act);
    });
  }

  [[nodiscard]] Clause clause() const { return {scene_, view_, first_, last_}; }
  [[nodiscard]] bool inside(const LexiconCue& cue) const { return clause().contains(cue); }

  [[nodiscard]] ByteSpan bytes(const LexiconCue& cue) const {
    return {scene_.analysis.tokens[cue.first].span.begin, scene_.analysis.tokens[cue.last - 1].span.end};
  }

  // Direct speech inside a statement that is not itself direct speech does not tell what the statement does.
  [[nodiscard]] bool hidden_in_speech(const LexiconCue& cue) const {
    return !quoted_ && quoted_bytes(speech_, bytes(cue)) > 0 && is_direct();
  }

  // In an article words between quotation marks are the account's own, unless someone speaks of himself in them.
  [[nodiscard]] bool is_direct() const {
    return !in_article_ || std::any_of(view_.subjects.begin(), view_.subjects.end(), [&](const Subject& s) {
      return s.kind == CueKind::pronoun_self && first_ <= s.first && s.last <= last_;
    });
  }

  // "The White House said": by whom an article has it, which is no act of the call. What is more than saying stays one:
  // "the Kremlin denied".
  [[nodiscard]] bool attributes(const LexiconCue& cue) const {
    if (!reported_by_ || !reported_by_->overlaps(bytes(cue))) return false;
    const auto act = scene_.knowledge.find_act(cue.value);
    return act && (act->act_class == "inform" || act->id == "reaffirmed");
  }

  [[nodiscard]] Found found(const LexiconCue& cue) const {
    Found out;
    out.cue = cue;
    out.passive = clause().is_passive(cue);
    const std::uint32_t begin = clause().behind_subordinate();
    const std::uint32_t first = cue.first < begin ? first_ : begin;
    if (auto actors = actors_of(scene_, sides_, view_, discourse_, cue, out.passive, first, last_))
      out.actors = std::move(*actors);
    // "Yet the West gave it their backing": what others than the sides did is an assertion of whoever tells it. Leaders
    // who take part may be more than two.
    if (out.actors.size() == 1 && is_institution_of_others(out.actors)) {
      // "He called on the EU": in a language with the subject behind the verb the name may be whom somebody asks.
      const auto kind = scene_.knowledge.find_act(cue.value);
      const bool addressed =
          scene_.language.subject_behind_verb && !out.passive && kind && kind->act_class == "ask" &&
          excludes_feminine(verb_form(scene_.analysis.tokens[cue.first].folded, scene_.language), scene_.language);
      if (!addressed) out.act = "noted";
      out.actors = teller();
    }
    // "According to Moscow, the deadline was missed."
    if (out.passive && out.actors == sides_.both())
      if (auto named = source()) out.actors = std::move(*named);
    return out;
  }

  [[nodiscard]] bool is_institution_of_others(const std::vector<std::string>& actors) const {
    if (!scene_.account.party_known || sides_.other.empty()) return false;  // it may be one of the two
    if (actors.front() == sides_.own || actors.front() == sides_.other) return false;
    return std::none_of(view_.subjects.begin(), view_.subjects.end(), [&](const Subject& s) {
      return s.person && std::find(s.actors.begin(), s.actors.end(), actors.front()) != s.actors.end();
    });
  }

  // A claim counts only behind the name of a party.
  [[nodiscard]] std::optional<Found> claim(const LexiconCue& cue) const {
    const auto actors = actors_of(scene_, sides_, view_, discourse_, cue, false, first_, last_);
    if (!actors || actors->empty()) return std::nullopt;
    const bool named = std::any_of(view_.subjects.begin(), view_.subjects.end(),
                                   [&](const Subject& s) { return s.plain && first_ <= s.first && s.last <= last_; });
    if (!named) return std::nullopt;
    return Found{cue, false, *actors};
  }

  // The verb that governs the clause: the first one. A claim in front of a verb that continues it goes before
  // that verb ("will continue discussing"); without verbs claims decide, then nouns.
  [[nodiscard]] std::optional<Found> main_act() const {
    const LexiconCue* before = nullptr;
    const LexiconCue* introduces = nullptr;
    const std::uint32_t begin = clause().behind_subordinate();
    for (const auto& act : view_.acts) {
      if (!inside(act) || act.first < begin || hidden_in_speech(act)) continue;
      if (act.kind == CueKind::act_content) continue;
      if (act.kind == CueKind::act_claim || act.kind == CueKind::act_noun) {
        before = &act;
        continue;
      }
      if (clause().decides_nothing(act)) continue;
      if (clause().is_to_be_done(act)) return Found{act, false, teller(), "requested"};
      // "Speaking about the conflict, the President drew attention to …": whoever acts behind the comma speaks.
      if (act.first <= first_ + 1 && last_ < view_.last && opens_sentence(act))
        if (auto told = main_of_sentence(act)) return told;
      if (attributes(act)) {
        if (introduces == nullptr) introduces = &act;
        continue;
      }
      if (before != nullptr && before->kind == CueKind::act_claim && before->last + 1 >= act.first)
        if (auto told = claim(*before)) return told;
      if (quoted_ && !performs(act)) {
        // "invited him: …" stands before the quotation.
        if (introduces == nullptr && quoted_bytes(speech_, bytes(act)) == 0) introduces = &act;
        continue;
      }
      return found(act);
    }
    if (introduces != nullptr) return found(*introduces);
    for (const auto& act : view_.acts)
      if (act.kind == CueKind::act_claim && inside(act) && !hidden_in_speech(act))
        if (auto told = claim(act)) return told;
    if (quoted_) return std::nullopt;
    for (const auto& act : view_.acts)
      if (act.kind == CueKind::act_content && inside(act) && !hidden_in_speech(act)) return Found{act, false, teller()};
    for (const auto& act : view_.acts)
      if (act.kind == CueKind::act_noun && inside(act) && !hidden_in_speech(act)) return found(act);
    return std::nullopt;
  }

  [[nodiscard]] bool opens_sentence(const LexiconCue& act) const {
    return first_ == view_.first && act.kind == CueKind::act && clause().is_participle(act);
  }

  // What the statement's participle does, by whoever acts with the first finite verb behind it.
  [[nodiscard]] std::optional<Found> main_of_sentence(const LexiconCue& participle) const {
    for (const auto& act : view_.acts) {
      if (act.first < last_ || act.kind != CueKind::act || hidden_in_speech(act)) continue;
      if (clause().is_participle(act)) continue;
      const auto actors =
          actors_of(scene_, sides_, view_, discourse_, act, clause().is_passive(act), last_, view_.last);
      if (!actors || actors->empty()) return std::nullopt;
      Found out = found(participle);
      out.actors = *actors;
      const auto kind = scene_.knowledge.find_act(participle.value);
      if (kind && kind->act_class == "discuss" && actors->size() == 1) out.cue = act;
      return out;
    }
    return std::nullopt;
  }

  // "Trade, energy and the harvest were discussed": the act of the first items stands behind the last.
  [[nodiscard]] std::optional<Found> passive_ahead() const {
    for (const auto& act : view_.acts) {
      if (act.first < last_ || (act.kind != CueKind::act && act.kind != CueKind::act_passive)) continue;
      if (!clause().is_passive(act) || hidden_in_speech(act)) return std::nullopt;
      return found(act);
    }
    return std::nullopt;
  }

  // In direct speech only what the speaker does by saying it counts: "we appreciate", not "they agreed".
  [[nodiscard]] bool performs(const LexiconCue& act) const {
    return std::any_of(view_.subjects.begin(), view_.subjects.end(),
                       [&](const Subject& s) {
                         return s.kind == CueKind::pronoun_self && s.first <= act.first && s.last + near > act.first;
                       }) ||
           (act.first == first_ && !is_plural(scene_, act) && scene_.language.subject_behind_verb);
  }

  void set(Statement& statement, const Found& found) {
    const auto kind = scene_.knowledge.find_act(found.act.empty() ? found.cue.value : found.act);
    if (!kind) return;
    std::vector<std::string> actors = found.actors;
    if (quoted_ && quoted_bytes(speech_, bytes(found.cue)) > 0)
      actors = speaker(statement);
    else if (actors.empty())
      actors = tells_of_event(found.cue) ? sides_.both() : turned().value_or(carried(found.cue));
    LexiconCue cue = found.cue;  // the words that make the act
    ActKind act = implied(cue, *kind, actors);
    // "It was noted that a pause is possible only if …": a condition or a reproach that nobody is named for is the
    // account's own.
    const bool by_content = cue.kind == CueKind::act_content && found.cue.kind != CueKind::act_content;
    if (by_content && found.passive && actors == sides_.both() && (act.act_class == "ask" || act.act_class == "object"))
      actors = {sides_.own};
    const bool negative = is_negated(found.cue);
    if (negative && (act.act_class == "discuss" || act.act_class == "raise"))
      if (const auto absent = scene_.knowledge.find_act("not raised")) act = *absent;
    if (!found.passive && actors.size() == 1) subject_ = actors;
    // Discussing takes two, whoever is the subject, and so does what "we" agreed.
    const bool joint =
        act.id == "discussed" || act.id == "exchanged views" || (act.id == "agreed" && said_of_self(found.cue));
    if (joint && !sides_.other.empty()) actors = sides_.both();
    // An attitude that both express binds both; to commit oneself is told in so many words.
    const bool attitude = found.cue.kind != CueKind::act_claim && found.cue.label.find('*') != std::string_view::npos;
    if (actors == sides_.both() && actors.size() > 1 && attitude) act = jointly(act);
    statement.polarity =
        negative || act.force == 0 || denies_content(found.cue, act) ? Polarity::negative : Polarity::positive;
    put(statement, act, bytes(cue), std::move(actors));
  }

  [[nodiscard]] bool said_of_self(const LexiconCue& act) const {
    return std::any_of(view_.subjects.begin(), view_.subjects.end(), [&](const Subject& s) {
      return s.kind == CueKind::pronoun_self && s.first < act.first && act.first < s.last + near;
    });
  }

  // "The conversation was frank": what is told of the call is told of both.
  [[nodiscard]] bool tells_of_event(const LexiconCue& act) const {
    return std::any_of(view_.cues.begin(), view_.cues.end(), [&](const LexiconCue& cue) {
      return cue.kind == CueKind::event && cue.first >= first_ && cue.last <= std::max(act.last, act.first + 2);
    });
  }

  // What is reported decides where the report itself is neutral: "explained that they will respond" warns, and what
  // both say both will do is agreed.
  [[nodiscard]] ActKind implied(LexiconCue& cue, const ActKind& kind, const std::vector<std::string>& actors) const {
    const bool joint = actors.size() > 1 && actors == sides_.both();
    if (cue.kind == CueKind::act_claim && joint && !told_.empty() && told_.back()->act &&
        told_.back()->act->act_class == "inform" && told_.back()->actors == actors && !told_.back()->act->cue.empty())
      return jointly(kind);
    const bool verb = cue.kind == CueKind::act || cue.kind == CueKind::act_passive;
    if (kind.act_class != "inform" || !verb) return kind;
    for (const auto& told : view_.acts) {
      const bool claim = told.kind == CueKind::act_claim && told.first >= cue.last;
      const bool content = told.kind == CueKind::act_content && inside(told);
      if ((!claim && !content) || hidden_in_speech(told)) continue;
      if (content && clause().describes_thing(told)) continue;
      // "It should be noted that" asks for nothing.
      if (content && told.last == cue.first && scene_.analysis.border[cue.first] == Border::none) continue;
      const auto act = scene_.knowledge.find_act(told.value);
      if (!act) continue;
      // What is only noted to take place is announced by nobody.
      if (content && act->act_class == "commit") continue;
      if (joint && claim && act->act_class == "commit" && claimed_jointly(told)) return jointly(*act);
      if (!content && (!inside(told) || (act->act_class == "commit" && !claimed_by(told, cue, actors)))) continue;
      cue = told;
      return *act;
    }
    return kind;
  }

  // "Biden said that the United States will …": the teller speaks of its own side, which is named behind the verb of
  // telling, or left out right behind it as Russian does.
  [[nodiscard]] bool claimed_by(const LexiconCue& claim, const LexiconCue& verb,
                                const std::vector<std::string>& actors) const {
    if (actors.size() != 1) return false;
    const Subject* subject = nullptr;
    for (const auto& other : view_.subjects)
      if (other.plain && verb.last <= other.first && other.last <= claim.first) subject = &other;
    if (subject != nullptr) return resolve(*subject, sides_, discourse_) == actors;
    return claim.first < verb.last + 2;
  }

  [[nodiscard]] ActKind jointly(const ActKind& kind) const {
    const auto joint = kind.jointly.empty() ? std::nullopt : scene_.knowledge.find_act(kind.jointly);
    return joint ? *joint : kind;
  }

  [[nodiscard]] bool claimed_jointly(const LexiconCue& claim) const {
    const auto actors = actors_of(scene_, sides_, view_, discourse_, claim, false, view_.first, view_.last);
    return actors && *actors == sides_.both();
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
    if (statement.actors.size() > 1 || (sides_.other.empty() && speaks_of_both(statement)))
      statement.voice = "joint";
    else if (own)
      statement.voice = "unilateral";
    else if (!statement.actors.empty())
      statement.voice = statement.actors.front() == sides_.other ? "counterpart" : "unilateral";
  }

  // "They discussed": told of both, even where the account does not name the other.
  [[nodiscard]] bool speaks_of_both(const Statement& statement) const {
    // "When the ministers met, the President condemned" tells of one.
    const bool named = std::any_of(view_.subjects.begin(), view_.subjects.end(), [&](const Subject& s) {
      return s.plain && s.kind == CueKind::leader && first_ <= s.first && s.last <= last_;
    });
    return !named && std::any_of(view_.subjects.begin(), view_.subjects.end(), [&](const Subject& s) {
      return s.plain && (s.kind == CueKind::both || s.kind == CueKind::pronoun_many) && first_ <= s.first &&
             s.last <= last_ && statement.actors == sides_.both();
    });
  }

  static void copy(const Statement& from, Statement& to) {
    to.act = from.act;
    to.actors = from.actors;
    to.voice = from.voice;
    to.polarity = from.polarity;
  }

  // "For her part, the guest promised": who acts is not the one who told before, though nothing else tells who it is.
  [[nodiscard]] std::optional<std::vector<std::string>> turned() const {
    const bool turns = std::any_of(view_.cues.begin(), view_.cues.end(),
                                   [&](const LexiconCue& cue) { return cue.kind == CueKind::in_turn && inside(cue); });
    if (!turns || sides_.other.empty()) return std::nullopt;
    if (discourse_.last_one == std::vector{sides_.own}) return std::vector{sides_.other};
    if (discourse_.last_one == std::vector{sides_.other}) return std::vector{sides_.own};
    return std::nullopt;
  }

  // Who acts where the clause names nobody.
  [[nodiscard]] std::vector<std::string> carried(const LexiconCue& act) const {
    // "Agreements on visas were prepared."
    if (act.kind == CueKind::act_noun && act.value == "agreed" && told_.empty()) return sides_.both();
    // A condition that an account sets is its party's.
    if (act.value == "demanded" && told_.empty()) return {sides_.own};
    if (!told_.empty()) {
      // "The President spoke with Putin and congratulated him": the subject goes on alone, unless they agreed.
      const auto kind = scene_.knowledge.find_act(act.value);
      const bool alone = !subject_.empty() && kind && kind->act_class != "agree" && told_.back()->act &&
                         told_.back()->act->act_class == "discuss";
      return alone ? subject_ : told_.back()->actors;
    }
    const Language& language = scene_.language;
    const bool shows_number = !language.plural_endings.empty() && act.kind == CueKind::act;
    if (shows_number) return discourse_.last_one.empty() ? std::vector{sides_.own} : discourse_.last_one;
    if (!discourse_.last.empty()) return discourse_.last;
    return {sides_.own};
  }

  // "According to the President of Russia, …", "in his view": whose words a clause without a verb of telling gives.
  [[nodiscard]] std::optional<std::vector<std::string>> source() const {
    for (const auto& cue : view_.cues) {
      if (!inside(cue)) continue;
      if (cue.kind == CueKind::source_one && !discourse_.last_one.empty()) return discourse_.last_one;
      if (cue.kind != CueKind::source) continue;
      for (const auto& subject : view_.subjects)
        // Inside of the words too: "in Moscow's view".
        if (subject.first >= cue.first && subject.first < cue.last + near && subject.last <= last_)
          return resolve(subject, sides_, discourse_);
    }
    return std::nullopt;
  }

  // Who asserts what has no verb of telling: the source it names, the party of the account, or who was telling before.
  [[nodiscard]] std::vector<std::string> teller() const {
    if (auto named = source()) return std::move(*named);
    return told_.empty() || told_.back()->actors.size() > 1 ? std::vector{sides_.own} : told_.back()->actors;
  }

  // "… to an end. I supported this step," Zelenskyy emphasized: the speaker of a quotation that ends in a later
  // sentence is named behind it.
  [[nodiscard]] std::optional<std::vector<std::string>> speaker_behind(const Statement& statement) const {
    const auto speech = std::find_if(speech_.begin(), speech_.end(), [&](ByteSpan s) {
      return s.overlaps(statement.span) && s.end > statement.sentence.end;
    });
    if (speech == speech_.end()) return std::nullopt;
    const auto closing = std::find_if(statements_.begin(), statements_.end(), [&](const Statement& other) {
      return other.document == statement.document && other.sentence.begin < speech->end &&
             speech->end < other.sentence.end;
    });
    if (closing == statements_.end()) return std::nullopt;
    const auto [first, last] = scene_.analysis.tokens_in({speech->end, closing->sentence.end});
    const SentenceView behind = view_of(scene_, sides_, first, last);
    for (const auto& act : behind.acts)
      if (act.kind == CueKind::act)
        if (auto actors = actors_of(scene_, sides_, behind, discourse_, act, false, first, last);
            actors && !actors->empty())
          return actors;
    return std::nullopt;
  }

  // Whose words a quotation is: the subject of the verb beside it, else whoever spoke last.
  [[nodiscard]] std::vector<std::string> speaker(const Statement& statement) const {
    if (auto behind = speaker_behind(statement)) return *std::move(behind);
    for (const auto& act : view_.acts) {
      if (act.kind != CueKind::act || quoted_bytes(speech_, bytes(act)) > 0) continue;
      // Names in the quotation do not say it.
      std::uint32_t first = view_.first;
      std::uint32_t last = view_.last;
      for (std::uint32_t word = view_.first; word < view_.last; ++word) {
        if (quoted_bytes(speech_, scene_.analysis.tokens[word].span) == 0) continue;
        if (word < act.first) first = word + 1;
        if (word >= act.last) last = std::min(last, word);
      }
      const auto actors = actors_of(scene_, sides_, view_, discourse_, act, false, first, last);
      if (actors && !actors->empty()) return *actors;
    }
    return discourse_.last_one.empty() ? std::vector{sides_.own} : discourse_.last_one;
  }

  void set_quoted(Statement& statement) {
    for (const auto& act : view_.acts) {
      if ((act.kind != CueKind::act && act.kind != CueKind::act_passive) || quoted_bytes(speech_, bytes(act)) > 0)
        continue;
      if (const auto kind = scene_.knowledge.find_act(act.value)) {
        put(statement, *kind, bytes(act), speaker(statement));
        statement.polarity = denies_content(act, *kind) ? Polarity::negative : Polarity::positive;
        return;
      }
    }
    plain_note(statement, speaker(statement));
  }

  // "The two presidents spoke by phone": the call itself is the act.
  [[nodiscard]] bool set_opening(Statement& statement) const {
    if (count_ > opening_statements || sides_.other.empty()) return false;
    for (const auto& cue : view_.cues)
      if (cue.kind == CueKind::format && inside(cue))
        if (const auto kind = scene_.knowledge.find_act("discussed")) {
          put(statement, *kind, bytes(cue), sides_.both());
          return true;
        }
    return false;
  }

  // Nothing performs the act: the account asserts something in its own voice, or goes on about what was told.
  void assert_plainly(Statement& statement) {
    if (auto named = source()) return plain_note(statement, std::move(*named));
    for (const auto& cue : view_.cues) {
      if (cue.kind != CueKind::in_turn || !inside(cue)) continue;
      for (const auto& subject : view_.subjects)
        if (subject.plain && subject.kind == CueKind::leader && cue.last <= subject.first && subject.last <= last_)
          return plain_note(statement, resolve(subject, sides_, discourse_));
      if (auto other = turned()) return plain_note(statement, std::move(*other));
    }
    for (const auto& cue : view_.cues) {
      if (cue.kind != CueKind::event || !inside(cue)) continue;
      for (const auto& subject : view_.subjects)
        if (subject.plain && subject.kind == CueKind::leader && first_ <= subject.first && subject.last <= cue.first)
          return plain_note(statement, resolve(subject, sides_, discourse_));
      return plain_note(statement, {sides_.own});
    }
    for (const auto& subject : view_.subjects) {
      if (!subject.plain || subject.first < first_ || last_ < subject.last) continue;
      // "… with regard for each other's interests" is no subject.
      if (subject.kind == CueKind::both && subject.first > first_ + near) continue;
      const auto actors = resolve(subject, sides_, discourse_);
      if (actors == sides_.both() || actors == std::vector{sides_.own}) return plain_note(statement, actors);
    }
    plain_note(statement, discourse_.last.size() != 1 ? std::vector{sides_.own} : discourse_.last);
  }

  void plain_note(Statement& statement, std::vector<std::string> actors) {
    const auto kind = scene_.knowledge.find_act("noted");
    if (!kind) return;
    put(statement, *kind, {statement.span.begin, statement.span.begin}, std::move(actors));
    statement.polarity = denied_in(scene_, view_, first_, last_, false) ? Polarity::negative : Polarity::positive;
  }

  [[nodiscard]] bool is_negated(const LexiconCue& act) const {
    const std::uint32_t from = std::max(first_, act.first >= near ? act.first - near : 0U);
    // Back to the comma before the verb at most.
    std::uint32_t begin = act.first;
    while (begin > from && scene_.analysis.border[begin] == Border::none) --begin;
    return negation_in(view_, begin, act.first);
  }

  // What is told is itself a denial: "noted that Ukraine is not a member of NATO".
  [[nodiscard]] bool denies_content(const LexiconCue& act, const ActKind& kind) const {
    return kind.act_class == "inform" && denied_in(scene_, view_, act.last, last_, true);
  }

  // "It is planned to discuss A, B and C": what holds of the verb holds of every item.
  [[nodiscard]] bool governs(const Statement& statement, const LexiconCue& cue) const {
    if (!statement.governor || !statement.governor->contains(bytes(cue))) return false;
    // Not what is said of the objects behind the verb.
    return std::any_of(view_.acts.begin(), view_.acts.end(), [&](const LexiconCue& act) {
      return cue.last <= act.first && statement.governor->contains(bytes(act));
    });
  }

  // "Thanked him for the conference, which will be held": what is to be is said of the thing.
  [[nodiscard]] bool in_relative(const LexiconCue& cue) const {
    constexpr std::uint32_t most_between = 2;
    return std::any_of(view_.cues.begin(), view_.cues.end(), [&](const LexiconCue& other) {
      if (other.kind != CueKind::relative || other.first >= cue.first || cue.first > other.last + most_between)
        return false;
      for (std::uint32_t word = other.first + 1; word <= cue.first; ++word)
        if (scene_.analysis.border[word] != Border::none) return false;
      return true;
    });
  }

  void set_modality(Statement& statement) const {
    const LexiconCue* best = nullptr;
    int best_rank = 0;
    for (const auto& cue : view_.cues) {
      if (cue.kind != CueKind::modality || !(inside(cue) || governs(statement, cue)) || in_relative(cue)) continue;
      const int rank = cue.value == "conditional" ? 3 : cue.value == "hedged" ? 2 : 1;
      if (rank > best_rank) {
        best = &cue;
        best_rank = rank;
      }
    }
    if (best == nullptr) return;
    statement.modality = best_rank == 3   ? Modality::conditional
                         : best_rank == 2 ? Modality::hedged
                                          : Modality::intended;
    statement.modality_cue = bytes(*best);
  }

  void remember(const Statement& statement) {
    told_.push_back(&statement);
    if (statement.actors.empty()) return;
    discourse_.last = statement.actors;
    if (statement.actors.size() == 1) discourse_.last_one = statement.actors;
  }

  const Scene& scene_;
  const CallSides& sides_;
  AccountIndex which_;
  std::span<Statement> statements_;
  std::vector<ByteSpan> speech_;
  Discourse discourse_;
  ByteSpan sentence_;
  SentenceView view_;
  std::vector<const Statement*> told_;  // of this sentence so far
  std::vector<std::string> subject_;    // of the last verb of this sentence that one performs
  std::size_t count_ = 0;               // of this account's statements so far
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  bool quoted_ = false;
  bool in_article_ = false;
  std::optional<ByteSpan> reported_by_;  // the words by which an article attributes the statement
};

}  // namespace

void tell(const Scene& scene, const CallSides& sides, AccountIndex which, std::span<Statement> statements) {
  Teller(scene, sides, which, statements).run();
}

}  // namespace diptych
