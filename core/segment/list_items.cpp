#include "core/segment/list_items.h"

#include "core/text/token.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace diptych {
namespace {

class ListItems {
 public:
  explicit ListItems(const ClauseSigns& signs) : signs_(signs) {}

  // "The need for all states, including members of the Council, to limit …": the clause goes on behind what stands
  // between the commas.
  [[nodiscard]] bool is_aside(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t word = begin + 1;
    while (word < end && signs_.border(word) == Border::none) ++word;
    if (word >= end) return false;
    // "…, to which both attach importance" goes on with what is listed; so does «حيث», "where".
    const bool relative = word + 1 < end && signs_.at(word + 1).relative != 0;
    return (signs_.at(word).infinitive != 0 && !relative) || signs_.at(word).predicate != 0 ||
           (signs_.at(word).complementizer != 0 && !signs_.language().subject_behind_verb);
  }

  // "Stressed, in particular, the need", "expressed concern, in particular, about …", "and, in particular, …": an
  // insertion before the first object.
  [[nodiscard]] bool is_insertion(std::uint32_t begin, std::uint32_t word, std::uint32_t behind) const {
    if (signs_.at(word - 1).joiner == word) return true;
    if (signs_.border(word) == Border::none || word == begin) return false;
    // The words of the act may reach over the comma: "noting, in particular, their readiness".
    if (signs_.at(word - 1).act >= word) return true;
    if (signs_.at(behind).oblique == 0) return false;
    for (std::uint32_t w = begin; w < word; ++w)
      if (signs_.at(w).act == word) return true;
    return false;
  }

  // "Trade in food (including fish) and fertiliser": what stands in brackets belongs to the word before them, where the
  // clause goes on behind them.
  [[nodiscard]] bool is_bracketed(std::uint32_t opener, std::uint32_t behind, std::uint32_t end) const {
    const auto& tokens = signs_.analysis().tokens;
    const auto gap_before = [&](std::uint32_t word) {
      return signs_.text().substr(tokens[word - 1].span.end, tokens[word].span.begin - tokens[word - 1].span.end);
    };
    if (gap_before(opener).find('(') == std::string_view::npos) return false;
    for (std::uint32_t word = behind; word < end; ++word)
      if (gap_before(word).find(')') != std::string_view::npos) return true;
    return false;
  }

  // "The release of hostages, including Canadians": who belongs to a group is no matter of its own, unless matters are
  // listed or the name is known as one.
  [[nodiscard]] bool names_members(std::uint32_t begin, std::uint32_t opener, std::uint32_t behind,
                                   std::uint32_t end) const {
    constexpr std::uint32_t longest = 3;  // words of a name
    if (end - behind > longest || signs_.labelled(behind, end)) return false;
    for (std::uint32_t w = begin; w < opener; ++w)
      if (signs_.at(w).act_takes_list) return false;
    for (std::uint32_t w = behind; w < end; ++w)
      if (!signs_.analysis().tokens[w].capitalised && !signs_.analysis().transparent[w]) return false;
    return true;
  }

  [[nodiscard]] std::vector<std::uint32_t> cuts(std::uint32_t begin, std::uint32_t end) const {
    std::vector<std::uint32_t> cuts;
    for (std::uint32_t word = begin + 1; word < end; ++word) {
      if (signs_.kept_together(word) || signs_.at_insertion(word) || signs_.in_insertion(word) ||
          in_parentheses(begin, word))
        continue;
      // "Discussed, in particular, the results".
      if (signs_.at(begin).list_opener >= word) continue;
      if (is_tag(word, end)) continue;
      // «وتناول الاتصال، آخر التطورات …، و…»: the verb and its subject are no item.
      const bool comma = signs_.border(word) != Border::none && !signs_.tells_nothing_yet(signs_.first(), word);
      // The verb stands before `begin`, where it has a list of objects.
      const bool also = signs_.at(word).also_joiner != 0 && !signs_.tells_nothing_yet(signs_.first(), word);
      if ((comma && begins_item(word, end)) || also) cuts.push_back(word);
    }
    // "A, B and C": the last "and" cuts too, unless a comma stands before it already.
    if (!cuts.empty())
      for (std::uint32_t word = end - 1; word > cuts.back(); --word)
        if ((signs_.at(word).joiner == word + 1 || (signs_.has_joining_clitic(word) && signs_.at(word).joiner != 0)) &&
            !signs_.kept_together(word) && !signs_.kept_together(word + 1) && !signs_.in_insertion(word) &&
            !in_parentheses(begin, word)) {
          if (!is_date(word, end) &&
              (!is_last_item(cuts.back(), end) || (signs_.labelled(cuts.back(), word) && signs_.labelled(word, end))) &&
              !in_pair(cuts.back(), word))
            cuts.push_back(word);
          break;
        }
    join_bare_items(begin, end, cuts);
    std::erase_if(cuts, [&](std::uint32_t cut) { return parts_adjectives(cut, end) || parts_name(cut, end); });
    join_participants(begin, end, cuts);
    return cuts;
  }

