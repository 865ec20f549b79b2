#include "core/segment/list_opener.h"

namespace diptych {
namespace {

// "The need for all states, including members of the Council, to limit …": the clause goes on behind what stands
// between the commas.
bool is_aside(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t word = begin + 1;
  while (word < end && signs.border(word) == Border::none) ++word;
  if (word >= end) return false;
  // "…, to which both attach importance" goes on with what is listed; so does «حيث», "where".
  const bool relative = word + 1 < end && signs.at(word + 1).relative != 0;
  return (signs.at(word).infinitive != 0 && !relative) || signs.at(word).predicate != 0 ||
         (signs.at(word).complementizer != 0 && !signs.language().subject_behind_verb);
}

// "Stressed, in particular, the need", "expressed concern, in particular, about …", "and, in particular, …": an
// insertion before the first object.
bool is_insertion(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t word, std::uint32_t behind) {
  if (signs.at(word - 1).joiner == word) return true;
  // «وتركزت المحادثة على وجه الخصوص على …»: what the verb turns to stands behind it.
  if (signs.at(behind).oblique != 0 && signs.tells_nothing_yet(begin, word)) return true;
  if (signs.border(word) == Border::none || word == begin) return false;
  // The words of the act may reach over the comma: "noting, in particular, their readiness".
  if (signs.at(word - 1).act >= word) return true;
  // «Предложения были, в частности, изложены в июне»: the verb comes behind it.
  if (signs.at(behind).act != 0 && signs.border(behind) == Border::comma) return true;
  if (signs.at(behind).oblique == 0) return false;
  for (std::uint32_t w = begin; w < word; ++w)
    if (signs.at(w).act == word) return true;
  return false;
}

// "Trade in food (including fish) and fertiliser": what stands in brackets belongs to the word before them, where the
// clause goes on behind them.
bool is_bracketed(const ClauseSigns& signs, std::uint32_t opener, std::uint32_t behind, std::uint32_t end) {
  if (signs.gap_before(opener).find('(') == std::string_view::npos) return false;
  for (std::uint32_t word = behind; word < end; ++word)
    if (signs.gap_before(word).find(')') != std::string_view::npos) return true;
  return false;
}

// "The release of hostages, including Canadians": who belongs to a group is no matter of its own, unless matters are
// listed or the name is known as one.
bool names_members(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t opener, std::uint32_t behind,
                   std::uint32_t end) {
  constexpr std::uint32_t longest = 3;  // words of a name
  if (end - behind > longest || signs.labelled(behind, end)) return false;
  for (std::uint32_t w = begin; w < opener; ++w)
    if (signs.at(w).act_takes_list) return false;
  for (std::uint32_t w = behind; w < end; ++w)
    if (!signs.analysis().tokens[w].capitalised && !signs.analysis().transparent[w]) return false;
  return true;
}

}  // namespace

bool opens_list(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t opener, std::uint32_t behind,
                std::uint32_t end) {
  // "…, including through the UN" says how, and lists nothing.
  // Nor does "that, together with America, peace can be achieved".
  if (behind == 0 || behind >= end || signs.kept_together(opener) || signs.in_insertion(opener) ||
      signs.at(behind).means != 0 || signs.at(opener - 1).complementizer != 0)
    return false;
  return !is_insertion(signs, begin, opener, behind) && !is_aside(signs, behind, end) &&
         !is_bracketed(signs, opener, behind, end) && !names_members(signs, begin, opener, behind, end);
}

}  // namespace diptych
