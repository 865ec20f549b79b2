#include "report/revisions.h"

#include "core/text/utf8.h"
#include "report/json_layout.h"
#include "report/terminal.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace diptych {
namespace {

namespace json = boost::json;

struct Counts {
  std::size_t kept = 0;
  std::size_t moved = 0;
  std::size_t reworded = 0;
  std::size_t added = 0;
  std::size_t removed = 0;
  std::size_t numbers = 0;
};

Counts counts_of(const Revisions& revisions) {
  Counts counts;
  for (const auto& one : revisions.list) {
    if (one.kept()) ++counts.kept;
    if (one.moved) ++counts.moved;
    if (one.reworded) ++counts.reworded;
    if (!one.before) ++counts.added;
    if (!one.after) ++counts.removed;
    if (!one.numbers_before.empty() || !one.numbers_after.empty()) ++counts.numbers;
  }
  return counts;
}

std::string kinds(const Revision& one) {
  if (!one.before) return "added";
  if (!one.after) return "removed";
  if (one.moved && one.reworded) return "moved and reworded";
  return one.moved ? "moved" : one.reworded ? "reworded" : "kept";
}

class Text {
 public:
  Text(const Comparison& comparison, const Wording& words, std::size_t width)
      : c_(comparison), words_(words), width_(std::max<std::size_t>(width, 40)) {}

  std::string run(const Revisions& revisions) {
    const Counts counts = counts_of(revisions);
    add("- " + visible(c_.documents.front().path), 0);
    add("+ " + visible(c_.documents.back().path), 0);
    if (revisions.translated) say(words_("revision.translated"), 0);
    say(filled(words_("revision.counts"), {{"kept", std::to_string(counts.kept)},
                                           {"moved", std::to_string(counts.moved)},
                                           {"reworded", std::to_string(counts.reworded)},
                                           {"added", std::to_string(counts.added)},
                                           {"removed", std::to_string(counts.removed)},
                                           {"numbers", std::to_string(counts.numbers)}}),
        0);
    for (const auto& one : revisions.list) {
      if (one.kept()) continue;
      out_ += '\n';
      say(words_.word("revision", kinds(one)), 0);
      if (one.before) quote("- ", *one.before);
      if (one.after) quote("+ ", *one.after);
      if (!one.numbers_before.empty() || !one.numbers_after.empty())
        say(filled(words_("revision.numbers"),
                   {{"before", list(one.numbers_before)}, {"after", list(one.numbers_after)}}),
            4);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string list(const std::vector<std::string>& items) const {
    std::string out;
    for (const auto& item : items) out += (out.empty() ? "" : std::string(words_("comma"))) + item;
    return out.empty() ? std::string(words_("revision.no-number")) : out;
  }

  void add(std::string_view text, std::size_t indent) {
    for (const auto& line : wrap(text, width_ - indent)) {
      out_.append(indent, ' ');
      out_ += line;
      out_ += '\n';
    }
  }

  // Words of the interface, whose direction is not that of the quotations.
  void say(std::string_view text, std::size_t indent) {
    for (const auto& line : wrap(text, width_ - indent)) {
      out_.append(indent, ' ');
      out_ += isolated(line);
      out_ += '\n';
    }
  }

  void quote(std::string_view sign, StatementIndex index) {
    const Statement& statement = c_.statements[index.value];
    const std::string words = visible(statement.span.of(c_.documents[statement.document.value].source.text));
    std::string_view lead = sign;
    for (const auto& line : wrap(words, width_ - 4)) {
      out_ += "  ";
      out_ += lead;
      out_ += isolated(line);
      out_ += '\n';
      lead = "  ";
    }
  }

  const Comparison& c_;
  const Wording& words_;
  std::size_t width_;
  std::string out_;
};

json::value statement_of(const Comparison& c, const std::vector<CodePointMap>& maps,
                         const std::optional<StatementIndex>& index) {
  if (!index) return nullptr;
  const Statement& statement = c.statements[index->value];
  const CodePointSpan at = maps[statement.document.value].span(statement.span);
  return json::object{{"document", "d" + std::to_string(statement.document.value + 1)},
                      {"start", at.start},
                      {"end", at.end},
                      {"quote", std::string(statement.span.of(c.documents[statement.document.value].source.text))}};
}

}  // namespace

std::string render_revisions_text(const Revisions& revisions, const Comparison& comparison, const Wording& words,
                                  std::size_t width) {
  return Text(comparison, words, width).run(revisions);
}

std::string render_revisions_json(const Revisions& revisions, const Comparison& comparison) {
  std::vector<CodePointMap> maps;
  json::array documents;
  for (const auto& document : comparison.documents) {
    maps.emplace_back(document.source.text);
    documents.push_back(json::object{{"id", "d" + std::to_string(maps.size())},
                                     {"path", document.path},
                                     {"sha256", document.sha256},
                                     {"language", comparison.accounts[maps.size() - 1].language}});
  }
  const Counts counts = counts_of(revisions);
  json::array changes;
  for (const auto& one : revisions.list) {
    const auto numbers = [](const std::vector<std::string>& items) { return json::array(items.begin(), items.end()); };
    changes.push_back(json::object{{"kind", kinds(one)},
                                   {"moved", one.moved},
                                   {"reworded", one.reworded},
                                   {"likeness", one.likeness},
                                   {"before", statement_of(comparison, maps, one.before)},
                                   {"after", statement_of(comparison, maps, one.after)},
                                   {"numbers_before", numbers(one.numbers_before)},
                                   {"numbers_after", numbers(one.numbers_after)}});
  }
  json::object root;
  root["schema"] = "diptych.revisions/1";
  root["documents"] = std::move(documents);
  root["translated"] = revisions.translated;
  root["counts"] = {{"kept", counts.kept},   {"moved", counts.moved},     {"reworded", counts.reworded},
                    {"added", counts.added}, {"removed", counts.removed}, {"numbers", counts.numbers}};
  root["revisions"] = std::move(changes);
  root["warnings"] = json::array(revisions.warnings.begin(), revisions.warnings.end());
  return laid_out(root);
}

}  // namespace diptych
