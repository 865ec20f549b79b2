#include "core/text/utf8.h"
#include "report/accounts.h"
#include "report/sentences.h"
#include "report/terminal.h"

#include <algorithm>
#include <array>

namespace diptych {
namespace {

constexpr std::size_t narrowest = 40;
constexpr std::size_t indent = 4;

class Renderer {
 public:
  Renderer(const Comparison& comparison, const Knowledge& knowledge, const TextOptions& options)
      : c_(comparison), knowledge_(knowledge), options_(options), width_(std::max(options.width, narrowest)) {}

  std::string run() {
    const auto sentences = ledger_sentences(c_);
    for (std::uint32_t d = 0; d < c_.documents.size(); ++d) {
      if (d > 0) line();
      line(styled(isolated(visible(c_.documents[d].path)), "1"));
      for (const auto& sentence : sentences)
        if (sentence.document == DocumentIndex{d}) print(sentence);
    }
    print_accounts();
    print_events();
    for (const auto& warning : c_.warnings) paragraph("warning: " + visible(warning), 0);
    return std::move(out_);
  }

 private:
  void line(std::string_view text = "") {
    out_ += text;
    out_ += '\n';
  }

  [[nodiscard]] std::string styled(std::string_view text, const char* sgr) const {
    if (!options_.colour) return std::string(text);
    return std::string("\x1b[") + sgr + "m" + std::string(text) + "\x1b[0m";
  }

  void paragraph(std::string_view text, std::size_t margin) {
    for (const auto& one : wrap(text, width_ - margin)) {
      out_.append(margin, ' ');
      line(isolated(one));
    }
  }

  [[nodiscard]] std::string party_name(const std::string& id) const {
    const auto party = knowledge_.find_party(id);
    if (!party) return visible(id);
    std::string english = id;
    for (const auto& [language, label] : knowledge_.party_at(*party).names) {
      if (language == options_.ui) return std::string(label);
      if (language == "en") english = label;
    }
    return english;
  }

  [[nodiscard]] std::string teller(const LedgerSentence& s) const {
    if (s.accounts.empty()) return name(s.kind) + (s.detail.empty() ? std::string() : ", " + s.detail);
    std::string names;
    for (const auto account : s.accounts)
      names += (names.empty() ? "" : " + ") + party_name(account_at(c_, account).party);
    return names;
  }

  void print(const LedgerSentence& s) {
    if (s.span.empty()) return;
    const std::string_view text = c_.documents[s.document.value].source.text;
    std::string margin = teller(s);
    if (!s.accounts.empty() && s.event) margin += " | " + event_name(s.event->value);
    std::string why;
    if (s.attribution) {
      why = s.attribution->rule;
      if (s.attribution->cue) why += " “" + visible(s.attribution->cue->of(text)) + "”";
      if (s.attribution->source) why += ", speaker: " + visible(*s.attribution->source);
      std::array<char, 16> confidence{};
      std::snprintf(confidence.data(), confidence.size(), ", %.2f", s.attribution->confidence);
      if (!s.accounts.empty()) why += confidence.data();
    }
    line();
    line(styled(isolated(margin), s.accounts.empty() ? "2" : "1;36"));
    if (!why.empty()) paragraph(why, 2);
    paragraph(visible(s.span.of(text)), indent);
  }

  [[nodiscard]] std::string event_name(std::uint32_t event) const {
    return event == 0 ? "main event" : "event " + std::to_string(event + 1);
  }

  void heading(const std::string& text) {
    line();
    line(styled(text, "1"));
  }

  void print_accounts() {
    const auto count = static_cast<std::uint32_t>(c_.accounts.size() + c_.aside_accounts.size());
    heading("Accounts (" + std::to_string(count) + ")");
    if (count == 0) line("  None: no party's account is reported.");
    for (std::uint32_t i = 0; i < count; ++i) {
      const Account& account = account_at(c_, AccountIndex{i});
      std::string text = party_name(account.party) + ", " + event_name(account.event.value);
      if (i >= c_.accounts.size()) text += ", not compared";
      if (account.documents.size() > 1) text += ", from " + std::to_string(account.documents.size()) + " documents";
      paragraph(text, 2);
    }
  }

  void print_events() {
    heading("Events (" + std::to_string(c_.events.size()) + ")");
    for (std::uint32_t i = 0; i < c_.events.size(); ++i) {
      const Event& event = c_.events[i];
      std::string text = event_name(i) + ":";
      if (!event.format.empty()) text += " " + event.format;
      if (event.date) text += " of " + to_string(*event.date);
      for (std::size_t p = 0; p < event.parties.size(); ++p)
        text += (p == 0 ? " " : ", ") + party_name(event.parties[p]);
      if (event.document && event.cue)
        text += " (“" + visible(event.cue->of(c_.documents[event.document->value].source.text)) + "”)";
      if (event.format.empty() && !event.date && event.parties.empty()) text += " remarks outside any event";
      paragraph(text, 2);
    }
  }

  const Comparison& c_;
  const Knowledge& knowledge_;
  const TextOptions& options_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string render_accounts_text(const Comparison& comparison, const Knowledge& knowledge, const TextOptions& options) {
  return Renderer(comparison, knowledge, options).run();
}

}  // namespace diptych
