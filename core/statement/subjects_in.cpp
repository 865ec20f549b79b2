#include "core/statement/subjects_in.h"

#include "core/knowledge/country.h"
#include "core/match/matcher.h"
#include "core/statement/coordination.h"
#include "core/statement/other_side.h"
#include "core/statement/party_mentions.h"
#include "core/statement/plain_form.h"
#include "core/statement/subject_words.h"
#include "core/statement/third_parties.h"
#include "core/statement/title_holders.h"
#include "core/statement/titles.h"
#include "core/text/stem.h"
#include "core/text/verb_form.h"

#include <algorithm>

namespace diptych {
namespace {

// "As for the answers that Washington handed over, he …": what the sentence turns to, up to the comma, does not act.
// Behind the comma stands who does, or the verb; not so in "On Monday President Putin, in Sochi, condemned …". Returns
// the word behind what it turns to, or `first` where it turns to nothing.
std::uint32_t end_of_heading(const Scene& scene, const std::vector<LexiconCue>& cues,
                             const std::vector<Subject>& subjects, std::uint32_t first, std::uint32_t last) {
  if (begins_at(cues, CueKind::heading, first) == nullptr) return first;
  std::uint32_t comma = first;
  for (std::uint32_t word = first + 1; word < last; ++word) {
    if (comma == first && scene.analysis.border[word] == Border::comma) comma = word;
    if (begins_at(cues, CueKind::act, word) == nullptr) continue;
    const bool subject = std::any_of(subjects.begin(), subjects.end(),
                                     [&](const Subject& s) { return s.plain && comma <= s.first && s.last <= word; });
    return comma != first && (word == comma || subject) ? comma : first;
  }
  return first;
}

bool is_part_of_title(const std::vector<LexiconCue>& cues, const LexiconCue& title) {
  return std::any_of(cues.begin(), cues.end(), [&](const LexiconCue& cue) {
    return cue.kind == CueKind::leader && cue.first <= title.first && title.last <= cue.last &&
           cue.last - cue.first > title.last - title.first;
  });
}

// Whether an article stands behind the conjunction that is written together with a word: «والرئيس», not «فلاديمير».
bool is_written_with_article(const Scene& scene, std::uint32_t word) {
  const std::string& folded = scene.analysis.tokens[word].folded;
  const auto& joining = scene.language.clitics.front();
  const std::string& article = scene.language.clitics.back().front();
  return std::any_of(joining.begin(), joining.end(),
                     [&](const std::string& clitic) { return folded.starts_with(clitic + article); });
}

// "the President" stands for the teller's own leader unless a name follows or it is part of one. A country is no name
// of his: «وشكر الرئيس الجانب الأمريكي» (and the President thanked the American side).
bool beside_name(const Scene& scene, const std::vector<LexiconCue>& cues, const std::vector<Subject>& subjects,
                 const LexiconCue& cue) {
  return std::any_of(subjects.begin(), subjects.end(), [&](const Subject& s) {
    if (overlaps(s, cue.first, cue.last)) return true;
    // «وأطلع الرئيس نظيره الروسي» (and the President told his Russian counterpart) names somebody else.
    // «رئيس الوزراء والرئيس الأمريكي» are two.
    if (s.first == cue.last && is_title(cues, s.first) && has_joining_clitic(scene, s.first) &&
        is_written_with_article(scene, s.first))
      return false;
    if (s.first == cue.last)
      return begins_at(cues, CueKind::whole_title, cue.first) == nullptr && !names_country(scene, s) &&
             begins_at(cues, CueKind::counterpart, s.first) == nullptr;
    // "Russia, he urged, should …"
    // «وهنأ فخامته ولي العهد» (and His Excellency congratulated the Crown Prince).
    return s.last == cue.first && scene.analysis.border[cue.first] == Border::none &&
           begins_at(cues, CueKind::whole_title, s.first) == nullptr && !is_joined_title(scene, cues, cue.first);
  });
}

// "The Minsk agreements topped the agenda": a capital inside the words for a matter is nobody.
bool inside_matter(const PartyMention& mention, const CallSides& sides, const std::vector<Match>& matters) {
  if (mention.person || mention.party == sides.own || mention.party == sides.other) return false;
  return std::any_of(matters.begin(), matters.end(), [&](const Match& matter) {
    return matter.first <= mention.first && mention.last <= matter.last &&
           mention.last - mention.first < matter.last - matter.first;
  });
}

// "The Permanent State Secretary noted": an office without a name stands for the side that one with a name was
// introduced for in these words, where the other was not.
void add_posts(const Scene& scene, const CallSides& sides, const SentenceView& view, std::vector<Subject>& subjects) {
  if (sides.own_posts.empty() && sides.other_posts.empty()) return;
  const Stemmer stemmer(scene.language);
  std::uint32_t behind = view.first;
  for (const auto& cue : view.cues) {
    if (cue.kind != CueKind::post || cue.first < behind) continue;
    Subject subject{cue.first, cue.last, {}, CueKind::leader};
    const bool plain = cue.value == std::string_view("post") && is_plain(scene, cue.first, cue.last, cue.label);
    while (subject.last < view.last && scene.analysis.border[subject.last] == Border::none) {
      const LexiconCue* next = begins_at(view.cues, CueKind::post, subject.last);
      if (next == nullptr) next = begins_at(view.cues, CueKind::post_field, subject.last);
      if (next == nullptr) break;
      subject.last = next->last;
    }
    behind = subject.last;
    // "The President" may be the teller's own, whatever the guest is.
    if (is_title_of_own(scene, sides, cue.first, cue.last)) continue;
    bool own = true;
    bool other = true;
    for (std::uint32_t word = subject.first; word < subject.last; ++word) {
      const auto stems = stemmer.text_stems(scene.analysis.tokens[word].folded);
      const auto among = [&](const std::set<std::string>& posts) {
        return std::any_of(stems.begin(), stems.end(), [&](const auto& stem) { return posts.contains(stem); });
      };
      own = own && among(sides.own_posts);
      other = other && among(sides.other_posts);
    }
    const LexiconCue whole{subject.first, subject.last, CueKind::post, {}, {}};
    if (own == other || beside_name(scene, view.cues, subjects, whole)) continue;
    subject.actors = {own ? sides.own : sides.other};
    subject.plain = plain && !is_oblique(scene, view.cues, view.first, subject.first);
    subject.person = true;
    subjects.push_back(std::move(subject));
  }
}

// «Премьер-министру Моди», «господину Моди»: where names have cases, a title in another one shows that of a name that
// does not bend.
void take_bent_title(const Scene& scene, const SentenceView& view, Subject& subject) {
  if (scene.language.name_cases.empty() || scene.analysis.border[subject.first] != Border::none) return;
  const LexiconCue* title = nullptr;
  for (const auto& cue : view.cues)
    if ((cue.kind == CueKind::leader || cue.kind == CueKind::courtesy) && cue.last == subject.first &&
        (title == nullptr || cue.first < title->first))
      title = &cue;
  if (title == nullptr || is_plain(scene, title->first, title->last, title->label)) return;
  // «Представитель президента Песков» has an office of his own.
  if (ends_at(view.cues, CueKind::post, title->first) && scene.analysis.border[title->first] == Border::none) return;
  subject.first = title->first;
  subject.plain = false;
  subject.bent = true;
}

}  // namespace

std::vector<Subject> subjects_in(const Scene& scene, const CallSides& sides, const SentenceView& view) {
  std::vector<Subject> subjects;
  for (const auto& cue : view.cues) {
    if (cue.kind != CueKind::both && cue.kind != CueKind::others) continue;
    // "The President and the Chancellor" are two of more.
    if (!sides.further.empty() && begins_at(view.cues, CueKind::leader, cue.first) != nullptr) continue;
    if (std::any_of(subjects.begin(), subjects.end(),
                    [&](const Subject& s) { return overlaps(s, cue.first, cue.last); }))
      continue;
    Subject subject{cue.first, cue.last, sides.both(), CueKind::both};
    subject.plain = !is_oblique(scene, view.cues, view.first, cue.first);
    subject.two = begins_at(view.cues, CueKind::of_two, cue.first) != nullptr;
    // "Both the President and …": a title of one, though its stem is that of "presidents".
    if (subject.two && ends_at(view.cues, CueKind::leader, cue.last)) subject.last = cue.first + 1;
    if (cue.kind == CueKind::others && subject.actors.size() > 1) std::erase(subject.actors, sides.own);
    subjects.push_back(std::move(subject));
  }
  const auto matters = Matcher(scene.knowledge, scene.analysis).longest(Root::concepts, view.first, view.last);
  for (auto& mention : party_mentions(scene, sides, view.first, view.last)) {
    if (inside_matter(mention, sides, matters)) continue;
    const auto both = std::find_if(subjects.begin(), subjects.end(),
                                   [&](const Subject& s) { return overlaps(s, mention.first, mention.last); });
    // «Российской стороны» is one side, though the noun alone may be the sides; «российская и американская стороны» are
    // both.
    const bool one_side = both != subjects.end() && mention.first < both->first && both->last <= mention.last &&
                          (mention.first == 0 || begins_at(view.cues, CueKind::joiner, mention.first - 1) == nullptr);
    if (one_side)
      subjects.erase(both);
    else if (both != subjects.end()) {
      both->last =
          std::max(both->last, mention.last);  // "the presidents of France", where "president of France" is a name
      continue;
    }
    subjects.push_back({mention.first,
                        mention.last,
                        {mention.party},
                        CueKind::leader,
                        mention.plain && !is_oblique(scene, view.cues, view.first, mention.first),
                        mention.person || mention.leader,
                        mention.spokesperson,
                        mention.adjective});
  }
  for (auto& subject : subjects)
    if (subject.person) take_bent_title(scene, view, subject);
  add_named(scene, view, matters, subjects);
  add_posts(scene, sides, view, subjects);
  add_other_side(scene, sides, view, subjects);
  for (const auto& cue : view.cues) {
    const bool pronoun =
        cue.kind == CueKind::pronoun_one || cue.kind == CueKind::pronoun_many || cue.kind == CueKind::pronoun_self;
    // A verb that shows who speaks may have a name behind it: "[I] told President …".
    const bool verb = cue.kind == CueKind::pronoun_self && begins_at(view.cues, CueKind::act, cue.first) != nullptr;
    // «ودعا سيادته الرئيس ترامب» (and he invited President Trump): the object follows the subject.
    const bool before_object = cue.kind == CueKind::pronoun_one && scene.language.subject_behind_verb &&
                               std::none_of(subjects.begin(), subjects.end(),
                                            [&](const Subject& s) { return overlaps(s, cue.first, cue.last); });
    const bool in_name = std::any_of(subjects.begin(), subjects.end(),
                                     [&](const Subject& s) { return overlaps(s, cue.first, cue.last); });
    // «رئيس» of «رئيس الوزراء» is another title.
    const bool part = cue.kind == CueKind::leader && is_part_of_title(view.cues, cue);
    const auto third =
        cue.kind == CueKind::leader && !in_name ? leader_of_third(scene, sides, cue) : std::optional<std::string>();
    if (((cue.kind == CueKind::leader && !part) || pronoun) &&
        (third || verb || before_object || !beside_name(scene, view.cues, subjects, cue))) {
      Subject subject{cue.first, cue.last, {}, cue.kind, !is_oblique(scene, view.cues, view.first, cue.first)};
      if (third) {
        subject.actors = {*third};
        subject.person = true;
        subject.plain = subject.plain && is_plain(scene, cue.first, cue.last, cue.label);
      } else if (cue.kind == CueKind::leader) {
        subject.actors = {holder_of_title(scene, sides, cue.first, cue.last)};
        subject.person = true;
        subject.bent = !scene.language.name_cases.empty() && !is_plain(scene, cue.first, cue.last, cue.label);
        subject.plain = subject.plain && is_plain(scene, cue.first, cue.last, cue.label);
      }
      subjects.push_back(std::move(subject));
    }
  }
  // "…, who congratulated him": the one named right before.
  for (const auto& cue : view.cues) {
    if (cue.kind != CueKind::relative_one) continue;
    const auto named = std::find_if(subjects.begin(), subjects.end(), [&](const Subject& s) {
      return s.last == cue.first && (s.kind == CueKind::leader || s.kind == CueKind::both);
    });
    if (named == subjects.end()) continue;
    const Subject who{cue.first, cue.last, named->actors, CueKind::leader, true};
    subjects.push_back(who);
  }
  std::stable_sort(subjects.begin(), subjects.end(),
                   [](const Subject& a, const Subject& b) { return a.first < b.first; });
  const std::uint32_t turned_to = end_of_heading(scene, view.cues, subjects, view.first, view.last);
  for (auto& subject : subjects) subject.plain = subject.plain && subject.first >= turned_to;
  coordinate(scene, sides, view.cues, subjects);
  return subjects;
}

}  // namespace diptych
