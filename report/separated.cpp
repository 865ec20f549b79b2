#include "report/separated.h"

#include <cmath>

namespace diptych {
namespace {

using Line = std::vector<std::string>;

const Line columns{"record",   "kind", "topic",     "label", "origin", "account",     "party",
                   "language", "date", "statement", "act",   "voice",  "quote",       "words",
                   "start",    "end",  "document",  "url",   "sha256", "explanation", "confidence"};

std::string account_id(AccountIndex account) { return "a" + std::to_string(account.value + 1); }

// Several values of one cell; none of them holds this mark on its own.
void append(std::string& cell, std::string_view value) {
  if (!cell.empty()) cell += " | ";
  cell += value;
}

Line mention_line(const View& view, const Topic& topic, const MentionRef& ref) {
  const Statement& statement = view.comparison.statements[ref.statement.value];
  const Account& account = view.comparison.accounts[statement.account.value];
  const Document& document = view.comparison.documents[statement.document.value];
  const ByteSpan words = statement.mentions[ref.mention].span;
  const CodePointSpan at = place(view, statement.document, words);
  return {"mention",
          name(topic.status),
          topic.id,
          topic.label,
          name(topic.origin),
          account_id(statement.account),
          account.party,
          document.language,
          account.date ? to_string(*account.date) : "",
          "s" + std::to_string(ref.statement.value + 1),
          statement.act ? statement.act->id : "",
          statement.voice.value_or(""),
          std::string(quote(view, statement.document, statement.span)),
          std::string(quote(view, statement.document, words)),
          std::to_string(at.start),
          std::to_string(at.end),
          document.path,
          document.url,
          document.sha256,
          "",
          ""};
}

Line difference_line(const View& view, const Difference& difference) {
  const Topic* topic = find_topic(view, difference.topic);
  Line line(columns.size());
  line[0] = "difference";
  line[1] = difference.kind;
  line[2] = difference.topic;
  if (topic != nullptr) {
    line[3] = topic->label;
    line[4] = name(topic->origin);
  }
  for (const AccountIndex account : difference.accounts) {
    append(line[5], account_id(account));
    append(line[6], view.comparison.accounts[account.value].party);
  }
  for (const Evidence& evidence : difference.evidence) {
    const CodePointSpan at = place(view, evidence.document, evidence.span);
    append(line[12], quote(view, evidence.document, evidence.span));
    append(line[14], std::to_string(at.start));
    append(line[15], std::to_string(at.end));
    append(line[16], view.comparison.documents[evidence.document.value].path);
    append(line[18], view.comparison.documents[evidence.document.value].sha256);
  }
  line[19] = difference.explanation;
  line[20] = std::to_string(std::lround(difference.confidence * 100)) + " %";
  return line;
}

}  // namespace

std::string render_separated(const View& view, Separator separator, bool raw_cells) {
  std::string out = separated_line(columns, separator);
  const auto add = [&](Line line) {
    if (!raw_cells)
      for (std::string& cell : line) cell = spreadsheet_safe(std::move(cell));
    out += separated_line(line, separator);
  };
  for (const Topic& topic : view.comparison.topics)
    for (const MentionRef& ref : topic.mentions) add(mention_line(view, topic, ref));
  for (const Difference& difference : view.comparison.differences) add(difference_line(view, difference));
  return out;
}

}  // namespace diptych
