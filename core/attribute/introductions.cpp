#include "core/attribute/introductions.h"

#include "core/match/word_ranges.h"

#include <algorithm>

namespace diptych {
namespace {

bool unknown_name(const SubjectCandidate& subject) {
  return subject.teller == Teller::other && subject.grade == Grade::demonym;
}

}  // namespace

Introductions::Introductions(const Language& language) : stemmer_(language), capitals_(language.clitics.empty()) {}

void Introductions::read(const SentenceSigns& sentence, const Analysis& analysis,
                         std::vector<SubjectCandidate>& subjects) {
  apply(sentence, analysis, subjects);
  learn(sentence, analysis, subjects);
}

void Introductions::learn(const SentenceSigns& sentence, const Analysis& analysis,
                          const std::vector<SubjectCandidate>& subjects) {
  // A person of the data files named in full. In a script without capitals only these are seen.
  for (const auto& holder : sentence.holders)
    if ((holder.grade == Grade::leader || holder.grade == Grade::spokesperson) && holder.last - holder.first >= 2) {
      surnames_.try_emplace(stemmer_.label_stem(analysis.tokens[holder.last - 1].folded), Known{holder.party});
      // Chinese and Korean names begin with the surname; nobody is called by a first name alone.
      surnames_.try_emplace(stemmer_.label_stem(analysis.tokens[holder.first].folded), Known{holder.party});
    }
  // A name right behind an office.
  for (std::size_t i = 0; i + 1 < subjects.size(); ++i) {
    const SubjectCandidate& office = subjects[i];
    const SubjectCandidate& name = subjects[i + 1];
    if (office.teller != Teller::party || !unknown_name(name) || name.first != office.last) continue;
    if (office.grade == Grade::metonym || office.grade == Grade::leader) continue;
    if (analysis.border[name.first] != Border::none) continue;
    surnames_.try_emplace(stemmer_.label_stem(analysis.tokens[name.last - 1].folded),
                          Known{office.parties.front(), office.foreign, office.derived});
  }
}

void Introductions::apply(const SentenceSigns& sentence, const Analysis& analysis,
                          std::vector<SubjectCandidate>& subjects) const {
  const auto tells = [&](std::uint32_t word) {
    return std::any_of(sentence.signs.begin(), sentence.signs.end(), [&](const Sign& sign) {
      const bool inside = sign.first < word && word + 1 < sign.last;  // "spoke X of …"
      return sign.kind == SignKind::telling && (inside || sign.last == word || sign.first == word + 1);
    });
  };
  for (std::uint32_t word = sentence.first; word < sentence.last; ++word) {
    const Token& token = analysis.tokens[word];
    // Without capitals a surname may be any word; beside a verb of telling it is a name.
    if (capitals_ ? !token.capitalised : !tells(word)) continue;
    const Known* known = known_as(token.folded);
    if (known == nullptr) continue;
    const auto at = std::find_if(subjects.begin(), subjects.end(), [&](const SubjectCandidate& subject) {
      return subject.first <= word && word < subject.last;
    });
    if (at != subjects.end() && !(unknown_name(*at) && at->last == word + 1)) continue;
    SubjectCandidate person = at != subjects.end() ? *at : SubjectCandidate{};
    if (at == subjects.end()) {
      person.first = word;
      person.last = word + 1;
    }
    person.teller = Teller::party;
    person.grade = Grade::spokesperson;
    person.parties = {known->party};
    person.foreign = known->foreign;
    person.derived = known->derived;
    if (at != subjects.end())
      *at = person;
    else
      subjects.push_back(person);
  }
  sort_by_first(subjects);
}

const Introductions::Known* Introductions::known_as(std::string_view folded) const {
  for (const auto& stem : stemmer_.text_stems(folded))
    for (const auto& key : {stem, stemmer_.label_stem(stem)})  // the second for an inflected surname in -ov or -in
      if (const auto at = surnames_.find(key); at != surnames_.end()) return &at->second;
  return nullptr;
}

}  // namespace diptych
