#include "core/segment/furniture.h"

#include "core/match/matcher.h"
#include "core/segment/dateline.h"
#include "core/segment/letterhead.h"
#include "core/segment/line_signs.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <map>

namespace diptych {
namespace {

// Shapes, in words. A headline is longer than a dateline and shorter than a paragraph.
constexpr std::size_t most_headline_words = 32;
constexpr std::size_t most_short_line_words = 12;
constexpr std::size_t most_furniture_line_words = 16;  // of one that ends like no sentence
constexpr std::size_t most_byline_words = 24;
constexpr std::uint32_t most_initials = 3;  // letters of one who typed it
constexpr std::size_t most_label_words = 6;

class Classifier {
 public:
  Classifier(SourceText& source, const Analysis& analysis, const Knowledge& knowledge)
      : source_(source),
        text_(source.text),
        analysis_(analysis),
        knowledge_(knowledge),
        lines_(source.text, analysis, knowledge) {}

  void run() {
    for (std::size_t i = 0; i < source_.blocks.size(); ++i) {
      Block& block = source_.blocks[i];
      classify_line(block);
      // "From:" with a line of its own, and below it who publishes.
      if (i > 0 && is_told(block) && source_.blocks[i - 1].kind == BlockKind::byline &&
          is_byline_label(source_.blocks[i - 1].span) && may_be_byline(block.span))
        block.kind = BlockKind::byline;
    }
    find_places();
    if (const auto letterhead = find_letterhead(source_, analysis_, knowledge_))
      if (Block& block = source_.blocks[letterhead->block]; is_told(block)) block.kind = BlockKind::byline;
    find_headline();
    split_datelines();
    split_labels();
  }

 private:
  // "Pretoria", "The Kremlin, Moscow": places and what stands for a party elsewhere, and nothing else.
  [[nodiscard]] bool is_place(ByteSpan span) const {
    constexpr std::uint32_t most_words = 6;
    const auto [first, last] = analysis_.tokens_in(span);
    if (last - first > most_words) return false;
    std::uint32_t covered = first;
    const auto cover = [&, last = last](std::uint32_t word) {
      const auto places = lines_.matcher().all(Root::lexicon, word, last);
      const auto names = lines_.matcher().all(Root::parties, word, last);
      std::uint32_t end = word + (analysis_.transparent[word] ? 1U : 0U);
      for (const Match& match : places)
        if (match.first == word && lines_.category(match) == "city") end = std::max(end, match.last);
      for (const Match& match : names)
        if (match.first == word && match.entry.kind == LabelKind::metonym) end = std::max(end, match.last);
      return end;
    };
    while (covered < last) {
      const std::uint32_t end = cover(covered);
      if (end == covered) return false;
      covered = end;
    }
    return last > first;
  }

  // "DS/SH": who wrote and who typed it.
  [[nodiscard]] bool is_initials(ByteSpan span) const {
    const auto [first, last] = analysis_.tokens_in(span);
    return last > first && span.of(text_).find('/') != std::string_view::npos &&
           std::all_of(analysis_.tokens.begin() + first, analysis_.tokens.begin() + last, [](const Token& t) {
             return t.capitals && !t.number && count_code_points(t.folded) <= most_initials;
           });
  }

  // "The below is attributable to Spokesperson Ned Price:": words with a colon behind them that say no more than that
  // an account follows.
  [[nodiscard]] bool introduces(ByteSpan span) const {
    if (!span.of(text_).ends_with(':')) return false;
    const auto [first, last] = analysis_.tokens_in(span);
    const auto found = lines_.matcher().all(Root::lexicon, first, last);
    return std::any_of(found.begin(), found.end(),
                       [&](const Match& match) { return lines_.category(match) == "introduces"; });
  }

  // "From: …", "Source: …": one word and a colon that say who publishes.
  [[nodiscard]] bool has_byline_label(ByteSpan span) const {
    const auto [first, last] = analysis_.tokens_in(span);
    return last > first && text_.substr(analysis_.tokens[first].span.end).starts_with(':') &&
           lines_.begins_with(span, "byline-label");
  }

  // The same with nothing behind it.
  [[nodiscard]] bool is_byline_label(ByteSpan span) const {
    return lines_.words_in(span) == 1 && has_byline_label(span);
  }

  // Offices and persons take room: "Prime Minister's Office, 10 Downing Street and The Rt Hon …".
  [[nodiscard]] bool may_be_byline(ByteSpan span) const {
    return lines_.words_in(span) <= most_byline_words && !lines_.ends_like_sentence(span);
  }

