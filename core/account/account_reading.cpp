#include "core/account/account_reading.h"

#include "core/match/cues.h"
#include "core/match/matcher.h"
#include "core/match/phrases.h"
#include "core/segment/furniture.h"
#include "core/segment/sentences.h"
#include "core/segment/statements.h"
#include "core/statement/describe.h"
#include "core/text/symbol.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <map>

namespace diptych {
namespace {

std::string file_name(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

// Stands in for a language without a data file: words are compared as written.
Language unknown_language(const std::string& tag, std::string_view text) {
  Language language;
  language.tag = tag.empty() ? "und" : tag;
  language.name = language.tag;
  language.script = script_of(text);
  return language;
}

class Reading {
 public:
  Reading(Document& document, DocumentIndex document_index, AccountIndex account_index, StatementIndex first_statement,
          const Overrides& overrides, const Knowledge& knowledge)
      : document_(document),
        document_index_(document_index),
        account_index_(account_index),
        next_statement_(first_statement.value),
        overrides_(overrides),
        knowledge_(knowledge) {}

  Result<AccountReading> run() {
    for (const auto& warning : document_.source.warnings) out_.warnings.push_back(document_.path + ": " + warning);
    recognise();
    read_blocks();
    if (out_.statements.empty())
      return Diagnostic{ExitCode::input_refused, document_.path, "holds no statement, only furniture such as headlines",
                        "give the text of the account itself"};
    complete_ledger();
    describe_statements(out_.statements, account_index_, out_.account, document_.source.text, analysis_, language_,
                        knowledge_);
    return std::move(out_);
  }

 private:
  void recognise() {
    Account& account = out_.account;
    const auto language = recognise_language(document_, overrides_, out_.warnings);
    account.language = language.value;
    account.language_how = language.how;
    if (const Language* known = knowledge_.language(language.value)) {
      language_ = *known;
    } else {
      language_ = unknown_language(language.value, document_.source.text);
      out_.warnings.push_back(document_.path + ": language " +
                              (language.value.empty() ? std::string("not recognised")
                                                      : "\"" + language.value + "\" has no file in data/languages") +
                              "; its words are compared as written (name it with --lang)");
    }
    analysis_ = analyse(document_.source.text, language_, knowledge_);
    classify_blocks(document_.source, analysis_, knowledge_);
    if (const auto date = recognise_date(document_, analysis_, language_.tag, overrides_)) {
      account.date = date->value;
      account.date_how = date->how;
    }
    const auto party =
        recognise_party(document_, analysis_, knowledge_, language_.tag, account.date, overrides_, out_.warnings);
    if (party) {
      account.party = party->value;
      account.party_how = party->how;
      account.party_known = knowledge_.find_party(party->value).has_value();
    } else {
      account.party = file_name(document_.path);
      account.party_how = "file name; no party recognised";
      out_.warnings.push_back(document_.path + ": which party tells this was not recognised; it is called \"" +
                              account.party + "\" (name it with --party)");
    }
    if (document_.source.metadata.title) account.title = document_.source.metadata.title->value;
    if (document_.source.metadata.url) account.url = document_.source.metadata.url->value;
    account.documents = {document_index_};
  }

  void read_blocks() {
    std::optional<ByteSpan> list_head;  // the paragraph or heading that a bulleted list hangs on
    for (const auto& block : document_.source.blocks) {
      if (block.kind == BlockKind::headline && out_.account.title.empty())
        out_.account.title = std::string(block.span.of(document_.source.text));
      if (!is_told(block)) {
        add_ledger(block.span, LedgerKind::furniture, name(block.kind));
        continue;
      }
      if (block.question) {
        add_ledger(block.span, LedgerKind::narrator, "question");
        continue;
      }
      const auto governor = block.kind == BlockKind::list_item ? list_head : std::nullopt;
      for (const ByteSpan sentence : sentences_of(document_.source.text, block.span, language_))
        read_sentence(sentence, block, governor);
      if (block.kind != BlockKind::list_item) {
        const bool opens = block.kind == BlockKind::heading || block.span.of(document_.source.text).ends_with(':');
        list_head = opens ? std::optional(block.span) : std::nullopt;
      }
    }
    find_format();
  }

  void read_sentence(ByteSpan sentence, const Block& block, std::optional<ByteSpan> list_head) {
    const std::string_view text = document_.source.text;
    const auto [first, last] = analysis_.tokens_in(sentence);
    const Matcher matcher(knowledge_, analysis_);
    const auto labels = matcher.longest(Root::concepts, first, last);
    const auto clauses = clauses_of(text, analysis_, sentence, language_, knowledge_, labels);
    if (clauses.empty()) {  // no words at all: "* * *"
      add_ledger(sentence, LedgerKind::furniture, "rule");
      return;
    }
    for (std::size_t i = 0; i < clauses.size(); ++i) {
      const Clause& clause = clauses[i];
      Statement statement;
      statement.account = account_index_;
      statement.document = document_index_;
      statement.span = clause.span;
      statement.sentence = sentence;
      statement.governor = clause.governor ? clause.governor : list_head;
      statement.speaker = block.speaker;
      std::uint32_t strand = 0;
      std::optional<std::uint32_t> behind;  // the word behind the last mention
      for (const auto& match : labels) {
        if (match.first < clause.first || clause.last <= match.first) continue;
        if (behind && coordinated(*behind, match.first)) ++strand;
        behind = match.last;
        statement.mentions.push_back(mention_of(match));
        statement.mentions.back().strand = strand;
      }
      if (statement.mentions.empty())
        statement.mentions = phrases_of(text, analysis_, clause.first, clause.last, language_, knowledge_);
      statement.cues = cues_of(analysis_, clause.first, clause.last, knowledge_);
      const std::uint32_t begin = i == 0 ? sentence.begin : clause.span.begin;
      const std::uint32_t end = i + 1 < clauses.size() ? clauses[i + 1].span.begin : sentence.end;
      add_ledger({begin, end}, LedgerKind::statement, "");
      out_.ledger.back().statement = StatementIndex{next_statement_++};
      out_.statements.push_back(std::move(statement));
    }
  }

  // Whether the words [first, last) between two mentions put them side by side.
  [[nodiscard]] bool coordinated(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t word = first; word <= last; ++word)
      if (analysis_.border[word] != Border::none) return true;
    for (const auto& match : Matcher(knowledge_, analysis_).all(Root::lexicon, first, last + 1)) {
      const std::string_view category = knowledge_.lexicon_at(match.entry.target).category;
      if (match.first <= last && (category == "joiner" || category == "also-joiner")) return true;
    }
    // A conjunction written together with the second name, as the Arabic wa-.
    if (language_.clitics.empty()) return false;
    const std::string& word = analysis_.tokens[last].folded;
    return std::any_of(language_.clitics.front().begin(), language_.clitics.front().end(),
                       [&](const std::string& clitic) { return word.starts_with(clitic); });
  }

  [[nodiscard]] Mention mention_of(const Match& match) const {
    Mention mention;
    mention.span = {analysis_.tokens[match.first].span.begin, analysis_.tokens[match.last - 1].span.end};
    mention.topic = std::string(knowledge_.concept_id(match.entry.target));
    mention.label = std::string(knowledge_.text(match.entry.label));
    return mention;
  }

  // The format named first decides: "spoke by phone" in the opening, not a meeting recalled later.
  void find_format() {
    if (out_.statements.empty()) return;
    const auto [first, last] = analysis_.tokens_in({0, static_cast<std::uint32_t>(document_.source.text.size())});
    for (const auto& match : Matcher(knowledge_, analysis_).longest(Root::lexicon, first, last)) {
      const LexiconValue value = knowledge_.lexicon_at(match.entry.target);
      if (value.category != "format") continue;
      out_.event_format = std::string(value.value);
      return;
    }
  }

  void add_ledger(ByteSpan span, LedgerKind kind, std::string detail) {
    LedgerEntry entry;
    entry.document = document_index_;
    entry.span = span;
    entry.kind = kind;
    entry.detail = std::move(detail);
    if (kind == LedgerKind::statement) entry.account = account_index_;
    out_.ledger.push_back(std::move(entry));
  }

  // White space and list bullets between the entries go to the entry before them, at the beginning to the first.
  void complete_ledger() {
    auto& ledger = out_.ledger;
    std::sort(ledger.begin(), ledger.end(), [](const LedgerEntry& a, const LedgerEntry& b) { return a.span < b.span; });
    ledger.front().span.begin = 0;
    for (std::size_t i = 0; i + 1 < ledger.size(); ++i) ledger[i].span.end = ledger[i + 1].span.begin;
    ledger.back().span.end = static_cast<std::uint32_t>(document_.source.text.size());
  }

  Document& document_;
  DocumentIndex document_index_;
  AccountIndex account_index_;
  std::uint32_t next_statement_;
  const Overrides& overrides_;
  const Knowledge& knowledge_;
  Language language_;
  Analysis analysis_;
  AccountReading out_;
};

}  // namespace

Result<AccountReading> read_account(Document& document, DocumentIndex document_index, AccountIndex account_index,
                                    StatementIndex first_statement, const Overrides& overrides,
                                    const Knowledge& knowledge) {
  return Reading(document, document_index, account_index, first_statement, overrides, knowledge).run();
}

}  // namespace diptych
