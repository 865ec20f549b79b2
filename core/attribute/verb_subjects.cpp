#include "core/attribute/verb_subjects.h"

#include "core/match/word_ranges.h"
#include "core/text/verb_form.h"

#include <algorithm>
#include <optional>

namespace diptych {
namespace {

constexpr std::uint32_t left_reach = 12;  // words between a subject and its verb, appositions included
constexpr std::uint32_t plain_reach = 8;  // the same without a comma between
constexpr std::uint32_t right_reach = 6;  // between a verb and the subject behind it
constexpr std::uint32_t parenthesis_words = 9;
constexpr std::uint32_t closing_words = 14;  // a cue that ends the sentence may be longer
constexpr std::uint32_t comma_cost = 4;
constexpr std::uint32_t unknown_cost = 6;
constexpr std::uint32_t opening_words = 5;       // a verb, titles and the name of who does it
constexpr std::string_view passive = "passive";  // class of verbs of telling without an agent

// A name no file knows.
bool is_unknown(const SubjectCandidate& subject) {
  return subject.teller == Teller::other && subject.grade == Grade::demonym;
}

// "Putin in China …": a place is less often who tells than a name beside it.
std::uint32_t place_cost(const SubjectCandidate& subject) {
  return subject.place && subject.grade == Grade::metonym ? 6U : 0U;
}

std::uint32_t cost_by_kind(const SubjectCandidate& subject) {
  return (is_unknown(subject) ? unknown_cost : 0U) + place_cost(subject);
}

class VerbSubjectFinder {
 public:
  VerbSubjectFinder(const SentenceWords& words, const std::vector<SubjectCandidate>& subjects)
      : words_(words), subjects_(subjects), verb_first_(!words.language.clitics.empty()) {}

