#pragma once

#include "compare/compare.h"
#include "core/text/sha256.h"
#include "tests/support/reading.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace diptych::test {

// An account as its text would be given on the command line.
struct AccountText {
  std::string party;
  std::string language;
  std::string text;
};

// Reads the accounts, lets `change` correct their statements, and compares them. What the reading of acts and facts
// does is tested elsewhere; here statements may be given theirs by hand.
template <class Change>
Comparison compared(const std::vector<AccountText>& told, Change change, const std::string& ui = "en") {
  std::vector<diptych::Read> readings;
  std::uint32_t statements = 0;
  for (std::uint32_t i = 0; i < told.size(); ++i) {
    Document document = document_of(told[i].text, told[i].party + ".txt");
    document.sha256 = sha256_hex(told[i].text);
    Overrides overrides;
    overrides.party = told[i].party;
    overrides.language = told[i].language;
    overrides.date = Date{2024, 5, 14};
    auto reading = read_account(document, {i}, {i}, {statements}, overrides, embedded());
    if (!reading) throw std::logic_error(to_string(reading.error()));
    statements += static_cast<std::uint32_t>(reading->statements.size());
    for (auto& statement : reading->statements) change(document.source.text, statement);
    readings.push_back({std::move(document), std::move(*reading)});
  }
  return compare_accounts(std::move(readings), {ui}, embedded());
}

inline Comparison compared(const std::vector<AccountText>& told) {
  return compared(told, [](const std::string&, Statement&) {});
}

// The words of `statement`, empty where they are not `words`.
inline ByteSpan span_in(const std::string& text, const Statement& statement, const std::string& words) {
  const auto at = text.find(words, statement.span.begin);
  if (at == std::string::npos || at >= statement.span.end) return {};
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

inline void give_act(const std::string& text, Statement& statement, const std::string& words, const std::string& id,
                     const std::string& voice, std::vector<std::string> actors) {
  const ByteSpan cue = span_in(text, statement, words);
  if (cue.empty()) return;
  const auto act = embedded().find_act(id);
  statement.act = Act{id, act->force, std::string(act->plover), std::string(act->act_class), cue};
  statement.voice = voice;
  statement.actors = std::move(actors);
}

// One line a finding of `kind`: the explanation, then its evidence in bars.
inline std::vector<std::string> findings(const Comparison& comparison, const std::string& kind) {
  std::vector<std::string> out;
  for (const auto& difference : comparison.differences) {
    if (difference.kind != kind) continue;
    std::string line = difference.explanation + " |";
    for (const auto& evidence : difference.evidence)
      line += std::string(evidence.span.of(comparison.documents[evidence.document.value].source.text)) + "|";
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace diptych::test
