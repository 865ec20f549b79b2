#include "core/read/read.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace diptych {
namespace {

struct Line {
  ByteSpan span;  // without the line feed, trimmed
  std::uint32_t indent = 0;
  [[nodiscard]] bool blank() const { return span.empty(); }
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  std::uint32_t begin = 0;
  while (begin < text.size()) {
    const auto feed = text.find('\n', begin);
    const auto end = static_cast<std::uint32_t>(feed == std::string_view::npos ? text.size() : feed);
    Line line;
    line.span = trimmed(text, {begin, end});
    line.indent = line.span.begin - begin;
    lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

constexpr std::array<std::string_view, 6> header_keys{"party", "date", "lang", "title", "url", "event"};

struct HeaderLine {
  std::string key;  // folded; one of header_keys, or another word
  bool known = false;
  std::string_view value;
};

std::optional<HeaderLine> header_line(std::string_view line) {
  constexpr std::size_t longest_key = 20;
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > longest_key) return std::nullopt;
  HeaderLine out;
  out.key = fold(line.substr(0, colon));
  if (!std::all_of(out.key.begin(), out.key.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return std::nullopt;
  out.known = std::find(header_keys.begin(), header_keys.end(), out.key) != header_keys.end();
  const std::string_view value = line.substr(colon + 1);
  out.value = trimmed(value, {0, static_cast<std::uint32_t>(value.size())}).of(value);
  return out;
}

void keep_header(std::string_view key, std::string_view value, SourceText& source) {
  const std::string how = "header line \"" + std::string(key) + ":\"";
  Metadata& meta = source.metadata;
  if (key == "party") meta.party = {std::string(value), how};
  if (key == "lang") meta.language = {std::string(value), how};
  if (key == "title") meta.title = {std::string(value), how};
  if (key == "url") meta.url = {std::string(value), how};
  if (key == "event") meta.event = {std::string(value), how};
  if (key == "date") {
    if (const auto date = parse_iso_date(value))
      meta.date = {*date, how};
    else
      source.warnings.push_back("the header's date \"" + std::string(value) +
                                "\" is not of the form 2021-01-26 and is ignored");
  }
}

// Returns the number of lines the header takes; 0 when the text has none. A header begins with a known key, is a run of
// lines "word: value", and ends with a blank line.
std::size_t read_header(const std::vector<Line>& lines, SourceText& source) {
  std::vector<HeaderLine> header;
  while (header.size() < lines.size() && !lines[header.size()].blank()) {
    auto line = header_line(lines[header.size()].span.of(source.text));
    if (!line || (header.empty() && !line->known)) return 0;
    header.push_back(std::move(*line));
  }
  if (header.empty()) return 0;
  for (const HeaderLine& line : header) {
    if (line.known)
      keep_header(line.key, line.value, source);
    else
      source.warnings.push_back("the header line \"" + line.key +
                                ":\" is ignored; known are party, date, lang, title, url, event");
  }
  source.blocks.push_back(
      {{lines.front().span.begin, lines[header.size() - 1].span.end}, BlockKind::header, 0, {}, false});
  return header.size();
}

bool is_bullet(char32_t c) {
  static constexpr std::array<char32_t, 12> bullets{U'*',   U'-',   0x2022, 0x2023, 0x25CF, 0x25E6,
                                                    0x25AA, 0x25AB, 0x2043, 0x2013, 0x2014, 0x00B7};
  return std::find(bullets.begin(), bullets.end(), c) != bullets.end();
}

// Length in bytes of "• ", "- ", "12. ", "3) ", "(a) " at the beginning of a line, or 0.
std::uint32_t marker_length(std::string_view line) {
  if (line.empty()) return 0;
  std::size_t at = 0;
  char32_t c = next_code_point(line, at);
  if (is_bullet(c)) {
    const std::size_t behind = at;
    return at < line.size() && u_isUWhiteSpace(static_cast<UChar32>(next_code_point(line, at)))
               ? static_cast<std::uint32_t>(behind)
               : 0;
  }
  at = 0;
  const bool opened = line[0] == '(';
  if (opened) at = 1;
  std::size_t length = 0;
  bool digits = true;
  while (at < line.size()) {
    c = next_code_point(line, at);
    if (u_isalnum(static_cast<UChar32>(c)) && length < 3) {
      digits = digits && u_isdigit(static_cast<UChar32>(c));
      ++length;
      continue;
    }
    const bool closed = c == U')' || (c == U'.' && !opened && digits);
    if (length == 0 || !closed || (!digits && length > 1) || at >= line.size()) return 0;
    const std::size_t behind = at;
    return u_isUWhiteSpace(static_cast<UChar32>(next_code_point(line, at))) ? static_cast<std::uint32_t>(behind) : 0;
  }
  return 0;
}

bool ends_sentence(std::string_view line) {
  // Closing quotes and brackets may follow the stop.
  static constexpr std::array<char32_t, 9> closers{U'"', U'\'', U')', U']', 0x00BB, 0x201D, 0x2019, 0x203A, 0x201C};
  static constexpr std::array<char32_t, 8> stops{U'.', U'!', U'?', U':', U';', 0x2026, 0x061F, 0x061B};
  std::vector<char32_t> last;
  for (std::size_t at = 0; at < line.size();) {
    last.push_back(next_code_point(line, at));
    if (last.size() > 4) last.erase(last.begin());
  }
  while (!last.empty() && std::find(closers.begin(), closers.end(), last.back()) != closers.end()) last.pop_back();
  return !last.empty() && std::find(stops.begin(), stops.end(), last.back()) != stops.end();
}

// Whether a line has a time or a day in numbers, "19:44" or "10/12/2023".
bool has_time(std::string_view line) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t at = 1; at + 1 < line.size(); ++at)
    if ((line[at] == ':' || line[at] == '/') && digit(line[at - 1]) && digit(line[at + 1])) return true;
  return false;
}

// Whether a group of lines is one paragraph broken by an editor at a fixed width: no line is longer than a
// wrapped line gets, most are nearly full, and some line ends in the middle of a sentence.
bool hard_wrapped(std::string_view text, const std::vector<Line>& group) {
  constexpr std::uint32_t widest = 110;
  constexpr std::uint32_t narrowest = 40;  // nobody sets prose narrower; shorter lines are entries, labels, verses
  constexpr double full = 0.6;
  if (group.size() < 2) return false;
  // A headline and the line of its publication below it.
  const std::string_view last = group.back().span.of(text);
  if (group.size() == 2 && !ends_sentence(last) && has_time(last)) return false;
  std::uint32_t longest = 0;
  bool open = false;
  for (std::size_t i = 0; i < group.size(); ++i) {
    longest = std::max(longest, count_code_points(group[i].span.of(text)));
    open = open || (i + 1 < group.size() && !ends_sentence(group[i].span.of(text)));
  }
  if (!open || longest > widest || longest < narrowest) return false;
  std::size_t full_lines = 0;
  for (std::size_t i = 0; i + 1 < group.size(); ++i)
    full_lines += count_code_points(group[i].span.of(text)) >= full * longest ? 1U : 0U;
  return full_lines * 4 >= (group.size() - 1) * 3;
}

// The nesting level of an item from its indentation, relative to the items before it.
class Levels {
 public:
  std::uint8_t of(std::uint32_t indent) {
    while (!open_.empty() && open_.back() > indent) open_.pop_back();
    if (open_.empty() || open_.back() < indent) open_.push_back(indent);
    return static_cast<std::uint8_t>(std::min<std::size_t>(open_.size(), 255));
  }
  void close() { open_.clear(); }

