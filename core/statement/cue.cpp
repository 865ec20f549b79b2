#include "core/statement/cue.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace diptych {
namespace {

constexpr std::array<std::pair<std::string_view, CueKind>, 78> categories{{
    {"act", CueKind::act},
    {"act-passive", CueKind::act_passive},
    {"act-noun", CueKind::act_noun},
    {"act-claim", CueKind::act_claim},
    {"act-content", CueKind::act_content},
    {"both", CueKind::both},
    {"others", CueKind::others},
    {"of-two", CueKind::of_two},
    {"third", CueKind::third},
    {"courtesy", CueKind::courtesy},
    {"leader", CueKind::leader},
    {"pronoun-one", CueKind::pronoun_one},
    {"pronoun-many", CueKind::pronoun_many},
    {"pronoun-self", CueKind::pronoun_self},
    {"oblique", CueKind::oblique},
    {"agent", CueKind::agent},
    {"recipient", CueKind::recipient},
    {"complementizer", CueKind::complementizer},
    {"heading", CueKind::heading},
    {"addressing", CueKind::addressing},
    {"counterpart", CueKind::counterpart},
    {"other-side", CueKind::other_side},
    {"whole-title", CueKind::whole_title},
    {"masculine-name", CueKind::masculine_name},
    {"stance", CueKind::stance},
    {"relative-one", CueKind::relative_one},
    {"source", CueKind::source},
    {"source-one", CueKind::source_one},
    {"own-side", CueKind::own_side},
    {"obligation", CueKind::obligation},
    {"relative-thing", CueKind::relative},
    {"subordinate", CueKind::subordinate},
    {"contrast", CueKind::contrast},
    {"absolute", CueKind::absolute},
    {"infinitive", CueKind::infinitive},
    {"finite", CueKind::finite},
    {"auxiliary", CueKind::auxiliary},
    {"attributive", CueKind::attributive},
    {"negation", CueKind::negation},
    {"affirmative", CueKind::affirmative},
    {"event", CueKind::event},
    {"joiner", CueKind::joiner},
    {"also-joiner", CueKind::joiner},
    {"format", CueKind::format},
    {"deadline", CueKind::deadline},
    {"modality", CueKind::modality},
    {"number", CueKind::number},
    {"ordinal", CueKind::ordinal},
    {"day", CueKind::day},
    {"month", CueKind::month},
    {"month-short", CueKind::month_short},
    {"weekday", CueKind::weekday},
    {"unit", CueKind::unit},
    {"unit-suffix", CueKind::unit_suffix},
    {"duration", CueKind::duration},
    {"magnitude", CueKind::magnitude},
    {"currency", CueKind::currency},
    {"bound", CueKind::bound},
    {"relative-date", CueKind::relative_date},
    {"part", CueKind::part},
    {"decade", CueKind::decade},
    {"share", CueKind::share},
    {"share-of", CueKind::share_of},
    {"ago", CueKind::ago},
    {"fact", CueKind::fact},
    {"fact-of", CueKind::fact_of},
    {"fact-role", CueKind::fact_role},
    {"city", CueKind::city},
    {"post", CueKind::post},
    {"post-oblique", CueKind::post},
    {"post-field", CueKind::post_field},
    {"view", CueKind::view},
    {"sets-out", CueKind::sets_out},
    {"in-turn", CueKind::in_turn},
    {"list-goes-on", CueKind::list_goes_on},
    {"speaking", CueKind::speaking},
    {"with", CueKind::with},
    {"with", CueKind::oblique},
}};

std::optional<CueKind> kind_of(std::string_view category) {
  const auto* const at =
      std::find_if(categories.begin(), categories.end(), [&](const auto& entry) { return entry.first == category; });
  return at == categories.end() ? std::nullopt : std::optional(at->second);
}

int rank(CueKind kind) {
  switch (kind) {
    case CueKind::act_passive:
      return 0;
    case CueKind::act:
      return 1;
    case CueKind::act_claim:
      return 2;
    case CueKind::act_content:
      return 3;
    default:
      return 4;
  }
}

}  // namespace

std::vector<LexiconCue> cues_of(const Knowledge& knowledge, const Matcher& matcher, std::uint32_t first,
                                std::uint32_t last) {
  std::vector<LexiconCue> cues;
  for (const auto& match : matcher.all(Root::lexicon, first, last)) {
    const LexiconValue value = knowledge.lexicon_at(match.entry.target);
    if (const auto kind = kind_of(value.category))
      cues.push_back({match.first, match.last, *kind, value.value, knowledge.text(match.entry.label)});
  }
  return cues;
}

std::vector<LexiconCue> acts_among(std::span<const LexiconCue> cues) {
  std::vector<LexiconCue> acts;
  for (const auto& cue : cues)
    if (cue.kind <= CueKind::act_content) acts.push_back(cue);
  std::stable_sort(acts.begin(), acts.end(), [](const LexiconCue& a, const LexiconCue& b) {
    if (a.first != b.first) return a.first < b.first;
    // Of two constructions the one whose object stands nearer: "expressed gratitude for the support" thanks.
    const bool gaps = a.label.find('*') != std::string_view::npos || b.label.find('*') != std::string_view::npos;
    const bool words = a.last - a.first > 1 && b.last - b.first > 1;
    if (a.last != b.last) return gaps && words ? a.last < b.last : a.last > b.last;
    return rank(a.kind) < rank(b.kind);
  });
  std::vector<LexiconCue> kept;
  for (const auto& act : acts)
    if (kept.empty() || kept.back().last <= act.first) kept.push_back(act);
  return kept;
}

bool ends_at(std::span<const LexiconCue> cues, CueKind kind, std::uint32_t word) {
  return std::any_of(cues.begin(), cues.end(), [&](const LexiconCue& c) { return c.kind == kind && c.last == word; });
}

std::span<const LexiconCue> cues_at(std::span<const LexiconCue> cues, std::uint32_t word) {
  const auto begin =
      std::partition_point(cues.begin(), cues.end(), [word](const LexiconCue& cue) { return cue.first < word; });
  const auto end = std::find_if(begin, cues.end(), [word](const LexiconCue& cue) { return cue.first != word; });
  return {begin, end};
}

const LexiconCue* begins_at(std::span<const LexiconCue> cues, CueKind kind, std::uint32_t word) {
  for (const auto& cue : cues_at(cues, word))
    if (cue.kind == kind) return &cue;
  return nullptr;
}

}  // namespace diptych
