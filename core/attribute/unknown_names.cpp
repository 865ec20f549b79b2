#include "core/attribute/unknown_names.h"

#include "core/match/word_ranges.h"

#include <algorithm>

namespace diptych {
namespace {

bool taken(std::uint32_t word, const std::vector<SubjectCandidate>& subjects, const SentenceSigns& sentence) {
  const auto covers = [&](const auto& item) { return item.first <= word && word < item.last; };
  return std::any_of(subjects.begin(), subjects.end(), covers) ||
         std::any_of(sentence.holders.begin(), sentence.holders.end(), covers) ||
         std::any_of(sentence.signs.begin(), sentence.signs.end(), covers);
}

}  // namespace

void add_unknown_names(std::vector<SubjectCandidate>& subjects, const SentenceWords& words) {
  const Analysis& analysis = words.analysis;
  const SentenceSigns& sentence = words.signs;
  std::vector<SubjectCandidate> names;
  for (std::uint32_t at = sentence.first; at < sentence.last;) {
    std::uint32_t end = at;
    while (end < sentence.last && analysis.tokens[end].capitalised && !taken(end, subjects, sentence) &&
           (end == at || analysis.border[end] == Border::none))
      ++end;
    const bool opening = at == sentence.first || analysis.border[at] == Border::strong;
    const auto title = std::find_if(subjects.begin(), subjects.end(), [&](const SubjectCandidate& subject) {
      return subject.teller == Teller::other && subject.last == at;
    });
    if (end > at && title != subjects.end() && analysis.border[at] == Border::none) {
      title->last = end;
    } else if (end > at + 1 || (end == at + 1 && !opening)) {
      SubjectCandidate name;
      name.first = at;
      name.last = end;
      name.teller = Teller::other;
      name.grade = Grade::demonym;  // the least certain
      names.push_back(std::move(name));
    }
    at = std::max(end, at + 1);
  }
  subjects.insert(subjects.end(), names.begin(), names.end());
  sort_by_first(subjects);
}

}  // namespace diptych
