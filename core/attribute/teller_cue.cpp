#include "core/attribute/teller_cue.h"

#include "core/text/verb_form.h"

#include <algorithm>
#include <array>

namespace diptych {
namespace {

constexpr std::uint32_t according_reach = 6;  // words between "according to" and the name
constexpr std::uint32_t left_reach = 12;      // words between a subject and its verb, appositions included
constexpr std::uint32_t plain_reach = 8;      // the same without a comma between
constexpr std::uint32_t right_reach = 6;      // between a verb and the subject behind it
constexpr std::uint32_t parenthesis_words = 9;
constexpr std::uint32_t closing_words = 14;  // a cue that ends the sentence may be longer
constexpr std::uint32_t comma_cost = 4;
constexpr std::uint32_t first_words = 3;
constexpr std::uint32_t opening_words = 5;       // a verb, titles and the name of who does it
constexpr std::string_view passive = "passive";  // class of verbs of telling without an agent

struct Candidate {
  const SubjectCandidate* subject;
  const Sign* verb;
  std::uint32_t first;
  std::uint32_t last;
  bool parenthesis = false;
  bool closing = false;
};

// How far a subject is to be trusted as the outermost teller.
int rank(const Candidate& c) {
  // Acts inside the talk are done by persons; whoever else "agrees" or "supports" is told about.
  if (c.verb->kind == SignKind::act) {
    const bool person = c.subject->grade >= Grade::office || c.subject->grade == Grade::spokesperson;
    const bool teller = c.subject->teller == Teller::party || c.subject->teller == Teller::joint;
    return teller && person ? 1 : 0;
  }
  switch (c.subject->teller) {
    case Teller::party:
      if (c.subject->grade <= Grade::side) return 6;
      return c.subject->grade == Grade::metonym ? 5 : 4;
    case Teller::joint:
      return 5;
    case Teller::other:
      return c.subject->grade == Grade::demonym ? 3 : 6;
    case Teller::same:
      return 3;
    case Teller::agency:
      return 0;
  }
  return 0;
}

class Finder {
 public:
  Finder(const SentenceSigns& sentence, const std::vector<SubjectCandidate>& subjects, std::string_view text,
         const Analysis& analysis, const Language& language)
      : s_(sentence),
        subjects_(subjects),
        text_(text),
        analysis_(analysis),
        language_(language),
        verb_first_(!language.clitics.empty()) {}

  std::optional<TellerCue> run() {
    if (s_.first == s_.last) return std::nullopt;
    if (auto cue = according()) return cue;
    collect();
    if (const Sign* verb = opening_verb()) return bare_cue(*verb);
    const Candidate* best = nullptr;
    for (const auto& c : candidates_)
      if (c.parenthesis && rank(c) > 2 && (best == nullptr || rank(c) >= rank(*best))) best = &c;
    // What an earlier cue of no less weight introduces is inside its words; but "…, its statement said" at the end
    // is outside of all but an institution's.
    if (best != nullptr)
      for (const auto& c : candidates_)
        if (!c.parenthesis && c.verb->first < best->verb->first &&
            rank(c) >=
                std::max(rank(*best), best->closing && (best->subject->document || best->subject->alone) ? 6 : 5)) {
          best = nullptr;
          break;
        }
    if (best != nullptr) return cue_of(*best, best->closing ? "cue-after" : "cue-inside", 0.95);
    for (const auto& c : candidates_)
      if (rank(c) > 2 && (best == nullptr || c.verb->first < best->verb->first)) best = &c;
    if (best != nullptr && best->subject->teller != Teller::same) return cue_of(*best, "cue-before", 0.9);
    // A document or a pronoun tells; an institution named as such in the same sentence says whose it is.
    if (auto named = institution_first(best != nullptr && best->subject->document)) return named;
    if (best != nullptr) return cue_of(*best, "cue-before", 0.8);
    for (const auto& c : candidates_)
      if (rank(c) > 0 && (best == nullptr || c.verb->first < best->verb->first)) best = &c;
    if (best != nullptr) return cue_of(*best, "acts", 0.7);
    if (auto leader = leader_first()) return leader;
    return bare_verb();
  }

