#include "core/statement/third_parties.h"

#include "core/knowledge/country.h"
#include "core/statement/plain_form.h"
#include "core/statement/subject_words.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace diptych {

std::optional<std::string> leader_of_third(const Scene& scene, const CallSides& sides, const LexiconCue& title) {
  constexpr std::uint32_t most_between = 2;  // "of the"
  constexpr std::uint32_t longest = 4;
  const auto& tokens = scene.analysis.tokens;
  const auto count = static_cast<std::uint32_t>(tokens.size());
  const auto last = std::min(count, title.last + most_between + longest);
  const Matcher matcher(scene.knowledge, scene.analysis);
  // «Российский президент Египту …» has named his country.
  if (title.first > 0 && scene.analysis.border[title.first] == Border::none) {
    const auto before = matcher.all(Root::parties, title.first - 1, title.first);
    if (std::any_of(before.begin(), before.end(), [](const Match& m) { return m.entry.kind == LabelKind::demonym; }))
      return std::nullopt;
  }
  const auto is_of = [&](std::uint32_t word) {
    const auto links = matcher.all(Root::lexicon, word, word + 1);
    return std::any_of(links.begin(), links.end(), [&](const Match& link) {
      return scene.knowledge.lexicon_at(link.entry.target).category == "post-of";
    });
  };
  for (const auto& place : matcher.longest(Root::concepts, title.last, last)) {
    if (place.first > title.last + most_between) return std::nullopt;
    // «Президент Мали»: only where names have cases nothing need stand between.
    bool linked = !scene.language.name_cases.empty();
    for (std::uint32_t word = title.last; word <= place.first; ++word) {
      linked = linked || (word < place.first && is_of(word));
      const bool links = word == place.first || scene.analysis.transparent[word] || is_of(word);
      if (scene.analysis.border[word] != Border::none || !links) return std::nullopt;
    }
    const std::string_view country = scene.knowledge.concept_id(place.entry.target);
    if (!linked || !country.starts_with(country_id(""))) return std::nullopt;
    for (const auto& side : {sides.own_country, sides.other_country})
      if (!side.empty() && country_id(side) == country) return std::nullopt;
    return "other:" + std::string(scene.text.substr(tokens[title.first].span.begin,
                                                    tokens[place.last - 1].span.end - tokens[title.first].span.begin));
  }
  return std::nullopt;
}

void add_named(const Scene& scene, const SentenceView& view, const std::vector<Match>& matters,
               std::vector<Subject>& subjects) {
  if (scene.language.subject_behind_verb) return;
  // A label of one form alone may be any of the name's cases: «=Египту».
  const auto tells_case = [&](std::string_view label) {
    return scene.language.name_cases.empty() || !label.starts_with('=');
  };
  for (const auto& matter : matters) {
    if (!matter.entry.proper || !tells_case(scene.knowledge.text(matter.entry.label)) ||
        begins_at(view.cues, CueKind::act, matter.last) == nullptr)
      continue;
    if (scene.analysis.border[matter.last] != Border::none || is_oblique(scene, view.cues, view.first, matter.first) ||
        !is_plain(scene, matter.first, matter.last, scene.knowledge.text(matter.entry.label)) ||
        std::any_of(subjects.begin(), subjects.end(),
                    [&](const Subject& s) { return overlaps(s, matter.first, matter.last); }))
      continue;
    const auto& tokens = scene.analysis.tokens;
    const std::uint32_t begin = tokens[matter.first].span.begin;
    const std::string name(scene.text.substr(begin, tokens[matter.last - 1].span.end - begin));
    subjects.push_back({matter.first, matter.last, {"other:" + name}, CueKind::leader, true});
  }
}

}  // namespace diptych
