#include "report/text.h"

#include "compare/align.h"
#include "core/text/utf8.h"
#include "report/notices.h"
#include "report/terminal.h"
#include "report/text_block.h"
#include "report/view.h"

#include <algorithm>

namespace diptych {
namespace {

// Hebrew, Arabic and their neighbours in the Basic Multilingual Plane.
bool has_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (const char32_t c = next_code_point(text, at); c >= 0x590 && c < 0x900) return true;
  return false;
}

// Narrower windows would leave one word a line; in narrower columns a quotation is hard to read.
constexpr std::size_t narrowest = 40;
constexpr std::size_t narrowest_for_two = 100;
constexpr std::size_t indent_topic = 2;
constexpr std::size_t indent_party = 4;
constexpr std::size_t indent_quote = 6;
constexpr std::size_t gutter = 3;

constexpr const char* bold = "1";
constexpr const char* faint = "2";
constexpr const char* party_colour = "36";

class Renderer {
 public:
  Renderer(const View& view, const TextOptions& options)
      : v_(view), options_(options), width_(std::max(options.width, narrowest)), display_(options.display) {
    const auto left_to_right = [&](const Account& account) {
      return direction(v_, account.language) == "ltr" &&
             std::none_of(account.documents.begin(), account.documents.end(), [&](DocumentIndex d) {
               return !begins_with(account, d) && has_right_to_left(v_.comparison.documents[d.value].source.text);
             });
    };
    const auto& accounts = v_.comparison.accounts;
    const bool two = accounts.size() == 2;
    if (display_ == Display::automatic)
      display_ = two && width_ >= narrowest_for_two && std::all_of(accounts.begin(), accounts.end(), left_to_right)
                     ? Display::side_by_side
                     : Display::stacked;
    if (display_ == Display::side_by_side && !two) display_ = Display::stacked;
  }

