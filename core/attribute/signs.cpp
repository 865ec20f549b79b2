#include "core/attribute/signs.h"

#include "core/match/matcher.h"
#include "core/match/word_ranges.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

namespace diptych {
namespace {

std::optional<SignKind> kind_of(const LexiconValue& value) {
  if (value.category == "telling") return SignKind::telling;
  if (value.category == "boundary") return SignKind::boundary;
  if (value.category == "day") return SignKind::day;
  if (value.category == "furniture") return SignKind::line;
  if (value.category == "title") return SignKind::title;
  if (value.category != "phrase") return std::nullopt;
  static constexpr std::array<std::pair<std::string_view, SignKind>, 19> phrases{{
      {"according", SignKind::according},   {"document", SignKind::document},     {"office", SignKind::office},
      {"source", SignKind::source},         {"joint", SignKind::joint},           {"outsider", SignKind::outsider},
      {"agency", SignKind::agency},         {"pronoun", SignKind::pronoun},       {"role", SignKind::role},
      {"absence", SignKind::absence},       {"object", SignKind::object},         {"talk", SignKind::talk},
      {"occasion", SignKind::occasion},     {"talking", SignKind::talking},       {"locative", SignKind::locative},
      {"possessive", SignKind::possessive}, {"complement", SignKind::complement}, {"minister", SignKind::minister},
      {"contrast", SignKind::contrast},
  }};
  const auto* found =
      std::find_if(phrases.begin(), phrases.end(), [&](const auto& p) { return p.first == value.value; });
  if (found == phrases.end()) return std::nullopt;
  return found->second;
}

// Keeps, of overlapping signs of one kind, the one that begins first and of those the longest.
void add_sign(std::vector<Sign>& signs, Sign sign) {
  const bool covered = std::any_of(signs.begin(), signs.end(),
                                   [&](const Sign& other) { return other.kind == sign.kind && overlap(sign, other); });
  if (!covered) signs.push_back(sign);
}

struct Reading {
  Grade grade;
  std::uint32_t party;
};

std::optional<Reading> reading_of(const Match& match, const Knowledge& knowledge, std::optional<Date> date) {
  switch (match.entry.kind) {
    case LabelKind::preferred:
    case LabelKind::alternative:
      return Reading{Grade::institution, match.entry.target};
    case LabelKind::side:
      return Reading{Grade::side, match.entry.target};
    case LabelKind::metonym:
      return Reading{Grade::metonym, match.entry.target};
    case LabelKind::office:
      return Reading{Grade::office, match.entry.target};
    case LabelKind::demonym:
      return Reading{Grade::demonym, match.entry.target};
    case LabelKind::person: {
      const Person person = knowledge.person_at(match.entry.target);
      if (date && !person.in_office(*date)) return std::nullopt;
      return Reading{person.role == "leader" ? Grade::leader : Grade::spokesperson, person.party};
    }
    default:
      return std::nullopt;
  }
}

// Whether a preposition is written together with the first word of a name, as the Arabic li-: the word begins with a
// clitic letter that the label does not begin with.
bool has_preposition(const Match& match, const Analysis& analysis, const Knowledge& knowledge,
                     const Language& language) {
  if (language.clitics.size() < 2) return false;
  std::string_view word = analysis.tokens[match.first].folded;
  const std::string label = fold(knowledge.text(match.entry.label));
  const auto begin = label.find_first_not_of("(= ");
  if (begin == std::string::npos) return false;
  // A name that begins with the letters of a clitic, as the word for an agency does with wa- and ka-.
  const std::string first_word = label.substr(begin, label.find_first_of(" |)", begin) - begin);
  if (word.starts_with(first_word)) return false;
  for (const auto& clitic : language.clitics.front())
    if (word.starts_with(clitic)) {
      word.remove_prefix(clitic.size());
      break;
    }
  for (const auto& clitic : language.clitics[1])
    if (word.starts_with(clitic) && label.compare(begin, clitic.size(), clitic) != 0) return true;
  return false;
}

std::vector<Holder> holders_of(std::uint32_t first, std::uint32_t last, const Analysis& analysis,
                               const Knowledge& knowledge, const Language& language, std::optional<Date> date,
                               const std::set<std::uint32_t>& named_in_full) {
  std::vector<Holder> holders;
  const auto matches = Matcher(knowledge, analysis).all(Root::parties, first, last);
  for (std::size_t i = 0; i < matches.size();) {
    std::size_t end = i;
    while (end < matches.size() && matches[end].first == matches[i].first && matches[end].last == matches[i].last)
      ++end;
    // Without a date the last to be in office is meant.
    const auto since = [&](const Match& match) {
      return match.entry.kind == LabelKind::person ? knowledge.person_at(match.entry.target).from.value_or(Date{})
                                                   : Date{};
    };
    std::optional<Reading> best;
    Date best_since;
    const auto in_full = [&](const Match& match) {
      return match.entry.kind == LabelKind::person && named_in_full.contains(match.entry.target);
    };
    const auto matched = matches.begin() + static_cast<std::ptrdiff_t>(i);
    const auto behind = matches.begin() + static_cast<std::ptrdiff_t>(end);
    const bool known = std::any_of(matched, behind, in_full);
    for (std::size_t k = i; k < end; ++k)
      if (known && matches[k].entry.kind == LabelKind::person && !in_full(matches[k]))
        continue;
      else if (const auto reading = reading_of(matches[k], knowledge, date))
        if (!best || (!date && since(matches[k]) > best_since) ||
            (reading->grade < best->grade && (date || since(matches[k]) >= best_since))) {
          best = reading;
          best_since = since(matches[k]);
        }
    const bool covered = !holders.empty() && matches[i].first < holders.back().last;
    if (best && !covered)
      holders.push_back({matches[i].first, matches[i].last, best->grade, best->party,
                         has_preposition(matches[i], analysis, knowledge, language)});
    i = end;
  }
  return holders;
}

// Whether a straight mark at `at` opens: a word begins behind it and none ends before it.
bool opens(std::string_view text, std::size_t at) {
  const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '(' || c == '['; };
  const bool space_before =
      at == 0 || blank(text[at - 1]) || (at > 1 && text[at - 2] == '\xC2' && text[at - 1] == '\xA0');
  const bool word_after = at + 1 < text.size() && !blank(text[at + 1]);
  return space_before && word_after;
}

}  // namespace

