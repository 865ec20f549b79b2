#pragma once

#include "core/document.h"
#include "core/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace diptych {

// One call, meeting or video conference.
struct Event {
  std::vector<std::string> parties;  // ids, sorted
  std::optional<Date> date;
  std::string format;  // "phone call", "video conference", "meeting", or empty when no account says
  // Where an article turns to it ("in a separate call"); nothing for the event that is compared.
  std::optional<DocumentIndex> document = std::nullopt;
  std::optional<ByteSpan> cue = std::nullopt;
};

// Where a topic's name came from.
enum class Origin : std::uint8_t { catalogue, entity, phrase };
[[nodiscard]] const char* name(Origin origin);

// A span where a topic is named.
struct Mention {
  ByteSpan span;
  std::string topic;  // concept id; for entities and phrases their folded, stemmed key
  Origin origin = Origin::catalogue;
  std::string label;  // the label that matched, as written in the catalogue; the words themselves otherwise
  // Mentions of one statement with equal strands have no conjunction or comma between them: they name one
  // matter together ("JCPOA on the Iranian nuclear programme"), not two side by side.
  std::uint32_t strand = 0;
  // Named as the occasion of something else: "signed during the visit".
  bool setting = false;
  // Named as what the sentence turns to: "On Ukraine, he pointed out that …".
  bool heading = false;
  // Not named but pointed back to: "on this topic".
  bool pointed = false;
  // Of a matter between states, those that the words name: "in-pk", ISO 3166 in small letters; such matters of other
  // states are other rows.
  std::string between{};
};

// How a statement is told. Filled by the speech-act step; nullopt means that no act was recognised.
struct Act {
  std::string id;         // "agreed", "raised", …
  int force = 0;          // rank on the ladder, higher is stronger
  std::string plover;     // PLOVER event code
  std::string act_class;  // what accounts are compared by: "agree", "commit", "ask", … (data/acts.toml)
  // The words that perform it; may stand outside the statement's span, in its governor or in the words that
  // attribute a quotation. Empty for a plain assertion in the party's own voice.
  ByteSpan cue;
};

enum class Polarity : std::uint8_t { positive, negative };

// How firmly a statement is meant: "will extend", "should extend", "is ready to extend", "if they extend".
enum class Modality : std::uint8_t { plain, intended, hedged, conditional };
[[nodiscard]] const char* name(Modality modality);

// A number, date, duration, place or named thing inside a statement, normalised for comparison.
struct Fact {
  ByteSpan span;
  std::string kind;   // "number", "money", "duration", "date", "place", "document"
  std::string value;  // in the normal form of docs/glossary.md: "P5Y", "2021-01-26", "1000000000 USD"
  // What it counts, pays for or is the time of: a value of [lexicon.fact-of] such as "prisoner", the same in every
  // language; of a number of something else the words behind it, "en:port". "" where nothing tells.
  std::string of{};
  ByteSpan of_span{};  // its words, empty for none
  std::string role{};  // a value of [lexicon.fact-role]: "until", "since"; "" where none stands before it
};

// Why a statement of an article is given to its account.
struct Attribution {
  std::optional<ByteSpan> cue;  // the words that attribute it ("according to the Kremlin"); nullopt when carried over
  std::string rule;             // id of the rule: "cue-before", "cue-after", "carry-over", "joint", …
  double confidence = 1;        // 0 … 1
  std::optional<std::string> source;  // who speaks inside the account, where that is not the institution itself
};

// Words of a statement that the comparison reads: a tone word, who asked for the call, a next step, a variant of a
// name, a person (value "party/role/number"). Categories and values are those of data/languages and data/naming.toml.
struct Cue {
  ByteSpan span;
  std::string category;
  std::string value;
};

// The value of an initiative that is the account's own side's.
inline constexpr std::string_view own_initiative = "own";

// The smallest clause of an account that says one thing.
//
//     He also raised other matters of concern, including A, reports of B, and C.
//     [---------------- statement 1 ---------]           |  [-- s3 ---]      |
//                        s2 is "A", s4 is "C"; s2, s3 and s4 have statement 1's span as governor
struct Statement {
  AccountIndex account;
  DocumentIndex document;
  ByteSpan span;                       // without surrounding white space and joining words
  std::optional<ByteSpan> governor;    // the governing words a list item shares with its neighbours
  ByteSpan sentence;                   // the sentence it stands in
  std::optional<std::string> speaker;  // transcript label, where there is one
  std::optional<Act> act;
  std::optional<std::string> voice;  // "joint", "unilateral", "counterpart"
  std::vector<std::string> actors;   // party ids, sorted; "other:<words>" for a third person
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::plain;
  std::optional<ByteSpan> modality_cue;    // the words that hedge or condition it
  std::vector<Fact> facts;                 // ascending by span.begin
  std::optional<std::string> deadline;     // value of the date by which a promised or requested thing is due
  std::vector<Mention> mentions;           // ascending by span.begin
  std::vector<Mention> hints;              // what may be mentions (compare/hints.h); ascending by span.begin
  std::vector<Cue> cues;                   // ascending by span.begin
  std::optional<Attribution> attribution;  // nullopt in a readout, which tells in its own name throughout
  std::optional<ByteSpan> reported_by;     // in a readout: the words of the sentence by which a spokesman tells it
};

// What one party tells about one event.
struct Account {
  std::string party;  // party id, or the file's name when no party was recognised
  std::string party_how;
  bool party_known = false;
  // Language, date, title and address are those of the first document; Document has each one's own.
  std::string language;
  std::string language_how;
  std::optional<Date> date;
  std::string date_how;
  bool date_of_another = false;  // the account itself gives none
  std::string title;
  std::string url;
  EventIndex event;
  std::vector<DocumentIndex> documents;  // a readout has one; merged accounts have several
  // What is found out about a party that no data file has: its country (ISO 3166) and kind (of data/parties.toml).
  std::string country{};
  std::string party_kind{};
  // The party of the only other account, where no data file has it and its country is not known: whom this account met
  // whose party its words do not tell.
  std::string partner{};
};

enum class LedgerKind : std::uint8_t { statement, narrator, furniture, other_event };
[[nodiscard]] const char* name(LedgerKind kind);

// What one stretch of a document counts as. The entries of a document are ascending, gapless and cover it whole.
struct LedgerEntry {
  DocumentIndex document;
  ByteSpan span;
  LedgerKind kind = LedgerKind::furniture;
  std::string detail;  // the block kind for furniture ("headline"), empty otherwise
  std::optional<AccountIndex> account;
  std::optional<EventIndex> event;
  std::optional<StatementIndex> statement;
  // Where several parties tell together, the others' accounts and their statements of the same words.
  std::vector<AccountIndex> joint_accounts = {};
  std::vector<StatementIndex> joint_statements = {};
  std::optional<Attribution> attribution = std::nullopt;  // in an article: why the words count as they do
};

}  // namespace diptych