 private:
  std::vector<std::uint32_t> open_;
};

// Lines between two blank ones to blocks. An item goes on over unmarked lines until the next marker.
void add_group(const std::vector<Line>& group, Levels& levels, SourceText& source) {
  const std::string_view text = source.text;
  const bool has_items =
      std::any_of(group.begin(), group.end(), [&](const Line& line) { return marker_length(line.span.of(text)) != 0; });
  if (!has_items) {
    if (hard_wrapped(text, group)) {
      source.blocks.push_back({{group.front().span.begin, group.back().span.end}, BlockKind::paragraph, 0, {}, false});
    } else {
      for (const auto& line : group) source.blocks.push_back({line.span, BlockKind::paragraph, 0, {}, false});
    }
    if (group.front().indent == 0) levels.close();
    return;
  }
  bool in_item = false;
  for (const auto& line : group) {
    const std::uint32_t marker = marker_length(line.span.of(text));
    if (marker != 0) {
      const ByteSpan words = trimmed(text, {line.span.begin + marker, line.span.end});
      source.blocks.push_back({words, BlockKind::list_item, levels.of(line.indent), {}, false});
      in_item = true;
    } else if (in_item && !ends_sentence(source.blocks.back().span.of(text)) && line.indent > 0) {
      source.blocks.back().span.end = line.span.end;
    } else {
      source.blocks.push_back({line.span, BlockKind::paragraph, 0, {}, false});
      in_item = false;
    }
  }
}

}  // namespace

SourceText source_from_text(std::string text) {
  SourceText source;
  source.text = std::move(text);
  const auto lines = lines_of(source.text);
  std::size_t at = read_header(lines, source);
  Levels levels;
  std::vector<Line> group;
  for (; at < lines.size(); ++at) {
    if (!lines[at].blank()) {
      group.push_back(lines[at]);
      continue;
    }
    if (!group.empty()) add_group(group, levels, source);
    group.clear();
  }
  if (!group.empty()) add_group(group, levels, source);
  return source;
}

}  // namespace diptych
