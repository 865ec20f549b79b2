#include "core/catalogue/find.h"

#include "core/match/analysis.h"
#include "core/match/sentence_labels.h"
#include "core/text/symbol.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace diptych {

std::vector<FoundLabel> find_labels(std::string_view text, const Language& language, const Knowledge& knowledge) {
  const Analysis analysis = analyse(text, language, knowledge);
  const auto words = static_cast<std::uint32_t>(analysis.tokens.size());
  const Matcher matcher(knowledge, analysis);
  const auto taken = matcher.longest(Root::concepts, 0, words);
  const auto loose = loose_labels(taken, matcher, 0, words, 0, knowledge);
  auto all = matcher.all(Root::concepts, 0, words);
  all.insert(all.end(), loose.begin(), loose.end());
  const auto hints = matcher.all(Root::hints, 0, words);
  all.insert(all.end(), hints.begin(), hints.end());
  std::vector<FoundLabel> found;
  for (const auto& match : all) {
    FoundLabel one;
    one.span = {analysis.tokens[match.first].span.begin, analysis.tokens[match.last - 1].span.end};
    one.topic = knowledge.concept_id(match.entry.target);
    one.label = knowledge.text(match.entry.label);
    one.kind = match.entry.kind;
    one.conditional = match.entry.require != 0 || match.entry.exclude != 0 || match.entry.near != 0;
    const auto same = [&](const Match& other) {
      return other.first == match.first && other.last == match.last && other.entry.target == match.entry.target &&
             other.entry.label == match.entry.label;
    };
    one.taken = std::any_of(taken.begin(), taken.end(), same) || std::any_of(loose.begin(), loose.end(), same);
    found.push_back(std::move(one));
  }
  std::stable_sort(found.begin(), found.end(), [](const FoundLabel& x, const FoundLabel& y) {
    return std::tuple(x.span.begin, ~x.span.end, !x.taken) < std::tuple(y.span.begin, ~y.span.end, !y.taken);
  });
  return found;
}

const Language* language_by_script(std::string_view text, const Knowledge& knowledge) {
  std::map<std::string, std::size_t> letters;
  for (const auto& token : tokenize(text)) letters[script_of(token.span.of(text))] += token.span.size();
  letters.erase("");
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& x, const auto& y) { return x.second < y.second; });
  return most == letters.end() ? nullptr : knowledge.language_of_script(most->first);
}

}  // namespace diptych
