#include "core/match/own_country.h"

#include "core/knowledge/country.h"
#include "core/match/matcher.h"

#include <utility>
#include <vector>

namespace diptych {

void read_own_country_as_name(std::string_view code, const Language& language, const Knowledge& knowledge,
                              Analysis& analysis) {
  const auto country = knowledge.find_concept(country_id(code));
  if (!country) return;
  const Analysis name = analyse(knowledge.concept_name(*country, language.tag), language, knowledge);
  Alias alias;
  for (std::size_t i = 0; i < name.tokens.size(); ++i)
    if (!name.transparent[i]) {
      const auto symbols = name.symbols_of(i);
      alias.symbols.emplace_back(symbols.begin(), symbols.end());
    }
  std::vector<Alias> names;
  const Matcher matcher(knowledge, analysis);
  for (const auto& match : matcher.all(Root::lexicon, 0, static_cast<std::uint32_t>(analysis.tokens.size())))
    if (knowledge.lexicon_at(match.entry.target).category == "own-country" &&
        (names.empty() || names.back().first < match.first)) {
      alias.first = match.first;
      alias.last = match.last;
      names.push_back(alias);
    }
  if (names.empty()) return;
  analysis.aliases = std::move(names);
  find_labels(knowledge, analysis);
}

}  // namespace diptych
