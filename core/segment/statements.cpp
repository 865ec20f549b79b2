#include "core/segment/statements.h"

#include "core/segment/clause_signs.h"
#include "core/segment/joined_items.h"
#include "core/segment/list_items.h"
#include "core/segment/list_opener.h"
#include "core/segment/source_tail.h"
#include "core/text/utf8.h"
#include "core/text/verb_form.h"

#include <algorithm>
#include <array>

namespace diptych {
namespace {

class Splitter {
 public:
  // `signs` must outlive it.
  explicit Splitter(const ClauseSigns& signs) : signs_(signs) {}

  std::vector<ClauseSpan> run() {
    if (signs_.first() == signs_.last()) return {};
    const auto tail = source_tail_of(signs_);
    const std::uint32_t end = tail ? tail->first : signs_.last();
    std::uint32_t begin = signs_.first();
    for (std::uint32_t at = signs_.first() + 1; at <= end; ++at)
      if (at == end || begins_clause(begin, at)) {
        split_list(begin, at);
        begin = at;
      }
    if (tail && !clauses_.empty()) clauses_.back().last = signs_.last();
    close_spans();
    if (tail && tail->reports)
      for (auto& clause : clauses_)
        clause.reported_by = {signs_.analysis().tokens[tail->first].span.begin,
                              signs_.analysis().tokens[signs_.last() - 1].span.end};
    return std::move(clauses_);
  }

 private:
  [[nodiscard]] bool has_semicolon_before(std::uint32_t word) const {
    const std::string_view gap = signs_.gap_before(word);
    return gap.find(';') != std::string_view::npos || gap.find("\xD8\x9B") != std::string_view::npos;
  }

  // Whether a clause of its own begins at `word`: who acts, then a verb of telling, then what is told ("…, and the two
  // leaders discussed …"). "…, he said." ends a clause and begins none; behind a conjunction a verb may be all there
  // is: "…, and the President agreed".
  [[nodiscard]] bool subject_acts(std::uint32_t word, bool joined = false) const {
    constexpr std::uint32_t furthest = 8;  // words of a title, two names and an adverb
    const std::uint32_t fewest_told = joined ? 0 : 2;
    std::uint32_t others = 0;
    bool named = false;
    for (std::uint32_t w = word; w < signs_.last() && w < word + furthest;) {
      if (w > word && signs_.border(w) != Border::none) return false;
      const WordSigns& signs = signs_.at(w);
      if (named && signs.act != 0)
        return signs.act + fewest_told <= signs_.last() &&
               (signs.act == signs_.last() || signs_.border(signs.act) == Border::none ||
                signs_.at_insertion(signs.act) || signs_.at(signs.act).complementizer != 0);
      if (signs.subject > w) {
        named = true;
        w = signs.subject;
      } else {
        const bool article = signs_.analysis().transparent[w];
        if (!article && (!named || ++others > 1)) return false;
        ++w;
      }
    }
    return false;
  }

  // Whether a name or title ends right before `word`: "President Biden and President Putin agreed" is one subject.
  [[nodiscard]] bool ends_name(std::uint32_t begin, std::uint32_t word) const {
    for (std::uint32_t w = begin; w < word; ++w)
      if (signs_.at(w).subject == word || signs_.at(w).person == word) return true;
    return false;
  }

  // Whether a person's name or title stands at `word` and its verb of telling, in a form of the past, right behind it:
  // names that "and" joins stand before what is no verb ("Presidents Biden and Putin talks").
  [[nodiscard]] bool person_told(std::uint32_t word) const {
    constexpr std::uint32_t furthest = 6;  // words of a title and a name
    std::uint32_t behind = first_subject(word);
    if (signs_.at(behind).person <= behind) return false;
    while (behind < signs_.last() && behind - word <= furthest && signs_.at(behind).act == 0 &&
           (behind == word || signs_.border(behind) == Border::none)) {
      const std::uint32_t name = std::max(signs_.at(behind).subject, signs_.at(behind).person);
      if (name <= behind && !signs_.analysis().transparent[behind]) return false;
      behind = std::max(name, behind + 1);
    }
    if (behind >= signs_.last() || signs_.at(behind).act == 0 || signs_.at(behind).act >= signs_.last()) return false;
    const auto& endings = signs_.language().finite_endings;
    const std::string& verb = signs_.analysis().tokens[behind].folded;
    return signs_.border(behind) == Border::none &&
           (signs_.at(behind).finite || std::any_of(endings.begin(), endings.end(),
                                                    [&](const std::string& ending) { return verb.ends_with(ending); }));
  }

