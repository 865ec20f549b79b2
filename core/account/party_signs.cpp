#include "core/account/party_signs.h"

#include <algorithm>

namespace diptych {

PartySigns::PartySigns(const Document& document, const Analysis& analysis, const Knowledge& knowledge,
                       std::string_view language)
    : document_(document), analysis_(analysis), knowledge_(knowledge), language_(language) {
  const Matcher matcher(knowledge, analysis);
  find_names(matcher);
  mark_words(matcher);
  find_bare_title(matcher);
}

std::uint32_t PartySigns::opening_end() const {
  constexpr std::uint32_t opening = 500;  // bytes
  for (const auto& block : document_.source.blocks)
    if (block.kind != BlockKind::header && block.kind != BlockKind::chrome) return block.span.begin + opening;
  return opening;
}

void PartySigns::find_names(const Matcher& matcher) {
  for (const auto& block : document_.source.blocks) {
    if (block.kind == BlockKind::header || block.kind == BlockKind::chrome) continue;
    const auto [first, last] = analysis_.tokens_in(block.span);
    for (const auto& match : matcher.all(Root::parties, first, last)) names_.push_back({match, &block});
  }
}

void PartySigns::mark_words(const Matcher& matcher) {
  const auto all = static_cast<std::uint32_t>(analysis_.tokens.size());
  for (const auto& match : matcher.all(Root::lexicon, 0, all)) {
    const LexiconValue word = knowledge_.lexicon_at(match.entry.target);
    const std::string_view category = word.category;
    if (category == "with" || category == "host") with_.insert(match.first);
    // "Received a call from", "at the initiative of".
    if (category == "initiator" && word.value == "behind") askers_.insert(match.last - 1);
    if (category == "format") talks_.insert(match.first);
    if (category == "caller") callers_.insert(match.first);
  }
  for (const auto& match : matcher.all(Root::attribution, 0, all)) {
    const std::string_view category = knowledge_.lexicon_at(match.entry.target).category;
    if (category == "title") titles_.insert(match.first);
    if (category == "locative") behind_in_.insert(match.last);
  }
  for (const auto& [match, block] : names_) {
    if (match.entry.kind == LabelKind::person) people_.insert(match.first);
    if (match.entry.kind == LabelKind::office)
      for (std::uint32_t word = match.first; word < match.last; ++word) offices_.insert(word);
  }
}

bool PartySigns::behind_with(std::uint32_t word) const {
  constexpr std::uint32_t longest_title = 9;
  constexpr std::uint32_t longest_second = 5;   // "Prime Minister of Saudi Arabia"
  constexpr std::uint32_t longest_address = 3;  // "His Excellency President"
  std::uint32_t longest = longest_title;
  for (std::uint32_t back = 0; back < longest && back <= word; ++back) {
    if (with_.contains(word - back) || (back <= longest_address && askers_.contains(word - back))) return true;
    // "With the President of France, Emmanuel Macron": a comma between a title and its name.
    const bool apposition = back == 0 && analysis_.border[word] == Border::comma;
    // "With the Crown Prince, Prime Minister of Saudi Arabia Mohammed bin Salman": one between two titles.
    const bool second = back > 0 && longest == longest_title && analysis_.border[word - back] == Border::comma &&
                        titles_.contains(word - back);
    if (second) longest += longest_second;
    if ((analysis_.border[word - back] != Border::none && !apposition && !second) || begins_block(word - back))
      return false;
  }
  return false;
}

bool PartySigns::calls(const Match& match, const Block& block) const {
  constexpr std::uint32_t furthest = 6;  // words of a title and a name behind an office
  const auto verb = callers_.lower_bound(match.last);
  if (verb == callers_.end() || *verb > match.last + furthest) return false;
  if (*verb >= analysis_.tokens_in(block.span).second) return false;
  for (std::uint32_t word = match.last; word <= *verb; ++word)
    if (analysis_.border[word] == Border::strong) return false;
  return true;
}

bool PartySigns::begins_block(std::uint32_t word) const {
  return std::any_of(document_.source.blocks.begin(), document_.source.blocks.end(),
                     [&](const Block& block) { return analysis_.tokens_in(block.span).first == word; });
}

bool PartySigns::opens(const Match& match, const Block& block) const {
  constexpr std::uint32_t longest_title = 8;  // words
  if (block.span.begin > opening_end()) return false;
  std::uint32_t first = analysis_.tokens_in(block.span).first;
  while (first < match.first && analysis_.transparent[first]) ++first;
  if (match.first - first > longest_title || behind_with(match.first)) return false;
  const bool of_person = match.entry.kind == LabelKind::person || match.entry.kind == LabelKind::office;
  // "The President held talks at the Élysée Palace": a house is where, not who.
  if (!of_person && behind_in_.contains(match.first)) return false;
  for (std::uint32_t word = first + 1; word <= match.first; ++word)
    // "HRH Crown Prince receives a phone call from the President of Iran" begins with another.
    if (analysis_.border[word] != Border::none || (of_person && talks_.contains(word))) return false;
  if (match.first == first) return true;
  // A title belongs to the person right behind it, and not to another's office.
  if (titles_.contains(first)) {
    for (std::uint32_t word = first; word < match.first; ++word)
      if (!analysis_.tokens[word].capitalised && !offices_.contains(word)) return false;
    return match.entry.kind == LabelKind::person;
  }
  return !small(first);
}

bool PartySigns::small(std::uint32_t word) const {
  const Language* language = knowledge_.language(language_);
  if (language == nullptr || analysis_.transparent[word]) return true;
  const auto& words = language->stop_words;
  return std::find(words.begin(), words.end(), analysis_.tokens[word].folded) != words.end();
}

void PartySigns::find_bare_title(const Matcher& matcher) {
  const std::uint32_t end = opening_end();
  std::uint32_t last = 0;
  while (last < analysis_.tokens.size() && analysis_.tokens[last].span.begin < end) ++last;
  std::uint32_t named = last;  // the first word that names a party, its office or one of its people
  for (const auto& [match, block] : names_)
    if (match.entry.kind != LabelKind::metonym && match.entry.kind != LabelKind::demonym &&
        match.entry.kind != LabelKind::self)
      named = std::min(named, match.first);
  for (const auto& match : matcher.all(Root::attribution, 0, named)) {
    // "The President of the Republic" is a name of its own.
    const bool self = std::any_of(names_.begin(), names_.end(), [&](const Name& name) {
      return name.match.entry.kind == LabelKind::self && name.match.first == match.first;
    });
    const bool parted =
        match.last == last || !analysis_.tokens[match.last].capitalised || analysis_.border[match.last] != Border::none;
    if (knowledge_.lexicon_at(match.entry.target).category == "bare-title" && match.last < named && parted && !self &&
        !behind_with(match.first) && (!bare_title_ || match.first < bare_title_->first))
      bare_title_ = match;
  }
  if (bare_title_ && begins_with_leader()) bare_title_.reset();
}

bool PartySigns::begins_with_leader() const {
  return std::any_of(names_.begin(), names_.end(), [&](const Name& name) {
    return name.match.entry.kind == LabelKind::person && opens(name.match, *name.block);
  });
}

}  // namespace diptych
