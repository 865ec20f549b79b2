#include "core/segment/statements.h"

#include "core/text/symbol.h"
#include "core/text/utf8.h"
#include "core/text/verb_form.h"

#include <algorithm>
#include <array>

namespace diptych {
namespace {

// What the lexicon says a word begins; the numbers are the word behind the phrase, 0 for "nothing".
struct Signs {
  std::uint32_t list_opener = 0;
  std::uint32_t joiner = 0;
  std::uint32_t also_joiner = 0;
  std::uint32_t clause_opener = 0;
  std::uint32_t relative = 0;
  std::uint32_t means = 0;
  std::uint32_t act = 0;
  std::uint32_t subject = 0;
  std::uint32_t complementizer = 0;
  std::uint32_t auxiliary = 0;
  std::uint32_t oblique = 0;
  std::uint32_t infinitive = 0;
  std::uint32_t predicate = 0;
  std::uint32_t pair_opener = 0;
  std::uint32_t adjective = 0;
  std::uint32_t noun = 0;
  bool act_takes_list = false;
  bool tells = false;  // a verb that only says
  bool many = false;   // a subject that stands for both sides
};

// Acts whose objects are topics told one after the other.
bool takes_list(std::string_view act) {
  static constexpr std::array<std::string_view, 6> acts{"discussed", "exchanged views", "touched on",
                                                        "raised",    "noted",           "assessed"};
  return std::find(acts.begin(), acts.end(), act) != acts.end();
}

class Splitter {
 public:
  Splitter(std::string_view text, const Analysis& analysis, ByteSpan sentence, const Language& language,
           const Knowledge& knowledge, std::span<const Match> kept)
      : text_(text),
        analysis_(analysis),
        sentence_(sentence),
        language_(language),
        knowledge_(knowledge),
        stemmer_(language),
        kept_(kept) {
    std::tie(first_, last_) = analysis.tokens_in(sentence);
    signs_.resize(last_ - first_);
    const Matcher matcher(knowledge, analysis);
    for (const auto& match : matcher.all(Root::lexicon, first_, last_)) note(match, knowledge);
    for (const auto& match : matcher.all(Root::parties, first_, last_)) note_subject(match);
  }

  std::vector<Clause> run() {
    if (first_ == last_) return {};
    std::uint32_t begin = first_;
    for (std::uint32_t at = first_ + 1; at <= last_; ++at)
      if (at == last_ || begins_clause(begin, at)) {
        split_list(begin, at);
        begin = at;
      }
    close_spans();
    return std::move(clauses_);
  }

 private:
  void note(const Match& match, const Knowledge& knowledge) {
    const LexiconValue value = knowledge.lexicon_at(match.entry.target);
    Signs& signs = signs_[match.first - first_];
    const auto longer = [&](std::uint32_t& sign) { sign = std::max(sign, match.last); };
    if (value.category == "list-opener") longer(signs.list_opener);
    if (value.category == "joiner") longer(signs.joiner);
    if (value.category == "also-joiner") longer(signs.also_joiner);
    if (value.category == "clause-opener") longer(signs.clause_opener);
    if (value.category == "means") longer(signs.means);
    if (value.category == "complementizer") longer(signs.complementizer);
    if (value.category == "auxiliary") longer(signs.auxiliary);
    if (value.category == "oblique") longer(signs.oblique);
    if (value.category == "infinitive") longer(signs.infinitive);
    if (value.category == "predicate") longer(signs.predicate);
    if (value.category == "pair-opener") longer(signs.pair_opener);
    if (value.category == "adjective") longer(signs.adjective);
    if (value.category == "noun") longer(signs.noun);
    // Nor does one begin with a month: "November 9, 2020, January 11 and November 26, 2021".
    if (value.category == "relative" || value.category == "month") longer(signs.relative);
    if (value.category == "both" || value.category == "leader" || value.category == "pronoun-one" ||
        value.category == "pronoun-many")
      note_subject(match);
    if (value.category == "both" || value.category == "pronoun-many") signs.many = true;
    if (value.category == "act" || value.category == "act-passive") {
      longer(signs.act);
      signs.tells = signs.tells || value.value == "noted" || value.value == "informed";
      signs.act_takes_list = signs.act_takes_list || takes_list(value.value);
    }
  }

