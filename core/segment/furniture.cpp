#include "core/segment/furniture.h"

#include "core/match/matcher.h"
#include "core/segment/letterhead.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <map>

namespace diptych {
namespace {

// Shapes, in words. A headline is longer than a dateline and shorter than a paragraph.
constexpr std::size_t most_headline_words = 32;
constexpr std::size_t most_short_line_words = 12;
constexpr std::size_t most_furniture_line_words = 16;  // of one that ends like no sentence
constexpr std::size_t most_byline_words = 24;
constexpr std::size_t most_dateline_words = 10;
constexpr std::size_t most_two_calendar_words = 14;  // "Riyadh, Shaban 21, 1446, February 20, 2025, SPA"
constexpr std::uint32_t most_initials = 3;           // letters of one who typed it
constexpr std::size_t most_label_words = 6;
constexpr std::uint32_t longest_inline_dateline = 90;  // bytes
// What stands behind the agency in a dateline: ")", "/", and dashes.
constexpr std::array<std::string_view, 5> agency_signs{")", "/", "-", "–", "—"};

class Classifier {
 public:
  Classifier(SourceText& source, const Analysis& analysis, const Knowledge& knowledge)
      : source_(source),
        text_(source.text),
        analysis_(analysis),
        knowledge_(knowledge),
        matcher_(knowledge, analysis) {}

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
  [[nodiscard]] std::size_t words_in(ByteSpan span) const {
    const auto [first, last] = analysis_.tokens_in(span);
    return last - first;
  }

  [[nodiscard]] bool ends_like_sentence(ByteSpan span) const {
    const std::string_view words = span.of(text_);
    static constexpr std::array<std::string_view, 6> stops{".", ".\"", ".”", ".»", "\xD8\x9F", ":"};
    return std::any_of(stops.begin(), stops.end(), [&](std::string_view stop) { return words.ends_with(stop); });
  }

  // Whether a label of `category` has all words of `span`.
  [[nodiscard]] bool is_all(ByteSpan span, std::string_view category) const {
    auto [first, last] = analysis_.tokens_in(span);
    while (first < last && analysis_.transparent[first]) ++first;
    if (first == last) return false;
    const auto found = matcher_.all(Root::lexicon, first, last);
    return std::any_of(found.begin(), found.end(), [&, first = first, last = last](const Match& match) {
      return match.first == first && match.last == last &&
             knowledge_.lexicon_at(match.entry.target).category == category;
    });
  }

  // "Pretoria": a capital, which may stand for a party elsewhere.
  [[nodiscard]] bool is_metonym(ByteSpan span) const {
    const auto [first, last] = analysis_.tokens_in(span);
    const auto found = matcher_.all(Root::parties, first, last);
    return std::any_of(found.begin(), found.end(), [&, first = first, last = last](const Match& match) {
      return match.first == first && match.last == last && match.entry.kind == LabelKind::metonym;
    });
  }

  // "DS/SH": who wrote and who typed it.
  [[nodiscard]] bool is_initials(ByteSpan span) const {
    const auto [first, last] = analysis_.tokens_in(span);
    return last > first && span.of(text_).find('/') != std::string_view::npos &&
           std::all_of(analysis_.tokens.begin() + first, analysis_.tokens.begin() + last, [](const Token& t) {
             return t.capitals && !t.number && count_code_points(t.folded) <= most_initials;
           });
  }

  // Whether a label of `category` begins at the first word of `span`.
  [[nodiscard]] bool begins_with(ByteSpan span, std::string_view category) const {
    auto [first, last] = analysis_.tokens_in(span);
    while (first < last && analysis_.transparent[first]) ++first;
    if (first == last) return false;
    const auto found = matcher_.all(Root::lexicon, first, last);
    // Behind an article one word may be anything: "The share rose".
    const bool article = first != analysis_.tokens_in(span).first;
    return std::any_of(found.begin(), found.end(), [&, first = first](const Match& match) {
      return match.first == first && (!article || match.last > first + 1) &&
             knowledge_.lexicon_at(match.entry.target).category == category;
    });
  }

  // "The below is attributable to Spokesperson Ned Price:": words with a colon behind them that say no more than that
  // an account follows.
  [[nodiscard]] bool introduces(ByteSpan span) const {
    if (!span.of(text_).ends_with(':')) return false;
    const auto [first, last] = analysis_.tokens_in(span);
    const auto found = matcher_.all(Root::lexicon, first, last);
    return std::any_of(found.begin(), found.end(), [&](const Match& match) {
      return knowledge_.lexicon_at(match.entry.target).category == "introduces";
    });
  }

  // "From: …", "Source: …": one word and a colon that say who publishes.
  [[nodiscard]] bool has_byline_label(ByteSpan span) const {
    const auto [first, last] = analysis_.tokens_in(span);
    return last > first && text_.substr(analysis_.tokens[first].span.end).starts_with(':') &&
           begins_with(span, "byline-label");
  }

