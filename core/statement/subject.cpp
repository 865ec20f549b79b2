#include "core/statement/subject.h"

#include "core/statement/passive.h"
#include "core/statement/plain_form.h"
#include "core/statement/subject_words.h"
#include "core/statement/subjects_in.h"
#include "core/text/article.h"
#include "core/text/verb_form.h"

#include <algorithm>

namespace diptych {
namespace {

// How far behind its verb a subject may begin where verbs come first: "وأكد مجددا الرئيس".
constexpr std::uint32_t behind_verb = 3;

std::string form_of(const Scene& scene, const LexiconCue& act) {
  return verb_form(scene.analysis.tokens[act.first].folded, scene.language);
}

bool is_participle(const Scene& scene, const LexiconCue& act) {
  return is_participle_form(form_of(scene, act), scene.language);
}

// Whether a subject that begins at `word` follows its verb at `verb`: near it, with no preposition between.
bool follows(const std::vector<LexiconCue>& cues, std::uint32_t verb, std::uint32_t word) {
  if (word > verb + 1 + behind_verb) return false;
  for (std::uint32_t between = verb + 1; between < word; ++between)
    if (begins_at(cues, CueKind::oblique, between) != nullptr ||
        begins_at(cues, CueKind::complementizer, between) != nullptr)
      return false;
  return true;
}

// Whether a verb can have a subject behind it: one that shows no feminine is not what a country does. «ودعا الصين
// إلى …» asks China.
bool agrees(const Scene& scene, const SentenceView& view, const LexiconCue& act, const Subject& subject) {
  if (!excludes_feminine(form_of(scene, act), scene.language)) return true;
  if (begins_at(view.cues, CueKind::masculine_name, subject.first) != nullptr) return true;
  // "Affirmed the readiness of Pakistan": whose attitude it is acts.
  if (ends_at(view.cues, CueKind::stance, subject.first)) return true;
  return begins_at(view.cues, CueKind::city, subject.first) == nullptr && !names_country(scene, subject);
}

// «وشكر الرئيس على …» (and thanked the President for): the only name between such a verb and what it is for is whom the
// verb addresses.
bool is_addressed(const SentenceView& view, const LexiconCue& act, const Subject& subject) {
  if (begins_at(view.cues, CueKind::addressing, act.first) == nullptr) return false;
  if (before_titles(view.cues, subject.first) != act.first + 1) return false;
  if (begins_at(view.cues, CueKind::counterpart, subject.first) != nullptr) return true;
  return begins_at(view.cues, CueKind::counterpart, subject.last) == nullptr &&
         (begins_at(view.cues, CueKind::oblique, subject.last) != nullptr ||
          begins_at(view.cues, CueKind::complementizer, subject.last) != nullptr);
}

bool stands_before(const Scene& scene, const Subject& subject, const LexiconCue& act) {
  std::uint32_t word = subject.last;
  while (word < act.first && scene.analysis.transparent[word]) ++word;
  return word == act.first && form_of(scene, act) == scene.analysis.tokens[act.first].folded;
}

// «Выразив удовлетворение, лидеры обсудили …»: the verb behind the comma, whose subject is that of a participle at the
// head of the clause; or nullptr.
const LexiconCue* verb_of_participle(const Scene& scene, const SentenceView& view, const LexiconCue& act,
                                     std::uint32_t first, std::uint32_t last) {
  const auto participle = [&](const LexiconCue& verb) {
    return has_ending(scene.analysis.tokens[verb.first].folded, scene.language.gerund_endings);
  };
  if (act.first > first + 1 || act.kind != CueKind::act || !participle(act)) return nullptr;
  for (const auto& verb : view.acts) {
    if (verb.first < act.last || verb.last > last || verb.kind != CueKind::act || participle(verb)) continue;
    const auto begin = scene.analysis.border.begin();
    return std::find(begin + act.last, begin + verb.first + 1, Border::comma) != begin + verb.first + 1 ? &verb
                                                                                                        : nullptr;
  }
  return nullptr;
}

// "The President, who visited Baku in April, thanked …", «Глава государства, посетивший Вашингтон, …»: what stands
// between two commas behind a subject, the verb of the clause right behind it. Returns its words [first, last).
std::pair<std::uint32_t, std::uint32_t> aside_before(const Scene& scene, const SentenceView& view,
                                                     const LexiconCue& act, std::uint32_t first) {
  constexpr std::uint32_t adverbs = 2;  // "…, once again thanked"
  const std::pair<std::uint32_t, std::uint32_t> none{0, 0};
  const auto& border = scene.analysis.border;
  std::uint32_t close = act.first;
  while (close > first && act.first - close < adverbs && border[close] == Border::none) --close;
  if (close <= first || border[close] != Border::comma) return none;
  // "Putin, Erdogan, Rouhani agreed" lists who acts.
  if (std::any_of(view.subjects.begin(), view.subjects.end(),
                  [&](const Subject& s) { return overlaps(s, close, act.first); }))
    return none;
  std::uint32_t open = close - 1;
  while (open > first && border[open] == Border::none) --open;
  if (open <= first || border[open] != Border::comma) return none;
  const bool behind_subject = std::any_of(view.subjects.begin(), view.subjects.end(), [&](const Subject& s) {
    return s.plain && s.first >= first && s.last == open;
  });
  return behind_subject ? std::pair{open, close} : none;
}

bool is_joined_noun(const Scene& scene, const LexiconCue& act) {
  return scene.language.subject_behind_verb && act.kind == CueKind::act && act.first > 0 &&
         scene.analysis.border[act.first] == Border::none &&
         joins_noun(scene.analysis.tokens[act.first - 1].folded, scene.analysis.tokens[act.first].folded,
                    scene.language);
}

// Whether some of three or more sides, not all, acted together last.
bool told_together(const CallSides& sides, const Discourse& discourse) {
  const auto all = sides.both();
  return !sides.further.empty() && discourse.last.size() > 1 && discourse.last.size() < all.size() &&
         std::includes(all.begin(), all.end(), discourse.last.begin(), discourse.last.end());
}

// "The two leaders" of three or more: who acted together last, else the two whom the teller dealt with.
std::vector<std::string> two_of(const CallSides& sides, const Discourse& discourse) {
  if (discourse.last.size() == 2 && told_together(sides, discourse)) return discourse.last;
  auto all = sides.both();
  if (sides.further.size() == 1) std::erase(all, sides.own);
  return all;
}

}  // namespace

bool is_plural(const Scene& scene, const LexiconCue& act) {
  if (is_plural_form(form_of(scene, act), scene.language)) return true;
  // «Решительно осудили»: the verb stands behind its adverb where subjects stand before verbs.
  return !scene.language.subject_behind_verb && act.last - act.first > 1 &&
         is_plural_form(verb_form(scene.analysis.tokens[act.last - 1].folded, scene.language), scene.language);
}

std::vector<std::string> resolve(const Subject& subject, const CallSides& sides, const Discourse& discourse) {
  switch (subject.kind) {
    case CueKind::both:
      return subject.two && !sides.further.empty() ? two_of(sides, discourse) : subject.actors;
    case CueKind::pronoun_one:
      return discourse.last_one.empty() ? std::vector{sides.own} : discourse.last_one;
    case CueKind::pronoun_many:
      return told_together(sides, discourse) ? discourse.last : sides.both();
    case CueKind::pronoun_self:
      return {sides.own};
    default:
      if (subject.counterpart && discourse.last_one == subject.actors) return {sides.own};
      return subject.actors;
  }
}

SentenceView view_of(const Scene& scene, const CallSides& sides, std::uint32_t first, std::uint32_t last) {
  SentenceView view;
  view.first = first;
  view.last = last;
  view.cues = cues_of(scene.knowledge, Matcher(scene.knowledge, scene.analysis), first, last);
  view.acts = acts_among(view.cues);
  std::erase_if(view.acts, [&](const LexiconCue& act) { return is_joined_noun(scene, act); });
  view.subjects = subjects_in(scene, sides, view);
  return view;
}

std::optional<std::vector<std::string>> actors_of(const Scene& scene, const CallSides& sides, const SentenceView& view,
                                                  const Discourse& discourse, const LexiconCue& act, bool passive,
                                                  std::uint32_t first, std::uint32_t last) {
  if (passive) return passive_actors(scene, sides, view, discourse, act, first, last);
  for (const auto& subject : view.subjects)
    if (subject.kind == CueKind::pronoun_self && subject.first == act.first) return resolve(subject, sides, discourse);
  if (act.kind == CueKind::act_claim)
    if (const Subject* subject = subject_of(view, act)) return resolve(*subject, sides, discourse);
  // "Thanked President Putin for …" at the head of a sentence: whoever keeps the notes leaves himself out.
  const bool headed = act.first == view.first && act.kind == CueKind::act && !scene.language.subject_behind_verb &&
                      scene.language.plural_endings.empty() && !is_participle(scene, act) && act.value != "agreed" &&
                      begins_at(view.cues, CueKind::auxiliary, act.first + 1) == nullptr;
  // "They spoke of": the words of the act may begin with who acts.
  const auto begins_act = [&](const Subject& s) { return s.first == act.first && s.last < act.last; };
  const auto within = std::find_if(view.subjects.begin(), view.subjects.end(), begins_act);
  if (headed) return within == view.subjects.end() ? std::vector{sides.own} : resolve(*within, sides, discourse);
  if (const LexiconCue* verb = verb_of_participle(scene, view, act, first, last))
    return actors_of(scene, sides, view, discourse, *verb, false, first, last);
  const Subject* before = nullptr;
  const Subject* behind = nullptr;  // the words of the act may enclose it: "أعرب الرئيس عن قلقه"
  std::uint32_t verb_end = act.first;  // with whom it is about, who may stand before who acts: «وشكر الرئيسَ سموُّه»
  const auto [aside, aside_end] = aside_before(scene, view, act, first);
  for (const auto& subject : view.subjects) {
    if (!subject.plain || subject.first < first || last < subject.last) continue;
    if (aside <= subject.first && subject.first < aside_end && subject.kind != CueKind::both) continue;
    // "He telephoned his counterpart, commending": whom the verb is about does not act beside who does.
    const bool counterpart = before != nullptr && begins_at(view.cues, CueKind::counterpart, subject.first) != nullptr;
    if (subject.last <= act.first && !counterpart) before = &subject;
    if (subject.first <= act.first || behind != nullptr) continue;
    if (act.kind == CueKind::act && is_marked_object(scene, view.cues, subject.first) &&
        follows(view.cues, verb_end, subject.first))
      verb_end = subject.last - 1;
    else
      behind = &subject;
  }
  if (scene.language.subject_behind_verb && !is_participle(scene, act)) {
    // "That Putin congratulated Biden": a name right in front of a verb that no conjunction joins to what went before.
    // Behind a comma the form of the verb may show that one alone does not act: "a call from Vladimir Putin, [in which]
    // both exchanged …", «مكالمة من …، فلاديمير بوتين، تبادلا خلالها …».
    const bool of_one = before != nullptr && before->kind == CueKind::leader && before->actors.size() == 1;
    const bool parted = scene.analysis.border[act.first] == Border::comma;
    if (before != nullptr && stands_before(scene, *before, act) && !(of_one && parted && is_plural(scene, act)))
      return resolve(*before, sides, discourse);
    const bool verb = act.kind == CueKind::act;
    // «وأعرب سموه، في ختام …، عن شكره للرئيس» (and he expressed, at the end of …, his thanks to the President): what
    // begins with a preposition has its verb, and who acts, before it.
    if (before != nullptr && begins_at(view.cues, CueKind::oblique, act.first) != nullptr) behind = nullptr;
    if (verb && behind != nullptr && (!agrees(scene, view, act, *behind) || is_addressed(view, act, *behind)))
      behind = nullptr;
    // A verb before its subject is singular, however many act: "they condemned the export by North Korea" shows by its
    // form that it has none. Right behind the verb a name acts all the same: «وأبلغها الرئيس» only ends like a plural.
    const bool right_behind = behind != nullptr && behind->kind == CueKind::leader &&
                              before_titles(view.cues, behind->first) == act.first + 1;
    if (verb && !right_behind && is_plural(scene, act)) return sides.both();
    if (behind != nullptr && follows(view.cues, verb_end, behind->first)) return resolve(*behind, sides, discourse);
  }
  // "…", he added; «…, – добавила она», «…, отметил Путин», "…, said Putin.": behind a comma whoever stands right
  // behind the verb tells, a name where forms show that it is no object, or where it ends the clause.
  if (act.kind == CueKind::act && behind != nullptr && act.first > first && behind->first == act.last &&
      scene.analysis.border[act.first] != Border::none && scene.analysis.border[behind->first] == Border::none &&
      (behind->kind == CueKind::pronoun_one ||
       (behind->person && (!scene.language.agent_endings.empty() || behind->last == last))))
    return resolve(*behind, sides, discourse);
  // «Макрон, которого пригласил Владимир Путин»: a person in the form of a subject right behind the verb of a relative
  // clause, where forms tell it.
  if (before != nullptr && behind != nullptr && behind->person && behind->first == act.last &&
      !scene.language.agent_endings.empty() && begins_at(view.cues, CueKind::relative, before->last) != nullptr)
    return resolve(*behind, sides, discourse);
  const auto kind = scene.knowledge.find_act(act.value);
  if (before != nullptr) {
    auto actors = resolve(*before, sides, discourse);
    // «Владимир Путин и Эмомали Рахмон, президент Таджикистана, условились»: the verb shows that two agreed, where the
    // words between the names hide that they are joined.
    const bool of_side = actors == std::vector{sides.own} || actors == std::vector{sides.other};
    if (of_side && before->person && kind && kind->act_class == "agree" && is_plural(scene, act)) return sides.both();
    return actors;
  }
  // "…, holding Russia accountable": a participle has no subject behind it.
  const bool participle = has_participle_ending(scene.analysis.tokens[act.first].folded, scene.language);
  // "Said that Russia …".
  const bool told =
      behind != nullptr && !behind->actors.empty() && ends_at(view.cues, CueKind::complementizer, act.last);
  // "…, and thanked Kyiv": what a verb that goes on with the sentence asks, thanks or blames is whom it is addressed
  // to.
  // A person's name in its plain form is the subject where forms tell it: «и призвал Владимир Путин».
  const bool open = behind != nullptr && (!behind->person || scene.language.agent_endings.empty());
  const bool addressed = open && act.first > view.first && act.first <= first + 1 && kind &&
                         (kind->act_class == "ask" || kind->act_class == "support" || kind->act_class == "object");
  if (behind != nullptr && !participle && !told && !addressed) {
    std::uint32_t word = act.last;
    while (word < behind->first && (scene.analysis.transparent[word] || scene.analysis.initial[word])) ++word;
    if (word == behind->first || behind->last <= act.last) return resolve(*behind, sides, discourse);
  }
  // Inside a clause it may have a subject that is no party, unless two are needed for it («По климату условились …»)
  // or the clause begins with a preposition («По итогам подчеркнули …»).
  const bool takes_two = kind && (kind->act_class == "agree" || kind->act_class == "discuss");
  const bool opens = act.first <= first + 1 || begins_at(view.cues, CueKind::oblique, first) != nullptr;
  if ((takes_two || opens) && is_plural(scene, act)) return sides.both();
  return std::nullopt;
}

}  // namespace diptych