  // `word`, or the one behind its article.
  [[nodiscard]] std::uint32_t first_subject(std::uint32_t word) const {
    while (word + 1 < signs_.last() && signs_.analysis().transparent[word]) ++word;
    return word;
  }

  // Whether a passive clause of its own begins at `word`: "…, and several bilateral matters were reviewed". What
  // begins with a preposition goes on with a list.
  [[nodiscard]] bool is_told_of(std::uint32_t begin, std::uint32_t word) const {
    constexpr std::uint32_t furthest = 10;
    if (signs_.at(word).oblique != 0) return false;
    if (signs_.has_complementizer(begin, word)) return false;  // "that" may govern this one as well
    for (std::uint32_t w = word; w < signs_.last() && w < word + furthest; ++w) {
      const WordSigns& signs = signs_.at(w);
      if ((w > word && signs_.border(w) != Border::none) || signs.relative != 0 || signs.complementizer != 0)
        return false;
      if (signs.auxiliary == 0 || has_participle_ending(signs_.analysis().tokens[w].folded, signs_.language())) {
        if (signs.act != 0) return false;
        continue;
      }
      return w > word && signs.auxiliary < signs_.last() && signs_.act_near(signs.auxiliary);
    }
    return false;
  }

  // '…," said the President': the same with the verb first.
  [[nodiscard]] bool is_tag_behind(std::uint32_t word) const {
    constexpr std::uint32_t furthest = 8;
    if (signs_.language().subject_behind_verb || !signs_.at(word).tells || signs_.at(word).act != word + 1 ||
        signs_.last() - word > furthest || word + 1 == signs_.last() || signs_.border(word) == Border::strong ||
        !closes_quotation_before(word))
      return false;
    bool named = false;
    for (std::uint32_t w = word + 1; w < signs_.last(); ++w) {
      if (signs_.border(w) != Border::none) return named;
      named = named || signs_.at(w).subject > w || signs_.analysis().tokens[w].capitalised;
    }
    return named && !signs_.has_complementizer(word, signs_.last());
  }

  [[nodiscard]] bool closes_quotation_before(std::uint32_t word) const {
    const std::string_view gap = signs_.gap_before(word);
    // The mark stands right behind the words, not in front of the next ones.
    const std::string_view marks = gap.substr(0, gap.find(' '));
    return marks.find('"') != std::string_view::npos || marks.find("\u201D") != std::string_view::npos ||
           marks.find("\u00BB") != std::string_view::npos;
  }

  [[nodiscard]] bool begins_clause(std::uint32_t begin, std::uint32_t word) const {
    if (signs_.kept_together(word) || signs_.at_insertion(word)) return false;
    if (has_semicolon_before(word)) return true;
    const WordSigns& signs = signs_.at(word);
    const Border before = signs_.border(word);
    if (signs.clause_opener != 0 && before != Border::none && signs_.has_act(begin, word)) return true;
    if (signs.joiner != 0 && signs.joiner < signs_.last() && signs_.act_near(signs.joiner) &&
        signs_.has_act(begin, word) && !signs_.in_act(begin, word))
      return true;
    if (signs.act != 0 && word > begin && signs_.joins_verb(word)) return true;
    if (!signs_.has_act(begin, word) || signs_.only_describes(begin, word)) return false;
    const std::uint32_t also = signs.also_joiner;
    if (also != 0 && also < signs_.last() && signs_.at(also).act != 0 && !signs_.language().subject_behind_verb)
      return true;
    // "He stressed the truce and the two leaders reaffirmed …", "They agreed on it and President Putin said …"
    if (before == Border::none)
      return signs.joiner == word + 1 && signs.joiner < signs_.last() && !signs_.language().subject_behind_verb &&
             !signs_.has_complementizer(begin, word) &&
             (signs_.at(first_subject(signs.joiner)).many ? subject_acts(signs.joiner)
                                                          : !ends_name(begin, word) && person_told(signs.joiner));
    if (is_tag_behind(word)) return false;
    // "X was also discussed: the President informed …" goes on in a clause of its own.
    if (before == Border::strong) return !signs_.language().subject_behind_verb && subject_acts(word);
    const bool joined = signs.joiner == word + 1 && signs.joiner < signs_.last();
    // «…, а Президент подтвердил …»: what stands against the clause before it has its own subject.
    if (!signs_.language().subject_behind_verb && signs.clause_joiner == word + 1 &&
        signs.clause_joiner < signs_.last() && subject_acts(signs.clause_joiner, true))
      return true;
    const std::uint32_t head = joined ? signs.joiner : word;
    // «عقد اجتماع في إسطنبول، لمناقشة التطورات» (…, to discuss): what a thing is for is told by nobody.
    if (signs.purpose != 0) return false;
    // «أبرزها» (foremost among them) opens a list, though the word may be a verb as well.
    return (signs.act != 0 && signs.list_opener < signs.act) ||
           (!signs_.language().subject_behind_verb &&
            (subject_acts(head, joined) || (joined && is_told_of(begin, head))));
  }

