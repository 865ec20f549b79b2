#include "core/attribute/article_lines.h"

#include "core/attribute/signs.h"

#include <algorithm>
#include <array>
#include <optional>

namespace diptych {
namespace {

constexpr std::uint32_t most_line_words = 16;
// Credits with a full stop ("Additional reporting by …") stand this near the edges.
constexpr std::size_t edge_sentences = 3;

bool ends_like_sentence(std::string_view words) {
  static constexpr std::array<std::string_view, 14> stops{".",  "!",  "?",  "…",  "\xD8\x9F", ".\"", ".”",
                                                          ".»", "”.", "».", ".)", "!”",       "?”",  ":"};
  return std::any_of(stops.begin(), stops.end(), [&](std::string_view stop) { return words.ends_with(stop); });
}

// Where a paragraph ends with the agency or archive of a picture in brackets: "Leaders in 2011 (AFP)". Behind a full
// stop it is the signature of a text: "… he said. (Reuters)".
std::optional<std::uint32_t> credit_of(ByteSpan paragraph, std::string_view text, const Analysis& analysis,
                                       const Language& language, const Knowledge& knowledge) {
  constexpr std::uint32_t most_credit_words = 5;
  constexpr std::uint32_t most_caption_words = 50;
  const std::string_view words = paragraph.of(text);
  const auto open = words.rfind('(');
  if (!words.ends_with(')') || open == std::string_view::npos) return std::nullopt;
  const ByteSpan credit{paragraph.begin + static_cast<std::uint32_t>(open), paragraph.end};
  const auto [first, last] = analysis.tokens_in(credit);
  const auto [paragraph_first, paragraph_last] = analysis.tokens_in(paragraph);
  if (last - first > most_credit_words || paragraph_last - paragraph_first > most_caption_words) return std::nullopt;
  const SentenceSigns signs = signs_of(credit, analysis, knowledge, language, std::nullopt, {});
  if (!signs.has(SignKind::agency) && !signs.has(SignKind::line)) return std::nullopt;
  return credit.begin;
}

// Sentences of a headline that asks, and so was taken for a paragraph: the first line, short, ending with a question
// mark.
std::size_t asking_headline(const SourceText& source, const std::vector<ToldSentence>& told) {
  constexpr std::size_t longest = 200;  // bytes
  std::size_t end = 0;
  while (end < told.size() && (end == 0 || !told[end].opens_paragraph)) ++end;
  if (end == 0 || end == told.size()) return 0;
  if (std::any_of(source.blocks.begin(), source.blocks.end(),
                  [](const Block& block) { return block.kind == BlockKind::headline; }))
    return 0;
  const std::string_view words = ByteSpan{told.front().span.begin, told[end - 1].span.end}.of(source.text);
  return words.size() <= longest && (words.ends_with('?') || words.ends_with("\xD8\x9F")) ? end : 0;
}

}  // namespace

std::vector<ArticleLine> article_lines(const SourceText& source, const std::vector<ToldSentence>& told,
                                       const Analysis& analysis, const Language& language, const Knowledge& knowledge) {
  std::vector<ArticleLine> lines(told.size(), ArticleLine::sentence);
  const auto words = [&](std::size_t i) {
    const auto [first, last] = analysis.tokens_in(told[i].span);
    return last - first;
  };
  const auto alone = [&](std::size_t i) {
    return told[i].opens_paragraph && (i + 1 == told.size() || told[i + 1].opens_paragraph);
  };
  const auto shapeless = [&](std::size_t i) {
    return alone(i) && words(i) <= most_line_words && !ends_like_sentence(told[i].span.of(source.text));
  };
  std::size_t first = asking_headline(source, told);
  for (std::size_t i = 0; i < first; ++i) lines[i] = ArticleLine::furniture;
  while (first < told.size() && shapeless(first)) ++first;
  std::size_t last = told.size();
  while (last > first && shapeless(last - 1)) --last;
  for (std::size_t i = 0; i < told.size();) {
    std::size_t end = i + 1;
    while (end < told.size() && !told[end].opens_paragraph) ++end;
    const ByteSpan paragraph{told[i].span.begin, told[end - 1].span.end};
    if (const auto credit = credit_of(paragraph, source.text, analysis, language, knowledge)) {
      std::string_view before = source.text;
      before = before.substr(paragraph.begin, *credit - paragraph.begin);
      before = before.substr(0, before.find_last_not_of(' ') + 1);
      const bool signature = ends_like_sentence(before);
      for (std::size_t k = i; k < end; ++k)
        if (!signature || told[k].span.begin >= *credit) lines[k] = ArticleLine::furniture;
    }
    i = end;
  }
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (lines[i] != ArticleLine::sentence) continue;
    if (shapeless(i)) lines[i] = i < first || i >= last ? ArticleLine::furniture : ArticleLine::heading;
    const std::string_view text = told[i].span.of(source.text);
    if (alone(i) && text.starts_with('(') && text.ends_with(')')) lines[i] = ArticleLine::furniture;
    const bool edge = i < edge_sentences || i + edge_sentences >= last;
    if (lines[i] != ArticleLine::sentence || words(i) > most_line_words || !edge) continue;
    if (!alone(i) && ends_like_sentence(text)) continue;
    const SentenceSigns signs = signs_of(told[i].span, analysis, knowledge, language, std::nullopt, {});
    if (ends_like_sentence(text) && signs.has(SignKind::telling)) continue;
    const Sign* line = signs.find(SignKind::line);
    if (line != nullptr && line->first == signs.first) lines[i] = ArticleLine::furniture;
  }
  return lines;
}

bool has_agency_line(const SourceText& source, const Analysis& analysis, const Language& language,
                     const Knowledge& knowledge) {
  return std::any_of(source.blocks.begin(), source.blocks.end(), [&](const Block& block) {
    if (block.kind != BlockKind::dateline && block.kind != BlockKind::byline) return false;
    return signs_of(block.span, analysis, knowledge, language, std::nullopt, {}).has(SignKind::agency);
  });
}

}  // namespace diptych