  // «الطاقة والاستثمار والتكنولوجيا والأمن الغذائي» (energy, investment, technology and food security): what the
  // conjunction written together with it lists without commas: matters and fields that are known, and whatever stands
  // behind "in the fields of". Three at least.
  [[nodiscard]] std::vector<std::uint32_t> joined_cuts(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::size_t fewest = 2;
    std::vector<std::uint32_t> chain;
    std::uint32_t fields = 0;  // the word behind "in the fields of"
    for (std::uint32_t word = begin + 1; word < end; ++word) {
      fields = std::max(fields, signs_.at(word - 1).fields);
      const bool among_fields = fields != 0 && fields <= word && (!chain.empty() || only_names(fields, word));
      const auto matter = joined_matter(word);
      if (!(matter || (among_fields && joins_noun(word))) || in_parentheses(begin, word)) continue;
      // "The conduct of the regime and its acts and its support …" are one matter.
      const bool same = matter && !chain.empty() && matter == joined_matter(chain.back());
      const bool goes_on = !chain.empty() && !same && only_names(chain.back() + 1, word);
      if (!goes_on && chain.size() >= fewest) break;
      if (!goes_on) chain.clear();
      if (goes_on || (chain.empty() && among_fields) || signs_.labelled(word - 1, word)) chain.push_back(word);
    }
    if (chain.size() < fewest) chain.clear();
    return chain;
  }