  std::string run() {
    head();
    if (v_.comparison.accounts.size() < 2) {
      warnings();
      ledger();
      return std::move(out_);
    }
    frame();
    const bool pair = v_.parties.size() == 2;
    topics(word(pair ? "section.shared-both" : "section.shared-all"), rows(v_, TopicStatus::shared), true);
    if (const auto some = rows(v_, TopicStatus::partial); !some.empty()) topics(word("section.partial"), some, true);
    for (std::uint32_t a = 0; a < v_.parties.size(); ++a)
      topics(word("section.one-sided") + ": " + v_.parties[a], rows_only_of(v_, {a}), false);
    differences();
    if (display_ != Display::summary) {
      for (std::uint32_t a = 0; a < v_.parties.size(); ++a) without_topic({a});
      without_counterpart();
      ledger();
    }
    warnings();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string word(std::string_view key) const { return std::string(v_.words(key)); }

  void line(std::string_view text = "") {
    out_ += text;
    out_ += '\n';
  }
  void put(const TextLines& block) {
    for (const BlockLine& one : block) line(shown(one, options_.colour));
  }
  void paragraph(std::string_view text, std::size_t indent, const char* sgr = nullptr) {
    TextLines block;
    add_wrapped(block, visible(text), width_, indent, sgr);
    put(block);
  }

  void heading(const std::string& text) {
    line();
    const std::string title = visible(text);
    line(shown({title, 0, bold}, options_.colour));
    std::string rule;
    for (std::size_t i = 0; i < std::min(width_, display_width(title)); ++i) rule += "─";
    line(options_.colour ? "\x1b[2m" + rule + "\x1b[0m" : rule);
  }
  void counted_heading(const std::string& text, std::size_t n) { heading(text + " (" + std::to_string(n) + ")"); }

  void head() {
    paragraph(party_line(v_), 0, bold);
    paragraph(event_line(v_), 0);
    line();
    for (std::size_t a = 0; a < v_.parties.size(); ++a) source(v_.comparison.accounts[a], v_.parties[a]);
    line();
    paragraph(headline(v_), 0);
  }

  void source(const Account& account, const std::string& party) {
    for (const DocumentIndex d : account.documents) {
      const Document& document = v_.comparison.documents[d.value];
      paragraph(party + "  " + document.path, indent_topic, bold);
      const std::string separator = word("semicolon");
      const auto how = [&](const std::string& reason) {
        return reason.empty() ? "" : " (" + how_in_words(v_.words, reason) + ")";
      };
      const std::string length = counted(v_.words, "characters", count_code_points(document.source.text));
      std::string facts = language_name(v_, document.language) + how(document.language_how) + separator + length;
      if (!begins_with(account, d)) {
        paragraph(facts, indent_party, faint);
        continue;
      }
      if (account.date) facts += separator + long_date(v_.words, *account.date) + how(account.date_how);
      paragraph(facts + separator + word("source.party") + ": " + how_in_words(v_.words, account.party_how),
                indent_party, faint);
    }
  }

  void frame() {
    const auto fields = frame_fields(v_);
    if (fields.empty()) return;
    heading(word("section.frame"));
    for (const std::string_view field : fields) {
      paragraph(word("frame." + std::string(field)), indent_topic, bold);
      for (const FrameRow& row : v_.comparison.frame) {
        const std::string value = frame_cell(v_, row, field);
        paragraph(v_.parties[row.account.value] + ": " + (value.empty() ? word("frame.silent") : value), indent_party);
      }
    }
  }

  void add_statement(TextLines& block, const Statement& statement, std::size_t width, std::size_t indent) const {
    std::string words = quoted(v_.words, visible(quote(v_, statement.document, statement.span)));
    if (statement.governor)
      if (const auto governor = visible(quote(v_, statement.document, *statement.governor)); !governor.empty())
        words = "[" + governor + " …] " + words;
    if (statement.speaker) words = visible(*statement.speaker) + " " + words;
    add_wrapped(block, words, width, indent);
    std::string details = place_line(v_, statement.document, statement.span);
    if (statement.attribution) {
      details += word("semicolon") + std::string(v_.words.word("told-by", statement.attribution->rule));
      if (statement.attribution->cue)
        details +=
            word("colon") + quoted(v_.words, visible(quote(v_, statement.document, *statement.attribution->cue)));
      if (statement.attribution->source) details += word("semicolon") + *statement.attribution->source;
    }
    for (const std::string& one : properties(v_, statement)) details += word("semicolon") + one;
    for (const std::string& one : facts(v_, statement)) details += word("semicolon") + one;
    add_wrapped(block, visible(details), width, indent, faint);
  }

  // What an account says of a topic, its name first.
  [[nodiscard]] TextLines told(const Topic& topic, AccountIndex account, std::size_t width, std::size_t indent) const {
    TextLines block;
    add_wrapped(block, visible(v_.parties[account.value]), width, indent, party_colour);
    for (const StatementIndex s : statements_of(v_, topic, account))
      add_statement(block, v_.comparison.statements[s.value], width, indent + 2);
    return block;
  }

  void topic_title(const Topic& topic) {
    std::string title = topic.label;
    if (topic.origin != Origin::catalogue)
      title += " (" + std::string(v_.words.word("origin", name(topic.origin))) + ")";
    if (const std::string merged = merged_names(v_, topic); !merged.empty())
      title += " — " + filled(v_.words("table.with"), {{"topics", merged}});
    paragraph(title, indent_topic, bold);
  }

  void topics(const std::string& title, const std::vector<const Topic*>& found, bool several) {
    counted_heading(title, found.size());
    if (found.empty()) paragraph(v_.words(several ? "note.none-shared" : "note.none-one-sided"), indent_topic);
    const std::size_t column = (width_ - indent_party - gutter) / 2;
    for (const Topic* topic : found) {
      topic_title(*topic);
      if (display_ == Display::summary) continue;
      if (several && display_ == Display::side_by_side) {
        TextLines first = told(*topic, {0}, indent_party + column, indent_party);
        out_ += beside(first, told(*topic, {1}, column, 0), indent_party + column + gutter, options_.colour);
      } else if (several) {
        for (const AccountIndex account : topic->accounts) put(told(*topic, account, width_, indent_party));
      } else {
        TextLines block;
        for (const StatementIndex s : statements_of(v_, *topic, topic->accounts.front()))
          add_statement(block, v_.comparison.statements[s.value], width_, indent_quote);
        put(block);
      }
      line();
    }
  }

  void differences() {
    const auto found = told_differently(v_);
    counted_heading(word("section.differences"), found.size());
    if (found.empty()) paragraph(v_.words("note.none-differences"), indent_topic);
    for (const Difference* difference : found) {
      paragraph(std::string(v_.words.word("difference", difference->kind)) +
                    (difference->low ? " (" + word("statement.low") + ")" : "") + ": " + difference->explanation,
                indent_topic, bold);
      if (display_ == Display::summary) continue;
      for (const Evidence& evidence : by_account(difference->evidence)) {
        TextLines block;
        add_wrapped(block, visible(v_.parties[evidence.account.value]), width_, indent_party, party_colour);
        add_wrapped(block, quoted(v_.words, visible(quote(v_, evidence.document, evidence.span))), width_,
                    indent_quote);
        add_wrapped(block, place_line(v_, evidence.document, evidence.span), width_, indent_quote, faint);
        put(block);
      }
      line();
    }
  }

  // Statements about nothing the catalogue knows: their key phrases, so that they are not lost.
  void without_topic(AccountIndex account) {
    const auto found = uncatalogued(v_, account);
    if (found.empty()) return;
    counted_heading(word("section.uncatalogued") + ": " + v_.parties[account.value], found.size());
    for (const StatementIndex s : found) {
      const Statement& statement = v_.comparison.statements[s.value];
      std::string phrases;
      for (const Mention& mention : statement.mentions)
        if (mention.origin != Origin::catalogue)
          phrases += (phrases.empty() ? "" : " · ") + mention.label + " (" +
                     std::string(v_.words.word("origin", name(mention.origin))) + ")";
      if (!phrases.empty()) paragraph(phrases, indent_topic, bold);
      TextLines block;
      add_statement(block, statement, width_, indent_quote);
      put(block);
      line();
    }
  }

  // By their places; the words stand with their topics.
  void without_counterpart() {
    const auto found = diptych::without_counterpart(v_.comparison);
    if (found.empty()) return;
    counted_heading(word("section.unaligned"), found.size());
    for (std::uint32_t a = 0; a < v_.parties.size(); ++a) {
      std::string places;
      for (const StatementIndex s : found) {
        const Statement& statement = v_.comparison.statements[s.value];
        if (statement.account.value != a) continue;
        const CodePointSpan at = place(v_, statement.document, statement.span);
        places += (places.empty() ? "" : word("comma")) + std::to_string(at.start) + "–" + std::to_string(at.end);
      }
      if (!places.empty()) paragraph(v_.parties[a] + ": " + places, indent_topic);
    }
  }

  void ledger() {
    heading(word("section.ledger"));
    for (std::uint32_t d = 0; d < v_.comparison.documents.size(); ++d)
      paragraph(v_.comparison.documents[d].path + ": " + ledger_sum(v_, {d}), indent_topic);
  }

  void warnings() {
    if (v_.comparison.warnings.empty()) return;
    counted_heading(word("section.warnings"), v_.comparison.warnings.size());
    for (const std::string& warning : v_.comparison.warnings)
      paragraph(warning_in_words(v_.words, warning, &v_.knowledge), indent_topic);
  }

  const View& v_;
  const TextOptions& options_;
  std::size_t width_;
  Display display_;
  std::string out_;
};

}  // namespace

std::string render_text(const Comparison& comparison, const Knowledge& knowledge, const TextOptions& options) {
  const View view = make_view(comparison, knowledge, *find_wording(options.ui));
  return Renderer(view, options).run();
}

}  // namespace diptych
