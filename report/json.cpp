#include "report/json.h"

#include "core/text/utf8.h"
#include "report/json_layout.h"

#include <boost/json.hpp>

namespace diptych {
namespace {

namespace json = boost::json;

json::value text_or_null(const std::string& text) { return text.empty() ? json::value(nullptr) : json::value(text); }

json::value date_or_null(const std::optional<Date>& date) {
  return date ? json::value(to_string(*date)) : json::value(nullptr);
}

template <class T>
json::value text_or_null(const std::optional<T>& text) {
  return text ? json::value(*text) : json::value(nullptr);
}

class Renderer {
 public:
  explicit Renderer(const Comparison& comparison) : c_(comparison) {
    for (const auto& document : c_.documents) maps_.emplace_back(document.source.text);
  }

  json::object run() {
    json::object root;
    root["schema"] = "diptych.comparison/1";
    root["run"] = {{"version", c_.run.version}, {"catalogue", c_.run.catalogue}, {"options", c_.run.options}};
    root["documents"] = list(c_.documents, [&](const Document& d, std::size_t i) { return document(d, i); });
    root["accounts"] =
        both(c_.accounts, c_.aside_accounts, [&](const Account& a, std::size_t i) { return account(a, i); });
    root["events"] = list(c_.events, [&](const Event& e, std::size_t i) { return event(e, i); });
    root["frame"] = list(c_.frame, [&](const FrameRow& f, std::size_t) { return frame(f); });
    root["topics"] = list(c_.topics, [&](const Topic& t, std::size_t) { return topic(t); });
    root["statements"] =
        both(c_.statements, c_.aside_statements, [&](const Statement& s, std::size_t i) { return statement(s, i); });
    root["alignments"] = list(c_.alignments, [&](const Alignment& a, std::size_t) { return alignment(a); });
    root["differences"] = list(c_.differences, [&](const Difference& d, std::size_t) { return difference(d); });
    root["ledger"] = list(c_.ledger, [&](const LedgerEntry& e, std::size_t) { return ledger(e); });
    root["warnings"] = list(c_.warnings, [](const std::string& w, std::size_t) { return json::value(w); });
    return root;
  }

 private:
  template <class T, class F>
  static json::array list(const std::vector<T>& items, F render) {
    json::array out;
    out.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) out.push_back(render(items[i], i));
    return out;
  }

  // What is compared, then what stands aside, numbered on.
  template <class T, class F>
  static json::array both(const std::vector<T>& compared, const std::vector<T>& aside, F render) {
    json::array out = list(compared, render);
    for (std::size_t i = 0; i < aside.size(); ++i) out.push_back(render(aside[i], compared.size() + i));
    return out;
  }

  static std::string id(const char* prefix, std::size_t index) { return prefix + std::to_string(index + 1); }
  static std::string id(AccountIndex a) { return id("a", a.value); }
  static std::string id(DocumentIndex d) { return id("d", d.value); }
  static std::string id(StatementIndex s) { return id("s", s.value); }
  static std::string id(EventIndex e) { return id("e", e.value); }

  void put_span(json::object& out, DocumentIndex document, ByteSpan span) const {
    const CodePointSpan points = maps_[document.value].span(span);
    out["start"] = points.start;
    out["end"] = points.end;
  }

  void put_quote(json::object& out, DocumentIndex document, ByteSpan span) const {
    put_span(out, document, span);
    out["quote"] = std::string(span.of(c_.documents[document.value].source.text));
  }

  [[nodiscard]] json::value quote_or_null(DocumentIndex document, const std::optional<ByteSpan>& span) const {
    if (!span) return nullptr;
    json::object out;
    put_quote(out, document, *span);
    return out;
  }

  [[nodiscard]] json::value document(const Document& d, std::size_t i) const {
    return json::object{{"id", id("d", i)},
                        {"path", d.path},
                        {"sha256", d.sha256},
                        {"charset", d.charset},
                        {"charset_how", d.charset_how},
                        {"language", text_or_null(d.language)},
                        {"language_how", d.language_how},
                        {"title", text_or_null(d.title)},
                        {"url", text_or_null(d.url)},
                        {"characters", count_code_points(d.source.text)}};
  }