  void note_subject(const Match& match) {
    std::uint32_t& subject = signs_[match.first - first_].subject;
    subject = std::max(subject, match.last);
  }

  [[nodiscard]] const Signs& at(std::uint32_t word) const { return signs_[word - first_]; }
  [[nodiscard]] Border border(std::uint32_t word) const {
    return word == first_ ? Border::none : analysis_.border[word];
  }

  // Whether a label spans the border before `word`.
  [[nodiscard]] bool kept_together(std::uint32_t word) const {
    return std::any_of(kept_.begin(), kept_.end(), [&](const Match& m) { return m.first < word && word < m.last; });
  }

  // The joining conjunction written together with the word, as the Arabic wa- in "وأكد": the word has a reading
  // without its first clitic.
  [[nodiscard]] bool has_joining_clitic(std::uint32_t word) const {
    if (language_.clitics.empty()) return false;
    const std::string& folded = analysis_.tokens[word].folded;
    return std::any_of(language_.clitics.front().begin(), language_.clitics.front().end(),
                       [&](const std::string& clitic) { return folded.starts_with(clitic); });
  }

  // Whether a verb begins with that conjunction, and not with a letter of its root that looks like one, as «وافق» does:
  // without it, too, the word begins something that the lexicon knows.
  [[nodiscard]] bool joins_verb(std::uint32_t word) const {
    if (!has_joining_clitic(word)) return false;
    const Token& whole = analysis_.tokens[word];
    return std::any_of(language_.clitics.front().begin(), language_.clitics.front().end(), [&](const auto& clitic) {
      if (!whole.folded.starts_with(clitic)) return false;
      Token rest = whole;
      rest.folded = whole.folded.substr(clitic.size());
      const auto names = text_symbols(rest, stemmer_);
      return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        const auto symbol = knowledge_.symbol(name);
        return symbol && knowledge_.child(knowledge_.root(Root::lexicon), *symbol);
      });
    });
  }

  [[nodiscard]] bool has_semicolon_before(std::uint32_t word) const {
    const auto& tokens = analysis_.tokens;
    const std::string_view gap =
        text_.substr(tokens[word - 1].span.end, tokens[word].span.begin - tokens[word - 1].span.end);
    return gap.find(';') != std::string_view::npos || gap.find("\xD8\x9B") != std::string_view::npos;
  }

  // Whether a verb of telling stands at `word` or one word behind it ("and also called", «а затем призвал»).
  [[nodiscard]] bool act_near(std::uint32_t word) const {
    for (std::uint32_t w = word; w < last_ && w <= word + 1; ++w)
      if (at(w).act != 0) return true;
    return false;
  }

  // Whether a clause of its own begins at `word`: who acts, then a verb of telling, then what is told ("…, and the two
  // leaders discussed …"). "…, he said." ends a clause and begins none.
  [[nodiscard]] bool subject_acts(std::uint32_t word) const {
    constexpr std::uint32_t furthest = 8;  // words of a title, two names and an adverb
    constexpr std::uint32_t fewest_told = 2;
    std::uint32_t others = 0;
    bool named = false;
    for (std::uint32_t w = word; w < last_ && w < word + furthest;) {
      if (w > word && border(w) != Border::none) return false;
      const Signs& signs = at(w);
      if (named && signs.act != 0) return signs.act + fewest_told <= last_ && border(signs.act) == Border::none;
      if (signs.subject > w) {
        named = true;
        w = signs.subject;
      } else {
        const bool article = analysis_.transparent[w];
        if (!article && (!named || ++others > 1)) return false;
        ++w;
      }
    }
    return false;
  }

