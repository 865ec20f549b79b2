#include "core/segment/source_tail.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace diptych {
namespace {

constexpr std::uint32_t longest = 18;          // words of a tail
constexpr std::uint32_t longest_subject = 10;  // words before the verb: an office with a name
constexpr std::uint32_t longest_rest = 8;      // words behind it: "in a statement on Monday"

class TailFinder {
 public:
  explicit TailFinder(const ClauseSigns& signs) : signs_(signs) {
    const Matcher matcher(signs.knowledge(), signs.analysis());
    for (const auto& match : matcher.all(Root::attribution, signs.first(), signs.last())) {
      const LexiconValue value = signs.knowledge().lexicon_at(match.entry.target);
      // Whoever warns, thanks or denies does more than tell.
      if (value.category == "telling" && (value.value == "say" || value.value == "add" || value.value == "write"))
        telling_.push_back(match);
      if (value.category == "phrase" && value.value == "locative") places_.push_back(match);
      if (value.category == "phrase" && value.value == "office") offices_.push_back(match);
    }
    parties_ = matcher.all(Root::parties, signs.first(), signs.last());
  }

  [[nodiscard]] std::optional<SourceTail> run() const {
    const std::uint32_t from = signs_.last() - std::min(longest, signs_.last() - signs_.first());
    for (std::uint32_t word = from; word < signs_.last(); ++word) {
      if (word == signs_.first() ? !(word > 0 && quotation_ends_before(word))
                                 : signs_.border(word) == Border::none && !closes_quotation(word))
        continue;
      // Where the verb comes first, it begins a clause of its own behind a comma, and not behind a quotation.
      if (signs_.language().subject_behind_verb && (!closes_quotation(word) || signs_.has_joining_clitic(word)))
        continue;
      if (signs_.kept_together(word) || signs_.at(word).joiner != 0 || signs_.at(word).complementizer != 0) continue;
      for (const auto& verb : telling_) {
        if (verb.first < word || is_quoted(verb.first)) continue;
        if (verb.first == word ? is_told_behind(verb) : is_told_before(word, verb))
          return SourceTail{word, reports(word)};
        break;  // the first verb is the one that tells
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool closes_quotation(std::uint32_t word) const {
    const std::string_view gap = signs_.gap_before(word);
    return gap.find('"') != std::string_view::npos || gap.find("\u201D") != std::string_view::npos ||
           gap.find("\u00BB") != std::string_view::npos;
  }

  // "“One. Two.” A spokesman said in a statement.": the mark stands behind the words of the sentence before.
  [[nodiscard]] bool quotation_ends_before(std::uint32_t word) const {
    return closes_quotation(word) && signs_.gap_before(word).find('\n') == std::string_view::npos;
  }

  // A quotation begins between `word` and the end: it is told by what stands before it.
  [[nodiscard]] bool is_quoted(std::uint32_t word) const {
    for (std::uint32_t at = word; at < signs_.last(); ++at) {
      const std::string_view gap = at > word ? signs_.gap_before(at) : std::string_view();
      if (gap.find('"') != std::string_view::npos || gap.find("\u201C") != std::string_view::npos ||
          gap.find("\u00AB") != std::string_view::npos)
        return true;
    }
    return false;
  }

  static bool covers(const std::vector<Match>& matches, std::uint32_t word) {
    return std::any_of(matches.begin(), matches.end(),
                       [&](const Match& match) { return match.first <= word && word < match.last; });
  }

  [[nodiscard]] bool is_source(std::uint32_t word) const {
    return covers(offices_, word) || covers(parties_, word) || signs_.at(word).person != 0;
  }

  // Words of a name or office, and the small ones between.
  [[nodiscard]] bool names(std::uint32_t word) const {
    const auto& small = signs_.language().stop_words;
    const Token& token = signs_.analysis().tokens[word];
    return is_source(word) || token.capitalised || signs_.analysis().transparent[word] ||
           std::find(small.begin(), small.end(), token.folded) != small.end();
  }

  [[nodiscard]] bool ends_plainly(std::uint32_t word) const {
    for (; word < signs_.last(); ++word)
      if (signs_.at(word).complementizer != 0 || signs_.at(word).infinitive != 0 || signs_.at(word).joiner != 0 ||
          signs_.at(word).act != 0)
        return false;
    return true;
  }

  // "…, the White House said in a statement."
  [[nodiscard]] bool is_told_before(std::uint32_t word, const Match& verb) const {
    if (signs_.language().subject_behind_verb || verb.first - word > longest_subject ||
        signs_.last() - verb.last > longest_rest)
      return false;
    bool source = false;
    for (std::uint32_t at = word; at < verb.first; ++at) {
      if ((at > word && signs_.border(at) != Border::none) || !names(at) || signs_.at(at).oblique > at + 1)
        return false;
      source = source || is_source(at);
    }
    // What stands behind the verb says where and when; anything else is what is told.
    return source && ends_plainly(verb.last) &&
           (verb.last == signs_.last() || (signs_.border(verb.last) == Border::none && says_where(verb.last)));
  }

  // "In a statement", "on Monday", "after the call", and not "of the need for peace".
  [[nodiscard]] bool says_where(std::uint32_t word) const {
    if (covers(places_, word)) return true;
    const std::uint32_t behind = signs_.at(word).oblique;
    if (behind == 0) return false;
    for (std::uint32_t at = behind; at < signs_.last() && at < behind + 2; ++at) {
      if (signs_.at(at).title != 0) return true;
      if (!signs_.analysis().transparent[at]) return at == behind && signs_.analysis().tokens[at].capitalised;
    }
    return false;
  }

  // "…, said a spokesman for the President.", «…, сообщили в Кремле.»
  [[nodiscard]] bool is_told_behind(const Match& verb) const {
    std::uint32_t at = verb.last;
    if (at >= signs_.last() || signs_.border(at) != Border::none || signs_.last() - at > longest_subject + longest_rest)
      return false;
    while (at < signs_.last() && signs_.analysis().transparent[at]) ++at;
    if (at + 1 < signs_.last() && signs_.at(at).oblique == at + 1) ++at;
    const auto cased = [&](std::uint32_t word) { return signs_.analysis().tokens[word].capitalised; };
    if (at >= signs_.last() || !(is_source(at) || cased(at)) || !ends_plainly(at)) return false;
    const bool cased_script = signs_.language().script != "Arab";
    bool source = false;
    for (std::uint32_t word = at; word < signs_.last(); ++word) {
      source = source || is_source(word);
      // "…, said Trump had been respectful": what is told.
      if (signs_.at(word).predicate != 0) return false;
      // Names without capitals may be any word.
      if (cased_script && !names(word) && signs_.border(word) == Border::none && !says_where(word))
        return source && is_where(word);
    }
    return source;
  }

  // Whether a word goes on with where something was said: "in a written statement".
  [[nodiscard]] bool is_where(std::uint32_t word) const {
    for (std::uint32_t at = word; at > signs_.first() && signs_.border(at) == Border::none; --at)
      if (says_where(at - 1)) return true;
    return false;
  }

  [[nodiscard]] bool reports(std::uint32_t word) const {
    for (const auto& office : offices_)
      if (office.first >= word) return true;
    bool leader = false;
    for (const auto& party : parties_) {
      if (party.first < word) continue;
      // Who held two offices is there as two persons of one name.
      if (party.entry.kind == LabelKind::person &&
          signs_.knowledge().person_at(party.entry.target).role == "spokesperson")
        return true;
      leader = leader || party.entry.kind == LabelKind::person || party.entry.kind == LabelKind::office;
    }
    for (std::uint32_t at = word; at < signs_.last() && !leader; ++at) leader = signs_.at(at).title != 0;
    return !leader;
  }

  const ClauseSigns& signs_;
  std::vector<Match> telling_;
  std::vector<Match> offices_;
  std::vector<Match> places_;  // prepositions of place
  std::vector<Match> parties_;
};

}  // namespace

std::optional<SourceTail> source_tail_of(const ClauseSigns& signs) { return TailFinder(signs).run(); }

}  // namespace diptych