  // "// انتهى //", "--SPA", "0123", "ـــــ": what an agency ends its text with.
  [[nodiscard]] bool is_sign_off(ByteSpan span) const {
    const auto [first, last] = analysis_.tokens_in(span);
    const bool wordless = std::all_of(analysis_.tokens.begin() + first, analysis_.tokens.begin() + last,
                                      [](const Token& t) { return t.number || t.folded.empty(); });
    return (wordless && last > first) || lines_.is_all(span, "agency-mark") || lines_.is_all(span, "sign-off");
  }

  // Only short lines without the shape of a sentence: an account may well say "read more books".
  void classify_line(Block& block) {
    if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item && block.kind != BlockKind::heading)
      return;
    const std::size_t words = lines_.words_in(block.span);
    if (has_byline_label(block.span) && (words == 1 || may_be_byline(block.span))) {
      block.kind = BlockKind::byline;
      return;
    }
    // "This was published under the 2010 to 2015 Conservative and Liberal Democrat coalition government"
    const bool furniture = words <= most_short_line_words ||
                           (words <= most_furniture_line_words && !lines_.ends_like_sentence(block.span));
    if (furniture &&
        (lines_.begins_with(block.span, "furniture-line") || introduces(block.span) || is_initials(block.span))) {
      block.kind = BlockKind::chrome;
      return;
    }
    if (words > most_short_line_words) {
      if (is_dated(block.span)) block.kind = BlockKind::dateline;
      return;
    }
    if (lines_.begins_with(block.span, "byline") || lines_.is_all(block.span, "letterhead"))
      block.kind = BlockKind::byline;
    else if (lines_.begins_with(block.span, "caption") && block.span.of(text_).find(':') != std::string_view::npos)
      block.kind = BlockKind::caption;
    else if (is_dated(block.span) || (block.kind == BlockKind::paragraph && is_day_line(lines_, block.span)))
      block.kind = BlockKind::dateline;
    else if (block.kind == BlockKind::paragraph && is_sign_off(block.span))
      block.kind = BlockKind::chrome;
  }

  [[nodiscard]] bool is_dated(ByteSpan span) const { return is_date_line(lines_, span) && !opens_as_title(span); }

  // "Call of 26 January 2021": the first line of a text, whose words before the day are more than a place.
  [[nodiscard]] bool opens_as_title(ByteSpan span) const {
    if (span.begin != source_.blocks.front().span.begin) return false;
    for (std::uint32_t i = analysis_.tokens_in(span).first; !analysis_.tokens[i].number; ++i) {
      const std::string_view word = analysis_.tokens[i].span.of(text_);
      std::size_t at = 0;
      if (u_islower(static_cast<UChar32>(next_code_point(word, at)))) return true;
    }
    return false;
  }

  // "Pretoria" below the text, or beside a line with the day: where it was issued. In a list it is a matter.
  void find_places() {
    for (std::size_t i = 0; i < source_.blocks.size(); ++i) {
      Block& block = source_.blocks[i];
      if (block.kind != BlockKind::paragraph || !is_place(block.span)) continue;
      const bool last = i + 1 == source_.blocks.size();
      if (last || source_.blocks[i + 1].kind == BlockKind::dateline ||
          (i > 0 && source_.blocks[i - 1].kind == BlockKind::dateline))
        block.kind = BlockKind::dateline;
    }
  }

  void find_headline() {
    const auto told = [](const Block& b) { return b.kind != BlockKind::header && b.kind != BlockKind::chrome; };
    auto first = std::find_if(source_.blocks.begin(), source_.blocks.end(), told);
    if (first == source_.blocks.end()) return;
    if (std::any_of(source_.blocks.begin(), source_.blocks.end(),
                    [](const Block& b) { return b.kind == BlockKind::headline; }))
      return;
    const bool more = std::any_of(first + 1, source_.blocks.end(), is_told);
    // A dateline or byline may stand above the headline.
    while (first != source_.blocks.end() && (first->kind == BlockKind::dateline || first->kind == BlockKind::byline))
      ++first;
    if (!more || first == source_.blocks.end()) return;
    if (lines_.begins_with(first->span, "question-label") || lines_.begins_with(first->span, "answer-label")) return;
    if (first->kind != BlockKind::paragraph && first->kind != BlockKind::heading) return;
    if (lines_.words_in(first->span) <= most_headline_words && !lines_.ends_like_sentence(first->span) &&
        first->span.of(text_).find('\n') == std::string_view::npos)
      first->kind = BlockKind::headline;
  }

