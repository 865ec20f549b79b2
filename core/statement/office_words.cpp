#include "core/statement/office_words.h"

#include "core/statement/plain_form.h"
#include "core/text/possessive.h"
#include "core/text/token.h"
#include "core/text/utf8.h"

#include <string>
#include <string_view>

namespace diptych {
namespace {

// Titles, articles and one adjective may stand between "with" and an office.
constexpr std::uint32_t most_before = 3;

}  // namespace

OfficeWords::OfficeWords(const Scene& scene)
    : scene_(&scene), count_(static_cast<std::uint32_t>(scene.analysis.tokens.size())), words_(count_ + 1) {
  for (std::uint32_t word = 1; word < count_; ++word) {
    const std::uint32_t begin = token(word - 1).span.end;
    words_[word].new_line =
        scene.text.substr(begin, token(word).span.begin - begin).find('\n') != std::string_view::npos;
  }
  read_lexicon();
  read_parties();
}

void OfficeWords::read_lexicon() {
  const bool verb_first = scene_->language.subject_behind_verb;
  const auto matches = Matcher(scene_->knowledge, scene_->analysis).all(Root::lexicon, 0, count_);
  for (const auto& match : matches) {
    const LexiconValue value = scene_->knowledge.lexicon_at(match.entry.target);
    const std::string_view category = value.category;
    OfficeWord& word = words_[match.first];
    const auto longest = [&](std::uint32_t& end) { end = std::max(end, match.last); };
    if (category == "post" || category == "courtesy") mark_joined(match);
    // The form of the longest reading counts: of "vice-president", not of "president".
    if (category == "post" && match.last > word.post)
      word.plain = is_plain(*scene_, match.first, match.last, scene_->knowledge.text(match.entry.label));
    if (category == "post" || category == "post-oblique") longest(word.post);
    if (category == "post-field") longest(word.field);
    if (category == "courtesy") longest(word.courtesy);
    if (category == "courtesy" && is_plain(*scene_, match.first, match.last, scene_->knowledge.text(match.entry.label)))
      word.plain = true;
    if (category == "dealing") words_[match.last - 1].dealing = true;
    if (category == "oblique") words_[match.last - 1].oblique = true;
    if (category == "act") word.acts = true;
    if (category == "post-link") word.link = true;
    if (category == "post-of") word.of = true;
    if (category == "name-particle") word.particle = true;
    if (category == "joiner") word.joiner = true;
    if (category == "joiner" || category == "post-of" || category == "with") word.joins = true;
    if (category == "counterpart" || category == "attributive") word.possessive = true;
    if (category == "aftermath" || category == "setting") word.opens_circumstance = true;
    if (category != "name-particle" && category != "city" && category != "unit" && category != "currency" &&
        category != "post" && category != "post-oblique" && category != "post-field" && category != "courtesy")
      word.no_name = true;
    const bool talk = category == "format" || (category == "act" && value.value == "discussed");
    if (category == "with" || (category == "host" && !verb_first) ||
        (category == "initiator" && value.value == "behind"))
      words_[match.last].behind_with = true;
    // "spoke to President", where the label goes on into the title. Where names have cases a preposition or a case
    // tells whom; a verb before its subject says nothing.
    if (talk && !verb_first && scene_->language.name_cases.empty())
      for (std::uint32_t inside = match.first + 1; inside < match.last; ++inside) words_[inside].in_talk = true;
    if (talk || category == "event") words_[match.last].behind_talk = true;
  }
  for (const auto& match : matches)
    if (scene_->knowledge.lexicon_at(match.entry.target).category == "with")
      words_[match.last].talked =
          words_[match.first].behind_talk || words_[match.last].behind_talk || words_[match.first].in_talk;
}

void OfficeWords::mark_joined(const Match& match) {
  if (scene_->language.clitics.empty()) return;
  const std::string& folded = token(match.first).folded;
  const auto& joining = scene_->language.clitics.front();
  if (std::none_of(joining.begin(), joining.end(), [&](const auto& clitic) { return folded.starts_with(clitic); }))
    return;
  const auto label = tokenize(scene_->knowledge.text(match.entry.label));
  words_[match.first].joined =
      std::none_of(label.begin(), label.end(), [&](const Token& word) { return word.folded == folded; });
}

void OfficeWords::read_parties() {
  for (const auto& match : Matcher(scene_->knowledge, scene_->analysis).all(Root::parties, 0, count_)) {
    if (match.entry.kind == LabelKind::self) continue;
    OfficeWord& word = words_[match.first];
    if (match.entry.kind == LabelKind::person) {
      if (match.last <= word.person_end) continue;
      word.person_end = match.last;
      word.person = scene_->knowledge.person_at(match.entry.target).party;
      continue;
    }
    if (match.last < word.party_end) continue;
    const bool same = match.last == word.party_end;
    // Of the institutions of a country its head stands for it.
    if (same && scene_->knowledge.party_at(match.entry.target).kind != std::string_view("head")) continue;
    word.party_end = match.last;
    word.adjective = match.entry.kind == LabelKind::demonym || match.entry.kind == LabelKind::office;
    word.party = match.entry.target;
  }
}

bool OfficeWords::may_be_name(std::uint32_t word) const {
  if (capitals() && token(word).capitalised && is_initial(word)) return true;
  if (part(word) != 0 || words_[word].no_name || transparent(word) || token(word).number || words_[word].party_end != 0)
    return false;
  return capitals() ? token(word).capitalised : !token(word).folded.empty();
}

bool OfficeWords::goes_on_name(std::uint32_t word) const {
  if (!capitals()) return false;
  const bool last = word + 1 == count_ || border(word + 1) != Border::none;
  if (words_[word].particle) return !last && token(word + 1).capitalised;
  // Where all words have capitals, as in a headline, a verb may have one.
  const bool headline = !last && token(word + 1).capitalised;
  return token(word).capitalised && words_[word].no_name && !headline && !words_[word].acts && part(word) == 0 &&
         words_[word].party_end == 0 && !transparent(word) && !token(word).number;
}

bool OfficeWords::possessive(std::uint32_t word) const { return is_possessive(token(word).folded, scene_->language); }

bool OfficeWords::is_initial(std::uint32_t word) const { return count_code_points(token(word).folded) == 1; }

bool OfficeWords::may_precede_office(std::uint32_t word) const {
  if (scene_->language.subject_behind_verb) return false;
  if (words_[word].adjective) return true;
  if (!scene_->language.name_cases.empty()) return false;
  return word == 0 || border(word) != Border::none || !words_[word - 1].oblique || words_[word - 1].dealing;
}

bool OfficeWords::names_office_alone(std::uint32_t word) const {
  for (const std::uint32_t end = words_[word].party_end; word < end; ++word)
    if (part(word) == 0 && !transparent(word)) return false;
  return true;
}

bool OfficeWords::names_matter(std::uint32_t word) const {
  for (const auto& match :
       Matcher(scene_->knowledge, scene_->analysis).all(Root::concepts, word, std::min(count_, word + 1)))
    if (match.first == word) return true;
  return false;
}

bool OfficeWords::is_talked_with(std::uint32_t word) const {
  while (word > 0 && !words_[word].talked && border(word) == Border::none && transparent(word - 1)) --word;
  return words_[word].talked;
}

bool OfficeWords::is_spoken_of(std::uint32_t word) const {
  for (std::uint32_t back = 0; back <= most_before && back < word; ++back) {
    const std::uint32_t before = word - back - 1;
    if (border(word - back) != Border::none) return false;
    if (words_[before].dealing) return false;
    if (words_[before].oblique) return true;
    if (!transparent(before) && part(before) == 0) return false;
  }
  return false;
}

bool OfficeWords::is_governed(std::uint32_t word) const {
  while (word > 0 && border(word) == Border::none && transparent(word - 1)) --word;
  return word > 0 && border(word) == Border::none && words_[word - 1].oblique;
}

bool OfficeWords::is_met(std::uint32_t word) const {
  if (words_[word].in_talk) return true;
  for (std::uint32_t back = 0; back <= most_before; ++back) {
    if (words_[word - back].behind_with) return true;
    if (back == word || border(word - back) != Border::none) return false;
    const std::uint32_t before = word - back - 1;
    const bool behind_article = before > 0 && transparent(before - 1);
    if (!transparent(before) && words_[before].courtesy == 0 && !behind_article && !words_[before].possessive)
      return false;
  }
  return false;
}

}  // namespace diptych
