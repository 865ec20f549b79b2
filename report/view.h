#pragma once

#include "compare/comparison.h"
#include "core/knowledge/image.h"
#include "core/text/utf8.h"
#include "report/wording.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// A comparison as a reader of one language sees it: what every renderer needs and none should work out again.
// Refers to what it was made from, which must outlive it.
struct View {
  const Comparison& comparison;
  const Knowledge& knowledge;
  const Wording& words;
  std::vector<CodePointMap> code_points;            // by document
  std::vector<std::string> parties;                 // by account: the party's name; two of one party are numbered
  std::vector<std::uint32_t> characters;            // by account: of all its ledger entries that are statements
  std::vector<std::uint32_t> statement_characters;  // by statement: of its ledger entries
  std::vector<std::vector<std::uint32_t>> topics;   // by statement: its topics' positions, ascending
};

[[nodiscard]] View make_view(const Comparison& comparison, const Knowledge& knowledge, const Wording& words);

[[nodiscard]] std::string_view quote(const View& view, DocumentIndex document, ByteSpan span);
[[nodiscard]] CodePointSpan place(const View& view, DocumentIndex document, ByteSpan span);

// "ltr", "rtl", or "auto" for a language that the knowledge does not have.
[[nodiscard]] std::string_view direction(const View& view, std::string_view language);
// Whether how the party and the day of an account were recognised is told of `document`: of accounts of one party about
// one event that became one, it is of the first only.
[[nodiscard]] bool begins_with(const Account& account, DocumentIndex document);
// The name of a language in the reader's language.
[[nodiscard]] std::string language_name(const View& view, std::string_view language);
// The name of a party in the reader's language; its id where there is none.
[[nodiscard]] std::string party_name(const View& view, std::string_view party);
[[nodiscard]] std::string party_name(const Knowledge& knowledge, std::string_view language, std::string_view party);
// The names of the concepts merged into a topic, ", " between them.
[[nodiscard]] std::string merged_names(const View& view, const Topic& topic);

// Whether `topic` is a row of the topic table: names and phrases outside the catalogue that one account alone has are
// listed with their statements instead.
[[nodiscard]] bool is_row(const Topic& topic);
[[nodiscard]] std::vector<const Topic*> rows(const View& view, TopicStatus status);
[[nodiscard]] std::vector<const Topic*> rows_only_of(const View& view, AccountIndex account);
// The compared statement that a ledger entry belongs to; of what an article tells aside there is none.
[[nodiscard]] std::optional<StatementIndex> compared_statement(const View& view, const LedgerEntry& entry);
// The statements of `topic` that belong to `account`, each once, in their order.
[[nodiscard]] std::vector<StatementIndex> statements_of(const View& view, const Topic& topic, AccountIndex account);
// The statements of `account` that no row of a catalogued topic tells of.
[[nodiscard]] std::vector<StatementIndex> uncatalogued(const View& view, AccountIndex account);
// The differences that are not told by the topic table already: all but the one-sided ones.
[[nodiscard]] std::vector<const Difference*> told_differently(const View& view);
// In the order of the accounts, so that quotations stand where the tables have them.
[[nodiscard]] std::vector<Evidence> by_account(std::vector<Evidence> evidence);
[[nodiscard]] const Topic* find_topic(const View& view, std::string_view id);

// "Phone call, 26 January 2021"
[[nodiscard]] std::string event_line(const View& view);
// "White House · Kremlin"
[[nodiscard]] std::string party_line(const View& view);
// The counts of what is shared, one-sided and different, as sentences.
[[nodiscard]] std::string headline(const View& view);

// One cell of the frame, empty where the account says nothing. Fields: initiator, date, format, time, duration,
// participants, tone, next-steps, characters.
[[nodiscard]] std::string frame_cell(const View& view, const FrameRow& row, std::string_view field);
// The fields that at least one account fills, in the order above.
[[nodiscard]] std::vector<std::string_view> frame_fields(const View& view);

// What is known about a statement beside its words: act, voice, who acts, modality, polarity, deadline; "act: agreed"
// each, in the reader's words. Facts are separate: "length of time: 5 year".
[[nodiscard]] std::vector<std::string> properties(const View& view, const Statement& statement);
[[nodiscard]] std::vector<std::string> facts(const View& view, const Statement& statement);

// In an article: why the statement is given to its account, and who speaks. Also the label of a transcript.
[[nodiscard]] std::vector<std::string> attribution(const View& view, const Statement& statement);
// "887 characters = 685 statement, 202 furniture"
[[nodiscard]] std::string ledger_sum(const View& view, DocumentIndex document);

// "White House, 26 January 2021, “Title”, https://…, SHA-256 …": what to cite an account by.
[[nodiscard]] std::string source_line(const View& view, AccountIndex account, DocumentIndex document);
// The quotation between quotation marks, its source line and its place.
[[nodiscard]] std::string citation(const View& view, AccountIndex account, DocumentIndex document, ByteSpan span);
// "characters 116–291"
[[nodiscard]] std::string place_line(const View& view, DocumentIndex document, ByteSpan span);

// Names that stay the same as long as the texts do: "d1-116-291" for a place in a document, "t-new-start" for a topic,
// of a key outside the catalogue its SHA-256 in part.
[[nodiscard]] std::string anchor(const View& view, DocumentIndex document, ByteSpan span);
[[nodiscard]] std::string anchor(const Topic& topic);

// `part` in hundredths of `whole`, rounded: "13".
[[nodiscard]] std::string percent(std::uint64_t part, std::uint64_t whole);

}  // namespace diptych
