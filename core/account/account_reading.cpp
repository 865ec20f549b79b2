#include "core/account/account_reading.h"

#include "core/account/back_reference.h"
#include "core/attribute/article_lines.h"
#include "core/attribute/attribute.h"
#include "core/match/cues.h"
#include "core/match/matcher.h"
#include "core/match/own_country.h"
#include "core/match/phrases.h"
#include "core/match/sentence_labels.h"
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
        knowledge_(knowledge) {
    out_.first_statement = first_statement;
  }

  Result<AccountReading> run() {
    for (const auto& warning : document_.source.warnings) out_.warnings.push_back(document_.path + ": " + warning);
    recognise();
    find_sentences();
    recognise_teller();
    if (!out_.article) analysis_.aliases = own_country_names(out_.account.party, analysis_, language_, knowledge_);
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
    if (out_.article) return;
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
    const bool agency = has_agency_line(document_.source, analysis_, language_, knowledge_);
    if (!agency && headed_as_readout(titles(), analysis_, language_, knowledge_)) return false;
    return reports_others(document_.source.text, told_, headline(), analysis_, language_, knowledge_, out_.account.date,
                          agency);
  }

  // The lines above the running text.
  [[nodiscard]] std::vector<ByteSpan> titles() const {
    std::vector<ByteSpan> out;
    for (const auto& block : document_.source.blocks) {
      if (block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item) break;
      if (block.kind == BlockKind::headline || block.kind == BlockKind::heading || block.kind == BlockKind::byline)
        out.push_back(block.span);
    }
    return out;
  }

  void find_sentences() {
    std::optional<ByteSpan> list_head;  // the paragraph or heading that a bulleted list hangs on
    for (std::uint32_t i = 0; i < document_.source.blocks.size(); ++i) {
      const Block& block = document_.source.blocks[i];
      if (block.kind == BlockKind::headline && out_.account.title.empty())
        out_.account.title = std::string(block.span.of(document_.source.text));
      if (!is_told(block) || block.question) continue;
      const auto governor = block.kind == BlockKind::list_item ? list_head : std::nullopt;
      bool opens = true;
      for (const ByteSpan sentence : sentences_of(document_.source.text, block.span, language_)) {
        told_.push_back({sentence, opens, false});
        places_.push_back({i, governor});
        opens = false;
      }
      if (block.kind != BlockKind::list_item) {
        const bool heads = block.kind == BlockKind::heading || block.span.of(document_.source.text).ends_with(':');
        list_head = heads ? std::optional(block.span) : std::nullopt;
      }
    }
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
  }

  void read_article() {
    const auto lines = article_lines(document_.source, told_, analysis_, language_, knowledge_);
    for (std::size_t i = 0; i < told_.size(); ++i) told_[i].heading = lines[i] != ArticleLine::sentence;
    const auto attribution =
        attribute(document_.source.text, told_, headline(), analysis_, language_, knowledge_, out_.account.date);
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

  [[nodiscard]] ByteSpan headline() const {
    for (const auto& block : document_.source.blocks)
      if (block.kind == BlockKind::headline) return block.span;
    return {};
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
    const Block& block = document_.source.blocks[places_[number].block];
    const auto list_head = places_[number].list_head;
    const std::string_view text = document_.source.text;
    const auto [first, last] = analysis_.tokens_in(sentence);
    const ByteSpan before = told_[number == 0 ? 0 : number - 1].span;
    const std::vector<Match> labels = labels_of(sentence, before, number == 0, analysis_, knowledge_);
    const std::vector<Match> hints = hints_of(sentence, before, labels, analysis_, knowledge_);
    const bool told = !labels.empty() || !hints.empty();
    const auto settings = told ? settings_in(sentence, analysis_, knowledge_) : std::vector<std::uint32_t>{};
    const auto heading = labels.empty() ? std::nullopt : heading_in(sentence, analysis_, knowledge_);
    const auto clauses = clauses_of(text, analysis_, sentence, language_, knowledge_, labels);
    if (clauses.empty()) {  // no words at all: "* * *"
      add_ledger(sentence, LedgerKind::furniture, "rule");
      return;
    }
    for (std::size_t i = 0; i < clauses.size(); ++i) {
      const ClauseSpan& clause = clauses[i];
      Statement statement;
      statement.account = accounts.empty() ? account_index_ : accounts.front();
      statement.document = document_index_;
      statement.span = clause.span;
      statement.sentence = sentence;
      statement.governor = clause.governor ? clause.governor : list_head;
      statement.speaker = block.speaker;
      std::uint32_t strand = 0;
      std::optional<std::uint32_t> behind;  // the word behind the last mention
      // A label may begin with a word that opens the clause and so stands before it.
      const std::uint32_t previous_end = i == 0 ? first : clauses[i - 1].last;
      for (auto match : labels) {
        if (match.first >= previous_end && match.first < clause.first && match.last > clause.first)
          match.first = clause.first;
        if (match.first < clause.first || clause.last <= match.first) continue;
        if (behind && coordinated(*behind, match.first)) ++strand;
        behind = match.last;
        statement.mentions.push_back(mention_of(match));
        statement.mentions.back().strand = strand;
        statement.mentions.back().setting = behind_setting(settings, match.first, analysis_);
        statement.mentions.back().heading = heading && is_heading(*heading, match);
      }
      for (const auto& hint : hints)
        if (clause.first <= hint.first && hint.first < clause.last) {
          statement.hints.push_back(mention_of(hint));
          statement.hints.back().setting = behind_setting(settings, hint.first, analysis_);
          statement.hints.back().strand = strand_of(hint, labels, clause, statement.mentions);
        }
      point_back(statement, clause, number);
      if (statement.mentions.empty())
        statement.mentions = phrases_of(text, analysis_, clause.first, clause.last, language_, knowledge_);
      statement.cues = cues_of(analysis_, clause.first, clause.last, knowledge_);
      const std::uint32_t begin = i == 0 ? sentence.begin : clause.span.begin;
      const std::uint32_t end = i + 1 < clauses.size() ? clauses[i + 1].span.begin : sentence.end;
      add_ledger({begin, end}, kind, "");
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

  // Adds what the words of a statement that names no matter of its own point back to.
  void point_back(Statement& statement, const ClauseSpan& clause, std::size_t number) const {
    const bool goes_on = number > 0 && places_[number - 1].block == places_[number].block;
    const auto before = goes_on ? std::optional(told_[number - 1].span) : std::nullopt;
    auto pointed =
        back_references(analysis_, clause.first, clause.last, out_.statements, statement, before, knowledge_);
    for (auto& mention : pointed) {
      const auto at = std::upper_bound(statement.mentions.begin(), statement.mentions.end(), mention,
                                       [](const Mention& a, const Mention& b) { return a.span < b.span; });
      if (at != statement.mentions.begin()) mention.strand = (at - 1)->strand;
      statement.mentions.insert(at, std::move(mention));
    }
  }

  // Whether a label stands right behind the words with which its sentence turns to it, and a comma or the end behind
  // it.
  [[nodiscard]] bool is_heading(std::uint32_t behind, const Match& match) const {
    std::uint32_t word = behind;
    while (word < match.first && analysis_.transparent[word]) ++word;
    return word == match.first &&
           (match.last == analysis_.border.size() || analysis_.border[match.last] != Border::none);
  }

  // A hint is told with the mention before it unless something parts the two; then with none.
  [[nodiscard]] std::uint32_t strand_of(const Match& hint, const std::vector<Match>& labels, const ClauseSpan& clause,
                                        const std::vector<Mention>& mentions) const {
    const Match* before = nullptr;
    std::size_t number = 0;
    for (const auto& label : labels) {
      if (label.last <= clause.first || clause.last <= label.first) continue;
      if (label.first > hint.first || number == mentions.size()) break;
      before = &label;
      ++number;
    }
    if (before == nullptr) return mentions.empty() ? 0 : mentions.front().strand;
    const bool apart = before->last < hint.first && coordinated(before->last, hint.first);
    return apart ? mentions.back().strand + 1 : mentions[number - 1].strand;
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

  // The format named first decides: "spoke by phone" in the opening, not a meeting recalled later. Every reading is
  // asked, since a verb of telling may take in the words of a format. An article names other meetings as well, in the
  // captions of its pictures and of other days: only what it tells of the main event counts.
  void find_format() {
    if (told_.empty()) return;
    if (!out_.article) {
      out_.event_format = format_in({0, static_cast<std::uint32_t>(document_.source.text.size())});
      return;
    }
    std::vector<ByteSpan> places{headline()};
    places.insert(places.end(), main_sentences_.begin(), main_sentences_.end());
    // The opening calls a call so, and may speak of meetings before and to come as well.
    constexpr std::size_t opening = 4;
    for (std::size_t i = 0; i < places.size(); ++i) {
      const std::string format = format_in(places[i]);
      if (format.empty()) continue;
      if (out_.event_format.empty()) out_.event_format = format;
      if (i < opening && format != meeting) out_.event_format = format;
      if (out_.event_format != meeting || i >= opening) break;
    }
  }

  static constexpr std::string_view meeting = "meeting";
  static constexpr std::string_view phone_call = "phone call";
  static constexpr std::string_view video_conference = "video conference";

  [[nodiscard]] std::string format_in(ByteSpan span) const {
    const auto [first, last] = analysis_.tokens_in(span);
    std::string format;
    std::uint32_t behind = 0;  // the word behind the words that name it
    for (const auto& match : Matcher(knowledge_, analysis_).all(Root::lexicon, first, last)) {
      const LexiconValue value = knowledge_.lexicon_at(match.entry.target);
      if (value.category != "format") continue;
      if (format.empty()) {
        format = value.value;
        behind = match.last;
      }
      // A sentence about a call may speak of meetings to come; one about a meeting seldom of calls.
      if (out_.article && value.value != meeting) return std::string(value.value);
      if (out_.article) continue;
      // "A secure call by video": a call is named first, its means right behind.
      constexpr std::uint32_t furthest = 2;
      if (format != phone_call || match.first > behind + furthest) break;
      if (value.value == video_conference) return std::string(value.value);
    }
    return format;
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
  std::vector<ByteSpan> main_sentences_;  // of an article: what it tells of the main event
  std::vector<std::size_t> denied_;       // statements that a denial governs
  struct Place {
    std::uint32_t block = 0;
    std::optional<ByteSpan> list_head;
  };
  std::vector<ToldSentence> told_;
  std::vector<Place> places_;  // of told_
  AccountReading out_;
};

}  // namespace

Result<AccountReading> read_account(Document& document, DocumentIndex document_index, AccountIndex account_index,
                                    StatementIndex first_statement, const Overrides& overrides,
                                    const Knowledge& knowledge) {
  return Reading(document, document_index, account_index, first_statement, overrides, knowledge).run();
}

}  // namespace diptych
