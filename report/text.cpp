#include "report/text.h"

#include "compare/align.h"
#include "core/text/utf8.h"
#include "report/terminal.h"

#include <algorithm>
#include <array>
#include <set>

namespace diptych {
namespace {

// Narrower windows would leave one word a line.
constexpr std::size_t narrowest = 40;
constexpr std::size_t indent_topic = 2;
constexpr std::size_t indent_quote = 6;

class Renderer {
 public:
  Renderer(const Comparison& comparison, const Knowledge& knowledge, const TextOptions& options)
      : c_(comparison), knowledge_(knowledge), options_(options), width_(std::max(options.width, narrowest)) {
    for (const auto& document : c_.documents) maps_.emplace_back(document.source.text);
    for (const auto& account : c_.accounts) names_.push_back(party_name(account));
    // Two accounts of one party are told apart by number.
    const std::set<std::string> different(names_.begin(), names_.end());
    if (different.size() < names_.size())
      for (std::size_t i = 0; i < names_.size(); ++i) names_[i] += " (" + std::to_string(i + 1) + ")";
  }

  std::string run() {
    head();
    frame();
    differences();
    shared();
    partial();
    for (std::uint32_t i = 0; i < c_.accounts.size(); ++i) only(AccountIndex{i});
    for (std::uint32_t i = 0; i < c_.accounts.size(); ++i) uncatalogued(AccountIndex{i});
    not_aligned();
    coverage();
    warnings();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string party_name(const Account& account) const {
    if (const auto party = knowledge_.find_party(account.party)) {
      std::string english;
      for (const auto& [language, label] : knowledge_.party_at(*party).names) {
        if (language == options_.ui) return std::string(label);
        if (language == "en") english = label;
      }
      if (!english.empty()) return english;
    }
    return visible(account.party);
  }

  [[nodiscard]] std::string styled(std::string_view text, const char* sgr) const {
    if (!options_.colour) return std::string(text);
    return std::string("\x1b[") + sgr + "m" + std::string(text) + "\x1b[0m";
  }

  void line(std::string_view text = "") {
    out_ += text;
    out_ += '\n';
  }

  void paragraph(std::string_view text, std::size_t indent, const char* sgr = nullptr, bool isolate = false) {
    for (const auto& one : wrap(text, width_ - indent)) {
      out_.append(indent, ' ');
      const std::string shown = isolate ? isolated(one) : one;
      line(sgr != nullptr ? styled(shown, sgr) : shown);
    }
  }

  void heading(const std::string& text) {
    line();
    line(styled(text, "1"));
    std::string rule;
    for (std::size_t i = 0; i < std::min(width_, display_width(text)); ++i) rule += "─";
    line(styled(rule, "2"));
  }

  static std::string with_thousands(std::size_t n) {
    std::string digits = std::to_string(n);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
  }

  void head() {
    const Event& event = c_.events.front();
    std::string title;
    for (const auto& name : names_) title += (title.empty() ? "" : " · ") + name;
    std::string what = event.format.empty() ? "event" : event.format;
    what[0] = static_cast<char>(what[0] >= 'a' && what[0] <= 'z' ? what[0] - 32 : what[0]);
    line(styled(isolated(title), "1"));
    line(what + (event.date ? " of " + to_string(*event.date) : ", date not given"));
    line();
    for (std::size_t i = 0; i < c_.accounts.size(); ++i) {
      const Account& account = c_.accounts[i];
      const Document& document = c_.documents[account.documents.front().value];
      line("  " + isolated(styled(names_[i], "1")) + "  " + isolated(visible(document.path)));
      const Language* language = knowledge_.language(account.language);
      std::string facts =
          language != nullptr ? language->name : (account.language.empty() ? "language unknown" : account.language);
      if (!account.language_how.empty()) facts += " (" + account.language_how + ")";
      facts += ", " + with_thousands(count_code_points(document.source.text)) + " characters";
      if (account.date) facts += ", dated " + to_string(*account.date) + " (" + account.date_how + ")";
      facts += "; party: " + account.party_how;
      paragraph(visible(facts), 4, "2");
    }
    std::size_t shared_count = 0;
    std::vector<std::size_t> only_counts(c_.accounts.size());
    std::size_t partial_count = 0;
    for (const auto& topic : c_.topics) {
      if (topic.origin != Origin::catalogue && topic.status == TopicStatus::only) continue;
      if (topic.status == TopicStatus::shared) ++shared_count;
      if (topic.status == TopicStatus::partial) ++partial_count;
      if (topic.status == TopicStatus::only) ++only_counts[topic.accounts.front().value];
    }
    std::string summary =
        "Topics: " + std::to_string(shared_count) + (c_.accounts.size() == 2 ? " told by both" : " told by all");
    if (c_.accounts.size() > 2) summary += ", " + std::to_string(partial_count) + " by some";
    for (std::size_t i = 0; i < only_counts.size(); ++i)
      summary += ", " + std::to_string(only_counts[i]) + " only by " + names_[i];
    line();
    paragraph(summary + ".", 0);
  }

  static std::string joined(const std::vector<std::string>& items) {
    std::string out;
    for (const auto& item : items) out += (out.empty() ? "" : " · ") + visible(item);
    return out;
  }

  // What the accounts say about the talk as such, side by side: one line an account below each question that at least
  // one of them answers.
  void frame() {
    const auto told = [](const std::string& words) { return words.empty() ? std::string("—") : visible(words); };
    const auto initiator = [&](const FrameRow& row) {
      if (row.initiator.empty() || row.initiator == row.initiator_words) return row.initiator_words;
      std::string who = row.initiator;
      for (std::size_t i = 0; i < c_.accounts.size(); ++i)
        if (c_.accounts[i].party == row.initiator) who = names_[i];
      return who + " (“" + row.initiator_words + "”)";
    };
    heading("The talk as such");
    const auto field = [&](const char* title, const auto& value) {
      if (std::all_of(c_.frame.begin(), c_.frame.end(), [&](const FrameRow& row) { return value(row).empty(); }))
        return;
      line(std::string(indent_topic, ' ') + styled(title, "1"));
      for (const auto& row : c_.frame) paragraph(names_[row.account.value] + ": " + told(value(row)), 4, nullptr, true);
    };
    field("Asked for by", initiator);
    field("Date", [](const FrameRow& row) { return row.date ? to_string(*row.date) : std::string(); });
    field("Time", [](const FrameRow& row) { return row.time; });
    field("Form", [](const FrameRow& row) { return row.format; });
    field("Length of the talk", [](const FrameRow& row) { return row.duration; });
    field("Persons named", [](const FrameRow& row) { return joined(row.participants); });
    field("Tone", [](const FrameRow& row) { return joined(row.tone); });
    field("Next steps", [](const FrameRow& row) { return joined(row.next_steps); });
    field("Characters told", [](const FrameRow& row) {
      const auto percent = static_cast<int>(row.ratio * 100 + 0.5);
      return with_thousands(row.characters) + " (" + std::to_string(percent) + " % of the longest)";
    });
    field("Order of topics and their share", [&](const FrameRow& row) {
      std::vector<std::string> topics;
      for (const auto& one : row.topics) {
        const auto topic =
            std::find_if(c_.topics.begin(), c_.topics.end(), [&](const Topic& t) { return t.id == one.topic; });
        if (topic != c_.topics.end())
          topics.push_back(topic->label + " " + std::to_string(static_cast<int>(one.share * 100 + 0.5)) + " %");
      }
      return joined(topics);
    });
  }

  // What the topic table does not show: how the accounts tell what they share, and by which names.
  void differences() {
    std::vector<const Difference*> found;
    for (const auto& difference : c_.differences)
      if (difference.kind != "one-sided") found.push_back(&difference);
    heading("Told differently (" + std::to_string(found.size()) + ")");
    if (found.empty()) line("  Nothing found.");
    for (const auto* difference : found) {
      paragraph(
          difference->kind + (difference->low ? " (low confidence)" : "") + ": " + visible(difference->explanation),
          indent_topic, "1", true);
      for (const auto& evidence : difference->evidence) {
        const std::string_view text = c_.documents[evidence.document.value].source.text;
        const CodePointSpan at = maps_[evidence.document.value].span(evidence.span);
        paragraph(names_[evidence.account.value] + " “" + visible(evidence.span.of(text)) + "” (characters " +
                      std::to_string(at.start) + "–" + std::to_string(at.end) + ")",
                  indent_quote, nullptr, true);
      }
    }
  }

  // The statements that no other account has a counterpart of, by their places; their words stand with their topics.
  void not_aligned() {
    const auto left = unaligned(c_);
    if (left.empty()) return;
    heading("Without a counterpart in another account (" + std::to_string(left.size()) + ")");
    for (std::uint32_t i = 0; i < c_.accounts.size(); ++i) {
      std::string places;
      for (const auto index : left) {
        const Statement& statement = c_.statements[index.value];
        if (statement.account != AccountIndex{i}) continue;
        const CodePointSpan at = maps_[statement.document.value].span(statement.span);
        places += (places.empty() ? "" : ", ") + std::to_string(at.start) + "–" + std::to_string(at.end);
      }
      if (!places.empty()) paragraph(names_[i] + ": characters " + places, indent_topic);
    }
  }

  // The statements of `topic` that belong to `account`, each once.
  [[nodiscard]] std::vector<StatementIndex> statements_of(const Topic& topic, AccountIndex account) const {
    std::vector<StatementIndex> statements;
    for (const auto& ref : topic.mentions)
      if (c_.statements[ref.statement.value].account == account &&
          (statements.empty() || statements.back() != ref.statement))
        statements.push_back(ref.statement);
    return statements;
  }

  void quote(const Statement& statement) {
    const std::string_view text = c_.documents[statement.document.value].source.text;
    const CodePointSpan at = maps_[statement.document.value].span(statement.span);
    std::string words = "“" + visible(statement.span.of(text)) + "”";
    if (statement.governor)
      if (const auto governor = visible(statement.governor->of(text)); !governor.empty())
        words = "[" + governor + " …] " + words;
    if (statement.speaker) words = visible(*statement.speaker) + ": " + words;
    paragraph(words, indent_quote, nullptr, true);
    paragraph("characters " + std::to_string(at.start) + "–" + std::to_string(at.end), indent_quote, "2");
  }

  void topic_title(const Topic& topic) {
    std::string title = visible(topic.label);
    if (topic.origin != Origin::catalogue) title += " (" + std::string(name(topic.origin)) + ")";
    std::string merged;
    for (const auto& id : topic.merged)
      if (const auto found = knowledge_.find_concept(id))
        merged += (merged.empty() ? "" : ", ") + std::string(knowledge_.concept_name(*found, options_.ui));
    if (!merged.empty()) title += " — with: " + merged;
    paragraph(title, indent_topic, "1", true);
  }

  void told_by_several(const Topic& topic) {
    topic_title(topic);
    for (const AccountIndex account : topic.accounts) {
      line("    " + isolated(styled(names_[account.value], "36")));
      for (const auto statement : statements_of(topic, account)) quote(c_.statements[statement.value]);
    }
    line();
  }

  [[nodiscard]] std::vector<const Topic*> topics(TopicStatus status) const {
    std::vector<const Topic*> found;
    for (const auto& topic : c_.topics)
      if (topic.status == status) found.push_back(&topic);
    return found;
  }

  void shared() {
    const auto found = topics(TopicStatus::shared);
    heading((c_.accounts.size() == 2 ? "Told by both (" : "Told by all (") + std::to_string(found.size()) + ")");
    if (found.empty()) line("  No topic of the one account was found in the other.");
    for (const auto* topic : found) told_by_several(*topic);
  }

  void partial() {
    const auto found = topics(TopicStatus::partial);
    if (found.empty()) return;
    heading("Told by some (" + std::to_string(found.size()) + ")");
    for (const auto* topic : found) told_by_several(*topic);
  }

  void only(AccountIndex account) {
    std::vector<const Topic*> found;
    for (const auto* topic : topics(TopicStatus::only))
      if (topic->accounts.front() == account && topic->origin == Origin::catalogue) found.push_back(topic);
    heading("Only " + names_[account.value] + " (" + std::to_string(found.size()) + ")");
    if (found.empty()) line("  Nothing.");
    for (const auto* topic : found) {
      topic_title(*topic);
      for (const auto statement : statements_of(*topic, account)) quote(c_.statements[statement.value]);
      line();
    }
  }

  // Statements about nothing the catalogue knows: their key phrases, so that they are not lost.
  void uncatalogued(AccountIndex account) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < c_.statements.size(); ++i) {
      const Statement& statement = c_.statements[i];
      const bool catalogued = std::any_of(statement.mentions.begin(), statement.mentions.end(),
                                          [](const Mention& m) { return m.origin == Origin::catalogue; });
      if (statement.account == account && !catalogued) found.push_back(i);
    }
    if (found.empty()) return;
    heading("Without a catalogued topic: " + names_[account.value] + " (" + std::to_string(found.size()) + ")");
    for (const std::uint32_t i : found) {
      const Statement& statement = c_.statements[i];
      std::string phrases;
      for (const auto& mention : statement.mentions)
        phrases += (phrases.empty() ? "" : " · ") + visible(mention.label) + " (" + name(mention.origin) + ")";
      paragraph(phrases.empty() ? "no key phrase" : phrases, indent_topic, "1", true);
      quote(statement);
      line();
    }
  }

