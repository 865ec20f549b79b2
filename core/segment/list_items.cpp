#include "core/segment/list_items.h"

#include "core/segment/joined_items.h"
#include "core/segment/participants.h"
#include "core/text/token.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace diptych {
namespace {

// '…," the President summed up': who said it, with nothing told behind the verb.
bool is_tag(const ClauseSigns& signs, std::uint32_t word, std::uint32_t end) {
  constexpr std::uint32_t furthest = 8;  // words of a title and two names
  while (word < end && signs.analysis().transparent[word]) ++word;
  if (word >= end || signs.at(word).subject <= word) return false;
  for (std::uint32_t w = word; w < end && w < word + furthest; ++w)
    if (signs.at(w).act == end) return true;
  return false;
}

// "Between Russia and Ukraine", "both at home and abroad": the "and" of a pair.
bool in_pair(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t word) {
  for (std::uint32_t w = word; w-- > begin;) {
    if (signs.at(w).joiner == w + 1) return false;
    // "Between the two countries", "both countries": the pair is whole.
    const bool whole = signs.at(w).many && signs.at(w).subject > w + 1;
    if (signs.at(w).pair_opener != 0) return !whole;
    if (whole) return false;
  }
  return false;
}

// «Безопасность как Палестины, так и Израиля»: the second half of a pair that names no matter of its own. «Как
// торговля, так и культура» are two.
bool goes_on_with_pair(const ClauseSigns& signs, std::uint32_t word, std::uint32_t end) {
  const std::uint32_t second = signs.at(word).pair_second;
  if (second == 0) return false;
  std::uint32_t close = second;
  while (close < end && (close == second || signs.border(close) == Border::none)) ++close;
  return std::none_of(signs.kept().begin(), signs.kept().end(), [&](const Match& m) {
    return second <= m.first && m.first < close && signs.knowledge().concept_role(m.entry.target) != "place";
  });
}

bool may_be_adjective(const ClauseSigns& signs, std::uint32_t word) {
  constexpr std::size_t shortest_stem = 5;  // bytes; not "его", «всех»
  if (signs.at(word).adjective != 0) return true;
  const Token& token = signs.analysis().tokens[word];
  if (signs.at(word).noun != 0 || token.capitalised) return false;
  const auto& endings = signs.language().adjective_endings;
  return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
    return token.folded.size() > ending.size() + shortest_stem && token.folded.ends_with(ending);
  });
}

// "A frank and substantive exchange", «экономических и культурных связей»: adjectives of one noun.
bool parts_adjectives(const ClauseSigns& signs, std::uint32_t word, std::uint32_t end) {
  std::uint32_t last = word - 1;
  if (signs.at(last).joiner == word && last > signs.first()) --last;
  const bool named = std::any_of(signs.kept().begin(), signs.kept().end(),
                                 [&](const Match& m) { return m.last == last + 1 && m.first < last; });
  if (named || !may_be_adjective(signs, last)) return false;
  // "For the military, climate change …", «финансовую систему, …»: what may be a noun as well needs one beside it.
  const bool sure = signs.at(last).adjective != 0 && signs.at(last).noun == 0;
  const std::uint32_t head = signs.at(word).joiner == word + 1 && word + 1 < end ? word + 1 : word;
  return sure || may_be_adjective(signs, head);
}

// "Forests and Land Use", "Senators Murphy, Shaheen and Blumenthal": words of names that nobody knows, on both sides.
bool parts_name(const ClauseSigns& signs, std::uint32_t word, std::uint32_t end) {
  const std::uint32_t head = signs.at(word).joiner == word + 1 && word + 1 < end ? word + 1 : word;
  const auto is_name = [&](std::uint32_t w) {
    return signs.analysis().tokens[w].capitalised && !signs.labelled(w, w + 1);
  };
  return is_name(word - 1) && is_name(head);
}

// Whether a list ends with the item that begins at `word`: "…, and the security of our allies and partners".
bool is_last_item(const ClauseSigns& signs, std::uint32_t word, std::uint32_t end) {
  return signs.only_joins(word, end) || (signs.at(word).also_joiner != 0 && !signs.has_joining_clitic(word));
}

bool bare(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t words = 0;
  for (std::uint32_t word = begin; word < end; ++word)
    if (!signs.analysis().transparent[word] && signs.at(word).joiner != word + 1) ++words;
  return words <= 1 && !signs.labelled(begin, end);
}

