#pragma once

#include "core/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace diptych {

// A calendar day; the time of day is not part of what accounts are compared by.
struct Date {
  int year = 0;
  int month = 0;  // 1..12
  int day = 0;    // 1..31
  friend auto operator<=>(const Date&, const Date&) = default;
};

// "2021-01-26"
[[nodiscard]] std::string to_string(Date date);
// Accepts "2021-01-26" with anything after it (a time, a zone); nullopt when it is no calendar day.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);
// Days since 1970-01-01, proleptic Gregorian.
[[nodiscard]] int day_number(Date date);
// The day with that number.
[[nodiscard]] Date date_of_day(int number);

// What a stretch of the source is, as far as its own shape tells (an HTML element, a bullet, a label).
enum class BlockKind : std::uint8_t {
  paragraph,
  heading,    // a heading inside the main text
  list_item,  // a bullet or a numbered item
  headline,   // the document's own title
  dateline,   // place and date of publication
  byline,     // author, agency, signature
  caption,    // picture caption, person card, tag list
  chrome,     // navigation, share buttons, related links, footer
  header,     // the "party: …" block before the first blank line
  label,      // a speaker label such as "Question:" before the words of a transcript
};
[[nodiscard]] const char* name(BlockKind kind);

struct Block {
  ByteSpan span;
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;              // nesting depth of a list item, from 1
  std::optional<std::string> speaker;  // whose words these are, in a transcript
  bool question = false;               // a journalist's question: the reporter's voice, not the party's
};

// A value with the reason why it is believed: "option --party", "header line", "<html lang>", "CLD2, 98 %".
template <class T>
struct Recognised {
  T value;
  std::string how;
};

// What a document says or shows about itself. Everything is optional: a bare text says nothing.
struct Metadata {
  std::optional<Recognised<std::string>> title;
  std::optional<Recognised<Date>> date;
  std::optional<Recognised<std::string>> language;  // BCP 47, lower case primary tag: "en", "ru", "ar"
  std::optional<Recognised<std::string>> url;
  std::optional<Recognised<std::string>> party;  // a party id
  std::optional<Recognised<std::string>> event;  // free text naming the event
};

// One decoded source: its text, owned once, and what its markup or layout tells about the parts of it.
// Blocks are ascending, do not overlap, and every byte outside them is white space or a list bullet.
//
//     ""      no blocks            "hi\n"  one block [0,2)
struct SourceText {
  std::string text;  // valid UTF-8, no NUL, at most 2^32-1 bytes
  std::vector<Block> blocks;
  Metadata metadata;
  std::vector<std::string> warnings;
};

// One text as published, read and recognised.
struct Document {
  std::string path;     // as given on the command line, "-" for standard input
  std::string sha256;   // of the bytes as read, lower-case hexadecimal
  std::string charset;  // IANA name of the encoding the bytes were decoded from
  std::string charset_how;
  SourceText source;
  // What it is read as, whose ever accounts it holds; "" for what is not known.
  std::string language{};
  std::string language_how{};
  std::string title{};
  std::string url{};
};

}  // namespace diptych
