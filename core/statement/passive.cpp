#include "core/statement/passive.h"

#include "core/statement/plain_form.h"
#include "core/statement/subject_words.h"
#include "core/text/possessive.h"

#include <algorithm>

namespace diptych {
namespace {

// How far behind its verb who acts, or to whom, may begin: "was told again by the President".
constexpr std::uint32_t behind_verb = 3;

bool is_person(const Subject& subject) { return subject.kind == CueKind::leader && subject.person; }

// Where names have cases, that of who acts: «Президентом Байденом». A name that does not bend shows it by its title:
// «Премьер-министром Моди».
bool has_agent_form(const Scene& scene, const Subject& subject) {
  const auto& endings = scene.language.agent_endings;
  if (subject.adjective) return false;
  if (has_ending(scene.analysis.tokens[subject.last - 1].folded, endings)) return true;
  if (!is_person(subject)) return false;
  constexpr std::uint32_t title = 2;  // words, where one is written with a hyphen
  const std::uint32_t end = std::min(subject.last, subject.first + title);
  for (std::uint32_t word = subject.first; word < end; ++word)
    if (has_ending(scene.analysis.tokens[word].folded, endings)) return true;
  return false;
}

// «Обеспокоенность затягиванием Киевом выполнения …»: behind a noun of doing the name tells whose doing that is.
bool is_agent_of_noun(const Scene& scene, const SentenceView& view, const Subject& subject) {
  return subject.first > view.first && scene.analysis.border[subject.first] == Border::none &&
         has_ending(scene.analysis.tokens[subject.first - 1].folded, scene.language.doing_endings);
}

const Subject* agent_in(const Scene& scene, const SentenceView& view, const LexiconCue& act, std::uint32_t first,
                        std::uint32_t last) {
  if (const Subject* agent = agent_behind(scene, view, act, last)) return agent;
  for (const auto& subject : view.subjects) {
    if (subject.first < first || last < subject.last) continue;
    // In front of its verb only where the clause begins with it: «С российской стороны выражено …».
    if (subject.last <= act.first && marked_by(scene, view.cues, CueKind::agent, subject.first, first) == first + 1)
      return &subject;
    if (!is_oblique(scene, view.cues, view.first, subject.first) && has_agent_form(scene, subject) &&
        !is_agent_of_noun(scene, view, subject))
      return &subject;
  }
  return nullptr;
}

// "The United States' support was reaffirmed", «подтверждена готовность России»: whose attitude is told. The name
// stands within two words of the noun.
const Subject* owner_in(const Scene& scene, const SentenceView& view, CueKind what, std::uint32_t first,
                        std::uint32_t last) {
  constexpr std::uint32_t beside = 2;
  for (const auto& cue : view.cues) {
    if (cue.kind != what || cue.first < first || last < cue.last) continue;
    for (const auto& subject : view.subjects) {
      if (subject.kind != CueKind::leader || subject.actors.size() != 1) continue;
      if (subject.first < first || last < subject.last || is_agent_of_noun(scene, view, subject)) continue;
      const std::string_view name = scene.analysis.tokens[subject.last - 1].folded;
      const bool possessive = is_possessive(name, scene.language) ||
                              (!scene.language.cut_behind.empty() &&
                               scene.text.substr(scene.analysis.tokens[subject.last - 1].span.end).starts_with('\''));
      if (possessive && subject.last <= cue.first && cue.first - subject.last <= beside) return &subject;
      // «Признательность за посредничество ОАЭ» is nobody's of the UAE: where nouns have cases, a preposition turns to
      // what it is about.
      const auto turns = [&](const LexiconCue& other) {
        return other.kind == CueKind::oblique && other.first >= cue.last && other.last <= subject.first;
      };
      const bool about =
          !scene.language.agent_endings.empty() && std::any_of(view.cues.begin(), view.cues.end(), turns);
      if (subject.first >= cue.last && subject.first - cue.last <= beside && !possessive && !about) return &subject;
    }
  }
  return nullptr;
}

// «Президенту Мали», «للرئيس»: a form that shows that something is said or given to the name.
bool has_recipient_form(const Scene& scene, const Subject& subject) {
  // A title with a hyphen is two words.
  for (std::uint32_t word = subject.first; word < std::min(subject.last, subject.first + 2); ++word)
    if (has_ending(scene.analysis.tokens[word].folded, scene.language.recipient_endings)) return true;
  const std::string& begin = scene.analysis.tokens[subject.first].folded;
  const auto& beginnings = scene.language.recipient_beginnings;
  return std::any_of(beginnings.begin(), beginnings.end(), [&](const std::string& b) { return begin.starts_with(b); });
}

// "Thanks were conveyed to the President", «Президенту Мали предложено …»: to whom something is said or given.
const Subject* recipient_in(const Scene& scene, const SentenceView& view, const LexiconCue& act, std::uint32_t first,
                            std::uint32_t last) {
  for (const auto& subject : view.subjects) {
    if (subject.kind != CueKind::leader || subject.first < first || subject.last > last) continue;
    const bool behind = subject.first >= act.last && subject.first <= act.last + behind_verb;
    if (behind && marked_by(scene, view.cues, CueKind::recipient, subject.first, act.last) == act.last + 1)
      return &subject;
    if ((!behind && subject.last > act.first) || subject.plain || subject.adjective) continue;
    // «شُرح الموقف المبدئي لموسكو»: behind another noun it tells whose that is.
    if (scene.language.recipient_endings.empty() && subject.first != act.last) continue;
    if (!is_oblique(scene, view.cues, view.first, subject.first) && has_recipient_form(scene, subject)) return &subject;
  }
  return nullptr;
}

}  // namespace

const Subject* agent_behind(const Scene& scene, const SentenceView& view, const LexiconCue& act, std::uint32_t last) {
  for (const auto& subject : view.subjects) {
    if (subject.first <= act.first || last < subject.last || subject.first > act.last + behind_verb) continue;
    // The words of the act may hold it: "was asked by the President to visit".
    const std::uint32_t by = marked_by(scene, view.cues, CueKind::agent, subject.first, act.first + 1);
    // "Attention was drawn to attempts by the other side": the preposition belongs to the noun.
    const bool of_noun = by > act.last && std::any_of(view.cues.begin(), view.cues.end(), [&](const LexiconCue& cue) {
                           return cue.kind == CueKind::oblique && cue.first >= act.last && cue.last < by;
                         });
    if (by != 0 && !of_noun) return &subject;
  }
  return nullptr;
}

const Subject* patient_of(const Scene& scene, const SentenceView& view, const LexiconCue& act, std::uint32_t first) {
  constexpr std::uint32_t most_between = 4;  // "has once again been"
  if (scene.language.subject_behind_verb) return nullptr;
  const auto kind = scene.knowledge.find_act(act.value);
  if (!kind || kind->act_class == "agree" || kind->act_class == "discuss" || kind->act_class == "raise") return nullptr;
  const Subject* found = nullptr;
  for (const auto& subject : view.subjects)
    if (subject.plain && first <= subject.first && subject.last <= act.first) found = &subject;
  if (found == nullptr || found->kind != CueKind::leader || act.first - found->last > most_between) return nullptr;
  return found;
}

bool has_agent(const Scene& scene, const SentenceView& view, const LexiconCue& act, std::uint32_t first,
               std::uint32_t last) {
  return agent_in(scene, view, act, first, last) != nullptr;
}

std::vector<std::string> passive_actors(const Scene& scene, const CallSides& sides, const SentenceView& view,
                                        const Discourse& discourse, const LexiconCue& act, std::uint32_t first,
                                        std::uint32_t last) {
  const bool own = std::any_of(view.cues.begin(), view.cues.end(), [&](const LexiconCue& cue) {
    return cue.kind == CueKind::own_side && first <= cue.first && cue.last <= last;
  });
  if (own) return {sides.own};
  if (const Subject* agent = agent_in(scene, view, act, first, last)) return resolve(*agent, sides, discourse);
  std::vector<std::string> both = sides.both();
  // Who took part but for those to whom something was said or done; none where these are no sides, or all.
  const auto opposite = [&](const Subject& to) {
    std::vector<std::string> others;
    const auto whom = resolve(to, sides, discourse);
    std::set_difference(both.begin(), both.end(), whom.begin(), whom.end(), std::back_inserter(others));
    return others.size() == both.size() ? std::vector<std::string>() : others;
  };
  if (const Subject* recipient = recipient_in(scene, view, act, first, last)) {
    if (auto others = opposite(*recipient); !others.empty()) return others;
    if (recipient->kind == CueKind::leader) return both;
  }
  // "Russia's proposals were set out", but not "were noted" or "supported".
  const bool sets_out = begins_at(view.cues, CueKind::sets_out, act.first) != nullptr;
  const Subject* teller = sets_out ? owner_in(scene, view, CueKind::view, first, last) : nullptr;
  if (teller != nullptr && !opposite(*teller).empty()) return resolve(*teller, sides, discourse);
  if (const Subject* owner = owner_in(scene, view, CueKind::stance, first, last)) {
    auto whose = resolve(*owner, sides, discourse);
    // "Support for Palestine", "the readiness of Iran" are told by both.
    return opposite(*owner).empty() ? both : whose;
  }
  if (const Subject* patient = patient_of(scene, view, act, first))
    if (auto others = opposite(*patient); !others.empty()) return others;
  // "It was stressed that Russia has kept its word": what is asserted of the teller's own side is its own assertion.
  const auto subject = std::find_if(view.subjects.begin(), view.subjects.end(), [&](const Subject& s) {
    return s.plain && s.last > act.first && first <= s.first && s.last <= last;
  });
  // Not so what is asked of it: «было предложено, чтобы Россия приняла участие».
  const auto kind = scene.knowledge.find_act(act.value);
  const bool asked = kind && kind->act_class == "ask";
  if (!asked && subject != view.subjects.end() && subject->first >= act.last &&
      subject->actors == std::vector{sides.own})
    return subject->actors;
  // One thanks another: not both, unless that is said.
  const bool said = std::any_of(view.subjects.begin(), view.subjects.end(), [&](const Subject& s) {
    return s.kind != CueKind::leader && first <= s.first && s.last <= last;
  });
  // "Some points were made by the Russian side. Grave risks were noted."
  const bool goes_on = kind && kind->act_class != "agree" && kind->act_class != "discuss" && discourse.by_agent;
  if (goes_on && !said && discourse.last.size() == 1) return discourse.last;
  if ((act.value == "thanked" || act.value == "congratulated") && both.size() > 1 && !said) return {};
  return both;
}

}  // namespace diptych
