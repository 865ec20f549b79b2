#include "compare/gold_places.h"

#include "compare/quote_finder.h"

#include <algorithm>

namespace diptych {
namespace {

class Locator {
 public:
  Locator(const Gold& gold, const LanguagePair& languages, const Comparison& comparison)
      : gold_(gold),
        languages_(languages),
        finders_{QuoteFinder(comparison.documents[0].source.text), QuoteFinder(comparison.documents[1].source.text)} {}

  [[nodiscard]] Result<GoldPlaces> run() const {
    GoldPlaces places;
    for (const auto& topic : gold_.topics) {
      auto& mentions = places.mentions.emplace_back();
      auto& all = places.topics.emplace_back();
      for (const auto& mention : topic.mentions) {
        auto found = find(topic.name, mention.side, mention.words);
        if (!found) return found.error();
        all.at(mention.side).insert(all.at(mention.side).end(), found->begin(), found->end());
        mentions.push_back(std::move(*found));
      }
    }
    for (const auto& fact : gold_.facts) {
      auto found = find(fact.topic, fact.side, fact.words);
      if (!found) return found.error();
      places.facts.push_back(std::move(*found));
    }
    return places;
  }

 private:
  [[nodiscard]] Result<std::vector<ByteSpan>> find(const std::string& topic, Side side,
                                                   const std::map<std::string, std::string>& by_language) const {
    const std::string& language = language_of(languages_, side);
    const std::string& words = by_language.at(language);
    auto found = finders_.at(side).find(words);
    if (found.empty())
      return Diagnostic{
          ExitCode::input_refused, gold_.path,
          "topic \"" + topic + "\": \"" + words + "\" does not stand in " + gold_.accounts.at(side).files.at(language),
          "quote the account word by word"};
    return found;
  }

  const Gold& gold_;
  const LanguagePair& languages_;
  std::array<QuoteFinder, 2> finders_;
};

}  // namespace

Result<GoldPlaces> locate(const Gold& gold, const LanguagePair& languages, const Comparison& comparison) {
  if (comparison.documents.size() != gold.accounts.size())
    return Diagnostic{ExitCode::input_refused, gold.path,
                      "is about two accounts, and " + std::to_string(comparison.documents.size()) + " were compared",
                      ""};
  for (const Side side : sides_of_a_pair)
    if (!gold.accounts.at(side).files.contains(language_of(languages, side)))
      return Diagnostic{
          ExitCode::input_refused, gold.path,
          std::string("account ") + name(as_sides(side)) + " has no file in \"" + language_of(languages, side) + "\"",
          ""};
  return Locator(gold, languages, comparison).run();
}

Side side_of(AccountIndex account, const Comparison& comparison) {
  return comparison.accounts[account.value].documents.front().value;
}

bool overlaps(ByteSpan one, const std::vector<ByteSpan>& others) {
  return std::any_of(others.begin(), others.end(), [&](ByteSpan other) { return one.overlaps(other); });
}

bool overlap(const std::vector<ByteSpan>& some, const std::vector<ByteSpan>& others) {
  return std::any_of(some.begin(), some.end(), [&](ByteSpan one) { return overlaps(one, others); });
}

}  // namespace diptych
