#pragma once

#include "core/diagnostic.h"
#include "core/document.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace diptych {

struct ReadOptions {
  std::optional<std::string> encoding;            // IANA name; overrides every other sign
  std::size_t max_bytes = std::size_t{8} << 20U;  // 8 MiB
};

// Reads the bytes of a file, or of standard input for "-". Refuses a missing or unreadable file, a folder,
// and more than options.max_bytes.
[[nodiscard]] Result<std::string> read_bytes(const std::string& path, const ReadOptions& options);

// Bytes turned into valid UTF-8 without a byte order mark, with LF line ends, and how.
struct Decoded {
  std::string text;
  std::string charset;  // IANA name
  std::string how;  // "byte order mark", "valid UTF-8", "declared in the page", "detected, 87 %", "option --encoding"
  std::vector<std::string> warnings;
};

// Decodes in this order: options.encoding; byte order mark; strict UTF-8; UTF-16 by its NUL pattern; the charset
// an HTML page declares; ICU's detection. Refuses binary data, NUL characters, byte sequences that the charset
// does not have (with the byte offset), text that is empty or only white space, and a detection below
// confidence; every refusal names `path`, and the byte offset where there is one, and hints at --encoding
// where that helps.
[[nodiscard]] Result<Decoded> decode(std::string_view bytes, const std::string& path, const ReadOptions& options);

// Whether decoded text is a web page: a doctype, <html>, <head> or <body> tag near its beginning.
[[nodiscard]] bool looks_like_html(std::string_view text);

// Plain text to blocks: an optional header block; paragraphs (hard-wrapped lines joined by position, not by
// changing the text), headline, dateline, byline, bullets and numbered items with their nesting, speaker labels.
[[nodiscard]] SourceText source_from_text(std::string text);

// A web page to blocks and metadata (title, date, language, canonical URL; OpenGraph, JSON-LD, <time>).
// The stored text is the page's visible text, furniture included; the blocks say which part is which.
// Refuses a page in which the parser found no text, and one beyond the limits (nesting, attributes, size).
[[nodiscard]] Result<SourceText> source_from_html(std::string_view html, const std::string& path);

// All of the above: one file to one Document. `--` errors are values with exit code 3.
[[nodiscard]] Result<Document> read_document(const std::string& path, const ReadOptions& options);

}  // namespace diptych