 private:
  // A full stop, colon or semicolon between words parts them; a bracket does not.
  [[nodiscard]] bool parted(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t word = from; word <= to && word < s_.last; ++word) {
      if (word == 0 || analysis_.border[word] != Border::strong) continue;
      const auto& tokens = analysis_.tokens;
      const std::string_view gap =
          text_.substr(tokens[word - 1].span.end, tokens[word].span.begin - tokens[word - 1].span.end);
      if (gap.find_first_of("()") == std::string_view::npos && gap != ". ") return true;
    }
    return false;
  }

  [[nodiscard]] std::uint32_t commas(std::uint32_t from, std::uint32_t to) const {
    std::uint32_t count = 0;
    for (std::uint32_t word = from; word <= to; ++word) count += analysis_.border[word] == Border::comma ? 1U : 0U;
    return count;
  }

  [[nodiscard]] bool verb_between(std::uint32_t from, std::uint32_t to) const {
    return std::any_of(s_.signs.begin(), s_.signs.end(), [&](const Sign& sign) {
      return (sign.kind == SignKind::telling || sign.kind == SignKind::act) && sign.first >= from && sign.last <= to;
    });
  }

  [[nodiscard]] bool complement_between(std::uint32_t from, std::uint32_t to) const {
    return std::any_of(s_.signs.begin(), s_.signs.end(), [&](const Sign& sign) {
      return sign.kind == SignKind::complement && sign.first >= from && sign.last <= to;
    });
  }

  [[nodiscard]] bool object_between(std::uint32_t from, std::uint32_t to) const {
    return std::any_of(s_.signs.begin(), s_.signs.end(), [&](const Sign& sign) {
      if (sign.kind != SignKind::object || sign.first < from || sign.last > to) return false;
      // The preposition's own noun may be another one: "called his talk with the chairman …, Zelensky did".
      return std::none_of(subjects_.begin(), subjects_.end(),
                          [&](const SubjectCandidate& other) { return other.first >= sign.last && other.last <= to; });
    });
  }

  [[nodiscard]] ByteSpan bytes(std::uint32_t first, std::uint32_t last) const {
    return {analysis_.tokens[first].span.begin, analysis_.tokens[last - 1].span.end};
  }

  [[nodiscard]] std::optional<TellerCue> according() const {
    for (const auto& sign : s_.signs) {
      if (sign.kind != SignKind::according || s_.is_quoted(sign.first)) continue;
      for (const auto& subject : subjects_) {
        // "By the Kremlin's account" holds its subject; other phrases stand before it.
        const bool inside = subject.first > sign.first && subject.last <= sign.last && subject.teller == Teller::party;
        if (subject.first < sign.last && subject.last <= sign.last && !inside) continue;
        const std::uint32_t begin = std::max(subject.first, sign.last);
        if (!inside &&
            (begin - sign.last > according_reach || parted(sign.last, begin) || commas(sign.last, begin) > 0))
          break;
        if (subject.teller == Teller::agency) break;
        TellerCue cue;
        cue.subject = subject;
        cue.subject.object = false;
        cue.rule = "according-to";
        cue.span = bytes(sign.first, std::max(subject.last, sign.last));
        cue.telling = "say";
        return cue;
      }
    }
    return std::nullopt;
  }

  void collect() {
    for (const auto& verb : s_.signs) {
      if (verb.kind != SignKind::telling && verb.kind != SignKind::act) continue;
      if (s_.is_quoted(verb.first)) continue;
      if (verb.kind == SignKind::act && overlaps_telling(verb)) continue;
      if (behind_colon(verb.first)) continue;
      const SubjectCandidate* best = nullptr;
      std::uint32_t best_cost = 0;
      for (const auto& subject : subjects_) {
        const auto cost = cost_of(subject, verb);
        if (!cost || (best != nullptr && *cost >= best_cost)) continue;
        best = &subject;
        best_cost = *cost;
      }
      if (best != nullptr) add(*best, verb);
    }
  }

