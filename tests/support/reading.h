#pragma once

#include "core/account/account_reading.h"
#include "core/read/read.h"
#include "tests/support/knowledge.h"
#include "tests/support/result.h"

#include <string>
#include <utility>

namespace diptych::test {

inline Document document_of(std::string text, std::string path = "account.txt") {
  Document document;
  document.path = std::move(path);
  document.charset = "UTF-8";
  document.charset_how = "valid UTF-8";
  document.source = source_from_text(std::move(text));
  return document;
}

struct Read {
  Document document;
  AccountReading reading;
  [[nodiscard]] const std::string& text() const { return document.source.text; }
};

inline Read read_text(std::string text, std::string path = "account.txt", const Overrides& overrides = {},
                      const Knowledge& knowledge = embedded()) {
  Document document = document_of(std::move(text), std::move(path));
  auto reading = read_account(document, {0}, {0}, {0}, overrides, knowledge);
  if (!reading) throw std::logic_error(to_string(reading.error()));
  return {std::move(document), std::move(*reading)};
}

inline std::string shown(std::string_view words) {
  std::string out;
  for (const char c : words) out += c == '\n' ? std::string("⏎") : std::string(1, c);
  return out;
}

// One line a statement: "the words" or "speaker: the words", with "<- governor" behind an item of a list.
inline std::string statements(const Read& read) {
  std::string out;
  for (const auto& statement : read.reading.statements) {
    if (statement.speaker) out += *statement.speaker + ": ";
    out += shown(statement.span.of(read.text()));
    if (statement.governor) out += " <- " + shown(statement.governor->of(read.text()));
    out += "\n";
  }
  return out;
}

inline std::string statements(const std::string& text, const std::string& language) {
  Overrides overrides;
  overrides.language = language;
  overrides.party = "kremlin";
  return statements(read_text(text, "account.txt", overrides));
}

// One line an entry: "[statement] the words", "[furniture headline] the words".
inline std::string ledger(const Read& read) {
  std::string out;
  for (const auto& entry : read.reading.ledger) {
    out += "[" + std::string(name(entry.kind));
    if (!entry.detail.empty()) out += " " + entry.detail;
    out += "] " + shown(entry.span.of(read.text())) + "\n";
  }
  return out;
}

}  // namespace diptych::test
