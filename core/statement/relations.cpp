#include "core/statement/relations.h"

#include "core/knowledge/country.h"
#include "core/match/matcher.h"
#include "core/statement/subject_words.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diptych {
namespace {

// Words [first, last) that are the name of a country, or its adjective.
struct CountryName {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string country;  // the id of its concept; empty where the words may be of several: "Korean"
};

class Relations {
 public:
  Relations(const Scene& scene, const CallSides& sides)
      : scene_(scene),
        matcher_(scene.knowledge, scene.analysis),
        unknown_((sides.own_country.empty() ? 1 : 0) + (sides.other_country.empty() ? 1 : 0)) {
    sides_.insert(country_id(sides.own_country));
    sides_.insert(country_id(sides.other_country));
    for (const auto& [party, country] : sides.further) sides_.insert(country_id(country));
  }

  void settle(Statement& statement) {
    std::vector<ByteSpan> settled;
    for (auto& mention : statement.mentions) {
      const auto found = scene_.knowledge.find_concept(mention.topic);
      if (!found || mention.origin != Origin::catalogue) continue;
      const std::string_view elsewhere = scene_.knowledge.concept_links(*found).of_others;
      if (elsewhere.empty()) continue;
      auto [countries, span] = countries_at(mention.span, statement.span);
      // Of whom only one is named, the other may be a side: "relations with China".
      if (countries.size() < 2) continue;
      const auto theirs =
          std::count_if(countries.begin(), countries.end(), [&](const auto& id) { return !sides_.contains(id); });
      // Where a side's country is not known, one of those named may be it.
      if (theirs <= unknown_) continue;
      mention.span = span;
      // The catalogue may have these countries' own: "India-Pakistan relations".
      if (const auto known = known_between(span, statement.span, countries)) {
        mention.topic = std::string(scene_.knowledge.concept_id(*known));
        settled.push_back(span);
        continue;
      }
      mention.topic = std::string(elsewhere);
      mention.between.clear();
      for (const auto& id : countries)
        mention.between += (mention.between.empty() ? "" : "-") + id.substr(country_id("").size());
      settled.push_back(span);
    }
    // The states are named in it, and are no items beside it.
    std::erase_if(statement.mentions, [&](const Mention& mention) {
      return mention.between.empty() && mention.topic.starts_with(country_id("")) &&
             std::any_of(settled.begin(), settled.end(), [&](ByteSpan span) { return span.contains(mention.span); });
    });
  }

 private:
  // The matter that a label inside the words names, which holds the names of all these countries.
  [[nodiscard]] std::optional<std::uint32_t> known_between(ByteSpan words, ByteSpan statement,
                                                           const std::set<std::string>& countries) const {
    const auto [first, last] = scene_.analysis.tokens_in(words);
    const auto [begin, end] = scene_.analysis.tokens_in(statement);
    for (const auto& match : matcher_.all(Root::concepts, begin, end)) {
      if (match.first < first || last < match.last || scene_.knowledge.concept_role(match.entry.target) != "matter" ||
          !scene_.knowledge.concept_links(match.entry.target).of_others.empty())
        continue;
      std::set<std::string> named;
      for (const auto& name : names_in(match.first, match.last)) named.insert(name.country);
      if (std::includes(named.begin(), named.end(), countries.begin(), countries.end())) return match.entry.target;
    }
    return std::nullopt;
  }

  // The countries named in the words of a mention, right before them and behind them, and the words with these names.
  [[nodiscard]] std::pair<std::set<std::string>, ByteSpan> countries_at(ByteSpan words, ByteSpan statement) const {
    auto [first, last] = scene_.analysis.tokens_in(words);
    const auto [begin, end] = scene_.analysis.tokens_in(statement);
    const auto names = names_in(begin, end);
    const auto at = [&](std::uint32_t word) {
      return std::find_if(names.begin(), names.end(),
                          [&](const CountryName& name) { return name.first <= word && word < name.last; });
    };
    // «الحرب بين روسيا وأوكرانيا والعلاقات …»: a conjunction may part what stands before.
    while (first > begin && scene_.analysis.border[first] == Border::none && !has_joining_clitic(scene_, first) &&
           at(first - 1) != names.end())
      first = at(first - 1)->first;
    std::uint32_t reach = last;
    while (reach < end && scene_.analysis.border[reach] == Border::none)
      if (const auto name = at(reach); name != names.end())
        last = reach = std::max(name->last, reach + 1);
      else if (links(reach))
        ++reach;
      else
        break;
    std::uint32_t with = first;
    while (with < last && !is(with, "with")) ++with;
    std::set<std::string> countries;
    std::size_t before = 0;
    std::size_t behind = 0;
    for (const auto& name : names) {
      if (name.first < first || last < name.last || name.country.empty()) continue;
      countries.insert(name.country);
      ++(name.first < with ? before : behind);
    }
    // "Relations with India and China" are the teller's with each.
    if (with < last && (before != 1 || behind != 1)) countries.clear();
    const auto& tokens = scene_.analysis.tokens;
    return {countries, {tokens[first].span.begin, tokens[last - 1].span.end}};
  }

  [[nodiscard]] std::vector<CountryName> names_in(std::uint32_t first, std::uint32_t last) const {
    std::vector<CountryName> names;
    const auto add = [&](const Match& match, std::string country) {
      const auto other = std::find_if(names.begin(), names.end(), [&](const CountryName& name) {
        return name.first < match.last && match.first < name.last;
      });
      const CountryName name{match.first, match.last, std::move(country)};
      if (other == names.end())
        names.push_back(name);
      else if (name.last - name.first > other->last - other->first)
        *other = name;
      else if (name.last - name.first == other->last - other->first && name.country != other->country)
        other->country.clear();
    };
    for (const auto& match : matcher_.all(Root::concepts, first, last))
      if (const auto id = scene_.knowledge.concept_id(match.entry.target); id.starts_with(country_id("")))
        add(match, std::string(id));
    for (const auto& match : matcher_.all(Root::parties, first, last)) {
      if (match.entry.kind != LabelKind::demonym && match.entry.kind != LabelKind::metonym) continue;
      const std::string_view country = scene_.knowledge.party_at(match.entry.target).country;
      if (!country.empty()) add(match, country_id(country));
    }
    return names;
  }

  // "Between", "and", "the".
  [[nodiscard]] bool links(std::uint32_t word) const {
    return scene_.analysis.transparent[word] || is(word, "oblique") || is(word, "joiner") || is(word, "pair-opener");
  }

  [[nodiscard]] bool is(std::uint32_t word, std::string_view category) const {
    const auto signs = matcher_.all(Root::lexicon, word, word + 1);
    return std::any_of(signs.begin(), signs.end(), [&](const Match& sign) {
      return scene_.knowledge.lexicon_at(sign.entry.target).category == category;
    });
  }

  const Scene& scene_;
  Matcher matcher_;
  std::set<std::string> sides_;
  std::ptrdiff_t unknown_;  // of how many of the two sides no country is known
};

}  // namespace

void settle_relations(const Scene& scene, const CallSides& sides, AccountIndex which, std::span<Statement> statements) {
  Relations relations(scene, sides);
  for (auto& statement : statements)
    if (statement.account == which) relations.settle(statement);
}

}  // namespace diptych
