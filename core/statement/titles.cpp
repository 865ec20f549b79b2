#include "core/statement/titles.h"

#include "core/match/matcher.h"
#include "core/statement/party_mentions.h"
#include "core/statement/title_holders.h"
#include "core/text/stem.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace diptych {
namespace {

constexpr std::uint32_t longest_title = 3;  // words

// Whether words that end a title begin at `word`: "the President welcomed the Kingdom's decision", "the President's
// call with King Salman".
bool ends_title(const Scene& scene, std::uint32_t word) {
  constexpr std::uint32_t longest_verb = 3;
  const auto last = std::min(word + longest_verb, static_cast<std::uint32_t>(scene.analysis.tokens.size()));
  for (const auto& match : Matcher(scene.knowledge, scene.analysis).all(Root::lexicon, word, last)) {
    const std::string_view category = scene.knowledge.lexicon_at(match.entry.target).category;
    if (match.first == word &&
        (category == "act" || category == "act-passive" || category == "with" || category == "whole-title"))
      return true;
  }
  return false;
}

// Stems of the words that may be a title of the name [first, last): those of the name and three before it.
void add_titles(const Scene& scene, const Stemmer& stemmer, std::uint32_t first, std::uint32_t last,
                std::set<std::string>& stems) {
  for (std::uint32_t word = begin_of_titles(scene, first); word < last; ++word)
    for (auto& stem : stemmer.text_stems(scene.analysis.tokens[word].folded)) stems.insert(std::move(stem));
}

// Whether a title stands in the name [first, last) or right before it.
bool has_title(const Scene& scene, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t word = first > longest_title ? first - longest_title : 0; word < last; ++word)
    if (!kind_of_title(scene, word, word + 1).empty()) return true;
  return false;
}

// Adds to the titles of the teller's own leader those that stand alone and are none of the other's.
bool add_own_title(const Scene& scene, const Stemmer& stemmer, CallSides& sides) {
  if (sides.own_kind != sides.other_kind) return false;  // the kinds tell them apart
  bool added = false;
  const auto count = static_cast<std::uint32_t>(scene.analysis.tokens.size());
  for (std::uint32_t word = 0; word < count; ++word) {
    if (kind_of_title(scene, word, word + 1) != sides.own_kind) continue;
    const auto stems = stemmer.text_stems(scene.analysis.tokens[word].folded);
    if (std::none_of(stems.begin(), stems.end(), [&](const auto& stem) { return sides.other_titles.contains(stem); })) {
      sides.own_titles.insert(stems.begin(), stems.end());
      added = true;
    }
  }
  return added;
}

}  // namespace

std::uint32_t begin_of_titles(const Scene& scene, std::uint32_t name) {
  std::uint32_t word = name;
  while (word > 0 && name - word < longest_title && scene.analysis.border[word] == Border::none &&
         !ends_title(scene, word - 1))
    --word;
  return word;
}

std::string_view kind_of_title(const Scene& scene, std::uint32_t first, std::uint32_t last) {
  const auto count = static_cast<std::uint32_t>(scene.analysis.tokens.size());
  std::string_view kind;
  std::uint32_t end = first;
  for (const auto& match :
       Matcher(scene.knowledge, scene.analysis).all(Root::attribution, first, std::min(count, last + longest_title))) {
    const auto& value = scene.knowledge.lexicon_at(match.entry.target);
    if ((value.category != "bare-title" && value.category != "title-of") || match.first != first || match.last <= end)
      continue;
    kind = value.value;
    end = match.last;
  }
  return kind;
}

void enter_titles(const Scene& scene, bool own_named, CallSides& sides) {
  const Stemmer stemmer(scene.language);
  bool named = own_named;
  const auto count = static_cast<std::uint32_t>(scene.analysis.tokens.size());
  for (const auto& mention : party_mentions(scene, sides, 0, count)) {
    if (mention.leader || mention.person) add_holder(scene, mention.first, mention.last, mention.party, sides.holders);
    if (mention.party == sides.own) {
      add_titles(scene, stemmer, mention.first, mention.last, sides.own_titles);
      sides.own_has_title = sides.own_has_title || has_title(scene, mention.first, mention.last);
    }
    named = named || (mention.party == sides.own && mention.leader);
    if (mention.party == sides.other) add_titles(scene, stemmer, mention.first, mention.last, sides.other_titles);
  }
  find_offices(scene, sides);
  // An account that never names its own leader has no title for one to tell from, unless it says one alone that the
  // other does not bear: "the President … As the King affirmed".
  if (named) return;
  if (add_own_title(scene, stemmer, sides))
    sides.own_has_title = true;
  else
    sides.other_titles.clear();
}

bool is_title_of_own(const Scene& scene, const CallSides& sides, std::uint32_t first, std::uint32_t last) {
  return !sides.own_kind.empty() && kind_of_title(scene, first, last) == sides.own_kind;
}

bool is_title_of_other(const Scene& scene, const CallSides& sides, std::uint32_t first, std::uint32_t last) {
  const std::string_view kind = kind_of_title(scene, first, last);
  if (!kind.empty() && !sides.other.empty()) {
    const bool own_leads = sides.own_kind == "head" || sides.own_kind == "government";
    if (sides.own_kind != sides.other_kind) {
      if (kind == sides.own_kind) return false;
      if (own_leads && kind == sides.other_kind) return true;
    } else if (kind == sides.own_kind && !sides.own_has_title) {
      return false;
    }
  }
  if (sides.other_titles.empty()) return false;
  const Stemmer stemmer(scene.language);
  bool own = true;
  for (std::uint32_t word = first; word < last; ++word) {
    const auto stems = stemmer.text_stems(scene.analysis.tokens[word].folded);
    const auto among = [&](const std::set<std::string>& titles) {
      return std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) { return titles.contains(stem); });
    };
    if (!among(sides.other_titles)) return false;
    own = own && among(sides.own_titles);
  }
  return !own;
}

}  // namespace diptych
