#include "core/statement/titles.h"

#include "core/knowledge/country.h"
#include "core/match/matcher.h"
#include "core/statement/party_mentions.h"
#include "core/text/stem.h"
#include "core/text/symbol.h"
#include "core/text/token.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

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
  std::uint32_t word = first;
  while (word > 0 && first - word < longest_title && scene.analysis.border[word] == Border::none &&
         !ends_title(scene, word - 1))
    --word;
  for (; word < last; ++word)
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

namespace {

// "king" for "the King": the longest title that begins at `first`; empty for "Mr."
std::string_view title_at(const Scene& scene, std::uint32_t first, std::uint32_t last) {
  std::string_view title;
  std::uint32_t end = first;
  for (const auto& match : Matcher(scene.knowledge, scene.analysis).all(Root::attribution, first, last)) {
    const auto& value = scene.knowledge.lexicon_at(match.entry.target);
    if (value.category != "title" || match.first != first || match.last <= end) continue;
    title = value.value;
    end = match.last;
  }
  return title;
}

// Notes the titles in the name [first, last) and right before it.
void add_holder(const Scene& scene, std::uint32_t first, std::uint32_t last, const std::string& party,
                CallSides& sides) {
  std::uint32_t word = first;
  while (word > 0 && first - word < longest_title && scene.analysis.border[word] == Border::none &&
         !ends_title(scene, word - 1))
    --word;
  for (; word < last; ++word)
    if (const auto title = title_at(scene, word, last); !title.empty()) sides.holders.push_back({word, title, party});
}

// Whether the data files name an office of a country by the words [first, last) of a title: "king of Spain". Nothing
// where the text has no "of" to ask with, in languages that need one.
std::optional<bool> is_title_in(const Scene& scene, std::string_view country, std::uint32_t first, std::uint32_t last) {
  const Knowledge& knowledge = scene.knowledge;
  const auto place = knowledge.find_concept(country_id(country));
  if (!place) return std::nullopt;
  std::vector<std::uint32_t> nodes{knowledge.root(Root::parties)};
  const auto step = [&](std::span<const std::uint32_t> symbols) {
    std::vector<std::uint32_t> next;
    for (const std::uint32_t node : nodes)
      for (const std::uint32_t symbol : symbols)
        if (const auto child = knowledge.child(node, symbol)) next.push_back(*child);
    nodes = std::move(next);
  };
  for (std::uint32_t word = first; word < last; ++word)
    if (!scene.analysis.transparent[word]) step(scene.analysis.symbols_of(word));
  if (scene.language.name_cases.empty() && !scene.language.subject_behind_verb) {
    const auto count = static_cast<std::uint32_t>(scene.analysis.tokens.size());
    const auto links = Matcher(knowledge, scene.analysis).all(Root::lexicon, 0, count);
    const auto of = std::find_if(links.begin(), links.end(), [&](const Match& link) {
      return knowledge.lexicon_at(link.entry.target).category == "post-of";
    });
    if (of == links.end()) return std::nullopt;
    step(scene.analysis.symbols_of(of->first));
  }
  const Stemmer stemmer(scene.language);
  const auto titles = nodes;
  const auto leads = [&](std::string_view name) {
    nodes = titles;
    for (const auto& token : tokenize(name)) {
      std::vector<std::uint32_t> symbols;
      for (const auto& text : text_symbols(token, stemmer))
        if (const auto symbol = knowledge.symbol(text)) symbols.push_back(*symbol);
      if (!symbols.empty()) step(symbols);
    }
    return std::any_of(nodes.begin(), nodes.end(), [&](std::uint32_t node) {
      const auto entries = knowledge.entries(node);
      return std::any_of(entries.begin(), entries.end(), [&](const LabelEntry& entry) {
        return entry.kind == LabelKind::office && knowledge.party_at(entry.target).country == country;
      });
    });
  };
  for (const auto& labels : knowledge.concept_at(*place).labels) {
    if (labels.language != scene.language.tag) continue;
    if (leads(labels.preferred) || std::any_of(labels.alternative.begin(), labels.alternative.end(), leads))
      return true;
  }
  return false;
}

}  // namespace

std::string holder_of_title(const Scene& scene, const CallSides& sides, std::uint32_t first, std::uint32_t last) {
  std::string usual = is_title_of_other(scene, sides, first, last) ? sides.other : sides.own;
  const std::string_view title = title_at(scene, first, last);
  if (title.empty() || sides.own_country.empty()) return usual;
  const auto both = sides.both();
  std::string of_side;
  std::string of_third;
  for (const auto& holder : sides.holders) {
    if (holder.title != title) continue;
    if (holder.party == sides.own) return usual;
    const bool side = std::find(both.begin(), both.end(), holder.party) != both.end();
    if (side && (of_side.empty() || holder.word < first)) of_side = holder.party;
    if (!side && holder.word < first) of_third = holder.party;
  }
  // Another's than the one side that the account gives it to is only a title that the teller's own leader does not
  // bear.
  // A chancellor is no president: of the sides the only one whose leader's title is of that kind.
  const std::string_view kind = kind_of_title(scene, first, last);
  if (!kind.empty() && of_side.empty() && kind != sides.own_kind &&
      (sides.own_kind == "head" || sides.own_kind == "government")) {
    std::vector<std::string> of_kind;
    for (const auto& side : both)
      if (const auto party = scene.knowledge.find_party(side); party && scene.knowledge.party_at(*party).kind == kind)
        of_kind.push_back(side);
    if (of_kind.size() == 1) return of_kind.front();
  }
  auto own = is_title_in(scene, sides.own_country, first, last);
  // «رئيس الدولة» is a president as «الرئيس» is.
  for (std::uint32_t end = last - 1; end > first && own && !*own; --end)
    if (title_at(scene, first, end) == title) own = is_title_in(scene, sides.own_country, first, end);
  if (!own || *own) return usual;
  if (!of_side.empty()) return of_side;
  if (!sides.other_country.empty() && is_title_in(scene, sides.other_country, first, last).value_or(false))
    return sides.other;
  for (const auto& [party, country] : sides.further)
    if (!country.empty() && is_title_in(scene, country, first, last).value_or(false)) return party;
  if (!of_third.empty()) return of_third;
  // Without capitals a title may as well be a common word: «مستشار» is any adviser.
  if (!scene.language.clitics.empty()) return usual;
  const auto& tokens = scene.analysis.tokens;
  return "other:" +
         std::string(scene.text.substr(tokens[first].span.begin, tokens[last - 1].span.end - tokens[first].span.begin));
}

void enter_titles(const Scene& scene, bool own_named, CallSides& sides) {
  const Stemmer stemmer(scene.language);
  bool named = own_named;
  const auto count = static_cast<std::uint32_t>(scene.analysis.tokens.size());
  for (const auto& mention : party_mentions(scene, sides, 0, count)) {
    if (mention.leader || mention.person) add_holder(scene, mention.first, mention.last, mention.party, sides);
    if (mention.party == sides.own) {
      add_titles(scene, stemmer, mention.first, mention.last, sides.own_titles);
      sides.own_has_title = sides.own_has_title || has_title(scene, mention.first, mention.last);
    }
    named = named || (mention.party == sides.own && mention.leader);
    if (mention.party == sides.other) add_titles(scene, stemmer, mention.first, mention.last, sides.other_titles);
  }
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
