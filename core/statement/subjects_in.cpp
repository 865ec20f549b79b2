#include "core/statement/subjects_in.h"

#include "core/knowledge/country.h"
#include "core/match/matcher.h"
#include "core/statement/party_mentions.h"
#include "core/statement/plain_form.h"
#include "core/statement/subject_words.h"
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

bool is_title(const std::vector<LexiconCue>& cues, std::uint32_t word) {
  return std::any_of(cues.begin(), cues.end(), [&](const LexiconCue& cue) {
    return cue.kind == CueKind::leader && cue.first <= word && word < cue.last;
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
    return s.last == cue.first && scene.analysis.border[cue.first] == Border::none &&
           !has_joining_clitic(scene, cue.first);
  });
}

// Names with nothing but "and", articles and titles between them act together; so do "President Biden and I" and
// "we and President Biden", which Russian says with a preposition.
void coordinate(const Scene& scene, const CallSides& sides, const std::vector<LexiconCue>& cues,
                std::vector<Subject>& subjects) {
  constexpr std::uint32_t most_between = 4;
  const auto names = [](const Subject& s) { return s.kind == CueKind::leader || s.kind == CueKind::pronoun_self; };
  // "He and the King" are both, whichever of them he is.
  const auto one_with_side = [&](const Subject& one, const Subject& side) {
    return one.kind == CueKind::pronoun_one && side.kind == CueKind::leader && side.actors.size() == 1 &&
           (side.actors.front() == sides.own || side.actors.front() == sides.other);
  };
  std::vector<Subject> joined;
  for (auto& next : subjects) {
    // "the presidents of Ukraine and France" are both.
    if (!joined.empty() && joined.back().kind == CueKind::both && next.kind == CueKind::leader &&
        next.first >= joined.back().last && next.first - joined.back().last <= most_between) {
      // Not "for his part, the President".
      bool of = scene.analysis.border[next.first] == Border::none;
      bool right_behind = of && !sides.further.empty();
      for (std::uint32_t word = joined.back().last; word < next.first; ++word)
        right_behind = right_behind && scene.analysis.transparent[word];
      // "Both the President and the Chancellor", of three: the names tell who.
      if (right_behind && joined.back().plain && next.plain) {
        joined.back() = std::move(next);
        continue;
      }
      for (std::uint32_t word = joined.back().last; word < next.first; ++word)
        of = of && scene.analysis.border[word] == Border::none &&
             (scene.analysis.transparent[word] || begins_at(cues, CueKind::oblique, word) != nullptr ||
              begins_at(cues, CueKind::joiner, word) != nullptr);
      if (of) {
        joined.back().last = next.last;
        continue;
      }
    }
    // "The President and the other leaders" are all.
    if (!joined.empty() && joined.back().kind == CueKind::leader && next.kind == CueKind::both && next.plain &&
        next.actors.size() < sides.both().size() && joined.back().last < next.first &&
        next.first - joined.back().last <= most_between) {
      const auto& border = scene.analysis.border;
      bool linked = false;
      for (std::uint32_t word = joined.back().last; word < next.first; ++word)
        linked = linked || begins_at(cues, CueKind::joiner, word) != nullptr;
      linked = linked || has_joining_clitic(scene, next.first);
      if (linked && border[joined.back().last] == Border::none) {
        joined.back().actors.insert(joined.back().actors.end(), next.actors.begin(), next.actors.end());
        std::sort(joined.back().actors.begin(), joined.back().actors.end());
        joined.back().last = next.last;
        continue;
      }
    }
    const bool with_one = !joined.empty() && one_with_side(joined.back(), next);
    // "… between Washington and Cairo, and President Sisi affirmed": the comma ends what the preposition governs.
    const bool parted = !joined.empty() && !joined.back().plain && joined.back().last < next.first &&
                        scene.analysis.border[joined.back().last] == Border::comma && next.plain;
    if (!joined.empty() && !parted && (with_one || (names(joined.back()) && names(next))) &&
        next.first >= joined.back().last && next.first - joined.back().last <= most_between) {
      // Not "[we] appreciate", a verb that shows who speaks.
      const bool self =
          joined.back().kind == CueKind::pronoun_self && begins_at(cues, CueKind::act, joined.back().first) == nullptr;
      bool linked = has_joining_clitic(scene, next.first);
      bool only_links = true;
      for (std::uint32_t word = joined.back().last; word < next.first; ++word) {
        const bool title = is_title(cues, word);
        const bool link = begins_at(cues, CueKind::joiner, word) != nullptr ||
                          (title && has_joining_clitic(scene, word)) ||
                          (self && word == joined.back().last && begins_at(cues, CueKind::oblique, word) != nullptr);
        linked = linked || link;
        only_links = only_links && (link || title || scene.analysis.transparent[word] || is_initial(scene, word));
      }
      if (linked && only_links) {
        Subject& all = joined.back();
        all.last = next.last;
        if (self || next.kind == CueKind::pronoun_self) all.actors.push_back(sides.own);
        if (with_one) all.actors = sides.both();
        all.kind = CueKind::leader;
        all.actors.insert(all.actors.end(), next.actors.begin(), next.actors.end());
        std::sort(all.actors.begin(), all.actors.end());
        all.actors.erase(std::unique(all.actors.begin(), all.actors.end()), all.actors.end());
        continue;
      }
    }
    joined.push_back(std::move(next));
  }
  subjects = std::move(joined);
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

// "The President of Mali": the words for a leader whose country is no side's and has no party in the data files.
std::optional<std::string> leader_of_third(const Scene& scene, const CallSides& sides, const LexiconCue& title) {
  constexpr std::uint32_t most_between = 2;  // "of the"
  constexpr std::uint32_t longest = 4;
  const auto& tokens = scene.analysis.tokens;
  const auto count = static_cast<std::uint32_t>(tokens.size());
  const auto last = std::min(count, title.last + most_between + longest);
  const Matcher matcher(scene.knowledge, scene.analysis);
  // «Российский президент Египту …» has named his country.
  if (title.first > 0 && scene.analysis.border[title.first] == Border::none) {
    const auto before = matcher.all(Root::parties, title.first - 1, title.first);
    if (std::any_of(before.begin(), before.end(), [](const Match& m) { return m.entry.kind == LabelKind::demonym; }))
      return std::nullopt;
  }
  const auto is_of = [&](std::uint32_t word) {
    const auto links = matcher.all(Root::lexicon, word, word + 1);
    return std::any_of(links.begin(), links.end(), [&](const Match& link) {
      return scene.knowledge.lexicon_at(link.entry.target).category == "post-of";
    });
  };
  for (const auto& place : matcher.longest(Root::concepts, title.last, last)) {
    if (place.first > title.last + most_between) return std::nullopt;
    // «Президент Мали»: only where names have cases nothing need stand between.
    bool linked = !scene.language.name_cases.empty();
    for (std::uint32_t word = title.last; word <= place.first; ++word) {
      linked = linked || (word < place.first && is_of(word));
      const bool links = word == place.first || scene.analysis.transparent[word] || is_of(word);
      if (scene.analysis.border[word] != Border::none || !links) return std::nullopt;
    }
    const std::string_view country = scene.knowledge.concept_id(place.entry.target);
    if (!linked || !country.starts_with(country_id(""))) return std::nullopt;
    for (const auto& side : {sides.own_country, sides.other_country})
      if (!side.empty() && country_id(side) == country) return std::nullopt;
    return "other:" + std::string(scene.text.substr(tokens[title.first].span.begin,
                                                    tokens[place.last - 1].span.end - tokens[title.first].span.begin));
  }
  return std::nullopt;
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

// "Hamas accepted the proposal": a proper name right before a verb, of what is no party, acts like one. Where the
// subject stands behind its verb, or names show no capitals, it would as well be an object.
void add_named(const Scene& scene, const SentenceView& view, const std::vector<Match>& matters,
               std::vector<Subject>& subjects) {
  if (scene.language.subject_behind_verb) return;
  // A label of one form alone may be any of the name's cases: «=Египту».
  const auto tells_case = [&](std::string_view label) {
    return scene.language.name_cases.empty() || !label.starts_with('=');
  };
  for (const auto& matter : matters) {
    if (!matter.entry.proper || !tells_case(scene.knowledge.text(matter.entry.label)) ||
        begins_at(view.cues, CueKind::act, matter.last) == nullptr)
      continue;
    if (scene.analysis.border[matter.last] != Border::none || is_oblique(scene, view.cues, view.first, matter.first) ||
        !is_plain(scene, matter.first, matter.last, scene.knowledge.text(matter.entry.label)) ||
        std::any_of(subjects.begin(), subjects.end(),
                    [&](const Subject& s) { return overlaps(s, matter.first, matter.last); }))
      continue;
    const auto& tokens = scene.analysis.tokens;
    const std::uint32_t begin = tokens[matter.first].span.begin;
    const std::string name(scene.text.substr(begin, tokens[matter.last - 1].span.end - begin));
    subjects.push_back({matter.first, matter.last, {"other:" + name}, CueKind::leader, true});
  }
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
  // "His guest praised", «وأعرب نظيره عن …»: beside a verb of telling that is not one of asking. «شجع نظيره» (he
  // encouraged his counterpart) tells whom somebody asks.
  const auto tells = [&](const LexiconCue& who) {
    return std::any_of(view.acts.begin(), view.acts.end(), [&](const LexiconCue& act) {
      const auto kind = scene.knowledge.find_act(act.value);
      // "His counterpart also praised", but not "for his counterpart to praise".
      const bool adverb = act.first == who.last + 1 && begins_at(view.cues, CueKind::infinitive, who.last) == nullptr &&
                          begins_at(view.cues, CueKind::oblique, who.last) == nullptr &&
                          begins_at(view.cues, CueKind::joiner, who.last) == nullptr;
      const bool beside =
          scene.language.subject_behind_verb ? act.first + 1 == who.first : act.first == who.last || adverb;
      return beside && act.kind == CueKind::act && kind && kind->act_class != "ask" &&
             begins_at(view.cues, CueKind::addressing, act.first) == nullptr &&
             !is_participle_form(verb_form(scene.analysis.tokens[act.first].folded, scene.language), scene.language);
    });
  };
  for (const auto& cue : view.cues)
    if (cue.kind == CueKind::other_side && !sides.other.empty() && tells(cue) &&
        std::none_of(subjects.begin(), subjects.end(),
                     [&](const Subject& s) { return overlaps(s, cue.first, cue.last); })) {
      const bool plain =
          is_plain(scene, cue.first, cue.last, cue.label) && !is_oblique(scene, view.cues, view.first, cue.first);
      subjects.push_back({cue.first, cue.last, {sides.other}, CueKind::leader, plain, true});
    }
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
  // "While his counterpart warned": where two took part.
  for (const auto& cue : view.cues) {
    if (cue.kind != CueKind::other_one || sides.other.empty() || !sides.further.empty()) continue;
    // "He let his counterpart know": only right before a verb, and not inside the words of one.
    const bool object = std::any_of(view.acts.begin(), view.acts.end(), [&](const LexiconCue& act) {
      return act.first < cue.first && cue.last <= act.last;
    });
    if (object || begins_at(view.cues, CueKind::act, cue.last) == nullptr) continue;
    if (std::any_of(subjects.begin(), subjects.end(),
                    [&](const Subject& s) { return overlaps(s, cue.first, cue.last); }))
      continue;
    Subject subject{cue.first, cue.last, {}, CueKind::other_one, !is_oblique(scene, view.cues, view.first, cue.first)};
    subject.person = true;
    subjects.push_back(std::move(subject));
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