  [[nodiscard]] json::value account(const Account& a, std::size_t i) const {
    const Document& d = c_.documents[a.documents.front().value];
    json::array documents;
    for (const auto one : a.documents) documents.push_back(json::value(id(one)));
    return json::object{{"id", id("a", i)},
                        {"party", a.party},
                        {"party_known", a.party_known},
                        {"party_how", a.party_how},
                        {"language", text_or_null(a.language)},
                        {"language_how", a.language_how},
                        {"title", text_or_null(a.title)},
                        {"date", date_or_null(a.date)},
                        {"date_how", a.date_how},
                        {"url", text_or_null(a.url)},
                        {"event", id(a.event)},
                        {"compared", i < c_.accounts.size()},
                        {"documents", std::move(documents)},
                        {"path", d.path},
                        {"sha256", d.sha256},
                        {"text", d.source.text},
                        {"share", share(AccountIndex{static_cast<std::uint32_t>(i)})}};
  }

  // The part of all accounts' told characters that is this account's, between 0 and 1.
  [[nodiscard]] double share(AccountIndex account) const {
    std::uint64_t own = 0;
    std::uint64_t all = 0;
    for (const auto& row : c_.frame) {
      all += row.characters;
      if (row.account == account) own = row.characters;
    }
    const auto ten_thousandths = all == 0 ? 0 : own * 10000 / all;
    return static_cast<double>(ten_thousandths) / 10000;
  }

  [[nodiscard]] json::value event(const Event& e, std::size_t i) const {
    json::array parties;
    for (const auto& party : e.parties) parties.push_back(json::value(party));
    return json::object{{"id", id("e", i)},
                        {"parties", std::move(parties)},
                        {"date", date_or_null(e.date)},
                        {"format", text_or_null(e.format)}};
  }

  static json::array texts(const std::vector<std::string>& list) {
    json::array out;
    for (const auto& one : list) out.push_back(json::value(one));
    return out;
  }

  [[nodiscard]] json::value frame(const FrameRow& f) const {
    json::array topics;
    for (const auto& one : f.topics) topics.push_back(json::object{{"topic", one.topic}, {"share", one.share}});
    return json::object{{"account", id(f.account)},
                        {"initiator", text_or_null(f.initiator)},
                        {"initiator_words", text_or_null(f.initiator_words)},
                        {"date", date_or_null(f.date)},
                        {"time", text_or_null(f.time)},
                        {"format", text_or_null(f.format)},
                        {"duration", text_or_null(f.duration)},
                        {"participants", texts(f.participants)},
                        {"tone", texts(f.tone)},
                        {"next_steps", texts(f.next_steps)},
                        {"characters", f.characters},
                        {"ratio", f.ratio},
                        {"topics", std::move(topics)}};
  }

  [[nodiscard]] json::value topic(const Topic& t) const {
    json::array labels;
    for (const auto& label : t.labels) labels.push_back(json::value(label));
    json::array merged;
    for (const auto& other : t.merged) merged.push_back(json::value(other));
    json::array accounts;
    for (const auto account : t.accounts) accounts.push_back(json::value(id(account)));
    json::array mentions;
    for (const auto& ref : t.mentions) {
      const Statement& s = c_.statements[ref.statement.value];
      const Mention& m = s.mentions[ref.mention];
      json::object mention{{"account", id(s.account)}, {"document", id(s.document)}, {"statement", id(ref.statement)}};
      put_quote(mention, s.document, m.span);
      mention["label"] = m.label;
      mention["concept"] = m.topic;
      mentions.push_back(std::move(mention));
    }
    return json::object{{"id", t.id},
                        {"label", t.label},
                        {"labels", std::move(labels)},
                        {"merged", std::move(merged)},
                        {"origin", name(t.origin)},
                        {"role", text_or_null(t.role)},
                        {"status", name(t.status)},
                        {"accounts", std::move(accounts)},
                        {"mentions", std::move(mentions)}};
  }