  std::vector<VerbSubject> run() {
    for (const auto& verb : words_.signs.signs) {
      if (verb.kind != SignKind::telling && verb.kind != SignKind::act) continue;
      if (words_.signs.is_quoted(verb.first)) continue;
      if (verb.kind == SignKind::act && overlaps_telling(verb)) continue;
      if (behind_colon(verb.first)) continue;
      if (const SubjectCandidate* subject = likeliest(verb)) found_.push_back(pair_of(*subject, verb));
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] const SubjectCandidate* likeliest(const Sign& verb) const {
    const SubjectCandidate* best = nullptr;
    std::uint32_t best_cost = 0;
    for (const auto& subject : subjects_) {
      const auto cost = cost_of(subject, verb);
      if (!cost || (best != nullptr && *cost >= best_cost)) continue;
      best = &subject;
      best_cost = *cost;
    }
    return best;
  }

  [[nodiscard]] bool overlaps_telling(const Sign& act) const {
    return std::any_of(words_.signs.signs.begin(), words_.signs.signs.end(),
                       [&](const Sign& sign) { return sign.kind == SignKind::telling && overlap(sign, act); });
  }

  // Behind "X added:" stand the words that X tells.
  [[nodiscard]] bool behind_colon(std::uint32_t word) const {
    if (found_.empty()) return false;
    for (std::uint32_t at = found_.front().last; at <= word; ++at)
      if (gap_before(words_.text, words_.analysis, at).starts_with(':')) return true;
    return false;
  }

  [[nodiscard]] bool verb_between(std::uint32_t from, std::uint32_t to) const {
    return words_.signs.has_between(SignKind::telling, from, to) || words_.signs.has_between(SignKind::act, from, to);
  }

  [[nodiscard]] bool complement_between(std::uint32_t from, std::uint32_t to) const {
    return words_.signs.has_between(SignKind::complement, from, to);
  }

  [[nodiscard]] bool object_between(std::uint32_t from, std::uint32_t to) const {
    return std::any_of(words_.signs.signs.begin(), words_.signs.signs.end(), [&](const Sign& sign) {
      if (sign.kind != SignKind::object || sign.first < from || sign.last > to) return false;
      // The preposition's own noun may be another one: "called his talk with the chairman …, Zelensky did".
      return std::none_of(subjects_.begin(), subjects_.end(),
                          [&](const SubjectCandidate& other) { return other.first >= sign.last && other.last <= to; });
    });
  }

  // How unlikely `subject` is to be the one who does `verb`; nullopt when it cannot be.
  [[nodiscard]] std::optional<std::uint32_t> cost_of(const SubjectCandidate& subject, const Sign& verb) const {
    if (subject.object || words_.signs.is_quoted(subject.first)) return std::nullopt;
    // In the gap of a verb of two words, as the Arabic "spoke X of …", stands its subject.
    if (subject.first > verb.first && subject.last < verb.last) return 0;
    if (overlap(subject, verb)) return std::nullopt;
    // "It was noted": a party beside such a verb is what it is about, unless the verb is told of its text or house.
    if (verb.value == passive && subject.teller == Teller::party && !subject.document &&
        !(subject.place && subject.grade <= Grade::side))
      return std::nullopt;
    return subject.last <= verb.first ? cost_before(subject, verb) : cost_behind(subject, verb);
  }

  // Of a subject that stands before its verb.
  [[nodiscard]] std::optional<std::uint32_t> cost_before(const SubjectCandidate& subject, const Sign& verb) const {
    const std::uint32_t opening = words_.signs.first;
    const std::uint32_t gap = verb.first - subject.last;
    // A name no file knows tells only right beside its verb.
    if (gap > (is_unknown(subject) && subject.first > opening ? 1U : left_reach) ||
        words_.parted(subject.last, verb.first))
      return std::nullopt;
    const std::uint32_t parts = words_.commas(subject.last, verb.first);
    if (is_apposition(subject, verb, parts)) return 1;
    if (verb_between(subject.last, verb.first)) return std::nullopt;
    const bool complement = complement_between(subject.last, verb.first);
    const bool opens = subject.first <= opening + 1;
    // "In the Kremlin the words of … were called": the house that opens the sentence tells, not a name before the verb.
    if (subject.place && subject.grade <= Grade::side && opens && parts == 0 && gap <= plain_reach && !complement)
      return 0;
    if (parts == 0 && (gap > plain_reach || complement)) return std::nullopt;
    // Where verbs come first, a verb behind a comma goes on with who opened the sentence, never with a name between.
    if (verb_first_ && parts > 0 && subject.first > opening + opening_words) return std::nullopt;
    // Across a comma the sentence's first subject goes on: "X received Y, calling the visit …".
    const std::uint32_t cost = parts == 0 ? gap : comma_cost * parts + (subject.first - opening) / 4;
    return cost + (verb_first_ && !opens ? 2U : 0U) + cost_by_kind(subject);
  }

  // "X, speaking in Y, said": an apposition stands between the sentence's first words and its verb.
  [[nodiscard]] bool is_apposition(const SubjectCandidate& subject, const Sign& verb, std::uint32_t parts) const {
    return opens_sentence(subject.first) && parts == 2 && words_.analysis.border[verb.first] == Border::comma &&
           words_.analysis.border[subject.last] == Border::comma;
  }

  // Of a subject that stands behind its verb.
  [[nodiscard]] std::optional<std::uint32_t> cost_behind(const SubjectCandidate& subject, const Sign& verb) const {
    // A dual, a plural and a participle have their subject in them or before them.
    if (verb_first_ && has_subject(verb)) return std::nullopt;
    const std::uint32_t gap = subject.first - verb.last;
    // "Recalled the listing of Nigeria", "repeated the readiness of Pakistan": the country is of what is told.
    if (verb_first_ && gap > 0 && subject.grade == Grade::metonym) return std::nullopt;
    if (gap > (is_unknown(subject) ? 0U : right_reach)) return std::nullopt;
    if (words_.parted(verb.last, subject.first) || words_.commas(verb.last, subject.first) > 0) return std::nullopt;
    if (verb_between(verb.last, subject.first) || object_between(verb.last, subject.first) ||
        complement_between(verb.last, subject.first))
      return std::nullopt;
    return gap + (verb_first_ ? 0U : 1U) + cost_inside_clause(subject, verb) + cost_by_kind(subject);
  }

  // "The senator said he doubted", "two people said the minister would go": who stands behind a verb inside its clause
  // belongs to what is told, unless nobody else is there.
  [[nodiscard]] std::uint32_t cost_inside_clause(const SubjectCandidate& subject, const Sign& verb) const {
    const bool inside = verb.first > words_.signs.first && words_.analysis.border[verb.first] == Border::none &&
                        !words_.quote_edge(verb.first);
    if (verb_first_ || !inside) return 0;
    const bool likely =
        (subject.teller == Teller::same && !subject.alone && !subject.document) || subject.grade == Grade::metonym;
    return likely ? comma_cost : 3U;
  }

  // Whether the verb's form shows who does it, or that the subject stands before it.
  [[nodiscard]] bool has_subject(const Sign& verb) const {
    const std::string form = verb_form(words_.analysis.tokens[verb.first].folded, words_.language);
    return is_plural_form(form, words_.language) || is_participle_form(form, words_.language);
  }

  // Whether `word` is one of the first, but for an article, a title, or when it was: "Three weeks ago X, …".
  [[nodiscard]] bool opens_sentence(std::uint32_t word) const {
    constexpr std::uint32_t before = 2;  // words
    if (word <= words_.signs.first + before) return true;
    return std::any_of(words_.signs.signs.begin(), words_.signs.signs.end(), [&](const Sign& sign) {
      return (sign.kind == SignKind::boundary || sign.kind == SignKind::day) &&
             sign.first <= words_.signs.first + before && sign.last == word;
    });
  }

  // Whether words before and behind `word` belong to one clause.
  [[nodiscard]] bool goes_on(std::uint32_t word) const {
    return words_.analysis.border[word] == Border::none && !words_.quote_edge(word);
  }

  [[nodiscard]] VerbSubject pair_of(const SubjectCandidate& subject, const Sign& verb) const {
    VerbSubject c{&subject, &verb, std::min(subject.first, verb.first), std::max(subject.last, verb.last)};
    std::uint32_t left = c.first;
    while (left > words_.signs.first && goes_on(left)) --left;
    std::uint32_t right = c.last;
    while (right < words_.signs.last && goes_on(right)) ++right;
    c.closing = right == words_.signs.last;
    std::uint32_t begins = left;
    while (begins < c.first &&
           (words_.analysis.transparent[begins] || words_.signs.has_at(SignKind::possessive, begins, begins + 1)))
      ++begins;
    c.parenthesis = left > words_.signs.first && begins == c.first &&
                    right - left <= (c.closing ? closing_words : parenthesis_words);
    return c;
  }

  const SentenceWords& words_;
  const std::vector<SubjectCandidate>& subjects_;
  bool verb_first_;
  std::vector<VerbSubject> found_;
};

}  // namespace

std::vector<VerbSubject> verb_subjects(const SentenceWords& words, const std::vector<SubjectCandidate>& subjects) {
  return VerbSubjectFinder(words, subjects).run();
}

}  // namespace diptych