// "Secure, open and interoperable networks": a word alone that is the name of nothing stays with the item behind it,
// and several at the end ("open, secure and resilient") with the item before them. One at the end may be a matter
// that nobody knows.
void join_bare_items(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end,
                     std::vector<std::uint32_t>& cuts) {
  std::vector<std::uint32_t> kept;
  std::uint32_t item = begin;
  std::size_t bare_in_a_row = 0;
  for (std::size_t i = 0; i <= cuts.size(); ++i) {
    const std::uint32_t item_end = i < cuts.size() ? cuts[i] : end;
    bare_in_a_row = bare(signs, item, item_end) ? bare_in_a_row + 1 : 0;
    if (i < cuts.size() && bare_in_a_row == 0) kept.push_back(item_end);
    item = item_end;
  }
  if (bare_in_a_row > 1 && !kept.empty()) kept.pop_back();
  cuts = std::move(kept);
}

// "November 9, 2020, and January 11, 2021", «9 ноября и 11 января»: a date behind "and" goes on with the one before.
bool is_date(const ClauseSigns& signs, std::uint32_t word, std::uint32_t end) {
  const std::uint32_t joiner = signs.at(word).joiner;
  const std::uint32_t head = joiner != 0 && joiner < end ? joiner : word;
  if (head + 1 >= end) return false;
  const auto number = [&](std::uint32_t w) { return signs.analysis().tokens[w].number; };
  return (signs.at(head).month && number(head + 1)) || (number(head) && signs.at(head + 1).month);
}

bool begins_item(const ClauseSigns& signs, std::uint32_t word, std::uint32_t end) {
  if (signs.at(word).also_joiner != 0) return true;
  const std::uint32_t joiner = signs.at(word).joiner;
  const std::uint32_t head = joiner != 0 && joiner < end ? joiner : word;
  // "…, were discussed" goes on with what stands before it.
  if (signs.at(head).relative != 0 || signs.at(head).auxiliary != 0 ||
      (signs.at(head).predicate != 0 && head == word) || (signs.analysis().tokens[head].number && head == word))
    return false;
  const std::string& folded = signs.analysis().tokens[head].folded;
  return std::none_of(signs.language().participle_endings.begin(), signs.language().participle_endings.end(),
                      [&](const std::string& ending) {
                        // A participle is longer than its ending by a stem.
                        return folded.size() > ending.size() + 4 && folded.ends_with(ending);
                      });
}

// "A, B and C": the last "and" cuts too, unless a comma stands before it already. The last item so far begins at
// `item`.
std::optional<std::uint32_t> last_joiner(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t item,
                                         std::uint32_t end) {
  for (std::uint32_t word = end - 1; word > item; --word) {
    const bool joins =
        signs.at(word).joiner == word + 1 || (signs.has_joining_clitic(word) && signs.at(word).joiner != 0);
    if (signs.at(word - 1).pair_second == word + 1 && goes_on_with_pair(signs, word - 1, end)) continue;
    if (!joins || signs.kept_together(word) || signs.kept_together(word + 1) || signs.in_insertion(word) ||
        signs.in_parentheses(begin, word))
      continue;
    const bool two_matters = signs.labelled(item, word) && signs.labelled(word, end);
    const bool cuts =
        !is_date(signs, word, end) && (!is_last_item(signs, item, end) || two_matters) && !in_pair(signs, item, word);
    return cuts ? std::optional(word) : std::nullopt;
  }
  return std::nullopt;
}

std::vector<std::uint32_t> comma_cuts(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end) {
  std::vector<std::uint32_t> cuts;
  for (std::uint32_t word = begin + 1; word < end; ++word) {
    if (signs.kept_together(word) || signs.at_insertion(word) || signs.in_insertion(word) ||
        signs.in_parentheses(begin, word))
      continue;
    // "Discussed, in particular, the results".
    if (signs.at(begin).list_opener >= word) continue;
    if (goes_on_with_pair(signs, word, end)) continue;
    if (is_tag(signs, word, end)) continue;
    // «وتناول الاتصال، آخر التطورات …، و…»: the verb and its subject are no item.
    const bool comma = signs.border(word) != Border::none && !signs.tells_nothing_yet(signs.first(), word);
    // The verb stands before `begin`, where it has a list of objects.
    const bool also = signs.at(word).also_joiner != 0 && !signs.tells_nothing_yet(signs.first(), word);
    if ((comma && begins_item(signs, word, end)) || also) cuts.push_back(word);
  }
  if (!cuts.empty())
    if (const auto last = last_joiner(signs, begin, cuts.back(), end)) cuts.push_back(*last);
  join_bare_items(signs, begin, end, cuts);
  std::erase_if(cuts,
                [&](std::uint32_t cut) { return parts_adjectives(signs, cut, end) || parts_name(signs, cut, end); });
  join_participants(signs, begin, end, cuts);
  return cuts;
}

}  // namespace

std::vector<std::uint32_t> item_cuts(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end) {
  std::vector<std::uint32_t> cuts = comma_cuts(signs, begin, end);
  if (cuts.size() > 1) return cuts;
  // A comma alone may close an insertion.
  std::vector<std::uint32_t> joined = joined_cuts(signs, begin, end);
  return joined.empty() ? cuts : joined;
}

}  // namespace diptych
