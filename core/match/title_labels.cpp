#include "core/match/title_labels.h"

#include "core/knowledge/role.h"
#include "core/match/word_ranges.h"

#include <algorithm>
#include <set>

namespace diptych {
namespace {

// "Slovakia Prime Minister Eduard Heger", but not "in Ukraine President Biden noted".
bool is_first_of_title(const Match& label, const Match& title, const Analysis& analysis, const Knowledge& knowledge) {
  const auto& tokens = analysis.tokens;
  if (label.last != title.first || analysis.border[title.first] != Border::none) return false;
  if (title.last >= tokens.size() || analysis.border[title.last] != Border::none) return false;
  if (!tokens[title.first].capitalised || !tokens[title.last].capitalised) return false;
  std::uint32_t word = label.first;
  while (word > 0 && analysis.transparent[word - 1]) --word;
  const auto before = Matcher(knowledge, analysis).all(Root::lexicon, word > 0 ? word - 1 : 0, word);
  return std::none_of(before.begin(), before.end(), [&](const Match& match) {
    return match.last == word && knowledge.lexicon_at(match.entry.target).category == "oblique";
  });
}

// The word behind "Turkey and the United Kingdom" in "the ministers of France, Turkey and the United Kingdom", where
// `word` is the one behind France: as far as places follow one another; `word` itself where no "and" closes the list.
std::uint32_t behind_places(std::uint32_t word, const std::vector<Match>& labels, const std::vector<Match>& lexicon,
                            const Analysis& analysis, const Knowledge& knowledge) {
  std::uint32_t closed = word;
  for (bool again = true; again;) {
    again = false;
    std::uint32_t next = word;
    const bool sign_joins = std::any_of(lexicon.begin(), lexicon.end(), [&](const Match& sign) {
      const bool joins = sign.first == word && knowledge.lexicon_at(sign.entry.target).category == "joiner";
      if (joins) next = sign.last;
      return joins;
    });
    // Written together with the name, as the Arabic wa-, it is no word of its own.
    const bool joined = sign_joins || (word < analysis.tokens.size() && analysis.border[word] == Border::none);
    if (word >= analysis.tokens.size() || (!joined && analysis.border[word] != Border::comma)) break;
    while (next < analysis.tokens.size() && analysis.transparent[next]) ++next;
    for (const auto& label : labels)
      if (label.first == next && knowledge.concept_role(label.entry.target) == "place") {
        word = label.last;
        again = true;
      }
    if (again && joined) closed = word;
  }
  return closed;
}

}  // namespace

void drop_titles(std::vector<Match>& labels, const std::vector<Match>& signs, const std::vector<Match>& lexicon,
                 const Analysis& analysis, const Knowledge& knowledge) {
  constexpr std::uint32_t most_between = 1;  // "of"
  std::vector<Match> titles;
  for (const auto& sign : signs)
    if (knowledge.lexicon_at(sign.entry.target).category == "title") titles.push_back(sign);
  // "Presidents", "defence ministers", of countries behind them. Right behind a verb they act, and what follows is
  // told: «ناقش الرئيسان البحرين», the two presidents discussed Bahrain.
  std::set<std::uint32_t> behind_verbs;
  for (const auto& sign : lexicon)
    if (knowledge.lexicon_at(sign.entry.target).category == "act") behind_verbs.insert(sign.last);
  for (const auto& sign : lexicon) {
    const std::string_view category = knowledge.lexicon_at(sign.entry.target).category;
    if ((category == "both" || category == "post") && !behind_verbs.contains(sign.first)) titles.push_back(sign);
  }
  for (const auto& title : titles) {
    std::uint32_t behind = title.last;
    for (const auto& label : labels)
      if (knowledge.concept_role(label.entry.target) == "place" && title.last <= label.first &&
          words_between(title.last, label.first, analysis) <= most_between &&
          analysis.border[label.first] == Border::none)
        behind = behind_places(label.last, labels, lexicon, analysis, knowledge);
    std::erase_if(labels, [&](const Match& label) {
      if (knowledge.concept_role(label.entry.target) != "place") return false;
      return is_first_of_title(label, title, analysis, knowledge) ||
             (title.last <= label.first && label.last <= behind);
    });
  }
}

void drop_heads_who_talk(std::vector<Match>& labels, const std::vector<Match>& parties, const Knowledge& knowledge) {
  std::erase_if(labels, [&](const Match& label) {
    return knowledge.concept_role(label.entry.target) == "body" &&
           std::any_of(parties.begin(), parties.end(), [&](const Match& party) {
             return (party.entry.kind == LabelKind::person || party.entry.kind == LabelKind::office) &&
                    overlap(party, label);
           });
  });
}

void drop_offices(std::vector<Match>& labels, const std::vector<Match>& lexicon, const Analysis& analysis,
                  const Knowledge& knowledge) {
  std::set<std::uint32_t> behind;  // words behind "Minister of"
  std::set<std::uint32_t> before;  // words that are "Minister"
  std::set<std::uint32_t> joiners;
  std::set<std::uint32_t> fields;  // words that are "Foreign", "Affairs"
  for (const auto& office : lexicon) {
    const std::string_view category = knowledge.lexicon_at(office.entry.target).category;
    if (category == "office") behind.insert(office.last);
    if (category == "office-behind") before.insert(office.first);
    if (category == "joiner") joiners.insert(office.first);
    if (category == "post-field") fields.insert(office.first);
  }
  if (behind.empty() && before.empty()) return;
  // "Minister of Foreign Affairs and Trade": a field that is no topic carries on to the next one as well.
  for (const std::uint32_t office : std::set(behind)) {
    std::uint32_t word = office;
    while (fields.contains(word) && analysis.border[word] == Border::none) ++word;
    if (word > office && joiners.contains(word)) behind.insert(word + 1);
  }
  std::erase_if(labels, [&](const Match& label) {
    if (role_rank(knowledge.concept_role(label.entry.target)) != matter_rank) return false;
    std::uint32_t word = label.first;
    while (word > 0 && analysis.transparent[word - 1] && !behind.contains(word)) --word;
    const bool named = behind.contains(word) && analysis.border[label.first] == Border::none;
    const bool adjective = before.contains(label.last) && analysis.border[label.last] == Border::none;
    if (!named && !adjective) return false;
    // "Ministers of Energy and Trade": the next one goes with it. "And" may be written together with it.
    if (named) behind.insert(joiners.contains(label.last) ? label.last + 1 : label.last);
    return true;
  });
}

}  // namespace diptych
