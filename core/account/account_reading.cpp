#include "core/account/account_reading.h"

#include "core/account/declared_party.h"
#include "core/account/event_format.h"
#include "core/account/file_name.h"
#include "core/account/sentence_reading.h"
#include "core/account/told_sentences.h"
#include "core/attribute/article_lines.h"
#include "core/attribute/attribute.h"
#include "core/match/own_country.h"
#include "core/segment/furniture.h"
#include "core/segment/parts.h"
#include "core/statement/describe.h"
#include "core/statement/speech.h"
#include "core/text/symbol.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace diptych {
namespace {

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
        knowledge_(knowledge) {
    out_.first_statement = first_statement;
  }

  Result<AccountReading> run() {
    for (const auto& warning : document_.source.warnings) out_.warnings.push_back(document_.path + ": " + warning);
    recognise();
    std::tie(told_, places_) = told_sentences(document_.source, language_);
    headline_ = headline_of(document_.source);
    if (out_.account.title.empty()) out_.account.title = std::string(headline_.of(document_.source.text));
    document_.language = out_.account.language;
    document_.language_how = out_.account.language_how;
    document_.title = out_.account.title;
    document_.url = out_.account.url;
    recognise_teller();
    if (!out_.article) {
      enter_home({document_.source.text, analysis_, language_, knowledge_, out_.account}, overrides_.others,
                 out_.account);
      read_own_country_as_name(country_of(out_.account, knowledge_), language_, knowledge_, analysis_);
    }
    read_sentences();
    find_format();
    if (out_.statements.empty() && !out_.article)
      return Diagnostic{ExitCode::input_refused, document_.path, "holds no statement, only furniture such as headlines",
                        "give the text of the account itself"};
    complete_ledger();
    describe();
    for (const std::size_t s : denied_) out_.statements[s].polarity = Polarity::negative;
    return std::move(out_);
  }

 private:
  void recognise() {
    Account& account = out_.account;
    const auto language = recognise_language(document_, overrides_, knowledge_, out_.warnings);
    account.language = language.value;
    account.language_how = language.how;
    if (const Language* known = knowledge_.language(language.value)) {
      language_ = *known;
    } else {
      language_ = unknown_language(language.value, document_.source.text);
      std::string tags;
      for (const Language& one : knowledge_.languages()) tags += (tags.empty() ? "" : ", ") + one.tag;
      out_.warnings.push_back(
          document_.path +
          (language.value.empty()
               ? std::string(": language not recognised; its words are compared as written (name it "
                             "with --lang)")
               : ": language \"" + language.value + "\" has no file in data/languages, which has " + tags +
                     "; its words are compared as written (if it is one of these, name it "
                     "with --lang)"));
    }
    analysis_ = analyse(document_.source.text, language_, knowledge_);
    classify_blocks(document_.source, analysis_, knowledge_);
    if (const auto date = recognise_date(document_, analysis_, knowledge_, language_.tag, overrides_)) {
      account.date = date->value;
      account.date_how = date->how;
      account.date_of_another = overrides_.event_date.has_value();
    }
    if (document_.source.metadata.title) account.title = document_.source.metadata.title->value;
    if (document_.source.metadata.url) account.url = document_.source.metadata.url->value;
    account.documents = {document_index_};
  }

  // Each account of an article is described as its own party's: what the White House says of its president is not
  // "said of the counterpart".
  void describe() {
    const auto describe_as = [&](AccountIndex index, const Account& account) {
      describe_statements(out_.statements, index, account, document_.source.text, analysis_, language_, knowledge_);
    };
    if (!out_.article) describe_as(account_index_, out_.account);
    for (std::uint32_t i = 0; i < out_.reported.size(); ++i) describe_as(AccountIndex{i}, out_.reported[i]);
  }