  // `word`, or the one behind its article.
  [[nodiscard]] std::uint32_t first_subject(std::uint32_t word) const {
    while (word + 1 < last_ && analysis_.transparent[word]) ++word;
    return word;
  }

  // Whether a passive clause of its own begins at `word`: "…, and several bilateral matters were reviewed". What
  // begins with a preposition goes on with a list.
  [[nodiscard]] bool is_told_of(std::uint32_t begin, std::uint32_t word) const {
    constexpr std::uint32_t furthest = 10;
    if (at(word).oblique != 0) return false;
    if (has_complementizer(begin, word)) return false;  // "that" may govern this one as well
    for (std::uint32_t w = word; w < last_ && w < word + furthest; ++w) {
      const Signs& signs = at(w);
      if ((w > word && border(w) != Border::none) || signs.relative != 0 || signs.complementizer != 0) return false;
      if (signs.auxiliary == 0 || has_participle_ending(analysis_.tokens[w].folded, language_)) {
        if (signs.act != 0) return false;
        continue;
      }
      return w > word && signs.auxiliary < last_ && act_near(signs.auxiliary);
    }
    return false;
  }

  // '…," the President summed up': who said it, with nothing told behind the verb.
  [[nodiscard]] bool is_tag(std::uint32_t word, std::uint32_t end) const {
    constexpr std::uint32_t furthest = 8;  // words of a title and two names
    while (word < end && analysis_.transparent[word]) ++word;
    if (word >= end || at(word).subject <= word) return false;
    for (std::uint32_t w = word; w < end && w < word + furthest; ++w)
      if (at(w).act == end) return true;
    return false;
  }

  // '…," said the President': the same with the verb first.
  [[nodiscard]] bool is_tag_behind(std::uint32_t word) const {
    constexpr std::uint32_t furthest = 8;
    if (language_.subject_behind_verb || !at(word).tells || at(word).act != word + 1 || last_ - word > furthest ||
        word + 1 == last_ || border(word) == Border::strong || !closes_quotation_before(word))
      return false;
    bool named = false;
    for (std::uint32_t w = word + 1; w < last_; ++w) {
      if (border(w) != Border::none) return named;
      named = named || at(w).subject > w || analysis_.tokens[w].capitalised;
    }
    return named && !has_complementizer(word, last_);
  }

  [[nodiscard]] bool closes_quotation_before(std::uint32_t word) const {
    const auto& tokens = analysis_.tokens;
    const std::string_view gap =
        text_.substr(tokens[word - 1].span.end, tokens[word].span.begin - tokens[word - 1].span.end);
    // The mark stands right behind the words, not in front of the next ones.
    const std::string_view marks = gap.substr(0, gap.find(' '));
    return marks.find('"') != std::string_view::npos || marks.find("\u201D") != std::string_view::npos ||
           marks.find("\u00BB") != std::string_view::npos;
  }

