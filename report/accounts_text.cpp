#include "report/accounts.h"
#include "report/notices.h"
#include "report/sentences.h"
#include "report/terminal.h"
#include "report/view.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace diptych {
namespace {

constexpr std::size_t narrowest = 40;
constexpr std::size_t indent = 4;

class Renderer {
 public:
  Renderer(const View& view, const TextOptions& options)
      : v_(view), c_(view.comparison), options_(options), width_(std::max(options.width, narrowest)) {}

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
    for (const auto& warning : c_.warnings)
      paragraph(filled(v_.words("telling.warning"),
                       {{"warning", visible(warning_in_words(v_.words, warning, &v_.knowledge))}}),
                0);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string word(std::string_view key) const { return std::string(v_.words(key)); }
  [[nodiscard]] std::string party(const std::string& id) const { return visible(party_name(v_, id)); }

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

  [[nodiscard]] std::string teller(const LedgerSentence& s) const {
    if (s.accounts.empty()) {
      const std::string kind(v_.words.word("ledger", name(s.kind)));
      return s.detail.empty() ? kind : kind + word("comma") + std::string(v_.words.word("furniture", s.detail));
    }
    std::string names;
    for (const auto account : s.accounts) names += (names.empty() ? "" : " + ") + party(account_at(c_, account).party);
    return names;
  }

  [[nodiscard]] std::string reason(const LedgerSentence& s) const {
    if (!s.attribution) return "";
    std::string why(v_.words.word("told-by", s.attribution->rule));
    if (s.attribution->cue)
      why += word("colon") + quoted(v_.words, visible(quote(v_, s.document, *s.attribution->cue)));
    if (s.attribution->source)
      why += word("comma") + filled(v_.words("telling.speaker"), {{"speaker", visible(*s.attribution->source)}});
    std::array<char, 16> confidence{};
    std::snprintf(confidence.data(), confidence.size(), "%.2f", s.attribution->confidence);
    if (!s.accounts.empty()) why += word("comma") + confidence.data();
    return why;
  }

  void print(const LedgerSentence& s) {
    if (s.span.empty()) return;
    std::string margin = teller(s);
    if (!s.accounts.empty() && s.event) margin += " | " + event_name(s.event->value);
    line();
    line(styled(isolated(margin), s.accounts.empty() ? "2" : "1;36"));
    if (const std::string why = reason(s); !why.empty()) paragraph(why, 2);
    paragraph(visible(quote(v_, s.document, s.span)), indent);
  }

  [[nodiscard]] std::string event_name(std::uint32_t event) const {
    return event == 0 ? word("telling.main-event")
                      : filled(v_.words("telling.event"), {{"n", std::to_string(event + 1)}});
  }

  void heading(std::string_view key, std::size_t n) {
    line();
    line(styled(filled(v_.words(key), {{"n", std::to_string(n)}}), "1"));
  }

  void print_accounts() {
    const auto count = static_cast<std::uint32_t>(c_.accounts.size() + c_.aside_accounts.size());
    heading("telling.accounts", count);
    if (count == 0) paragraph(word("telling.none"), 2);
    for (std::uint32_t i = 0; i < count; ++i) {
      const Account& account = account_at(c_, AccountIndex{i});
      std::string text = party(account.party) + word("comma") + event_name(account.event.value);
      if (i >= c_.accounts.size()) text += word("comma") + word("telling.not-compared");
      if (account.documents.size() > 1)
        text += word("comma") + counted(v_.words, "from-documents", account.documents.size());
      paragraph(text, 2);
    }
  }

  // "phone call of 26 January 2021", or the one of the two that is known.
  [[nodiscard]] std::string format_and_day(const Event& event) const {
    const std::string format = event.format.empty() ? "" : std::string(v_.words.word("format", event.format));
    const std::string date = event.date ? long_date(v_.words, *event.date) : "";
    if (format.empty() || date.empty()) return format + date;
    return filled(v_.words("telling.day"), {{"format", format}, {"date", date}});
  }

  void print_events() {
    heading("telling.events", c_.events.size());
    for (std::uint32_t i = 0; i < c_.events.size(); ++i) {
      const Event& event = c_.events[i];
      std::string parties;
      for (const auto& id : event.parties) parties += (parties.empty() ? "" : word("comma")) + party(id);
      std::string told = format_and_day(event);
      if (!told.empty() && !parties.empty()) told += word("semicolon");
      told += parties;
      if (told.empty()) told = word("telling.no-event");
      if (event.document && event.cue)
        told += " (" + quoted(v_.words, visible(quote(v_, *event.document, *event.cue))) + ")";
      paragraph(event_name(i) + ": " + told, 2);
    }
  }

  const View& v_;
  const Comparison& c_;
  const TextOptions& options_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string render_accounts_text(const Comparison& comparison, const Knowledge& knowledge, const TextOptions& options) {
  const Wording* words = find_wording(options.ui);
  return Renderer(make_view(comparison, knowledge, words != nullptr ? *words : *find_wording("en")), options).run();
}

}  // namespace diptych
