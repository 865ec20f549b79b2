#include "core/statement/teller.h"

#include "core/statement/speech.h"
#include "core/text/article.h"
#include "core/text/verb_form.h"

#include <algorithm>

namespace diptych {
namespace {

// The name of a source stands at most this many words behind the words for "according to".
constexpr std::uint32_t near = 3;

// "… to an end. I supported this step," Zelenskyy emphasized: the speaker of a quotation that ends in a later
// sentence is named behind it.
std::optional<std::vector<std::string>> speaker_behind(const Passage& here, const Statement& statement) {
  const auto speech = std::find_if(here.speech.begin(), here.speech.end(), [&](ByteSpan s) {
    return s.overlaps(statement.span) && s.end > statement.sentence.end;
  });
  if (speech == here.speech.end()) return std::nullopt;
  const auto closing = std::find_if(here.statements.begin(), here.statements.end(), [&](const Statement& other) {
    return other.document == statement.document && other.sentence.begin < speech->end &&
           speech->end < other.sentence.end;
  });
  if (closing == here.statements.end()) return std::nullopt;
  const auto [first, last] = here.scene.analysis.tokens_in({speech->end, closing->sentence.end});
  const SentenceView behind = view_of(here.scene, here.sides, first, last);
  for (const auto& act : behind.acts)
    if (act.kind == CueKind::act)
      if (auto actors = actors_of(here.scene, here.sides, behind, here.discourse, act, false, first, last);
          actors && !actors->empty())
        return actors;
  return std::nullopt;
}

// «وبحث الجانبان …، وأكد أهمية …» (and the two sides discussed …, and he stressed …): a verb at the head of its clause
// that shows by its form that one acts. A noun with an article is none.
bool shows_one(const Passage& here, const LexiconCue& act) {
  const Language& language = here.scene.language;
  if (!language.subject_behind_verb || act.kind != CueKind::act || act.first != here.first) return false;
  const std::string form = verb_form(here.scene.analysis.tokens[act.first].folded, language);
  return !has_article(form, language) && !is_participle_form(form, language) && !is_plural_form(form, language);
}

// The name before a relative clause that ends with the comma before this statement.
std::optional<std::vector<std::string>> head_of_relative(const Passage& here) {
  if (here.told.empty() || here.scene.analysis.border[here.first] != Border::comma) return std::nullopt;
  const std::uint32_t begin = here.scene.analysis.tokens_in(here.told.back()->span).first;
  for (const auto& subject : here.view.subjects) {
    if (!subject.plain || subject.kind != CueKind::leader || subject.first < begin || subject.last >= here.first)
      continue;
    if (here.scene.analysis.border[subject.last] == Border::comma &&
        begins_at(here.view.cues, CueKind::relative, subject.last) != nullptr)
      return resolve(subject, here.sides, here.discourse);
  }
  return std::nullopt;
}

// «Премьер-министру Моди выразил признательность»: whoever stands beside the verb in another case is not who acts; of
// two the other is.
std::optional<std::vector<std::string>> not_addressed(const Passage& here, const LexiconCue& act,
                                                      const std::vector<std::string>& actors) {
  if (here.scene.language.name_cases.empty() || actors.size() != 1 || here.sides.other.empty() ||
      !here.sides.further.empty())
    return std::nullopt;
  const bool addressed = std::any_of(here.view.subjects.begin(), here.view.subjects.end(), [&](const Subject& s) {
    return s.bent && s.actors == actors && here.first <= s.first && s.last <= here.last &&
           (s.last == act.first || s.first == act.last);
  });
  if (!addressed) return std::nullopt;
  if (actors.front() == here.sides.own) return std::vector{here.sides.other};
  if (actors.front() == here.sides.other) return std::vector{here.sides.own};
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<std::string>> turned_to(const Passage& here) {
  const bool turns = std::any_of(here.view.cues.begin(), here.view.cues.end(), [&](const LexiconCue& cue) {
    return cue.kind == CueKind::in_turn && here.contains(cue);
  });
  if (!turns || here.sides.other.empty()) return std::nullopt;
  if (here.discourse.last_one == std::vector{here.sides.own}) return std::vector{here.sides.other};
  if (here.discourse.last_one == std::vector{here.sides.other}) return std::vector{here.sides.own};
  return std::nullopt;
}

std::vector<std::string> carried_actors(const Passage& here, const LexiconCue& act) {
  const Language& language = here.scene.language;
  const bool shows_number = !language.plural_endings.empty() && act.kind == CueKind::act;
  // "Agreements on visas were prepared", "three agreements were signed": to agree takes two, and no verb shows one.
  if (act.value == "agreed" && here.told.empty() && !shows_number) return here.sides.both();
  // A condition that an account sets is its party's.
  if (act.value == "demanded" && here.told.empty()) return {here.sides.own};
  // "The President was briefed by his guest and welcomed the result", "Macron, whose proposal Biden welcomed, called
  // for …": who stands before the passive verb or the relative clause goes on.
  if (!here.suffered.empty()) return here.suffered;
  if (auto head = head_of_relative(here)) return *std::move(head);
  if (!here.told.empty()) {
    // "The President spoke with Putin and congratulated him": the subject goes on alone, unless they agreed.
    const auto kind = here.scene.knowledge.find_act(act.value);
    const bool alone = !here.subject.empty() && kind && kind->act_class != "agree" && here.told.back()->act &&
                       here.told.back()->act->act_class == "discuss";
    if (!alone && here.told.back()->actors.size() > 1 && shows_one(here, act)) return {here.sides.own};
    return alone ? here.subject : here.told.back()->actors;
  }
  // Behind what both did an account goes on with its own leader, whoever acted alone before.
  if (here.discourse.last.size() > 1 && shows_one(here, act)) return {here.sides.own};
  if (shows_number) {
    auto last = here.discourse.last_one.empty() ? std::vector{here.sides.own} : here.discourse.last_one;
    return not_addressed(here, act, last).value_or(std::move(last));
  }
  if (!here.discourse.last.empty()) return here.discourse.last;
  return {here.sides.own};
}

std::optional<std::vector<std::string>> named_source(const Passage& here) {
  for (const auto& cue : here.view.cues) {
    if (!here.contains(cue)) continue;
    if (cue.kind == CueKind::source_one && !here.discourse.last_one.empty()) return here.discourse.last_one;
    if (cue.kind != CueKind::source) continue;
    for (const auto& subject : here.view.subjects)
      // Inside of the words too: "in Moscow's view".
      if (subject.first >= cue.first && subject.first < cue.last + near && subject.last <= here.last)
        return resolve(subject, here.sides, here.discourse);
  }
  return std::nullopt;
}

std::vector<std::string> teller_of(const Passage& here) {
  if (auto named = named_source(here)) return std::move(*named);
  return here.told.empty() || here.told.back()->actors.size() != 1 ? std::vector{here.sides.own}
                                                                   : here.told.back()->actors;
}

std::vector<std::string> speaker_of(const Passage& here, const Statement& statement) {
  if (auto behind = speaker_behind(here, statement)) return *std::move(behind);
  for (const auto& act : here.view.acts) {
    if (act.kind != CueKind::act || here.in_speech(act)) continue;
    // Names in the quotation do not say it.
    std::uint32_t first = here.view.first;
    std::uint32_t last = here.view.last;
    for (std::uint32_t word = here.view.first; word < here.view.last; ++word) {
      if (quoted_bytes(here.speech, here.scene.analysis.tokens[word].span) == 0) continue;
      if (word < act.first) first = word + 1;
      if (word >= act.last) last = std::min(last, word);
    }
    const auto actors = actors_of(here.scene, here.sides, here.view, here.discourse, act, false, first, last);
    if (actors && !actors->empty()) return *actors;
  }
  return here.discourse.last_one.empty() ? std::vector{here.sides.own} : here.discourse.last_one;
}

}  // namespace diptych
