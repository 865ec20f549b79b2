#include "core/segment/dateline.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace diptych {
namespace {

constexpr std::size_t most_dateline_words = 10;
constexpr std::size_t most_two_calendar_words = 14;    // "Riyadh, Shaban 21, 1446, February 20, 2025, SPA"
constexpr std::uint32_t longest_inline_dateline = 90;  // bytes
// What stands behind the agency in a dateline: ")", "/", and dashes.
constexpr std::array<std::string_view, 5> agency_signs{")", "/", "-", "–", "—"};

constexpr std::array<std::string_view, 3> dashes{"-", "–", "—"};

template <std::size_t Count>
bool has_one_of(std::string_view gap, const std::array<std::string_view, Count>& signs) {
  return std::any_of(signs.begin(), signs.end(),
                     [&](std::string_view sign) { return gap.find(sign) != std::string_view::npos; });
}

}  // namespace

bool is_date_line(const LineSigns& lines, ByteSpan span) {
  constexpr std::uint32_t most_words_of_a_day = 4;
  const auto [first, last] = lines.analysis().tokens_in(span);
  if (last == first) return false;
  if (lines.ends_like_sentence(span) && (last - first > most_words_of_a_day || !lines.analysis().tokens[first].number))
    return false;
  std::size_t numbers = 0;
  std::size_t years = 0;
  std::size_t other_years = 0;
  bool time = false;
  for (std::uint32_t i = first; i < last; ++i) {
    // "1432هـ": the letter of the calendar may be written together with the year.
    const std::string& word = lines.analysis().tokens[i].folded;
    const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
    if (digits == 0) continue;
    ++numbers;
    if (digits == 4 && (word.starts_with("19") || word.starts_with("20"))) ++years;
    if (digits == 4 && (word.starts_with("13") || word.starts_with("14"))) ++other_years;
    time = time || (i + 1 < last && lines.analysis().tokens[i + 1].number &&
                    gap_before(lines.text(), lines.analysis(), i + 1) == ":");
  }
  const bool two_calendars = years > 0 && other_years > 0;
  if (last - first > (two_calendars ? most_two_calendar_words : most_dateline_words)) return false;
  return (years > 0 || time) && numbers >= 2 && numbers * 4 >= last - first;
}

bool is_day_line(const LineSigns& lines, ByteSpan span) {
  constexpr std::uint32_t most_words = 6;
  const auto words = lines.analysis().tokens_in(span);
  const std::uint32_t first = words.first;
  const std::uint32_t last = words.second;
  if (last - first < 3 || last - first > most_words || lines.ends_like_sentence(span)) return false;
  bool dashed = false;
  for (std::uint32_t i = first + 1; i < last; ++i)
    dashed = dashed || has_one_of(gap_before(lines.text(), lines.analysis(), i), dashes);
  const auto found = lines.matcher().all(Root::lexicon, last - 2, last);
  const bool month = std::any_of(found.begin(), found.end(), [&](const Match& match) {
    return match.last - match.first == 1 && lines.category(match) == "month";
  });
  return dashed && month && (lines.analysis().tokens[last - 1].number || lines.analysis().tokens[last - 2].number);
}

std::uint32_t agency_dateline_end(const LineSigns& lines, ByteSpan block) {
  const auto words = lines.analysis().tokens_in(block);
  const std::uint32_t first = words.first;
  const std::uint32_t last = std::min<std::uint32_t>(words.second, first + most_dateline_words);
  const auto marks = lines.matcher().all(Root::lexicon, first, last);
  for (const Match& match : marks) {
    if (lines.category(match) != "agency-mark" || match.first == first || match.last >= words.second) continue;
    const std::string_view gap = gap_before(lines.text(), lines.analysis(), match.last);
    const bool sign = has_one_of(gap, agency_signs);
    // "The President of SPA-listed companies": a place alone, or a day with it.
    const bool day = std::any_of(lines.analysis().tokens.begin() + first, lines.analysis().tokens.begin() + match.first,
                                 [](const Token& t) { return t.number; });
    if (sign && (day || match.first - first <= 3))
      return lines.analysis().tokens[match.last - 1].span.end + static_cast<std::uint32_t>(gap.size());
  }
  return 0;
}

std::uint32_t inline_dateline_end(const LineSigns& lines, ByteSpan block) {
  const std::string_view text = block.of(lines.text());
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
  const auto [first, last] = lines.analysis().tokens_in(head);
  if (first == last || last - first > most_dateline_words) return 0;
  const std::string_view words = head.of(lines.text());
  const bool agency = words.ends_with(')') || words.find('/') != std::string_view::npos;
  const bool number = std::any_of(lines.analysis().tokens.begin() + first, lines.analysis().tokens.begin() + last,
                                  [](const Token& t) { return t.number; });
  const Token& place = lines.analysis().tokens[first];
  const bool capitals = place.capitals && count_code_points(place.folded) >= 4;
  if (!agency && !(capitals && (number || last - first <= 3))) return 0;
  return block.begin + static_cast<std::uint32_t>(dash + length);
}

}  // namespace diptych