  [[nodiscard]] bool has_complementizer(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t w = begin; w < end; ++w)
      if (at(w).complementizer != 0) return true;
    return false;
  }

  // A clause without a verb is no place to begin another one: "peace and stability".
  [[nodiscard]] bool has_act(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t w = begin; w < end; ++w)
      if (at(w).act != 0) return true;
    return false;
  }

  [[nodiscard]] bool begins_clause(std::uint32_t begin, std::uint32_t word) const {
    if (kept_together(word)) return false;
    if (has_semicolon_before(word)) return true;
    const Signs& signs = at(word);
    const Border before = border(word);
    if (signs.clause_opener != 0 && before != Border::none && has_act(begin, word)) return true;
    if (signs.joiner != 0 && signs.joiner < last_ && act_near(signs.joiner) && has_act(begin, word)) return true;
    if (signs.act != 0 && word > begin && joins_verb(word)) return true;
    if (!has_act(begin, word)) return false;
    const std::uint32_t also = signs.also_joiner;
    if (also != 0 && also < last_ && at(also).act != 0 && !language_.subject_behind_verb) return true;
    // "He stressed the truce and the two leaders reaffirmed …"
    if (before == Border::none)
      return signs.joiner == word + 1 && signs.joiner < last_ && !language_.subject_behind_verb &&
             !has_complementizer(begin, word) && at(first_subject(signs.joiner)).many && subject_acts(signs.joiner);
    if (is_tag_behind(word)) return false;
    // "X was also discussed: the President informed …" goes on in a clause of its own.
    if (before == Border::strong) return !language_.subject_behind_verb && subject_acts(word);
    const bool joined = signs.joiner == word + 1 && signs.joiner < last_;
    const std::uint32_t head = joined ? signs.joiner : word;
    return signs.act != 0 ||
           (!language_.subject_behind_verb && (subject_acts(head) || (joined && is_told_of(begin, head))));
  }

  void add(std::uint32_t begin, std::uint32_t end, std::optional<std::uint32_t> governor) {
    while (begin < end && only_joins(begin, end)) ++begin;
    if (const std::uint32_t also = begin < end ? at(begin).also_joiner : 0;
        also != 0 && also < end && !has_joining_clitic(begin) && (governor || (begin > first_ && at(also).act != 0)))
      begin = also;
    if (begin >= end) return;
    // "…, in addition to it" goes with what stands before it.
    if (!clauses_.empty() && clauses_.back().last <= begin && only_small_words(begin, end)) {
      clauses_.back().last = end;
      return;
    }
    Clause clause;
    clause.first = begin;
    clause.last = end;
    clauses_.push_back(clause);
    governors_.push_back(governor);
  }

  [[nodiscard]] bool only_small_words(std::uint32_t begin, std::uint32_t end) const {
    const auto& small = language_.stop_words;
    for (std::uint32_t word = begin; word < end; ++word)
      if (std::find(small.begin(), small.end(), analysis_.tokens[word].folded) == small.end()) return false;
    return true;
  }

  // A joining word at the beginning of an item belongs to the list, not to the item.
  [[nodiscard]] bool only_joins(std::uint32_t word, std::uint32_t end) const {
    return at(word).joiner == word + 1 && word + 1 < end && !has_joining_clitic(word);
  }

  // [begin, end) is one clause: cuts its list items apart.
  void split_list(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t word = begin + 1; word < end; ++word) {
      const std::uint32_t behind = at(word).list_opener;
      // "…, including through the UN" says how, and lists nothing.
      // Nor does "that, together with America, peace can be achieved".
      if (behind == 0 || behind >= end || kept_together(word) || at(behind).means != 0 ||
          at(word - 1).complementizer != 0 || is_insertion(begin, word, behind) || is_aside(behind, end) ||
          names_members(begin, word, behind, end))
        continue;
      split_objects(begin, word);
      const auto governor = static_cast<std::uint32_t>(clauses_.empty() ? 0 : clauses_.size() - 1);
      split_items(behind, end, 1, clauses_.empty() ? std::nullopt : std::optional(governor));
      return;
    }
    split_objects(begin, end);
  }

  // "The need for all states, including members of the Council, to limit …": the clause goes on behind what stands
  // between the commas.
  [[nodiscard]] bool is_aside(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t word = begin + 1;
    while (word < end && border(word) == Border::none) ++word;
    if (word >= end) return false;
    // "…, to which both attach importance" goes on with what is listed; so does «حيث», "where".
    const bool relative = word + 1 < end && at(word + 1).relative != 0;
    return (at(word).infinitive != 0 && !relative) || at(word).predicate != 0 ||
           (at(word).complementizer != 0 && !language_.subject_behind_verb);
  }

  // "Stressed, in particular, the need", "expressed concern, in particular, about …", "and, in particular, …": an
  // insertion before the first object.
  [[nodiscard]] bool is_insertion(std::uint32_t begin, std::uint32_t word, std::uint32_t behind) const {
    if (at(word - 1).joiner == word) return true;
    if (border(word) == Border::none || word == begin) return false;
    if (at(word - 1).act == word) return true;
    if (at(behind).oblique == 0) return false;
    for (std::uint32_t w = begin; w < word; ++w)
      if (at(w).act == word) return true;
    return false;
  }

  // "The release of hostages, including Canadians": who belongs to a group is no matter of its own, unless matters are
  // listed or the name is known as one.
  [[nodiscard]] bool names_members(std::uint32_t begin, std::uint32_t opener, std::uint32_t behind,
                                   std::uint32_t end) const {
    constexpr std::uint32_t longest = 3;  // words of a name
    if (end - behind > longest || labelled(behind, end)) return false;
    for (std::uint32_t w = begin; w < opener; ++w)
      if (at(w).act_takes_list) return false;
    for (std::uint32_t w = behind; w < end; ++w)
      if (!analysis_.tokens[w].capitalised && !analysis_.transparent[w]) return false;
    return true;
  }

  // Splits the objects of a verb of discussing when they form a list.
  void split_objects(std::uint32_t begin, std::uint32_t end) {
    std::uint32_t verb_end = 0;
    for (std::uint32_t word = begin; word < end && verb_end == 0; ++word)
      if (at(word).act_takes_list) verb_end = at(word).act;
    if (verb_end == 0 || verb_end >= end) {
      split_also(begin, end);
      return;
    }
    // "Noted that, with America's help, peace is possible": what follows is a clause and no list of objects.
    if (at(verb_end).complementizer != 0 || at(verb_end - 1).complementizer == verb_end) {
      split_also(begin, end);
      return;
    }
    const std::vector<std::uint32_t> cuts = item_cuts(verb_end, end);
    // Two objects joined by "and" are one matter as often as two; three with commas are a list.
    if (cuts.size() < 2) {
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
      if (at(word).act != 0) verb_end = at(word).act;
    for (std::uint32_t word = std::max(begin + 1, verb_end); word < end; ++word) {
      const std::uint32_t behind = at(word).also_joiner;
      if (behind == 0 || behind >= end || kept_together(word) || at(word - 1).complementizer != 0) continue;
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
    std::vector<std::uint32_t> cuts = item_cuts(begin, end);
    if (cuts.size() < fewest_cuts) cuts.clear();
    std::uint32_t item = begin;
    for (const std::uint32_t cut : cuts) {
      add(item, cut, governor);
      item = cut;
    }
    add(item, end, governor);
  }

  // Where items begin in [begin, end): behind each comma, and at the joiner behind the last comma.
  [[nodiscard]] std::vector<std::uint32_t> item_cuts(std::uint32_t begin, std::uint32_t end) const {
    std::vector<std::uint32_t> cuts;
    for (std::uint32_t word = begin + 1; word < end; ++word) {
      if (kept_together(word) || in_parentheses(begin, word)) continue;
      // "Discussed, in particular, the results".
      if (at(begin).list_opener >= word) continue;
      if (is_tag(word, end)) continue;
      const bool comma = border(word) != Border::none;
      const bool also = at(word).also_joiner != 0;
      if ((comma && begins_item(word, end)) || also) cuts.push_back(word);
    }
    // "A, B and C": the last "and" cuts too, unless a comma stands before it already.
    if (!cuts.empty())
      for (std::uint32_t word = end - 1; word > cuts.back(); --word)
        if ((at(word).joiner == word + 1 || (has_joining_clitic(word) && at(word).joiner != 0)) &&
            !kept_together(word) && !kept_together(word + 1) && !in_parentheses(begin, word)) {
          if ((!is_last_item(cuts.back(), end) || (labelled(cuts.back(), word) && labelled(word, end))) &&
              !in_pair(cuts.back(), word))
            cuts.push_back(word);
          break;
        }
    join_bare_items(begin, end, cuts);
    cuts.erase(std::remove_if(cuts.begin(), cuts.end(),
                              [&](std::uint32_t cut) { return parts_adjectives(cut, end) || parts_name(cut, end); }),
               cuts.end());
    return cuts;
  }

  // "Between Russia and Ukraine", "both at home and abroad": the "and" of a pair.
  [[nodiscard]] bool in_pair(std::uint32_t begin, std::uint32_t word) const {
    for (std::uint32_t w = word; w-- > begin;) {
      if (at(w).joiner == w + 1) return false;
      // "Between the two countries", "both countries": the pair is whole.
      const bool whole = at(w).many && at(w).subject > w + 1;
      if (at(w).pair_opener != 0) return !whole;
      if (whole) return false;
    }
    return false;
  }

  // "A frank and substantive exchange", «экономических и культурных связей»: adjectives of one noun.
  [[nodiscard]] bool parts_adjectives(std::uint32_t word, std::uint32_t end) const {
    std::uint32_t last = word - 1;
    if (at(last).joiner == word && last > first_) --last;
    const bool named =
        std::any_of(kept_.begin(), kept_.end(), [&](const Match& m) { return m.last == last + 1 && m.first < last; });
    if (named || !may_be_adjective(last)) return false;
    // "For the military, climate change …", «финансовую систему, …»: what may be a noun as well needs one beside it.
    const bool sure = at(last).adjective != 0 && at(last).noun == 0;
    const std::uint32_t head = at(word).joiner == word + 1 && word + 1 < end ? word + 1 : word;
    return sure || may_be_adjective(head);
  }

  [[nodiscard]] bool may_be_adjective(std::uint32_t word) const {
    constexpr std::size_t shortest_stem = 5;  // bytes; not "его", «всех»
    if (at(word).adjective != 0) return true;
    const Token& token = analysis_.tokens[word];
    if (at(word).noun != 0 || token.capitalised) return false;
    const auto& endings = language_.adjective_endings;
    return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
      return token.folded.size() > ending.size() + shortest_stem && token.folded.ends_with(ending);
    });
  }

  // "Forests and Land Use", "Senators Murphy, Shaheen and Blumenthal": words of names that nobody knows, on both sides.
  [[nodiscard]] bool parts_name(std::uint32_t word, std::uint32_t end) const {
    const std::uint32_t head = at(word).joiner == word + 1 && word + 1 < end ? word + 1 : word;
    const auto is_name = [&](std::uint32_t w) { return analysis_.tokens[w].capitalised && !labelled(w, w + 1); };
    return is_name(word - 1) && is_name(head);
  }

  // Whether a list ends with the item that begins at `word`: "…, and the security of our allies and partners".
  [[nodiscard]] bool is_last_item(std::uint32_t word, std::uint32_t end) const {
    return only_joins(word, end) || (at(word).also_joiner != 0 && !has_joining_clitic(word));
  }

  [[nodiscard]] bool labelled(std::uint32_t begin, std::uint32_t end) const {
    return std::any_of(kept_.begin(), kept_.end(), [&](const Match& m) { return m.first < end && begin < m.last; });
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

  [[nodiscard]] bool bare(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t words = 0;
    for (std::uint32_t word = begin; word < end; ++word)
      if (!analysis_.transparent[word] && at(word).joiner != word + 1) ++words;
    return words <= 1 && !labelled(begin, end);
  }

  // "(Russia, the United States and France)" explains one item.
  [[nodiscard]] bool in_parentheses(std::uint32_t begin, std::uint32_t word) const {
    const auto& tokens = analysis_.tokens;
    const std::string_view before =
        text_.substr(tokens[begin].span.begin, tokens[word].span.begin - tokens[begin].span.begin);
    const auto open = before.rfind('(');
    if (open == std::string_view::npos || before.find(')', open) != std::string_view::npos) return false;
    // A bracket that nobody closes holds nothing.
    return text_.substr(tokens[word].span.begin, sentence_.end - tokens[word].span.begin).find(')') !=
           std::string_view::npos;
  }

  [[nodiscard]] bool begins_item(std::uint32_t word, std::uint32_t end) const {
    if (at(word).also_joiner != 0) return true;
    const std::uint32_t joiner = at(word).joiner;
    const std::uint32_t head = joiner != 0 && joiner < end ? joiner : word;
    // "November 9, 2020": a number behind a comma goes on with what stands before it; so does "…, were discussed".
    if (at(head).relative != 0 || at(head).auxiliary != 0 || (at(head).predicate != 0 && head == word) ||
        (analysis_.tokens[head].number && head == word))
      return false;
    const std::string& folded = analysis_.tokens[head].folded;
    return std::none_of(language_.participle_endings.begin(), language_.participle_endings.end(),
                        [&](const std::string& ending) {
                          // A participle is longer than its ending by a stem.
                          return folded.size() > ending.size() + 4 && folded.ends_with(ending);
                        });
  }

  // Where the words of a clause begin in bytes: behind the separator, with an opening quotation mark.
  [[nodiscard]] std::uint32_t cut_before(std::uint32_t word) const {
    if (word == first_) return sentence_.begin;
    const auto& tokens = analysis_.tokens;
    const std::uint32_t from = tokens[word - 1].span.end;
    const std::string_view gap = text_.substr(from, tokens[word].span.begin - from);
    static constexpr std::array<std::string_view, 6> separators{",", ";", ":", "\xD8\x8C", "\xD8\x9B", "—"};
    std::size_t cut = 0;
    for (const auto separator : separators)
      if (const auto found = gap.rfind(separator); found != std::string_view::npos)
        cut = std::max(cut, found + separator.size());
    if (cut == 0) cut = std::min(gap.find_first_of(" \n\t"), gap.size());
    return from + static_cast<std::uint32_t>(cut);
  }

  [[nodiscard]] ByteSpan without_separators(ByteSpan span) const {
    static constexpr std::array<std::string_view, 8> separators{",", ";", ":", "\xD8\x8C", "\xD8\x9B", "—", "–", " -"};
    for (bool again = true; again;) {
      again = false;
      span = trimmed(text_, span);
      for (const auto separator : separators) {
        if (span.of(text_).ends_with(separator)) {
          span.end -= static_cast<std::uint32_t>(separator.size());
          again = true;
        }
        if (separator != ":" && span.of(text_).starts_with(separator)) {
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
      const std::uint32_t end = clause.last == last_ ? sentence_.end : cut_before(clause.last);
      clause.span = without_separators({cut_before(clause.first), end});
    }
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      if (!governors_[i]) continue;
      const Clause& governor = clauses_[*governors_[i]];
      std::uint32_t words_end = governor.last;
      for (const auto& [clause, end] : governor_ends_)
        if (clause == *governors_[i]) words_end = end;
      const std::uint32_t end = words_end == governor.last ? governor.span.end : cut_before(words_end);
      clauses_[i].governor = without_separators({governor.span.begin, end});
    }
  }

  std::string_view text_;
  const Analysis& analysis_;
  ByteSpan sentence_;
  const Language& language_;
  const Knowledge& knowledge_;
  Stemmer stemmer_;
  std::span<const Match> kept_;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  std::vector<Signs> signs_;
  std::vector<Clause> clauses_;
  std::vector<std::optional<std::uint32_t>> governors_;                 // clause number, per clause
  std::vector<std::pair<std::uint32_t, std::uint32_t>> governor_ends_;  // clause → end of its governing words
};

}  // namespace

std::vector<Clause> clauses_of(std::string_view text, const Analysis& analysis, ByteSpan sentence,
                               const Language& language, const Knowledge& knowledge, std::span<const Match> kept) {
  return Splitter(text, analysis, sentence, language, knowledge, kept).run();
}

}  // namespace diptych