  // «في مجالي الطاقة والدفاع», "in the fields of energy and defence": two matters that are known are named as two.
  [[nodiscard]] std::optional<std::uint32_t> field_pair(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t word = begin; word < end; ++word) {
      if (signs_.at(word).fields == 0) continue;
      std::uint32_t field = signs_.at(word).fields;
      while (field < end && signs_.analysis().transparent[field]) ++field;
      for (const Match& one : signs_.kept()) {
        const std::uint32_t cut = one.last;
        if (one.first > field || cut <= field || !is_item(one) || cut >= end || in_parentheses(begin, cut) ||
            signs_.border(cut) != Border::none || signs_.kept_together(cut))
          continue;
        const auto other = signs_.at(cut).joiner == cut + 1 ? item_at(cut + 1, end) : joined_matter(cut);
        if (other && *other != one.entry.target) return cut;
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool is_item(const Match& match) const {
    const std::string_view role = signs_.knowledge().concept_role(match.entry.target);
    return role == "field" || role == "matter";
  }

  // The matter or field whose name begins at `word`, articles aside.
  [[nodiscard]] std::optional<std::uint32_t> item_at(std::uint32_t word, std::uint32_t end) const {
    while (word < end && signs_.analysis().transparent[word]) ++word;
    for (const Match& match : signs_.kept())
      if (match.first == word && is_item(match)) return match.entry.target;
    return std::nullopt;
  }

  [[nodiscard]] bool may_join(std::uint32_t word) const {
    return signs_.has_joining_clitic(word) && !signs_.kept_together(word) && !signs_.in_insertion(word);
  }

  // Whether a noun begins at `word` that shows by its article that the conjunction before it is none of its letters.
  [[nodiscard]] bool joins_noun(std::uint32_t word) const {
    const auto& clitics = signs_.language().clitics;
    if (!may_join(word) || signs_.at(word).act != 0 || clitics.back().empty()) return false;
    const std::string& folded = signs_.analysis().tokens[word].folded;
    return std::any_of(clitics.front().begin(), clitics.front().end(), [&](const std::string& joining) {
      return folded.starts_with(joining + clitics.back().front());
    });
  }

  // The matter or field whose name begins at `word`, with the conjunction written together with it.
  [[nodiscard]] std::optional<std::uint32_t> joined_matter(std::uint32_t word) const {
    if (!may_join(word)) return std::nullopt;
    const std::string& folded = signs_.analysis().tokens[word].folded;
    for (const Match& match : signs_.kept()) {
      if (match.first != word) continue;
      if (!is_item(match)) continue;
      // A label may list both: «الطاقة», «والطاقة».
      const auto label = tokenize(signs_.knowledge().text(match.entry.label));
      const auto lists = [&](std::string_view form) {
        return std::any_of(label.begin(), label.end(), [&](const Token& other) { return other.folded == form; });
      };
      const auto& joining = signs_.language().clitics.front();
      if (!lists(folded) || std::any_of(joining.begin(), joining.end(), [&](const std::string& clitic) {
            return folded.starts_with(clitic) && lists(std::string_view(folded).substr(clitic.size()));
          }))
        return match.entry.target;
    }
    return std::nullopt;
  }

  // Whether the words [begin, end) go on with a name: nothing of a clause is among them.
  [[nodiscard]] bool only_names(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::uint32_t longest = 3;
    if (end - begin > longest || signs_.border(end) != Border::none) return false;
    for (std::uint32_t word = begin; word < end; ++word) {
      const WordSigns& signs = signs_.at(word);
      if (signs_.border(word) != Border::none || signs.act != 0 || signs.oblique != 0 || signs.relative != 0 ||
          signs.complementizer != 0 || signs.subject != 0)
        return false;
    }
    return true;
  }

  // '…," the President summed up': who said it, with nothing told behind the verb.
  [[nodiscard]] bool is_tag(std::uint32_t word, std::uint32_t end) const {
    constexpr std::uint32_t furthest = 8;  // words of a title and two names
    while (word < end && signs_.analysis().transparent[word]) ++word;
    if (word >= end || signs_.at(word).subject <= word) return false;
    for (std::uint32_t w = word; w < end && w < word + furthest; ++w)
      if (signs_.at(w).act == end) return true;
    return false;
  }

  // "Between Russia and Ukraine", "both at home and abroad": the "and" of a pair.
  [[nodiscard]] bool in_pair(std::uint32_t begin, std::uint32_t word) const {
    for (std::uint32_t w = word; w-- > begin;) {
      if (signs_.at(w).joiner == w + 1) return false;
      // "Between the two countries", "both countries": the pair is whole.
      const bool whole = signs_.at(w).many && signs_.at(w).subject > w + 1;
      if (signs_.at(w).pair_opener != 0) return !whole;
      if (whole) return false;
    }
    return false;
  }

  // "A frank and substantive exchange", «экономических и культурных связей»: adjectives of one noun.
  [[nodiscard]] bool parts_adjectives(std::uint32_t word, std::uint32_t end) const {
    std::uint32_t last = word - 1;
    if (signs_.at(last).joiner == word && last > signs_.first()) --last;
    const bool named = std::any_of(signs_.kept().begin(), signs_.kept().end(),
                                   [&](const Match& m) { return m.last == last + 1 && m.first < last; });
    if (named || !may_be_adjective(last)) return false;
    // "For the military, climate change …", «финансовую систему, …»: what may be a noun as well needs one beside it.
    const bool sure = signs_.at(last).adjective != 0 && signs_.at(last).noun == 0;
    const std::uint32_t head = signs_.at(word).joiner == word + 1 && word + 1 < end ? word + 1 : word;
    return sure || may_be_adjective(head);
  }

  [[nodiscard]] bool may_be_adjective(std::uint32_t word) const {
    constexpr std::size_t shortest_stem = 5;  // bytes; not "его", «всех»
    if (signs_.at(word).adjective != 0) return true;
    const Token& token = signs_.analysis().tokens[word];
    if (signs_.at(word).noun != 0 || token.capitalised) return false;
    const auto& endings = signs_.language().adjective_endings;
    return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
      return token.folded.size() > ending.size() + shortest_stem && token.folded.ends_with(ending);
    });
  }