  [[nodiscard]] json::value statement(const Statement& s, std::size_t i) const {
    const Document& told_in = c_.documents[s.document.value];
    json::object out{{"id", id("s", i)},
                     {"account", id(s.account)},
                     {"document", id(s.document)},
                     {"language", text_or_null(told_in.language)},
                     {"url", text_or_null(told_in.url)}};
    put_quote(out, s.document, s.span);
    out["governor"] = quote_or_null(s.document, s.governor);
    out["speaker"] = text_or_null(s.speaker);
    out["act"] = s.act ? json::value(s.act->id) : json::value(nullptr);
    out["force"] = s.act ? json::value(s.act->force) : json::value(nullptr);
    out["plover"] = s.act ? json::value(s.act->plover) : json::value(nullptr);
    out["act_class"] = s.act ? json::value(s.act->act_class) : json::value(nullptr);
    out["voice"] = text_or_null(s.voice);
    json::array actors;
    for (const auto& actor : s.actors) actors.push_back(json::value(actor));
    out["actors"] = std::move(actors);
    out["polarity"] = s.polarity == Polarity::positive ? "positive" : "negative";
    out["modality"] = name(s.modality);
    out["cue"] = quote_or_null(s.document, s.act ? std::optional(s.act->cue) : std::nullopt);
    out["modality_cue"] = quote_or_null(s.document, s.modality_cue);
    out["deadline"] = text_or_null(s.deadline);
    out["attribution"] = attribution(s.attribution, s.document);
    json::array facts;
    for (const auto& fact : s.facts) {
      json::object one{{"kind", fact.kind}, {"value", fact.value}};
      put_quote(one, s.document, fact.span);
      facts.push_back(std::move(one));
    }
    out["facts"] = std::move(facts);
    // What a statement without a catalogued topic is about.
    json::array phrases;
    for (const auto& mention : s.mentions)
      if (mention.origin != Origin::catalogue) {
        json::object one{{"origin", name(mention.origin)}};
        put_quote(one, s.document, mention.span);
        phrases.push_back(std::move(one));
      }
    out["phrases"] = std::move(phrases);
    json::array topics;
    for (const auto& topic : c_.topics)
      for (const auto& ref : topic.mentions)
        if (ref.statement.value == i && (topics.empty() || topics.back() != json::value(topic.id)))
          topics.push_back(json::value(topic.id));
    out["topics"] = std::move(topics);
    return out;
  }

  [[nodiscard]] json::value attribution(const std::optional<Attribution>& a, DocumentIndex document) const {
    if (!a) return nullptr;
    return json::object{{"rule", a->rule},
                        {"confidence", a->confidence},
                        {"source", text_or_null(a->source)},
                        {"cue", quote_or_null(document, a->cue)}};
  }

  [[nodiscard]] json::value alignment(const Alignment& a) const {
    json::array statements;
    for (const auto s : a.statements) statements.push_back(json::value(id(s)));
    return json::object{{"statements", std::move(statements)}, {"score", a.score}, {"why", texts(a.why)}};
  }

  [[nodiscard]] json::value difference(const Difference& d) const {
    json::array accounts;
    for (const auto account : d.accounts) accounts.push_back(json::value(id(account)));
    json::array evidence;
    for (const auto& e : d.evidence) {
      json::object one{{"account", id(e.account)}, {"document", id(e.document)}};
      put_quote(one, e.document, e.span);
      evidence.push_back(std::move(one));
    }
    return json::object{{"kind", d.kind},
                        {"topic", d.topic},
                        {"accounts", std::move(accounts)},
                        {"evidence", std::move(evidence)},
                        {"explanation", d.explanation},
                        {"confidence", d.confidence},
                        {"low", d.low},
                        {"why", texts(d.why)}};
  }

  [[nodiscard]] json::value ledger(const LedgerEntry& e) const {
    json::object out{{"document", id(e.document)}};
    put_span(out, e.document, e.span);
    out["kind"] = name(e.kind);
    out["detail"] = text_or_null(e.detail);
    out["account"] = e.account ? json::value(id(*e.account)) : json::value(nullptr);
    out["event"] = e.event ? json::value(id(*e.event)) : json::value(nullptr);
    out["statement"] = e.statement ? json::value(id(*e.statement)) : json::value(nullptr);
    json::array joint;
    for (const auto account : e.joint_accounts) joint.push_back(json::value(id(account)));
    if (!joint.empty()) out["joint"] = std::move(joint);
    if (e.attribution) out["attribution"] = attribution(e.attribution, e.document);
    return out;
  }

  const Comparison& c_;
  std::vector<CodePointMap> maps_;
};

}  // namespace

std::string render_json(const Comparison& comparison) { return laid_out(Renderer(comparison).run()); }

std::string render_ndjson(const Comparison& comparison) {
  const json::object root = Renderer(comparison).run();
  std::string out;
  const auto add = [&](std::string_view type, const json::value& item) {
    json::object line{{"type", type}};
    if (const json::object* fields = item.if_object())
      for (const auto& [key, value] : *fields) line[key] = value;
    else
      line["text"] = item;
    out += json::serialize(line) + "\n";
  };
  for (const auto& [key, value] : root) {
    std::string type(key);
    if (const json::array* items = value.if_array()) {
      if (type.ends_with('s')) type.pop_back();
      for (const json::value& item : *items) add(type, item);
    } else if (type == "run") {
      json::object run = value.as_object();
      run["schema"] = root.at("schema");
      add(type, run);
    }
  }
  return out;
}

}  // namespace diptych