  void coverage() {
    heading("Where every character went");
    for (std::uint32_t d = 0; d < c_.documents.size(); ++d) {
      std::array<std::size_t, 4> counts{};
      std::size_t all = 0;
      for (const auto& entry : c_.ledger) {
        if (entry.document != DocumentIndex{d}) continue;
        const std::size_t n = count_code_points(entry.span.of(c_.documents[d].source.text));
        counts[static_cast<std::size_t>(entry.kind)] += n;
        all += n;
      }
      std::string parts;
      for (std::size_t k = 0; k < counts.size(); ++k)
        if (counts[k] > 0)
          parts += (parts.empty() ? "" : ", ") + with_thousands(counts[k]) + " " + name(static_cast<LedgerKind>(k));
      paragraph(visible(c_.documents[d].path) + ": " + with_thousands(all) + " characters = " + parts, indent_topic);
    }
  }

  void warnings() {
    if (c_.warnings.empty()) return;
    heading("Warnings (" + std::to_string(c_.warnings.size()) + ")");
    for (const auto& warning : c_.warnings) paragraph(visible(warning), indent_topic);
  }

  const Comparison& c_;
  const Knowledge& knowledge_;
  const TextOptions& options_;
  std::size_t width_;
  std::vector<CodePointMap> maps_;
  std::vector<std::string> names_;
  std::string out_;
};

}  // namespace

std::string render_text(const Comparison& comparison, const Knowledge& knowledge, const TextOptions& options) {
  return Renderer(comparison, knowledge, options).run();
}

}  // namespace diptych