  void add(std::uint32_t begin, std::uint32_t end, std::optional<std::uint32_t> governor) {
    while (begin < end && signs_.only_joins(begin, end)) ++begin;
    if (const std::uint32_t also = begin < end ? signs_.at(begin).also_joiner : 0;
        also != 0 && also < end && !signs_.has_joining_clitic(begin) &&
        (governor || (begin > signs_.first() && signs_.at(also).act != 0)))
      begin = also;
    if (begin >= end) return;
    // "…, in addition to it" goes with what stands before it.
    if (!clauses_.empty() && clauses_.back().last <= begin && only_small_words(begin, end)) {
      clauses_.back().last = end;
      return;
    }
    ClauseSpan clause;
    clause.first = begin;
    clause.last = end;
    clauses_.push_back(clause);
    governors_.push_back(governor);
  }

  [[nodiscard]] bool only_small_words(std::uint32_t begin, std::uint32_t end) const {
    const auto& small = signs_.language().stop_words;
    for (std::uint32_t word = begin; word < end; ++word)
      if (std::find(small.begin(), small.end(), signs_.analysis().tokens[word].folded) == small.end()) return false;
    return true;
  }

  // [begin, end) is one clause: cuts its list items apart.
  void split_list(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t word = begin + 1; word < end; ++word) {
      const std::uint32_t behind = signs_.at(word).list_opener;
      if (!opens_list(signs_, begin, word, behind, end)) continue;
      split_objects(begin, word);
      const auto governor = static_cast<std::uint32_t>(clauses_.empty() ? 0 : clauses_.size() - 1);
      split_items(behind, end, 1, clauses_.empty() ? std::nullopt : std::optional(governor));
      return;
    }
    split_objects(begin, end);
  }

  // Splits the objects of a verb of discussing when they form a list.
  void split_objects(std::uint32_t begin, std::uint32_t end) {
    std::uint32_t verb_end = 0;
    for (std::uint32_t word = begin; word < end && verb_end == 0; ++word)
      if (signs_.at(word).act_takes_list) verb_end = signs_.at(word).act;
    if (verb_end == 0 || verb_end >= end) {
      split_also(begin, end);
      return;
    }
    // "Noted that, with America's help, peace is possible": what follows is a clause and no list of objects.
    if (signs_.at(verb_end).complementizer != 0 || signs_.at(verb_end - 1).complementizer == verb_end) {
      split_also(begin, end);
      return;
    }
    std::vector<std::uint32_t> cuts = item_cuts(signs_, verb_end, end);
    // Two objects joined by "and" are one matter as often as two; three with commas are a list, and so are two that
    // are called fields.
    if (cuts.size() < 2) {
      const auto pair = field_pair(signs_, verb_end, end);
      cuts.clear();
      if (pair) cuts.push_back(*pair);
    }
    if (cuts.empty()) {
      split_also(begin, end);
      return;
    }
    add(begin, cuts.front(), std::nullopt);
    const auto governor = static_cast<std::uint32_t>(clauses_.size() - 1);
    for (std::size_t i = 0; i < cuts.size(); ++i) add(cuts[i], i + 1 < cuts.size() ? cuts[i + 1] : end, governor);
    governor_ends_.emplace_back(governor, verb_end);
  }

