#pragma once

#include "core/account.h"
#include "core/document.h"

#include <optional>
#include <string>
#include <vector>

namespace diptych {

enum class TopicStatus : std::uint8_t {
  shared,   // every account of the event mentions it
  partial,  // some of three or more do
  only,     // one does
};
[[nodiscard]] const char* name(TopicStatus status);

// A mention by reference: statements[statement].mentions[mention].
struct MentionRef {
  StatementIndex statement;
  std::uint32_t mention = 0;
};

// One row of the topic table.
struct Topic {
  std::string id;                   // "new-start"; "entity:…", "phrase:…" outside the catalogue
  std::string label;                // the catalogue's preferred label in the reader's language, else the words
  std::vector<std::string> labels;  // the words by which the accounts name it, each once, in reading order
  std::vector<std::string> merged;  // ids of other concepts that stand for the same matter here
  Origin origin = Origin::catalogue;
  std::string role;  // "matter", "process", "field", "place", "body", "generic", "protocol", "attitude"; empty outside
                     // the catalogue
  TopicStatus status = TopicStatus::only;
  std::vector<AccountIndex> accounts;  // ascending
  std::vector<MentionRef> mentions;    // by account, then position
};

// Statements of different accounts that tell the same thing.
struct Alignment {
  std::vector<StatementIndex> statements;
  double score = 0;              // 0 … 1
  std::vector<std::string> why;  // what the score consists of, one clause each: "topic new-start", "fact 5 year"
};

struct Evidence {
  AccountIndex account;
  DocumentIndex document;
  ByteSpan span;
};

// Something told differently.
struct Difference {
  std::string kind;   // "one-sided", "detail", "conflict", "force", …
  std::string topic;  // Topic::id
  std::vector<AccountIndex> accounts;
  std::vector<Evidence> evidence;
  std::string explanation;            // one plain sentence
  double confidence = 1;              // 0 … 1; renderers mark low ones and never hide them
  bool low = false;                   // confidence below difference.sure of data/comparison.toml
  std::vector<std::string> why = {};  // rule, values and thresholds, one clause each
};

// How much of an account is about a topic, in the order in which it first tells of them.
struct TopicShare {
  std::string topic;  // Topic::id
  double share = 0;   // of the characters of its statements, 0 … 1; a statement counts for each of its topics
};

// What an account says about the call as such; empty where it is silent.
struct FrameRow {
  AccountIndex account;
  std::string initiator;        // who asked for the call: a party id, "joint", or the words where neither is known
  std::string initiator_words;  // as the account says it
  std::optional<Date> date;
  std::string format;
  std::string time;                       // "15:30 Europe/Moscow", as far as the account says
  std::string duration;                   // normalised as a fact: "PT55M"; the words where it gives no number
  std::vector<std::string> participants;  // persons named, in reading order, as first named
  std::vector<std::string> tone;          // words about how the talk went, in reading order
  std::vector<std::string> next_steps;    // the words of the statements that tell what comes next
  std::uint32_t characters = 0;           // code points of its statements
  double ratio = 0;                       // its characters to those of the longest account, 0 … 1
  std::vector<TopicShare> topics;
};

// The parameters that make a result reproducible.
struct Run {
  std::string version;    // program version
  std::string catalogue;  // SHA-256 of the knowledge image
  std::string options;    // the options that change results, normalised: "ui=en"
};

// Everything one comparison found: the one value that renderers print and storage keeps.
// Accounts stand in the order of the inputs; statements by account, then position.
struct Comparison {
  Run run;
  std::vector<Document> documents;
  std::vector<Event> events;
  std::vector<Account> accounts;
  std::vector<Statement> statements;
  std::vector<Topic> topics;
  std::vector<Alignment> alignments;
  std::vector<Difference> differences;
  std::vector<FrameRow> frame;
  std::vector<LedgerEntry> ledger;
  std::vector<std::string> warnings;
  // What articles report beside the event that is compared: accounts of other events (events[1] …) and what third
  // parties say about it. Not compared. Their indices continue those of `accounts` and `statements`.
  std::vector<Account> aside_accounts;
  std::vector<Statement> aside_statements;
};

// By an index of either kind.
[[nodiscard]] const Account& account_at(const Comparison& comparison, AccountIndex index);
[[nodiscard]] const Statement& statement_at(const Comparison& comparison, StatementIndex index);

}  // namespace diptych