  // The same with nothing behind it.
  [[nodiscard]] bool is_byline_label(ByteSpan span) const { return words_in(span) == 1 && has_byline_label(span); }

  // Offices and persons take room: "Prime Minister's Office, 10 Downing Street and The Rt Hon …".
  [[nodiscard]] bool may_be_byline(ByteSpan span) const {
    return words_in(span) <= most_byline_words && !ends_like_sentence(span);
  }

  // "// انتهى //", "--SPA", "0123", "ـــــ": what an agency ends its text with.
  [[nodiscard]] bool is_sign_off(ByteSpan span) const {
    const auto [first, last] = analysis_.tokens_in(span);
    const bool wordless = std::all_of(analysis_.tokens.begin() + first, analysis_.tokens.begin() + last,
                                      [](const Token& t) { return t.number || t.folded.empty(); });
    return (wordless && last > first) || is_all(span, "agency-mark") || is_all(span, "sign-off");
  }

  // Only short lines without the shape of a sentence: an account may well say "read more books".
  void classify_line(Block& block) {
    if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item && block.kind != BlockKind::heading)
      return;
    const std::size_t words = words_in(block.span);
    if (has_byline_label(block.span) && (words == 1 || may_be_byline(block.span))) {
      block.kind = BlockKind::byline;
      return;
    }
    // "This was published under the 2010 to 2015 Conservative and Liberal Democrat coalition government"
    const bool furniture =
        words <= most_short_line_words || (words <= most_furniture_line_words && !ends_like_sentence(block.span));
    if (furniture &&
        (begins_with(block.span, "furniture-line") || introduces(block.span) || is_initials(block.span))) {
      block.kind = BlockKind::chrome;
      return;
    }
    if (words > most_two_calendar_words) return;
    if (words > most_short_line_words) {
      if (is_date_line(block.span)) block.kind = BlockKind::dateline;
      return;
    }
    if (begins_with(block.span, "byline") || is_all(block.span, "letterhead"))
      block.kind = BlockKind::byline;
    else if (begins_with(block.span, "caption") && block.span.of(text_).find(':') != std::string_view::npos)
      block.kind = BlockKind::caption;
    else if (is_date_line(block.span) || (block.kind == BlockKind::paragraph && is_day_line(block.span)))
      block.kind = BlockKind::dateline;
    else if (block.kind == BlockKind::paragraph && is_sign_off(block.span))
      block.kind = BlockKind::chrome;
  }

  // A line of few words that holds a day or a time and no sentence: "18:26, 2 Feb 2022", "Washington, 26 January 2021".
  // One with the year of another calendar beside ours may be longer, and one that is nothing but a day may end with the
  // stop of an abbreviation: «7 апреля 2023 г.».
  [[nodiscard]] bool is_date_line(ByteSpan span) const {
    constexpr std::uint32_t most_words_of_a_day = 4;
    const auto [first, last] = analysis_.tokens_in(span);
    if (last == first) return false;
    if (ends_like_sentence(span) && (last - first > most_words_of_a_day || !analysis_.tokens[first].number))
      return false;
    std::size_t numbers = 0;
    std::size_t years = 0;
    std::size_t other_years = 0;
    bool time = false;
    for (std::uint32_t i = first; i < last; ++i) {
      // "1432هـ": the letter of the calendar may be written together with the year.
      const std::string& word = analysis_.tokens[i].folded;
      const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
      if (digits == 0) continue;
      ++numbers;
      if (digits == 4 && (word.starts_with("19") || word.starts_with("20"))) ++years;
      if (digits == 4 && (word.starts_with("13") || word.starts_with("14"))) ++other_years;
      time = time || (i + 1 < last && analysis_.tokens[i + 1].number && gap_before(text_, analysis_, i + 1) == ":");
    }
    const bool two_calendars = years > 0 && other_years > 0;
    if (last - first > (two_calendars ? most_two_calendar_words : most_dateline_words)) return false;
    return (years > 0 || time) && numbers >= 2 && numbers * 4 >= last - first && !opens_as_title(span, first);
  }

  // "Doha - Media Office - 21 March": dashes part a place, an office and a day without a year.
  [[nodiscard]] bool is_day_line(ByteSpan span) const {
    constexpr std::uint32_t most_words = 6;
    const auto words = analysis_.tokens_in(span);
    const std::uint32_t first = words.first;
    const std::uint32_t last = words.second;
    if (last - first < 3 || last - first > most_words || ends_like_sentence(span)) return false;
    bool dashed = false;
    for (std::uint32_t i = first + 1; i < last; ++i)
      dashed = dashed || gap_before(text_, analysis_, i).find_first_of("-\xE2") != std::string_view::npos;
    const auto found = matcher_.all(Root::lexicon, last - 2, last);
    const bool month = std::any_of(found.begin(), found.end(), [&](const Match& match) {
      return match.last - match.first == 1 && knowledge_.lexicon_at(match.entry.target).category == "month";
    });
    return dashed && month && (analysis_.tokens[last - 1].number || analysis_.tokens[last - 2].number);
  }