  // Behind "X added:" stand the words that X tells.
  [[nodiscard]] bool behind_colon(std::uint32_t word) const {
    if (candidates_.empty()) return false;
    for (std::uint32_t at = candidates_.front().last; at <= word; ++at) {
      const auto& tokens = analysis_.tokens;
      const std::string_view gap =
          text_.substr(tokens[at - 1].span.end, tokens[at].span.begin - tokens[at - 1].span.end);
      if (gap.starts_with(':')) return true;
    }
    return false;
  }

  [[nodiscard]] bool overlaps_telling(const Sign& act) const {
    return std::any_of(s_.signs.begin(), s_.signs.end(), [&](const Sign& sign) {
      return sign.kind == SignKind::telling && sign.first < act.last && act.first < sign.last;
    });
  }

  // How unlikely `subject` is to be the one who does `verb`; nullopt when it cannot be.
  [[nodiscard]] std::optional<std::uint32_t> cost_of(const SubjectCandidate& subject, const Sign& verb) const {
    if (subject.object || s_.is_quoted(subject.first)) return std::nullopt;
    // In the gap of a verb of two words, as the Arabic "spoke X of …", stands its subject.
    if (subject.first > verb.first && subject.last < verb.last) return 0;
    if (subject.first < verb.last && verb.first < subject.last) return std::nullopt;
    // "It was noted": a party beside such a verb is what it is about, unless the verb is told of its text or house.
    if (verb.value == passive && subject.teller == Teller::party && !subject.document &&
        !(subject.place && subject.grade <= Grade::side))
      return std::nullopt;
    // A name no file knows tells only right beside its verb.
    const bool unknown = subject.teller == Teller::other && subject.grade == Grade::demonym;
    if (subject.last <= verb.first) {
      const std::uint32_t gap = verb.first - subject.last;
      if (gap > (unknown && subject.first > s_.first ? 1U : left_reach) || parted(subject.last, verb.first))
        return std::nullopt;
      const std::uint32_t parts = commas(subject.last, verb.first);
      // "X, speaking in Y, said": an apposition stands between the sentence's first words and its verb.
      const bool apposition = opens_sentence(subject.first) && parts == 2 &&
                              analysis_.border[verb.first] == Border::comma &&
                              analysis_.border[subject.last] == Border::comma;
      if (apposition) return 1;
      if (verb_between(subject.last, verb.first)) return std::nullopt;
      // "In the Kremlin the words of … were called": the house that opens the sentence tells, not a name before the
      // verb.
      if (subject.place && subject.grade <= Grade::side && subject.first <= s_.first + 1 && parts == 0 &&
          gap <= plain_reach && !complement_between(subject.last, verb.first))
        return 0;
      if (parts == 0 && gap > plain_reach) return std::nullopt;
      if (complement_between(subject.last, verb.first) && parts == 0) return std::nullopt;
      // Where verbs come first, a verb behind a comma goes on with who opened the sentence, never with a name between.
      if (verb_first_ && parts > 0 && subject.first > s_.first + opening_words) return std::nullopt;
      // Across a comma the sentence's first subject goes on: "X received Y, calling the visit …".
      const std::uint32_t cost = parts == 0 ? gap : comma_cost * parts + (subject.first - s_.first) / 4;
      const bool opens = subject.first <= s_.first + 1;
      return cost + (verb_first_ && !opens ? 2U : 0U) + (unknown ? 6U : 0U) + place_cost(subject);
    }
    // A dual, a plural and a participle have their subject in them or before them.
    if (verb_first_ && has_subject(verb)) return std::nullopt;
    const std::uint32_t gap = subject.first - verb.last;
    // "Recalled the listing of Nigeria", "repeated the readiness of Pakistan": the country is of what is told.
    if (verb_first_ && gap > 0 && subject.grade == Grade::metonym) return std::nullopt;
    if (gap > (unknown ? 0U : right_reach)) return std::nullopt;
    if (parted(verb.last, subject.first) || commas(verb.last, subject.first) > 0) return std::nullopt;
    if (verb_between(verb.last, subject.first) || object_between(verb.last, subject.first)) return std::nullopt;
    if (complement_between(verb.last, subject.first)) return std::nullopt;
    // "The senator said he doubted", "two people said the minister would go": who stands behind a verb inside its
    // clause belongs to what is told, unless nobody else is there.
    const bool inside =
        verb.first > s_.first && analysis_.border[verb.first] == Border::none && !quote_edge(verb.first);
    const bool likely =
        (subject.teller == Teller::same && !subject.alone && !subject.document) || subject.grade == Grade::metonym;
    const std::uint32_t told = verb_first_ || !inside ? 0U : likely ? comma_cost : 3U;
    return gap + (verb_first_ ? 0U : 1U) + (unknown ? 6U : 0U) + told + place_cost(subject);
  }

