#include "core/attribute/subject_merge.h"
#include "core/text/article.h"

#include <algorithm>
#include <array>

namespace diptych {
namespace {

// Words that may stand between an office and its party: "the spokesman for the Russian president".
constexpr std::uint32_t office_reach = 2;

// Two neighbours, the second not before the first; the words are those of both.
SubjectCandidate both(const SubjectCandidate& a, const SubjectCandidate& b) {
  SubjectCandidate out = a;
  out.first = std::min(a.first, b.first);
  out.last = std::max(a.last, b.last);
  return out;
}

bool role_like(const SubjectCandidate& s) { return s.teller == Teller::same; }

bool genitive(const SubjectCandidate& party) {
  return party.grade == Grade::metonym || party.grade == Grade::institution;
}

bool near(const SubjectCandidate& a, const SubjectCandidate& b, const SentenceWords& words) {
  if (b.first < a.last) return true;
  if (b.first - a.last > office_reach) return false;
  for (std::uint32_t word = a.last; word <= b.first; ++word)
    if (words.broken(word)) return false;
  // "The ambassador in Moscow" is not Moscow's.
  if (role_like(a) && b.grade == Grade::metonym && words.signs.has_ending_at(SignKind::locative, b.first)) return false;
  // "the king to Biden": a preposition parts a title from the name behind it.
  if (b.object && !b.alone) return false;
  // A verb or a conjunction between them parts them.
  constexpr std::array parting{SignKind::telling, SignKind::joiner, SignKind::act, SignKind::complement};
  return std::none_of(parting.begin(), parting.end(),
                      [&](SignKind kind) { return words.signs.has_between(kind, a.last, b.first); });
}

// "Hamas official", "Israeli channel"; but two full names stay two.
std::optional<SubjectCandidate> with_outsider(const SubjectCandidate& a, const SubjectCandidate& b) {
  const SubjectCandidate& rest = a.teller == Teller::other ? b : a;
  if (rest.teller == Teller::party && rest.grade != Grade::demonym) return std::nullopt;
  if (rest.teller == Teller::joint || rest.teller == Teller::agency) return std::nullopt;
  SubjectCandidate out = both(a, b);
  out.teller = Teller::other;
  out.parties.clear();
  return out;
}

// "Kremlin aide Yury Ushakov": an institution or office right before the name of one of its own.
std::optional<SubjectCandidate> titled(const SubjectCandidate& a, const SubjectCandidate& b,
                                       const Knowledge& knowledge) {
  const bool person = b.grade == Grade::spokesperson || b.grade == Grade::leader;
  const std::string_view country = knowledge.party_at(a.parties.front()).country;
  const bool own =
      a.parties == b.parties || (!country.empty() && country == knowledge.party_at(b.parties.front()).country);
  if (!person || !own || a.grade == Grade::demonym || a.grade == Grade::metonym || b.first != a.last)
    return std::nullopt;
  SubjectCandidate out = b;
  out.first = a.first;
  out.object = a.object;
  return out;
}

std::optional<SubjectCandidate> of_parties(const SubjectCandidate& a, const SubjectCandidate& b,
                                           const Knowledge& knowledge) {
  if (auto person = titled(a, b, knowledge)) return person;
  if (a.grade != Grade::demonym && b.grade != Grade::demonym) return std::nullopt;
  const SubjectCandidate& named = a.grade == Grade::demonym ? b : a;
  SubjectCandidate out = both(a, b);
  out.parties = named.parties;
  out.grade = named.grade;
  out.unnamed = a.unnamed || b.unnamed;
  return out;
}

std::optional<SubjectCandidate> of_roles(const SubjectCandidate& a, const SubjectCandidate& b) {
  if (a.document != b.document) return std::nullopt;
  SubjectCandidate out = both(a, b);
  out.alone = a.alone || b.alone;
  out.unnamed = a.unnamed || b.unnamed;
  out.foreign = a.foreign || b.foreign;
  return out;
}

// «الوزير», "the minister", with its article: the country right behind it is no part of his title («وشكر الوزير
// نيجيريا»).
bool is_definite(const SubjectCandidate& role, const SentenceWords& words) {
  return begins_with_article(words.analysis.tokens[role.last - 1].folded, words.language);
}

std::optional<SubjectCandidate> of_role_and_party(const SubjectCandidate& a, const SubjectCandidate& b,
                                                  const SentenceWords& words) {
  const SubjectCandidate& role = role_like(a) ? a : b;
  const SubjectCandidate& party = role_like(a) ? b : a;
  if (party.teller != Teller::party) return std::nullopt;
  if (words.signs.has_at(SignKind::pronoun, role.first, role.last)) return std::nullopt;
  // "The president called on Berlin": a bare title and a capital beside it are two.
  if (!role.alone && !role.document && party.grade == Grade::metonym) return std::nullopt;
  if (is_definite(role, words) && role.first < party.first && genitive(party)) return std::nullopt;
  SubjectCandidate out = both(a, b);
  out.teller = Teller::party;
  out.parties = party.parties;
  out.unnamed = party.unnamed || role.unnamed;
  // "The Saudi minister" is of foreign affairs where a talk is told of, "the Saudi housing minister" is not.
  out.foreign = party.foreign || (role.foreign && (role.first <= party.last && party.first <= role.last));
  out.document = role.document;
  out.grade = party.grade;
  // "Her aides" and "Turkish officials" stand for a country; a title before a name does not change whose it is.
  out.derived = party.derived || ((role.alone || role.document) && party.grade > Grade::spokesperson);
  out.alone = false;
  if (role.alone || role.document)
    out.grade = Grade::institution;
  else if (party.grade == Grade::demonym)
    out.grade = Grade::office;
  return out;
}

// One subject out of two neighbours, when they belong together.
std::optional<SubjectCandidate> merged(const SubjectCandidate& a, const SubjectCandidate& b, const SentenceWords& words,
                                       const Knowledge& knowledge) {
  if (!near(a, b, words)) return std::nullopt;
  if (a.teller == Teller::other || b.teller == Teller::other) return with_outsider(a, b);
  if (a.teller == Teller::party && b.teller == Teller::party) return of_parties(a, b, knowledge);
  if (role_like(a) && role_like(b)) return of_roles(a, b);
  if (!role_like(a) && !role_like(b)) return std::nullopt;
  return of_role_and_party(a, b, words);
}

}  // namespace

void merge_neighbours(std::vector<SubjectCandidate>& subjects, const SentenceWords& words, const Knowledge& knowledge) {
  for (std::size_t i = 0; i + 1 < subjects.size();) {
    if (const auto one = merged(subjects[i], subjects[i + 1], words, knowledge)) {
      subjects[i] = *one;
      subjects.erase(subjects.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      if (i > 0) --i;
    } else {
      ++i;
    }
  }
}

}  // namespace diptych
