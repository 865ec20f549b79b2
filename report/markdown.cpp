#include "report/markdown.h"

#include "report/notices.h"
#include "report/terminal.h"

namespace diptych {
namespace {

// On one line, with every mark escaped that begins or ends something in GitHub-flavoured Markdown.
std::string escaped(std::string_view text) {
  constexpr std::string_view marks = "\\`*_[]<>|#~&$@!";
  std::string out;
  const std::string shown = visible(text);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const char c = shown[i];
    const bool opens_line = i == 0 && (c == '+' || c == '-' || c == '=' || c == ':');
    // "12. " would begin a list; "www." and "https://" a link.
    const bool numbered = c == '.' && i > 0 && shown.find_first_not_of("0123456789") == i;
    if (marks.find(c) != std::string_view::npos || opens_line || numbered) out += '\\';
    out += c;
  }
  return out;
}

// A quotation between marks and isolates, so that its direction does not reach its neighbours.
std::string quotation(const View& view, std::string_view words) { return isolated(quoted(view.words, escaped(words))); }

class Writer {
 public:
  explicit Writer(const View& view) : v_(view) {}

  std::string run() {
    line("# " + isolated(escaped(party_line(v_))));
    line();
    line(escaped(event_line(v_)));
    line();
    line("**" + escaped(headline(v_)) + "**");
    frame();
    topics();
    one_sided();
    differences();
    without_topic();
    texts();
    ledger();
    sources();
    if (!v_.comparison.warnings.empty()) {
      heading("warnings");
      for (const std::string& warning : v_.comparison.warnings)
        line("- " + escaped(warning_in_words(v_.words, warning, &v_.knowledge)));
    }
    return std::move(out_);
  }

 private:
  void line(const std::string& text = "") { out_ += text + "\n"; }
  void heading(const std::string& section) {
    line();
    line("## " + std::string(v_.words("section." + section)));
    line();
  }

  void table_head(std::string_view first) {
    std::string head = "| " + std::string(first) + " |";
    std::string rule = "|---|";
    for (const std::string& party : v_.parties) {
      head += " " + isolated(escaped(party)) + " |";
      rule += "---|";
    }
    line(head);
    line(rule);
  }

  std::string details(const Statement& statement) {
    std::string all;
    for (const std::string& one : properties(v_, statement)) all += (all.empty() ? "" : "; ") + escaped(one);
    for (const std::string& one : facts(v_, statement)) all += (all.empty() ? "" : "; ") + escaped(one);
    return all + (all.empty() ? "" : "; ") + place_line(v_, statement.document, statement.span);
  }

  std::string said(const Statement& statement) {
    std::string text;
    if (statement.governor) text = isolated(escaped(quote(v_, statement.document, *statement.governor)) + " …") + " ";
    return text + quotation(v_, quote(v_, statement.document, statement.span)) + " (" + details(statement) + ")";
  }

  std::string title(const Topic& topic) {
    std::string text = "**" + isolated(escaped(topic.label)) + "**";
    const std::string merged = merged_names(v_, topic);
    if (!merged.empty()) text += " " + filled(v_.words("table.with"), {{"topics", escaped(merged)}});
    if (topic.origin != Origin::catalogue)
      text += " (" + std::string(v_.words.word("origin", name(topic.origin))) + ")";
    return text;
  }

  void frame() {
    heading("frame");
    table_head(v_.words("frame.field"));
    for (const std::string_view field : frame_fields(v_)) {
      std::string row = "| " + std::string(v_.words("frame." + std::string(field))) + " |";
      for (const FrameRow& of_account : v_.comparison.frame) {
        const std::string value = frame_cell(v_, of_account, field);
        row += " " + (value.empty() ? "— " + std::string(v_.words("frame.silent")) : isolated(escaped(value))) + " |";
      }
      line(row);
    }
  }

  void topic_row(const Topic& topic) {
    std::string row = "| " + title(topic) + " |";
    for (std::uint32_t a = 0; a < v_.parties.size(); ++a) {
      std::string cell;
      for (const StatementIndex s : statements_of(v_, topic, {a}))
        cell += (cell.empty() ? "" : "<br>") + said(v_.comparison.statements[s.value]);
      row += " " + (cell.empty() ? "— " + std::string(v_.words("table.silent")) : cell) + " |";
    }
    line(row);
  }

