#include "core/statement/subject.h"

#include "core/knowledge/country.h"
#include "core/statement/party_mentions.h"
#include "core/statement/plain_form.h"
#include "core/statement/titles.h"
#include "core/text/stem.h"
#include "core/text/utf8.h"
#include "core/text/verb_form.h"

#include <algorithm>

namespace diptych {
namespace {

// How far behind its verb a subject may begin where verbs come first: "وأكد مجددا الرئيس".
constexpr std::uint32_t behind_verb = 3;

// Whether a joining clitic may be written before `word`, as the Arabic "and".
bool has_joining_clitic(const Scene& scene, std::uint32_t word) {
  if (scene.language.clitics.empty()) return false;
  const std::string& folded = scene.analysis.tokens[word].folded;
  return std::any_of(
      scene.language.clitics.front().begin(), scene.language.clitics.front().end(),
      [&](const std::string& clitic) { return folded.size() > clitic.size() + 2 && folded.starts_with(clitic); });
}

// The "В." of «В. Зеленский» is no preposition.
bool is_initial(const Scene& scene, std::uint32_t word) {
  const Token& token = scene.analysis.tokens[word];
  return token.capitalised && count_code_points(token.folded) == 1 &&
         scene.text.substr(token.span.end).starts_with('.');
}

// Whether a preposition governs the name that begins at `word`; titles and articles may stand between.
bool is_oblique(const Scene& scene, const std::vector<LexiconCue>& cues, std::uint32_t sentence_first,
                std::uint32_t word) {
  bool adjective = false;
  while (word > sentence_first) {
    const bool initial = is_initial(scene, word - 1);
    if (!initial && scene.analysis.border[word] != Border::none) return false;
    if (!initial && ends_at(cues, CueKind::oblique, word)) return true;
    const bool skipped = initial || scene.analysis.transparent[word - 1] || ends_at(cues, CueKind::leader, word);
    // "With the new President": one word more behind an article.
    const bool behind_article = word > sentence_first + 1 && scene.analysis.transparent[word - 2];
    if (!skipped && (adjective || !behind_article)) return false;
    adjective = adjective || !skipped;
    --word;
  }
  return false;
}

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

bool overlaps(const Subject& subject, std::uint32_t first, std::uint32_t last) {
  return subject.first < last && first < subject.last;
}

// Whether a country by its own name, or its side, is the subject.
bool names_country(const Scene& scene, const Subject& subject) {
  const auto places = Matcher(scene.knowledge, scene.analysis).all(Root::concepts, subject.first, subject.last);
  return std::any_of(places.begin(), places.end(), [&](const Match& place) {
    return place.first == subject.first && place.last == subject.last &&
           scene.knowledge.concept_id(place.entry.target).starts_with("country-") &&
           is_plain(scene, place.first, place.last, scene.knowledge.text(place.entry.label));
  });
}

// "the President" stands for the teller's own leader unless a name follows or it is part of one. A country is no name
// of his: «وشكر الرئيس الجانب الأمريكي» (and the President thanked the American side).
bool beside_name(const Scene& scene, const std::vector<LexiconCue>& cues, const std::vector<Subject>& subjects,
                 const LexiconCue& cue) {
  return std::any_of(subjects.begin(), subjects.end(), [&](const Subject& s) {
    if (overlaps(s, cue.first, cue.last)) return true;
    // «وأطلع الرئيس نظيره الروسي» (and the President told his Russian counterpart) names somebody else.
    if (s.first == cue.last)
      return !names_country(scene, s) && begins_at(cues, CueKind::counterpart, s.first) == nullptr;
    // "Russia, he urged, should …"
    return s.last == cue.first && scene.analysis.border[cue.first] == Border::none &&
           !has_joining_clitic(scene, cue.first);
  });
}

bool is_title(const std::vector<LexiconCue>& cues, std::uint32_t word) {
  return std::any_of(cues.begin(), cues.end(), [&](const LexiconCue& cue) {
    return cue.kind == CueKind::leader && cue.first <= word && word < cue.last;
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
      for (std::uint32_t word = joined.back().last; word < next.first; ++word)
        of = of && scene.analysis.border[word] == Border::none &&
             (scene.analysis.transparent[word] || begins_at(cues, CueKind::oblique, word) != nullptr ||
              begins_at(cues, CueKind::joiner, word) != nullptr);
      if (of) {
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

std::vector<Subject> subjects_in(const Scene& scene, const CallSides& sides, const SentenceView& view) {
  std::vector<Subject> subjects;
  for (const auto& cue : view.cues)
    if (cue.kind == CueKind::both && std::none_of(subjects.begin(), subjects.end(),
                                                  [&](const Subject& s) { return overlaps(s, cue.first, cue.last); }))
      subjects.push_back(
          {cue.first, cue.last, sides.both(), CueKind::both, !is_oblique(scene, view.cues, view.first, cue.first)});
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
  add_posts(scene, sides, view, subjects);
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
    const auto third =
        cue.kind == CueKind::leader && !in_name ? leader_of_third(scene, sides, cue) : std::optional<std::string>();
    if ((cue.kind == CueKind::leader || pronoun) &&
        (third || verb || before_object || !beside_name(scene, view.cues, subjects, cue))) {
      Subject subject{cue.first, cue.last, {}, cue.kind, !is_oblique(scene, view.cues, view.first, cue.first)};
      if (third) {
        subject.actors = {*third};
        subject.person = true;
        subject.plain = subject.plain && is_plain(scene, cue.first, cue.last, cue.label);
      } else if (cue.kind == CueKind::leader) {
        subject.actors = {is_title_of_other(scene, sides, cue.first, cue.last) ? sides.other : sides.own};
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

bool ends_with_any(const std::string& word, const std::vector<std::string>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](const std::string& e) { return word.size() > e.size() && word.ends_with(e); });
}

// "by President Biden", «Президентом Байденом»: who acts in a passive clause.
const Subject* agent_in(const Scene& scene, const SentenceView& view, const LexiconCue& act, std::uint32_t first,
                        std::uint32_t last) {
  for (const auto& subject : view.subjects) {
    if (subject.first < first || last < subject.last) continue;
    const bool behind = subject.first >= act.last && subject.first <= act.last + behind_verb;
    if (behind || subject.last <= act.first) {
      const std::uint32_t from = behind ? act.last : first;
      std::uint32_t word = subject.first;
      while (word > from && (scene.analysis.transparent[word - 1] || ends_at(view.cues, CueKind::leader, word))) --word;
      // In front of its verb only where the clause begins with it: «С российской стороны выражено …».
      if (ends_at(view.cues, CueKind::agent, word) && (behind || word == first + 1)) return &subject;
    }
    const std::string& form = scene.analysis.tokens[subject.last - 1].folded;
    if (!subject.adjective && !is_oblique(scene, view.cues, view.first, subject.first) &&
        ends_with_any(form, scene.language.agent_endings))
      return &subject;
  }
  return nullptr;
}

// "the United States' support was reaffirmed", «подтверждена готовность России»: whose attitude is told in a passive
// clause. The name stands within two words of the noun.
const Subject* owner_in(const Scene& scene, const SentenceView& view, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t beside = 2;
  for (const auto& cue : view.cues) {
    if (cue.kind != CueKind::stance || cue.first < first || last < cue.last) continue;
    for (const auto& subject : view.subjects) {
      if (subject.kind != CueKind::leader || subject.actors.size() != 1) continue;
      if (subject.first < first || last < subject.last) continue;
      const std::string_view name = scene.analysis.tokens[subject.last - 1].folded;
      const auto& cuts = scene.language.cut_behind;
      const bool possessive =
          std::any_of(cuts.begin(), cuts.end(), [&](const std::string& cut) { return name.ends_with(cut); }) ||
          (!cuts.empty() && scene.text.substr(scene.analysis.tokens[subject.last - 1].span.end).starts_with('\''));
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

// «Президенту Мали предложено …»: to whom something is said or given in a passive clause does not act, but the other
// does.
const Subject* recipient_in(const Scene& scene, const SentenceView& view, const LexiconCue& act, std::uint32_t first) {
  for (const auto& subject : view.subjects) {
    if (subject.kind != CueKind::leader || subject.plain || subject.first < first || subject.last > act.first) continue;
    if (is_oblique(scene, view.cues, view.first, subject.first)) continue;
    // A title with a hyphen is two words.
    for (std::uint32_t word = subject.first; word < std::min(subject.last, subject.first + 2); ++word)
      if (ends_with_any(scene.analysis.tokens[word].folded, scene.language.recipient_endings)) return &subject;
  }
  return nullptr;
}

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

// Where the titles in front of `word` begin: "President", "the Prime Minister".
std::uint32_t before_titles(const std::vector<LexiconCue>& cues, std::uint32_t word) {
  for (const auto& cue : cues)
    if (cue.kind == CueKind::leader && cue.last == word && cue.first < word) return cue.first;
  return word;
}

// «وشكر الرئيس على …» (and thanked the President for): the only name between such a verb and what it is for is whom the
// verb addresses.
bool is_addressed(const SentenceView& view, const LexiconCue& act, const Subject& subject) {
  if (begins_at(view.cues, CueKind::addressing, act.first) == nullptr) return false;
  if (before_titles(view.cues, subject.first) != act.first + 1) return false;
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
    return ends_with_any(scene.analysis.tokens[verb.first].folded, scene.language.gerund_endings);
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

}  // namespace

bool is_plural(const Scene& scene, const LexiconCue& act) {
  if (is_plural_form(form_of(scene, act), scene.language)) return true;
  // «Решительно осудили»: the verb stands behind its adverb where subjects stand before verbs.
  return !scene.language.subject_behind_verb && act.last - act.first > 1 &&
         is_plural_form(verb_form(scene.analysis.tokens[act.last - 1].folded, scene.language), scene.language);
}

std::vector<std::string> resolve(const Subject& subject, const CallSides& sides, const Discourse& discourse) {
  switch (subject.kind) {
    case CueKind::pronoun_one:
      return discourse.last_one.empty() ? std::vector{sides.own} : discourse.last_one;
    case CueKind::pronoun_many:
      return sides.both();
    case CueKind::pronoun_self:
      return {sides.own};
    default:
      return subject.actors;
  }
}

SentenceView view_of(const Scene& scene, const CallSides& sides, std::uint32_t first, std::uint32_t last) {
  SentenceView view;
  view.first = first;
  view.last = last;
  view.cues = cues_of(scene.knowledge, Matcher(scene.knowledge, scene.analysis), first, last);
  view.acts = acts_among(view.cues);
  view.subjects = subjects_in(scene, sides, view);
  return view;
}

std::optional<std::vector<std::string>> actors_of(const Scene& scene, const CallSides& sides, const SentenceView& view,
                                                  const Discourse& discourse, const LexiconCue& act, bool passive,
                                                  std::uint32_t first, std::uint32_t last) {
  if (passive) {
    const bool own = std::any_of(view.cues.begin(), view.cues.end(), [&](const LexiconCue& cue) {
      return cue.kind == CueKind::own_side && first <= cue.first && cue.last <= last;
    });
    if (own) return std::vector{sides.own};
    if (const Subject* agent = agent_in(scene, view, act, first, last)) return resolve(*agent, sides, discourse);
    if (const Subject* owner = owner_in(scene, view, first, last)) return resolve(*owner, sides, discourse);
    if (const Subject* recipient = recipient_in(scene, view, act, first)) {
      if (recipient->actors == std::vector{sides.other}) return std::vector{sides.own};
      if (recipient->actors == std::vector{sides.own} && !sides.other.empty()) return std::vector{sides.other};
    }
    // "It was stressed that Russia has kept its word": what is asserted of the teller's own side is its own assertion.
    const auto subject = std::find_if(view.subjects.begin(), view.subjects.end(), [&](const Subject& s) {
      return s.plain && s.last > act.first && first <= s.first && s.last <= last;
    });
    if (subject != view.subjects.end() && subject->first >= act.last && subject->actors == std::vector{sides.own})
      return subject->actors;
    return sides.both();
  }
  for (const auto& subject : view.subjects)
    if (subject.kind == CueKind::pronoun_self && subject.first == act.first) return resolve(subject, sides, discourse);
  // "Thanked President Putin for …" at the head of a sentence: whoever keeps the notes leaves himself out.
  const bool headed = act.first == view.first && act.kind == CueKind::act && !scene.language.subject_behind_verb &&
                      scene.language.plural_endings.empty() && !is_participle(scene, act) && act.value != "agreed" &&
                      begins_at(view.cues, CueKind::auxiliary, act.first + 1) == nullptr;
  if (headed) return std::vector{sides.own};
  if (const LexiconCue* verb = verb_of_participle(scene, view, act, first, last))
    return actors_of(scene, sides, view, discourse, *verb, false, first, last);
  const Subject* before = nullptr;
  const Subject* behind = nullptr;  // the words of the act may enclose it: "أعرب الرئيس عن قلقه"
  const auto [aside, aside_end] = aside_before(scene, view, act, first);
  for (const auto& subject : view.subjects) {
    if (!subject.plain || subject.first < first || last < subject.last) continue;
    if (aside <= subject.first && subject.first < aside_end && subject.kind != CueKind::both) continue;
    // "He telephoned his counterpart, commending": whom the verb is about does not act beside who does.
    const bool counterpart = before != nullptr && begins_at(view.cues, CueKind::counterpart, subject.first) != nullptr;
    if (subject.last <= act.first && !counterpart) before = &subject;
    if (subject.first > act.first && behind == nullptr) behind = &subject;
  }
  if (scene.language.subject_behind_verb && !is_participle(scene, act)) {
    // "That Putin congratulated Biden": a name right in front of a verb that no conjunction joins to what went before.
    if (before != nullptr && stands_before(scene, *before, act)) return resolve(*before, sides, discourse);
    const bool verb = act.kind == CueKind::act;
    if (verb && behind != nullptr && (!agrees(scene, view, act, *behind) || is_addressed(view, act, *behind)))
      behind = nullptr;
    // A verb before its subject is singular, however many act: "they condemned the export by North Korea" shows by its
    // form that it has none. Right behind the verb a name acts all the same: «وأبلغها الرئيس» only ends like a plural.
    const bool right_behind = behind != nullptr && behind->kind == CueKind::leader &&
                              before_titles(view.cues, behind->first) == act.first + 1;
    if (verb && !right_behind && is_plural(scene, act)) return sides.both();
    if (behind != nullptr && follows(view.cues, act.first, behind->first)) return resolve(*behind, sides, discourse);
  }
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
    while (word < behind->first && (scene.analysis.transparent[word] || is_initial(scene, word))) ++word;
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