  // "Call of 26 January 2021": the first line of a text, whose words before the day are more than a place.
  [[nodiscard]] bool opens_as_title(ByteSpan span, std::uint32_t first) const {
    if (span.begin != source_.blocks.front().span.begin) return false;
    for (std::uint32_t i = first; !analysis_.tokens[i].number; ++i) {
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
      if (block.kind != BlockKind::paragraph || !(is_all(block.span, "city") || is_metonym(block.span))) continue;
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
    if (begins_with(first->span, "question-label") || begins_with(first->span, "answer-label")) return;
    if (first->kind != BlockKind::paragraph && first->kind != BlockKind::heading) return;
    if (words_in(first->span) <= most_headline_words && !ends_like_sentence(first->span) &&
        first->span.of(text_).find('\n') == std::string_view::npos)
      first->kind = BlockKind::headline;
  }

  // "Amman, Dec 7 (Petra)- His Majesty …", «الدوحة في 12 نوفمبر /قنا/ تلقى …»: a place, a day and the agency whose text
  // it is, with a sign behind it. Returns where they end, or 0.
  [[nodiscard]] std::uint32_t agency_dateline_end(ByteSpan block) const {
    const auto words = analysis_.tokens_in(block);
    const std::uint32_t first = words.first;
    const std::uint32_t last = std::min<std::uint32_t>(words.second, first + most_dateline_words);
    const auto marks = matcher_.all(Root::lexicon, first, last);
    for (const Match& match : marks) {
      if (knowledge_.lexicon_at(match.entry.target).category != "agency-mark" || match.first == first ||
          match.last >= words.second)
        continue;
      const std::string_view gap = gap_before(text_, analysis_, match.last);
      const bool sign = std::any_of(agency_signs.begin(), agency_signs.end(),
                                    [&](std::string_view one) { return gap.find(one) != std::string_view::npos; });
      // "The President of SPA-listed companies": a place alone, or a day with it.
      const bool day = std::any_of(analysis_.tokens.begin() + first, analysis_.tokens.begin() + match.first,
                                   [](const Token& t) { return t.number; });
      if (sign && (day || match.first - first <= 3))
        return analysis_.tokens[match.last - 1].span.end + static_cast<std::uint32_t>(gap.size());
    }
    return 0;
  }

  // "WASHINGTON, Jan 26 (Reuters) - The …": the part before the dash is a dateline when it is short and has a
  // number, an agency in brackets or a place in capitals.
  [[nodiscard]] std::uint32_t inline_dateline_end(ByteSpan block) const {
    const std::string_view text = block.of(text_);
    std::size_t dash = std::string_view::npos;
    std::size_t length = 0;
    for (const std::string_view sign : {" - ", " – ", " — ", "/ - ", "/. "}) {
      const auto at = text.substr(0, longest_inline_dateline).find(sign);
      if (at < dash) {
        dash = at;
        length = sign.size();
      }
    }
    if (dash == std::string_view::npos) return 0;
    const ByteSpan head{block.begin, block.begin + static_cast<std::uint32_t>(dash)};
    const auto [first, last] = analysis_.tokens_in(head);
    if (first == last || last - first > most_dateline_words) return 0;
    const std::string_view words = head.of(text_);
    const bool agency = words.ends_with(')') || words.find('/') != std::string_view::npos;
    const bool number = std::any_of(analysis_.tokens.begin() + first, analysis_.tokens.begin() + last,
                                    [](const Token& t) { return t.number; });
    const Token& place = analysis_.tokens[first];
    const bool capitals = place.capitals && count_code_points(place.folded) >= 4;
    if (!agency && !(capitals && (number || last - first <= 3))) return 0;
    return block.begin + static_cast<std::uint32_t>(dash + length);
  }

  void split_datelines() {
    std::vector<Block> blocks;
    bool first_told = true;
    for (const auto& block : source_.blocks) {
      std::uint32_t end = 0;
      if (first_told && block.kind == BlockKind::paragraph) {
        end = inline_dateline_end(block.span);
        if (end == 0) end = agency_dateline_end(block.span);
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
    if (begins_with(label, "question-label") || begins_with(label, "answer-label")) return label.end + 1;
    const auto parties = matcher_.all(Root::parties, first, last);
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
      lexical = lexical || begins_with(block.span, "question-label") || begins_with(block.span, "answer-label");
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
        question = begins_with(block.span, "question-label");
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
  Matcher matcher_;
};

}  // namespace

bool is_told(const Block& block) {
  return block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item || block.kind == BlockKind::heading;
}

void classify_blocks(SourceText& source, const Analysis& analysis, const Knowledge& knowledge) {
  Classifier(source, analysis, knowledge).run();
}

}  // namespace diptych
