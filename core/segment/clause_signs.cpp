#include "core/segment/clause_signs.h"

#include "core/text/article.h"
#include "core/text/symbol.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace diptych {
namespace {

// Acts whose objects are topics told one after the other.
bool takes_list(std::string_view act) {
  static constexpr std::array<std::string_view, 6> acts{"discussed", "exchanged views", "touched on",
                                                        "raised",    "noted",           "assessed"};
  return std::find(acts.begin(), acts.end(), act) != acts.end();
}

}  // namespace

ClauseSigns::ClauseSigns(std::string_view text, const Analysis& analysis, ByteSpan sentence, const Language& language,
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
  for (const auto& match : matcher.all(Root::lexicon, first_, last_)) note(match);
  for (std::uint32_t word = first_; word < list_goes_on_; ++word) signs_[word - first_].list_opener = 0;
  for (const auto& match : matcher.all(Root::parties, first_, last_)) note_party(match);
  find_insertions();
  find_double_predicates();
  find_sources();
}

void ClauseSigns::note(const Match& match) {
  const LexiconValue value = knowledge_.lexicon_at(match.entry.target);
  WordSigns& signs = signs_[match.first - first_];
  const auto longer = [&](std::uint32_t& sign) { sign = std::max(sign, match.last); };
  // Labels are found with the article and without, but «الخاصة بـ» (that is particular to) opens no list as «خاصة»
  // does.
  if (value.category == "list-opener" && !has_article(analysis_.tokens[match.first].folded, language_))
    longer(signs.list_opener);
  // "Chief among them were": the sentence is the list itself, and no word before the list's opener leads to it.
  if (value.category == "list-goes-on" && match.first == first_) list_goes_on_ = std::max(list_goes_on_, match.last);
  if (value.category == "joiner") longer(signs.joiner);
  if (value.category == "also-joiner") longer(signs.also_joiner);
  if (value.category == "clause-opener") longer(signs.clause_opener);
  if (value.category == "clause-joiner") longer(signs.clause_joiner);
  if (value.category == "means") longer(signs.means);
  if (value.category == "complementizer") longer(signs.complementizer);
  if (value.category == "auxiliary") longer(signs.auxiliary);
  if (value.category == "oblique") longer(signs.oblique);
  if (value.category == "setting") longer(signs.setting);
  if (value.category == "infinitive") longer(signs.infinitive);
  if (value.category == "predicate") longer(signs.predicate);
  if (value.category == "negation") longer(signs.negation);
  if (value.category == "as-told") longer(signs.as_told);
  if (value.category == "agent") longer(signs.agent);
  if (value.category == "finite") signs.finite = true;
  if (value.category == "pair-opener") longer(signs.pair_opener);
  if (value.category == "pair-second") longer(signs.pair_second);
  if (value.category == "purpose") longer(signs.purpose);
  if (value.category == "fields") longer(signs.fields);
  if (value.category == "doing") longer(signs.doing);
  if (value.category == "adjective") longer(signs.adjective);
  if (value.category == "noun") longer(signs.noun);
  // Nor does one begin with a month: "November 9, 2020, January 11 and November 26, 2021".
  if (value.category == "relative" || value.category == "month") longer(signs.relative);
  if (value.category == "event" || value.category == "courtesy" || value.category == "post") longer(signs.title);
  if (value.category == "leader" || value.category == "courtesy" || value.category == "post") longer(signs.person);
  if (value.category == "month") signs.month = true;
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

void ClauseSigns::note_subject(const Match& match) {
  std::uint32_t& subject = signs_[match.first - first_].subject;
  subject = std::max(subject, match.last);
}

void ClauseSigns::note_party(const Match& match) {
  note_subject(match);
  if (match.entry.kind != LabelKind::person && match.entry.kind != LabelKind::office) return;
  std::uint32_t& person = signs_[match.first - first_].person;
  person = std::max(person, match.last);
}

std::uint32_t ClauseSigns::behind_subject(std::uint32_t verb) const {
  constexpr std::uint32_t longest_name = 3;  // words of a name that nobody knows, behind its title
  std::uint32_t word = verb + 1;
  bool titled = false;
  while (word < last_ && border(word) == Border::none) {
    const std::uint32_t end = std::max(at(word).subject, at(word).title);
    if (end <= word) break;
    titled = at(word).title == end;
    word = end;
  }
  std::uint32_t name = word;
  while (titled && name < last_ && name - word < longest_name && border(name) == Border::none && at(name).act == 0 &&
         at(name).oblique == 0 && at(name).relative == 0 && at(name).also_joiner == 0 && at(name).clause_opener == 0 &&
         !labelled(name, name + 1))
    ++name;
  const bool known = name == word || (name < last_ && (at(name).oblique != 0 || at(name).relative != 0));
  return known ? name : word;
}

// «وبحث الجانبان خلال الاتصال، العلاقات …» (and the two sides discussed during the call, relations …): the word behind
// the occasion or the connecting words that begin at `open`, which a comma ends; `open` where none are there.
std::uint32_t ClauseSigns::end_of_setting(std::uint32_t open) const {
  constexpr std::uint32_t longest = 5;
  std::uint32_t close = open + 1;
  while (close < last_ && close - open <= longest && border(close) == Border::none) ++close;
  if (close >= last_ || border(close) != Border::comma) return open;
  if (at(open).setting == 0 && at(open).clause_opener != close) return open;
  const bool told = has_act(open, close) || labelled(open, close) || joins_verb(close) || at(close).joiner == close + 1;
  return told ? open : close;
}

// «وشدد سموه، في هذا الصدد، على ضرورة …», "He stressed, in this regard, the need …": a comma behind a verb of telling,
// or behind its subject where verbs come first, parts nothing, since nothing is told yet. What stands behind it up to
// the next comma is an insertion, unless it tells something itself.
void ClauseSigns::find_insertions() {
  constexpr std::uint32_t longest = 16;  // words of an insertion
  const bool verb_first = language_.subject_behind_verb;
  for (std::uint32_t verb = first_; verb < last_; ++verb) {
    if (at(verb).act == 0) continue;
    const std::uint32_t open = verb_first ? behind_subject(verb) : verb + 1;
    if (open >= last_) continue;
    if (border(open) == Border::none) {
      if (const std::uint32_t close = end_of_setting(open); verb_first && close != open)
        insertions_.emplace_back(open, close);
      continue;
    }
    if (border(open) != Border::comma) continue;
    std::uint32_t close = open + 1;
    while (close < last_ && close - open < longest && border(close) == Border::none) ++close;
    if (close >= last_ || border(close) != Border::comma) continue;
    if (act_near(open) || at(open).complementizer != 0) continue;
    // "…, among them terrorism, …" lists; "…, in particular, …" is an insertion.
    if (at(open).list_opener != 0 && at(open).list_opener != close) continue;
    // "…, in the meeting, and stressed" parts two clauses.
    if (joins_verb(close) || at(close).joiner == close + 1) continue;
    // Where subjects come first, a verb may end its clause: only what says how or when is an insertion.
    const bool adverbial = at(open).clause_opener == close || at(open).oblique != 0 || at(open).setting != 0;
    if (!verb_first && (!adverbial || at(open).list_opener != 0 || has_act(open, close))) continue;
    // «وتناول الاتصال، آخر التطورات في السودان، والجهود …» lists.
    if (!adverbial && labelled(open, close) && (has_joining_clitic(close) || at(close).clause_opener != 0)) continue;
    insertions_.emplace_back(open, close);
  }
}

// "They do not, and will not, recognise the annexation": what leaves its verb to come, twice, parts nothing.
void ClauseSigns::find_double_predicates() {
  constexpr std::uint32_t longest = 6;  // words of the second
  const auto unfinished = [&](std::uint32_t word) { return at(word).predicate != 0 || at(word).negation != 0; };
  for (std::uint32_t open = first_ + 1; open < last_; ++open) {
    if (border(open) != Border::comma || !unfinished(open - 1)) continue;
    std::uint32_t close = open + 1;
    while (close < last_ && close - open < longest && border(close) == Border::none) ++close;
    if (close < last_ && border(close) == Border::comma && unfinished(close - 1)) insertions_.emplace_back(open, close);
  }
}

// «Путин, как отмечается в сообщении, обратил внимание …»: who has it, between commas, parts nothing.
void ClauseSigns::find_sources() {
  constexpr std::uint32_t longest = 10;  // words
  for (std::uint32_t open = first_ + 1; open < last_; ++open) {
    if (border(open) != Border::comma || at(open).as_told == 0) continue;
    std::uint32_t close = open + 1;
    while (close < last_ && close - open < longest && border(close) == Border::none) ++close;
    if (close < last_ && border(close) == Border::comma) insertions_.emplace_back(open, close);
  }
}

bool ClauseSigns::tells_nothing_yet(std::uint32_t begin, std::uint32_t word) const {
  if (!language_.subject_behind_verb) return false;
  for (std::uint32_t verb = begin; verb < word; ++verb)
    if (at(verb).act != 0 && behind_subject(verb) == word) return true;
  return false;
}

bool ClauseSigns::at_insertion(std::uint32_t word) const {
  return std::any_of(insertions_.begin(), insertions_.end(),
                     [&](const auto& i) { return i.first == word || i.second == word; });
}

bool ClauseSigns::in_insertion(std::uint32_t word) const {
  return std::any_of(insertions_.begin(), insertions_.end(),
                     [&](const auto& i) { return i.first <= word && word < i.second; });
}

Border ClauseSigns::border(std::uint32_t word) const { return word == first_ ? Border::none : analysis_.border[word]; }

std::string_view ClauseSigns::gap_before(std::uint32_t word) const {
  return diptych::gap_before(text_, analysis_, word);
}

bool ClauseSigns::in_parentheses(std::uint32_t begin, std::uint32_t word) const {
  const auto& tokens = analysis_.tokens;
  const std::string_view before =
      text_.substr(tokens[begin].span.begin, tokens[word].span.begin - tokens[begin].span.begin);
  const auto open = before.rfind('(');
  if (open == std::string_view::npos || before.find(')', open) != std::string_view::npos) return false;
  return text_.substr(tokens[word].span.begin, sentence_.end - tokens[word].span.begin).find(')') !=
         std::string_view::npos;
}

bool ClauseSigns::kept_together(std::uint32_t word) const {
  return std::any_of(kept_.begin(), kept_.end(), [&](const Match& m) { return m.first < word && word < m.last; });
}

bool ClauseSigns::labelled(std::uint32_t begin, std::uint32_t end) const {
  return std::any_of(kept_.begin(), kept_.end(), [&](const Match& m) { return m.first < end && begin < m.last; });
}

bool ClauseSigns::has_joining_clitic(std::uint32_t word) const {
  if (language_.clitics.empty()) return false;
  const std::string& folded = analysis_.tokens[word].folded;
  return std::any_of(language_.clitics.front().begin(), language_.clitics.front().end(),
                     [&](const std::string& clitic) { return folded.starts_with(clitic); });
}

bool ClauseSigns::joins_verb(std::uint32_t word) const {
  if (!has_joining_clitic(word)) return false;
  const Token& whole = analysis_.tokens[word];
  if (word > first_ && border(word) == Border::none &&
      joins_noun(analysis_.tokens[word - 1].folded, whole.folded, language_))
    return false;
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

bool ClauseSigns::only_joins(std::uint32_t word, std::uint32_t end) const {
  return at(word).joiner == word + 1 && word + 1 < end && !has_joining_clitic(word);
}

bool ClauseSigns::act_near(std::uint32_t word) const {
  for (std::uint32_t w = word; w < last_ && w <= word + 1; ++w)
    if (at(w).act != 0) return true;
  return false;
}

bool ClauseSigns::has_act(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t w = begin; w < end; ++w)
    if (at(w).act != 0) return true;
  return false;
}

bool ClauseSigns::only_describes(std::uint32_t begin, std::uint32_t end) const {
  if (at(begin).oblique == 0 && at(begin).setting == 0) return false;
  for (std::uint32_t w = begin; w < end; ++w)
    if (at(w).act != 0 && (at(w).act >= end || at(at(w).act).agent == 0)) return false;
  return true;
}

bool ClauseSigns::in_act(std::uint32_t begin, std::uint32_t word) const {
  std::uint32_t near = word + 1;
  for (std::uint32_t w = at(word).joiner; w < last_ && w <= at(word).joiner + 1; ++w) near = std::max(near, at(w).act);
  for (std::uint32_t w = begin; w < word; ++w)
    if (at(w).act >= near) return true;
  return false;
}

bool ClauseSigns::has_complementizer(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t w = begin; w < end; ++w)
    if (at(w).complementizer != 0) return true;
  return false;
}

}  // namespace diptych
