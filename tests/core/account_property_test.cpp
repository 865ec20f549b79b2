#include "core/segment/furniture.h"
#include "core/segment/sentences.h"
#include "core/text/token.h"
#include "core/text/utf8.h"
#include "tests/core/read_listing.h"
#include "tests/support/fixture_accounts.h"
#include "tests/support/random_text.h"
#include "tests/support/reading.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

// What must hold for every text: over random ones (fixed seeds) and over all fixtures.

using namespace diptych;
using diptych::test::document_of;
using diptych::test::embedded;
using diptych::test::RandomText;

namespace {

void check_blocks(const SourceText& source) {
  std::uint32_t end = 0;
  for (const Block& block : source.blocks) {
    REQUIRE(end <= block.span.begin);
    REQUIRE(block.span.begin < block.span.end);
    REQUIRE(block.span.end <= source.text.size());
    REQUIRE(trimmed(source.text, block.span) == block.span);
    end = block.span.end;
  }
}

void check_sentences(const SourceText& source, const Language& language) {
  for (const Block& block : source.blocks) {
    std::uint32_t end = block.span.begin;
    for (const ByteSpan sentence : sentences_of(source.text, block.span, language)) {
      REQUIRE(end <= sentence.begin);
      REQUIRE_FALSE(sentence.empty());
      REQUIRE(trimmed(source.text, {end, sentence.begin}).empty());
      end = sentence.end;
    }
    REQUIRE(trimmed(source.text, {end, block.span.end}).empty());
  }
}

void check_ledger(const std::string& text, const AccountReading& reading) {
  std::uint32_t end = 0;
  std::vector<int> entries(reading.statements.size(), 0);
  for (const LedgerEntry& entry : reading.ledger) {
    REQUIRE(entry.span.begin == end);
    REQUIRE(entry.span.begin < entry.span.end);
    end = entry.span.end;
    REQUIRE((entry.kind == LedgerKind::statement) == entry.statement.has_value());
    if (!entry.statement) continue;
    REQUIRE(entry.statement->value < entries.size());
    ++entries[entry.statement->value];
    REQUIRE(entry.span.contains(reading.statements[entry.statement->value].span));
  }
  REQUIRE(end == text.size());
  REQUIRE(std::all_of(entries.begin(), entries.end(), [](int count) { return count == 1; }));
}

void check_statements(const std::string& text, const AccountReading& reading) {
  const CodePointMap map(text);
  const std::u32string points = [&] {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) out += next_code_point(text, at);
    return out;
  }();
  const auto check_quote = [&](ByteSpan span) {
    const CodePointSpan outside = map.span(span);
    std::string quote;
    for (const char32_t c : points.substr(outside.start, outside.end - outside.start)) append_code_point(quote, c);
    REQUIRE(quote == span.of(text));
  };
  std::uint32_t end = 0;
  for (const Statement& statement : reading.statements) {
    REQUIRE_FALSE(statement.span.empty());
    REQUIRE(end <= statement.span.begin);
    end = statement.span.end;
    REQUIRE(statement.sentence.contains(statement.span));
    REQUIRE(trimmed(text, statement.span) == statement.span);
    check_quote(statement.span);
    if (statement.governor) {
      REQUIRE_FALSE(statement.governor->empty());
      check_quote(*statement.governor);
    }
    std::uint32_t mention_begin = 0;
    for (const Mention& mention : statement.mentions) {
      REQUIRE(statement.sentence.contains(mention.span));
      REQUIRE_FALSE(mention.span.empty());
      REQUIRE(mention_begin <= mention.span.begin);
      mention_begin = mention.span.begin;
      REQUIRE_FALSE(mention.topic.empty());
      check_quote(mention.span);
    }
  }
}

// Every word of what is told stands in a statement's entry or, in a transcript, in a question's.
void check_words(const SourceText& source, const AccountReading& reading) {
  for (const Token& token : tokenize(source.text)) {
    const auto told = std::any_of(source.blocks.begin(), source.blocks.end(), [&](const Block& block) {
      return is_told(block) && !block.question && block.span.contains(token.span);
    });
    if (!told) continue;
    const auto entry = std::find_if(reading.ledger.begin(), reading.ledger.end(),
                                    [&](const LedgerEntry& e) { return e.span.contains(token.span); });
    REQUIRE(entry != reading.ledger.end());
    REQUIRE(entry->kind == LedgerKind::statement);
  }
}

std::string print(const AccountReading& reading) {
  std::string out = reading.account.party + reading.account.language + reading.event_format;
  const auto put = [&](ByteSpan span) { out += ' ' + std::to_string(span.begin) + '-' + std::to_string(span.end); };
  for (const Statement& statement : reading.statements) {
    put(statement.span);
    if (statement.governor) put(*statement.governor);
    for (const Mention& mention : statement.mentions) {
      put(mention.span);
      out += mention.topic + mention.label + std::to_string(mention.strand);
    }
  }
  for (const LedgerEntry& entry : reading.ledger) {
    put(entry.span);
    out += name(entry.kind) + entry.detail;
  }
  for (const auto& warning : reading.warnings) out += warning;
  return out;
}

void check_all(const std::string& text, const std::string& path, const Overrides& overrides) {
  INFO(path << "\n" << text);
  Document document = document_of(text, path);
  REQUIRE(document.source.text == text);
  check_blocks(document.source);
  Document again = document;
  const auto reading = read_account(document, {0}, {0}, {0}, overrides, embedded());
  const auto repeated = read_account(again, {0}, {0}, {0}, overrides, embedded());
  REQUIRE(reading.has_value() == repeated.has_value());
  check_blocks(document.source);
  for (const Language& language : embedded().languages()) check_sentences(document.source, language);
  if (!reading) {
    REQUIRE(reading.error() == repeated.error());
    return;
  }
  REQUIRE(print(*reading) == print(*repeated));
  check_ledger(text, *reading);
  check_statements(text, *reading);
  check_words(document.source, *reading);
}

}  // namespace

TEST_CASE("any random text is accounted for, character by character, the same way twice") {
  RandomText texts(20210126);
  const std::vector<std::string> tags = {"en", "ru", "ar", "xx"};
  for (int round = 0; round < 600; ++round) {
    Overrides overrides;
    overrides.language = texts.pick(tags);
    overrides.party = "kremlin";
    check_all(texts.next(), "random.txt", overrides);
  }
}

TEST_CASE("random text without any hint is accounted for as well") {
  RandomText texts(77);
  for (int round = 0; round < 100; ++round) check_all(texts.next(), "random.txt", {});
}

TEST_CASE("every fixture is accounted for, character by character, the same way twice") {
  const auto paths = test::fixture_accounts();
  REQUIRE(paths.size() >= 24);
  for (const auto& path : paths) {
    const std::string text = test::file_text(path);
    REQUIRE_FALSE(text.empty());
    check_all(text, path, {});
    Document document = document_of(text, path);
    CHECK(read_account(document, {0}, {0}, {0}, {}, embedded()).has_value());
  }
}

TEST_CASE("the fixtures' party, date and language are recognised") {
  const auto paths = test::fixture_accounts();
  for (const auto& path : paths) {
    INFO(path);
    const auto read = test::read_text(test::file_text(path), path);
    const std::string file = std::filesystem::path(path).filename().string();
    CHECK(read.reading.account.party_known);
    CHECK(file.starts_with(read.reading.account.party + "."));
    CHECK(file.ends_with("." + read.reading.account.language + ".txt"));
    CHECK(read.reading.account.date.has_value());
  }
}