  // Whether the verb's form shows who does it, or that the subject stands before it.
  [[nodiscard]] bool has_subject(const Sign& verb) const {
    const std::string form = verb_form(analysis_.tokens[verb.first].folded, language_);
    return is_plural_form(form, language_) || is_participle_form(form, language_);
  }

  // "Putin in China …": a place is less often who tells than a name beside it.
  static std::uint32_t place_cost(const SubjectCandidate& subject) {
    return subject.place && subject.grade == Grade::metonym ? 6U : 0U;
  }

  void add(const SubjectCandidate& subject, const Sign& verb) {
    Candidate c{&subject, &verb, std::min(subject.first, verb.first), std::max(subject.last, verb.last)};
    std::uint32_t left = c.first;
    while (left > s_.first && analysis_.border[left] == Border::none && !quote_edge(left)) --left;
    std::uint32_t right = c.last;
    while (right < s_.last && analysis_.border[right] == Border::none && !quote_edge(right)) ++right;
    c.closing = right == s_.last;
    const std::uint32_t words = right - left;
    std::uint32_t begins = left;
    while (begins < c.first && (analysis_.transparent[begins] || is_possessive(begins))) ++begins;
    c.parenthesis = left > s_.first && begins == c.first && words <= (c.closing ? closing_words : parenthesis_words);
    candidates_.push_back(c);
  }

  // Whether `word` is one of the first, but for an article, a title, or when it was: "Three weeks ago X, …".
  [[nodiscard]] bool opens_sentence(std::uint32_t word) const {
    constexpr std::uint32_t before = 2;  // words
    if (word <= s_.first + before) return true;
    return std::any_of(s_.signs.begin(), s_.signs.end(), [&](const Sign& sign) {
      return (sign.kind == SignKind::boundary || sign.kind == SignKind::day) && sign.first <= s_.first + before &&
             sign.last == word;
    });
  }

  [[nodiscard]] bool is_possessive(std::uint32_t word) const {
    return std::any_of(s_.signs.begin(), s_.signs.end(), [&](const Sign& sign) {
      return sign.kind == SignKind::possessive && sign.first == word && sign.last == word + 1;
    });
  }

  [[nodiscard]] bool quote_edge(std::uint32_t word) const {
    return word > s_.first && word < s_.last && s_.is_quoted(word) != s_.is_quoted(word - 1);
  }

  [[nodiscard]] TellerCue cue_of(const Candidate& c, std::string rule, double confidence) const {
    TellerCue cue;
    cue.subject = *c.subject;
    cue.rule = std::move(rule);
    cue.span = bytes(c.first, c.last);
    cue.telling = c.verb->kind == SignKind::telling ? c.verb->value : std::string_view();
    cue.confidence = confidence;
    return cue;
  }

