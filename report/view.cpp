#include "report/view.h"

#include "core/text/sha256.h"

#include <algorithm>
#include <set>

namespace diptych {
namespace {

constexpr std::size_t shown_hash = 12;

// "1", or "1, 2" where an account stands in several documents.
std::string numbered(const View& view, std::size_t i) { return view.parties[i] + " (" + std::to_string(i + 1) + ")"; }

void count_characters(View& view) {
  const Comparison& c = view.comparison;
  view.characters.resize(c.accounts.size());
  view.statement_characters.resize(c.statements.size());
  for (const LedgerEntry& entry : c.ledger) {
    if (entry.kind != LedgerKind::statement) continue;
    const std::uint32_t n = count_code_points(quote(view, entry.document, entry.span));
    if (entry.account && entry.account->value < c.accounts.size()) view.characters[entry.account->value] += n;
    if (const auto statement = compared_statement(view, entry)) view.statement_characters[statement->value] += n;
  }
}

}  // namespace

View make_view(const Comparison& comparison, const Knowledge& knowledge, const Wording& words) {
  View view{comparison, knowledge, words, {}, {}, {}, {}, {}};
  for (const Document& document : comparison.documents) view.code_points.emplace_back(document.source.text);
  for (const Account& account : comparison.accounts) view.parties.push_back(party_name(view, account.party));
  const std::set<std::string> different(view.parties.begin(), view.parties.end());
  if (different.size() < view.parties.size())
    for (std::size_t i = 0; i < view.parties.size(); ++i) view.parties[i] = numbered(view, i);
  count_characters(view);
  view.topics.resize(comparison.statements.size());
  for (std::uint32_t t = 0; t < comparison.topics.size(); ++t)
    for (const MentionRef& ref : comparison.topics[t].mentions)
      if (auto& topics = view.topics[ref.statement.value]; topics.empty() || topics.back() != t) topics.push_back(t);
  return view;
}

std::string_view quote(const View& view, DocumentIndex document, ByteSpan span) {
  return span.of(view.comparison.documents[document.value].source.text);
}

CodePointSpan place(const View& view, DocumentIndex document, ByteSpan span) {
  return view.code_points[document.value].span(span);
}

std::string_view direction(const View& view, std::string_view language) {
  const Language* known = view.knowledge.language(language);
  return known == nullptr ? "auto" : known->right_to_left ? "rtl" : "ltr";
}

bool begins_with(const Account& account, DocumentIndex document) {
  return !account.documents.empty() && account.documents.front() == document;
}

std::string language_name(const View& view, std::string_view language) {
  if (language.empty()) return std::string(view.words("source.unknown"));
  const std::string_view word = view.words.word("language-name", language);
  const Language* known = view.knowledge.language(language);
  return word == language && known != nullptr ? known->name : std::string(word);
}

std::string party_name(const Knowledge& knowledge, std::string_view language, std::string_view party) {
  const auto found = knowledge.find_party(party);
  if (!found) return std::string(party);
  std::string english;
  for (const auto& [tag, label] : knowledge.party_at(*found).names) {
    if (tag == language) return std::string(label);
    if (tag == "en") english = label;
  }
  return english.empty() ? std::string(party) : english;
}

std::string party_name(const View& view, std::string_view party) {
  return party_name(view.knowledge, view.words.language, party);
}

namespace {

// The accounts that name the concept `id` in the row `topic`.
std::set<AccountIndex> named_by(const View& view, const Topic& topic, std::string_view id) {
  std::set<AccountIndex> accounts;
  for (const MentionRef& ref : topic.mentions) {
    const Statement& statement = view.comparison.statements[ref.statement.value];
    if (ref.mention < statement.mentions.size() && statement.mentions[ref.mention].topic == id)
      accounts.insert(statement.account);
  }
  return accounts;
}

}  // namespace

std::string merged_names(const View& view, const Topic& topic) {
  std::string names;
  for (const std::string& id : topic.merged) {
    const auto found = view.knowledge.find_concept(id);
    const std::string name(found ? view.knowledge.concept_name(*found, view.words.language) : std::string_view(id));
    if (!names.empty()) names += view.words("comma");
    // A row that both tell may hold what only one of them names.
    const auto accounts = topic.accounts.size() > 1 ? named_by(view, topic, id) : std::set<AccountIndex>();
    names += accounts.size() == 1 ? filled(view.words("table.with-only"),
                                           {{"topic", name}, {"party", view.parties[accounts.begin()->value]}})
                                  : name;
  }
  return names;
}

bool is_row(const Topic& topic) { return topic.origin == Origin::catalogue || topic.status != TopicStatus::only; }

std::vector<const Topic*> rows(const View& view, TopicStatus status) {
  std::vector<const Topic*> found;
  for (const Topic& topic : view.comparison.topics)
    if (topic.status == status && is_row(topic)) found.push_back(&topic);
  return found;
}

std::vector<const Topic*> rows_only_of(const View& view, AccountIndex account) {
  std::vector<const Topic*> found = rows(view, TopicStatus::only);
  std::erase_if(found, [&](const Topic* topic) { return topic->accounts.front() != account; });
  return found;
}

std::vector<StatementIndex> statements_of(const View& view, const Topic& topic, AccountIndex account) {
  std::vector<StatementIndex> statements;
  for (const MentionRef& ref : topic.mentions)
    if (view.comparison.statements[ref.statement.value].account == account &&
        (statements.empty() || statements.back() != ref.statement))
      statements.push_back(ref.statement);
  return statements;
}

std::optional<StatementIndex> compared_statement(const View& view, const LedgerEntry& entry) {
  const bool compared = entry.statement && entry.statement->value < view.comparison.statements.size();
  return compared ? entry.statement : std::nullopt;
}

std::vector<StatementIndex> uncatalogued(const View& view, AccountIndex account) {
  const auto& statements = view.comparison.statements;
  std::vector<bool> told(statements.size());
  for (const Topic& topic : view.comparison.topics)
    if (topic.origin == Origin::catalogue)
      for (const MentionRef& ref : topic.mentions) told[ref.statement.value] = true;
  std::vector<StatementIndex> found;
  for (std::uint32_t i = 0; i < statements.size(); ++i)
    if (statements[i].account == account && !told[i]) found.push_back({i});
  return found;
}

std::vector<const Difference*> told_differently(const View& view) {
  std::vector<const Difference*> found;
  for (const Difference& difference : view.comparison.differences)
    if (difference.kind != "one-sided") found.push_back(&difference);
  return found;
}

std::vector<Evidence> by_account(std::vector<Evidence> evidence) {
  std::stable_sort(evidence.begin(), evidence.end(),
                   [](const Evidence& one, const Evidence& other) { return one.account < other.account; });
  return evidence;
}

const Topic* find_topic(const View& view, std::string_view id) {
  for (const Topic& topic : view.comparison.topics)
    if (topic.id == id) return &topic;
  return nullptr;
}

namespace {

// The day of the event; where the accounts put it on days apart, the first and the last.
std::string event_days(const View& view, const Event& event) {
  if (event.date) return long_date(view.words, *event.date);
  std::set<Date> days;
  for (const Account& account : view.comparison.accounts)
    if (account.date && !account.date_of_another) days.insert(*account.date);
  if (days.empty()) return std::string(view.words("head.date-unknown"));
  const std::string first = long_date(view.words, *days.begin());
  return days.size() == 1 ? first : first + " – " + long_date(view.words, *days.rbegin());
}

}  // namespace

std::string event_line(const View& view) {
  if (view.comparison.events.empty()) return std::string(view.words("head.event"));
  const Event& event = view.comparison.events.front();
  std::string line(event.format.empty() ? view.words("head.event") : view.words.word("format", event.format));
  // Format words are lower case in the data; only English puts this line at the head of a sentence.
  if (!line.empty() && line[0] >= 'a' && line[0] <= 'z') line[0] = static_cast<char>(line[0] - 'a' + 'A');
  return line + std::string(view.words("comma")) + event_days(view, event);
}

std::string party_line(const View& view) {
  std::string line;
  for (const std::string& party : view.parties) line += (line.empty() ? "" : " · ") + party;
  return line;
}

std::string headline(const View& view) {
  const Wording& words = view.words;
  const bool pair = view.comparison.accounts.size() == 2;
  const auto topics = [&](std::size_t n) { return counted(words, "topics", n); };
  std::string line =
      filled(words(pair ? "head.both" : "head.all"), {{"topics", topics(rows(view, TopicStatus::shared).size())}});
  if (!pair) line += " " + filled(words("head.some"), {{"topics", topics(rows(view, TopicStatus::partial).size())}});
  for (std::uint32_t i = 0; i < view.parties.size(); ++i)
    line += " " + filled(words("head.only"),
                         {{"party", view.parties[i]}, {"topics", topics(rows_only_of(view, {i}).size())}});
  if (const std::size_t n = told_differently(view).size(); n > 0)
    line += " " + filled(words("head.different"), {{"points", counted(words, "points", n)}});
  return line;
}

std::string source_line(const View& view, AccountIndex account, DocumentIndex document) {
  const Account& told = view.comparison.accounts[account.value];
  const std::string comma(view.words("comma"));
  std::string line = view.parties[account.value];
  if (told.date) line += comma + long_date(view.words, *told.date);
  const Document& source = view.comparison.documents[document.value];
  if (!source.title.empty()) line += comma + quoted(view.words, source.title);
  line += comma + (source.url.empty() ? source.path : source.url);
  return line + comma + "SHA-256 " + source.sha256.substr(0, shown_hash);
}

std::string place_line(const View& view, DocumentIndex document, ByteSpan span) {
  const CodePointSpan at = place(view, document, span);
  return filled(view.words("table.characters"), {{"start", std::to_string(at.start)}, {"end", std::to_string(at.end)}});
}

std::string citation(const View& view, AccountIndex account, DocumentIndex document, ByteSpan span) {
  return quoted(view.words, quote(view, document, span)) + " — " + source_line(view, account, document) +
         std::string(view.words("comma")) + place_line(view, document, span);
}

std::string anchor(const View& view, DocumentIndex document, ByteSpan span) {
  const CodePointSpan at = place(view, document, span);
  return "d" + std::to_string(document.value + 1) + "-" + std::to_string(at.start) + "-" + std::to_string(at.end);
}

std::string anchor(const Topic& topic) {
  const bool plain = std::all_of(topic.id.begin(), topic.id.end(),
                                 [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  return "t-" + (plain ? topic.id : sha256_hex(topic.id).substr(0, shown_hash));
}

std::string percent(std::uint64_t part, std::uint64_t whole) {
  return std::to_string(whole == 0 ? 0 : (std::min(part, whole) * 100 + whole / 2) / whole);
}

}  // namespace diptych
