#include "core/attribute/joint_subjects.h"

#include <algorithm>

namespace diptych {
namespace {

// Words that may stand between two parties told of together: "the Kremlin press service and the office of …".
constexpr std::uint32_t joint_reach = 6;

// Whether "and" is among the words [from, to], or written together with one of them.
bool joins(std::uint32_t from, std::uint32_t to, const SentenceWords& words) {
  if (words.signs.has_between(SignKind::joiner, from, to)) return true;
  const auto& clitics = words.language.clitics;
  if (clitics.empty()) return false;
  // The conjunction may be written together with the first word of the second name.
  for (std::uint32_t word = from; word <= to; ++word)
    if (!clitics.front().empty() && words.analysis.tokens[word].folded.starts_with(clitics.front().front()))
      return true;
  return false;
}

// Whether a verb of telling, a preposition or a border stands between the words `from` and `to`.
bool apart(std::uint32_t from, std::uint32_t to, const SentenceWords& words) {
  for (std::uint32_t word = from; word <= to; ++word)
    if (words.broken(word)) return true;
  if (words.signs.has_between(SignKind::telling, from, to)) return true;
  // "And" stands before an object as well.
  return std::any_of(words.signs.signs.begin(), words.signs.signs.end(), [&](const Sign& sign) {
    return sign.kind == SignKind::object && sign.first >= from && sign.last <= to &&
           !words.signs.has_at(SignKind::joiner, sign.first, sign.last);
  });
}

bool of_one_country(const SubjectCandidate& a, const SubjectCandidate& b, const Knowledge& knowledge) {
  const Party one = knowledge.party_at(a.parties.front());
  const Party two = knowledge.party_at(b.parties.front());
  return one.id == two.id || (!one.country.empty() && one.country == two.country);
}

bool tell_together(const SubjectCandidate& a, const SubjectCandidate& b, const SentenceWords& words,
                   const Knowledge& knowledge) {
  return a.teller == Teller::party && b.teller == Teller::party && b.first >= a.last &&
         b.first - a.last <= joint_reach && !of_one_country(a, b, knowledge) && !apart(a.last, b.first, words) &&
         joins(a.last, b.first, words);
}

}  // namespace

void join_parties(std::vector<SubjectCandidate>& subjects, const SentenceWords& words, const Knowledge& knowledge) {
  for (std::size_t i = 0; i + 1 < subjects.size(); ++i) {
    SubjectCandidate& a = subjects[i];
    const SubjectCandidate& b = subjects[i + 1];
    if (!tell_together(a, b, words, knowledge)) continue;
    a.last = b.last;
    a.teller = Teller::joint;
    a.parties.push_back(b.parties.front());
    a.grade = std::max(a.grade, b.grade);
    subjects.erase(subjects.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

}  // namespace diptych
