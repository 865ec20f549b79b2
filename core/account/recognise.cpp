#include "core/account/recognise.h"

#include "core/account/dates.h"
#include "core/account/declared_party.h"
#include "core/account/file_name.h"
#include "core/account/language_id.h"
#include "core/account/party_by_words.h"
#include "core/match/matcher.h"
#include "core/segment/letterhead.h"

#include <algorithm>
#include <set>
#include <utility>

namespace diptych {
namespace {

// "Their previous conversation": the words for other talks in the text before byte `end`.
std::vector<ByteSpan> earlier_talks(const Analysis& analysis, const Knowledge& knowledge, std::uint32_t end) {
  std::vector<ByteSpan> found;
  const auto [first, last] = analysis.tokens_in({0, end});
  for (const auto& match : Matcher(knowledge, analysis).all(Root::lexicon, first, last))
    if (knowledge.lexicon_at(match.entry.target).category == "earlier-talk")
      found.push_back({analysis.tokens[match.first].span.begin, analysis.tokens[match.last - 1].span.end});
  return found;
}

// Whether a day stands right behind one of them: "their previous conversation of 25 August 2021".
bool dates_one_of(const std::vector<ByteSpan>& talks, ByteSpan day, std::string_view text) {
  constexpr std::uint32_t furthest = 24;  // bytes
  return std::any_of(talks.begin(), talks.end(), [&](ByteSpan talk) {
    return talk.end <= day.begin && day.begin - talk.end <= furthest &&
           text.substr(talk.end, day.begin - talk.end).find_first_of(".,;:\n") == std::string_view::npos;
  });
}

// The language whose small words make up the text: for what CLD2 is unsure of, such as short Russian texts full of
// Tajik names.
std::optional<Recognised<std::string>> language_of_small_words(std::string_view text, const Knowledge& knowledge) {
  constexpr std::size_t fewest_words = 20;
  constexpr std::size_t least_percent = 20;  // of running text a third; of a related language's a tenth
  const auto tokens = tokenize(text);
  if (tokens.size() < fewest_words) return std::nullopt;
  std::pair<std::size_t, const Language*> best{0, nullptr};
  for (const auto& language : knowledge.languages()) {
    const std::set<std::string_view> small(language.stop_words.begin(), language.stop_words.end());
    const auto found = static_cast<std::size_t>(
        std::count_if(tokens.begin(), tokens.end(), [&](const Token& t) { return small.contains(t.folded); }));
    if (found > best.first) best = {found, &language};
  }
  const std::size_t percent = 100 * best.first / tokens.size();
  if (percent < least_percent) return std::nullopt;
  return Recognised<std::string>{best.second->tag, std::to_string(percent) + " % small words of the language"};
}

std::string told_text(const SourceText& source) {
  std::string out;
  for (const auto& block : source.blocks)
    if (block.kind != BlockKind::header && block.kind != BlockKind::chrome) {
      out += block.span.of(source.text);
      out += '\n';
    }
  return out;
}

}  // namespace

Recognised<std::string> recognise_language(const Document& document, const Overrides& overrides,
                                           const Knowledge& knowledge, std::vector<std::string>& warnings) {
  if (overrides.language) return {*overrides.language, "option --lang"};
  const auto& declared = document.source.metadata.language;
  if (declared && declared->how.starts_with("header line")) return *declared;
  const std::string told = told_text(document.source);
  const auto identified = identify_language(told);
  if (identified) {
    if (declared && declared->value != identified->value)
      warnings.push_back(document.path + ": the page calls its language \"" + declared->value + "\" (" + declared->how +
                         "), its text is \"" + identified->value + "\"; the text is followed (override with --lang)");
    return *identified;
  }
  if (declared) return *declared;
  if (auto guessed = language_of_small_words(told, knowledge)) return *std::move(guessed);
  const std::string_view stem = stem_of(file_name(document.path));
  if (const auto dot = stem.rfind('.'); dot != std::string_view::npos && stem.size() - dot == 3)
    return {std::string(stem.substr(dot + 1)), "file name"};
  return {"", ""};
}

std::optional<Recognised<Date>> recognise_date(const Document& document, const Analysis& analysis,
                                               const Knowledge& knowledge, std::string_view language,
                                               const Overrides& overrides) {
  if (overrides.date) return Recognised<Date>{*overrides.date, "option --date"};
  if (document.source.metadata.date) return document.source.metadata.date;
  const std::string_view path = document.path;
  for (std::size_t at = 0; at + 10 <= path.size(); ++at)
    if (at == 0 || path[at - 1] < '0' || path[at - 1] > '9')
      if (const auto date = parse_iso_date(path.substr(at, 10))) return Recognised<Date>{*date, "file name"};
  const auto dates = find_dates(document.source.text, analysis, language);
  const auto in_block = [&](auto accepts) -> std::optional<Recognised<Date>> {
    for (const auto& mention : dates)
      for (const auto& block : document.source.blocks)
        if (block.span.contains(mention.span) && accepts(block))
          return Recognised<Date>{mention.date, std::string(name(block.kind)) + " \"" +
                                                    std::string(mention.span.of(document.source.text)) + "\""};
    return std::nullopt;
  };
  if (auto date =
          in_block([](const Block& b) { return b.kind == BlockKind::dateline || b.kind == BlockKind::headline; }))
    return date;
  // In the running text only the opening names the day of the event.
  constexpr std::uint32_t opening = 400;  // bytes
  const auto& blocks = document.source.blocks;
  const std::uint32_t begin = blocks.empty() ? 0 : blocks.front().span.begin;
  const auto earlier = earlier_talks(analysis, knowledge, begin + opening);
  for (const auto& mention : dates)
    if (mention.span.begin < begin + opening && !dates_one_of(earlier, mention.span, document.source.text))
      return Recognised<Date>{mention.date,
                              "\"" + std::string(mention.span.of(document.source.text)) + "\" in the text"};
  if (overrides.event_date) return Recognised<Date>{*overrides.event_date, "another account of the event"};
  return std::nullopt;
}

std::optional<Recognised<std::string>> recognise_party(const Document& document, const Analysis& analysis,
                                                       const Knowledge& knowledge, std::string_view language,
                                                       std::optional<Date> date, const Overrides& overrides,
                                                       std::vector<std::string>& warnings) {
  if (auto party = declared_party(document, knowledge, overrides, warnings)) return party;
  if (const auto letterhead = find_letterhead(document.source, analysis, knowledge)) {
    const std::string line(document.source.blocks[letterhead->block].span.of(document.source.text));
    return Recognised<std::string>{std::string(knowledge.party_id(letterhead->party)),
                                   "the line \"" + line + "\" above the text"};
  }
  return party_by_words(document, analysis, knowledge, language, date);
}

}  // namespace diptych