bool SentenceSigns::has(SignKind kind) const { return find(kind) != nullptr; }

bool SentenceSigns::has_between(SignKind kind, std::uint32_t from, std::uint32_t to) const {
  return std::any_of(signs.begin(), signs.end(),
                     [&](const Sign& sign) { return sign.kind == kind && sign.first >= from && sign.last <= to; });
}

bool SentenceSigns::has_at(SignKind kind, std::uint32_t from, std::uint32_t to) const {
  return std::any_of(signs.begin(), signs.end(),
                     [&](const Sign& sign) { return sign.kind == kind && sign.first == from && sign.last == to; });
}

bool SentenceSigns::has_ending_at(SignKind kind, std::uint32_t word) const {
  return std::any_of(signs.begin(), signs.end(),
                     [&](const Sign& sign) { return sign.kind == kind && sign.last == word; });
}

const Sign* SentenceSigns::find(SignKind kind) const {
  const auto found = std::find_if(signs.begin(), signs.end(), [&](const Sign& sign) { return sign.kind == kind; });
  return found == signs.end() ? nullptr : &*found;
}

std::vector<ByteSpan> quotations_of(std::string_view text) {
  constexpr std::uint32_t longest = 2500;  // bytes; a mark further on belongs to another quotation
  std::vector<ByteSpan> quotations;
  bool inside = false;
  std::uint32_t open = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = next_code_point(text, at);
    const bool straight = c == U'"';
    const bool opening = c == 0x201C || c == 0x201E || c == 0x00AB || (straight && opens(text, begin));
    const bool closing = c == 0x201D || c == 0x00BB || (c == 0x201C && inside) || (straight && !opens(text, begin));
    if (inside && begin - open > longest) inside = false;
    if (inside && closing) {
      quotations.push_back({open, static_cast<std::uint32_t>(at)});
      inside = false;
    } else if (!inside && opening) {
      inside = true;
      open = begin;
    }
  }
  return quotations;
}

std::set<std::uint32_t> persons_named_in_full(const Analysis& analysis, const Knowledge& knowledge,
                                              std::optional<Date> date) {
  std::set<std::uint32_t> persons;
  const auto words = static_cast<std::uint32_t>(analysis.tokens.size());
  for (const auto& match : Matcher(knowledge, analysis).all(Root::parties, 0, words))
    if (match.entry.kind == LabelKind::person && match.last - match.first >= 2)
      if (!date || knowledge.person_at(match.entry.target).in_office(*date)) persons.insert(match.entry.target);
  return persons;
}

SentenceSigns signs_of(ByteSpan sentence, const Analysis& analysis, const Knowledge& knowledge,
                       const Language& language, std::optional<Date> date, const std::vector<ByteSpan>& quotations,
                       const std::set<std::uint32_t>& named_in_full) {
  SentenceSigns out;
  out.span = sentence;
  std::tie(out.first, out.last) = analysis.tokens_in(sentence);
  const Matcher matcher(knowledge, analysis);
  for (const auto& match : matcher.all(Root::attribution, out.first, out.last)) {
    const LexiconValue value = knowledge.lexicon_at(match.entry.target);
    if (const auto kind = kind_of(value)) add_sign(out.signs, {*kind, match.first, match.last, value.value});
  }
  for (const auto& match : matcher.all(Root::lexicon, out.first, out.last)) {
    const LexiconValue value = knowledge.lexicon_at(match.entry.target);
    if (value.category == "joiner") add_sign(out.signs, {SignKind::joiner, match.first, match.last, value.value});
    if (value.category == "act") add_sign(out.signs, {SignKind::act, match.first, match.last, value.value});
  }
  sort_by_first(out.signs);
  out.holders = holders_of(out.first, out.last, analysis, knowledge, language, date, named_in_full);
  for (std::uint32_t word = out.first; word < out.last; ++word)
    out.quoted.push_back(std::any_of(quotations.begin(), quotations.end(), [&](ByteSpan quotation) {
      return quotation.contains(analysis.tokens[word].span);
    }));
  return out;
}

}  // namespace diptych
