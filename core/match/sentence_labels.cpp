#include "core/match/sentence_labels.h"

#include "core/knowledge/role.h"
#include "core/match/concept_places.h"
#include "core/match/sentence_occasion.h"
#include "core/match/title_labels.h"
#include "core/match/venue_labels.h"
#include "core/match/word_ranges.h"

#include <algorithm>
#include <set>
#include <string>

namespace diptych {
namespace {

void drop_the_talk_itself(std::vector<Match>& labels, const std::vector<Match>& lexicon, const Knowledge& knowledge) {
  for (const auto& format : lexicon) {
    if (knowledge.lexicon_at(format.entry.target).category != "format") continue;
    std::erase_if(labels, [&](const Match& label) { return overlap(label, format); });
  }
}

bool is_attitude(const Match& label, const Knowledge& knowledge) {
  return knowledge.concept_role(label.entry.target) == "attitude";
}

// The matter of an attitude may stand inside its words: "thanked for the new defence support package".
void add_matters_of_attitudes(std::vector<Match>& labels, const Matcher& matcher, std::uint32_t last,
                              std::uint32_t context_first, const Knowledge& knowledge) {
  std::vector<Match> inner;
  for (const auto& attitude : labels) {
    if (!is_attitude(attitude, knowledge)) continue;
    for (const auto& match : matcher.longest(Root::concepts, attitude.first + 1, last, context_first))
      if (match.first < attitude.last && role_rank(knowledge.concept_role(match.entry.target)) == matter_rank)
        inner.push_back(match);
  }
  for (const auto& match : inner) {
    const bool taken = std::any_of(labels.begin(), labels.end(), [&](const Match& label) {
      return !is_attitude(label, knowledge) && overlap(label, match);
    });
    if (!taken) labels.push_back(match);
  }
  sort_by_first(labels);
}

// "Cooperation in transport and education": a label that skips another matter before its last words, which name its own
// matter by themselves, hides that other one.
void part_gaps(std::vector<Match>& labels, const Matcher& matcher, std::uint32_t last, std::uint32_t context_first,
               const Knowledge& knowledge) {
  std::vector<Match> parted;
  for (const auto& label : labels) {
    std::vector<Match> inner;
    if (knowledge.text(label.entry.label).find('*') != std::string_view::npos &&
        role_rank(knowledge.concept_role(label.entry.target)) == matter_rank)
      inner = matcher.longest(Root::concepts, label.first + 1, last, context_first);
    std::erase_if(inner, [&](const Match& match) {
      return match.last > label.last || role_rank(knowledge.concept_role(match.entry.target)) != matter_rank;
    });
    const bool own = std::any_of(inner.begin(), inner.end(),
                                 [&](const Match& match) { return match.entry.target == label.entry.target; });
    const bool other = std::any_of(inner.begin(), inner.end(),
                                   [&](const Match& match) { return match.entry.target != label.entry.target; });
    if (own && other)
      parted.insert(parted.end(), inner.begin(), inner.end());
    else
      parted.push_back(label);
  }
  labels = std::move(parted);
}

// The places of what a sentence turns to: "On Libya, she welcomed the interim government".
std::set<std::string> turned_to(ByteSpan sentence, const std::vector<Match>& labels, const Analysis& analysis,
                                const Knowledge& knowledge) {
  constexpr std::uint32_t longest = 6;  // words
  const auto heading = heading_in(sentence, analysis, knowledge);
  if (!heading) return {};
  const auto last = analysis.tokens_in(sentence).second;
  std::uint32_t comma = *heading;
  while (comma < last && comma - *heading < longest && analysis.border[comma] == Border::none) ++comma;
  if (comma >= last || analysis.border[comma] != Border::comma) return {};
  std::set<std::string> places;
  for (const auto& label : labels)
    if (label.last <= comma) places.merge(places_of(knowledge, label.entry.target));
  return places;
}

// Of another place than the one that the sentence turns to nothing is told by words that only the sentence before makes
// mean that place.
void drop_what_went_before(std::vector<Match>& labels, const std::set<std::string>& places,
                           const std::vector<Match>& without, const Knowledge& knowledge) {
  std::erase_if(labels, [&](const Match& label) {
    const bool stands = std::any_of(without.begin(), without.end(), [&](const Match& other) {
      return other.first == label.first && other.entry.target == label.entry.target;
    });
    if (stands) return false;
    const auto of_label = places_of(knowledge, label.entry.target);
    return !of_label.empty() && std::none_of(of_label.begin(), of_label.end(),
                                             [&](const std::string& place) { return places.contains(place); });
  });
}

}  // namespace

std::vector<Match> loose_labels(const std::vector<Match>& labels, const Matcher& matcher, std::uint32_t first,
                                std::uint32_t last, std::uint32_t context_first, const Knowledge& knowledge) {
  const bool matter = std::any_of(labels.begin(), labels.end(), [&](const Match& label) {
    return role_rank(knowledge.concept_role(label.entry.target)) == matter_rank;
  });
  if (matter) return {};
  auto found = matcher.loose(Root::concepts, first, last, context_first);
  std::erase_if(found, [&](const Match& match) {
    return std::any_of(labels.begin(), labels.end(), [&](const Match& label) { return overlap(label, match); });
  });
  return found;
}

std::vector<Match> labels_of(ByteSpan sentence, ByteSpan before, bool opens_account, const Analysis& analysis,
                             const Knowledge& knowledge) {
  const auto [first, last] = analysis.tokens_in(sentence);
  const Matcher matcher(knowledge, analysis);
  const std::uint32_t context_first = std::min(first, analysis.tokens_in(before).first);
  auto labels = matcher.longest(Root::concepts, first, last, context_first);
  if (const auto places = turned_to(sentence, labels, analysis, knowledge); context_first < first && !places.empty())
    drop_what_went_before(labels, places, matcher.longest(Root::concepts, first, last, first), knowledge);
  part_gaps(labels, matcher, last, context_first, knowledge);
  add_matters_of_attitudes(labels, matcher, last, context_first, knowledge);
  const auto loose = loose_labels(labels, matcher, first, last, context_first, knowledge);
  labels.insert(labels.end(), loose.begin(), loose.end());
  sort_by_first(labels);
  if (labels.empty()) return labels;
  const auto lexicon = matcher.all(Root::lexicon, first, last);
  if (opens_account) {
    drop_the_talk_itself(labels, lexicon, knowledge);
    drop_heads_who_talk(labels, matcher.all(Root::parties, first, last), knowledge);
  }
  drop_offices(labels, lexicon, analysis, knowledge);
  const bool place = std::any_of(labels.begin(), labels.end(), [&](const Match& label) {
    return knowledge.concept_role(label.entry.target) == "place";
  });
  if (place) {
    drop_titles(labels, matcher.all(Root::attribution, first, last), lexicon, analysis, knowledge);
    drop_venues(labels, lexicon, analysis, knowledge);
    drop_places_of_visits(labels, lexicon, analysis, knowledge);
  }
  return labels;
}

std::vector<Match> hints_of(ByteSpan sentence, ByteSpan before, const std::vector<Match>& labels,
                            const Analysis& analysis, const Knowledge& knowledge) {
  const auto [first, last] = analysis.tokens_in(sentence);
  const std::uint32_t context_first = std::min(first, analysis.tokens_in(before).first);
  std::set<std::uint32_t> named;
  for (const auto& label : labels) named.insert(label.entry.target);
  const Matcher matcher(knowledge, analysis);
  std::vector<Match> hints = matcher.all(Root::hints, first, last, context_first);
  if (!hints.empty()) drop_offices(hints, matcher.all(Root::lexicon, first, last), analysis, knowledge);
  std::erase_if(hints, [&](const Match& hint) { return !named.insert(hint.entry.target).second; });
  return hints;
}

}  // namespace diptych
