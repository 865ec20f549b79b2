#include "core/match/cues.h"

#include "core/match/matcher.h"
#include "core/text/possessive.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <tuple>

namespace diptych {
namespace {

constexpr std::array<std::string_view, 12> compared{"tone",  "initiator",  "length", "next-step", "naming", "scope",
                                                    "vague", "open-ended", "zone",   "half-day",  "format", "city"};

bool is_compared(std::string_view category) {
  return std::find(compared.begin(), compared.end(), category) != compared.end();
}

// Up to this many words lie between the words of an initiative and whose it is.
constexpr std::uint32_t initiative_reach = 4;

std::string_view party_of(const Match& match, const Knowledge& knowledge) {
  const std::uint32_t party =
      match.entry.kind == LabelKind::person ? knowledge.person_at(match.entry.target).party : match.entry.target;
  return knowledge.party_id(party);
}

// The party beside the words of an initiative: inside or behind them, or before them where the language says so.
const Match* initiator(const Match& words, bool before, const std::vector<Match>& parties) {
  const Match* found = nullptr;
  for (const auto& party : parties) {
    // "Called the President of Ukraine": whom one calls begins inside the words, and goes on behind them.
    const bool inside = party.first >= words.first && (before ? party.last < words.last : party.first < words.last);
    const bool ahead = party.last <= words.first && words.first - party.last < initiative_reach;
    const bool behind = party.first >= words.last && party.first - words.last < initiative_reach;
    if (before && (ahead || inside)) found = &party;  // the nearest is the last
    if (!before && (inside || behind)) return &party;
  }
  return found;
}

// "The President telephoned": a title without a name right before the words of an initiative is the teller's own
// leader.
bool follows_bare_title(const Match& words, std::uint32_t first, const Matcher& matcher, const Knowledge& knowledge) {
  const auto titles = matcher.all(Root::attribution, first, words.first);
  return std::any_of(titles.begin(), titles.end(), [&](const Match& title) {
    return title.last == words.first && knowledge.lexicon_at(title.entry.target).category == "bare-title";
  });
}

// The words of a person's whole name, of which the data files may have the surname alone: "Shavkat" before it. Only
// where names have capitals; a word that some label has is part of a title, of a country's name or a verb in a
// headline.
std::pair<std::uint32_t, std::uint32_t> whole_name(const Match& person, const Analysis& analysis,
                                                   const Language& language, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t most = 3;
  const auto goes_on = [&](std::uint32_t word) {
    return analysis.tokens[word].capitalised && analysis.symbols_of(word).empty();
  };
  std::uint32_t from = person.first;
  std::uint32_t to = person.last;
  if (!analysis.tokens[from].capitalised) return {from, to};
  // The first word of a statement has a capital anyway.
  while (from > first + 1 && person.first - from < most && analysis.border[from] == Border::none && goes_on(from - 1))
    --from;
  // "Biden's Doctrine" is no name of a person.
  const bool possessive = is_possessive(analysis.tokens[to - 1].folded, language);
  while (!possessive && to < last && to - person.last < most && analysis.border[to] == Border::none && goes_on(to))
    ++to;
  return {from, to};
}

// Of several persons of one name the one in office on the day: a spokesperson of once may be a minister now.
LabelEntry person_named(const Match& name, const Matcher& matcher, const Knowledge& knowledge,
                        std::optional<Date> date) {
  if (!date || knowledge.person_at(name.entry.target).in_office(*date)) return name.entry;
  for (const auto& other : matcher.all(Root::parties, name.first, name.last))
    if (other.first == name.first && other.last == name.last && other.entry.kind == LabelKind::person &&
        knowledge.person_at(other.entry.target).in_office(*date))
      return other.entry;
  return name.entry;
}

}  // namespace

std::vector<Cue> cues_of(const Analysis& analysis, std::uint32_t first, std::uint32_t last, const Language& language,
                         const Knowledge& knowledge, std::optional<Date> date) {
  std::vector<Cue> cues;
  const auto add = [&](std::uint32_t from, std::uint32_t to, std::string_view category, std::string value) {
    const ByteSpan span{analysis.tokens[from].span.begin, analysis.tokens[to - 1].span.end};
    const auto clashes = [&](const Cue& other) { return other.category == category && other.span.overlaps(span); };
    if (std::any_of(cues.begin(), cues.end(),
                    [&](const Cue& other) { return clashes(other) && other.span.size() >= span.size(); }))
      return;
    std::erase_if(cues, clashes);
    cues.push_back({span, std::string(category), std::move(value)});
  };
  const Matcher matcher(knowledge, analysis);
  auto parties = matcher.longest(Root::parties, first, last);
  for (auto& match : parties)
    if (match.entry.kind == LabelKind::person) match.entry = person_named(match, matcher, knowledge, date);
  for (const auto& match : matcher.all(Root::lexicon, first, last)) {
    const LexiconValue value = knowledge.lexicon_at(match.entry.target);
    if (!is_compared(value.category)) continue;
    if (value.category != "initiator" || value.value == "joint") {
      add(match.first, match.last, value.category, std::string(value.value));
      continue;
    }
    if (const Match* party = initiator(match, value.value == "before", parties); party == nullptr)
      add(match.first, match.last, value.category,
          follows_bare_title(match, first, matcher, knowledge) ? std::string(own_initiative) : std::string());
    else
      add(std::min(match.first, party->first), std::max(match.last, party->last), value.category,
          std::string(party_of(*party, knowledge)));
  }
  for (const auto& match : parties)
    if (match.entry.kind == LabelKind::person) {
      const auto [from, to] = whole_name(match, analysis, language, first, last);
      add(from, to, "person",
          std::string(party_of(match, knowledge)) + "/" + std::string(knowledge.person_at(match.entry.target).role) +
              "/" + std::to_string(match.entry.target));
    }
  std::sort(cues.begin(), cues.end(), [](const Cue& a, const Cue& b) {
    return std::tie(a.span, a.category, a.value) < std::tie(b.span, b.category, b.value);
  });
  return cues;
}

}  // namespace diptych