  // "Forests and Land Use", "Senators Murphy, Shaheen and Blumenthal": words of names that nobody knows, on both sides.
  [[nodiscard]] bool parts_name(std::uint32_t word, std::uint32_t end) const {
    const std::uint32_t head = signs_.at(word).joiner == word + 1 && word + 1 < end ? word + 1 : word;
    const auto is_name = [&](std::uint32_t w) {
      return signs_.analysis().tokens[w].capitalised && !signs_.labelled(w, w + 1);
    };
    return is_name(word - 1) && is_name(head);
  }

  // Whether a list ends with the item that begins at `word`: "…, and the security of our allies and partners".
  [[nodiscard]] bool is_last_item(std::uint32_t word, std::uint32_t end) const {
    return signs_.only_joins(word, end) || (signs_.at(word).also_joiner != 0 && !signs_.has_joining_clitic(word));
  }

  // "Secure, open and interoperable networks": a word alone that is the name of nothing stays with the item behind it,
  // and several at the end ("open, secure and resilient") with the item before them. One at the end may be a matter
  // that nobody knows.
  void join_bare_items(std::uint32_t begin, std::uint32_t end, std::vector<std::uint32_t>& cuts) const {
    std::vector<std::uint32_t> kept;
    std::uint32_t item = begin;
    std::size_t bare_in_a_row = 0;
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
      const std::uint32_t item_end = i < cuts.size() ? cuts[i] : end;
      bare_in_a_row = bare(item, item_end) ? bare_in_a_row + 1 : 0;
      if (i < cuts.size() && bare_in_a_row == 0) kept.push_back(item_end);
      item = item_end;
    }
    if (bare_in_a_row > 1 && !kept.empty()) kept.pop_back();
    cuts = std::move(kept);
  }