  void topics() {
    heading("topics");
    line(std::string(v_.words("note.topics")));
    line();
    if (rows(v_, TopicStatus::shared).empty()) {
      line(std::string(v_.words("note.none-shared")));
      line();
    }
    table_head(v_.words("table.topic"));
    for (const TopicStatus status : {TopicStatus::shared, TopicStatus::partial})
      for (const Topic* topic : rows(v_, status)) topic_row(*topic);
    for (std::uint32_t a = 0; a < v_.parties.size(); ++a)
      for (const Topic* topic : rows_only_of(v_, {a})) topic_row(*topic);
  }

  void one_sided() {
    heading("one-sided");
    for (std::uint32_t a = 0; a < v_.parties.size(); ++a) {
      const auto found = rows_only_of(v_, {a});
      line("### " + isolated(escaped(v_.parties[a])) + " (" + std::to_string(found.size()) + ")");
      line();
      if (found.empty()) line(std::string(v_.words("note.none-one-sided")));
      for (const Topic* topic : found) {
        std::string item = "- " + title(*topic) + ":";
        for (const MentionRef& ref : topic->mentions) {
          const Statement& statement = v_.comparison.statements[ref.statement.value];
          item += " " + quotation(v_, quote(v_, statement.document, statement.mentions[ref.mention].span));
        }
        line(item);
      }
      if (a + 1 < v_.parties.size()) line();
    }
  }

  void differences() {
    heading("differences");
    const auto found = told_differently(v_);
    line(std::string(found.empty() ? v_.words("note.none-differences") : v_.words("note.differences")));
    for (const Difference* difference : found) {
      const Topic* topic = find_topic(v_, difference->topic);
      line();
      line("- **" + std::string(v_.words.word("difference", difference->kind)) +
           "**: " + isolated(escaped(topic != nullptr ? topic->label : difference->topic)) + ". " +
           isolated(escaped(difference->explanation)) +
           (difference->low ? " (" + std::string(v_.words("statement.low")) + ")" : ""));
      for (const Evidence& evidence : by_account(difference->evidence))
        line("  - " + isolated(escaped(v_.parties[evidence.account.value])) + ": " +
             quotation(v_, quote(v_, evidence.document, evidence.span)) + " (" +
             place_line(v_, evidence.document, evidence.span) + ")");
    }
  }

  void without_topic() {
    bool begun = false;
    for (std::uint32_t a = 0; a < v_.parties.size(); ++a) {
      const auto found = uncatalogued(v_, {a});
      if (found.empty()) continue;
      if (!begun) heading("uncatalogued");
      if (begun) line();
      begun = true;
      line("### " + isolated(escaped(v_.parties[a])) + " (" + std::to_string(found.size()) + ")");
      line();
      for (const StatementIndex s : found) line("- " + said(v_.comparison.statements[s.value]));
    }
  }

  void texts() {
    heading("texts");
    for (std::uint32_t a = 0; a < v_.parties.size(); ++a)
      for (const DocumentIndex d : v_.comparison.accounts[a].documents) {
        line("<details><summary>" + isolated(escaped(v_.parties[a])) + "</summary>");
        line();
        std::string_view text = v_.comparison.documents[d.value].source.text;
        while (!text.empty()) {
          const std::size_t end = std::min(text.find('\n'), text.size());
          const std::string shown = escaped(text.substr(0, end));
          line(shown.empty() ? ">" : "> " + isolated(shown));
          text.remove_prefix(std::min(end + 1, text.size()));
        }
        line();
        line("</details>");
        line();
      }
  }

  void ledger() {
    heading("ledger");
    for (std::uint32_t d = 0; d < v_.comparison.documents.size(); ++d)
      line("- " + escaped(v_.comparison.documents[d].path) + ": " + ledger_sum(v_, {d}));
  }

  void sources() {
    heading("sources");
    for (std::uint32_t a = 0; a < v_.parties.size(); ++a)
      for (const DocumentIndex d : v_.comparison.accounts[a].documents)
        line("- " + isolated(escaped(source_line(v_, {a}, d))) + " (`" + v_.comparison.documents[d.value].sha256 +
             "`)");
    line("- diptych " + escaped(v_.comparison.run.version) + ", " + std::string(v_.words("source.catalogue")) + " `" +
         v_.comparison.run.catalogue + "`, " + escaped(v_.comparison.run.options));
    line();
    line(std::string(v_.words("note.order")));
  }

  const View& v_;
  std::string out_;
};

}  // namespace

std::string render_markdown(const View& view) { return Writer(view).run(); }

}  // namespace diptych
