#include "core/text/utf8.h"
#include "report/accounts.h"
#include "report/json_layout.h"
#include "report/sentences.h"

#include <boost/json.hpp>

namespace diptych {
namespace {

namespace json = boost::json;

std::string id(char prefix, std::uint32_t index) { return prefix + std::to_string(index + 1); }

json::value date_or_null(const std::optional<Date>& date) {
  return date ? json::value(to_string(*date)) : json::value(nullptr);
}

json::value text_or_null(const std::string& text) { return text.empty() ? json::value(nullptr) : json::value(text); }

class Renderer {
 public:
  explicit Renderer(const Comparison& comparison) : c_(comparison) {
    for (const auto& document : c_.documents) maps_.emplace_back(document.source.text);
  }

  json::object run() {
    json::array documents;
    for (std::uint32_t i = 0; i < c_.documents.size(); ++i)
      documents.push_back(json::object{{"id", id('d', i)},
                                       {"path", c_.documents[i].path},
                                       {"sha256", c_.documents[i].sha256},
                                       {"characters", count_code_points(c_.documents[i].source.text)}});
    json::array events;
    for (std::uint32_t i = 0; i < c_.events.size(); ++i) events.push_back(event(i));
    json::array accounts;
    const auto count = static_cast<std::uint32_t>(c_.accounts.size() + c_.aside_accounts.size());
    for (std::uint32_t i = 0; i < count; ++i) accounts.push_back(account(i));
    json::array sentences;
    for (const auto& sentence : ledger_sentences(c_)) sentences.push_back(sentence_of(sentence));
    json::array warnings;
    for (const auto& warning : c_.warnings) warnings.push_back(json::value(warning));
    return json::object{{"schema", "diptych.accounts/1"},    {"documents", std::move(documents)},
                        {"events", std::move(events)},       {"accounts", std::move(accounts)},
                        {"sentences", std::move(sentences)}, {"warnings", std::move(warnings)}};
  }

 private:
  void put_quote(json::object& out, DocumentIndex document, ByteSpan span) const {
    const CodePointSpan points = maps_[document.value].span(span);
    out["start"] = points.start;
    out["end"] = points.end;
    out["quote"] = std::string(span.of(c_.documents[document.value].source.text));
  }

  [[nodiscard]] json::object event(std::uint32_t i) const {
    const Event& e = c_.events[i];
    json::array parties;
    for (const auto& party : e.parties) parties.push_back(json::value(party));
    json::object out{{"id", id('e', i)},
                     {"main", i == 0},
                     {"parties", std::move(parties)},
                     {"date", date_or_null(e.date)},
                     {"format", text_or_null(e.format)}};
    out["cue"] = nullptr;
    if (e.document && e.cue) {
      json::object cue{{"document", id('d', e.document->value)}};
      put_quote(cue, *e.document, *e.cue);
      out["cue"] = std::move(cue);
    }
    return out;
  }

  [[nodiscard]] json::object account(std::uint32_t i) const {
    const Account& a = account_at(c_, AccountIndex{i});
    json::array documents;
    for (const auto document : a.documents) documents.push_back(json::value(id('d', document.value)));
    return json::object{{"id", id('a', i)},
                        {"party", a.party},
                        {"party_known", a.party_known},
                        {"party_how", a.party_how},
                        {"event", id('e', a.event.value)},
                        {"compared", i < c_.accounts.size()},
                        {"documents", std::move(documents)}};
  }

  [[nodiscard]] json::object sentence_of(const LedgerSentence& s) const {
    json::object out{{"document", id('d', s.document.value)}};
    put_quote(out, s.document, s.span);
    out["kind"] = name(s.kind);
    out["detail"] = text_or_null(s.detail);
    json::array accounts;
    json::array parties;
    for (const auto account : s.accounts) {
      accounts.push_back(json::value(id('a', account.value)));
      parties.push_back(json::value(account_at(c_, account).party));
    }
    out["accounts"] = std::move(accounts);
    out["parties"] = std::move(parties);
    out["event"] = s.event ? json::value(id('e', s.event->value)) : json::value(nullptr);
    out["rule"] = nullptr;
    out["cue"] = nullptr;
    out["source"] = nullptr;
    out["confidence"] = nullptr;
    if (!s.attribution) return out;
    out["rule"] = s.attribution->rule;
    out["confidence"] = s.attribution->confidence;
    if (s.attribution->source) out["source"] = *s.attribution->source;
    if (s.attribution->cue) {
      json::object cue;
      put_quote(cue, s.document, *s.attribution->cue);
      out["cue"] = std::move(cue);
    }
    return out;
  }

  const Comparison& c_;
  std::vector<CodePointMap> maps_;
};

}  // namespace

std::string render_accounts_json(const Comparison& comparison) { return laid_out(Renderer(comparison).run()); }

}  // namespace diptych