  // Who tells: one party throughout, or an article that reports several.
  void recognise_teller() {
    Account& account = out_.account;
    out_.article = is_article();
    if (out_.article) {
      part();
      return;
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
  }

  [[nodiscard]] bool is_article() const {
    if (overrides_.as != ReadAs::automatic) return overrides_.as == ReadAs::article;
    std::vector<std::string> unused;
    if (declared_party(document_, knowledge_, overrides_, unused)) return false;
    if (!find_parts(document_.source, analysis_, knowledge_).empty()) return true;
    const bool agency = has_agency_line(document_.source, analysis_, language_, knowledge_);
    if (!agency && headed_as_readout(titles_of(document_.source), analysis_, language_, knowledge_)) return false;
    return cites_others(agency);
  }

  [[nodiscard]] bool cites_others(bool agency) const {
    return reports_others(document_.source.text, told_, headline_, analysis_, language_, knowledge_, out_.account.date,
                          agency);
  }

  // The accounts of several parties in one text, each under its party's name, are told by these; where the words cite
  // institutions themselves, such names are an article's headings.
  void part() {
    const auto heads = find_parts(document_.source, analysis_, knowledge_);
    if (heads.empty() || cites_others(false)) return;
    split_parts(document_.source, heads);
    std::tie(told_, places_) = told_sentences(document_.source, language_);
    headline_ = headline_of(document_.source);
    for (auto& told : told_)
      for (const auto& head : heads)
        if (head.span.end <= told.span.begin) told.under = head;
  }

  void read_sentences() {
    for (const auto& block : document_.source.blocks) {
      if (!is_told(block)) add_ledger(block.span, LedgerKind::furniture, name(block.kind));
      if (is_told(block) && block.question) add_ledger(block.span, LedgerKind::narrator, "question");
    }
    if (out_.article) {
      read_article();
      return;
    }
    for (std::size_t i = 0; i < told_.size(); ++i) read_sentence(i, {}, LedgerKind::statement);
    attribute_quoted_before();
  }

  // “One. Two,” a spokesman said: all sentences of the quotation are told by him.
  void attribute_quoted_before() {
    constexpr std::uint32_t furthest = 8;  // bytes of marks and blanks between
    for (const ByteSpan speech : speech_in(document_.source.text)) {
      const auto source = std::find_if(sources_.begin(), sources_.end(), [&](ByteSpan span) {
        return speech.end <= span.begin && span.begin - speech.end <= furthest;
      });
      if (source == sources_.end()) continue;
      for (auto& statement : out_.statements)
        if (!statement.reported_by && speech.overlaps(statement.span)) statement.reported_by = *source;
    }
  }

  void read_article() {
    const auto lines = article_lines(document_.source, told_, analysis_, language_, knowledge_);
    for (std::size_t i = 0; i < told_.size(); ++i) told_[i].heading = lines[i] != ArticleLine::sentence;
    const auto attribution =
        attribute(document_.source.text, told_, headline_, analysis_, language_, knowledge_, out_.account.date);
    out_.events = attribution.events;
    // Days such as "yesterday" are told apart all the same; which days they were is for the reader to say.
    if (!out_.account.date)
      out_.warnings.push_back(document_.path + ": the article gives no date of its own (name it with --date)");
    for (auto& event : out_.events)
      if (event.cue) event.document = document_index_;
    for (std::size_t i = 0; i < told_.size(); ++i) read_attributed(i, attribution.sentences[i]);
    for (std::size_t i = 0; i < told_.size(); ++i)
      if (const auto& told = attribution.sentences[i];
          told.event == 0 && told.kind != SentenceAttribution::Kind::furniture)
        main_sentences_.push_back(told_[i].span);
  }

  void read_attributed(std::size_t i, const SentenceAttribution& told) {
    const std::size_t first_entry = out_.ledger.size();
    if (told.kind == SentenceAttribution::Kind::account) {
      std::vector<AccountIndex> accounts;
      for (const auto& party : told.parties) accounts.push_back(account_of(party, told));
      const std::size_t first = out_.statements.size();
      read_sentence(i, accounts, told.event == 0 ? LedgerKind::statement : LedgerKind::other_event);
      for (std::size_t s = first; s < out_.statements.size(); ++s) {
        out_.statements[s].attribution = told.why;
        if (told.denied) denied_.push_back(s);
      }
    } else if (told.kind == SentenceAttribution::Kind::furniture) {
      add_ledger(told_[i].span, LedgerKind::furniture, "heading");
    } else {
      add_ledger(told_[i].span, LedgerKind::narrator, "");
      if (told.event == 0 && out_.statements.empty()) {
        std::vector<Statement> kept;
        std::swap(kept, out_.statements);
        const std::uint32_t next = next_statement_;
        const std::size_t entries = out_.ledger.size();
        read_sentence(i, {}, LedgerKind::narrator);
        out_.ledger.resize(entries);
        next_statement_ = next;
        std::move(out_.statements.begin(), out_.statements.end(), std::back_inserter(out_.opening));
        out_.statements = std::move(kept);
      }
    }
    for (std::size_t e = first_entry; e < out_.ledger.size(); ++e) {
      out_.ledger[e].attribution = told.why;
      if (out_.ledger[e].kind != LedgerKind::furniture) out_.ledger[e].event = EventIndex{told.event};
    }
  }

  // The account of `party` about the sentence's event, begun where it is first heard.
  AccountIndex account_of(const std::string& party, const SentenceAttribution& told) {
    for (std::uint32_t i = 0; i < out_.reported.size(); ++i)
      if (out_.reported[i].party == party && out_.reported[i].event == EventIndex{told.event}) return {i};
    Account account = out_.account;
    account.party = party;
    account.party_known = knowledge_.find_party(party).has_value();
    account.party_how = told.why.rule;
    if (told.why.cue) account.party_how += " \"" + std::string(told.why.cue->of(document_.source.text)) + "\"";
    account.event = EventIndex{told.event};
    const Event& event = out_.events[told.event];
    if (event.date) account.date = event.date;
    out_.reported.push_back(std::move(account));
    return {static_cast<std::uint32_t>(out_.reported.size() - 1)};
  }

  // `accounts` are those of the article that the sentence is told by; none stands for the readout's own.
  void read_sentence(std::size_t number, const std::vector<AccountIndex>& accounts, LedgerKind kind) {
    const ByteSpan sentence = told_[number].span;
    const SentencePlace& place = places_[number];
    const ByteSpan before = told_[number == 0 ? 0 : number - 1].span;
    const bool goes_on = number > 0 && places_[number - 1].block == place.block;
    const SentenceReading reading(document_.source.text, sentence, before, number == 0, analysis_, language_,
                                  knowledge_);
    if (reading.clauses().empty()) {
      const auto [first, last] = analysis_.tokens_in(sentence);
      add_ledger(sentence, LedgerKind::furniture, first == last ? "rule" : "source");
      if (first != last && !out_.article) sources_.push_back(sentence);
      return;
    }
    for (std::size_t i = 0; i < reading.clauses().size(); ++i) {
      const ClauseSpan& clause = reading.clauses()[i];
      Statement statement;
      statement.account = accounts.empty() ? account_index_ : accounts.front();
      statement.document = document_index_;
      statement.span = clause.span;
      statement.sentence = sentence;
      statement.governor = clause.governor ? clause.governor : place.list_head;
      statement.speaker = document_.source.blocks[place.block].speaker;
      if (!out_.article) statement.reported_by = clause.reported_by;
      if (statement.reported_by && i == 0) sources_.push_back(*statement.reported_by);
      reading.name_matters(i, out_.statements, goes_on ? std::optional(before) : std::nullopt, out_.account.date,
                           statement);
      add_ledger(reading.part(i), kind, "");
      LedgerEntry& entry = out_.ledger.back();
      entry.account = statement.account;
      entry.statement = StatementIndex{next_statement_++};
      out_.statements.push_back(statement);
      for (std::size_t a = 1; a < accounts.size(); ++a) {
        statement.account = accounts[a];
        entry.joint_accounts.push_back(accounts[a]);
        entry.joint_statements.push_back(StatementIndex{next_statement_++});
        out_.statements.push_back(statement);
      }
    }
  }

  void find_format() {
    if (told_.empty()) return;
    if (!out_.article) {
      out_.event_format = format_of_readout(analysis_, knowledge_);
      return;
    }
    std::vector<ByteSpan> places{headline_};
    places.insert(places.end(), main_sentences_.begin(), main_sentences_.end());
    out_.event_format = format_of_article(places, analysis_, knowledge_);
  }

  void add_ledger(ByteSpan span, LedgerKind kind, std::string detail) {
    LedgerEntry entry;
    entry.document = document_index_;
    entry.span = span;
    entry.kind = kind;
    entry.detail = std::move(detail);
    out_.ledger.push_back(std::move(entry));
  }

  // White space and list bullets between the entries go to the entry before them, at the beginning to the first.
  void complete_ledger() {
    auto& ledger = out_.ledger;
    if (ledger.empty()) return;
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
  ByteSpan headline_;
  std::vector<ByteSpan> main_sentences_;  // of an article: what it tells of the main event
  std::vector<ByteSpan> sources_;         // of a readout: words by which spokesmen tell it
  std::vector<std::size_t> denied_;       // statements that a denial governs
  std::vector<ToldSentence> told_;
  std::vector<SentencePlace> places_;  // of told_
  AccountReading out_;
};

}  // namespace

Result<AccountReading> read_account(Document& document, DocumentIndex document_index, AccountIndex account_index,
                                    StatementIndex first_statement, const Overrides& overrides,
                                    const Knowledge& knowledge) {
  return Reading(document, document_index, account_index, first_statement, overrides, knowledge).run();
}

}  // namespace diptych
