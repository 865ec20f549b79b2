#include "core/attribute/subjects.h"

#include "core/attribute/joint_subjects.h"
#include "core/attribute/subject_merge.h"
#include "core/attribute/unknown_names.h"
#include "core/match/word_ranges.h"

#include <algorithm>

namespace diptych {
namespace {

SubjectCandidate subject_of(const Holder& holder) {
  SubjectCandidate subject;
  subject.first = holder.first;
  subject.last = holder.last;
  subject.parties = {holder.party};
  subject.grade = holder.grade;
  subject.object = holder.object;
  subject.derived = holder.grade == Grade::demonym;
  return subject;
}

bool inside_holder(const Sign& sign, const SentenceSigns& sentence) {
  return std::any_of(sentence.holders.begin(), sentence.holders.end(),
                     [&](const Holder& h) { return h.grade != Grade::demonym && overlap(h, sign); });
}

// A prime minister is none of foreign affairs.
bool inside_title(const Sign& sign, const SentenceSigns& sentence) {
  return std::any_of(sentence.signs.begin(), sentence.signs.end(), [&](const Sign& title) {
    return title.kind == SignKind::title && title.first < sign.first && sign.last <= title.last;
  });
}

// nullopt: the sign is of nobody who tells, or a part of a name.
std::optional<SubjectCandidate> subject_of(const Sign& sign, const SentenceSigns& sentence) {
  if (inside_holder(sign, sentence)) return std::nullopt;
  SubjectCandidate subject;
  subject.first = sign.first;
  subject.last = sign.last;
  switch (sign.kind) {
    case SignKind::office:
    case SignKind::source:
    case SignKind::document:
      subject.teller = Teller::same;
      subject.alone = sign.kind != SignKind::document;
      subject.unnamed = sign.kind == SignKind::source;
      subject.document = sign.kind == SignKind::document;
      return subject;
    case SignKind::joint:
      subject.teller = Teller::joint;
      return subject;
    case SignKind::outsider:
      subject.teller = Teller::other;
      return subject;
    case SignKind::agency:
      subject.teller = Teller::agency;
      return subject;
    case SignKind::minister:
      if (inside_title(sign, sentence)) return std::nullopt;
      subject.teller = Teller::same;
      subject.alone = true;
      subject.foreign = true;
      return subject;
    case SignKind::pronoun:
    case SignKind::role:
      subject.teller = Teller::same;
      return subject;
    default:
      return std::nullopt;
  }
}

void drop_bare_demonyms(std::vector<SubjectCandidate>& subjects) {
  std::erase_if(subjects,
                [](const SubjectCandidate& s) { return s.teller == Teller::party && s.grade == Grade::demonym; });
}

// What stands before it: "with President Putin", "over northern Syria", "in Moscow", "his press service".
void mark_place(SubjectCandidate& subject, const SentenceSigns& sentence, const Analysis& analysis) {
  std::uint32_t first = subject.first;
  while (first > sentence.first && analysis.transparent[first - 1] && analysis.border[first] == Border::none) --first;
  subject.object = subject.object || sentence.has_ending_at(SignKind::object, first);
  if (subject.grade == Grade::metonym && first > sentence.first && analysis.border[first] == Border::none &&
      !analysis.tokens[first - 1].number && !subject.object)
    subject.object = sentence.has_ending_at(SignKind::object, first - 1) && !sentence.has(SignKind::day);
  subject.place = sentence.has_ending_at(SignKind::locative, first);
  subject.possessed = sentence.has_ending_at(SignKind::possessive, first);
}

}  // namespace

std::vector<SubjectCandidate> subjects_of(const SentenceSigns& sentence, std::string_view text,
                                          const Analysis& analysis, const Language& language,
                                          const Knowledge& knowledge) {
  const SentenceWords words{sentence, text, analysis, language};
  std::vector<SubjectCandidate> subjects;
  for (const auto& holder : sentence.holders) subjects.push_back(subject_of(holder));
  for (const auto& sign : sentence.signs)
    if (auto subject = subject_of(sign, sentence)) subjects.push_back(std::move(*subject));
  sort_by_first(subjects);
  merge_neighbours(subjects, words, knowledge);
  drop_bare_demonyms(subjects);
  join_parties(subjects, words, knowledge);
  add_unknown_names(subjects, words);
  for (auto& subject : subjects) mark_place(subject, sentence, analysis);
  return subjects;
}

std::string_view words_of(const SubjectCandidate& subject, std::string_view text, const Analysis& analysis) {
  return ByteSpan{analysis.tokens[subject.first].span.begin, analysis.tokens[subject.last - 1].span.end}.of(text);
}

}  // namespace diptych