  // An institution named as the first thing of a clause.
  [[nodiscard]] std::optional<TellerCue> institution_first(bool anywhere) const {
    for (const auto& subject : subjects_) {
      if (subject.teller != Teller::party || subject.grade > Grade::side || subject.object) continue;
      if (s_.is_quoted(subject.first)) continue;
      const std::uint32_t from =
          subject.first - (subject.first > s_.first && analysis_.transparent[subject.first - 1] ? 1U : 0U);
      const bool opens_clause = anywhere && analysis_.border[from] == Border::comma;
      if (!opens_clause && subject.first > s_.first + first_words) continue;
      TellerCue cue;
      cue.subject = subject;
      cue.rule = "institution-first";
      cue.span = bytes(subject.first, subject.last);
      cue.confidence = 0.6;
      return cue;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<TellerCue> leader_first() const {
    for (const auto& subject : subjects_) {
      if (subject.first > s_.first + first_words) break;
      if (subject.teller != Teller::party || subject.object || s_.is_quoted(subject.first)) continue;
      if (subject.grade != Grade::leader && subject.grade != Grade::office && subject.grade != Grade::spokesperson)
        continue;
      TellerCue cue;
      cue.subject = subject;
      cue.rule = "leader-first";
      cue.span = bytes(subject.first, subject.last);
      cue.confidence = 0.5;
      return cue;
    }
    return std::nullopt;
  }

  // "It is stressed that the leaders agreed": a verb of telling whose subject is no word of the sentence opens it, and
  // every other cue stands in what it tells.
  [[nodiscard]] const Sign* opening_verb() const {
    std::uint32_t first = s_.first;
    while (first < s_.last && analysis_.transparent[first]) ++first;
    const auto at = [&](SignKind kind, std::uint32_t word) {
      return std::find_if(s_.signs.begin(), s_.signs.end(),
                          [&](const Sign& sign) { return sign.kind == kind && sign.first == word; });
    };
    const auto verb = at(SignKind::telling, first);
    if (verb == s_.signs.end() || s_.is_quoted(first)) return nullptr;
    const auto complement = std::find_if(s_.signs.begin(), s_.signs.end(), [&](const Sign& sign) {
      return sign.kind == SignKind::complement && sign.first >= verb->last;
    });
    if (complement == s_.signs.end()) return nullptr;
    const bool nearer = std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& c) {
      return c.verb == &*verb || std::min(c.first, c.verb->first) < complement->first || (c.parenthesis && c.closing);
    });
    return nearer ? nullptr : &*verb;
  }

  [[nodiscard]] TellerCue bare_cue(const Sign& sign) const {
    TellerCue cue;
    cue.subject.teller = Teller::same;
    cue.subject.first = sign.first;
    cue.subject.last = sign.last;
    cue.rule = "verb-alone";
    cue.span = bytes(sign.first, sign.last);
    cue.telling = sign.value;
    cue.confidence = 0.7;
    return cue;
  }

  // A verb of telling without a subject goes on with whoever told before, as verbs without a pronoun do in Arabic
  // and Russian.
  [[nodiscard]] std::optional<TellerCue> bare_verb() const {
    for (const auto& sign : s_.signs) {
      if (sign.kind == SignKind::telling && !s_.is_quoted(sign.first)) return bare_cue(sign);
    }
    return std::nullopt;
  }

  const SentenceSigns& s_;
  const std::vector<SubjectCandidate>& subjects_;
  std::string_view text_;
  const Analysis& analysis_;
  const Language& language_;
  bool verb_first_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::optional<TellerCue> find_cue(const SentenceSigns& sentence, const std::vector<SubjectCandidate>& subjects,
                                  std::string_view text, const Analysis& analysis, const Language& language) {
  return Finder(sentence, subjects, text, analysis, language).run();
}

}  // namespace diptych