  void split_datelines() {
    std::vector<Block> blocks;
    bool first_told = true;
    for (const auto& block : source_.blocks) {
      std::uint32_t end = 0;
      if (first_told && block.kind == BlockKind::paragraph) {
        end = inline_dateline_end(lines_, block.span);
        if (end == 0) end = agency_dateline_end(lines_, block.span);
      }
      if (is_told(block)) first_told = false;
      if (end == 0) {
        blocks.push_back(block);
        continue;
      }
      Block dateline = block;
      dateline.span = trimmed(text_, {block.span.begin, end});
      dateline.kind = BlockKind::dateline;
      blocks.push_back(dateline);
      Block rest = block;
      rest.span = trimmed(text_, {end, block.span.end});
      blocks.push_back(rest);
    }
    source_.blocks = std::move(blocks);
  }

  // The speaker label at the beginning of a block: its end behind the colon, or 0.
  [[nodiscard]] std::uint32_t label_end(ByteSpan block) const {
    const std::string_view text = block.of(text_);
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return 0;
    const ByteSpan label{block.begin, block.begin + static_cast<std::uint32_t>(colon)};
    const auto [first, last] = analysis_.tokens_in(label);
    if (first == last || last - first > most_label_words || colon + 1 >= text.size()) return 0;
    if (label.of(text_).find_first_of("\n\"") != std::string_view::npos) return 0;
    if (lines_.begins_with(label, "question-label") || lines_.begins_with(label, "answer-label")) return label.end + 1;
    const auto parties = lines_.matcher().all(Root::parties, first, last);
    const bool names_holder = std::any_of(parties.begin(), parties.end(), [](const Match& m) {
      return m.entry.kind == LabelKind::person || m.entry.kind == LabelKind::office;
    });
    if (names_holder) return label.end + 1;
    // An unknown name: every word capitalised, in a script that has capitals.
    const bool names = std::all_of(analysis_.tokens.begin() + first, analysis_.tokens.begin() + last,
                                   [](const Token& t) { return t.capitalised; });
    return names ? label.end + 1 : 0;
  }

  void split_labels() {
    std::map<std::string, int> seen;
    std::size_t labelled = 0;
    bool lexical = false;
    for (const auto& block : source_.blocks) {
      if (!is_told(block)) continue;
      const std::uint32_t end = label_end(block.span);
      if (end == 0) continue;
      ++labelled;
      ++seen[fold(ByteSpan{block.span.begin, end}.of(text_))];
      lexical =
          lexical || lines_.begins_with(block.span, "question-label") || lines_.begins_with(block.span, "answer-label");
    }
    // One colon makes no transcript: "Note: items 1 and 2 …". Labels recur or come with questions.
    const bool recurs = std::any_of(seen.begin(), seen.end(), [](const auto& item) { return item.second > 1; });
    if (labelled < 2 || (!recurs && !lexical)) return;
    std::vector<Block> blocks;
    std::optional<std::string> speaker;
    bool question = false;
    for (const auto& block : source_.blocks) {
      const std::uint32_t end = is_told(block) ? label_end(block.span) : 0;
      Block rest = block;
      if (end != 0) {
        Block label = block;
        label.span = {block.span.begin, end};
        label.kind = BlockKind::label;
        question = lines_.begins_with(block.span, "question-label");
        const ByteSpan name = trimmed(text_, {block.span.begin, end - 1});
        speaker = std::string(name.of(text_));
        blocks.push_back(label);
        rest.span = trimmed(text_, {end, block.span.end});
      }
      if (is_told(rest)) {
        rest.speaker = speaker;
        rest.question = question;
      }
      if (!rest.span.empty()) blocks.push_back(rest);
    }
    source_.blocks = std::move(blocks);
  }

  SourceText& source_;
  std::string_view text_;
  const Analysis& analysis_;
  const Knowledge& knowledge_;
  LineSigns lines_;
};

}  // namespace

bool is_told(const Block& block) {
  return block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item || block.kind == BlockKind::heading;
}

void classify_blocks(SourceText& source, const Analysis& analysis, const Knowledge& knowledge) {
  Classifier(source, analysis, knowledge).run();
}

}  // namespace diptych
