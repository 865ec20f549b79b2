#include "report/explain.h"

#include "core/text/nearest_name.h"
#include "report/terminal.h"

#include <boost/json.hpp>
#include <cmath>

#include <algorithm>
#include <map>
#include <vector>

namespace diptych {
namespace {

namespace json = boost::json;

std::string text(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  if (value == nullptr || value->is_null()) return {};
  return value->is_string() ? std::string(value->get_string()) : json::serialize(*value);
}

const json::array& items(const json::object& object, std::string_view key) {
  static const json::array none;
  const auto* value = object.if_contains(key);
  return value != nullptr && value->is_array() ? value->get_array() : none;
}

std::string number(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  if (value == nullptr || !value->is_number()) return "?";
  const auto hundredths = static_cast<int>(std::lround(value->to_number<double>() * 100));
  return std::to_string(hundredths / 100) + "." + (hundredths % 100 < 10 ? "0" : "") + std::to_string(hundredths % 100);
}

bool contains(const json::array& list, std::string_view text) {
  return std::any_of(list.begin(), list.end(),
                     [&](const json::value& one) { return one.is_string() && one.get_string() == text; });
}

class Explainer {
 public:
  Explainer(const json::object& root, std::size_t width) : root_(root), width_(std::max<std::size_t>(width, 40)) {
    for (const auto& account : items(root, "accounts"))
      if (account.is_object()) parties_[text(account.get_object(), "id")] = text(account.get_object(), "party");
    for (const auto& statement : items(root, "statements"))
      if (statement.is_object()) statements_[text(statement.get_object(), "id")] = &statement.get_object();
  }

  [[nodiscard]] const json::object* find(std::string_view name) const {
    for (const auto& topic : items(root_, "topics")) {
      if (!topic.is_object()) continue;
      const json::object& one = topic.get_object();
      if (text(one, "id") == name || text(one, "label") == name || contains(items(one, "merged"), name)) return &one;
    }
    return nullptr;
  }

  std::string run(const json::object& topic) {
    id_ = text(topic, "id");
    add(text(topic, "label") + " (" + id_ + ")", 0);
    std::string who;
    for (const auto& account : items(topic, "accounts")) who += (who.empty() ? "" : ", ") + party(account);
    add(text(topic, "status") + ": told by " + who + "; origin " + text(topic, "origin") +
            (text(topic, "role").empty() ? "" : ", role " + text(topic, "role")),
        2);
    merged(topic);
    mentions(topic);
    alignments();
    differences();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string party(const json::value& account) const {
    const auto found = account.is_string() ? parties_.find(std::string(account.get_string())) : parties_.end();
    return found == parties_.end() ? "?" : found->second;
  }

  void add(const std::string& words, std::size_t indent) {
    for (const auto& line : wrap(visible(words), width_ - indent)) {
      out_.append(indent, ' ');
      out_ += isolated(line);
      out_ += '\n';
    }
  }

  void heading(const std::string& words) {
    out_ += '\n';
    add(words, 0);
  }

  static std::string place(const json::object& cited) {
    return text(cited, "document") + " " + text(cited, "start") + "–" + text(cited, "end");
  }

  void merged(const json::object& topic) {
    for (const auto& id : items(topic, "merged"))
      if (id.is_string()) add("joined with it: concept " + std::string(id.get_string()), 2);
  }

  void mentions(const json::object& topic) {
    heading("Mentions");
    for (const auto& value : items(topic, "mentions")) {
      const json::object& mention = value.get_object();
      add(party(mention.at("account")) + ": “" + text(mention, "quote") + "” (" + place(mention) + ", statement " +
              text(mention, "statement") + ")",
          2);
      add("label “" + text(mention, "label") + "” of " + text(mention, "concept"), 4);
    }
  }

  [[nodiscard]] bool about_topic(const std::string& statement) const {
    const auto found = statements_.find(statement);
    return found != statements_.end() && contains(items(*found->second, "topics"), id_);
  }

  void statement(const std::string& id) {
    const auto found = statements_.find(id);
    if (found == statements_.end()) return;
    const json::object& one = *found->second;
    const std::string act = text(one, "act");
    add(id + " " + party(one.at("account")) + ": “" + text(one, "quote") + "”" + (act.empty() ? "" : " [" + act + "]"),
        4);
  }

  void alignments() {
    heading("Alignments");
    bool any = false;
    for (const auto& value : items(root_, "alignments")) {
      const json::object& alignment = value.get_object();
      const auto& members = items(alignment, "statements");
      if (std::none_of(members.begin(), members.end(),
                       [&](const json::value& s) { return about_topic(std::string(s.as_string())); }))
        continue;
      any = true;
      add("score " + number(alignment, "score"), 2);
      for (const auto& member : members) statement(std::string(member.as_string()));
      for (const auto& reason : items(alignment, "why")) add("because: " + std::string(reason.as_string()), 4);
    }
    if (!any) add("none of its statements is aligned", 2);
  }

  void differences() {
    heading("Differences");
    bool any = false;
    for (const auto& value : items(root_, "differences")) {
      const json::object& one = value.get_object();
      if (text(one, "topic") != id_) continue;
      any = true;
      add(text(one, "kind") + ", confidence " + number(one, "confidence") +
              (text(one, "low") == "true" ? " (low): " : ": ") + text(one, "explanation"),
          2);
      for (const auto& evidence : items(one, "evidence")) {
        const json::object& cited = evidence.get_object();
        add(party(cited.at("account")) + ": “" + text(cited, "quote") + "” (" + place(cited) + ")", 4);
      }
      for (const auto& reason : items(one, "why")) add("rule: " + std::string(reason.as_string()), 4);
    }
    if (!any) add("none", 2);
  }

  const json::object& root_;
  std::size_t width_;
  std::string id_;
  std::map<std::string, std::string> parties_;             // by account id
  std::map<std::string, const json::object*> statements_;  // by id
  std::string out_;
};

// The ids a reader may ask for, a near one before them: "did you mean new-start? It has: …".
std::string known_topics(const json::object& root, std::string_view asked) {
  std::vector<std::string> ids;
  for (const auto& topic : items(root, "topics"))
    if (topic.is_object()) ids.push_back(text(topic.get_object(), "id"));
  std::string out = did_you_mean(asked, ids);
  out += out.empty() ? "it has: " : " It has: ";
  for (std::size_t i = 0; i < ids.size(); ++i) out += (i == 0 ? "" : ", ") + ids[i];
  return ids.empty() ? "it has none" : out;
}

}  // namespace

Result<std::string> explain(std::string_view json_text, std::string_view topic, std::size_t width) {
  boost::system::error_code error;
  const json::value value = json::parse({json_text.data(), json_text.size()}, error);
  const Diagnostic wrong{ExitCode::input_refused, "comparison", "is no result of diptych compare --format json",
                         "make one with: diptych compare A B --format json -o result.json"};
  if (error || !value.is_object() || text(value.get_object(), "schema") != "diptych.comparison/1") return wrong;
  const json::object& root = value.get_object();
  Explainer explainer(root, width);
  const json::object* found = explainer.find(topic);
  if (found == nullptr)
    return Diagnostic{ExitCode::usage, "explain", "no topic \"" + std::string(topic) + "\" in this comparison",
                      known_topics(root, topic)};
  // What a hand has changed may lack a key; boost::json says so with an exception, which ends here.
  try {
    return explainer.run(*found);
  } catch (const std::exception&) {
    return wrong;
  }
}

}  // namespace diptych
