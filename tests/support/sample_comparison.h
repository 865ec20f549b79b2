#pragma once

#include "compare/comparison.h"
#include "core/text/sha256.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diptych::test {

// The first place of `words` in `text`; a sample that does not hold its own words is a mistake in the test.
inline ByteSpan span_of(std::string_view text, std::string_view words) {
  const std::size_t at = text.find(words);
  if (at == std::string_view::npos) throw std::logic_error("no such words: " + std::string(words));
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

// Builds a Comparison of one call, account by account and words by words, as the analysis would fill it.
class ComparisonBuilder {
 public:
  ComparisonBuilder() {
    value_.run = {"0.1.0", std::string(64, 'c'), "ui=en"};
    value_.events.push_back({{}, Date{2021, 1, 26}, "phone call"});
  }

  // A document with one account; the calls below are about the last one added.
  ComparisonBuilder& account(std::string party, std::string language, std::string title, std::string body) {
    Document document;
    document.path = party + "." + language + ".txt";
    document.charset = "UTF-8";
    document.charset_how = "valid UTF-8";
    document.source.text = title + "\n\n" + body + "\n";
    document.sha256 = sha256_hex(document.source.text);
    document.language = language;
    document.language_how = "CLD2";
    document.title = title;
    document.source.metadata.title = Recognised<std::string>{title, "first line"};
    document.source.metadata.language = Recognised<std::string>{language, "CLD2"};
    document.source.metadata.date = Recognised<Date>{Date{2021, 1, 26}, "dateline"};
    const DocumentIndex index{static_cast<std::uint32_t>(value_.documents.size())};
    value_.documents.push_back(std::move(document));

    Account told;
    told.party = party;
    told.party_how = "self-reference";
    told.party_known = true;
    told.language = language;
    told.language_how = "CLD2";
    told.date = Date{2021, 1, 26};
    told.date_how = "dateline";
    told.title = title;
    told.documents = {index};
    value_.accounts.push_back(std::move(told));
    value_.events.front().parties.push_back(std::move(party));
    return *this;
  }

  ComparisonBuilder& statement(std::string_view words, std::optional<std::string_view> governor = std::nullopt) {
    Statement said;
    said.account = last_account();
    said.document = DocumentIndex{last_account().value};
    said.span = span_of(text(), words);
    said.sentence = said.span;
    if (governor) said.governor = span_of(text(), *governor);
    value_.statements.push_back(std::move(said));
    return *this;
  }

  // A mention inside the last statement; topics take their rows in the order of their first mention.
  ComparisonBuilder& mention(std::string topic, std::string label, std::string_view words,
                             Origin origin = Origin::catalogue) {
    Statement& said = value_.statements.back();
    const ByteSpan inside = span_of(said.span.of(text()), words);
    const ByteSpan span{said.span.begin + inside.begin, said.span.begin + inside.end};
    said.mentions.push_back({span, topic, origin, label});
    Topic& row = topic_row(topic, label, origin);
    row.labels.emplace_back(words);
    if (row.accounts.empty() || row.accounts.back() != last_account()) row.accounts.push_back(last_account());
    row.mentions.push_back({StatementIndex{static_cast<std::uint32_t>(value_.statements.size() - 1)},
                            static_cast<std::uint32_t>(said.mentions.size() - 1)});
    return *this;
  }

  Statement& last_statement() { return value_.statements.back(); }

  // Fills what follows from the rest: each topic's status, the ledger, the frame.
  [[nodiscard]] Comparison build() {
    for (Topic& topic : value_.topics) {
      const bool all = topic.accounts.size() == value_.accounts.size();
      topic.status = topic.accounts.size() == 1 ? TopicStatus::only : all ? TopicStatus::shared : TopicStatus::partial;
    }
    for (std::uint32_t i = 0; i < value_.documents.size(); ++i) add_ledger(i);
    std::sort(value_.events.front().parties.begin(), value_.events.front().parties.end());
    return value_;
  }

 private:
  [[nodiscard]] AccountIndex last_account() const { return {static_cast<std::uint32_t>(value_.accounts.size() - 1)}; }
  [[nodiscard]] const std::string& text() const { return value_.documents.back().source.text; }

  Topic& topic_row(const std::string& id, const std::string& label, Origin origin) {
    for (Topic& topic : value_.topics)
      if (topic.id == id) return topic;
    Topic topic;
    topic.id = id;
    topic.label = label;
    topic.origin = origin;
    topic.role = origin == Origin::catalogue ? "matter" : "";
    return value_.topics.emplace_back(std::move(topic));
  }

  void add_ledger(std::uint32_t document) {
    const auto size = static_cast<std::uint32_t>(value_.documents[document].source.text.size());
    FrameRow frame;
    frame.account = {document};
    std::uint32_t at = 0;
    const auto furniture = [&](std::uint32_t end) {
      if (at < end) value_.ledger.push_back({{document}, {at, end}, LedgerKind::furniture, "headline", {}, {}, {}});
    };
    for (std::uint32_t i = 0; i < value_.statements.size(); ++i) {
      const Statement& said = value_.statements[i];
      if (said.document.value != document) continue;
      furniture(said.span.begin);
      value_.ledger.push_back(
          {{document}, said.span, LedgerKind::statement, "", AccountIndex{document}, EventIndex{0}, StatementIndex{i}});
      at = said.span.end;
    }
    furniture(size);
    value_.frame.push_back(std::move(frame));
  }

  Comparison value_;
};

// Three accounts of one call, in English, Russian and Arabic, with an astral code point before the words, a vocalised
// Arabic word, yo, a list item, a fact, an act, a difference and an alignment.
inline Comparison sample_comparison() {
  ComparisonBuilder build;
  build.account("white-house", "en", "Readout of the call \U0001F4DE",
                "They agreed to extend New START for five years. He raised matters of concern, including the "
                "poisoning of Aleksey Navalny, and the weather.");
  build.statement("They agreed to extend New START for five years").mention("new-start", "New START", "New START");
  build.last_statement().act = Act{"agreed", 90, "AGREE", "agree", {}};
  build.last_statement().voice = "joint";
  build.last_statement().actors = {"white-house", "kremlin"};
  build.last_statement().facts = {
      {{build.last_statement().span.end - 10, build.last_statement().span.end}, "duration", "5 year"}};
  build.statement("the poisoning of Aleksey Navalny", "He raised matters of concern, including")
      .mention("navalny", "Aleksey Navalny", "Aleksey Navalny");
  build.statement("the weather");

  build.account("kremlin", "ru", "Телефонный разговор",
                "Президенты выразили удовлетворение продлением Договора СНВ-3. В Кремле уже стоит новогодняя ёлка.");
  build.statement("Президенты выразили удовлетворение продлением Договора СНВ-3")
      .mention("new-start", "New START", "Договора СНВ-3");
  build.statement("В Кремле уже стоит новогодняя ёлка")
      .mention("phrase:ёлка", "новогодняя ёлка", "новогодняя ёлка", Origin::phrase);

  build.account("saudi-arabia", "ar", "اتصال هاتفي", "رحّب الجانبان بِمُعَاهَدَةِ ستارت. وناقشا السلام في اليمن.");
  build.statement("رحّب الجانبان بِمُعَاهَدَةِ ستارت").mention("new-start", "New START", "بِمُعَاهَدَةِ ستارت");
  build.statement("وناقشا السلام في اليمن").mention("yemen-conflict", "Conflict in Yemen", "السلام في اليمن");

  Comparison comparison = build.build();
  const Statement& navalny = comparison.statements[1];
  comparison.differences.push_back({"one-sided",
                                    "navalny",
                                    {AccountIndex{0}},
                                    {{AccountIndex{0}, DocumentIndex{0}, navalny.span}},
                                    "Only the White House tells of Aleksey Navalny."});
  comparison.alignments.push_back({{StatementIndex{0}, StatementIndex{3}, StatementIndex{5}}, 0.75, {}});
  comparison.warnings = {"kremlin.ru.txt: the date was taken from the dateline"};
  return comparison;
}

// A later call of the first two parties, the second of which passes over the treaty.
inline Comparison later_comparison() {
  ComparisonBuilder build;
  build.account("white-house", "en", "Readout of another call", "They spoke again about New START.");
  build.statement("They spoke again about New START").mention("new-start", "New START", "New START");
  build.account("kremlin", "ru", "Ещё один разговор", "Стороны обсудили торговлю.");
  build.statement("Стороны обсудили торговлю").mention("trade", "Trade", "торговлю");
  Comparison comparison = build.build();
  for (Account& account : comparison.accounts) account.date = Date{2022, 2, 12};
  comparison.events.front().date = Date{2022, 2, 12};
  return comparison;
}

}  // namespace diptych::test