  // "Met with President A of X, Prime Minister B of Y, and Foreign Minister C in Munich, Germany", "agreements of the
  // leaders of X, Y and Z": persons, and countries behind them, are no matters told one after the other.
  void join_participants(std::uint32_t begin, std::uint32_t end, std::vector<std::uint32_t>& cuts) const {
    std::vector<std::uint32_t> kept;
    std::uint32_t item = begin;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
      const std::uint32_t item_end = i + 1 < cuts.size() ? cuts[i + 1] : end;
      const bool person = names_person(cuts[i], item_end) && names_person(item, cuts[i]);
      const bool country =
          only_places(cuts[i], item_end) && (names_person(item, cuts[i]) || ends_with_sides(item, cuts[i]));
      if (person || country) continue;
      kept.push_back(cuts[i]);
      item = cuts[i];
    }
    cuts = std::move(kept);
  }

  [[nodiscard]] bool only_places(std::uint32_t begin, std::uint32_t end) const {
    bool named = false;
    for (std::uint32_t word = begin; word < end;) {
      std::uint32_t behind =
          signs_.analysis().transparent[word] || signs_.at(word).joiner == word + 1 ? word + 1 : word;
      // A country that is a side is no place of the catalogue alone.
      std::uint32_t place = signs_.at(word).subject;
      for (const Match& match : signs_.kept())
        if (match.first == word && signs_.knowledge().concept_role(match.entry.target) == "place")
          place = std::max(place, match.last);
      named = named || place > word;
      behind = std::max(behind, place);
      if (behind == word) return false;
      word = behind;
    }
    return named;
  }

  // Whether the item tells of persons and of no matter.
  [[nodiscard]] bool names_person(std::uint32_t begin, std::uint32_t end) const {
    const bool matter = std::any_of(signs_.kept().begin(), signs_.kept().end(), [&](const Match& m) {
      return m.first < end && begin < m.last && signs_.knowledge().concept_role(m.entry.target) != "place";
    });
    if (matter) return false;
    for (std::uint32_t word = begin; word < end; ++word)
      if (signs_.at(word).person != 0) return true;
    return false;
  }

  // "The leaders of Russia".
  [[nodiscard]] bool ends_with_sides(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t word = begin; word < end; ++word) {
      if (!signs_.at(word).many && signs_.at(word).person == 0) continue;
      if (signs_.at(word).person >= end) return true;  // an office named with its country
      std::uint32_t place = std::max(signs_.at(word).subject, signs_.at(word).person);
      while (place < end && signs_.at(place).oblique != 0) ++place;
      if (place < end && only_places(place, end)) return true;
    }
    return false;
  }

  [[nodiscard]] bool bare(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t words = 0;
    for (std::uint32_t word = begin; word < end; ++word)
      if (!signs_.analysis().transparent[word] && signs_.at(word).joiner != word + 1) ++words;
    return words <= 1 && !signs_.labelled(begin, end);
  }

  // "(Russia, the United States and France)" explains one item.
  [[nodiscard]] bool in_parentheses(std::uint32_t begin, std::uint32_t word) const {
    const auto& tokens = signs_.analysis().tokens;
    const std::string_view before =
        signs_.text().substr(tokens[begin].span.begin, tokens[word].span.begin - tokens[begin].span.begin);
    const auto open = before.rfind('(');
    if (open == std::string_view::npos || before.find(')', open) != std::string_view::npos) return false;
    // A bracket that nobody closes holds nothing.
    return signs_.text().substr(tokens[word].span.begin, signs_.sentence().end - tokens[word].span.begin).find(')') !=
           std::string_view::npos;
  }

  // "November 9, 2020, and January 11, 2021", «9 ноября и 11 января»: a date behind "and" goes on with the one before.
  [[nodiscard]] bool is_date(std::uint32_t word, std::uint32_t end) const {
    const std::uint32_t joiner = signs_.at(word).joiner;
    const std::uint32_t head = joiner != 0 && joiner < end ? joiner : word;
    if (head + 1 >= end) return false;
    const auto number = [&](std::uint32_t w) { return signs_.analysis().tokens[w].number; };
    return (signs_.at(head).month && number(head + 1)) || (number(head) && signs_.at(head + 1).month);
  }

  [[nodiscard]] bool begins_item(std::uint32_t word, std::uint32_t end) const {
    if (signs_.at(word).also_joiner != 0) return true;
    const std::uint32_t joiner = signs_.at(word).joiner;
    const std::uint32_t head = joiner != 0 && joiner < end ? joiner : word;
    // "…, were discussed" goes on with what stands before it.
    if (signs_.at(head).relative != 0 || signs_.at(head).auxiliary != 0 ||
        (signs_.at(head).predicate != 0 && head == word) || (signs_.analysis().tokens[head].number && head == word))
      return false;
    const std::string& folded = signs_.analysis().tokens[head].folded;
    return std::none_of(signs_.language().participle_endings.begin(), signs_.language().participle_endings.end(),
                        [&](const std::string& ending) {
                          // A participle is longer than its ending by a stem.
                          return folded.size() > ending.size() + 4 && folded.ends_with(ending);
                        });
  }

  const ClauseSigns& signs_;
};

}  // namespace

bool opens_list(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t opener, std::uint32_t behind,
                std::uint32_t end) {
  // "…, including through the UN" says how, and lists nothing.
  // Nor does "that, together with America, peace can be achieved".
  if (behind == 0 || behind >= end || signs.kept_together(opener) || signs.in_insertion(opener) ||
      signs.at(behind).means != 0 || signs.at(opener - 1).complementizer != 0)
    return false;
  const ListItems items(signs);
  return !items.is_insertion(begin, opener, behind) && !items.is_aside(behind, end) &&
         !items.is_bracketed(opener, behind, end) && !items.names_members(begin, opener, behind, end);
}

std::vector<std::uint32_t> item_cuts(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end) {
  const ListItems items(signs);
  std::vector<std::uint32_t> cuts = items.cuts(begin, end);
  if (cuts.size() > 1) return cuts;
  // A comma alone may close an insertion.
  std::vector<std::uint32_t> joined = items.joined_cuts(begin, end);
  return joined.empty() ? cuts : joined;
}

std::optional<std::uint32_t> field_pair(const ClauseSigns& signs, std::uint32_t begin, std::uint32_t end) {
  return ListItems(signs).field_pair(begin, end);
}

}  // namespace diptych