  // "… , as well as B": B is a statement of its own under the same verb.
  void split_also(std::uint32_t begin, std::uint32_t end) {
    std::uint32_t verb_end = begin;
    for (std::uint32_t word = begin; word < end && verb_end == begin; ++word)
      if (signs_.at(word).act != 0) verb_end = signs_.at(word).act;
    for (std::uint32_t word = std::max(begin + 1, verb_end); word < end; ++word) {
      const std::uint32_t behind = signs_.at(word).also_joiner;
      if (behind == 0 || behind >= end || signs_.kept_together(word) || signs_.in_insertion(word) ||
          signs_.at(word - 1).complementizer != 0 || signs_.tells_nothing_yet(begin, word))
        continue;
      add(begin, word, std::nullopt);
      const auto governor = static_cast<std::uint32_t>(clauses_.size() - 1);
      if (verb_end > begin) governor_ends_.emplace_back(governor, verb_end);
      split_items(behind, end, 2, governor);
      return;
    }
    add(begin, end, std::nullopt);
  }

  void split_items(std::uint32_t begin, std::uint32_t end, std::size_t fewest_cuts,
                   std::optional<std::uint32_t> governor) {
    std::vector<std::uint32_t> cuts = item_cuts(signs_, begin, end);
    if (cuts.size() < fewest_cuts) cuts.clear();
    std::uint32_t item = begin;
    for (const std::uint32_t cut : cuts) {
      add(item, cut, governor);
      item = cut;
    }
    add(item, end, governor);
  }

  // Where the words of a clause begin in bytes: behind the separator, with an opening quotation mark.
  [[nodiscard]] std::uint32_t cut_before(std::uint32_t word) const {
    if (word == signs_.first()) return signs_.sentence().begin;
    const std::string_view gap = signs_.gap_before(word);
    static constexpr std::array<std::string_view, 6> separators{",", ";", ":", "\xD8\x8C", "\xD8\x9B", "—"};
    std::size_t cut = 0;
    for (const auto separator : separators)
      if (const auto found = gap.rfind(separator); found != std::string_view::npos)
        cut = std::max(cut, found + separator.size());
    if (cut == 0) cut = std::min(gap.find_first_of(" \n\t"), gap.size());
    return signs_.analysis().tokens[word - 1].span.end + static_cast<std::uint32_t>(cut);
  }

  [[nodiscard]] ByteSpan without_separators(ByteSpan span) const {
    static constexpr std::array<std::string_view, 8> separators{",", ";", ":", "\xD8\x8C", "\xD8\x9B", "—", "–", " -"};
    for (bool again = true; again;) {
      again = false;
      span = trimmed(signs_.text(), span);
      for (const auto separator : separators) {
        if (span.of(signs_.text()).ends_with(separator)) {
          span.end -= static_cast<std::uint32_t>(separator.size());
          again = true;
        }
        if (separator != ":" && span.of(signs_.text()).starts_with(separator)) {
          span.begin += static_cast<std::uint32_t>(separator.size());
          again = true;
        }
      }
    }
    return span;
  }

  // Bytes of the clauses and of their governors. A clause ends where its words end, with closing marks.
  void close_spans() {
    for (auto& clause : clauses_) {
      const std::uint32_t end = clause.last == signs_.last() ? signs_.sentence().end : cut_before(clause.last);
      clause.span = without_separators({cut_before(clause.first), end});
    }
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      if (!governors_[i]) continue;
      const ClauseSpan& governor = clauses_[*governors_[i]];
      std::uint32_t words_end = governor.last;
      for (const auto& [clause, end] : governor_ends_)
        if (clause == *governors_[i]) words_end = end;
      const std::uint32_t end = words_end == governor.last ? governor.span.end : cut_before(words_end);
      clauses_[i].governor = without_separators({governor.span.begin, end});
    }
  }

  const ClauseSigns& signs_;
  std::vector<ClauseSpan> clauses_;
  std::vector<std::optional<std::uint32_t>> governors_;                 // clause number, per clause
  std::vector<std::pair<std::uint32_t, std::uint32_t>> governor_ends_;  // clause → end of its governing words
};

}  // namespace

std::vector<ClauseSpan> clauses_of(std::string_view text, const Analysis& analysis, ByteSpan sentence,
                                   const Language& language, const Knowledge& knowledge, std::span<const Match> kept) {
  const ClauseSigns signs(text, analysis, sentence, language, knowledge, kept);
  return Splitter(signs).run();
}

}  // namespace diptych
